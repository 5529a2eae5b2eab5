"""Writes a definition as the plain schema from which datamodel-code-generator makes a class."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.definition_graph import parts_of, references, retyped
from pitchpipe.render.annotations import (
    FORMATS,
    UNKNOWN,
    UNPARSED,
    annotation,
    file_class,
    keeps_text,
    options,
)

REF = "#/components/schemas/"
_CLASS = "customTypePath"
"""The keyword with the class of a value, which datamodel-code-generator takes as it is."""
_DT = "dt__"
"""Stands for the prefix of a type of `datetime`, which datamodel-code-generator would cut off."""


def plain_schema(definition: ir.Definition, given: Container[str]) -> dict[str, Any]:
    """Return the schema of a definition; one that is not `given` is referred to by name only."""
    match definition:
        case ir.Enum():
            return {"enum": list(definition.values)}
        case ir.Alias():
            return _type_schema(definition.type, given)
        case ir.Model():
            return _object_schema(definition, given)


def _object_schema(model: ir.Model, given: Container[str]) -> dict[str, Any]:
    # Inherited fields are not printed again, but no other field may take their names.
    return {
        "type": "object",
        "properties": {item.wire_name: _field_schema(item.type, given) for item in model.fields},
        "required": [item.wire_name for item in model.fields if item.required],
    }


def _field_schema(kind: ir.Type, given: Container[str]) -> dict[str, Any]:
    """Return the schema of a property.

    datamodel-code-generator writes the same for `type: [string, 'null']` as for an `anyOf`, and
    takes far longer for the latter. In items and in aliases, it drops the null of the former.
    """
    schema = _type_schema(ir.without_null(kind), given)
    if not isinstance(kind, ir.Nullable):
        return schema
    return {**schema, "type": [schema["type"], "null"]} if _CLASS in schema else _or_null(schema)


def _type_schema(kind: ir.Type, given: Container[str]) -> dict[str, Any]:
    match kind:
        case ir.Array():
            return {"type": "array", "items": _type_schema(kind.items, given)}
        case ir.Tuple():
            items, size = [_type_schema(each, given) for each in kind.items], len(kind.items)
            fixed = {"minItems": size, "maxItems": size, "items": False}
            return {"type": "array", "prefixItems": items, **({} if kind.is_open else fixed)}
        case ir.Map():
            return {"type": "object", "additionalProperties": _type_schema(kind.values, given)}
        case ir.Nullable():
            return _or_null(_type_schema(kind.inner, given))
        case ir.Asserted():
            return _type_schema(kind.inner, given)
        case ir.Union() | ir.Formatted(received=True):
            listed = [_type_schema(option, given) for option in options(kind)]
            listed += [_named(UNPARSED.text)] if keeps_text(kind) else []
            return {"anyOf": listed}
        case _:
            return _simple_schema(kind, given)


def _simple_schema(kind: ir.Simple, given: Container[str]) -> dict[str, Any]:
    match kind:
        case ir.AnyType():
            return {}
        case ir.Null():
            return {"type": "null"}
        case ir.Binary():
            return {"type": "string", "format": "binary"}
        case ir.Upload() | ir.File():
            return _named(file_class(kind).text)
        case ir.Unknown():
            return _named(UNKNOWN.text)
        case ir.Formatted():
            return _named(FORMATS[kind.format].text)
        case ir.Primitive(is_literal=True):
            return {"type": kind.kind, "enum": list(kind.constraints.values or ())}
        case ir.Primitive():
            return {"type": kind.kind}
        case ir.Named():
            return {"$ref": f"{REF}{kind.name}"} if kind.name in given else _named(kind.name)


def _named(name: str) -> dict[str, Any]:
    """Return the schema of a class that is defined elsewhere, which `_imports` finds."""
    return {"type": "string", _CLASS: f"models.{name.replace('dt.', _DT)}"}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of what can also be null."""
    return {"anyOf": [schema, {"type": "null"}]}


def dated(text: str) -> str:
    """Return the type that is written for such a schema, with the prefix of types of `datetime`."""
    return text.replace(_DT, "dt.")


def outline(definition: ir.Definition, given: Container[str]) -> dict[str, Any]:
    """Return the schema of an alias, or what another definition has to do with those `given`."""
    if isinstance(definition, ir.Alias):
        return plain_schema(definition, given)
    named = dict.fromkeys(name for name in referred(definition) if name in given)
    return {"type": "object", "properties": {name: {"$ref": f"{REF}{name}"} for name in named}}


def referred(definition: ir.Definition) -> list[str]:
    """List the names in the types of a definition, as often as they occur."""
    return [name for kind in parts_of(definition) for name in references(kind)]


def with_types_as_names(model: ir.Model) -> ir.Model:
    """Return a model each of whose types is a name: what `annotation` writes for it.

    datamodel-code-generator takes long for the parts of a type, and there are few types in a large
    API. Models that differ in them get the same skeleton.
    """
    fields = tuple(retyped(each, _as_name(each.type)) for each in model.fields)
    return replace(model, fields=fields)


def _as_name(kind: ir.Type) -> ir.Type:
    """Return the name that stands for a type; one that can be null is left to say so."""
    if isinstance(kind, ir.Nullable):
        return replace(kind, inner=_as_name(kind.inner))
    is_plain = not _can_be_null(kind) and not _is_nested(kind)
    return ir.Named(name=annotation(kind).text) if is_plain else kind


def _can_be_null(kind: ir.Type) -> bool:
    match kind:
        case ir.AnyType() | ir.Null() | ir.Nullable():
            return True
        case ir.Asserted():
            return _can_be_null(kind.inner)
        case ir.Union():
            return any(map(_can_be_null, kind.options))
        case _:
            return False


def _is_nested(kind: ir.Type) -> bool:
    """Say whether a union is part of a union, or may be."""
    options = kind.options if isinstance(kind, ir.Union) else ()
    return any(isinstance(each, ir.Union | ir.Asserted) for each in options)
