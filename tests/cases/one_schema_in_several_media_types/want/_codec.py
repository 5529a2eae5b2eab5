# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate one_schema_in_several_media_types`.
"""Checks, encodes and decodes the values of One schema in several media types."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts, values
from .models import AddGalleryRequest, NewDocument, PutThingRequest


def encode_put_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PutThingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PutThingRequest, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_new_document(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `NewDocument` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, NewDocument, found, at):
        data["title"] = checks.string(value.title, found, f"{at}.title")
        data["file"] = file_parts.file(value.file, found, f"{at}.file")
    return data


def encode_add_gallery_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddGalleryRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddGalleryRequest, found, at):
        if value.pictures is not values.UNSET:
            data["pictures"] = checks.nullable(
                value.pictures,
                found,
                f"{at}.pictures",
                inner=partial(compound.array, item=file_parts.file),
            )
    return data


def decode_put_thing_request(value: Any, at: str) -> PutThingRequest:
    """Decode `PutThingRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(PutThingRequest)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_new_document(value: Any, at: str) -> NewDocument:
    """Decode `NewDocument`."""
    data = decode.object_(value, at)
    made = object.__new__(NewDocument)
    made.title = decode.required_string(data, "title", at)
    made.file = decode.required(data, "file", at, file_parts.stored)
    decode.nothing_left(data, at)
    return made


def decode_add_gallery_request(value: Any, at: str) -> AddGalleryRequest:
    """Decode `AddGalleryRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddGalleryRequest)
    made.pictures = decode.settable(data, "pictures", at, decode.array(file_parts.stored))
    decode.nothing_left(data, at)
    return made
