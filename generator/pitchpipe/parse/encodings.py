"""Reads Encoding Objects: how the properties of a form are sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import is_printable, quoted
from pitchpipe.media_types import MULTIPART, essence, is_form, is_json, is_media_type
from pitchpipe.parse.definition_graph import resolved
from pitchpipe.parse.file_uploads import is_file, models_of
from pitchpipe.parse.parameters import is_token
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.schema.parts import Part, part_at

_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")
_ANY_BYTES = "application/octet-stream"


def parse_encodings(
    schemas: Schemas, place: str, media_type: str, given: dict[str, Any], kind: ir.Type
) -> Iterator[ir.Encoding]:
    """Read how the properties of a form are sent, whose type is `kind`; others ignore it."""
    table: dict[str, Any] = (given.get("encoding") or {}) if is_form(media_type) else {}
    if essence(media_type) != MULTIPART:
        for name, said in table.items():
            yield _pair(schemas, join(place, "encoding", name), name, said)
        return
    fields = _fields(schemas, kind)
    for name in {**table, **fields}:
        where = join(place, "encoding", name)
        field = fields.get(name)
        encoding = _part(schemas, where, name, table.get(name) or {}, field)
        if field is not None and not encoding.content_type and _is_written(schemas, field.type):
            own = _content_media_type(schemas, part_at(schemas.root, field.where))
            encoding = replace(encoding, content_type=own)
        if name in table or encoding.content_type:
            yield encoding


def _fields(schemas: Schemas, kind: ir.Type) -> dict[str, ir.Field]:
    models = [schemas.definitions[name] for name in models_of(kind, schemas.definitions)]
    return {
        field.wire_name: field
        for model in models
        if isinstance(model, ir.Model)
        for field in model.fields
    }


def _is_written(schemas: Schemas, kind: ir.Type) -> bool:
    """Say whether a part is a text or a file, or each of several is."""
    found = resolved(kind, schemas.definitions)
    if isinstance(found, ir.Nullable | ir.Asserted):
        return _is_written(schemas, found.inner)
    if isinstance(found, ir.Array):
        return _is_written(schemas, found.items)
    is_text = isinstance(found, ir.Primitive) and found.kind == "string"
    return is_text or isinstance(found, ir.Binary)


def _takes_file(schemas: Schemas, kind: ir.Type) -> bool:
    found = resolved(kind, schemas.definitions)
    return isinstance(found, ir.AnyType) or is_file(kind, schemas.definitions)


def _content_media_type(schemas: Schemas, place: Part) -> str:
    """Return the `contentMediaType` of a text or a file, or of the items of a list of them.

    There is none for JSON, which such a text is already, so that it must not be written as JSON
    again, and for `application/octet-stream`: the name of a file says more.
    """
    shape = schemas.shape_at((place,))
    if "contentEncoding" in shape.annotations:
        return ""
    if found := str(shape.annotations.get("contentMediaType", "")):
        says_more = is_media_type(found) and essence(found) != _ANY_BYTES and not is_json(found)
        return found if says_more else ""
    inner = [*shape.items, *(each for _, branches in shape.unions for each in branches)]
    return next((said for each in inner if (said := _content_media_type(schemas, each))), "")


def _part(
    schemas: Schemas, where: str, name: str, said: dict[str, Any], field: ir.Field | None
) -> ir.Encoding:
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
        headers=tuple(
            _headers(
                schemas,
                where,
                said,
                has_file=field is not None and _takes_file(schemas, field.type),
            )
        ),
    )


def _headers(
    schemas: Schemas, where: str, said: dict[str, Any], *, has_file: bool
) -> Iterator[tuple[str, str]]:
    """Read the headers of a part that have one value; `Content-Type` is said elsewhere.

    Others the caller gives with a file. No other part has any.
    """
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
        elif has_file and is_token(name):
            if given.get("required"):
                schemas.unchecked(at, f"whether a file is given with the header {quoted(name)}")
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
