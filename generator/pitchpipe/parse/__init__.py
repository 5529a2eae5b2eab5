"""Turns a valid document into the IR."""
