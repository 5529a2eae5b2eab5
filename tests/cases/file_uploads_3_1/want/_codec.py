# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate file_uploads_3_1`.
"""Checks, encodes and decodes the values of File uploads: `contentMediaType`, and parts without a
schema.
"""

from __future__ import annotations

from typing import Any

from .._runtime import checks, encode, file_parts, formats
from .models import AddFilesRequest


def encode_picture(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Picture`."""
    return file_parts.file(value, found, at)


def encode_add_files_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFilesRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, AddFilesRequest, found, at):
        put.required("file", value.file, file_parts.file)
        put.optional("more", value.more, checks.array, item=file_parts.file)
        put.optional("cover", value.cover, encode_picture)
        put.settable("gone", value.gone, checks.nullable, inner=file_parts.file)
        put.optional("bare", value.bare, checks.one_of, options=(file_parts.file, checks.any_json))
        put.optional("told", value.told, file_parts.file)
        put.optional("text", value.text, checks.string)
        put.optional("inline", value.inline, formats.check_byte)
    return put.data
