# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_of_several_media_types`.
"""Checks, encodes and decodes the values of Bodies of several media types."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, file_parts
from .models import AddFileForm, AddFileRequest, PatchThingRequest, Step, StepOp


def encode_add_file_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFileRequest, found, at):
        data["url"] = checks.string(value.url, found, f"{at}.url")
    return data


def encode_add_file_form(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AddFileForm` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AddFileForm, found, at):
        data["file"] = file_parts.file(value.file, found, f"{at}.file")
    return data


def encode_patch_thing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PatchThingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PatchThingRequest, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_step_op(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `StepOp`."""
    return compound.literal(value, found, at, get_args(StepOp))


def encode_step(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Step` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Step, found, at):
        data["op"] = encode_step_op(value.op, found, f"{at}.op")
        data["path"] = checks.string(value.path, found, f"{at}.path")
    return data


def decode_add_file_request(value: Any, at: str) -> AddFileRequest:
    """Decode `AddFileRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFileRequest)
    made.url = decode.required_string(data, "url", at)
    decode.nothing_left(data, at)
    return made


def decode_add_file_form(value: Any, at: str) -> AddFileForm:
    """Decode `AddFileForm`."""
    data = decode.object_(value, at)
    made = object.__new__(AddFileForm)
    made.file = decode.required(data, "file", at, file_parts.stored)
    decode.nothing_left(data, at)
    return made


def decode_patch_thing_request(value: Any, at: str) -> PatchThingRequest:
    """Decode `PatchThingRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(PatchThingRequest)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_step_op(value: Any, at: str) -> StepOp:
    """Decode `StepOp`."""
    return cast("StepOp", decode.string(value, at))


def decode_step(value: Any, at: str) -> Step:
    """Decode `Step`."""
    data = decode.object_(value, at)
    made = object.__new__(Step)
    made.op = decode.required(data, "op", at, decode_step_op)
    made.path = decode.required_string(data, "path", at)
    decode.nothing_left(data, at)
    return made
