"""JSON Pointers (RFC 6901): split, join and resolve them; and the kinds of JSON values."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from functools import lru_cache
from typing import Any, TypeGuard

from pitchpipe.characters import literal_of

_BAD_ESCAPE = re.compile(r"~(?![01])")
_INDEX = re.compile(r"0|[1-9][0-9]*")


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a JSON value is an array."""
    return isinstance(value, list)


def kind(value: object) -> str:
    """Return the type of a JSON value for a message: "an object", "a string" and so on."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else "a boolean"
    if is_object(value) or is_array(value):
        return "an object" if is_object(value) else "an array"
    return "a string" if isinstance(value, str) else "a number"


def shape(value: object) -> str:
    """Return what a JSON value can be merged with: "an object", "an array" or "a primitive"."""
    return kind(value) if is_object(value) or is_array(value) else "a primitive"


def equal(left: Any, right: Any) -> bool:
    """Compare JSON values: `1` equals `1.0` but not `true`; the order of keys does not matter."""
    if is_object(left) and is_object(right):
        return left.keys() == right.keys() and all(equal(left[k], right[k]) for k in left)
    if is_array(left) and is_array(right):
        return len(left) == len(right) and all(map(equal, left, right))
    return kind(left) == kind(right) and bool(left == right)


def identity(value: Any) -> Hashable:
    """Return what is the same for all values that are `equal`, to look them up by."""
    if is_object(value):
        return dict, frozenset((key, identity(item)) for key, item in value.items())
    if is_array(value):
        return list, *map(identity, value)
    return (bool, value) if isinstance(value, bool) else value


def distinct(values: Iterable[Any]) -> list[Any]:
    """Return JSON values in order, without those that are `equal` to an earlier one."""
    first: dict[Hashable, Any] = {}
    for value in values:
        first.setdefault(identity(value), value)
    return list(first.values())


def count_values(value: Any) -> int:
    """Count a JSON value and all that are in it."""
    count, todo = 0, [value]
    while todo:
        each = todo.pop()
        count += 1
        if is_object(each):
            todo += each.values()
        elif is_array(each):
            todo += each
    return count


def join(pointer: str, *tokens: str | int) -> str:
    """Append tokens to a pointer, escaping `~` and `/` (RFC 6901, section 3)."""
    for token in tokens:
        pointer = f"{pointer}/{escape(str(token))}"
    return pointer


def escape(token: str) -> str:
    """Write a token as it stands in a pointer."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


@lru_cache(maxsize=2**13)
def split(pointer: str) -> tuple[str, ...]:
    """Split a pointer into tokens. Raise ValueError if it is invalid (RFC 6901, section 3)."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        msg = f"a JSON Pointer must be empty or start with '/': {literal_of(pointer)}"
        raise ValueError(msg)
    if _BAD_ESCAPE.search(pointer):
        msg = f"'~' must be followed by 0 or 1 in a JSON Pointer: {literal_of(pointer)}"
        raise ValueError(msg)
    return tuple(t.replace("~1", "/").replace("~0", "~") for t in pointer[1:].split("/"))


def resolve(data: Any, pointer: str) -> Any:
    """Return the value at a pointer (RFC 6901, section 4). Raise LookupError if there is none."""
    for token in split(pointer):
        # `step` inlined: calling it would take longer than its work.
        data = data[token] if is_object(data) else step(data, token)
    return data


def step(data: Any, token: str) -> Any:
    """Return a member of an object or item of an array. Raise LookupError if there is none."""
    if is_object(data):
        return data[token]
    # An index has no sign and no leading zero, and "-" is the item after the last.
    if is_array(data) and _INDEX.fullmatch(token) and len(token) < 10:
        return data[int(token)]
    raise LookupError(token)
