"""Words for codes, in every language."""
