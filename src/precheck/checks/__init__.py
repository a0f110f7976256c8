"""Checks that no single document type owns."""
