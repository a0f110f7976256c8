"""Many folders: read once, compared with each other, resumed after an interruption."""
