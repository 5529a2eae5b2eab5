"""JSON data in; YAML in the style of the published specs out: 100 columns, long text folded."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TypeGuard

from pitchpipe import pointers
from pitchpipe.characters import is_printable
from pitchpipe.load.yaml_source import dump

WIDTH = 100
# A line break stands for one space, so it can stand only where a single one is.
_SPACE = re.compile(r"(?<=[^ ]) (?=[^ ])")


def to_yaml(data: dict[str, Any]) -> str:
    """Print JSON data as YAML, keys in their order."""
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
    """Put the mark of an item in place of the first line's indentation."""
    yield mark + next(lines)[len(mark) :]
    yield from lines


def _scalar(head: str, value: Any, indent: str) -> Iterator[str]:
    """Print a text or number, or an empty collection: on the line of its key if there is room."""
    # Something stands below, or else text that ends in empty lines would get an end mark.
    first, *others = dump([value, 0])[2:].removesuffix("\n- 0\n").split("\n")
    line = f"{head} {first}"
    if others or len(line) <= WIDTH or not _is_foldable(value):
        yield line
        yield from (f"{indent}{other}" if other else "" for other in others)
    else:
        yield f"{head} >-"
        yield from (f"{indent}  {each}" for each in _folded(value, WIDTH - len(indent) - 2))


def _is_foldable(value: Any) -> TypeGuard[str]:
    """Tell whether a value is text that needs no quotes or marks but for its length."""
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
    """Print a key that PyYAML would give a question mark: a long one, or one with line breaks."""
    text = json.dumps(name, ensure_ascii=False)
    return "".join(each if is_printable(each) else f"\\U{ord(each):08x}" for each in text)
