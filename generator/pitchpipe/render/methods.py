"""Plans the methods of a client from operations: signatures, requests, responses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pitchpipe import ir
from pitchpipe.render.annotations import annotation
from pitchpipe.render.arguments import (
    CONTENT_TYPE,
    Argument,
    Given,
    path_expression,
    plan_arguments,
    statements,
)
from pitchpipe.render.bodies import Body, is_chosen, plan_body
from pitchpipe.render.code import EMPTY, Code, Import, joined, needed, runtime
from pitchpipe.render.literals import literal
from pitchpipe.render.models import ModelSource
from pitchpipe.render.outcomes import (
    Definitions,
    Outcome,
    error_table,
    plan_outcomes,
    result_annotation,
)
from pitchpipe.render.prose import docstring

_ASKED_FOR = {"application/json", "application/problem+json"}
"""What a request asks for that says nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One operation as `build_NAME`, `parse_NAME` and a method on each client."""

    name: str
    signature: Code
    build_signature: Code
    passed: str
    body: Code
    result: Code
    doc: str
    async_doc: str
    build_doc: str
    checked: bool
    path: Code
    query: tuple[Code, ...]
    headers: tuple[Code, ...]
    cookies: tuple[Code, ...]
    payload: Code
    request: tuple[Code, ...]
    errors: Code
    outcomes: tuple[Outcome, ...]

    @property
    def needs(self) -> frozenset[Import]:
        """What this method and its two functions need in addition to what all of them need."""
        return needed(
            [
                *(self.signature, self.build_signature, self.result, self.body),
                *(self.path, *self.query, *self.headers, *self.cookies, self.payload),
                *(*self.request, self.errors, *(each.expression for each in self.outcomes)),
                *([runtime("checks.Violations")] if self.checked else []),
            ]
        )

    @property
    def executed(self) -> tuple[Code, ...]:
        """What runs in a call; the rest is annotations."""
        parts = (*self.query, *self.headers, *self.cookies, *self.request)
        outcomes = (each.expression for each in self.outcomes)
        return (self.body, self.path, self.payload, self.errors, *parts, *outcomes)


def plan_methods(api: ir.Api, models: ModelSource, *, owner: str = "Client") -> tuple[Method, ...]:
    """Plan the methods of all operations, in the order of the document, for the class `owner`."""
    by_name = {definition.name: definition for definition in api.definitions}
    return tuple(_method(api, operation, models, by_name, owner) for operation in api.operations)


def error_tables(methods: Iterable[Method]) -> tuple[str, ...]:
    """List the tables of error decoders, each once."""
    return tuple(dict.fromkeys(method.errors.text for method in methods))


def _method(
    api: ir.Api, operation: ir.Operation, models: ModelSource, by_name: Definitions, owner: str
) -> Method:
    reserved = [CONTENT_TYPE] if is_chosen(operation.body) else []
    given = plan_arguments(operation, reserved)
    body = plan_body(api, operation, models, by_name, {g.argument.name for g in given})
    positional = [g.argument for g in given if g.parameter.place == "path"]
    others = [g.argument for g in given if g.parameter.place != "path"]
    built_from = [*body.whole, *others]
    request_line = f"`{operation.method} {operation.path}`"
    return Method(
        name=operation.name,
        signature=_signature(positional, [*body.arguments, *others], first="self"),
        build_signature=_signature(positional, built_from),
        passed=", ".join([a.name for a in positional] + [f"{a.name}={a.name}" for a in built_from]),
        body=body.made,
        result=result_annotation(operation),
        doc=_doc(operation, given, body),
        async_doc=_async_doc(operation, owner),
        build_doc=docstring([f"Build {request_line}, or raise InvalidInput."], indent=4),
        checked=bool(given or body.arguments),
        path=path_expression(operation, given) if positional else EMPTY,
        query=statements(given, "query"),
        headers=statements(given, "header"),
        cookies=statements(given, "cookie"),
        payload=body.payload,
        request=_request(operation, given, body),
        errors=error_table(operation, by_name),
        outcomes=plan_outcomes(operation, by_name),
    )


def _request(operation: ir.Operation, given: tuple[Given, ...], body: Body) -> tuple[Code, ...]:
    """Write the arguments of the `Request`."""
    places = {each.parameter.place for each in given}
    path = Code("url_path") if "path" in places else path_expression(operation, given)
    return (
        Code(f"method={literal(operation.method)}"),
        "path=" + path,
        *([Code("query=tuple(query_pairs)")] if "query" in places else []),
        *([Code("headers=header_fields")] if "header" in places else []),
        *([Code("cookies=tuple(cookie_pairs)")] if "cookie" in places else []),
        *body.content,
        *map(Code, _request_options(operation)),
    )


def _signature(positional: list[Argument], keyword: list[Argument], first: str = "") -> Code:
    star = "*" if keyword else ""
    return joined([first, *map(_written, positional), star, *map(_written, keyword)])


def _written(argument: Argument) -> Code:
    return f"{argument.name}: " + argument.annotation + argument.default


def _request_options(operation: ir.Operation) -> list[str]:
    types = dict.fromkeys(c.media_type for r in operation.responses for c in r.contents)
    accept = ", ".join(types) or "*/*"
    known = "application/json" in types and types.keys() <= _ASKED_FOR
    options = [] if known else [f"accept={literal(accept)}"]
    options += [f"security={literal(operation.security)}"] if operation.security else []
    return options + ([f"server={literal(operation.server)}"] if operation.server else [])


# Documentation.


def _doc(operation: ir.Operation, given: tuple[Given, ...], body: Body) -> str:
    described = operation.description if operation.description != operation.summary else ""
    source = f"{operation.method} {operation.path} (#{operation.where})"
    named = [f"{g.argument.name}: {g.argument.described}" for g in given if g.argument.described]
    fields = ""
    if operation.body and is_chosen(operation.body):
        fields = _choice(operation.body)
    elif operation.body and len(body.arguments) > 1:
        fields = f"The other arguments are the fields of `{annotation(operation.body.type)}`."
    deprecated = "Deprecated." if operation.deprecated else ""
    summary = operation.summary.rstrip(".")
    said = [
        f"{summary}." if summary else "",
        described,
        deprecated,
        source,
        "\n".join(named),
        fields,
    ]
    return docstring(said, indent=8)


def _choice(body: ir.RequestBody | None) -> str:
    """Say what a body of several media types can be, and of which the caller names the type."""
    listed = (
        [f"`{annotation(each.type)}` as {each.media_type}" for each in body.each] if body else []
    )
    return f"{CONTENT_TYPE}: the media type of `body`: {'; '.join(listed)}."


def _async_doc(operation: ir.Operation, owner: str) -> str:
    summary = operation.summary.rstrip(".") or f"{operation.method} {operation.path}"
    return docstring([f"{summary}: see `{owner}.{operation.name}`."], indent=8)
