"""Invented applicants: who they are, what their documents look like, and the truth about every page."""
