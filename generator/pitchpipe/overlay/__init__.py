"""Applies OpenAPI overlays to a document."""
