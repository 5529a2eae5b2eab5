"""Writes values for the examples of pages: those of the document, or else small valid ones.

All that is written type-checks as what it is for, whatever the document gives as an example.
"""

from __future__ import annotations

import base64
import datetime as dt
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from pitchpipe import ir
from pitchpipe.pointers import is_array, is_object, resolve
from pitchpipe.render.annotations import FORMATS
from pitchpipe.render.code import DATES, MODELS, Code, call, imported, joined
from pitchpipe.render.literals import literal
from pitchpipe.render.models import ModelSource
from pitchpipe.schema.examples import BY_FORMAT, TEXTS
from pitchpipe.schema.patterns import matches

_LONGEST = 160
"""How long a text of the document may be."""
_LONGEST_LIST = 10_000
"""How long a list may be that is written because there have to be so many items."""
_MOST_HOPS = 20
_DEEPEST = 12
_TIME = re.compile(r"\d{4}-\d\d-\d\d[Tt ]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[-+]\d\d:\d\d)?")
"""A time of RFC 3339, with or without its offset, which every Python reads alike."""


@dataclass(slots=True, kw_only=True)
class Examples:
    """Makes examples of the types of one client; `data` is its effective document."""

    data: Any
    models: ModelSource
    definitions: Mapping[str, ir.Definition]
    _open: list[str] = field(default_factory=list[str])

    def given(self, where: str) -> Any:
        """Return the example that the document has at a pointer, None if it has none.

        That is one of the node itself, of its schema, or of its first content.
        """
        try:
            return self._given(resolve(self.data, where), _MOST_HOPS)
        except LookupError:
            return None

    def _given(self, node: Any, hops: int) -> Any:
        if not is_object(node) or hops == 0:
            return None
        if isinstance(node.get("$ref"), str) and node["$ref"].startswith("#"):
            try:
                return self._given(resolve(self.data, node["$ref"][1:]), hops - 1)
            except (LookupError, ValueError):
                return None
        if node.get("example") is not None:
            return node["example"]
        examples = node.get("examples")
        if is_array(examples) and examples:
            return examples[0]
        if is_object(examples):
            first = next(iter(examples.values()), None)
            return first.get("value") if is_object(first) else None
        content = node.get("content")
        media_type = next(iter(content.values()), None) if is_object(content) else None
        below = (self._given(each, hops - 1) for each in (node.get("schema"), media_type))
        return next((each for each in below if each is not None), None)

    def write(self, kind: ir.Type, value: Any, name: str) -> Code | None:
        """Write a value of a type: the one given, if it fits, or else a small one.

        `name` is what a text could be. Return None if no value can be written, as for a model that
        cannot but contain itself.
        """
        written = None if value is None else self._value(kind, value)
        return written or self._smallest(kind, name)

    # What the document gives.

    def _value(self, kind: ir.Type, value: Any) -> Code | None:
        match kind:
            case ir.Asserted():
                return self._value(kind.inner, value)
            case ir.Nullable():
                return Code("None") if value is None else self._value(kind.inner, value)
            case ir.Array():
                return self._list(kind, value)
            case ir.Union():
                return self._first(kind.options, lambda each: self._value(each, value))
            case ir.Formatted():
                return _formatted(kind.format, value)
            case ir.Primitive():
                return Code(literal(value)) if _fits(kind, value) else None
            case ir.Named():
                return self._named_value(kind, value)
            case _:
                return None

    def _list(self, kind: ir.Array, value: Any) -> Code | None:
        if not is_array(value) or not value:
            return None
        count = max(1, kind.constraints.min_items or 0)
        items = [self._value(kind.items, each) for each in value[:count]]
        if len(items) < count or not all(items):
            return None
        return "[" + joined(each for each in items if each) + "]"

    def _named_value(self, kind: ir.Named, value: Any) -> Code | None:
        definition = self.definitions[kind.name]
        match definition:
            case ir.Enum():
                same = (e for e in definition.values if type(e) is type(value) and e == value)
                return next((Code(literal(each)) for each in same), None)
            case ir.Alias():
                return self._inside(kind.name, lambda: self._value(definition.type, value))
            case ir.Model():
                return self._model(definition, value) if is_object(value) else None

    # The smallest.

    def _smallest(self, kind: ir.Type, name: str) -> Code | None:
        match kind:
            case ir.Asserted() | ir.Nullable():
                written = self._smallest(kind.inner, name)
                return written or (Code("None") if isinstance(kind, ir.Nullable) else None)
            case ir.Array():
                count = max(kind.constraints.min_items or 0, 1)
                item = self._smallest(kind.items, name)
                if item and count * len(item.text) > _LONGEST_LIST:
                    return None
                return "[" + joined([item] * count) + "]" if item else Code("[]")
            case ir.Tuple():
                items = [self._smallest(each, name) for each in kind.items]
                comma = "," if len(items) == 1 else ""
                return "(" + joined(i for i in items if i) + f"{comma})" if all(items) else None
            case ir.Union():
                return self._first(kind.options, lambda each: self._smallest(each, name))
            case ir.Named():
                return self._named(kind, name)
            case _:
                return _plain(kind, name)

    def _named(self, kind: ir.Named, name: str) -> Code | None:
        definition = self.definitions[kind.name]
        match definition:
            case ir.Enum():
                return Code(literal(definition.values[0]))
            case ir.Alias():
                return self._inside(kind.name, lambda: self._smallest(definition.type, name))
            case ir.Model():
                return self._model(definition, {})

    def _model(self, model: ir.Model, value: Mapping[str, Any]) -> Code | None:
        """Write the call that makes a model, with what it needs."""
        given = self.given(model.where)
        known = value or (given if is_object(given) else {})
        return self._inside(model.name, lambda: self._made(model, known))

    def _made(self, model: ir.Model, known: Mapping[str, Any]) -> Code | None:
        together = {name for each in model.required_sets for name in each.sets[0]}
        arguments: list[Code] = []
        for item in model.fields:
            source = self.models.fields[model.name][item.wire_name]
            if source.default and item.wire_name not in together:
                continue
            found = known.get(item.wire_name, self.given(item.where))
            written = self.write(item.type, found, source.name)
            if written is None:
                return None
            arguments.append(f"{source.name}=" + written)
        return call(imported(MODELS, model.name), *arguments)

    def _inside(self, name: str, write: Callable[[], Code | None]) -> Code | None:
        """Write what is in a definition, unless that is being written already."""
        if name in self._open or len(self._open) >= _DEEPEST:
            return None
        self._open.append(name)
        try:
            return write()
        finally:
            self._open.pop()

    def _first(
        self, kinds: tuple[ir.Type, ...], write: Callable[[ir.Type], Code | None]
    ) -> Code | None:
        return next((code for each in kinds if (code := write(each))), None)


