"""Fetches the schemas of hosted models and turns them into specs."""
