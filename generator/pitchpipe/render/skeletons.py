"""Skeletons: the texts of definitions with placeholders, so that what is alike is written once.

datamodel-code-generator is slow, and clients of one kind of API have most of their classes in
common, though not their descriptions. In a large API, many classes are alike but for the names of
other classes. So it writes one of them, with a placeholder for each docstring and for each name of
a class, and those of each class and client are put in afterwards.

Two marks stand in its text. Both hold U+0001, which no text of a spec can bring there: `prose`
writes control characters as escapes.

- `DEFINITION` at the start of a line, followed by a class name, begins the text of that class.
- a placeholder is a docstring that consists of U+0001 and a number.

The placeholder of a name has to be a name. What holds one by itself is written under its own names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pitchpipe import ir
from pitchpipe.characters import quoted

V = TypeVar("V")

DEFINITION = "#\x01"
_PLACEHOLDER = re.compile(r'"""\x01([0-9]+)"""')
_STEM = "Placeholder"
_NAME = re.compile(rf"\b{_STEM}[0-9]+x([0-9]+)\b")
_USUAL = re.compile("[A-Z][A-Za-z0-9]*")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The text of a definition, and its fields in the metadata of datamodel-code-generator."""

    body: str
    fields: list[dict[str, Any]]

    def filled(self, docstrings: Sequence[str]) -> str:
        """Return the text with each placeholder replaced by the docstring of its number."""
        return _PLACEHOLDER.sub(lambda found: docstrings[int(found[1])], self.body)

    def named(self, names: Sequence[str]) -> Skeleton:
        """Return it with the names of classes by their numbers; itself if it has its own names."""
        if not names:
            return self

        def put(text: str) -> str:
            return _NAME.sub(lambda found: names[int(found[1])], text)

        fields = [{**each, "type": put(each["type"])} for each in self.fields]
        return Skeleton(put(self.body), fields)

    def quoted(self, values: Sequence[ir.Scalar]) -> Skeleton:
        """Return that of an enum with its values as `characters.quoted` writes them.

        datamodel-code-generator writes their `repr`, which escapes characters that are newer than
        the Unicode of the Python that runs it.
        """
        written = [repr(value) for value in values]
        ours = [quoted(each) if isinstance(each, str) else repr(each) for each in values]
        return replace(self, body=self.body.replace(", ".join(written), ", ".join(ours)))


def placeholder(number: int) -> str:
    """Return what stands for a docstring."""
    return f'"""\x01{number}"""'


def name_placeholder(run: int, number: int) -> str:
    """Return what stands for the name of a class, for one of the definitions of a run."""
    return f"{_STEM}{run}x{number}"


def is_nameable(name: str, text: str) -> bool:
    """Say whether a placeholder can stand for a name, in a definition with this text.

    It must differ from all that is no name of a class, as does one that begins in upper case.
    """
    return _USUAL.fullmatch(name) is not None and _STEM not in text


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

    `make` is called once at most, with a name for each key that the cache lacks.
    """
    missing: dict[str, str] = {}
    for name, key in keys.items():
        if key not in cache:
            missing.setdefault(key, name)
    made = make(list(missing.values())) if missing else dict[str, V]()
    new = {key: made[name] for key, name in missing.items()}
    values = {name: new[key] if key in new else cache[key] for name, key in keys.items()}
    for key, value in new.items():
        cache[key] = value
    return values
