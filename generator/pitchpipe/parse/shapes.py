"""From schemas that must all hold at one place (`$ref`, `allOf`, siblings) to one `Shape`.

JSON Schema's `allOf` is a conjunction, so a place in a document is read as a tuple of pointers
whose schemas hold together. OpenAPI 3.0's `nullable` and 3.1's type arrays come out alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pitchpipe.parse.bounds import bounds_of, tighter
from pitchpipe.pointers import equal, join, resolve

ANNOTATIONS = frozenset(
    [
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "$comment",
        "nullable",
        "contentEncoding",
        "contentMediaType",
        "discriminator",
    ]
)
"""Keywords that assert nothing about a value (or, as `nullable`, are handled apart)."""

UNCHECKED = [
    "not",
    "if",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "propertyNames",
    "patternProperties",
    "prefixItems",
    "unevaluatedItems",
    "$dynamicRef",
]
"""Assertions that no generated check covers."""


@dataclass(frozen=True, slots=True)
class Part:
    """One schema of a conjunction; `bare` leaves its own `oneOf` and `anyOf` out."""

    pointer: str
    bare: bool = False


Parts = tuple[Part, ...]


@dataclass(slots=True, kw_only=True)
class Shape:
    """Everything asserted at one place, gathered from all schemas that hold there."""

    where: str
    key: str = ""
    types: set[str] | None = None
    nullable: bool = False
    values: list[Any] | None = None
    properties: dict[str, list[Part]] = field(default_factory=dict[str, list[Part]])
    required: dict[str, str] = field(default_factory=dict[str, str])
    closed: bool = False
    additional: list[Part] = field(default_factory=list[Part])
    open: bool = False
    items: list[Part] = field(default_factory=list[Part])
    unions: list[tuple[str, tuple[str, ...]]] = field(
        default_factory=list[tuple[str, tuple[str, ...]]]
    )
    bounds: dict[str, Any] = field(default_factory=dict[str, Any])
    format: str = ""
    discriminator: dict[str, Any] | None = None
    annotations: dict[str, Any] = field(default_factory=dict[str, Any])
    unchecked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    conflicts: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


_NOTHING: dict[str, Any] = {"not": {}}
"""What 3.1's `false` says."""


