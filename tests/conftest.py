"""Settings for all tests: generated inputs are the same on every run, and none is hurried."""

from hypothesis import settings

settings.register_profile("precheck", derandomize=True, deadline=None, max_examples=150)
settings.load_profile("precheck")
