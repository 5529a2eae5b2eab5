"""From values to Python literals, quoted as black quotes them.

black goes over a text a second time when the first pass changed it, and quotes were most of what it
changed.
"""

from __future__ import annotations

from typing import Any


def literal(value: Any) -> str:
    """Write a string, number, boolean, None, or a tuple, list, set or dict of them."""
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' * (len(value) == 1)})"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return repr(value)


def _string(value: str) -> str:
    written = repr(value)
    return written if '"' in value else f'"{written[1:-1]}"'
