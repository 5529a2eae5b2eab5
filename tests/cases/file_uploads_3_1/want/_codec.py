# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_1`.
"""Checks, encodes and decodes the values of File uploads: `contentMediaType`, and parts without a
schema.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts, formats, rules, unions
from .models import AddFilesRequest, MaybePicture, Picture


def encode_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Picture`."""
    return file_parts.file(value, found, at)


def encode_maybe_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `MaybePicture`."""
    return file_parts.file(value, found, at)


def encode_add_files_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFilesRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddFilesRequest, found, at):
        put.required("file", value.file, file_parts.file)
        put.optional("more", value.more, compound.array, item=file_parts.file)
        put.optional("cover", value.cover, encode_picture)
        put.settable("gone", value.gone, checks.nullable, inner=file_parts.file)
        put.optional("listed", value.listed, file_parts.file)
        put.settable(
            "null_listed",
            value.null_listed,
            checks.nullable,
            inner=partial(compound.array, item=encode_picture),
        )
        put.settable("maybe", value.maybe, checks.nullable, inner=encode_maybe_picture)
        put.settable("note", value.note, checks.nullable, inner=checks.string)
        put.optional(
            "bare", value.bare, compound.one_of, options=(file_parts.file, compound.any_json)
        )
        put.optional("told", value.told, file_parts.file)
        put.optional(
            "text", value.text, rules.checked, item=checks.string, schema={"not": {"const": ""}}
        )
        put.optional("json", value.json, checks.string)
        put.optional("inline", value.inline, formats.check_byte)
    return put.data


def decode_picture(value: Any, at: str) -> Picture:
    """Decode `Picture`."""
    return file_parts.stored(value, at)


def decode_maybe_picture(value: Any, at: str) -> MaybePicture:
    """Decode `MaybePicture`."""
    return file_parts.stored(value, at)


def decode_add_files_request(value: Any, at: str) -> AddFilesRequest:
    """Decode `AddFilesRequest`."""
    data = decode.object_(value, at)
    made = AddFilesRequest(
        file=decode.required(data, "file", at, file_parts.stored),
        more=decode.optional(data, "more", at, decode.array(file_parts.stored)),
        cover=decode.optional(data, "cover", at, decode_picture),
        gone=decode.settable(data, "gone", at, file_parts.stored),
        listed=decode.optional(data, "listed", at, file_parts.stored),
        null_listed=decode.settable(data, "null_listed", at, decode.array(decode_picture)),
        maybe=decode.settable(data, "maybe", at, decode_maybe_picture),
        note=decode.settable(data, "note", at, decode.string),
        bare=decode.optional(data, "bare", at, unions.one_of(file_parts.stored, decode.any_json)),
        told=decode.optional(data, "told", at, file_parts.stored),
        text=decode.optional(data, "text", at, decode.string),
        json=decode.optional(data, "json", at, decode.string),
        inline=decode.optional(data, "inline", at, formats.strictly(formats.byte)),
    )
    decode.nothing_left(data, at)
    return made
