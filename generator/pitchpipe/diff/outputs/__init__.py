"""Prints the result of a diff."""
