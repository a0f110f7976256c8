"""From pixels to words."""
