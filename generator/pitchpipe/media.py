"""Tells media types apart; the one place that knows which of them are JSON."""

from __future__ import annotations


def is_json(media_type: str) -> bool:
    """Say whether a media type is JSON (RFC 8259) or built on it (RFC 6839, `+json`)."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json") or essence == "text/json"
