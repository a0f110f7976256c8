"""What is asked of an applicant."""
