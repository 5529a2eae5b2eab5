"""Changes the innermost types of a type, and those of definitions and operations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.parse.definition_graph import retyped

Change: TypeAlias = Callable[[ir.Type], ir.Type]
"""A function of an innermost type, which returns it as it is or another one."""


def changed(kind: ir.Type, change: Change) -> ir.Type:
    """Return the type with each of its innermost types changed."""
    match kind:
        case ir.Array():
            return replace(kind, items=changed(kind.items, change))
        case ir.Map():
            return replace(kind, values=changed(kind.values, change))
        case ir.Nullable() | ir.Asserted():
            return replace(kind, inner=changed(kind.inner, change))
        case ir.Tuple():
            return ir.Tuple(items=tuple(changed(each, change) for each in kind.items))
        case ir.Union():
            return replace(kind, options=tuple(changed(each, change) for each in kind.options))
        case _:
            return change(kind)


def changed_definition(definition: ir.Definition, change: Change) -> ir.Definition:
    """Return the definition with each of its innermost types changed."""
    match definition:
        case ir.Model():
            additional = definition.additional
            return replace(
                definition,
                fields=tuple(retyped(f, changed(f.type, change)) for f in definition.fields),
                additional=None if additional is None else changed(additional, change),
            )
        case ir.Alias():
            return replace(definition, type=changed(definition.type, change))
        case ir.Enum():
            return definition


def changed_operation(operation: ir.Operation, sent: Change, received: Change) -> ir.Operation:
    """Return the operation with the innermost types of what it sends and receives changed."""
    return replace(
        operation,
        parameters=tuple(replace(p, type=changed(p.type, sent)) for p in operation.parameters),
        body=_changed_body(operation.body, sent) if operation.body else None,
        responses=tuple(_changed_response(each, received) for each in operation.responses),
    )


def _changed_body(body: ir.RequestBody, change: Change) -> ir.RequestBody:
    alternatives = tuple(_changed_body(each, change) for each in body.alternatives)
    return replace(body, type=changed(body.type, change), alternatives=alternatives)


def _changed_response(response: ir.Response, change: Change) -> ir.Response:
    contents = (replace(each, type=changed(each.type, change)) for each in response.contents)
    return replace(response, contents=tuple(contents))
