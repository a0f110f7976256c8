"""Finds and reads machine-readable zones (ICAO 9303) in pictures and text layers. Nothing is imported here."""
