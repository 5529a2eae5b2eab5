"""Reads without a Shape what most schemas are: a primitive type or a list of strings, no more."""

from __future__ import annotations

from functools import lru_cache

from pitchpipe import ir
from pitchpipe.parse.unions import nullable_of
from pitchpipe.pointers import is_array
from pitchpipe.schema.bounds import KEPT
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.meant import is_int_or_string
from pitchpipe.schema.parts import ANNOTATIONS, Parts
from pitchpipe.schema.shapes import Shape

_KINDS = ("string", "integer", "number", "boolean")
# What a schema can say that is nothing but one of these.
_ALONE = ANNOTATIONS - {"contentEncoding", "contentMediaType"} | {"type"}
_KEYWORDS = _ALONE | {"format"}
_KEYWORDS_OF_ENUMS = _ALONE | {"enum"}


def primitive_of(parts: Parts) -> ir.Type | None:
    """Return the type of a place where one schema holds, and says no more than that; else None."""
    part, schema = parts[-1], parts[-1].schema
    kind = schema.get("type")
    if kind not in _KINDS or len(parts) > 1 or part.kind or not schema.keys() <= _KEYWORDS:
        return None
    if is_int_or_string(schema):
        return None
    return _primitive(kind, str(schema.get("format", "")), schema.get("nullable") is True)


def enum_of(parts: Parts) -> ir.Enum | None:
    """Return the enum of a place where one schema lists strings, and says no more; else None."""
    schema, where = parts[-1].schema, parts[-1].pointer
    values: object = schema.get("enum")
    if not values or schema.get("type") != "string" or not schema.keys() <= _KEYWORDS_OF_ENUMS:
        return None
    if len(parts) > 1 or not is_array(values) or not all(type(value) is str for value in values):
        return None
    said = text_of(schema, "description")
    return ir.Enum(name="", values=tuple(dict.fromkeys(values)), where=where, description=said)


@lru_cache(maxsize=2**10)
def _primitive(kind: ir.PrimitiveKind, name: str, nullable: bool) -> ir.Type:
    plain = ir.Binary() if name == "binary" else ir.Primitive(kind=kind, format=name)
    return nullable_of(plain, nullable)


def constraints_of(shape: Shape, kind: str) -> ir.Constraints:
    """Return the bounds of a place that concern values of one type."""
    if not shape.bounds:
        return ir.NO_CONSTRAINTS
    return ir.Constraints(**{k: v for k, v in shape.bounds.items() if k in KEPT[kind]})
