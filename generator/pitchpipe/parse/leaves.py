"""Changes the innermost types of a type, and those of definitions and operations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.parse.definition_graph import is_same, retyped
from pitchpipe.parse.operation_types import with_types

Change: TypeAlias = Callable[[ir.Type], ir.Type]
"""A function of an innermost type, which returns it as it is or another one."""


def changed(kind: ir.Type, change: Change) -> ir.Type:
    """Return the type with each of its innermost types changed; itself where none is."""
    match kind:
        case ir.Array():
            items = changed(kind.items, change)
            return kind if items is kind.items else replace(kind, items=items)
        case ir.Map():
            values = changed(kind.values, change)
            return kind if values is kind.values else replace(kind, values=values)
        case ir.Nullable() | ir.Asserted():
            inner = changed(kind.inner, change)
            return kind if inner is kind.inner else replace(kind, inner=inner)
        case ir.Tuple():
            parts = tuple(changed(each, change) for each in kind.items)
            return kind if is_same(parts, kind.items) else replace(kind, items=parts)
        case ir.Union():
            options = tuple(changed(each, change) for each in kind.options)
            return kind if is_same(options, kind.options) else replace(kind, options=options)
        case _:
            return change(kind)


def changed_definition(definition: ir.Definition, change: Change) -> ir.Definition:
    """Return the definition with each of its innermost types changed; itself where none is."""
    match definition:
        case ir.Model():
            old = definition.additional
            fields = tuple(retyped(f, changed(f.type, change)) for f in definition.fields)
            additional = None if old is None else changed(old, change)
            if additional is old and is_same(fields, definition.fields):
                return definition
            return replace(definition, fields=fields, additional=additional)
        case ir.Alias():
            kind = changed(definition.type, change)
            return definition if kind is definition.type else replace(definition, type=kind)
        case ir.Enum():
            return definition


def changed_operations(
    operations: Iterable[ir.Operation], sent: Change, received: Change
) -> tuple[ir.Operation, ...]:
    """Return operations with the innermost types of what they send and receive changed."""
    return with_types(
        operations,
        parameter=lambda kind: changed(kind, sent),
        body=lambda each: changed(each.type, sent),
        content=lambda kind: changed(kind, received),
    )
