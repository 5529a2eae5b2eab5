"""Changes the innermost types of a type, and those of definitions and operations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.parse.definition_graph import is_same, retyped, with_contents

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
            return kind if is_same(parts, kind.items) else ir.Tuple(items=parts)
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


def changed_operation(operation: ir.Operation, sent: Change, received: Change) -> ir.Operation:
    """Return the operation with the innermost types of what it sends and receives changed."""
    return replace(
        operation,
        parameters=tuple(retyped(p, changed(p.type, sent)) for p in operation.parameters),
        body=_changed_body(operation.body, sent) if operation.body else None,
        responses=tuple(_changed_response(each, received) for each in operation.responses),
    )


def _changed_body(body: ir.RequestBody, change: Change) -> ir.RequestBody:
    alternatives = tuple(_changed_body(each, change) for each in body.alternatives)
    return replace(body, type=changed(body.type, change), alternatives=alternatives)


def _changed_response(response: ir.Response, change: Change) -> ir.Response:
    contents = tuple(retyped(each, changed(each.type, change)) for each in response.contents)
    return with_contents(response, contents)