def schema_at(root: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    """Return the schema at a pointer; 3.1's `true` as `{}`, its `false` as `{"not": {}}`."""
    schema = resolve(root, pointer)
    if isinstance(schema, dict):
        return cast("dict[str, Any]", schema)
    return _NOTHING if schema is False else {}


def target_of(root: Mapping[str, Any], parts: Parts) -> tuple[str, bool] | None:
    """Say which component the conjunction merely refers to, and whether null is admitted besides.

    A lone `$ref`, with annotations around it, or an `allOf` of one such: the form cog and most
    writers use to describe or default a shared enum. None where something more is asserted.
    """
    targets: set[str] = set()
    nullable = False
    for part in parts:
        schema = schema_at(root, part.pointer)
        nullable = nullable or schema.get("nullable") is True
        for found in _references(root, part.pointer, schema):
            if found is None:
                return None
            targets.add(found)
    return (targets.pop(), nullable) if len(targets) == 1 else None


def _references(
    root: Mapping[str, Any], pointer: str, schema: dict[str, Any]
) -> Iterator[str | None]:
    for key in schema:
        if key == "$ref":
            yield schema["$ref"].removeprefix("#")
        elif key == "allOf":
            for index in range(len(schema["allOf"])):
                inner = target_of(root, (Part(join(pointer, "allOf", str(index))),))
                if inner is not None:
                    yield inner[0]
                elif not _only_annotates(schema_at(root, join(pointer, "allOf", str(index)))):
                    yield None
        elif key not in ANNOTATIONS and not key.startswith("x-"):
            yield None


def _only_annotates(schema: dict[str, Any]) -> bool:
    return all(key in ANNOTATIONS or key.startswith("x-") for key in schema)


def gather(root: Mapping[str, Any], parts: Parts, where: str) -> Shape:
    """Merge the schemas of `parts`, and all they include by `$ref` and `allOf`, into one Shape."""
    shape = Shape(where=where)
    nullables: list[bool] = []
    for part in parts:
        _include(root, part, shape, nullables, ())
    for part in reversed(parts):
        _annotate(root, part.pointer, shape, ())
    # OpenAPI 3.0 gives `nullable` beside `allOf` no effect, yet it is how everyone says "or null".
    said = any(schema_at(root, part.pointer).get("nullable") is True for part in parts)
    shape.nullable = said or (bool(nullables) and all(nullables))
    return shape


def admits_null(root: Mapping[str, Any], shape: Shape, seen: tuple[str, ...] = ()) -> bool:
    """Say whether null is valid at a place, or in one of the branches of its `oneOf`/`anyOf`."""
    if shape.nullable or (shape.types is None and None in (shape.values or ())):
        return True
    options = [option for _, options in shape.unions[:1] for option in options]
    return any(
        is_null(schema_at(root, option))
        or admits_null(root, gather(root, (Part(option),), option), (*seen, option))
        for option in options
        if option not in seen
    )


def is_null(schema: dict[str, Any]) -> bool:
    """Say whether a schema is a way to write null."""
    return (
        schema.get("type") in ("null", ["null"])
        or schema.get("enum") == [None]
        or ("const" in schema and schema["const"] is None)
    )


def described(root: Mapping[str, Any], pointer: str) -> str:
    """Return what is said at a place itself, or within its `allOf`, but not behind a reference."""
    schema = schema_at(root, pointer)
    if text := str(schema.get("description", "")):
        return text
    members = (join(pointer, "allOf", str(index)) for index in range(len(schema.get("allOf", ()))))
    return next((text for member in members if (text := described(root, member))), "")


def _include(
    root: Mapping[str, Any],
    part: Part,
    shape: Shape,
    nullables: list[bool],
    seen: tuple[str, ...],
) -> None:
    schema = schema_at(root, part.pointer)
    if part.pointer in seen:
        shape.conflicts.append((part.pointer, "the schema includes itself through allOf"))
        return
    seen = (*seen, part.pointer)
    # What a schema adds comes behind what it includes, as the fields of a class do.
    if "$ref" in schema:
        _include(root, Part(schema["$ref"].removeprefix("#"), part.bare), shape, nullables, seen)
    for index in range(len(schema.get("allOf", ()))):
        inner = Part(join(part.pointer, "allOf", str(index)), part.bare)
        _include(root, inner, shape, nullables, seen)
    _assertions(part, schema, shape, nullables)


def _annotate(root: Mapping[str, Any], pointer: str, shape: Shape, seen: tuple[str, ...]) -> None:
    """Note what is said of a place: what is nearest to it, or comes last, goes before all else."""
    if pointer in seen:
        return
    schema = schema_at(root, pointer)
    for key in ANNOTATIONS & schema.keys():
        shape.annotations.setdefault(key, schema[key])
    for index in reversed(range(len(schema.get("allOf", ())))):
        _annotate(root, join(pointer, "allOf", str(index)), shape, (*seen, pointer))
    if "$ref" in schema:
        _annotate(root, schema["$ref"].removeprefix("#"), shape, (*seen, pointer))


def _assertions(part: Part, schema: dict[str, Any], shape: Shape, nullables: list[bool]) -> None:
    pointer = part.pointer
    _types(schema, pointer, shape, nullables)
    _values(schema, pointer, shape)
    _object(schema, pointer, shape)
    if "items" in schema:
        shape.items.append(Part(join(pointer, "items")))
    if not part.bare:
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                options = tuple(join(pointer, keyword, str(i)) for i in range(len(schema[keyword])))
                shape.unions.append((keyword, options))
        shape.discriminator = schema.get("discriminator", shape.discriminator)
    for name, bound in bounds_of(schema).items():
        both = tighter(name, shape.bounds[name], bound) if name in shape.bounds else bound
        if both is None:
            shape.conflicts.append((join(pointer, "pattern"), "two patterns hold at one place"))
        shape.bounds[name] = both
    shape.format = str(schema.get("format", shape.format))
    if schema is _NOTHING:
        shape.unchecked.append((pointer, "false"))
    else:
        shape.unchecked += [(join(pointer, key), key) for key in UNCHECKED if key in schema]


def _types(schema: dict[str, Any], pointer: str, shape: Shape, nullables: list[bool]) -> None:
    given = schema.get("type")
    listed = [given] if isinstance(given, str) else list(given or ())
    if not listed:
        return
    nullables.append("null" in listed or schema.get("nullable") is True)
    kinds = {kind for kind in listed if kind != "null"}
    if shape.types is None:
        shape.types = kinds
        return
    common = shape.types & kinds
    if {"integer", "number"} <= shape.types | kinds:
        common |= {"integer"}
    if not common and (shape.types or kinds):
        shape.conflicts.append((join(pointer, "type"), "no type satisfies every part of the allOf"))
    shape.types = common


def _values(schema: dict[str, Any], pointer: str, shape: Shape) -> None:
    listed: list[Any] | None = schema.get("enum")
    if "const" in schema:
        listed = [schema["const"]]
    if listed is None:
        return
    if shape.values is None:
        shape.values = list(listed)
        return
    shape.values = [value for value in shape.values if any(equal(value, each) for each in listed)]
    if not shape.values:
        keyword = "const" if "const" in schema else "enum"
        message = "no value satisfies every enum of the allOf"
        shape.conflicts.append((join(pointer, keyword), message))


def _object(schema: dict[str, Any], pointer: str, shape: Shape) -> None:
    for name in schema.get("properties", ()):
        shape.properties.setdefault(name, []).append(Part(join(pointer, "properties", name)))
    for index, name in enumerate(schema.get("required", ())):
        shape.required.setdefault(name, join(pointer, "required", str(index)))
    additional = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
    if additional is False:
        shape.closed = True
    elif additional is True or additional == {}:
        shape.open = True
    elif isinstance(additional, dict):
        keyword = (
            "additionalProperties" if "additionalProperties" in schema else "unevaluatedProperties"
        )
        shape.additional.append(Part(join(pointer, keyword)))
