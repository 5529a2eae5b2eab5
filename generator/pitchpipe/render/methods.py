"""Plans the methods of a client from operations: signatures, requests, responses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple, get_args

from pitchpipe import ir
from pitchpipe.render.annotations import NONE
from pitchpipe.render.arguments import (
    CONTENT_TYPE,
    Argument,
    Given,
    path_expression,
    plan_arguments,
    required_first,
    statements,
)
from pitchpipe.render.bodies import Body, plan_body
from pitchpipe.render.code import EMPTY, RUNTIME, Code, Import, call, joined, needed, runtime
from pitchpipe.render.literals import literal
from pitchpipe.render.method_docs import method_doc
from pitchpipe.render.models import ModelSource
from pitchpipe.render.outcomes import (
    Definitions,
    Outcome,
    accepted_types,
    error_table,
    plan_outcomes,
    redirect_argument,
    result_annotation,
)
from pitchpipe.render.paging import paged_annotation, paging_arguments
from pitchpipe.render.prose import docstring
from pitchpipe.render.signatures import is_chosen
from pitchpipe.render.streams import (
    Variant,
    is_switch,
    item_annotation,
    item_format,
    variants,
)

_DEPLOYMENT = Argument(
    name="deployment",
    annotation=Code("str | None"),
    default=NONE,
    described="The name of a deployment of this model, `owner/name`, to run instead of a version.",
)
"""What the operation that runs a hosted model takes besides what the document says."""

_PLACES: tuple[ir.ParameterPlace, ...] = get_args(ir.ParameterPlace)

_ASKED_FOR = {"application/json", "application/problem+json"}
"""What a request asks for that says nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One operation as `build_NAME`, `parse_NAME` and a method on each client.

    If it returns a stream, it has `read_NAME` instead of `parse_NAME`; `items` is the type of the
    items, and `read` how they are read. If it goes through pages, it has `pages_NAME` instead, with
    the types `paged` of items and pages, and `paging` how they are found. `builder` is the NAME of
    its request. `is_placed` says that the payload decides the path: see `creation.placed`.
    """

    name: str
    builder: str
    arguments: tuple[Argument, ...]
    signature: Code
    build_signature: Code
    passed: str
    body: Code
    result: Code
    doc: str
    build_doc: str
    checked: bool
    path: Code
    query: tuple[Code, ...]
    headers: tuple[Code, ...]
    cookies: tuple[Code, ...]
    payload: Code
    request: tuple[Code, ...]
    errors: Code
    redirects: Code
    outcomes: tuple[Outcome, ...]
    items: Code = EMPTY
    read: Code = EMPTY
    paged: Code = EMPTY
    paging: Code = EMPTY
    is_placed: bool = False

    @property
    def returned(self) -> Code:
        """What it returns: the types of what an iterator gives, or else the result itself."""
        return self.items or self.paged or self.result

    @property
    def needs(self) -> frozenset[Import]:
        """What this method and its two functions need in addition to what all of them need."""
        return needed(
            [
                *(self.signature, self.build_signature, self.result, self.body),
                *(self.path, *self.query, *self.headers, *self.cookies, self.payload),
                *(*self.request, self.errors, *self._results),
                *([runtime("checks.Violations")] if self.checked else []),
                *([runtime("item_streams.Items"), self.items, self.read] if self.items else []),
                *([runtime("paging.Pages"), self.paged, self.paging] if self.paged else []),
            ]
        )

    @property
    def executed(self) -> tuple[Code, ...]:
        """What runs in a call; the rest is annotations."""
        parts = (*self.query, *self.headers, *self.cookies, *self.request)
        return (self.body, self.path, self.payload, self.errors, self.read, *parts, *self._results)

    @property
    def _results(self) -> Iterator[Code]:
        """What chooses and makes the result."""
        return chain.from_iterable((each.condition, each.expression) for each in self.outcomes)


def plan_methods(
    api: ir.Api,
    operations: tuple[ir.Operation, ...],
    models: ModelSource,
    by_name: Definitions,
    *,
    taken: Iterable[str] = (),
) -> tuple[Method, ...]:
    """Plan the methods of some operations of an API, in their order.

    `taken` are other names that the object with these methods has.
    """
    listed = variants(operations, taken)
    return tuple(_method(api, each, models, by_name) for each in listed)


def error_tables(methods: Iterable[Method]) -> tuple[str, ...]:
    """List the tables of error decoders, each once."""
    return tuple(dict.fromkeys(method.errors.text for method in methods))


class _Planned(NamedTuple):
    """The arguments of a method, the statements that use them by their places, and the body."""

    given: tuple[Given, ...]
    statements: dict[ir.ParameterPlace, tuple[Code, ...]]
    body: Body


def _planned(api: ir.Api, variant: Variant, models: ModelSource, by_name: Definitions) -> _Planned:
    """Plan the arguments and the body; no argument is called as a module that `build_*` needs."""
    reserved = {CONTENT_TYPE} if is_chosen(variant.operation.body) else set[str]()
    reserved |= {_DEPLOYMENT.name} if _is_placed(api, variant.operation) else set()
    while True:
        given = plan_arguments(variant.operation, by_name, reserved)
        taken = {g.argument.name for g in given} | ({_DEPLOYMENT.name} & reserved)
        body = plan_body(api, variant, models, by_name, taken)
        made: dict[ir.ParameterPlace, tuple[Code, ...]]
        made = {place: statements(given, place) for place in _PLACES}
        written = [body.payload, *body.content, *chain.from_iterable(made.values())]
        modules = {name for module, name in needed(written) if module == RUNTIME}
        if not modules & taken:
            return _Planned(given, made, body)
        reserved |= modules


def _method(api: ir.Api, variant: Variant, models: ModelSource, by_name: Definitions) -> Method:
    operation, stream = variant.operation, variant.stream
    given, made, body = _planned(api, variant, models, by_name)
    is_placed = _is_placed(api, operation)
    payload, options = body.payload, [_DEPLOYMENT] if is_placed else []
    if is_placed:
        place = f"found, {_DEPLOYMENT.name}, model=MODEL, version=VERSION"
        payload = call(runtime("creation.placed"), payload, place)
    positional = [_pinned(g.argument, api, operation) for g in given if g.is_positional]
    others = [g for g in given if not g.is_positional]
    chosen = [g.argument for g in others if not _is_fixed(g, variant)]
    keywords = required_first([*body.arguments, *options, *chosen])
    built = required_first([*body.whole, *options, *(g.argument for g in others)])
    request_line = f"`{operation.method} {operation.path}`"
    has_result = stream is None and not variant.is_paged
    return Method(
        name=operation.name,
        builder=variant.builder,
        arguments=(*positional, *keywords),
        signature=_signature(positional, keywords, first="self"),
        build_signature=_signature(positional, built),
        passed=", ".join([*(a.name for a in positional), *_passed(built, given, variant)]),
        body=body.made,
        result=result_annotation(operation) if has_result else EMPTY,
        doc=method_doc(variant, [*positional, *keywords], is_spread=body.whole != body.arguments),
        build_doc=docstring([f"Build {request_line}, or raise InvalidInput."], indent=4),
        checked=bool(given or body.arguments or options),
        path=path_expression(operation, given) if _has_path(given) else EMPTY,
        query=made["query"],
        headers=made["header"],
        cookies=made["cookie"],
        payload=payload,
        request=_request(variant, given, body, is_placed=is_placed),
        errors=error_table(operation, by_name),
        redirects=redirect_argument(operation),
        outcomes=plan_outcomes(operation, by_name) if has_result else (),
        items=item_annotation(stream) if stream else EMPTY,
        read=_read(variant, by_name),
        paged=paged_annotation(operation, by_name) if variant.is_paged else EMPTY,
        paging=paging_arguments(operation, by_name, models) if variant.is_paged else EMPTY,
        is_placed=is_placed,
    )


def _pinned(argument: Argument, api: ir.Api, operation: ir.Operation) -> Argument:
    """Let the version that is trained default to the one pinned in the spec."""
    trainings = api.prediction.trainings if api.prediction else None
    if trainings is None or trainings.create != operation.name:
        return argument
    return replace(argument, default=Code(" = VERSION"))


def _has_path(given: tuple[Given, ...]) -> bool:
    """Say whether the path has parameters."""
    return any(each.parameter.place == "path" for each in given)


def _is_placed(api: ir.Api, operation: ir.Operation) -> bool:
    """Say whether an operation runs a model, which a deployment and a hidden version decide on."""
    hosted = api.prediction
    if hosted is None or hosted.create != operation.name:
        return False
    return hosted.runs is not None or hosted.version == ir.HIDDEN


def _read(variant: Variant, by_name: Definitions) -> Code:
    """Write the arguments of the `Items` after the first two; "" if there is no stream."""
    if variant.stream is None:
        return EMPTY
    accept = f"accept={literal(variant.accept)}" if variant.accept else ""
    return joined([item_format(variant.stream, by_name), accept])


def _passed(keywords: Iterable[Argument], given: tuple[Given, ...], variant: Variant) -> list[str]:
    """Write what a method passes on; the parameter that asks for a stream has a fixed value.

    Without a stream, it is left out where it may be.
    """
    fixed = {g.argument.name: g.parameter for g in given if _is_fixed(g, variant)}
    return [
        f"{a.name}={variant.switch if a.name in fixed else a.name}"
        for a in keywords
        if a.name not in fixed or variant.switch or fixed[a.name].required
    ]


def _is_fixed(given: Given, variant: Variant) -> bool:
    return variant.switch is not None and is_switch(given.parameter)


def _request(
    variant: Variant, given: tuple[Given, ...], body: Body, *, is_placed: bool
) -> tuple[Code, ...]:
    """Write the arguments of the `Request`."""
    operation = variant.operation
    places = {each.parameter.place for each in given}
    has_path = is_placed or _has_path(given)
    path = Code("url_path") if has_path else path_expression(operation, given)
    return (
        Code(f"method={literal(operation.method)}"),
        "path=" + path,
        *([Code("query=tuple(query_pairs)")] if "query" in places else []),
        *([Code("headers=header_fields")] if "header" in places else []),
        *([Code("cookies=tuple(cookie_pairs)")] if "cookie" in places else []),
        *body.content,
        *map(Code, _request_options(operation, variant.stream)),
    )


def _signature(
    positional: Iterable[Argument], keyword: tuple[Argument, ...], first: str = ""
) -> Code:
    star = "*" if keyword else ""
    return joined([first, *map(_written, positional), star, *map(_written, keyword)])


def _written(argument: Argument) -> Code:
    return f"{argument.name}: " + argument.annotation + argument.default


def _request_options(operation: ir.Operation, stream: ir.Content | None) -> list[str]:
    # A stream is asked for alone: another type that stands beside it could come instead.
    types = [stream.media_type] if stream else accepted_types(operation)
    accept = operation.accept or ", ".join(types) or "*/*"
    known = "application/json" in types and _ASKED_FOR.issuperset(types) and not operation.accept
    options = [] if known else [f"accept={literal(accept)}"]
    options += [f"security={literal(operation.security)}"] if operation.security else []
    options += [f"scopes={literal(dict(operation.scopes))}"] if operation.scopes else []
    return options + ([f"server={literal(operation.server)}"] if operation.server else [])
