"""Words, dates, names, languages."""
