"""Text as read from paper: folded, dates, names, positions."""
