# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_several_media_types`.
"""Checks, encodes and decodes the values of Bodies of several media types."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, file_parts
from .models import AddFileForm, AddFileRequest, PatchThingRequest, Step, StepOp


def encode_add_file_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddFileRequest, found, at):
        put.required("url", value.url, checks.string)
    return put.data


def encode_add_file_form(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileForm` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AddFileForm, found, at):
        put.required("file", value.file, file_parts.file)
    return put.data


def encode_patch_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PatchThingRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, PatchThingRequest, found, at):
        put.optional("name", value.name, checks.string)
    return put.data


def encode_step_op(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `StepOp`."""
    return compound.literal(value, found, at, get_args(StepOp))


def encode_step(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Step` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Step, found, at):
        put.required("op", value.op, encode_step_op)
        put.required("path", value.path, checks.string)
    return put.data


def decode_add_file_request(value: Any, at: str) -> AddFileRequest:
    """Decode `AddFileRequest`."""
    data = decode.object_(value, at)
    made = AddFileRequest(
        url=decode.required(data, "url", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_add_file_form(value: Any, at: str) -> AddFileForm:
    """Decode `AddFileForm`."""
    data = decode.object_(value, at)
    made = AddFileForm(
        file=decode.required(data, "file", at, file_parts.stored),
    )
    decode.nothing_left(data, at)
    return made


def decode_patch_thing_request(value: Any, at: str) -> PatchThingRequest:
    """Decode `PatchThingRequest`."""
    data = decode.object_(value, at)
    made = PatchThingRequest(
        name=decode.optional(data, "name", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_step_op(value: Any, at: str) -> StepOp:
    """Decode `StepOp`."""
    return cast("StepOp", decode.string(value, at))


def decode_step(value: Any, at: str) -> Step:
    """Decode `Step`."""
    data = decode.object_(value, at)
    made = Step(
        op=decode.required(data, "op", at, decode_step_op),
        path=decode.required(data, "path", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made
