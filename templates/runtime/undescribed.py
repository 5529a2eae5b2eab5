# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Bodies of answers that have none by the document."""

from __future__ import annotations

from typing import TypeVar

from .decode import Decoder
from .errors import DecodeError
from .responses import Response, json

T = TypeVar("T")


def json_or_none(response: Response, decoder: Decoder[T]) -> T | None:
    """Decode a body if there is one that fits; any other is None, as nothing was promised."""
    try:
        return json(response, decoder)
    except DecodeError:
        return None
