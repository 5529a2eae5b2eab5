# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_forms_and_files`.
"""Checks, encodes and decodes the values of Forms and files."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts, values
from .models import DownloadRequest, Photo, RenameRequest, UploadRequest


def encode_photo(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Photo` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Photo, found, at):
        data["id"] = checks.integer(value.id, found, f"{at}.id")
        if value.title is not values.UNSET:
            data["title"] = checks.nullable(value.title, found, f"{at}.title", inner=checks.string)
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_download_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DownloadRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, DownloadRequest, found, at):
        if value.note is not None:
            data["note"] = checks.string(value.note, found, f"{at}.note", max_length=5)
    return data


def encode_rename_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `RenameRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, RenameRequest, found, at):
        if value.note is not None:
            data["note"] = checks.string(value.note, found, f"{at}.note", max_length=5)
        data["title"] = checks.string(value.title, found, f"{at}.title")
        if value.tags is not None:
            data["tags"] = compound.array(value.tags, found, f"{at}.tags", item=checks.string)
    return data


def encode_upload_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UploadRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UploadRequest, found, at):
        if value.note is not None:
            data["note"] = checks.string(value.note, found, f"{at}.note", max_length=5)
        data["file"] = file_parts.file(value.file, found, f"{at}.file")
        if value.tags is not None:
            data["tags"] = compound.array(value.tags, found, f"{at}.tags", item=checks.string)
        if value.sizes is not None:
            data["sizes"] = compound.array(value.sizes, found, f"{at}.sizes", item=checks.integer)
    return data


def decode_photo(value: Any, at: str) -> Photo:
    """Decode `Photo`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Photo)
    made.id = decode.required(data, "id", at, decode.integer)
    made.title = decode.settable(data, "title", at, decode.string)
    made.additional_properties = data
    return made


def decode_download_request(value: Any, at: str) -> DownloadRequest:
    """Decode `DownloadRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(DownloadRequest)
    made.note = decode.optional_string(data, "note", at)
    decode.nothing_left(data, at)
    return made


def decode_rename_request(value: Any, at: str) -> RenameRequest:
    """Decode `RenameRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(RenameRequest)
    made.note = decode.optional_string(data, "note", at)
    made.title = decode.required_string(data, "title", at)
    made.tags = decode.optional(data, "tags", at, decode.array(decode.string))
    decode.nothing_left(data, at)
    return made


def decode_upload_request(value: Any, at: str) -> UploadRequest:
    """Decode `UploadRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(UploadRequest)
    made.note = decode.optional_string(data, "note", at)
    made.file = decode.required(data, "file", at, file_parts.stored)
    made.tags = decode.optional(data, "tags", at, decode.array(decode.string))
    made.sizes = decode.optional(data, "sizes", at, decode.array(decode.integer))
    decode.nothing_left(data, at)
    return made
