# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_several_media_types`.
"""Checks, encodes and decodes the values of Bodies of several media types."""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, encode, file_parts
from .models import AddFileForm, AddFileRequest, Op, PatchThingRequest, Step


def encode_add_file_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, AddFileRequest, found, at):
        put.required("url", value.url, checks.string)
    return put.data


def encode_add_file_form(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileForm` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, AddFileForm, found, at):
        put.required("file", value.file, file_parts.file)
    return put.data


def encode_patch_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PatchThingRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, PatchThingRequest, found, at):
        put.optional("name", value.name, checks.string)
    return put.data


def encode_op(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Op`."""
    return checks.literal(value, found, at, get_args(Op))


def encode_step(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Step` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Step, found, at):
        put.required("op", value.op, encode_op)
        put.required("path", value.path, checks.string)
    return put.data
