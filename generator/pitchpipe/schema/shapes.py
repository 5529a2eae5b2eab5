"""Everything that schemas assert together at one place (`$ref`, `allOf`, siblings): a `Shape`.

JSON Schema's `allOf` is a conjunction, so a place in a document is read as a tuple of schemas that
hold together. OpenAPI 3.0's `nullable` and 3.1's type arrays come out alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pitchpipe.pointers import equal, is_array, is_object, join
from pitchpipe.schema.bounds import KEPT, bounds_of, tighter
from pitchpipe.schema.parts import Part, Parts, is_annotation, target

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


_UNCHECKED_DETAILS = [
    "then",
    "else",
    "minContains",
    "maxContains",
    "contentEncoding",
    "contentMediaType",
]
"""What goes with an unchecked assertion, or asserts something of a string's content."""


@dataclass(slots=True, kw_only=True)
class Shape:
    """Everything asserted at one place, gathered from all schemas that hold there.

    `stated` has the pointer of the schema that states a keyword, `others` the values of assertions
    that no generated check covers.
    """

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
    unions: list[tuple[str, Parts]] = field(default_factory=list[tuple[str, Parts]])
    bounds: dict[str, Any] = field(default_factory=dict[str, Any])
    patterns: set[str] = field(default_factory=set[str])
    format: str = ""
    discriminator: dict[str, Any] | None = None
    annotations: dict[str, Any] = field(default_factory=dict[str, Any])
    stated: dict[str, str] = field(default_factory=dict[str, str])
    others: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    unchecked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    conflicts: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])


def gather(root: Mapping[str, Any], parts: Parts) -> Shape:
    """Merge the schemas of `parts`, and all they include by `$ref` and `allOf`, into one Shape."""
    shape = Shape(where=parts[-1].pointer)
    nullables: list[bool] = []
    for part in parts:
        _include(root, part, shape, nullables, ())
    for part in reversed(parts):
        _annotate(root, part, shape, ())
    # Beside `allOf` neither `nullable` nor "null" among types has an effect, strictly read, yet it
    # is how everyone says "or null".
    said = any(_says_null(part.schema) for part in parts)
    shape.nullable = said or (bool(nullables) and all(nullables))
    return shape


def _says_null(schema: Mapping[str, Any]) -> bool:
    types = schema.get("type")
    return schema.get("nullable") is True or (is_array(types) and "null" in types)


def kinds_of(shape: Shape) -> set[str]:
    """Say which types are admitted, none for any; without `type`, other keywords tell."""
    if shape.types is not None:
        return shape.types - {"integer"} if "number" in shape.types else shape.types
    if shape.properties or shape.additional or shape.open or shape.closed:
        return {"object"}
    if shape.items:
        return {"array"}
    for kind in ("string", "number"):
        if any(name in shape.bounds for name in KEPT[kind]):
            return {kind}
    return {"string"} if shape.format else set()


def _include(
    root: Mapping[str, Any],
    part: Part,
    shape: Shape,
    nullables: list[bool],
    seen: tuple[str, ...],
) -> None:
    if part.pointer in seen:
        shape.conflicts.append((part.pointer, "the schema includes itself through allOf"))
        return
    seen = (*seen, part.pointer)
    # The fields that a schema adds come after those that it includes, as in a class.
    if found := target(root, part.schema.get("$ref")):
        _include(root, found._replace(bare=part.bare), shape, nullables, seen)
    for member in part.children("allOf"):
        _include(root, member._replace(bare=part.bare), shape, nullables, seen)
    _assertions(part, shape, nullables)


def _annotate(root: Mapping[str, Any], part: Part, shape: Shape, seen: tuple[str, ...]) -> None:
    """Note who states each keyword, and the annotations: the nearest wins, then the last."""
    if part.pointer in seen:
        return
    for key, value in part.schema.items():
        shape.stated.setdefault(key, part.pointer)
        if is_annotation(key):
            shape.annotations.setdefault(key, value)
    seen = (*seen, part.pointer)
    for member in reversed(part.children("allOf")):
        _annotate(root, member, shape, seen)
    if found := target(root, part.schema.get("$ref")):
        _annotate(root, found, shape, seen)


def _assertions(part: Part, shape: Shape, nullables: list[bool]) -> None:
    schema, pointer = part.schema, part.pointer
    _types(schema, pointer, shape, nullables)
    _values(schema, pointer, shape)
    _object(part, shape)
    if "items" in schema:
        shape.items.append(part.child("items"))
    if not part.bare:
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                shape.unions.append((keyword, part.children(keyword)))
        shape.discriminator = schema.get("discriminator", shape.discriminator)
    _bounds(schema, pointer, shape)
    shape.format = str(schema.get("format", shape.format))
    for keyword in (*UNCHECKED, *_UNCHECKED_DETAILS):
        if keyword in schema:
            shape.others.setdefault(keyword, []).append(schema[keyword])
    if part.value is False:
        shape.unchecked.append((pointer, "false"))
    else:
        shape.unchecked += [(join(pointer, key), key) for key in UNCHECKED if key in schema]


def _bounds(schema: dict[str, Any], pointer: str, shape: Shape) -> None:
    for name, bound in bounds_of(schema).items():
        both = tighter(name, shape.bounds[name], bound) if name in shape.bounds else bound
        if both is None:
            shape.conflicts.append((join(pointer, "pattern"), "two patterns hold at one place"))
        shape.bounds[name] = both
    if "pattern" in schema:
        shape.patterns.add(str(schema["pattern"]))


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


def _object(part: Part, shape: Shape) -> None:
    schema, pointer = part.schema, part.pointer
    for name in schema.get("properties") or ():
        shape.properties.setdefault(name, []).append(part.child("properties", name))
    if is_array(required := schema.get("required")):
        for index, name in enumerate(required):
            shape.required.setdefault(name, join(pointer, "required", str(index)))
    keyword = "additionalProperties"
    keyword = keyword if keyword in schema else "unevaluatedProperties"
    additional = schema.get(keyword)
    if additional is False:
        shape.closed = True
    elif additional is True or additional == {}:
        shape.open = True
    elif is_object(additional):
        shape.additional.append(part.child(keyword))
