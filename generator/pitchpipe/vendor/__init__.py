"""Copies clients into another repository and checks the copies there."""
