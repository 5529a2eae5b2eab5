# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Lists of a fixed length with a type for each place, which are tuples in Python."""

from __future__ import annotations

from typing import Any

from .checks import Encoder, Violations
from .decode import Decoder, Mismatch
from .values import is_list, is_sequence


def check(value: object, found: Violations, at: str, items: tuple[Encoder, ...]) -> Any:
    """Check a tuple or another sequence, each item by the check of its place."""
    if not is_sequence(value):
        found.add(at, value, "is not a tuple")
        return value
    if len(value) != len(items):
        found.add(at, value, f"has {len(value)} items, not {len(items)}")
        return value
    pairs = enumerate(zip(items, value, strict=True))
    return [item(each, found, f"{at}[{index}]") for index, (item, each) in pairs]


def decoder(*items: Decoder[Any]) -> Decoder[Any]:
    """Make a decoder of tuples from the decoders of their places."""

    def decode(value: Any, at: str) -> tuple[Any, ...]:
        if not is_list(value) or len(value) != len(items):
            raise Mismatch(at, f"is not a list of {len(items)} items")
        pairs = enumerate(zip(items, value, strict=True))
        return tuple(item(each, f"{at}/{index}") for index, (item, each) in pairs)

    return decode
