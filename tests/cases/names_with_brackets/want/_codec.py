# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_with_brackets`.
"""Checks, encodes and decodes the values of Brackets in names are left out."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts
from .models import AddFormRequest, AddPhotosRequest, Both

NAMES = {
    "photos": "photos[]",
    "meta_name": "meta[name]",
    "list_": "list[]",
    "tags_list": "tags[]",
    "sort": "sort[]",
}
"""The names of properties where those of fields differ."""


def encode_add_photos_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPhotosRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddPhotosRequest, found, at):
        put.optional("photos[]", value.photos, compound.array, name="photos", item=file_parts.file)
        put.optional("meta[name]", value.meta_name, checks.string, name="meta_name")
        put.optional("list[]", value.list_, checks.string, name="list_")
    return put.data


def encode_both(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Both` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Both, found, at):
        put.optional("tags", value.tags, checks.string)
        put.optional("tags[]", value.tags_list, checks.string, name="tags_list")
    return put.data


def encode_add_form_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFormRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddFormRequest, found, at):
        put.optional("sort[]", value.sort, compound.array, name="sort", item=checks.string)
    return put.data


def decode_add_photos_request(value: Any, at: str) -> AddPhotosRequest:
    """Decode `AddPhotosRequest`."""
    data = decode.object_(value, at)
    made = AddPhotosRequest(
        photos=decode.optional(data, "photos[]", at, decode.array(file_parts.stored)),
        meta_name=decode.optional(data, "meta[name]", at, decode.string),
        list_=decode.optional(data, "list[]", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_both(value: Any, at: str) -> Both:
    """Decode `Both`."""
    data = decode.object_(value, at)
    made = Both(
        tags=decode.optional(data, "tags", at, decode.string),
        tags_list=decode.optional(data, "tags[]", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_add_form_request(value: Any, at: str) -> AddFormRequest:
    """Decode `AddFormRequest`."""
    data = decode.object_(value, at)
    made = AddFormRequest(
        sort=decode.optional(data, "sort[]", at, decode.array(decode.string)),
    )
    decode.nothing_left(data, at)
    return made
