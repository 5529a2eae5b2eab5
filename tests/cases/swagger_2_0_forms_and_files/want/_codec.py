# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_forms_and_files`.
"""Checks, encodes and decodes the values of Forms and files."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts
from .models import DownloadRequest, Photo, RenameRequest, UploadRequest


def encode_photo(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Photo` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Photo, found, at):
        put.required("id", value.id, checks.integer)
        put.settable("title", value.title, checks.nullable, inner=checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_download_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DownloadRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, DownloadRequest, found, at):
        put.optional("note", value.note, checks.string, max_length=5)
    return put.data


def encode_rename_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `RenameRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, RenameRequest, found, at):
        put.optional("note", value.note, checks.string, max_length=5)
        put.required("title", value.title, checks.string)
        put.optional("tags", value.tags, compound.array, item=checks.string)
    return put.data


def encode_upload_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UploadRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UploadRequest, found, at):
        put.optional("note", value.note, checks.string, max_length=5)
        put.required("file", value.file, file_parts.file)
        put.optional("tags", value.tags, compound.array, item=checks.string)
        put.optional("sizes", value.sizes, compound.array, item=checks.integer)
    return put.data


def decode_photo(value: Any, at: str) -> Photo:
    """Decode `Photo`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Photo(
        id=decode.required(data, "id", at, decode.integer),
        title=decode.settable(data, "title", at, decode.string),
        additional_properties=data,
    )


def decode_download_request(value: Any, at: str) -> DownloadRequest:
    """Decode `DownloadRequest`."""
    data = decode.object_(value, at)
    made = DownloadRequest(
        note=decode.optional(data, "note", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_rename_request(value: Any, at: str) -> RenameRequest:
    """Decode `RenameRequest`."""
    data = decode.object_(value, at)
    made = RenameRequest(
        note=decode.optional(data, "note", at, decode.string),
        title=decode.required(data, "title", at, decode.string),
        tags=decode.optional(data, "tags", at, decode.array(decode.string)),
    )
    decode.nothing_left(data, at)
    return made


def decode_upload_request(value: Any, at: str) -> UploadRequest:
    """Decode `UploadRequest`."""
    data = decode.object_(value, at)
    made = UploadRequest(
        note=decode.optional(data, "note", at, decode.string),
        file=decode.required(data, "file", at, file_parts.stored),
        tags=decode.optional(data, "tags", at, decode.array(decode.string)),
        sizes=decode.optional(data, "sizes", at, decode.array(decode.integer)),
    )
    decode.nothing_left(data, at)
    return made