def _plain(kind: ir.Type, name: str) -> Code | None:
    """Write a small value of a type that has no others in it."""
    match kind:
        case ir.AnyType() | ir.Map():
            return Code("{}")
        case ir.Null():
            return Code("None")
        case ir.Binary():
            return Code('b"..."')
        case ir.Upload() | ir.File():
            return _PATH + '("file")'
        case ir.Formatted():
            return _formatted(kind.format, BY_FORMAT[kind.format])
        case ir.Primitive():
            return _primitive(kind, name)
        case _:
            return None


_PATH = imported("pathlib", "Path")


def _formatted(name: ir.FormatName, value: Any) -> Code | None:
    """Write the value of Python that a text in a format means."""
    if not isinstance(value, str) or not value.isascii():
        return None
    try:
        match name:
            case "date":
                day = dt.date.fromisoformat(value)
                return DATES + f"date({day.year}, {day.month}, {day.day})"
            case "date-time":
                return _time(value)
            case "uuid":
                return FORMATS[name] + f"({literal(str(UUID(value)))})"
            case "byte":
                content = base64.b64decode(value, validate=True)
                is_shown = len(content) <= _LONGEST and content.isascii()
                return Code(f"b{literal(content.decode())}") if is_shown else None
            case "decimal":
                return FORMATS[name] + f"({literal(str(Decimal(value)))})"
    except (ValueError, OverflowError, InvalidOperation):
        return None


def _time(text: str) -> Code | None:
    """Write a time to the second, in UTC if the text has an offset."""
    if not _TIME.match(text):
        return None
    time = dt.datetime.fromisoformat(text)
    naive = time if time.tzinfo is None else time.astimezone(dt.UTC)
    parts = (naive.year, naive.month, naive.day, naive.hour, naive.minute, naive.second)
    zone = "" if time.tzinfo is None else ", tzinfo=" + DATES + "UTC"
    return DATES + f"datetime({', '.join(map(str, parts))}" + zone + ")"


def _fits(kind: ir.Primitive, value: Any) -> bool:
    """Say whether a value of the document is one of a type, and short enough to be shown."""
    limits = kind.constraints
    if limits.values is not None:
        return value in limits.values
    match kind.kind:
        case "string":
            return isinstance(value, str) and len(value) <= _LONGEST and _text_fits(limits, value)
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            is_whole = isinstance(value, int) and not isinstance(value, bool)
            return is_whole or (isinstance(value, float) and math.isfinite(value))


def _text_fits(limits: ir.Constraints, text: str) -> bool:
    if len(text) < (limits.min_length or 0):
        return False
    if limits.max_length is not None and len(text) > limits.max_length:
        return False
    return limits.pattern is None or matches(limits.pattern, text) is True


def _primitive(kind: ir.Primitive, name: str) -> Code:
    limits = kind.constraints
    if limits.values:
        return Code(literal(limits.values[0]))
    match kind.kind:
        case "string":
            return Code(literal(_text(kind, name)))
        case "boolean":
            return Code("True")
        case "integer" | "number":
            return Code(str(_number(limits, is_whole=kind.kind == "integer")))


def _text(kind: ir.Primitive, name: str) -> str:
    """Return a text that fits; for a pattern that none of the likely ones matches, the name."""
    limits = kind.constraints
    wanted = [BY_FORMAT.get(kind.format, name.strip("_")), *TEXTS]
    shortest, longest = limits.min_length or 0, limits.max_length
    padded = (each + "a" * (shortest - len(each)) if shortest < 1000 else each for each in wanted)
    cut = [each if longest is None else each[:longest] for each in padded]
    return next((each for each in cut if _text_fits(limits, each)), cut[0])


def _number(limits: ir.Constraints, *, is_whole: bool) -> int | float:
    """Return a number within bounds: 1, if it is, or if bounds are larger than floats can be."""
    try:
        number = _bounded(limits)
        return math.ceil(number) if is_whole else number if math.isfinite(number) else 1
    except (OverflowError, ValueError):
        return 1


def _bounded(limits: ir.Constraints) -> int | float:
    step = limits.multiple_of or 1
    low = limits.minimum if limits.exclusive_minimum is None else limits.exclusive_minimum + step
    high = limits.maximum if limits.exclusive_maximum is None else limits.exclusive_maximum - step
    number: int | float = step
    if high is not None and number > high:
        number = high
    if low is not None and number < low:
        number = low
    return number
