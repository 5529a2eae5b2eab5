"""Writes the checks of types: expressions for functions of (value, found, at)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields

from pitchpipe import ir
from pitchpipe.parse.names import snake
from pitchpipe.render.code import EMPTY, PARTIAL, Code, Scope, call, joined, own, runtime
from pitchpipe.render.literals import literal
from pitchpipe.schema.patterns import LONGEST, longest_text

_FORMATS = {"uri": "uri", "date-time": "date_time"}
"""Formats that can be checked, by their checks."""

_PYTHON_FORMATS: Mapping[ir.FormatName, Code] = {
    "date-time": runtime("formats.check_date_time"),
    "date": runtime("formats.check_date"),
    "uuid": runtime("identifiers.check_uuid"),
    "byte": runtime("formats.check_byte"),
    "decimal": runtime("decimals.check_decimal"),
}
"""The checks of formats that Python has types for."""

_CHECKS = {
    ir.AnyType: runtime("compound.any_json"),
    ir.Binary: runtime("checks.binary"),
    ir.Upload: runtime("file_parts.file"),
    ir.File: runtime("uploads.file"),
    ir.Null: runtime("rules.null"),
    ir.Unknown: runtime("unknown.check"),
}
_LIMITS = tuple(each.name for each in fields(ir.Constraints))


def encode(kind: ir.Type, value: str, at: str, scope: Scope = own) -> Code:
    """Write the expression that checks `value` and returns its JSON; `at` is an expression too."""
    function, limits = check(kind, scope)
    return call(function, value, "found", at, limits)


def encoder(kind: ir.Type, scope: Scope = own) -> Code:
    """Write a function of (value, found, at) that checks a value and returns its JSON."""
    function, limits = check(kind, scope)
    return call(PARTIAL, function, limits) if limits else function


def check(kind: ir.Type, scope: Scope = own) -> tuple[Code, Code]:
    """Write the function that checks a type, and its keyword arguments.

    `scope` writes the names of `_codec.py`: `of_codec` in another module.
    """
    match kind:
        case ir.Named():
            return scope(f"encode_{snake(kind.name)}"), EMPTY
        case ir.AnyType() | ir.Binary() | ir.Upload() | ir.File() | ir.Null() | ir.Unknown():
            return _CHECKS[type(kind)], EMPTY
        case ir.Primitive() if kind.constraints.values is not None:
            return runtime("compound.literal"), Code(f"values={literal(kind.constraints.values)}")
        case ir.Primitive():
            form = _FORMATS.get(kind.format, kind.kind) if kind.is_checked else kind.kind
            form = "secret" if (kind.kind, kind.format) == ("string", "password") else form
            return runtime(f"checks.{form}"), limits_of(kind.constraints)
        case ir.Formatted():
            return _PYTHON_FORMATS[kind.format], limits_of(kind.constraints)
        case ir.Nullable():
            return runtime("checks.nullable"), "inner=" + encoder(kind.inner, scope)
        case ir.Asserted():
            item = "item=" + encoder(kind.inner, scope)
            return runtime("rules.checked"), joined([item, f"schema={rules_of(kind.rules)}"])
        case ir.Union():
            options = dict.fromkeys(encoder(option, scope) for option in kind.options)
            if len(options) == 1:  # such as strings of several formats
                return check(kind.options[0], scope)
            return runtime("compound.one_of"), "options=(" + joined(options) + ")"
        case _:
            return _check_of_items(kind, scope)


def _check_of_items(kind: ir.Array | ir.Tuple | ir.Map, scope: Scope) -> tuple[Code, Code]:
    match kind:
        case ir.Array():
            item = "item=" + encoder(kind.items, scope)
            return runtime("compound.array"), joined([item, limits_of(kind.constraints)])
        case ir.Tuple():
            items = joined(encoder(each, scope) for each in kind.items)
            function = runtime("tuples.check_prefix" if kind.is_open else "tuples.check")
            return function, "items=(" + items + _comma(kind.items) + ")"
        case ir.Map():
            item = "item=" + encoder(kind.values, scope)
            return runtime("compound.mapping"), joined([item, limits_of(kind.constraints)])


def _comma(items: Sequence[object]) -> str:
    """Make a tuple of a single item."""
    return "," if len(items) == 1 else ""


def rules_of(rules: str) -> str:
    """Write a JSON Schema as a literal."""
    return literal(json.loads(rules))


def limits_of(limits: ir.Constraints) -> Code:
    """Write constraints as keyword arguments.

    A pattern that can take very long is left out: the server has to check it.
    """
    if limits == ir.NO_CONSTRAINTS:
        return EMPTY
    values = ((name, getattr(limits, name)) for name in _LIMITS)
    given = {name: value for name, value in values if value is not None}
    pattern = given.pop("pattern", None)
    listed = [Code(f"{name}={literal(value)}") for name, value in given.items()]
    if pattern is not None and (longest := longest_text(pattern)):
        bound = [Code(str(longest))] if longest < LONGEST else []
        listed.append("pattern=" + call(runtime("patterns.Pattern"), literal(pattern), *bound))
    return joined(listed)
