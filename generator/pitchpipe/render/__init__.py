"""Turns the IR into the source code of a client."""
