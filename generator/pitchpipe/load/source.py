"""A YAML or JSON file in, a document out in which every JSON Pointer knows line and column."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from pitchpipe import pointers
from pitchpipe.document import Document, Json, Place
from pitchpipe.load import core_schema
from pitchpipe.load.json_source import MAX_DEPTH, check_depth, read_json, too_deep
from pitchpipe.load.reading import display_path, fail, place_after, read_text
from pitchpipe.problems import Location, Problem, ProblemsError

__all__ = ["Document", "Json", "Place", "display_path", "dump", "load"]

# Values that aliases may add to a document: enough for people, not for a "billion laughs".
MAX_ALIASED = 500_000

_CORE = "tag:yaml.org,2002:"
_SCALAR_TAGS = {_CORE + name: name for name in ("str", "null", "bool", "int", "float")}
# YAML 1.2, section 5.1: the characters a document may hold.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Line breaks in YAML 1.1, characters like others in 1.2.
_BREAKS = re.compile("[\x85\u2028\u2029]")
_HINTS = {
    "cannot start any token": "indent with spaces, not tabs; quote text that begins with @, ` or %",
    "mapping values are not allowed": "quote text that holds ': '",
    "expected key": "check the indentation, and the quotes of the line before",
    "expected alphabetic": "quote text that begins with * or &",
    "unexpected end of stream": "a quote or a bracket is not closed",
}


def load(path: Path, *, root: Path) -> Document:
    """Read a YAML or JSON file as plain data, by the YAML 1.2 core schema.

    The OpenAPI Specification (section "Format") asks for that schema: `no` and `2020-01-01` are
    strings, and keys are always strings. A `.json` file is read as JSON. Raises ProblemsError.
    """
    shown = display_path(path, root)
    text = read_text(path, root=root)
    data, places = _parse(shown, text, is_json=path.suffix.lower() == ".json")
    if not pointers.is_object(data):
        top = places() if callable(places) else places
        kind = "a list" if pointers.is_array(data) else "a single value"
        where = Location(path=shown, line=top.line, column=top.column)
        fail(where, "not-a-mapping", f"the file holds {kind}, where a mapping belongs")
    return Document(path=shown, data=data, places=places, files=(path.absolute(),))


def _parse(shown: str, text: str, *, is_json: bool) -> tuple[Any, Place | Callable[[], Place]]:
    # JSON under another name is common, and not all of it is YAML to libyaml: "\\ud83c\\udfb5".
    if not is_json and text.startswith("{"):
        with contextlib.suppress(ProblemsError):
            return read_json(shown, text)
    return read_json(shown, text) if is_json else _read_yaml(shown, text)


def _read_yaml(shown: str, text: str) -> tuple[Any, Place]:
    if bad := _UNPRINTABLE.search(text):
        line, column = place_after(text[: bad.start()])
        message = f"not valid YAML: the control character U+{ord(bad[0]):04X}"
        fail(Location(path=shown, line=line, column=column), "invalid-syntax", message)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        data, place = _Builder(shown).build(iter(loader.get_event, None))
    except yaml.MarkedYAMLError as error:
        _fail_syntax(shown, error)
    finally:
        loader.dispose()
    check_depth(shown, data)
    return data, place


def _fail_syntax(shown: str, error: yaml.MarkedYAMLError) -> NoReturn:
    reason = error.problem or "syntax error"
    hint = next((hint for key, hint in _HINTS.items() if key in reason), "")
    if error.context and error.context_mark:
        reason += f" {error.context} that begins on line {error.context_mark.line + 1}"
    mark = error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    where = Location(path=shown, line=line, column=column)
    fail(where, "invalid-syntax", f"not valid YAML: {reason}", hint)


@dataclass(slots=True, kw_only=True)
class _Open:
    """A mapping or list whose end has not come; `token` is its own name in what holds it."""

    data: Any
    places: Any
    token: str | int = ""
    anchor: str | None = None
    before: int = 0
    key: str | None = None
    key_mark: Any = None


class _Builder:
    """Builds data and places from parser events in one pass, without recursion."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._problems: list[Problem] = []
        self._stack = [_Open(data=[], places=[])]
        self._anchors: dict[str, tuple[Any, Any, int] | None] = {}
        self._count = 0
        self._aliased = 0
        self._take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def build(self, events: Iterable[Any]) -> tuple[Any, Place]:
        for event in events:
            if take := self._take.get(event.__class__):
                take(event)
        holder = self._stack[0]
        if not holder.data:
            where = Location(path=self._path, line=1, column=1)
            fail(where, "empty-file", "the file holds no value")
        if self._problems:
            raise ProblemsError(self._problems)
        return holder.data[0], holder.places[0]

    def _document(self, event: Any) -> None:
        if self._stack[0].data:
            self._stop(event, "the file holds several documents", "split it into files")

    def _scalar(self, event: Any) -> None:
        if self._wants_key():
            self._key(event)
            return
        value = self._value(event)
        if event.anchor:
            self._anchors[event.anchor] = (value, None, 1)
        self._add(event, value, None)

    def _key(self, event: Any) -> None:
        top = self._stack[-1]
        # A key is its text: `200:` names "200", as in JSON.
        top.key, top.key_mark = event.value, event.start_mark
        if event.value == "<<" and event.implicit[0]:
            self._report(event, "unsupported-yaml", "merge keys are not YAML 1.2", "copy the keys")
        elif event.tag not in (None, "!", f"{_CORE}str") or event.anchor:
            self._report(event, "unsupported-yaml", "a key has no tag and no anchor")
        if event.value in top.data:
            first = top.places[event.value].line
            message = f"the key '{event.value}' is given twice, first on line {first}"
            self._report(event, "duplicate-key", message, "keep one of the two")

    def _value(self, event: Any) -> core_schema.Scalar:
        try:
            if event.tag is None:
                text: str = event.value
                return core_schema.plain(text) if event.implicit[0] else text
            if event.tag == "!":
                return str(event.value)
            if event.tag in _SCALAR_TAGS:
                return core_schema.tagged(_SCALAR_TAGS[event.tag], event.value)
        except ValueError as error:
            self._report(event, "invalid-value", str(error), "quote it if it is text")
        else:
            self._report_tag(event)
        return None

    def _start(self, event: Any) -> None:
        if self._wants_key():
            self._stop(event, "a key is a string, not a list or a mapping")
        if len(self._stack) > MAX_DEPTH:
            raise ProblemsError([*self._problems, too_deep(self._at(event))])
        is_map = isinstance(event, yaml.MappingStartEvent)
        if event.tag not in (None, "!", _CORE + ("map" if is_map else "seq")):
            self._report_tag(event)
        opened = _Open(
            data={} if is_map else [],
            places={} if is_map else [],
            token=self._token(),
            anchor=event.anchor,
            before=self._count,
        )
        if event.anchor:
            self._anchors[event.anchor] = None
        self._add(event, opened.data, opened.places)
        self._stack.append(opened)

    def _end(self, _: Any) -> None:
        done = self._stack.pop()
        if done.anchor:
            self._anchors[done.anchor] = (done.data, done.places, self._count - done.before)

    def _alias(self, event: Any) -> None:
        if self._wants_key():
            self._stop(event, "a key is a string, not an alias")
        if event.anchor not in self._anchors:
            self._stop(event, f"no anchor &{event.anchor} stands before this alias")
        target = self._anchors[event.anchor]
        if target is None:
            self._stop(event, f"the alias *{event.anchor} stands inside what it repeats")
        data, places, size = target
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            self._stop(event, f"aliases add more than {MAX_ALIASED} values", rule="too-large")
        self._count += size
        self._add(event, data, places)

    def _wants_key(self) -> bool:
        top = self._stack[-1]
        return top.key is None and isinstance(top.data, dict)

    def _token(self) -> str | int:
        top = self._stack[-1]
        return len(top.data) if top.key is None else top.key

    def _add(self, event: Any, value: Any, children: Any) -> None:
        top = self._stack[-1]
        mark = top.key_mark or event.start_mark
        place = Place(self._path, mark.line + 1, mark.column + 1, children)
        if top.key is None:
            top.data.append(value)
            top.places.append(place)
        else:
            top.data[top.key] = value
            top.places[top.key] = place
            top.key = top.key_mark = None
        self._count += 1

    def _at(self, event: Any) -> Location:
        # The first step is the holder's, the second the document's own.
        tokens = [opened.token for opened in self._stack[2:]]
        if len(self._stack) > 1 and not self._wants_key():
            tokens.append(self._token())
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        pointer = pointers.join("", *tokens)
        return Location(path=self._path, line=line, column=column, pointer=pointer)

    def _report(self, event: Any, rule: str, message: str, hint: str = "") -> None:
        problem = Problem(where=self._at(event), rule=rule, message=message, hint=hint)
        self._problems.append(problem)

    def _report_tag(self, event: Any) -> None:
        message = f"the tag {event.tag.replace(_CORE, '!!')} is not one of JSON's types"
        self._report(event, "unsupported-yaml", message, "remove the tag")

    def _stop(
        self, event: Any, message: str, hint: str = "", rule: str = "unsupported-yaml"
    ) -> NoReturn:
        self._report(event, rule, message, hint)
        raise ProblemsError(self._problems)


class _Dumper(yaml.SafeDumper):
    """Block style, no anchors, and quotes where YAML 1.1 or 1.2 would not read a string."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the name is PyYAML's
        return True


def _represent_text(_: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if _BREAKS.search(text):
        style = '"'
    elif "\n" in text:
        style = "|"
    elif text in set("yYnN") or not _is_text(text):
        # PyYAML quotes for YAML 1.1 only, and its 1.1 has no `y` and `n`.
        style = "'"
    return yaml.ScalarNode(f"{_CORE}str", text, style=style)


def _is_text(text: str) -> bool:
    try:
        return isinstance(core_schema.plain(text), str)
    except ValueError:  # `.inf`, which JSON does not have
        return False


_Dumper.add_representer(str, _represent_text)


def dump(data: Json) -> str:
    """Print JSON data as YAML, keys in their order, that `load` and YAML 1.1 read as the same."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=sys.maxsize)
