# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate stream_or_json`.
"""Checks, encodes and decodes the values of An answer that is JSON or a stream."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, values
from .models import Answer, AskWholeRequest, ChatRequest, DemandRequest, Piece, Problem


def encode_chat_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ChatRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ChatRequest, found, at):
        data["q"] = checks.string(value.q, found, f"{at}.q")
        if value.stream is not values.UNSET:
            data["stream"] = checks.nullable(
                value.stream, found, f"{at}.stream", inner=checks.boolean
            )
    return data


def encode_demand_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `DemandRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, DemandRequest, found, at):
        data["q"] = checks.string(value.q, found, f"{at}.q")
        data["stream"] = checks.boolean(value.stream, found, f"{at}.stream")
    return data


def encode_ask_whole_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `AskWholeRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, AskWholeRequest, found, at):
        data["q"] = checks.string(value.q, found, f"{at}.q")
        if value.stream is not None:
            data["stream"] = checks.boolean(value.stream, found, f"{at}.stream")
    return data


def decode_chat_request(value: Any, at: str) -> ChatRequest:
    """Decode `ChatRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(ChatRequest)
    made.q = decode.required_string(data, "q", at)
    made.stream = decode.settable(data, "stream", at, decode.boolean)
    decode.nothing_left(data, at)
    return made


def decode_demand_request(value: Any, at: str) -> DemandRequest:
    """Decode `DemandRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(DemandRequest)
    made.q = decode.required_string(data, "q", at)
    made.stream = decode.required(data, "stream", at, decode.boolean)
    decode.nothing_left(data, at)
    return made


def decode_ask_whole_request(value: Any, at: str) -> AskWholeRequest:
    """Decode `AskWholeRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(AskWholeRequest)
    made.q = decode.required_string(data, "q", at)
    made.stream = decode.optional(data, "stream", at, decode.boolean)
    decode.nothing_left(data, at)
    return made


def decode_answer(value: Any, at: str) -> Answer:
    """Decode `Answer`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Answer)
    made.text = decode.required_string(data, "text", at)
    made.additional_properties = data
    return made


def decode_piece(value: Any, at: str) -> Piece:
    """Decode `Piece`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Piece)
    made.delta = decode.required_string(data, "delta", at)
    made.additional_properties = data
    return made


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Problem)
    made.detail = decode.optional_string(data, "detail", at)
    made.additional_properties = data
    return made
