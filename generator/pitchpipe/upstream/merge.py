"""An overlay that people wrote in, and what a model makes now; the overlay with both, out."""

from __future__ import annotations

import copy
from typing import Any

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.source import dump
from pitchpipe.model.layout import to_yaml

# What is said for readers: a person's words are better than a schema's.
_PROSE = frozenset({"description", "title"})
_STEPS = ("update", "components", "schemas", "Output")
_ABSENT: Any = object()


def place_of_output(overlay: Any) -> int | None:
    """Return which action of an overlay says what the model makes."""
    for number, action in enumerate(overlay["actions"]):
        value: Any = action
        for step in _STEPS:
            value = value.get(step) if pointers.is_object(value) else None
        if value is not None and action.get("target") == "$":
            return number
    return None


def output_in(overlay: Any, number: int) -> Any:
    """Return the schema `Output` that an action has."""
    value = overlay["actions"][number]
    for step in _STEPS:
        value = value[step]
    return value


def merge(mine: Any, base: Any, new: Any) -> Any:
    """Take over what differs between `base` and `new`; keep what `mine` says besides.

    Prose that was written by hand stays. Keys keep their order, and new ones follow.
    """
    if new == base:
        return mine
    if not (pointers.is_object(mine) and pointers.is_object(new)):
        return new
    old = base if pointers.is_object(base) else {}
    result: dict[str, Any] = {}
    for key in [*mine, *(key for key in new if key not in mine)]:
        value = _merged(key, *(each.get(key, _ABSENT) for each in (mine, old, new)))
        if value is not _ABSENT:
            result[key] = value
    return result


def _merged(key: str, mine: Any, base: Any, new: Any) -> Any:
    if new is base or (new is not _ABSENT and base is not _ABSENT and new == base):
        return mine
    if key in _PROSE and isinstance(mine, str) and mine != base and not pointers.is_object(new):
        return mine
    if new is _ABSENT or mine is _ABSENT:
        return new
    return merge(mine, {} if base is _ABSENT else base, new)


def without_prose(schema: Any) -> Any:
    """Return a schema without what is only said to readers, at all depths."""
    if pointers.is_array(schema):
        return [without_prose(each) for each in schema]
    if not pointers.is_object(schema):
        return schema
    return {
        word: (
            {name: without_prose(each) for name, each in value.items()}
            if word == "properties" and pointers.is_object(value)
            else without_prose(value)
        )
        for word, value in schema.items()
        if not (word in _PROSE and isinstance(value, str))
    }


def with_output(overlay: Document, text: str, number: int, output: Any) -> str:
    """Return an overlay's text with another schema `Output`, the rest as it was."""
    pointer = f"/actions/{number}/{'/'.join(_STEPS)}"
    where = overlay.where(pointer)
    lines = text.splitlines(keepends=True)
    first, indent = where.line - 1, where.column - 1
    if indent % 2 or not lines[first].lstrip(" ").startswith("Output:"):
        return dump(_replaced(overlay.data, number, output))
    last = first + 1
    while last < len(lines) and _is_below(lines[last], indent):
        last += 1
    while not lines[last - 1].strip():
        last -= 1
    end = "\r\n" if lines[first].endswith("\r\n") else "\n"
    return "".join([*lines[:first], *_block(output, indent, end), *lines[last:]])


def _is_below(line: str, indent: int) -> bool:
    return not line.strip() or len(line) - len(line.lstrip(" ")) > indent


def _block(output: Any, indent: int, end: str) -> list[str]:
    """Print the schema as it stands that deep."""
    nested: dict[str, Any] = {"Output": output}
    for _ in range(indent // 2):
        nested = {"x": nested}
    lines = to_yaml(nested).splitlines()[indent // 2 :]
    return [f"{line}{end}" for line in lines]


def _replaced(data: Any, number: int, output: Any) -> Any:
    changed = copy.deepcopy(data)
    changed["actions"][number]["update"]["components"]["schemas"]["Output"] = output
    return changed
