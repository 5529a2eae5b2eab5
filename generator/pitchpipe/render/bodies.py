"""Plans the arguments for a request body, and how it is encoded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pitchpipe import ir
from pitchpipe.media_types import MULTIPART, essence, is_form, is_range, is_text
from pitchpipe.render.annotations import NONE, REST, annotation
from pitchpipe.render.arguments import CONTENT_TYPE, Argument, required_first
from pitchpipe.render.code import EMPTY, PARTIAL, Code, call, imported, joined, of_codec, runtime
from pitchpipe.render.encoders import encode, encoder
from pitchpipe.render.literals import Literal, literal
from pitchpipe.render.models import ModelSource
from pitchpipe.render.prose import sentence
from pitchpipe.render.signatures import argument_name, form_of
from pitchpipe.render.streams import Variant, is_switch

_DELIMITERS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
"""What stands between the items of a list in one part, by its style."""
_BY_POSITION = ("content_types", "styles")
"""The options that come first, and need no name."""

_VERSION = "The version of the model, by default that of this client."
_REST = "Properties that the spec does not declare."


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
    variant: Variant,
    models: ModelSource,
    by_name: Mapping[str, ir.Definition],
    taken: set[str],
) -> Body:
    """Make keyword arguments of a body's properties, or take it whole as `body`.

    See `form_of`. The property that asks for a stream is set instead.
    """
    operation, switch = variant.operation, variant.switch
    body = operation.body
    if body is None:
        return Body(arguments=(), whole=(), made=EMPTY, payload=EMPTY, content=())
    model = by_name.get(body.type.name) if isinstance(body.type, ir.Named) else None
    spread = _spread(model, models) if isinstance(model, ir.Model) else []
    form = form_of(body, {a.field or a.name: bool(a.default) for a in spread}, taken)
    if form == "chosen":
        return _chosen_body(body, by_name)
    if form == "properties" and isinstance(model, ir.Model):
        arguments = required_first(_with_version(api, operation, spread))
        made = _spread_body(body, model, arguments, has_files=_has_files(api, operation))
        return _switched(made, body, model, models, switch)
    whole = _whole_body(body, model, has_files=_has_files(api, operation))
    if switch and isinstance(model, ir.Model) and any(map(is_switch, model.fields)):
        return replace(whole, made=call(runtime("item_streams.switched"), "body"))
    return whole


def _spread_body(
    body: ir.RequestBody, model: ir.Model, arguments: tuple[Argument, ...], *, has_files: bool
) -> Body:
    kind = annotation(body.type)
    return Body(
        arguments=arguments,
        whole=(Argument(name="body", annotation=kind),),
        made=_made(body, arguments),
        payload=encode(body.type, "body", '""', of_codec),
        content=_content(body, model, "" if body.required else "payload", has_files=has_files),
    )


def _switched(
    made: Body, body: ir.RequestBody, model: ir.Model, models: ModelSource, switch: bool | None
) -> Body:
    """Take the property that asks for a stream out of the arguments, and set it.

    Without a stream, it is left out where it may be.
    """
    field = next((each for each in model.fields if is_switch(each)), None)
    if switch is None or field is None:
        return made
    name = models.fields[model.name][field.wire_name].name
    arguments = tuple(each for each in made.arguments if each.name != name)
    fixed = f"{name}={switch}" if switch or field.required else ""
    return replace(made, arguments=arguments, made=_made(body, arguments, fixed))


def _made(body: ir.RequestBody, arguments: tuple[Argument, ...], fixed: str = "") -> Code:
    """Write the call that makes a body of its properties."""
    passed = [
        f"{a.field or a.name}={a.name}{' or {}' if a.name == REST else ''}" for a in arguments
    ]
    return call(annotation(body.type), *passed, fixed)


def _whole_body(body: ir.RequestBody, model: ir.Definition | None, *, has_files: bool) -> Body:
    payload, kind = encode(body.type, "body", '"body"', of_codec), annotation(body.type)
    argument = Argument(name="body", annotation=kind, described=body.description, source=body)
    if not body.required:
        argument = replace(argument, annotation=kind + " | None", default=NONE)
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


def _chosen_body(body: ir.RequestBody, by_name: Mapping[str, ir.Definition]) -> Body:
    """Take the body whole, and its media type: one of several, or any of a range."""
    kinds = dict.fromkeys(annotation(each.type) for each in body.each)
    argument = Argument(
        name="body", annotation=joined(kinds, " | "), described=body.description, source=body
    )
    named = Argument(
        name=CONTENT_TYPE,
        annotation=_type_annotation(body),
        default=NONE,
        described=_choice(body),
    )
    if not body.required:
        argument = replace(argument, annotation=argument.annotation + " | None", default=NONE)
    elif not body.alternatives and not isinstance(body.type, ir.Upload):
        named = replace(named, annotation=Code("str"), default=EMPTY)
    return Body(
        arguments=(argument, named),
        whole=(argument, named),
        made=EMPTY,
        payload=call(
            runtime("alternatives.chosen"),
            f"body, found, {CONTENT_TYPE}",
            *(kind for each in body.each for kind in _kinds(each, by_name)),
            "" if body.required else "required=False",
        ),
        content=(
            Code("content=payload.content"),
            Code("content_type=payload.content_type"),
        ),
    )


def _choice(body: ir.RequestBody) -> str:
    """Say what a body of several media types can be, and as which of them."""
    listed = [
        f"`{annotation(each.type)}` as {' or '.join(_media_types(each))}" for each in body.each
    ]
    return f"The media type of `body`: {'; '.join(listed)}."


def _type_annotation(body: ir.RequestBody) -> Code:
    if any(is_range(each.media_type) for each in body.each):
        return Code("str | None")
    listed = ", ".join(literal(name) for each in body.each for name in _media_types(each))
    return imported("typing", "Literal") + f"[{listed}] | None"


def _media_types(body: ir.RequestBody) -> tuple[str, ...]:
    """List those in which a body is sent, the one for what has no files first."""
    return (body.without_files, body.media_type) if body.without_files else (body.media_type,)


def _kinds(body: ir.RequestBody, by_name: Mapping[str, ir.Definition]) -> Iterator[Code]:
    """Write the media types of a body: JSON takes what has no files, and comes first."""
    if body.without_files:
        check = call(PARTIAL, runtime("alternatives.without_files"), encoder(body.type, of_codec))
        write = runtime("requests.json_body")
        yield call(runtime("alternatives.Kind"), literal(body.without_files), check, write)
    model = by_name.get(body.type.name) if isinstance(body.type, ir.Named) else None
    write, options = _writer(body, model, has_files=False)
    named = [f"{name}=" + value for name, value in options.items()]
    write = call(PARTIAL, write, *named) if named else write
    check = encoder(body.type, of_codec)
    yield call(runtime("alternatives.Kind"), literal(body.media_type), check, write)


def _content(
    body: ir.RequestBody, model: ir.Definition | None, condition: str, *, has_files: bool
) -> tuple[Code, ...]:
    """Write the arguments of `Request` for a body; `condition` says whether there is one."""
    content = _written(body, model, has_files=has_files)
    written = "content=" + content
    if condition:
        written += f" if {condition} else None"
    media_type = body.without_files if _is_multipart(body) else body.media_type
    return (written, Code(f"content_type={literal(media_type)}")) if media_type else (written,)


def _is_multipart(body: ir.RequestBody) -> bool:
    return essence(body.media_type) == MULTIPART


def _written(body: ir.RequestBody, model: ir.Definition | None, *, has_files: bool) -> Code:
    """Write the expression that makes a body of its payload, or a draft if it may hold files."""
    if is_text(body.media_type):
        return Code("payload.encode()")
    if isinstance(body.type, ir.Upload):
        return Code("payload")
    write, options = _writer(body, model, has_files=has_files)
    given = [v if name in _BY_POSITION else f"{name}=" + v for name, v in options.items()]
    if body.without_files:
        write = runtime("forms.json_or_parts")
    return call(write, "payload", *given)


def _writer(
    body: ir.RequestBody, model: ir.Definition | None, *, has_files: bool
) -> tuple[Code, dict[str, Code]]:
    """Write the function that makes a body of its payload, and its options by their names."""
    if is_text(body.media_type):
        return Code("str.encode"), {}
    if isinstance(body.type, ir.Upload):
        return runtime("alternatives.as_it_is"), {}
    if _is_multipart(body):
        return runtime("forms.form_parts"), _part_options(body)
    if is_form(body.media_type):
        return runtime("forms.form_body"), _form_options(body, model)
    return runtime(f"{'uploads' if has_files else 'requests'}.json_body"), {}


def _part_options(body: ir.RequestBody) -> dict[str, Code]:
    options: dict[str, Literal] = {
        "content_types": {
            e.property_name: e.content_type for e in body.encodings if e.content_type
        },
        "deep": tuple(e.property_name for e in body.encodings if e.style == "deepObject"),
        "flat": {
            e.property_name: _DELIMITERS[e.style]
            for e in body.encodings
            if e.style in _DELIMITERS and not e.explode
        },
        "headers": {e.property_name: dict(e.headers) for e in body.encodings if e.headers},
    }
    return {name: Code(literal(value)) for name, value in options.items() if value}


def _form_options(body: ir.RequestBody, model: ir.Definition | None) -> dict[str, Code]:
    """Write the options for the fields of a form that are not serialised as by default."""
    fields = model.fields if isinstance(model, ir.Model) else ()
    kinds = {field.wire_name: field.type for field in fields}
    styles = [
        f"{literal(e.property_name)}: " + call(runtime("forms.Style"), _style(e))
        for e in body.encodings
        if e.style and not _says_nothing(e, kinds.get(e.property_name))
    ]
    as_json = tuple(e.property_name for e in body.encodings if e.content_type)
    options = {
        "styles": "{" + joined(styles) + "}" if styles else EMPTY,
        "as_json": Code(literal(as_json)) if as_json else EMPTY,
    }
    return {name: value for name, value in options.items() if value}


def _style(encoding: ir.Encoding) -> str:
    options = "" if encoding.explode or encoding.style == "deepObject" else ", explode=False"
    options += ", allow_reserved=True" if encoding.allow_reserved else ""
    return literal(encoding.style) + options


def _says_nothing(encoding: ir.Encoding, kind: ir.Type | None) -> bool:
    """Say whether a style is the default: all styles write a single value in the same way."""
    if encoding.allow_reserved:
        return False
    if isinstance(kind, ir.Primitive | ir.Binary | ir.Upload):
        return True
    if encoding.style == "form" and encoding.explode:
        return isinstance(kind, ir.Array) and isinstance(kind.items, ir.Primitive)
    return encoding.style == "deepObject" and isinstance(kind, ir.Map)


def _spread(model: ir.Model, models: ModelSource) -> list[Argument]:
    """Make an argument of each property, and one for undeclared properties if they are allowed."""
    by_wire = {field.wire_name: field for field in model.fields}
    sources = sorted(models.fields[model.name].items(), key=lambda each: each[1].deprecated)
    arguments = [
        Argument(
            name=(name := argument_name(s.name)),
            annotation=s.annotation,
            default=s.default,
            described=sentence(by_wire[wire]),
            source=by_wire[wire],
            field=s.name if name != s.name else "",
        )
        for wire, s in sources
    ]
    if arguments and model.additional is not None:
        kind = "dict[str, " + annotation(model.additional) + "] | None"
        arguments.append(Argument(name=REST, annotation=kind, default=NONE, described=_REST))
    return arguments


def _with_version(
    api: ir.Api, operation: ir.Operation, arguments: list[Argument]
) -> list[Argument]:
    """Let `version` of a prediction API default to the version pinned in the spec."""
    if api.prediction is None or api.prediction.create != operation.name:
        return arguments
    field = api.prediction.version_field
    return [
        (
            replace(each, default=Code(" = VERSION"), described=_VERSION)
            if each.name == field
            else each
        )
        for each in arguments
    ]


def _has_files(api: ir.Api, operation: ir.Operation) -> bool:
    """Say whether the body of an operation can contain files, which are uploaded first."""
    hosted = api.prediction
    listed = (hosted.runs, hosted.trainings) if hosted else ()
    return operation.name in {each.create for each in listed if each}
