"""Skeletons: the texts of definitions with placeholders for docstrings, so that clients share them.

datamodel-code-generator is slow, and clients of one kind of API have most of their classes in
common, though not their descriptions. So it writes a class once, with a placeholder for each
docstring, and the docstrings of each client are put in afterwards.

Two marks stand in its text. Both hold U+0001, which no text of a spec can bring there: `prose`
writes control characters as escapes.

- `DEFINITION` at the start of a line, followed by a class name, begins the text of that class.
- a placeholder is a docstring that consists of U+0001 and a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

V = TypeVar("V")

DEFINITION = "#\x01"
_PLACEHOLDER = re.compile(r'"""\x01([0-9]+)"""')


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The text of a definition, and its fields in the metadata of datamodel-code-generator."""

    body: str
    fields: list[dict[str, Any]]

    def filled(self, docstrings: Sequence[str]) -> str:
        """Return the text with each placeholder replaced by the docstring of its number."""
        return _PLACEHOLDER.sub(lambda found: docstrings[int(found[1])], self.body)


def placeholder(number: int) -> str:
    """Return what stands for a docstring."""
    return f'"""\x01{number}"""'


def split(text: str) -> dict[str, str]:
    """Split a module at the marks of its definitions: `{class name: text}`."""
    bodies = dict(each.split("\n", 1) for each in text.split(DEFINITION)[1:])
    return {name: body.strip("\n") for name, body in bodies.items()}


class BoundedDict(dict[str, V]):
    """A dict that forgets its oldest items when it gets more than `limit`."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def __setitem__(self, key: str, value: V) -> None:
        super().__setitem__(key, value)
        while len(self) > self.limit:
            del self[next(iter(self))]


def recall(
    cache: MutableMapping[str, V],
    keys: Mapping[str, str],
    make: Callable[[Sequence[str]], Mapping[str, V]],
) -> dict[str, V]:
    """Return a value for each name: what the cache has for its key, or else what is made.

    `make` is called once at most, with the names of all values that the cache lacks.
    """
    missing = [name for name, key in keys.items() if key not in cache]
    made = make(missing) if missing else dict[str, V]()
    values = {name: made[name] if name in made else cache[key] for name, key in keys.items()}
    for name in missing:
        cache[keys[name]] = made[name]
    return values
