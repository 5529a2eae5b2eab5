"""Finds what is wrong with a document, and reads it as it is meant."""
