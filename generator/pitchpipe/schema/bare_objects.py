"""What is meant by `{type: object}` that says nothing of an object.

TypeScript's decorators know of `string | null`, of unions and of `unknown` only that they are
`Object`, so that NestJS describes them all so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pitchpipe.pointers import is_array, is_object, split
from pitchpipe.schema.bounds import KEPT, bounds_of
from pitchpipe.schema.parts import is_annotation

_STRINGS = ("byte", "binary", "date", "date-time", "decimal", "email", "hostname", "ipv4", "ipv6")
_FORMATS: dict[str, tuple[str, str]] = {
    **{name: ("string", name) for name in (*_STRINGS, "password", "time", "uri", "url", "uuid")},
    **{name: ("integer", name) for name in ("int32", "int64")},
    **{name: ("number", name) for name in ("float", "double")},
    "file": ("string", "binary"),
    "string": ("string", ""),
}
"""The types, and the formats, that are meant by a format."""
_ANY = ""
_BOUNDED = ("string", "number", "array", "object")
# What is written for an object, as text that stands for one: `{id: 1}`, `<user>`.
_LIKE_AN_OBJECT = re.compile(r"\s*[{<]")
_TYPES = ("object", ["object"], ["object", "null"], ["null", "object"])
_LIMITS = frozenset(
    [
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
    ]
)


class Told(NamedTuple):
    """The type and the format that are meant ("" for any value), and what tells them."""

    kind: str
    format: str
    by: str


def is_untold(schema: Mapping[str, Any]) -> bool:
    """Say whether a schema is an object of which nothing is said, not even by an example."""
    return _is_bare(schema) and not any(_evidence(schema))


def told(schema: Mapping[str, Any]) -> Told | None:
    """Return what a bare object is instead, if what is said beside the type contradicts it."""
    found = list(_evidence(schema)) if _is_bare(schema) else []
    kinds = {kind for _, kind, _ in found}
    if not found or "object" in kinds:
        return None
    kinds -= {"number"} if "integer" in kinds else set()
    kind = kinds.pop() if len(kinds) == 1 else _ANY
    name = next((name for _, _, name in found if name), "") if kind else ""
    return Told(kind, name, found[0][0])


def _is_bare(schema: Mapping[str, Any]) -> bool:
    if schema.get("type") not in _TYPES or "discriminator" in schema:
        return False
    return all(key in _LIMITS or key in ("type", "format") or is_annotation(key) for key in schema)


def _evidence(schema: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield keywords that tell a type, with the type and the format."""
    examples = schema.get("examples")
    values = [(key, schema[key]) for key in ("default", "example") if key in schema]
    values += [("examples", each) for each in examples] if is_array(examples) else []
    for key, value in values:
        if kind := _kind(value):
            # An example in words may be about an object.
            is_prose = kind == "string" and key != "default" and " " in value
            yield key, _ANY if is_prose else kind, ""
    if (name := schema.get("format")) in _FORMATS:
        yield "format", *_FORMATS[name]
    bounds = bounds_of(dict(schema))
    for kind in _BOUNDED:
        if any(name in KEPT[kind] for name in bounds):
            yield next(key for key in schema if key in _LIMITS), kind, ""


def _kind(value: object) -> str:
    """Return the type of a value, "" where it tells none: any number can be one without a part."""
    if isinstance(value, str):
        return "object" if _LIKE_AN_OBJECT.match(value) else "string"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "array" if is_array(value) else "object" if is_object(value) else ""


def is_inner(pointer: str) -> bool:
    """Say whether a schema is that of a property, an item or a parameter."""
    tokens = split(pointer)
    is_part = tokens[-1:] == ("items",) or tokens[-2:-1] == ("properties",)
    return is_part or (tokens[-1:] == ("schema",) and tokens[-3:-2] == ("parameters",))


def is_by_nestjs(root: Mapping[str, Any]) -> bool:
    """Say whether NestJS gave all operations of a document their ids."""
    paths: Any = root.get("paths")
    items: Iterable[Any] = paths.values() if is_object(paths) else ()
    ids = (
        str(operation["operationId"])
        for item in items
        if is_object(item)
        for operation in item.values()
        if is_object(operation) and operation.get("operationId")
    )
    first = next(ids, "")
    return bool(nestjs_words(first)) and all(map(nestjs_words, ids))


def nestjs_words(operation_id: str) -> str:
    """Return the controller and the method that NestJS made an operationId of, or ""."""
    controller, _, method = operation_id.partition("Controller_")
    return f"{controller} {method}" if controller and method else ""
