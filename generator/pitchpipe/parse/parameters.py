"""Reads the parameters of an operation, and how each is serialised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.media_types import is_json
from pitchpipe.parse.places import Root
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.parts import part_at

IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters with these names "shall be ignored" (OpenAPI 3.1, Parameter Object)."""

TRANSPORT_HEADERS = frozenset(
    {
        "connection",
        "content-length",
        "expect",
        "host",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""Headers that say how a message is sent (RFC 9110, RFC 9112), which the HTTP library sees to."""

# Headers with `-` that callers may set, in IANA's registry or as widely known; django-ninja and
# others describe them by the names that they have in Python.
_WITH_HYPHENS = frozenset(
    [
        *("accept-charset", "accept-datetime", "accept-encoding", "accept-language", "alt-used"),
        *("cache-control", "content-digest", "content-disposition", "content-encoding"),
        *("content-language", "content-location", "content-range", "early-data"),
        *("idempotency-key", "if-match", "if-modified-since", "if-none-match", "if-range"),
        *("if-unmodified-since", "last-event-id", "max-forwards", "proxy-authorization"),
        *("repr-digest", "save-data", "sec-fetch-mode", "sec-fetch-site", "user-agent"),
        *("want-content-digest", "want-repr-digest", "x-correlation-id", "x-forwarded-for"),
        *("x-forwarded-host", "x-forwarded-proto", "x-real-ip", "x-request-id"),
        "x-requested-with",
    ]
)
_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
}
# What Elysia calls the JSON text of an object or a list in a URL, and how many alternatives it has.
_JSON_TEXTS = frozenset({"ObjectString", "ArrayString"})
_PAIR = 2
TOKENS = "RFC 9110 allows letters, digits and !#$%&'*+-.^_`|~"
"""The hint for a name that no header can have."""
# RFC 9110, sections 5.5 and 5.6.2: what the value of a header, and the name of one, is made of.
_FIELD = re.compile(r"[!-~]([ -~]*[!-~])?")
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


Declared: TypeAlias = "Sequence[tuple[str, dict[str, Any]]]"
"""Parameters as they are declared, with their pointers: the path item's, then the operation's."""


def declared_parameters(
    schemas: Schemas, where: str, given: dict[str, Any], item: dict[str, Any]
) -> Declared:
    """List the parameters of the path item, then those of the operation, with their pointers."""
    above = where.rpartition("/")[0]
    return [
        schemas.located(join(holder, "parameters", index), raw)
        for holder, listed in ((above, item), (where, given))
        for index, raw in enumerate(listed.get("parameters", ()))
    ]


def parse_parameters(schemas: Schemas, declared: Declared, path: str) -> tuple[ir.Parameter, ...]:
    """Read the path item's parameters and the operation's own, which override them.

    Those of the path come first, in its order: their arguments are positional, and another order
    of declarations must not swap them.
    """
    by_key: dict[tuple[str, str], ir.Parameter] = {}
    for at, parameter in declared:
        place, name = parameter["in"], parameter["name"]
        if place == "header" and name.lower() in IGNORED_HEADERS:
            continue
        if place == "header" and name.lower() in TRANSPORT_HEADERS:
            message = f"the header {quoted(name)} is ignored: the HTTP library sends what is needed"
            schemas.tolerated(join(at, "name"), message)
            continue
        if place in ("header", "cookie") and not is_token(name):
            reason = f"{quoted(name)} is not a name that a {place} can have"
            schemas.left_out(join(at, "name"), f"the {place} is not sent: {reason}", TOKENS)
            continue
        if at not in schemas.parameters:
            schemas.parameters[at] = _parameter(schemas, at, parameter)
        sent = schemas.parameters[at].wire_name
        key = place, sent.lower() if place == "header" else name
        by_key[key] = _with_other_spelling(schemas, at, by_key.get(key))
    return tuple(sorted(by_key.values(), key=lambda each: _position(each, path)))


def parse_accept(schemas: Schemas, declared: Declared) -> str:
    """Read the one value that the header `Accept` of an operation can have; "" if it is not fixed.

    Some servers insist on it, although a parameter of this name is ignored.
    """
    accept = ""
    for at, parameter in declared:
        is_accept = (parameter["in"], parameter["name"].lower()) == ("header", "accept")
        if is_accept and "schema" in parameter:
            values = schemas.shape_at((part_at(schemas.root, join(at, "schema")),)).values or ()
            accept = str(values[0]) if len(values) == 1 else ""
    return accept if _FIELD.fullmatch(accept) else ""


def _with_other_spelling(schemas: Schemas, at: str, other: ir.Parameter | None) -> ir.Parameter:
    """Make one of a header and what it is declared as before, in other capitals."""
    parameter = schemas.parameters[at]
    if other is None or other.wire_name == parameter.wire_name:
        return parameter
    said = f"the headers {quoted(parameter.wire_name)} and {quoted(other.wire_name)} are the same"
    schemas.tolerated(join(at, "name"), f"{said}: read as one")
    return replace(
        parameter,
        required=parameter.required or other.required,
        description=parameter.description or other.description,
    )


def _position(parameter: ir.Parameter, path: str) -> int:
    """Return where the path has a parameter; its end stands for all others."""
    return path.find(f"{{{parameter.wire_name}}}") if parameter.place == "path" else len(path)


def is_token(name: str) -> bool:
    """Say whether a header or a cookie can have this name."""
    return _TOKEN.fullmatch(name) is not None


def _parameter(schemas: Schemas, at: str, given: dict[str, Any]) -> ir.Parameter:
    place = given["in"]
    style = _style(schemas, at, given)
    content: dict[str, Any] = given.get("content") or {}
    media_type = next(iter(content), "")
    own = join(at, "content", media_type, "schema") if content else join(at, "schema")
    within = "" if content else _as_json_text(given)
    schema = at + within if within else own
    known = "schema" in (content[media_type] if content else given)
    kind = schemas.read(schema, _root(schemas, at, given["name"])) if known else ir.AnyType()
    if content and not is_json(media_type):
        kind = ir.Primitive(kind="string")
    said = schemas.annotations_at((part_at(schemas.root, own),)) if known else {}
    return ir.Parameter(
        wire_name=_wire_name(schemas, at, given),
        place=place,
        type=kind,
        required=bool(given.get("required", False)) or place == "path",
        style=style,
        explode=bool(given.get("explode", style in ("form", "cookie"))),
        where=at,
        description=text_of(given, "description") or text_of(said, "description"),
        default=said.get("default"),
        has_default="default" in said,
        deprecated=bool(given.get("deprecated", False)),
        allow_reserved=bool(given.get("allowReserved", False)),
        as_json=bool(within) or is_json(media_type),
    )


def _wire_name(schemas: Schemas, at: str, given: dict[str, Any]) -> str:
    """Return the name that is sent: of a header that HTTP writes with `-`, as HTTP does.

    With `_` it would be another one, which Django's server, nginx and Apache drop.
    """
    name = str(given["name"])
    sent = name.replace("_", "-")
    if given["in"] != "header" or sent == name or sent.lower() not in _WITH_HYPHENS:
        return name
    schemas.tolerated(join(at, "name"), f"the header {quoted(name)} is sent as {quoted(sent)}")
    return sent


def _as_json_text(given: dict[str, Any]) -> str:
    """Return the pointer, below a parameter, of the object or list that is sent as JSON text.

    Elysia describes it beside that text: `anyOf: [{type: string, format: ObjectString}, ...]`.
    """
    schema = given.get("schema")
    branches: Any = schema.get("anyOf") if is_object(schema) else None
    listed = branches if is_array(branches) and all(map(is_object, branches)) else []
    formats = [each.get("format") for each in listed]
    if len(formats) != _PAIR or _JSON_TEXTS.isdisjoint(map(str, formats)):
        return ""
    is_first = formats[0] in _JSON_TEXTS
    return join("", "schema", "anyOf", 1 if is_first else 0)


def _root(schemas: Schemas, at: str, name: str) -> Root:
    """Say what the class of a parameter is called: a shared one as its component."""
    owner = schemas.places.owner(at)
    if owner.is_shared:
        return Root(owner=owner.pointer, words=(owner.word,), fuller=(f"{owner.word}Parameter",))
    return Root(owner=owner.pointer, words=(owner.word, name))


def _style(schemas: Schemas, at: str, given: dict[str, Any]) -> str:
    """Read how a parameter is serialised (OpenAPI 3.1, "Style Values")."""
    place = given["in"]
    style = str(given.get("style", _DEFAULT_STYLES[place]))
    if style in _STYLES[place]:
        return style
    schemas.tolerated(join(at, "style"), f"there is no style {quoted(style)} in {place}")
    return _DEFAULT_STYLES[place]
