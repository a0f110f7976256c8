"""From paths to bytes: folders, archives, formats; PDF and image files opened."""
