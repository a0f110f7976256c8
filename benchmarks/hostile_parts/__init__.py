"""Broken and malicious files of our own making, and the run that counts what they do."""
