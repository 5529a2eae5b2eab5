"""From a request body to the arguments that make it, and to what the request carries."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pitchpipe import ir
from pitchpipe.arguments import TAKEN, Argument
from pitchpipe.codec import encode
from pitchpipe.media import is_json
from pitchpipe.models import ModelSource, annotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """How a body is given and sent.

    `arguments` are the method's; `made` is the expression that makes the one argument, `whole`,
    that the request is built from. `payload` checks and encodes it, `content` puts it into the
    request.
    """

    arguments: tuple[Argument, ...]
    whole: tuple[Argument, ...]
    made: str
    payload: str
    content: tuple[str, ...]


def plan_body(api: ir.Api, operation: ir.Operation, models: ModelSource, taken: set[str]) -> Body:
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
    if spread and may_spread and not names & (taken | TAKEN):
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
