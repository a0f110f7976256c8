"""From pages to documents: every kind bids, pages are joined and split, fields are read."""
