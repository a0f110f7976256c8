"""Copies of pages, made to be sent: upright, cut to the sheet, evenly lit, without metadata."""
