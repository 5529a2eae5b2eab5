"""Writes the JSON Schema by which a fake judges the input of a hosted model, as Python."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.render.code import MODELS, Code, imported, joined
from pitchpipe.render.literals import literal
from pitchpipe.schema.patterns import LONGEST, longest_text

_GET_ARGS = imported("typing", "get_args")
_KEYWORDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
    "multiple_of": "multipleOf",
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
    "min_items": "minItems",
    "max_items": "maxItems",
    "unique_items": "uniqueItems",
    "min_properties": "minProperties",
    "max_properties": "maxProperties",
    "values": "enum",
}
"""The keywords of JSON Schema for what `ir.Constraints` has."""

_ByName: TypeAlias = Mapping[str, ir.Definition]
_Keywords: TypeAlias = Iterator[tuple[str, Code]]
"""The keywords of a schema, each with its value; `allOf` may come several times."""


def input_schema(given: ir.Definition, by_name: _ByName) -> Code:
    """Write the JSON Schema of an input, which is an object."""
    if not isinstance(given, ir.Model):
        return Code('{"additionalProperties": True}')
    return _written([*_object(given, by_name, ())])


def _schema(kind: ir.Type, by_name: _ByName, inside: tuple[str, ...]) -> Code:
    return _written([*_keywords(kind, by_name, inside)])


def _written(keywords: list[tuple[str, Code]]) -> Code:
    """Write the keywords of a schema; those of several assertions are one `allOf`."""
    others = [value for keyword, value in keywords if keyword == "allOf"]
    listed = [(keyword, value) for keyword, value in keywords if keyword != "allOf"]
    if others:
        listed.append(("allOf", "[" + joined(others) + "]"))
    return "{" + joined(f"{literal(keyword)}: " + value for keyword, value in listed) + "}"


def _keywords(kind: ir.Type, by_name: _ByName, inside: tuple[str, ...]) -> _Keywords:
    """Yield what a schema says of a type; `inside` are the classes around it."""
    match kind:
        case ir.Named():
            yield from _named(by_name[kind.name], by_name, inside)
        case ir.Primitive():
            yield "type", Code(literal(kind.kind))
            yield from _bounds(kind.constraints)
        case ir.Formatted():
            yield "type", Code('"string"')
            yield from _bounds(kind.constraints)
        case ir.File() | ir.Upload():
            yield "type", Code('"string"')
        case ir.Null():
            yield "type", Code('"null"')
        case ir.AnyType() | ir.Binary() | ir.Unknown():
            pass
        case _:
            yield from _compound(kind, by_name, inside)


def _compound(kind: ir.Compound, by_name: _ByName, inside: tuple[str, ...]) -> _Keywords:
    """Yield what a schema says of a type that is made of others."""
    match kind:
        case ir.Nullable():
            yield "anyOf", _listed([ir.Null(), kind.inner], by_name, inside)
        case ir.Union():
            yield "anyOf", _listed(kind.options, by_name, inside)
        case ir.Asserted():
            yield from _keywords(kind.inner, by_name, inside)
            yield "allOf", Code(literal(json.loads(kind.rules)))
        case ir.Array():
            yield "type", Code('"array"')
            yield "items", _schema(kind.items, by_name, inside)
            yield from _bounds(kind.constraints)
        case ir.Tuple():
            yield "type", Code('"array"')
            yield "prefixItems", _listed(kind.items, by_name, inside)
        case ir.Map():
            yield "type", Code('"object"')
            yield "additionalProperties", _schema(kind.values, by_name, inside)
            yield from _bounds(kind.constraints)


def _listed(kinds: Iterable[ir.Type], by_name: _ByName, inside: tuple[str, ...]) -> Code:
    return "[" + joined(_schema(each, by_name, inside) for each in kinds) + "]"


def _named(definition: ir.Definition, by_name: _ByName, inside: tuple[str, ...]) -> _Keywords:
    match definition:
        case ir.Enum():
            listed = "[*" + _GET_ARGS + f"({definition.name})]"
            yield "enum", listed + replace(imported(MODELS, definition.name), text="")
        case ir.Alias() if definition.name not in inside:
            yield from _keywords(definition.type, by_name, (*inside, definition.name))
        case ir.Model():
            yield "type", Code('"object"')
            if definition.name not in inside:
                yield from _object(definition, by_name, inside)
        case _:  # an alias within itself: it says no more than it did
            pass


def _object(model: ir.Model, by_name: _ByName, inside: tuple[str, ...]) -> _Keywords:
    """Yield what a schema says of the properties of a class."""
    around = (*inside, model.name)
    required = [each.wire_name for each in model.fields if each.required]
    if required:
        yield "required", Code(literal(required))
    yield "properties", "{" + joined(
        f"{literal(each.wire_name)}: " + _schema(each.type, by_name, around)
        for each in model.fields
    ) + "}"
    if model.additional is not None:
        others = _schema(model.additional, by_name, around)
        yield "additionalProperties", Code("True") if others.text == "{}" else others
    yield from _bounds(model.constraints)
    for each in model.required_sets:
        sets = [{"required": list(names)} for names in each.sets]
        yield "allOf", Code(literal({each.keyword: sets}))
    if model.rules:
        yield "allOf", Code(literal(json.loads(model.rules)))


def _bounds(constraints: ir.Constraints) -> _Keywords:
    for name, keyword in _KEYWORDS.items():
        bound = getattr(constraints, name)
        is_slow = keyword == "pattern" and bound is not None and longest_text(bound) < LONGEST
        if bound is not None and not is_slow:
            written = list(bound) if name == "values" else bound
            yield keyword, Code(literal(written))
