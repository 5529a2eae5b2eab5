"""Reads Encoding Objects: how the properties of a form are sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import is_printable, quoted
from pitchpipe.media_types import MULTIPART, essence, is_form, is_json, is_media_type
from pitchpipe.parse.parameters import is_token
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join

_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


def parse_encodings(
    schemas: Schemas, place: str, media_type: str, given: dict[str, Any]
) -> Iterator[ir.Encoding]:
    """Read how the properties of a form are sent; other media types ignore it."""
    table: dict[str, Any] = (given.get("encoding") or {}) if is_form(media_type) else {}
    for name, said in table.items():
        where = join(place, "encoding", name)
        if essence(media_type) == MULTIPART:
            yield _part(schemas, where, name, said)
        else:
            yield _pair(schemas, where, name, said)


def _part(schemas: Schemas, where: str, name: str, said: dict[str, Any]) -> ir.Encoding:
    """Read how a part is sent: in the first of several media types; a file, in any of them."""
    listed = [each.strip() for each in str(said.get("contentType", "")).split(",") if each.strip()]
    for each in listed:
        if not is_media_type(each):
            at = join(where, "contentType")
            schemas.tolerated(at, f"{quoted(each)} is not a media type, and is not sent")
    allowed = ", ".join(filter(is_media_type, listed))
    style = _style(schemas, where, said)
    explode = bool(said.get("explode", style == "form"))
    return ir.Encoding(
        property_name=name,
        style="" if style == "form" and explode else style,
        explode=explode,
        content_type=allowed,
        headers=tuple(_headers(schemas, where, said)),
    )


def _headers(schemas: Schemas, where: str, said: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Read the headers of a part that have one value; `Content-Type` is said elsewhere."""
    table: dict[str, Any] = said.get("headers") or {}
    for name, header in table.items():
        at = join(where, "headers", name)
        given = schemas.dereference(header)
        schema = schemas.dereference(given.get("schema") or {})
        values = [schema[key] for key in ("const", "default") if key in schema]
        values += (schema.get("enum") or [])[:1]
        if name.lower() == "content-type":
            continue
        if values and is_token(name) and is_printable(text := _text(values[0])):
            yield name, text
        else:
            schemas.left_out(at, f"the header {quoted(name)} of a part is not sent")


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _pair(schemas: Schemas, where: str, name: str, said: dict[str, Any]) -> ir.Encoding:
    style = _style(schemas, where, said)
    if not said.keys() & {"style", "explode", "allowReserved"}:
        as_json = is_json(str(said.get("contentType", "")))
        return ir.Encoding(property_name=name, content_type="application/json" if as_json else "")
    return ir.Encoding(
        property_name=name,
        style=style,
        explode=bool(said.get("explode", style == "form")),
        allow_reserved=bool(said.get("allowReserved", False)),
    )


def _style(schemas: Schemas, where: str, said: dict[str, Any]) -> str:
    style = str(said.get("style", "form"))
    if style in _STYLES:
        return style
    schemas.tolerated(join(where, "style"), f"there is no style {quoted(style)} in a form")
    return "form"
