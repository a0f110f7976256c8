"""Scripts for those who work on precheck; nothing here is installed."""
