# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate hosted_model`.
"""Checks, encodes and decodes the values of someone/some_model."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, files, uploads
from .models import AllResponse, Input, Output, Prediction, StartRequest, Urls, Version

NAMES = {"class_": "class"}
"""The names of properties where those of fields differ."""


def encode_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Version`."""
    return compound.literal(value, found, at, get_args(Version))


def encode_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Input` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Input, found, at):
        put.required("text", value.text, checks.string)
        put.optional("version", value.version, encode_version)
        put.optional("timeout", value.timeout, checks.integer, minimum=1)
        put.optional("class", value.class_, checks.string, name="class_")
        put.optional("given", value.given, uploads.file)
        put.optional("images", value.images, compound.array, item=uploads.file)
    return put.data


def encode_start_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `StartRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, StartRequest, found, at):
        put.required("version", value.version, checks.string)
        put.required("input", value.input, encode_input)
    return put.data


def decode_version(value: Any, at: str) -> Version:
    """Decode `Version`."""
    return cast("Version", decode.string(value, at))


def decode_input(value: Any, at: str) -> Input:
    """Decode `Input`."""
    data = decode.object_(value, at)
    made = Input(
        text=decode.required(data, "text", at, decode.string),
        version=decode.optional(data, "version", at, decode_version),
        timeout=decode.optional(data, "timeout", at, decode.integer),
        class_=decode.optional(data, "class", at, decode.string),
        given=decode.optional(data, "given", at, uploads.stored),
        images=decode.optional(data, "images", at, decode.array(uploads.stored)),
    )
    decode.nothing_left(data, at)
    return made


def decode_start_request(value: Any, at: str) -> StartRequest:
    """Decode `StartRequest`."""
    data = decode.object_(value, at)
    made = StartRequest(
        version=decode.required(data, "version", at, decode.string),
        input=decode.required(data, "input", at, decode_input),
    )
    decode.nothing_left(data, at)
    return made


def decode_output(value: Any, at: str) -> Output:
    """Decode `Output`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Output(
        sounds=decode.optional(data, "sounds", at, decode.array(files.file_url)),
        text=decode.optional(data, "text", at, decode.string),
        additional_properties=data,
    )


def decode_urls(value: Any, at: str) -> Urls:
    """Decode `Urls`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Urls(
        stream=decode.optional(data, "stream", at, decode.string),
        additional_properties=data,
    )


def decode_prediction(value: Any, at: str) -> Prediction:
    """Decode `Prediction`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Prediction(
        id=decode.required(data, "id", at, decode.string),
        status=decode.required(data, "status", at, decode.string),
        version=decode.optional(data, "version", at, decode.string),
        input=decode.optional(data, "input", at, decode.mapping(decode.any_json)),
        output=decode.optional(data, "output", at, decode_output),
        error=decode.optional(data, "error", at, decode.string),
        logs=decode.optional(data, "logs", at, decode.string),
        urls=decode.optional(data, "urls", at, decode_urls),
        created_at=decode.optional(data, "created_at", at, decode.string),
        completed_at=decode.optional(data, "completed_at", at, decode.string),
        additional_properties=data,
    )


def decode_all_response(value: Any, at: str) -> AllResponse:
    """Decode `AllResponse`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return AllResponse(
        next=decode.optional(data, "next", at, decode.string),
        results=decode.required(data, "results", at, decode.array(decode_prediction)),
        additional_properties=data,
    )
