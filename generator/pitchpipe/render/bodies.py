"""Plans the arguments for a request body, and how it is encoded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pitchpipe import ir
from pitchpipe.media_types import MULTIPART, essence, is_form, is_json, is_text
from pitchpipe.render.annotations import NONE, REST, annotation
from pitchpipe.render.arguments import TAKEN, Argument
from pitchpipe.render.code import CODEC, EMPTY, Code, call, joined, runtime
from pitchpipe.render.codec import encode
from pitchpipe.render.literals import literal
from pitchpipe.render.models import ModelSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How a body is given and sent.

    `arguments` are those of the method; `made` makes the body from them, which the builder of the
    request takes as its argument `whole`. `payload` checks and encodes it, and `content` adds it to
    the request.
    """

    arguments: tuple[Argument, ...]
    whole: tuple[Argument, ...]
    made: Code
    payload: Code
    content: tuple[Code, ...]


def plan_body(
    api: ir.Api,
    operation: ir.Operation,
    models: ModelSource,
    by_name: Mapping[str, ir.Definition],
    taken: set[str],
) -> Body:
    """Make keyword arguments of a body's properties, or take it whole as `body`.

    The properties become arguments if the body is an object that is required or whose properties
    are all optional, and if none of their names clashes with a parameter.
    """
    body = operation.body
    if body is None:
        return Body(arguments=(), whole=(), made=EMPTY, payload=EMPTY, content=())
    model = by_name.get(body.type.name) if isinstance(body.type, ir.Named) else None
    if isinstance(model, ir.Model):
        spread = _spread(model, models)
        names = {argument.name for argument in spread}
        may_spread = body.required or all(argument.default for argument in spread)
        if spread and may_spread and not names & (taken | TAKEN):
            arguments = tuple(_with_version(api, operation, spread))
            return _spread_body(body, model, arguments, has_files=_has_files(api, operation))
    return _whole_body(body, model, has_files=_has_files(api, operation))


def _spread_body(
    body: ir.RequestBody, model: ir.Model, arguments: tuple[Argument, ...], *, has_files: bool
) -> Body:
    passed = ", ".join(f"{a.name}={a.name}{' or {}' if a.name == REST else ''}" for a in arguments)
    kind = annotation(body.type)
    return Body(
        arguments=arguments,
        whole=(Argument(name="body", annotation=kind),),
        made=call(kind, passed),
        payload=encode(body.type, "body", '""', CODEC),
        content=_content(body, model, "" if body.required else "payload", has_files=has_files),
    )


def _whole_body(body: ir.RequestBody, model: ir.Definition | None, *, has_files: bool) -> Body:
    payload, kind = encode(body.type, "body", '"body"', CODEC), annotation(body.type)
    argument = Argument(name="body", annotation=kind)
    if not body.required:
        argument = Argument(name="body", annotation=kind + " | None", default=NONE)
        payload = "None if body is None else " + payload
    return Body(
        arguments=(argument,),
        whole=(argument,),
        made=EMPTY,
        payload=payload,
        content=_content(
            body, model, "" if body.required else "payload is not None", has_files=has_files
        ),
    )


def _content(
    body: ir.RequestBody, model: ir.Definition | None, condition: str, *, has_files: bool
) -> tuple[Code, ...]:
    """Write the arguments of `Request` for a body; `condition` says whether there is one."""
    is_multipart = essence(body.media_type) == MULTIPART
    content = _parts(body) if is_multipart else _bytes(body, model, has_files=has_files)
    written = ("parts=" if is_multipart else "content=") + content
    if condition:
        written += f" if {condition} else {'()' if is_multipart else 'None'}"
    return (
        (written,) if is_multipart else (written, Code(f"content_type={literal(body.media_type)}"))
    )


def _bytes(body: ir.RequestBody, model: ir.Definition | None, *, has_files: bool) -> Code:
    """Write the expression that makes bytes of a payload, or a draft if it may contain files."""
    if is_json(body.media_type):
        return call(runtime(f"{'uploads' if has_files else 'requests'}.json_body"), "payload")
    if is_form(body.media_type):
        return call(runtime("requests.form_body"), "payload", *_form_options(body, model))
    return Code("payload.encode()" if is_text(body.media_type) else "payload")


def _parts(body: ir.RequestBody) -> Code:
    types = {e.property_name: e.content_type for e in body.encodings if e.content_type}
    deep = tuple(e.property_name for e in body.encodings if e.style == "deepObject")
    options = (literal(types) if types else "", f"deep={literal(deep)}" if deep else "")
    return call(runtime("requests.form_parts"), "payload", *options)


def _form_options(body: ir.RequestBody, model: ir.Definition | None) -> tuple[Code | str, ...]:
    """Write the options for the fields of a form that are not serialised as by default."""
    fields = model.fields if isinstance(model, ir.Model) else ()
    kinds = {field.wire_name: field.type for field in fields}
    styles = [
        f"{literal(e.property_name)}: " + call(runtime("requests.Style"), _style(e))
        for e in body.encodings
        if e.style and not _says_nothing(e, kinds.get(e.property_name))
    ]
    as_json = tuple(e.property_name for e in body.encodings if e.content_type)
    return (
        "{" + joined(styles) + "}" if styles else "",
        f"as_json={literal(as_json)}" if as_json else "",
    )


def _style(encoding: ir.Encoding) -> str:
    options = "" if encoding.explode or encoding.style == "deepObject" else ", explode=False"
    options += ", allow_reserved=True" if encoding.allow_reserved else ""
    return literal(encoding.style) + options


def _says_nothing(encoding: ir.Encoding, kind: ir.Type | None) -> bool:
    """Say whether a style is the default: all styles write a single value in the same way."""
    if encoding.allow_reserved:
        return False
    if isinstance(kind, ir.Primitive | ir.Binary):
        return True
    if encoding.style == "form" and encoding.explode:
        return isinstance(kind, ir.Array) and isinstance(kind.items, ir.Primitive)
    return encoding.style == "deepObject" and isinstance(kind, ir.Map)


def _spread(model: ir.Model, models: ModelSource) -> list[Argument]:
    """Make an argument of each property, and one for undeclared properties if they are allowed."""
    sources = sorted(models.fields[model.name].values(), key=lambda source: source.deprecated)
    arguments = [
        Argument(name=source.name, annotation=source.annotation, default=source.default)
        for source in sources
    ]
    if arguments and model.additional is not None:
        kind = "dict[str, " + annotation(model.additional) + "] | None"
        arguments.append(Argument(name=REST, annotation=kind, default=NONE))
    return arguments


def _with_version(
    api: ir.Api, operation: ir.Operation, arguments: list[Argument]
) -> list[Argument]:
    """Let `version` of a prediction API default to the version pinned in the spec."""
    if api.prediction is None or api.prediction.create != operation.name:
        return arguments
    field = api.prediction.version_field
    return [replace(a, default=Code(" = VERSION")) if a.name == field else a for a in arguments]


def _has_files(api: ir.Api, operation: ir.Operation) -> bool:
    """Say whether the body of an operation can contain files, which are uploaded first."""
    runs = api.prediction.runs if api.prediction else None
    return runs is not None and runs.create == operation.name
