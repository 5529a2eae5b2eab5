"""Compares generated text with a folder, explains differences, and writes files."""
