"""From paths to sources."""
