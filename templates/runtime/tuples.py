# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Lists of a fixed length with a type for each place, which are tuples in Python."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from .checks import Encoder, Violations
from .compound import any_json
from .decode import Decoder, Mismatch, is_lenient
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


def check_prefix(value: object, found: Violations, at: str, items: tuple[Encoder, ...]) -> Any:
    """Do the same where a list may have fewer items than places, or more, which are any JSON."""
    if not is_sequence(value):
        found.add(at, value, "is not a tuple")
        return value
    pairs = enumerate(zip_longest(items[: len(value)], value, fillvalue=any_json))
    return [item(each, found, f"{at}[{index}]") for index, (item, each) in pairs]


def decoder(*items: Decoder[Any]) -> Decoder[Any]:
    """Make a decoder of tuples from the decoders of their places."""

    def decode(value: Any, at: str) -> tuple[Any, ...]:
        if not is_list(value) or len(value) != len(items):
            raise Mismatch(at, f"is not a list of {len(items)} items")
        pairs = enumerate(zip(items, value, strict=True))
        return tuple(item(each, f"{at}/{index}") for index, (item, each) in pairs)

    return decode


def prefix(*items: Decoder[Any]) -> Decoder[Any]:
    """Make the same, but of another length too, if nothing else fits: all items are kept."""
    exactly = decoder(*items)

    def decode(value: Any, at: str) -> Any:
        if not is_list(value) or len(value) == len(items) or not is_lenient.get():
            return exactly(value, at)
        first = decoder(*items[: len(value)])(value[: len(items)], at)
        return (*first, *value[len(items) :])

    return decode
