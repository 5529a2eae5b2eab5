"""Renders pages of reference about a client, as Markdown."""
