"""Reads the parameters of an operation, and how each is serialised."""

from __future__ import annotations

import re
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.media_types import is_json
from pitchpipe.parse.reader import LeftOutError
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.schema.parts import part_at

IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters with these names "shall be ignored" (OpenAPI 3.1, Parameter Object)."""

_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
# RFC 9110, section 5.6.2: what the name of a header or a cookie is made of.
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def parse_parameters(
    schemas: Schemas, where: str, given: dict[str, Any], item: dict[str, Any], word: str
) -> tuple[ir.Parameter, ...]:
    """Read the path item's parameters and the operation's own, which override them."""
    shared = where.rpartition("/")[0]
    places = [(join(shared, "parameters", i), p) for i, p in enumerate(item.get("parameters", ()))]
    places += [(join(where, "parameters", i), p) for i, p in enumerate(given.get("parameters", ()))]
    by_key: dict[tuple[str, str], ir.Parameter] = {}
    for pointer, raw in places:
        at, parameter = schemas.located(pointer, raw)
        if parameter["in"] == "header" and parameter["name"].lower() in IGNORED_HEADERS:
            continue
        by_key[parameter["in"], parameter["name"]] = _parameter(schemas, at, parameter, word)
    return tuple(by_key.values())


def check_token(at: str, name: str, place: str) -> None:
    """Raise LeftOutError for a name that no header or cookie can have."""
    if place in ("header", "cookie") and not _TOKEN.fullmatch(name):
        reason = f"{quoted(name)} is not a name that a {place} can have"
        hint = "RFC 9110 allows letters, digits and !#$%&'*+-.^_`|~"
        raise LeftOutError(at, reason, hint)


def _parameter(schemas: Schemas, at: str, given: dict[str, Any], word: str) -> ir.Parameter:
    place = given["in"]
    style = _style(at, given)
    check_token(join(at, "name"), given["name"], place)
    content: dict[str, Any] = given.get("content", {})
    schema = join(at, "content", next(iter(content)), "schema") if content else join(at, "schema")
    if content and not is_json(next(iter(content))):
        reason = f"a parameter as {next(iter(content))} is not supported"
        raise LeftOutError(join(at, "content"), reason)
    known = "schema" in (next(iter(content.values())) if content else given)
    kind = schemas.read(schema, (word, given["name"])) if known else ir.AnyType()
    said = schemas.shape_at((part_at(schemas.root, schema),)).annotations if known else {}
    return ir.Parameter(
        wire_name=given["name"],
        place=place,
        type=kind,
        required=bool(given.get("required", False)) or place == "path",
        style=style,
        explode=bool(given.get("explode", style == "form")),
        where=at,
        description=str(given.get("description", "") or said.get("description", "")),
        default=said.get("default"),
        has_default="default" in said,
        deprecated=bool(given.get("deprecated", False)),
        allow_reserved=bool(given.get("allowReserved", False)),
        as_json=bool(content),
    )


def _style(at: str, given: dict[str, Any]) -> str:
    """Read how a parameter is serialised (OpenAPI 3.1, "Style Values")."""
    place = given["in"]
    style = str(given.get("style", _DEFAULT_STYLES[place]))
    if style not in _STYLES[place]:
        raise LeftOutError(join(at, "style"), f"style {style} in {place} is not supported")
    return style
