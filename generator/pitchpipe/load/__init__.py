"""Reads files into documents that know the file, line and column of every value."""
