"""Finds everything that is wrong with a document."""
