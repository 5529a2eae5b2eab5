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
    data: dict[str, Any] = {}
    if encode.instance(value, AddPhotosRequest, found, at):
        if value.photos is not None:
            data["photos[]"] = compound.array(
                value.photos, found, f"{at}.photos", item=file_parts.file
            )
        if value.meta_name is not None:
            data["meta[name]"] = checks.string(value.meta_name, found, f"{at}.meta_name")
        if value.list_ is not None:
            data["list[]"] = checks.string(value.list_, found, f"{at}.list_")
    return data


def encode_both(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Both` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Both, found, at):
        if value.tags is not None:
            data["tags"] = checks.string(value.tags, found, f"{at}.tags")
        if value.tags_list is not None:
            data["tags[]"] = checks.string(value.tags_list, found, f"{at}.tags_list")
    return data


def encode_add_form_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFormRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFormRequest, found, at):
        if value.sort is not None:
            data["sort[]"] = compound.array(value.sort, found, f"{at}.sort", item=checks.string)
    return data


def decode_add_photos_request(value: Any, at: str) -> AddPhotosRequest:
    """Decode `AddPhotosRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddPhotosRequest)
    made.photos = decode.optional(data, "photos[]", at, decode.array(file_parts.stored))
    made.meta_name = decode.optional_string(data, "meta[name]", at)
    made.list_ = decode.optional_string(data, "list[]", at)
    decode.nothing_left(data, at)
    return made


def decode_both(value: Any, at: str) -> Both:
    """Decode `Both`."""
    data = decode.object_(value, at)
    made = object.__new__(Both)
    made.tags = decode.optional_string(data, "tags", at)
    made.tags_list = decode.optional_string(data, "tags[]", at)
    decode.nothing_left(data, at)
    return made


def decode_add_form_request(value: Any, at: str) -> AddFormRequest:
    """Decode `AddFormRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFormRequest)
    made.sort = decode.optional(data, "sort[]", at, decode.array(decode.string))
    decode.nothing_left(data, at)
    return made
