"""Print YAML in the style of the published specs: 100 columns, with long text folded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeGuard

from pitchpipe import pointers
from pitchpipe.characters import is_printable
from pitchpipe.load.yaml_source import dump

WIDTH = 100
# A line break in folded text is read as one space, so lines can only be broken at single spaces.
_SPACE = re.compile(r"(?<=[^ ]) (?=[^ ])")


def to_yaml(data: dict[str, Any]) -> str:
    """Return JSON data as YAML, with its keys in order."""
    return "\n".join(_mapping(data, "")) + "\n"


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        head = f"{indent}{_key(key)}:"
        if pointers.is_object(value) and value:
            yield head
            yield from _mapping(value, f"{indent}  ")
        elif pointers.is_array(value) and value:
            yield head
            yield from _items(value, f"{indent}  ")
        else:
            yield from _scalar(head, value, indent)


def _items(data: list[Any], indent: str) -> Iterator[str]:
    for item in data:
        if pointers.is_object(item) and item:
            yield from _begun(f"{indent}- ", _mapping(item, f"{indent}  "))
        elif pointers.is_array(item) and item:
            yield from _begun(f"{indent}- ", _items(item, f"{indent}  "))
        else:
            yield from _scalar(f"{indent}-", item, indent)


def _begun(mark: str, lines: Iterator[str]) -> Iterator[str]:
    """Replace the indentation of the first line by the mark of an item."""
    yield mark + next(lines)[len(mark) :]
    yield from lines


def _scalar(head: str, value: Any, indent: str) -> Iterator[str]:
    """Print a text, number or empty collection, on the line of its key if there is room."""
    # With another item after it, text that ends in empty lines gets no end mark.
    first, *others = dump([value, 0])[2:].removesuffix("\n- 0\n").split("\n")
    line = f"{head} {first}"
    if others or len(line) <= WIDTH or not _is_foldable(value):
        yield line
        yield from (f"{indent}{other}" if other else "" for other in others)
    else:
        yield f"{head} >-"
        yield from (f"{indent}  {each}" for each in _folded(value, WIDTH - len(indent) - 2))


def _is_foldable(value: Any) -> TypeGuard[str]:
    """Return whether a value is text that needs no quotes or marks except for its length."""
    return isinstance(value, str) and is_printable(value) and value == value.strip(" ")


def _folded(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in _SPACE.split(text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _key(name: str) -> str:
    head = dump({name: 0}).removesuffix(": 0\n")
    return head if "\n" not in head else _quoted(name)


def _quoted(name: str) -> str:
    """Print a key that PyYAML would mark with `?`: a long one, or one with line breaks."""
    text = json.dumps(name, ensure_ascii=False)
    return "".join(each if is_printable(each) else f"\\U{ord(each):08x}" for each in text)
