# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_1`.
"""Checks, encodes and decodes the values of File uploads: `contentMediaType`, and parts without a
schema.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, file_parts, formats, rules, unions, values
from .models import AddFilesRequest, MaybePicture, Picture


def encode_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Picture`."""
    return file_parts.file(value, found, at)


def encode_maybe_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `MaybePicture`."""
    return file_parts.file(value, found, at)


def encode_add_files_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFilesRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFilesRequest, found, at):
        data["file"] = file_parts.file(value.file, found, f"{at}.file")
        if value.more is not None:
            data["more"] = compound.array(value.more, found, f"{at}.more", item=file_parts.file)
        if value.cover is not None:
            data["cover"] = encode_picture(value.cover, found, f"{at}.cover")
        if value.gone is not values.UNSET:
            data["gone"] = checks.nullable(value.gone, found, f"{at}.gone", inner=file_parts.file)
        if value.listed is not None:
            data["listed"] = file_parts.file(value.listed, found, f"{at}.listed")
        if value.null_listed is not values.UNSET:
            data["null_listed"] = checks.nullable(
                value.null_listed,
                found,
                f"{at}.null_listed",
                inner=partial(compound.array, item=encode_picture),
            )
        if value.maybe is not values.UNSET:
            data["maybe"] = checks.nullable(
                value.maybe, found, f"{at}.maybe", inner=encode_maybe_picture
            )
        if value.note is not values.UNSET:
            data["note"] = checks.nullable(value.note, found, f"{at}.note", inner=checks.string)
        if value.bare is not None:
            data["bare"] = compound.one_of(
                value.bare, found, f"{at}.bare", options=(file_parts.file, compound.any_json)
            )
        if value.told is not None:
            data["told"] = file_parts.file(value.told, found, f"{at}.told")
        if value.text is not None:
            data["text"] = rules.checked(
                value.text, found, f"{at}.text", item=checks.string, schema={"not": {"const": ""}}
            )
        if value.json is not None:
            data["json"] = checks.string(value.json, found, f"{at}.json")
        if value.inline is not None:
            data["inline"] = formats.check_byte(value.inline, found, f"{at}.inline")
    return data


def decode_picture(value: Any, at: str) -> Picture:
    """Decode `Picture`."""
    return file_parts.stored(value, at)


def decode_maybe_picture(value: Any, at: str) -> MaybePicture:
    """Decode `MaybePicture`."""
    return file_parts.stored(value, at)


def decode_add_files_request(value: Any, at: str) -> AddFilesRequest:
    """Decode `AddFilesRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFilesRequest)
    made.file = decode.required(data, "file", at, file_parts.stored)
    made.more = decode.optional(data, "more", at, decode.array(file_parts.stored))
    made.cover = decode.optional(data, "cover", at, decode_picture)
    made.gone = decode.settable(data, "gone", at, file_parts.stored)
    made.listed = decode.optional(data, "listed", at, file_parts.stored)
    made.null_listed = decode.settable(data, "null_listed", at, decode.array(decode_picture))
    made.maybe = decode.settable(data, "maybe", at, decode_maybe_picture)
    made.note = decode.settable(data, "note", at, decode.string)
    made.bare = decode.optional(data, "bare", at, unions.one_of(file_parts.stored, decode.any_json))
    made.told = decode.optional(data, "told", at, file_parts.stored)
    made.text = decode.optional_string(data, "text", at)
    made.json = decode.optional_string(data, "json", at)
    made.inline = decode.optional(data, "inline", at, formats.strictly(formats.byte))
    decode.nothing_left(data, at)
    return made
