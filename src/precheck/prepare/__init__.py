"""Copies ready to be uploaded: one PDF a requirement, and a list of what came from where."""
