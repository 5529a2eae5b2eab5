"""Load a YAML or JSON file as a document that has a line and column for every JSON Pointer."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NoReturn

import yaml

from pitchpipe import pointers
from pitchpipe.document import Document, Json, Place, Places
from pitchpipe.load import core_schema
from pitchpipe.load.conflicts import refuse_conflict
from pitchpipe.load.json_source import KEEP_ONE, MAX_DEPTH, check_depth, read_json, too_deep
from pitchpipe.load.reading import (
    Lines,
    and_more,
    display_path,
    fail,
    place_after,
    read_text,
    tolerated,
)
from pitchpipe.load.syntax_errors import yaml_fault
from pitchpipe.problems import Location, Problem, ProblemsError

__all__ = ["Document", "Json", "Place", "display_path", "dump", "load"]

# How many values aliases may add to a document: plenty for people, too few for a "billion laughs".
MAX_ALIASED = 500_000

_CORE = "tag:yaml.org,2002:"
_TAGS_OF_KEYS = (None, "!", f"{_CORE}str")
_SCALAR_TAGS = {_CORE + name: name for name in ("str", "null", "bool", "int", "float")}
# YAML 1.2, section 5.1: the characters that a document may contain.
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Line breaks in YAML 1.1, but ordinary characters in 1.2.
_BREAKS = re.compile("[\x85\u2028\u2029]")
_TOO_DEEP = "maximum nesting depth"


def load(path: Path, *, root: Path, is_part: bool = False) -> Document:
    """Read a YAML or JSON file as plain data, using the YAML 1.2 core schema.

    The OpenAPI Specification (section "Format") requires that schema: `no` and `2020-01-01` are
    strings, and keys are always strings. A `.json` file is read as JSON, if it is any. The
    document's warnings say what is read as it is meant: a byte order mark, a key twice, merge keys,
    tags, characters that do not belong there. Raises ProblemsError. A part may be a list, too.
    """
    shown, noted = display_path(path, root), list[Problem]()
    text = read_text(path, root=root, noted=noted)
    data, places = _parse(shown, text, noted, is_json=path.suffix.lower() == ".json")
    if pointers.kind(data) not in ({"an object", "an array"} if is_part else {"an object"}):
        top = places()
        kind = "a list" if pointers.is_array(data) else "a single value"
        where = Location(path=shown, line=top.line, column=top.column)
        fail(where, "not-a-mapping", f"expected the file to hold a mapping, not {kind}")
    return Document(
        path=shown, data=data, places=places, files=(path.absolute(),), warnings=tuple(noted)
    )


def _parse(
    shown: str, text: str, noted: list[Problem], *, is_json: bool
) -> tuple[Any, Callable[[], Place]]:
    # JSON in a file with another suffix is common, and libyaml rejects some: "\\ud83c\\udfb5".
    if not is_json and text.startswith("{"):
        with contextlib.suppress(ProblemsError):
            return read_json(shown, text, noted)
    if is_json and text.lstrip()[:1] in "{[":
        return read_json(shown, text, noted)
    if is_json:
        where = Location(path=shown, line=1, column=1)
        noted.append(tolerated(where, "not JSON: read as YAML", "call the file .yaml"))
    return _read_yaml(shown, text, noted)


def _read_yaml(shown: str, text: str, noted: list[Problem]) -> tuple[Any, Callable[[], Place]]:
    if bad := _UNPRINTABLE.search(text):
        line, column = place_after(text[: bad.start()])
        where = Location(path=shown, line=line, column=column)
        message = f"not valid YAML: the control character U+{ord(bad[0]):04X}"
        if "\0" in text:
            fail(where, "invalid-syntax", message)
        text, count = _UNPRINTABLE.subn(" ", text)
        message += and_more(count)
        noted.append(tolerated(where, f"{message}: read as a space", "remove it"))
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        return _Builder(shown, text, noted).build(iter(loader.get_event, None))
    except yaml.MarkedYAMLError as error:
        if _TOO_DEEP in (error.problem or "") and error.problem_mark:
            # With PyYAML 6.0.4 and later, libyaml has its own limit, far above MAX_DEPTH. A line
            # break makes it emit the events so far, and those already exceed MAX_DEPTH.
            return _read_yaml(shown, text[: error.problem_mark.index] + "\n", noted)
        refuse_conflict(shown, text)
        _fail_syntax(shown, error)
    finally:
        loader.dispose()


def _fail_syntax(shown: str, error: yaml.MarkedYAMLError) -> NoReturn:
    begin = error.context_mark
    context, since = (error.context, begin.line + 1) if begin else ("", 0)
    fault = yaml_fault(error.problem, context, since)
    mark = error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    where = Location(path=shown, line=line, column=column)
    fail(where, "invalid-syntax", f"not valid YAML: {fault.message}", fault.hint)


class _Open:
    """A mapping or list that has not ended yet; `token` is its key or index in its parent."""

    __slots__ = (
        *("anchor", "before", "data", "is_map", "key", "key_mark", "marks", "merges", "token"),
    )

    def __init__(self, data: Any, marks: Any, token: str | int = "") -> None:
        self.data = data
        self.marks = marks
        self.token = token
        self.is_map = isinstance(data, dict)
        self.key: str | None = None
        self.key_mark = 0
        self.merges = False
        self.anchor: str | None = None
        self.before = 0


class _Builder:
    """Builds data and marks from parser events in one pass, without recursion.

    A value's mark is the offset of its key or, in a list, of the value itself, together with the
    marks of the values inside it, if any. Marks are turned into places lazily.
    """

    def __init__(self, path: str, text: str, noted: list[Problem]) -> None:
        self._path = path
        self._text = text
        self._noted = noted
        self._problems: list[Problem] = []
        self._top = _Open([], [])
        self._stack = [self._top]
        self._anchors: dict[str, tuple[Any, Any, int] | None] = {}
        self._count = 0
        self._aliased = 0
        self._take = {
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def build(self, events: Iterable[Any]) -> tuple[Any, Callable[[], Place]]:
        scalar = yaml.ScalarEvent
        for event in events:
            if event.__class__ is scalar:
                top = self._top
                if top.key is None and top.is_map:
                    self._key(event, top)
                else:
                    self._scalar(event)
            elif take := self._take.get(event.__class__):
                take(event)
        if not self._top.data:
            where = Location(path=self._path, line=1, column=1)
            fail(where, "empty-file", "the file contains no value")
        if self._problems:
            raise ProblemsError(self._problems)
        data = self._top.data[0]
        if self._aliased:
            check_depth(self._path, data)
        return data, _Places(self._path, self._text, self._top.marks[0]).root

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)

    def _document(self, event: Any) -> None:
        if self._stack[0].data:
            self._stop(event, "the file contains several documents", "split it into files")

    def _scalar(self, event: Any) -> None:
        value = self._value(event)
        if event.anchor:
            self._anchors[event.anchor] = (value, None, 1)
        self._add(event, value, None)

    def _key(self, event: Any, top: _Open) -> None:
        # A key is a string, whatever it looks like: `200:` is "200", as in JSON.
        name = event.value
        if event.anchor:
            self._anchors[event.anchor] = (name, None, 1)
        if event.tag not in _TAGS_OF_KEYS:
            self._note_tag(event)
        self._open_member(event, top, name)
        if name == "<<" and event.implicit[0]:
            self._note(event, "merge keys are not part of YAML 1.2: merged", "copy the keys")
            top.merges = True

    def _open_member(self, event: Any, top: _Open, name: str) -> None:
        top.key, top.key_mark = name, event.start_mark.index
        if name in top.data:
            mark = top.marks[name]
            offset: int = mark if isinstance(mark, int) else mark[0]
            first = self._lines.at(offset)[0]
            message = f"the key '{name}' is given twice, first on line {first}: the last counts"
            self._note(event, message, KEEP_ONE)

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
            self._note(event, f"{error}: read as text", "quote it if it is text")
        else:
            self._note_tag(event)
        return str(event.value)

    def _start(self, event: Any) -> None:
        if self._wants_key():
            self._stop(event, "a key must be a string, not a list or a mapping")
        if len(self._stack) > MAX_DEPTH:
            raise ProblemsError([*self._problems, too_deep(self._at(event))])
        is_map = event.__class__ is yaml.MappingStartEvent
        if event.tag not in (None, "!", _CORE + ("map" if is_map else "seq")):
            self._note_tag(event)
        token = self._token()
        opened = _Open({}, {}, token) if is_map else _Open([], [], token)
        if event.anchor:
            opened.anchor, opened.before = event.anchor, self._count
            self._anchors[event.anchor] = None
        self._add(event, opened.data, opened.marks)
        self._stack.append(opened)
        self._top = opened

    def _end(self, _: Any) -> None:
        done = self._stack.pop()
        self._top = self._stack[-1]
        if done.merges:
            _merge(done.data, done.marks)
        if done.anchor:
            self._anchors[done.anchor] = (done.data, done.marks, self._count - done.before)

    def _alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            self._stop(event, f"there is no anchor &{event.anchor} before this alias")
        target = self._anchors[event.anchor]
        if self._wants_key():
            if target is None or not isinstance(target[0], str):
                self._stop(event, "a key must be a string, not what this alias repeats")
            self._open_member(event, self._top, target[0])
        elif target is None:
            message = f"the alias *{event.anchor} is inside the value that it repeats: read as null"
            self._note(event, message, "write a reference (`$ref`) if it is a schema")
            self._add(event, None, None)
        else:
            self._repeat(event, *target)

    def _repeat(self, event: Any, data: Any, marks: Any, size: int) -> None:
        self._aliased += size
        if self._aliased > MAX_ALIASED:
            self._stop(event, f"aliases add more than {MAX_ALIASED} values", rule="too-large")
        self._count += size
        self._add(event, data, marks)

    def _wants_key(self) -> bool:
        return self._top.key is None and self._top.is_map

    def _token(self) -> str | int:
        top = self._top
        return len(top.data) if top.key is None else top.key

    def _add(self, event: Any, value: Any, inner: Any) -> None:
        top, key = self._top, self._top.key
        if key is None:
            mark = event.start_mark.index
            top.data.append(value)
            top.marks.append(mark if inner is None else (mark, inner))
        else:
            mark = top.key_mark
            top.data[key] = value
            top.marks[key] = mark if inner is None else (mark, inner)
            top.key = None
        self._count += 1

    def _at(self, event: Any) -> Location:
        # One level for the value that holds it, and one for the document.
        tokens = [opened.token for opened in self._stack[2:]]
        if len(self._stack) > 1 and not self._wants_key():
            tokens.append(self._token())
        line, column = self._lines.at(event.start_mark.index)
        pointer = pointers.join("", *tokens)
        return Location(path=self._path, line=line, column=column, pointer=pointer)

    def _report(self, event: Any, rule: str, message: str, hint: str = "") -> None:
        problem = Problem(where=self._at(event), rule=rule, message=message, hint=hint)
        self._problems.append(problem)

    def _note(self, event: Any, message: str, hint: str) -> None:
        self._noted.append(tolerated(self._at(event), message, hint))

    def _note_tag(self, event: Any) -> None:
        message = f"the tag {event.tag.replace(_CORE, '!!')} is not a JSON type: ignored"
        self._note(event, message, "remove the tag")

    def _stop(
        self, event: Any, message: str, hint: str = "", rule: str = "unsupported-yaml"
    ) -> NoReturn:
        self._report(event, rule, message, hint)
        raise ProblemsError(self._problems)


def _merge(data: dict[str, Any], marks: dict[str, Any]) -> None:
    """Add the members of a mapping's `<<`, a mapping or a list of them, unless it has them."""
    value, mark = data.pop("<<"), marks.pop("<<")
    if pointers.is_object(value):
        sources = [(value, mark[1])]
    else:
        inner = zip(value, mark[1], strict=True) if pointers.is_array(value) else ()
        sources = [(item, one[1]) for item, one in inner if pointers.is_object(item)]
    for members, places in sources:
        for name in members:
            if name not in data:
                data[name], marks[name] = members[name], places[name]


