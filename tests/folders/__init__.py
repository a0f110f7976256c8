"""Whole sample folders, from bytes to the report."""
