"""From operations to the methods of a client: signatures, requests, responses, all decided here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote

from . import ir
from .codec import decoder, encode, encoder
from .media import is_json
from .models import ModelSource, annotation
from .parse.names import numbered, snake
from .parse.settle import references
from .prose import docstring, paragraphs

_TAKEN = frozenset(
    "self found arguments checks codec requests responses transport credentials "
    "query_pairs header_fields cookie_pairs url_path body payload request".split()
)
"""What a method's body calls, and a parameter must therefore not be called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A parameter of a method: `name: annotation default`."""

    name: str
    annotation: str
    default: str
    described: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a success becomes; `condition` tells it from the others ("" is all the rest)."""

    condition: str
    expression: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One operation as `build_NAME`, `parse_NAME` and a method on each client."""

    name: str
    signature: str
    build_signature: str
    passed: str
    body: str
    result: str
    doc: str
    async_doc: str
    build_doc: str
    checked: bool
    path: str
    query: tuple[str, ...]
    headers: tuple[str, ...]
    cookies: tuple[str, ...]
    payload: str
    request: tuple[str, ...]
    errors: str
    outcomes: tuple[Outcome, ...]
    class_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How a body is given and sent.

    `arguments` are the method's; `made` is the expression that makes the one argument, `whole`, that
    the request is built from. `payload` checks and encodes it, `content` puts it into the request.
    """

    arguments: tuple[Argument, ...]
    whole: tuple[Argument, ...]
    made: str
    payload: str
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A parameter of the spec with the argument that carries it."""

    parameter: ir.Parameter
    argument: Argument


def plan_methods(api: ir.Api, models: ModelSource) -> tuple[Method, ...]:
    """Plan the methods of all operations, in the order of the document."""
    return tuple(_method(api, operation, models) for operation in api.operations)


def error_tables(methods: Iterable[Method]) -> tuple[str, ...]:
    """List the tables of error decoders, each once."""
    return tuple(dict.fromkeys(method.errors for method in methods))


def _method(api: ir.Api, operation: ir.Operation, models: ModelSource) -> Method:
    given = _given(operation)
    body = _body_arguments(api, operation, models, {each.argument.name for each in given})
    positional = [g.argument for g in given if g.parameter.place == "path"]
    others = [g.argument for g in given if g.parameter.place != "path"]
    query, headers, cookies = (_statements(given, place) for place in ("query", "header", "cookie"))
    fixed_path = not positional
    path = _path(operation, given)
    return Method(
        name=operation.name,
        signature=_signature(positional, [*body.arguments, *others]),
        build_signature=_signature(positional, [*body.whole, *others]),
        passed=", ".join([*(a.name for a in positional), *(f"{a.name}={a.name}" for a in [*body.whole, *others])]),
        body=body.made,
        result=_result(operation),
        doc=_doc(operation, given, body),
        async_doc=_async_doc(operation),
        build_doc=docstring([f"Build `{operation.method} {operation.path}`, or raise InvalidInput."], indent=4),
        checked=bool(given or body.arguments),
        path="" if fixed_path else path,
        query=query,
        headers=headers,
        cookies=cookies,
        payload=body.payload,
        request=tuple(
            [
                f"method={operation.method!r}",
                f"path={path if fixed_path else 'url_path'}",
                *(["query=tuple(query_pairs)"] if query else []),
                *(["headers=header_fields"] if headers else []),
                *(["cookies=tuple(cookie_pairs)"] if cookies else []),
                *body.content,
                *_request_options(operation),
            ]
        ),
        errors=_errors(api, operation),
        outcomes=_outcomes(api, operation),
        class_names=_class_names(operation, body.arguments),
    )


def _signature(positional: list[Argument], keyword: list[Argument]) -> str:
    star = ["*"] if keyword else []
    return ", ".join([*map(_written, positional), *star, *map(_written, keyword)])


def _written(argument: Argument) -> str:
    return f"{argument.name}: {argument.annotation}{argument.default}"


# Arguments.


def _given(operation: ir.Operation) -> tuple[Given, ...]:
    taken: set[str] = set()
    listed: list[Given] = []
    for parameter in operation.parameters:
        name = snake(parameter.wire_name)
        if name in _TAKEN or name in taken:
            name = numbered(f"{name}_{parameter.place}", taken, glue="_")
        taken.add(name)
        listed.append(Given(parameter=parameter, argument=_argument(parameter, name)))
    return tuple(listed)


def _argument(parameter: ir.Parameter, name: str) -> Argument:
    kind = parameter.type.inner if isinstance(parameter.type, ir.Nullable) else parameter.type
    written = annotation(kind)
    described = " ".join(paragraphs(parameter))
    if parameter.required:
        return Argument(name=name, annotation=written, default="", described=described)
    written = written if written == "Any" else f"{written} | None"
    return Argument(name=name, annotation=written, default=" = None", described=described)


