"""Read the actions of an overlay file, and check it against the Overlay Specification."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.problems import Location, Problem, did_you_mean

_RULE = "invalid-overlay"
_VERSION = re.compile(r"1\.[01]\.[0-9]+")
_ANY = ""
# The fields of each object and the kinds of their values, from the tables in the specification.
_ROOT = {
    "overlay": "a string",
    "info": "an object",
    "extends": "a string",
    "actions": "an array",
}
_INFO = {"title": "a string", "version": "a string"}
_INFO_1_1 = {**_INFO, "description": "a string"}
# `x-optional` and `x-expect` are Pitchpipe's own extensions.
_ACTION = {
    "target": "a string",
    "description": "a string",
    "update": _ANY,
    "remove": "a boolean",
    "x-optional": "a boolean",
    "x-expect": _ANY,
}
_ACTION_1_1 = {**_ACTION, "copy": "a string"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An Action Object: its members as written, and its pointer."""

    pointer: str
    fields: Mapping[str, Any]

    @property
    def target(self) -> str:
        """The JSONPath of the values that the action changes."""
        return str(self.fields["target"])

    @property
    def removes(self) -> bool:
        """Whether the action removes its targets, which overrides `update` and `copy`."""
        return self.fields.get("remove") is True

    @property
    def optional(self) -> bool:
        """Whether the target may match nothing."""
        return self.fields.get("x-optional") is True


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """A valid overlay: its document, whether its version is 1.0, and its actions in order."""

    document: Document
    is_1_0: bool
    actions: tuple[Action, ...]

    def where(self, action: Action, field: str = "") -> Location:
        """Return the place of an action, or of one of its fields."""
        return self.document.where(pointers.join(action.pointer, *([field] if field else [])))


def read_overlay(document: Document) -> Overlay:
    """Read the actions of a document that has no problems."""
    actions = tuple(
        Action(pointer=pointers.join("/actions", index), fields=fields)
        for index, fields in enumerate(document.data["actions"])
    )
    is_1_0 = str(document.data["overlay"]).startswith("1.0.")
    return Overlay(document=document, is_1_0=is_1_0, actions=actions)


def overlay_problems(document: Document) -> list[Problem]:
    """Check a document against the Overlay Specification 1.0 or 1.1, except for JSONPath syntax."""
    data = document.data
    version = data.get("overlay")
    if isinstance(version, str) and not _VERSION.fullmatch(version):
        problem = Problem(
            where=document.where("/overlay"),
            rule="unsupported-version",
            message=f"Overlay Specification '{version}' is not supported",
            hint="use 1.0.0 or 1.1.0",
        )
        return [problem]
    is_1_0 = isinstance(version, str) and version.startswith("1.0.")
    return list(_problems(document, is_1_0=is_1_0))


def _problems(document: Document, *, is_1_0: bool) -> Iterator[Problem]:
    data = document.data
    yield from _check(document, "", data, _ROOT, required=("overlay", "info", "actions"))
    if pointers.is_object(info := data.get("info")):
        fields = _INFO if is_1_0 else _INFO_1_1
        yield from _check(document, "/info", info, fields, required=("title", "version"))
    if pointers.is_array(actions := data.get("actions")):
        if not actions:
            yield _problem(document, "/actions", "an overlay must have at least one action")
        known: dict[Hashable, int] = {}
        for index, action in enumerate(actions):
            first = known.setdefault(pointers.identity(action), index)
            yield from _check_action(document, index, action, first, is_1_0=is_1_0)


def _check_action(
    document: Document, index: int, action: Any, first: int, *, is_1_0: bool
) -> Iterator[Problem]:
    """Check one action; `first` is the index of the first one that is equal."""
    pointer = pointers.join("/actions", index)
    if not pointers.is_object(action):
        message = f"an action must be an object, not {pointers.kind(action)}"
        yield _problem(document, pointer, message)
        return
    fields = _ACTION if is_1_0 else _ACTION_1_1
    yield from _check(document, pointer, action, fields, required=("target",))
    if "update" in action and "copy" in action and action.get("remove") is not True:
        message = "'update' and 'copy' cancel each other out"
        yield _problem(document, pointers.join(pointer, "copy"), message, "keep one of the two")
    if first < index:
        message = f"the action repeats action {first} (counted from 0)"
        yield _problem(document, pointer, message, "remove one of the two")


def _check(
    document: Document,
    pointer: str,
    value: dict[str, Any],
    fields: Mapping[str, str],
    *,
    required: tuple[str, ...],
) -> Iterator[Problem]:
    for name in required:
        if name not in value:
            yield _problem(document, pointer, f"the key '{name}' is missing")
    for name, item in value.items():
        place = pointers.join(pointer, name)
        if name in fields:
            if fields[name] not in (_ANY, pointers.kind(item)):
                message = f"'{name}' must be {fields[name]}, not {pointers.kind(item)}"
                yield _problem(document, place, message)
        elif not name.startswith("x-"):
            yield _problem(document, place, f"unknown key '{name}'", _hint(name, fields))


def _hint(name: str, fields: Mapping[str, str]) -> str:
    newer = (fields is _INFO and name in _INFO_1_1) or (fields is _ACTION and name in _ACTION_1_1)
    return "write `overlay: 1.1.0` to use it" if newer else did_you_mean(name, fields)


def _problem(document: Document, pointer: str, message: str, hint: str = "") -> Problem:
    return Problem(where=document.where(pointer), rule=_RULE, message=message, hint=hint)
