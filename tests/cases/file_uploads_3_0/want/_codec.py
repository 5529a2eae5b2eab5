# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_0`.
"""Checks, encodes and decodes the values of File uploads: `format: binary`."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts, values
from .models import AddFilesRequest, AddFilesRequestMeta, Picture


def encode_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Picture`."""
    return file_parts.file(value, found, at)


def encode_add_files_request_meta(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `AddFilesRequestMeta` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFilesRequestMeta, found, at):
        if value.year is not None:
            data["year"] = checks.integer(value.year, found, f"{at}.year")
    return data


def encode_add_files_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFilesRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFilesRequest, found, at):
        data["file"] = file_parts.file(value.file, found, f"{at}.file")
        if value.more is not None:
            data["more"] = compound.array(
                value.more, found, f"{at}.more", item=file_parts.file, max_items=2
            )
        if value.cover is not None:
            data["cover"] = encode_picture(value.cover, found, f"{at}.cover")
        if value.gone is not values.UNSET:
            data["gone"] = checks.nullable(value.gone, found, f"{at}.gone", inner=file_parts.file)
        if value.caption is not None:
            data["caption"] = checks.string(value.caption, found, f"{at}.caption")
        if value.meta is not None:
            data["meta"] = encode_add_files_request_meta(value.meta, found, f"{at}.meta")
    return data


def decode_picture(value: Any, at: str) -> Picture:
    """Decode `Picture`."""
    return file_parts.stored(value, at)


def decode_add_files_request_meta(value: Any, at: str) -> AddFilesRequestMeta:
    """Decode `AddFilesRequestMeta`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFilesRequestMeta)
    made.year = decode.optional(data, "year", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_add_files_request(value: Any, at: str) -> AddFilesRequest:
    """Decode `AddFilesRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFilesRequest)
    made.file = decode.required(data, "file", at, file_parts.stored)
    made.more = decode.optional(data, "more", at, decode.array(file_parts.stored))
    made.cover = decode.optional(data, "cover", at, decode_picture)
    made.gone = decode.settable(data, "gone", at, file_parts.stored)
    made.caption = decode.optional_string(data, "caption", at)
    made.meta = decode.optional(data, "meta", at, decode_add_files_request_meta)
    decode.nothing_left(data, at)
    return made