class _Places:
    """The places of values whose marks are known."""

    def __init__(self, path: str, text: str, mark: Any) -> None:
        self._path = path
        self._text = text
        self._mark = mark

    def root(self) -> Place:
        """Return the place of the whole text."""
        return self._place(self._mark)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self._text)

    def _place(self, mark: Any) -> Place:
        if isinstance(mark, int):
            return Place(self._path, *self._lines.at(mark))
        return Place(self._path, *self._lines.at(mark[0]), partial(self._children, mark[1]))

    def _children(self, marks: Any) -> Places:
        if pointers.is_object(marks):
            return {name: self._place(mark) for name, mark in marks.items()}
        return [self._place(mark) for mark in marks]


class _Dumper(yaml.SafeDumper):
    """Block style, no anchors, and quotes wherever YAML 1.1 or 1.2 would not read a string."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the name is PyYAML's
        return True


def _represent_text(_: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if _BREAKS.search(text):
        style = '"'
    elif "\n" in text:
        style = "|"
    elif text in set("yYnN") or not _is_text(text):
        # PyYAML quotes for YAML 1.1 only, and its version of 1.1 lacks `y` and `n`.
        style = "'"
    return yaml.ScalarNode(f"{_CORE}str", text, style=style)


def _is_text(text: str) -> bool:
    try:
        return isinstance(core_schema.plain(text), str)
    except ValueError:  # `.inf`, which is not JSON
        return False


_Dumper.add_representer(str, _represent_text)


def dump(data: Json) -> str:
    """Return JSON data as YAML, keys in order, that `load` and YAML 1.1 parsers read back alike."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=sys.maxsize)
