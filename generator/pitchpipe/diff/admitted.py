"""Says whether a schema admits a value: by its types, values and bounds."""

from __future__ import annotations

from typing import Any

from pitchpipe import pointers
from pitchpipe.schema.canonical import Bound, Node, is_tighter
from pitchpipe.schema.patterns import matches

_KINDS: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


def admits(node: Node, value: Any) -> bool:
    """Say whether a value may still be sent; what is not looked at does not forbid it."""
    if value is None:
        return node.nullable is not False
    if node.values is not None:
        return any(pointers.equal(value, each) for each in node.values)
    if node.types is not None and not any(_is_of(kind, value) for kind in node.types):
        return False
    return all(_is_within(word, bound, value) for word, bound in node.bounds.items()) and all(
        matches(pattern, value) is not False for pattern in node.patterns if isinstance(value, str)
    )


def size(word: str, value: Any) -> float | None:
    """Return what a bound limits of a value, or None where it does not concern it."""
    if word in ("minimum", "maximum"):
        return value if _is_of("number", value) else None
    kind = {"Length": "string", "Items": "array", "Properties": "object"}[word[3:]]
    return len(value) if _is_of(kind, value) else None


def _is_of(kind: str, value: Any) -> bool:
    if isinstance(value, bool):
        return kind == "boolean"
    is_whole = isinstance(value, float) and value.is_integer() and kind == "integer"
    return is_whole or isinstance(value, _KINDS[kind])


def _is_within(word: str, bound: Bound, value: Any) -> bool:
    measured = size(word, value)
    if measured is None:
        return True
    if bound.is_exclusive and measured == bound.value:
        return False
    return not is_tighter(Bound(bound.value), Bound(measured), word.startswith("min"))
