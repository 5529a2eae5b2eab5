"""Hosted models: where their schemas come from, and the specs that are made of them."""
