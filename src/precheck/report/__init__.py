"""Writers of the report: console, JSON, HTML."""
