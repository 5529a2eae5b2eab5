# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""UUIDs, which are text in JSON."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from .checks import Violations, string
from .decode import string as text_of
from .formats import Unparsed, kept

_UUID = re.compile(r"[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def uuid(value: Any, at: str) -> UUID | Unparsed:
    """Decode a UUID (RFC 9562, section 4), in upper or lower case; any other text is kept."""
    text = text_of(value, at)
    return UUID(text) if _UUID.fullmatch(text) else Unparsed(text)


def check_uuid(value: object, found: Violations, at: str, **limits: Any) -> Any:
    """Check a UUID, and write it in lower case."""
    if isinstance(value, UUID):
        return string(str(value), found, at, **limits)
    return kept(value, found, at, "is not a UUID", **limits)
