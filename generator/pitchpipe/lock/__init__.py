"""Reads and writes the lock file and checks a tree against it."""
