# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Decodes lists and maps of values that may be null.

`decode.array(decode.nullable(...))` does the same, but pyright takes a Literal in it for a str.
"""

from __future__ import annotations

from typing import TypeVar

from . import decode
from .decode import Decoder

T = TypeVar("T")


def array(item: Decoder[T]) -> Decoder[list[T | None]]:
    """Make a decoder of lists from a decoder of those items that are not null."""
    return decode.array(decode.nullable(item))


def mapping(item: Decoder[T]) -> Decoder[dict[str, T | None]]:
    """Make a decoder of objects with arbitrary keys from one of those values that are not null."""
    return decode.mapping(decode.nullable(item))
