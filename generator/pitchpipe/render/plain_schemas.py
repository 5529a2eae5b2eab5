"""Writes a definition as the plain schema from which datamodel-code-generator makes a class."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from pitchpipe import ir
from pitchpipe.render.annotations import FORMATS, UNKNOWN, UNPARSED, file_class, keeps_text, options

REF = "#/components/schemas/"
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
        "properties": {item.wire_name: _type_schema(item.type, given) for item in model.fields},
        "required": [item.wire_name for item in model.fields if item.required],
    }


def _type_schema(kind: ir.Type, given: Container[str]) -> dict[str, Any]:
    match kind:
        case ir.Array():
            return {"type": "array", "items": _type_schema(kind.items, given)}
        case ir.Tuple():
            items, size = [_type_schema(each, given) for each in kind.items], len(kind.items)
            fixed = {"minItems": size, "maxItems": size, "items": False}
            return {"type": "array", "prefixItems": items, **fixed}
        case ir.Map():
            return {"type": "object", "additionalProperties": _type_schema(kind.values, given)}
        case ir.Nullable():
            return {"anyOf": [_type_schema(kind.inner, given), {"type": "null"}]}
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
        case ir.Primitive():
            return {"type": kind.kind}
        case ir.Named():
            return {"$ref": f"{REF}{kind.name}"} if kind.name in given else _named(kind.name)


def _named(name: str) -> dict[str, Any]:
    """Return the schema of a class that is defined elsewhere, which `_imports` finds."""
    return {"type": "string", "customTypePath": f"models.{name.replace('dt.', _DT)}"}


def dated(text: str) -> str:
    """Return the type that is written for such a schema, with the prefix of types of `datetime`."""
    return text.replace(_DT, "dt.")
