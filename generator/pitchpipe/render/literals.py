"""Writes values as Python literals, with black's quotes.

Black makes a second pass over any text that it has changed, and quotes were most of its changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from pitchpipe.characters import quoted

Literal: TypeAlias = "str | int | float | Sequence[Literal] | Mapping[str, Literal] | None"


def literal(value: Literal) -> str:
    """Write a string, number, boolean or None, or a tuple, list or dict of them."""
    match value:
        case str():
            return _string(value)
        case tuple():
            return f"({', '.join(map(literal, value))}{',' * (len(value) == 1)})"
        case Mapping():
            pairs = (f"{_string(key)}: {literal(item)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        case Sequence():
            return f"[{', '.join(map(literal, value))}]"
        case _:
            return str(value)


def _string(value: str) -> str:
    written = quoted(value)
    return written if '"' in value else f'"{written[1:-1]}"'
