"""Reads a Responses Object: what each status answers."""

from __future__ import annotations

from typing import Any

from pitchpipe import ir
from pitchpipe.media_types import is_json, is_text
from pitchpipe.parse import names
from pitchpipe.parse.bodies import is_sendable, usable_content
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join

_EMPTY = ("204", "205")
"""Statuses that never have content, as HEAD never has (RFC 9110, section 15.3.5 and 9.3.2)."""


def parse_responses(
    schemas: Schemas, where: str, given: dict[str, Any], word: str
) -> tuple[ir.Response, ...]:
    """Read the responses of an operation, in the order of the document."""
    table: dict[str, Any] = given.get("responses", {})
    is_head = where.endswith("/head")
    read = (
        _response(schemas, join(where, "responses", status), table[status], word, is_head=is_head)
        for status in table
        if not str(status).startswith("x-")
    )
    return tuple(read)


def _response(
    schemas: Schemas, pointer: str, raw: dict[str, Any], word: str, *, is_head: bool
) -> ir.Response:
    status = pointer.rpartition("/")[2]
    at, given = schemas.located(pointer, raw)
    is_empty = is_head or status in _EMPTY
    content: dict[str, Any] = {} if is_empty else given.get("content") or {}
    content = usable_content(schemas, join(at, "content"), content)
    kind: ir.Type | None = None
    media_type = ""
    if content:
        media_type = min(content, key=lambda m: (not is_json(m), list(content).index(m)))
        kind = _type(schemas, at, media_type, content, f"{word}{_suffix(status)}")
        media_type = media_type if is_sendable(media_type) else "*/*"
    return ir.Response(
        status=status.upper() if status != "default" else status,
        media_type=media_type,
        type=kind,
        where=at,
        description=str(given.get("description", "")),
    )


def _type(
    schemas: Schemas, at: str, media_type: str, content: dict[str, Any], hint: str
) -> ir.Type:
    if is_json(media_type):
        if "schema" not in content[media_type]:
            return ir.AnyType()
        return schemas.read(join(at, "content", media_type, "schema"), (hint,))
    return ir.Primitive(kind="string") if is_text(media_type) else ir.Binary()


def _suffix(status: str) -> str:
    """Name an inline response: success is `Response`, an error carries its status."""
    if status.startswith("2"):
        return "Response"
    return "Error" if status == "default" else f"Error{names.pascal(status, fallback='')}"
