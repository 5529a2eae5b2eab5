"""Adds documents and hosted models to a project and takes their newer versions."""
