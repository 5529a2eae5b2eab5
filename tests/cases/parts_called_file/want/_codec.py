# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_called_file`.
"""Checks, encodes and decodes the values of Parts that are files by their name."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts, unions
from .models import AddFileRequest, AddFormRequest, AddNameRequest


def encode_add_file_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFileRequest, found, at):
        data["file"] = checks.nullable(
            value.file,
            found,
            f"{at}.file",
            inner=partial(compound.one_of, options=(checks.string, file_parts.file)),
        )
        if value.files is not None:
            data["files"] = compound.array(
                value.files,
                found,
                f"{at}.files",
                item=partial(compound.one_of, options=(checks.string, file_parts.file)),
                max_items=2,
            )
        if value.filename is not None:
            data["filename"] = checks.string(value.filename, found, f"{at}.filename")
    return data


def encode_add_name_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddNameRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddNameRequest, found, at):
        if value.file is not None:
            data["file"] = checks.string(value.file, found, f"{at}.file", max_length=9)
    return data


def encode_add_form_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFormRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFormRequest, found, at):
        if value.file is not None:
            data["file"] = checks.string(value.file, found, f"{at}.file")
    return data


def decode_add_file_request(value: Any, at: str) -> AddFileRequest:
    """Decode `AddFileRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFileRequest)
    made.file = decode.required(
        data, "file", at, decode.nullable(unions.one_of(decode.string, file_parts.stored))
    )
    made.files = decode.optional(
        data, "files", at, decode.array(unions.one_of(decode.string, file_parts.stored))
    )
    made.filename = decode.optional_string(data, "filename", at)
    decode.nothing_left(data, at)
    return made


def decode_add_name_request(value: Any, at: str) -> AddNameRequest:
    """Decode `AddNameRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddNameRequest)
    made.file = decode.optional_string(data, "file", at)
    decode.nothing_left(data, at)
    return made


def decode_add_form_request(value: Any, at: str) -> AddFormRequest:
    """Decode `AddFormRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFormRequest)
    made.file = decode.optional_string(data, "file", at)
    decode.nothing_left(data, at)
    return made
