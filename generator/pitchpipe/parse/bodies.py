"""Reads a Request Body Object: the one media type that is sent, and how its parts are sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.media_types import (
    MULTIPART,
    essence,
    is_form,
    is_json,
    is_media_type,
    is_range,
    is_text,
)
from pitchpipe.parse.reader import LeftOutError
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join

_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


def parse_body(
    schemas: Schemas, where: str, given: dict[str, Any], word: str
) -> ir.RequestBody | None:
    """Read what an operation sends; None where it sends nothing."""
    if "requestBody" not in given:
        return None
    at, body = schemas.located(join(where, "requestBody"), given["requestBody"])
    content: dict[str, Any] = body.get("content", {})
    if not content:
        return None
    media_type = _chosen(schemas, join(at, "content"), content)
    place = join(at, "content", media_type)
    return ir.RequestBody(
        media_type=media_type,
        type=_type(schemas, place, media_type, content[media_type], word),
        required=bool(body.get("required", False)),
        where=at,
        description=str(body.get("description", "")),
        encodings=tuple(_encodings(place, media_type, content[media_type])),
    )


def _type(
    schemas: Schemas, place: str, media_type: str, given: dict[str, Any], word: str
) -> ir.Type:
    """Read the type; what is neither JSON nor a form is text or bytes, whatever its schema."""
    if is_text(media_type):
        return ir.Primitive(kind="string")
    if not is_json(media_type) and not is_form(media_type):
        return ir.Binary()
    if "schema" not in given:
        return ir.AnyType() if is_json(media_type) else ir.Map(values=ir.AnyType())
    return schemas.read(join(place, "schema"), (f"{word}Request",))


def _chosen(schemas: Schemas, at: str, content: Mapping[str, Any]) -> str:
    """Choose what is sent: JSON before forms before bytes, where all say the same."""
    order = list(content)
    ranked = sorted(
        order, key=lambda m: (not is_json(m), not is_form(m), is_range(m), order.index(m))
    )
    chosen = ranked[0]
    check_media_type(join(at, chosen), chosen)
    for other in ranked[1:]:
        if content[other].get("schema") != content[chosen].get("schema"):
            message = f"a choice between {chosen} and {other} with different schemas"
            schemas.left_out(join(at, other), f"{message} is not supported")
    if is_range(chosen):
        reason = f"a body of any media type ({chosen}) is not supported"
        hint = "name the media type that is sent by an overlay"
        raise LeftOutError(join(at, chosen), reason, hint)
    return chosen


def check_media_type(at: str, media_type: str) -> None:
    """Raise LeftOutError for what is no media type: sent in a header, it could add another."""
    if not is_media_type(media_type):
        raise LeftOutError(at, f"{quoted(media_type)} is not a media type")


# Encoding Objects.


def _encodings(place: str, media_type: str, given: dict[str, Any]) -> Iterator[ir.Encoding]:
    """Read how the properties of a form are sent; other media types ignore it."""
    table: dict[str, Any] = given.get("encoding", {}) if is_form(media_type) else {}
    for name, said in table.items():
        where = join(place, "encoding", name)
        if essence(media_type) == MULTIPART:
            yield _part_encoding(where, name, said)
        else:
            yield _pair_encoding(where, name, said)


def _part_encoding(where: str, name: str, said: dict[str, Any]) -> ir.Encoding:
    """Read the media type of a part; of several that are allowed, the first is sent."""
    style = said.get("style", "form")
    if style not in ("form", "deepObject"):
        raise LeftOutError(join(where, "style"), f"style {style} of a part is not supported")
    if style == "form" and not said.get("explode", True):
        raise LeftOutError(join(where, "explode"), "a list in one part is not supported")
    if said.get("headers"):
        raise LeftOutError(join(where, "headers"), "a part with headers is not supported")
    media_type = str(said.get("contentType", "")).partition(",")[0].strip()
    if media_type:
        check_media_type(join(where, "contentType"), media_type)
    return ir.Encoding(
        property_name=name,
        style="deepObject" if style == "deepObject" else "",
        content_type="" if is_range(media_type) else media_type,
    )


def _pair_encoding(where: str, name: str, said: dict[str, Any]) -> ir.Encoding:
    style = str(said.get("style", "form"))
    if style not in _STYLES:
        raise LeftOutError(join(where, "style"), f"style {style} in a form is not supported")
    if not said.keys() & {"style", "explode", "allowReserved"}:
        as_json = is_json(str(said.get("contentType", "")))
        return ir.Encoding(property_name=name, content_type="application/json" if as_json else "")
    return ir.Encoding(
        property_name=name,
        style=style,
        explode=bool(said.get("explode", style == "form")),
        allow_reserved=bool(said.get("allowReserved", False)),
    )