def _body_arguments(
    api: ir.Api, operation: ir.Operation, models: ModelSource, taken: set[str]
) -> Body:
    """Spread a body's properties over keyword arguments, or take it whole as `body`.

    It is spread when it is an object that has to be sent, or whose every property may be left out,
    and when no name clashes with a parameter.
    """
    body = operation.body
    if body is None:
        return Body(arguments=(), whole=(), made="", payload="", content=())
    spread = _spread(body, models)
    names = {argument.name for argument in spread}
    may_spread = body.required or all(argument.default for argument in spread)
    if spread and may_spread and not names & (taken | _TAKEN):
        return _spread_body(body, tuple(_with_version(api, operation, spread)))
    return _whole_body(body)


def _spread_body(body: ir.RequestBody, arguments: tuple[Argument, ...]) -> Body:
    passed = ", ".join(f"{argument.name}={argument.name}" for argument in arguments)
    kind, written = annotation(body.type), _serialised(body.media_type)
    return Body(
        arguments=arguments,
        whole=(Argument(name="body", annotation=kind, default=""),),
        made=f"{kind}({passed})",
        payload=encode(body.type, "body", '""', "codec."),
        content=_content(body, written if body.required else f"{written} if payload else None"),
    )


def _whole_body(body: ir.RequestBody) -> Body:
    payload = encode(body.type, "body", '"body"', "codec.")
    written, kind = _serialised(body.media_type), annotation(body.type)
    if body.required:
        argument = Argument(name="body", annotation=kind, default="")
    else:
        argument = Argument(name="body", annotation=f"{kind} | None", default=" = None")
        payload = f"None if body is None else {payload}"
        written = f"None if payload is None else {written}"
    return Body(
        arguments=(argument,),
        whole=(argument,),
        made="",
        payload=payload,
        content=_content(body, written),
    )


def _serialised(media_type: str) -> str:
    """Write the expression that makes bytes of a payload."""
    if is_json(media_type):
        return "requests.json_body(payload)"
    if media_type == "application/x-www-form-urlencoded":
        return "requests.form_body(payload)"
    return "payload.encode()" if media_type.startswith("text/") else "payload"


def _content(body: ir.RequestBody, written: str) -> tuple[str, ...]:
    if body.media_type == "multipart/form-data":
        return (f"parts={written.replace('payload', 'requests.form_parts(payload)', 1)}",)
    return (f"content={written}", f"content_type={body.media_type!r}")


def _spread(body: ir.RequestBody, models: ModelSource) -> list[Argument]:
    if not isinstance(body.type, ir.Named) or body.type.name not in models.fields:
        return []
    sources = sorted(models.fields[body.type.name].values(), key=lambda source: source.deprecated)
    return [
        Argument(name=source.name, annotation=source.annotation, default=source.default)
        for source in sources
    ]


def _with_version(
    api: ir.Api, operation: ir.Operation, arguments: list[Argument]
) -> list[Argument]:
    """Let `version` of a prediction API default to the version that the spec pins."""
    if api.prediction is None or api.prediction.create != operation.name:
        return arguments
    field = api.prediction.version_field
    return [replace(a, default=" = VERSION") if a.name == field else a for a in arguments]


# The request.


def _statements(given: tuple[Given, ...], place: str) -> tuple[str, ...]:
    return tuple(_statement(g) for g in given if g.parameter.place == place)


def _statement(given: Given) -> str:
    """Write the call that checks a parameter and adds it where it belongs, if it is set."""
    parameter = given.parameter
    written = _parameter(given)
    if parameter.place == "header":
        explode = ", explode=True" if parameter.explode else ""
        return f"arguments.header(header_fields, {written}{explode})"
    if parameter.place == "cookie":
        explode = "" if parameter.explode else ", explode=False"
        return f"arguments.cookie(cookie_pairs, {written}{explode})"
    return f"arguments.query(query_pairs, {written}{_query_options(parameter)})"


def _parameter(given: Given) -> str:
    """Write what all parameters are given: wire name, value, violations, check, Python name."""
    parameter, argument = given.parameter, given.argument
    kind = parameter.type.inner if isinstance(parameter.type, ir.Nullable) else parameter.type
    check = encoder(kind, "codec.")
    if parameter.as_json:
        check = f"arguments.as_json({check})"
    options = f", at={argument.name!r}" if argument.name != parameter.wire_name else ""
    options += ", required=True" if parameter.required and parameter.place != "path" else ""
    return f"{parameter.wire_name!r}, {argument.name}, found, {check}{options}"


def _query_options(parameter: ir.Parameter) -> str:
    options = f", style={parameter.style!r}" if parameter.style != "form" else ""
    options += "" if parameter.explode else ", explode=False"
    return options + (", allow_reserved=True" if parameter.allow_reserved else "")


