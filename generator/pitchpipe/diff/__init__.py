"""Compares two OpenAPI documents and says what changes for callers."""
