"""Reads the media types of streams: what each item is (OpenAPI 3.2, Sequential Media Types)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.media_types import is_json, is_lines, is_sequence, is_watched
from pitchpipe.parse.places import Root
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.schema.parts import Parts, part_at
from pitchpipe.schema.shapes import Shape, kinds_of

_FIELDS = frozenset(["event", "data", "id", "retry"])
"""The properties of an object that describes a whole event."""

_TEXT = ir.Primitive(kind="string")


def parse_stream(
    schemas: Schemas, place: str, media_type: str, given: Mapping[str, Any], root: Root
) -> ir.Content:
    """Read what the items of a stream are.

    `itemSchema` (3.2) describes one of them, and `schema` all of them as an array; in practice it
    describes one item if it is no array, and nothing if it is text.
    """
    parts = _described(schemas, place, given)
    _name(schemas, place, parts, root)
    is_of_lines = is_lines(media_type) or is_watched(media_type)
    if is_of_lines or is_sequence(media_type):
        kind = schemas.type_at(parts) if parts else ir.AnyType()
        items: ir.ItemKind = "lines" if is_of_lines else "sequence"
        return ir.Content(media_type=media_type, type=kind, items=items)
    if not parts or _is_text(schemas.shape_at(parts)):
        return ir.Content(media_type=media_type, type=_TEXT, items="texts")
    if _is_event(schemas, parts):
        return _event(schemas, place, media_type, parts, root)
    is_whole = _is_union_of_events(schemas, parts)
    kind = schemas.type_at(parts)
    return ir.Content(
        media_type=media_type, type=kind, items="whole_events" if is_whole else "data"
    )


def _described(schemas: Schemas, place: str, given: Mapping[str, Any]) -> Parts:
    """Find the schema of one item; none if nothing is said of it."""
    if "itemSchema" in given:
        return (part_at(schemas.root, join(place, "itemSchema")),)
    if "schema" not in given:
        return ()
    parts = (part_at(schemas.root, join(place, "schema")),)
    shape = schemas.shape_at(parts)
    if kinds_of(shape) == {"array"}:
        return tuple(shape.items)
    return () if _is_text(shape) else parts


def _name(schemas: Schemas, place: str, parts: Parts, root: Root) -> None:
    """Note what the class of an item is called, if it stands at this place itself."""
    if parts and parts[-1].pointer.startswith(f"{place}/"):
        schemas.places.add(parts[-1].pointer, root)


def _is_text(shape: Shape) -> bool:
    """Say whether a schema only says that something is text, or nothing at all."""
    return kinds_of(shape) <= {"string"} and not shape.unions and shape.values is None


def _is_event(schemas: Schemas, parts: Parts) -> bool:
    """Say whether a schema is that of one object which describes a whole event."""
    shape = schemas.shape_at(parts)
    return "data" in shape.properties and shape.properties.keys() <= _FIELDS and not shape.unions


def _is_union_of_events(schemas: Schemas, parts: Parts) -> bool:
    """Say whether all alternatives of a schema describe whole events."""
    shape = schemas.shape_at(parts)
    if not shape.unions or not shape.properties.keys() <= _FIELDS:
        return False
    branches = [branch for _, each in shape.unions for branch in each]
    read = [schemas.shape_at((branch,)) for branch in branches]
    fitting = [
        each.unions or (each.properties and each.properties.keys() <= _FIELDS) for each in read
    ]
    return all(fitting) and any("data" in each.properties for each in [shape, *read])


def _event(schemas: Schemas, place: str, media_type: str, parts: Parts, root: Root) -> ir.Content:
    """Read the type of an event's data: JSON, text, or JSON that is described as text."""
    data = tuple(schemas.shape_at(parts).properties["data"])
    _name(schemas, place, data, root)
    shape = schemas.shape_at(data)
    if not _is_text(shape):
        kind = schemas.type_at(data)
        return ir.Content(media_type=media_type, type=kind, items="events")
    content = data[-1].schema
    if is_json(str(content.get("contentMediaType", ""))) and "contentSchema" in content:
        within = (data[-1].child("contentSchema"),)
        _name(schemas, place, within, root)
        kind = schemas.type_at(within)
        return ir.Content(media_type=media_type, type=kind, items="events")
    return ir.Content(media_type=media_type, type=_TEXT, items="texts")
