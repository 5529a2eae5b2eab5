"""Changes the types in operations: what operations share is changed once, and stays shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from pitchpipe import ir
from pitchpipe.parse.definition_graph import Rename, is_same, renamed, retyped

_Part = TypeVar("_Part", ir.Parameter, ir.Response)


def with_types(
    operations: Iterable[ir.Operation],
    *,
    parameter: Callable[[ir.Type], ir.Type],
    body: Callable[[ir.RequestBody], ir.Type],
    content: Callable[[ir.Type], ir.Type],
) -> tuple[ir.Operation, ...]:
    """Return the operations with other types of their parameters, bodies and responses.

    Operations, and parts of them, whose types stay as they are are returned themselves.
    """

    @_once
    def changed_parameter(each: ir.Parameter) -> ir.Parameter:
        return retyped(each, parameter(each.type))

    @_once
    def changed_response(each: ir.Response) -> ir.Response:
        return _with_types_of_contents(each, content)

    def changed(operation: ir.Operation) -> ir.Operation:
        parameters = tuple(map(changed_parameter, operation.parameters))
        sent = None if operation.body is None else _with_types_of_body(operation.body, body)
        responses = tuple(map(changed_response, operation.responses))
        own = (*operation.parameters, operation.body, *operation.responses)
        if is_same((*parameters, sent, *responses), own):
            return operation
        return replace(operation, parameters=parameters, body=sent, responses=responses)

    return tuple(map(changed, operations))


def renamed_operations(
    operations: Iterable[ir.Operation], sent: Rename, received: Rename
) -> tuple[ir.Operation, ...]:
    """Return operations with the references of what they send and of what they receive renamed."""
    return with_types(
        operations,
        parameter=lambda kind: renamed(kind, sent),
        body=lambda each: renamed(each.type, sent),
        content=lambda kind: renamed(kind, received),
    )


def _once(change: Callable[[_Part], _Part]) -> Callable[[_Part], _Part]:
    """Return the function, so that it changes an object once, however often it is given."""
    made: dict[int, tuple[_Part, _Part]] = {}

    def changed(part: _Part) -> _Part:
        key = id(part)  # cheaper than its hash, and nothing else gets it: `made` has the object too
        if key not in made:
            made[key] = part, change(part)
        return made[key][1]

    return changed


def _with_types_of_body(
    body: ir.RequestBody, change: Callable[[ir.RequestBody], ir.Type]
) -> ir.RequestBody:
    kind = change(body)
    others = tuple(_with_types_of_body(each, change) for each in body.alternatives)
    is_own = kind is body.type and is_same(others, body.alternatives)
    return body if is_own else replace(body, type=kind, alternatives=others)


def _with_types_of_contents(
    response: ir.Response, change: Callable[[ir.Type], ir.Type]
) -> ir.Response:
    contents = tuple(retyped(each, change(each.type)) for each in response.contents)
    is_own = is_same(contents, response.contents)
    return response if is_own else replace(response, contents=contents)
