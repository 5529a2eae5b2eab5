# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Responses of one of several media types."""

from __future__ import annotations

from .responses import Response, essence, media_type


def has_type(response: Response, *media_types: str) -> bool:
    """Return whether the Content-Type of a response is one of these, whatever its parameters."""
    return media_type(response) in map(essence, media_types)


def has_json(response: Response) -> bool:
    """Return whether the Content-Type of a response is JSON."""
    return is_json(media_type(response))


def is_json(media_type: str) -> bool:
    """Return whether a media type is JSON (RFC 8259, RFC 6839), whatever its parameters."""
    return essence(media_type).endswith(("/json", "+json"))


def has_text(response: Response) -> bool:
    """Return whether the Content-Type of a response is text."""
    return media_type(response).startswith("text/")
