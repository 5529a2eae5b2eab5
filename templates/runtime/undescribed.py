# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Bodies of answers that have none by the document, which promises nothing of them."""

from __future__ import annotations

from typing import Any, TypeVar

from .contents import has_json, has_text
from .decode import Decoder, any_json
from .errors import DecodeError
from .responses import Response, json, text

T = TypeVar("T")


def json_or_none(response: Response, decoder: Decoder[T]) -> T | None:
    """Decode a body if there is one that fits; any other is None."""
    try:
        return json(response, decoder)
    except DecodeError:
        return None


def value(response: Response) -> Any:
    """Read a body as its Content-Type says: JSON, a text, or else bytes; None if it is empty.

    One that is not what it says is bytes.
    """
    if not response.body:
        return None
    try:
        if has_json(response):
            return json(response, any_json)
        return text(response) if has_text(response) else response.body
    except DecodeError:
        return response.body
