"""Says how callers call an operation and a client, without planning the code that does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pitchpipe import ir
from pitchpipe.media_types import is_range
from pitchpipe.render.annotations import REST, default
from pitchpipe.render.arguments import CONTENT_TYPE, argument_names, plan_arguments
from pitchpipe.render.auth import plan_auth
from pitchpipe.render.field_names import field_name
from pitchpipe.render.outcomes import result_types
from pitchpipe.render.streams import variants

BodyForm: TypeAlias = Literal["", "chosen", "properties", "whole"]
"""How a body is given: not at all, as `body` with its media type, by its properties, as `body`."""

_IN_METHODS = frozenset(["self", "body", "request", "creation", "item_streams", "paging"])
"""Names that a method uses, which the properties of a body are not called as its arguments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """How callers call an operation.

    `positional` are the arguments by position, and `names` those of all parameters by place and
    name in the document. `properties` are the arguments of a body that is given by them. `results`
    are the types for the successes, as they are annotated. `stream` says whether there is a stream:
    what the method returns (`only`), or what another method does (`also`).
    """

    positional: tuple[str, ...]
    names: Mapping[tuple[str, str], str]
    body: BodyForm
    properties: tuple[str, ...]
    results: tuple[str, ...]
    stream: Literal["", "only", "also"] = ""


def signature_of(
    operation: ir.Operation,
    by_name: Mapping[str, ir.Definition],
    renamed: Mapping[str, str],
) -> Signature:
    """Return the signature of an operation, whose classes are `by_name`.

    `renamed` are the fields of properties as `renamed_fields` gives them. Where there are two
    methods, the signature is that of the one that does not return a stream.
    """
    body = operation.body
    given = plan_arguments(operation, by_name, {CONTENT_TYPE} if is_chosen(body) else ())
    names: dict[tuple[str, str], str]
    names = {(g.parameter.place, g.parameter.wire_name): g.argument.name for g in given}
    first = next(variants((operation,)))
    form: BodyForm = ""
    properties: tuple[str, ...] = ()
    if body:
        model = by_name.get(body.type.name) if isinstance(body.type, ir.Named) else None
        listed = _properties(model, renamed) if isinstance(model, ir.Model) else {}
        form = form_of(body, listed, {*names.values()})
        properties = tuple(map(argument_name, listed)) if form == "properties" else ()
    return Signature(
        positional=tuple(g.argument.name for g in given if g.is_positional),
        names=names,
        body=form,
        properties=properties,
        results=tuple(each.text for each in result_types(first.operation)),
        stream="only" if first.stream else "also" if first.switch is False else "",
    )


def names_of(
    operation: ir.Operation, by_name: Mapping[str, ir.Definition], renamed: Mapping[str, str]
) -> tuple[dict[tuple[str, str], str], BodyForm]:
    """Return what `signature_of` says of parameters and of the form of the body, and no more."""
    body = operation.body
    names = argument_names(operation, {CONTENT_TYPE} if is_chosen(body) else ())
    if not body:
        return names, ""
    model = by_name.get(body.type.name) if isinstance(body.type, ir.Named) else None
    listed = _properties(model, renamed) if isinstance(model, ir.Model) else {}
    return names, form_of(body, listed, {*names.values()})


def _properties(model: ir.Model, renamed: Mapping[str, str]) -> dict[str, bool]:
    """Say of the properties of an object, by their fields, whether they may be left out.

    They are in the order of the arguments: the required ones first, deprecated ones last.
    """
    listed = {
        field_name(each.wire_name, renamed): bool(default(model, each))
        for each in sorted(
            model.fields, key=lambda each: (bool(default(model, each)), each.deprecated)
        )
    }
    return {**listed, REST: True} if listed and model.additional is not None else listed


def form_of(
    body: ir.RequestBody, properties: Mapping[str, bool], taken: AbstractSet[str]
) -> BodyForm:
    """Say how a body is given, whose `properties` say by field whether they may be left out.

    They become arguments if the body is an object that is required or whose properties are all
    optional, and if none of their names is `taken` by a parameter.
    """
    if is_chosen(body):
        return "chosen"
    may_be_spread = body.required or all(properties.values())
    names = {*map(argument_name, properties)}
    is_clear = len(names) == len(properties) and not names & taken
    return "properties" if properties and may_be_spread and is_clear else "whole"


def argument_name(field: str) -> str:
    """Name the argument for a field of a body."""
    return f"{field}_" if field in _IN_METHODS else field


def is_chosen(body: ir.RequestBody | None) -> bool:
    """Say whether the caller chooses the media type of a body."""
    return body is not None and any(is_range(e.media_type) or body.alternatives for e in body.each)


def client_arguments(schemes: Iterable[ir.SecurityScheme]) -> tuple[tuple[str, ...], bool]:
    """Return the arguments of a client for credentials, and whether the first is positional."""
    auth = plan_auth(tuple(schemes))
    return auth.arguments, bool(auth.signature)
