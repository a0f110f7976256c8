"""One module per document type; each draws several layouts and says what it drew."""
