# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Answers of one of several media types."""

from __future__ import annotations

from .responses import Response, essence, media_type


def has_type(response: Response, *media_types: str) -> bool:
    """Return whether the Content-Type of an answer is one of these, whatever its parameters."""
    return media_type(response) in map(essence, media_types)


def has_json(response: Response) -> bool:
    """Return whether the Content-Type of an answer is JSON (RFC 8259, RFC 6839)."""
    kind = media_type(response)
    return kind in ("application/json", "text/json") or kind.endswith("+json")


def has_text(response: Response) -> bool:
    """Return whether the Content-Type of an answer is text."""
    return media_type(response).startswith("text/")
