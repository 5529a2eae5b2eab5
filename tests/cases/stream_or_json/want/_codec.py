# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate stream_or_json`.
"""Checks, encodes and decodes the values of An answer that is JSON or a stream."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import Answer, AskWholeRequest, ChatRequest, DemandRequest, Piece, Problem


def encode_chat_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ChatRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ChatRequest, found, at):
        put.required("q", value.q, checks.string)
        put.settable("stream", value.stream, checks.nullable, inner=checks.boolean)
    return put.data


def encode_demand_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DemandRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, DemandRequest, found, at):
        put.required("q", value.q, checks.string)
        put.required("stream", value.stream, checks.boolean)
    return put.data


def encode_ask_whole_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AskWholeRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, AskWholeRequest, found, at):
        put.required("q", value.q, checks.string)
        put.optional("stream", value.stream, checks.boolean)
    return put.data


def decode_chat_request(value: Any, at: str) -> ChatRequest:
    """Decode `ChatRequest`."""
    data = decode.object_(value, at)
    made = ChatRequest(
        q=decode.required(data, "q", at, decode.string),
        stream=decode.settable(data, "stream", at, decode.boolean),
    )
    decode.nothing_left(data, at)
    return made


def decode_demand_request(value: Any, at: str) -> DemandRequest:
    """Decode `DemandRequest`."""
    data = decode.object_(value, at)
    made = DemandRequest(
        q=decode.required(data, "q", at, decode.string),
        stream=decode.required(data, "stream", at, decode.boolean),
    )
    decode.nothing_left(data, at)
    return made


def decode_ask_whole_request(value: Any, at: str) -> AskWholeRequest:
    """Decode `AskWholeRequest`."""
    data = decode.object_(value, at)
    made = AskWholeRequest(
        q=decode.required(data, "q", at, decode.string),
        stream=decode.optional(data, "stream", at, decode.boolean),
    )
    decode.nothing_left(data, at)
    return made


def decode_answer(value: Any, at: str) -> Answer:
    """Decode `Answer`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Answer(
        text=decode.required(data, "text", at, decode.string),
        additional_properties=data,
    )


def decode_piece(value: Any, at: str) -> Piece:
    """Decode `Piece`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Piece(
        delta=decode.required(data, "delta", at, decode.string),
        additional_properties=data,
    )


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Problem(
        detail=decode.optional(data, "detail", at, decode.string),
        additional_properties=data,
    )
