"""Annotations and defaults of dataclass fields, parameters and results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.render.code import (
    ANY,
    DATES,
    MODELS,
    RUNTIME,
    Code,
    imported,
    joined,
    names_of,
    needed,
)
from pitchpipe.render.literals import literal

REST = "additional_properties"
"""The field that keeps an object's undeclared properties."""
BASE = imported(f"{RUNTIME}.model", "JsonModel")
"""The base of a dataclass that extends no other."""
PREDICTION_BASE = imported(f"{RUNTIME}.progress", "TellsProgress")
"""The base of one that is a prediction."""
NONE = Code(" = None")
"""What follows the annotation of an argument that may be left out."""
UNKNOWN = imported(f"{RUNTIME}.unknown", "Unknown")
"""The runtime's class for objects with a tag that the spec does not have."""
UNPARSED = imported(f"{RUNTIME}.formats", "Unparsed")
"""The runtime's class for received text that is not in the format that the spec promises."""
FORMATS: Mapping[ir.FormatName, Code] = {
    "date-time": DATES + "datetime",
    "date": DATES + "date",
    "uuid": imported("uuid", "UUID"),
    "byte": Code("bytes"),
    "decimal": imported("decimal", "Decimal"),
}
"""The types of Python that formats have."""
_LITERAL = imported("typing", "Literal")
_UNSET = (
    " | " + imported(f"{RUNTIME}.values", "Unset") + " = " + imported(f"{RUNTIME}.values", "UNSET")
)
_PRIMITIVES = {
    "string": Code("str"),
    "integer": Code("int"),
    "number": Code("float"),
    "boolean": Code("bool"),
}


def annotation(kind: ir.Type) -> Code:
    """Write a type as datamodel-code-generator does, for parameters and results of methods."""
    match kind:
        case ir.Array():
            return "list[" + annotation(kind.items) + "]"
        case ir.Tuple():
            return "tuple[" + joined(map(annotation, kind.items)) + "]"
        case ir.Asserted():
            return annotation(kind.inner)
        case ir.Map():
            return "dict[str, " + annotation(kind.values) + "]"
        case ir.Nullable():
            return annotation(kind.inner) + " | None"
        case ir.Union() | ir.Formatted(received=True):
            written = [annotation(option) for option in options(kind)]
            written += [UNPARSED] if keeps_text(kind) else []
            return joined(dict.fromkeys(written), " | ")
        case _:
            return _simple(kind)


def options(kind: ir.Union | ir.Formatted) -> list[ir.Type]:
    """List what a union or a format can be, besides a text that is not in a format."""
    given = map(unasserted, _given(kind))
    return [replace(e, received=False) if isinstance(e, ir.Formatted) else e for e in given]


def keeps_text(kind: ir.Union | ir.Formatted) -> bool:
    """Say whether a union or a format can also be a text that is not in a format."""
    given = [*map(unasserted, _given(kind))]
    is_lenient = any(isinstance(each, ir.Formatted) and each.received for each in given)
    return is_lenient and not any(annotation(each).text == "str" for each in options(kind))


def _given(kind: ir.Union | ir.Formatted) -> tuple[ir.Type, ...]:
    return kind.options if isinstance(kind, ir.Union) else (kind,)


def _simple(kind: ir.Simple) -> Code:
    match kind:
        case ir.AnyType():
            return ANY
        case ir.Null():
            return Code("None")
        case ir.Binary():
            return Code("bytes")
        case ir.Upload() | ir.File():
            return file_class(kind)
        case ir.Unknown():
            return UNKNOWN
        case ir.Formatted():
            return FORMATS[kind.format]
        case ir.Primitive(constraints=limits):
            values = ", ".join(map(literal, limits.values or ()))
            return _LITERAL + f"[{values}]" if kind.is_literal else _PRIMITIVES[kind.kind]
        case ir.Named():
            return imported(MODELS, kind.name)


def unasserted(kind: ir.Type) -> ir.Type:
    """Return the type without the rules that its values have to fit."""
    return kind.inner if isinstance(kind, ir.Asserted) else kind


def file_class(kind: ir.Upload | ir.File) -> Code:
    """Return the runtime's class for a file."""
    if isinstance(kind, ir.Upload):
        return imported(f"{RUNTIME}.file_parts", "FileUpload")
    module, name = ("uploads", "FileInput") if kind.is_sent else ("files", "FileURL")
    return imported(f"{RUNTIME}.{module}", name)


def rest_type(model: ir.Model) -> ir.Type | None:
    """Return the type of a model's undeclared properties, or None if it keeps none.

    Those of a response are always kept. A model that is only sent has none unless the spec allows
    them explicitly, so that a misspelt name is an error.
    """
    return model.additional or (ir.AnyType() if model.received else None)


def has_unset(model: ir.Model, item: ir.Field) -> bool:
    """Say whether a field has a third state: it can be null, and it can also be left out."""
    nullable = isinstance(unasserted(item.type), ir.Nullable | ir.AnyType | ir.Null)
    return model.sent and not item.required and nullable


def default(model: ir.Model, item: ir.Field) -> Code:
    """Write what follows the annotation of a field."""
    if has_unset(model, item):
        return _UNSET
    if item.constant is not None:
        return Code(f" = {literal(item.constant)}")
    return Code() if item.required else NONE


def class_names(definition: ir.Definition) -> set[str]:
    """Return the classes that the text of a definition names."""
    match definition:
        case ir.Enum():
            return set()
        case ir.Alias():
            return set(names_of(MODELS, annotation(definition.type).needs))
        case ir.Model():
            own = (f.type for f in definition.fields if f.wire_name not in definition.inherited)
            rest = None if definition.base else rest_type(definition)
            kinds = [*own, *(each for each in (definition.base, rest) if each is not None)]
            return set(names_of(MODELS, needed(map(annotation, kinds))))
