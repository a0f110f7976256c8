"""What no single document type owns."""
