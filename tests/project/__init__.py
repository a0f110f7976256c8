"""The rules the project gave itself, each as a test."""
