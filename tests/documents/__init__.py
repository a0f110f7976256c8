"""From pages to documents."""
