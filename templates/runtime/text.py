# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Values as text: short and safe for messages, or as OpenAPI parameters."""

from __future__ import annotations

import json
from reprlib import Repr
from typing import Any

_short = Repr()
_short.maxstring = _short.maxother = _short.maxlong = 60


def escaped(text: str, limit: int = 300) -> str:
    """Shorten a text, and escape what could control a terminal or break a log line."""
    cut = text[:limit]
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut)
    return safe if len(text) <= limit else safe + "…"


def shown(value: object, limit: int = 60) -> str:
    """Return the repr of a value for a message: shortened, without control characters."""
    if isinstance(value, (bytes, bytearray)):
        value = value[:limit]  # reprlib would build the whole repr first
    try:
        return escaped(_short.repr(value), limit)
    except Exception:  # noqa: BLE001  a repr may raise anything; a message must not fail
        return f"<{type(value).__name__}>"


def plain(value: Any) -> str:
    """Write a JSON value as parameters and forms do: null is empty.

    OpenAPI does not define nested lists and objects; they are sent as JSON.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return repr(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
