"""What is asked of an applicant, as data with sources."""
