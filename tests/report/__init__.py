"""The answer as people and programs see it."""
