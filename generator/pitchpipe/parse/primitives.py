"""Reads what most schemas are, a primitive type and no more, without a Shape; and constraints."""

from __future__ import annotations

from functools import lru_cache

from pitchpipe import ir
from pitchpipe.parse.unions import nullable_of
from pitchpipe.schema.bounds import KEPT
from pitchpipe.schema.parts import ANNOTATIONS, Parts
from pitchpipe.schema.shapes import Shape

_KINDS = ("string", "integer", "number", "boolean")
# What a schema can say that is nothing but one of these.
_KEYWORDS = ANNOTATIONS - {"contentEncoding", "contentMediaType"} | {"type", "format"}


def primitive_of(parts: Parts) -> ir.Type | None:
    """Return the type of a place where one schema holds, and says no more than that; else None."""
    schema = parts[-1].schema
    kind = schema.get("type")
    if kind not in _KINDS or len(parts) > 1 or parts[0].kind or not schema.keys() <= _KEYWORDS:
        return None
    return _primitive(kind, str(schema.get("format", "")), schema.get("nullable") is True)


@lru_cache(maxsize=2**10)
def _primitive(kind: ir.PrimitiveKind, name: str, nullable: bool) -> ir.Type:
    plain = ir.Binary() if name == "binary" else ir.Primitive(kind=kind, format=name)
    return nullable_of(plain, nullable)


def constraints_of(shape: Shape, kind: str) -> ir.Constraints:
    """Return the bounds of a place that concern values of one type."""
    if not shape.bounds:
        return ir.NO_CONSTRAINTS
    return ir.Constraints(**{k: v for k, v in shape.bounds.items() if k in KEPT[kind]})
