"""Writes the tables of arguments and of fields."""

from __future__ import annotations

from collections.abc import Iterable

from pitchpipe import ir
from pitchpipe.pages.markdown import cell, code_cell, table
from pitchpipe.pages.plan import Pages
from pitchpipe.render.annotations import REST, annotation, rest_type
from pitchpipe.render.arguments import Argument
from pitchpipe.render.code import Code
from pitchpipe.render.literals import literal
from pitchpipe.render.prose import schema_facts

_HEAD = ("Type", "Required", "Default", "Bounds", "Description")
_MOST_VALUES = 8
_REST = "Properties that the spec does not declare."


def arguments_table(pages: Pages, page: str, arguments: Iterable[Argument]) -> str:
    """Describe the arguments of a method; "" if it has none."""
    rows = [_argument(pages, page, each) for each in arguments]
    return table(("Argument", *_HEAD), rows) if rows else ""


def fields_table(pages: Pages, page: str, model: ir.Model) -> str:
    """Describe the fields of a class that it does not inherit; "" if it has none."""
    rows = [
        _field(pages, page, model, each)
        for each in model.fields
        if each.wire_name not in model.inherited
    ]
    rest = None if model.base else rest_type(model)
    if rest:
        kind = pages.type_on(page, "dict[str, " + annotation(rest) + "]")
        rows.append([code_cell(REST), kind, "no", "", "", _REST])
    return table(("Field", *_HEAD), rows) if rows else ""


def _argument(pages: Pages, page: str, argument: Argument) -> list[str]:
    required = "no" if argument.default else "yes"
    source = argument.source
    kind = pages.type_on(page, _without_none(argument))
    if source is None:
        return [code_cell(argument.name), kind, required, "", "", cell(argument.described)]
    if isinstance(source, ir.RequestBody):
        bounds = _bounds(pages, source.type)
        return [code_cell(argument.name), kind, required, "", bounds, cell(source.description)]
    said = _described(source, argument.name)
    default = code_cell("VERSION") if argument.default.text == " = VERSION" else _default(source)
    return [code_cell(argument.name), kind, required, default, _bounds(pages, source.type), said]


def _without_none(argument: Argument) -> Code:
    """Return the type of what is passed: None only says that an argument is left out."""
    written = argument.annotation
    is_optional = argument.default.text == " = None" and written.text.endswith(" | None")
    return Code(written.text.removesuffix(" | None"), written.needs) if is_optional else written


def _field(pages: Pages, page: str, model: ir.Model, item: ir.Field) -> list[str]:
    source = pages.models.fields[model.name][item.wire_name]
    kind = pages.type_on(page, annotation(item.type))
    required = "yes" if item.required and item.constant is None else "no"
    bounds, said = _bounds(pages, item.type), _described(item, source.name)
    return [code_cell(source.name), kind, required, _default(item), bounds, said]


def _described(item: ir.Field | ir.Parameter, name: str) -> str:
    """Describe a field or a parameter, and say what it is called in JSON or in the request."""
    said = ["Deprecated." if item.deprecated else "", cell(item.description)]
    said += [f"Sent as {code_cell(item.wire_name)}." if item.wire_name != name else ""]
    return " ".join(filter(None, said))


def _default(item: ir.Field | ir.Parameter) -> str:
    """Write what the server assumes, or the constant that is filled in."""
    if isinstance(item, ir.Field) and item.constant is not None:
        return code_cell(literal(item.constant))
    if not item.has_default or item.default is None:
        return ""
    return code_cell(literal(item.default))


def _bounds(pages: Pages, kind: ir.Type) -> str:
    """Say what the schema asserts of a value, and the first of the values that it can have."""
    inner = ir.without_null(kind)
    definition = pages.by_name.get(inner.name) if isinstance(inner, ir.Named) else None
    if isinstance(definition, ir.Enum):
        return f"One of {values(definition, most=_MOST_VALUES)}."
    kind = definition.type if isinstance(definition, ir.Alias) else inner
    if isinstance(kind, ir.Primitive) and kind.constraints.pattern:
        said = cell(schema_facts(kind, "described")), code_cell(kind.constraints.pattern)
        return f"{said[0]} Matches {said[1]}.".strip()
    return cell(schema_facts(kind, ""))


def values(enum: ir.Enum, *, most: int = 0) -> str:
    """List the values of an enum, for a cell; at `most` so many, or all."""
    listed = [code_cell(literal(each)) for each in enum.values]
    shown = listed[:most] if most else listed
    more = f" and {len(listed) - len(shown):,} more" if len(shown) < len(listed) else ""
    return f"{', '.join(shown)}{more}"
