# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_with_brackets`.
"""Checks, encodes and decodes the values of Brackets in names are left out."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, encode, file_parts
from .models import AddFormRequest, AddPhotosRequest, Both


def encode_add_photos_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddPhotosRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, AddPhotosRequest, found, at):
        put.optional("photos[]", value.photos, checks.array, name="photos", item=file_parts.file)
        put.optional("meta[name]", value.meta_name, checks.string, name="meta_name")
        put.optional("list[]", value.list_, checks.string, name="list_")
    return put.data


def encode_both(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Both` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Both, found, at):
        put.optional("tags", value.tags, checks.string)
        put.optional("tags[]", value.tags_list, checks.string, name="tags_list")
    return put.data


def encode_add_form_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFormRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, AddFormRequest, found, at):
        put.optional("sort[]", value.sort, checks.array, name="sort", item=checks.string)
    return put.data