def _path(operation: ir.Operation, given: tuple[Given, ...]) -> str:
    """Write the path as a sum of fixed text and escaped parameters."""
    by_name = {g.parameter.wire_name: g for g in given if g.parameter.place == "path"}
    pieces: list[str] = []
    for text in re.split(r"(\{[^{}]*\})", operation.path):
        if text.startswith("{") and text[1:-1] in by_name:
            pieces.append(_path_piece(by_name[text[1:-1]]))
        elif text:
            pieces.append(repr(quote(text, safe="/:@!$&'()*+,;=~-._%")))
    return " + ".join(pieces)


def _path_piece(given: Given) -> str:
    parameter = given.parameter
    options = f", style={parameter.style!r}" if parameter.style != "simple" else ""
    options += ", explode=True" if parameter.explode else ""
    return f"arguments.path({_parameter(given)}{options})"


def _request_options(operation: ir.Operation) -> list[str]:
    types = dict.fromkeys(r.media_type for r in operation.responses if r.media_type)
    accept = ", ".join(types) or "*/*"
    known = all(is_json(media_type) for media_type in types) and "application/json" in types
    options = [] if known else [f"accept={accept!r}"]
    options += [f"security={operation.security!r}"] if operation.security else []
    return options + ([f"server={operation.server!r}"] if operation.server else [])


# The response.


def _successes(operation: ir.Operation) -> list[ir.Response]:
    """List the responses that are results; without any, `default` is one."""
    listed = [r for r in operation.responses if r.status.startswith("2")]
    return listed or [r for r in operation.responses if r.status == "default"]


def _result(operation: ir.Operation) -> str:
    types = [r.type for r in _successes(operation)]
    written = dict.fromkeys("None" if kind is None else annotation(kind) for kind in types)
    return " | ".join(sorted(written, key=lambda text: text == "None")) or "None"


def _outcomes(api: ir.Api, operation: ir.Operation) -> tuple[Outcome, ...]:
    """Tell the successes apart by status; a range, or else the first, takes whatever 2xx is left."""
    read = {r.status: _reader(api, r) for r in _successes(operation)}
    if not read:
        return (Outcome(condition="", expression="None"),)
    general = next((status for status in read if not status.isdigit()), next(iter(read)))
    special = [
        Outcome(condition=f"response.status_code == {status}", expression=expression)
        for status, expression in read.items()
        if expression != read[general]
    ]
    return (*special, Outcome(condition="", expression=read[general]))


def _reader(api: ir.Api, response: ir.Response) -> str:
    if response.type is None:
        return "None"
    if isinstance(response.type, ir.Binary):
        return "response.body"
    if response.media_type.startswith("text/"):
        return "responses.text(response)"
    by_name = {definition.name: definition for definition in api.definitions}
    return f"responses.json(response, {decoder(response.type, by_name, 'codec.')})"


def _errors(api: ir.Api, operation: ir.Operation) -> str:
    """Write the table of error decoders; statuses that `default` covers are left to it."""
    by_name = {definition.name: definition for definition in api.definitions}
    successes = _successes(operation)
    table = {
        r.status: decoder(r.type, by_name, "codec.")
        for r in operation.responses
        if r not in successes and r.type is not None and "json" in r.media_type
    }
    fallback = table.get("default")
    listed = {s: d for s, d in table.items() if s == "default" or d != fallback}
    return "{" + ", ".join(f"{s!r}: {d}" for s, d in sorted(listed.items())) + "}"


# Documentation.


def _doc(operation: ir.Operation, given: tuple[Given, ...], body: Body) -> str:
    described = operation.description if operation.description != operation.summary else ""
    source = f"{operation.method} {operation.path} (#{operation.where})"
    named = [f"{g.argument.name}: {g.argument.described}" for g in given if g.argument.described]
    fields = ""
    if operation.body and len(body.arguments) > 1:
        fields = f"The other arguments are the fields of `{annotation(operation.body.type)}`."
    deprecated = "Deprecated." if operation.deprecated else ""
    said = [operation.summary, described, deprecated, source, "\n".join(named), fields]
    return docstring(said, indent=8)


def _async_doc(operation: ir.Operation) -> str:
    summary = operation.summary.rstrip(".") or f"{operation.method} {operation.path}"
    return docstring([f"{summary}: see `Client.{operation.name}`."], indent=8)


def _class_names(operation: ir.Operation, body: tuple[Argument, ...]) -> tuple[str, ...]:
    kinds = [p.type for p in operation.parameters] + [
        r.type for r in _successes(operation) if r.type is not None
    ]
    kinds += [operation.body.type] if operation.body else []
    names = {name for kind in kinds for name in references(kind)}
    for argument in body:
        names.update(re.findall(r"\b[A-Z]\w*", argument.annotation))
    return tuple(sorted(names - {"Any", "None", "Unset", "UNSET"}))
