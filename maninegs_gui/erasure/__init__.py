"""Deleting a patient, and the list of those who were."""
