"""Vendoring: clients copied into another repository, with all that it takes to check them there."""
