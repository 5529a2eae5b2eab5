# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate success_not_described`.
"""Checks, encodes and decodes the values of Operations of which no success is described."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import HTTPProblemDetails, PostNothingRequest, Report


def encode_post_nothing_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PostNothingRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PostNothingRequest, found, at):
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def decode_post_nothing_request(value: Any, at: str) -> PostNothingRequest:
    """Decode `PostNothingRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(PostNothingRequest)
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made


def decode_report(value: Any, at: str) -> Report:
    """Decode `Report`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Report)
    made.message = decode.optional_string(data, "message", at)
    made.additional_properties = data
    return made


def decode_http_problem_details(value: Any, at: str) -> HTTPProblemDetails:
    """Decode `HTTPProblemDetails`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(HTTPProblemDetails)
    made.title = decode.optional_string(data, "title", at)
    made.additional_properties = data
    return made
