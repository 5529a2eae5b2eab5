"""JSON data and the pointers into it (RFC 6901): tokens to pointer and back, pointer to value."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, TypeGuard

from pitchpipe.characters import literal_of

_BAD_ESCAPE = re.compile(r"~(?![01])")
_INDEX = re.compile(r"0|[1-9][0-9]*")


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Tell whether a JSON value is an array."""
    return isinstance(value, list)


def kind(value: object) -> str:
    """Name a JSON value's type for a message: "an object", "a string" and so on."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "a boolean"
    if is_object(value) or is_array(value):
        return "an object" if is_object(value) else "an array"
    return "a string" if isinstance(value, str) else "a number"


def shape(value: object) -> str:
    """Name what a JSON value can be merged with: "an object", "an array" or "a primitive"."""
    return kind(value) if is_object(value) or is_array(value) else "a primitive"


def equal(left: Any, right: Any) -> bool:
    """Compare JSON values: `1` equals `1.0` and not `true`, the order of keys does not matter."""
    if is_object(left) and is_object(right):
        return left.keys() == right.keys() and all(equal(left[k], right[k]) for k in left)
    if is_array(left) and is_array(right):
        return len(left) == len(right) and all(map(equal, left, right))
    return kind(left) == kind(right) and bool(left == right)


def join(pointer: str, *tokens: str | int) -> str:
    """Append tokens to a pointer, escaping `~` and `/` (RFC 6901, section 3)."""
    for token in tokens:
        text = str(token)
        if "~" in text or "/" in text:
            text = text.replace("~", "~0").replace("/", "~1")
        pointer = f"{pointer}/{text}"
    return pointer


@lru_cache(maxsize=2**16)
def split(pointer: str) -> tuple[str, ...]:
    """Split a pointer into its tokens; raise ValueError where RFC 6901, section 3 forbids it."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        msg = f"a JSON Pointer is empty or starts with '/': {literal_of(pointer)}"
        raise ValueError(msg)
    if _BAD_ESCAPE.search(pointer):
        msg = f"in a JSON Pointer '~' is followed by 0 or 1: {literal_of(pointer)}"
        raise ValueError(msg)
    return tuple(t.replace("~1", "/").replace("~0", "~") for t in pointer[1:].split("/"))


def resolve(data: Any, pointer: str) -> Any:
    """Return the value the pointer names (RFC 6901, section 4); raise LookupError if none."""
    for token in split(pointer):
        # The same as `step`, which takes longer to call than to do.
        data = data[token] if is_object(data) else step(data, token)
    return data


def step(data: Any, token: str) -> Any:
    """Return one member of a mapping or item of a list; raise LookupError if there is none."""
    if is_object(data):
        return data[token]
    # An index has no sign and no leading zero, and "-" names the item after the last.
    if is_array(data) and _INDEX.fullmatch(token) and len(token) < 10:
        return data[int(token)]
    raise LookupError(token)
