"""precheck: reads an applicant's folder before it is sent, and says what is missing or invalid."""

__version__ = "0.1.0"
