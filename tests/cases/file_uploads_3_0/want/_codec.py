# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_0`.
"""Checks, encodes and decodes the values of File uploads: `format: binary`."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts
from .models import AddFilesRequest, AddFilesRequestMeta, Picture


def encode_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Picture`."""
    return file_parts.file(value, found, at)


def encode_add_files_request_meta(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `AddFilesRequestMeta` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddFilesRequestMeta, found, at):
        put.optional("year", value.year, checks.integer)
    return put.data


def encode_add_files_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFilesRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddFilesRequest, found, at):
        put.required("file", value.file, file_parts.file)
        put.optional("more", value.more, compound.array, item=file_parts.file, max_items=2)
        put.optional("cover", value.cover, encode_picture)
        put.settable("gone", value.gone, checks.nullable, inner=file_parts.file)
        put.optional("caption", value.caption, checks.string)
        put.optional("meta", value.meta, encode_add_files_request_meta)
    return put.data


def decode_picture(value: Any, at: str) -> Picture:
    """Decode `Picture`."""
    return file_parts.stored(value, at)


def decode_add_files_request_meta(value: Any, at: str) -> AddFilesRequestMeta:
    """Decode `AddFilesRequestMeta`."""
    data = decode.object_(value, at)
    made = AddFilesRequestMeta(
        year=decode.optional(data, "year", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_add_files_request(value: Any, at: str) -> AddFilesRequest:
    """Decode `AddFilesRequest`."""
    data = decode.object_(value, at)
    made = AddFilesRequest(
        file=decode.required(data, "file", at, file_parts.stored),
        more=decode.optional(data, "more", at, decode.array(file_parts.stored)),
        cover=decode.optional(data, "cover", at, decode_picture),
        gone=decode.settable(data, "gone", at, file_parts.stored),
        caption=decode.optional(data, "caption", at, decode.string),
        meta=decode.optional(data, "meta", at, decode_add_files_request_meta),
    )
    decode.nothing_left(data, at)
    return made
