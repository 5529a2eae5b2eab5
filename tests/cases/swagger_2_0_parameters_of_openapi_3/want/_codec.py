# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_parameters_of_openapi_3`.
"""Checks, encodes and decodes the values of Parameters of Swagger 2.0 that say what only a schema
can.
"""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, compound, decode, encode, unions
from .models import CreateRequest, Kind, SearchFixed, SearchKind, SearchLevel, SearchSort


def encode_create_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateRequest, found, at):
        data["count"] = compound.one_of(
            value.count, found, f"{at}.count", options=(checks.integer, checks.boolean)
        )
        if value.name is not None:
            data["name"] = checks.string(value.name, found, f"{at}.name")
    return data


def encode_search_sort(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `SearchSort`."""
    return compound.literal(value, found, at, get_args(SearchSort))


def encode_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Kind`."""
    return compound.literal(value, found, at, get_args(Kind))


def encode_search_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `SearchLevel`."""
    return compound.literal(value, found, at, get_args(SearchLevel))


def encode_search_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `SearchKind`."""
    return compound.literal(value, found, at, get_args(SearchKind))


def encode_search_fixed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `SearchFixed`."""
    return compound.literal(value, found, at, get_args(SearchFixed))


def decode_create_request(value: Any, at: str) -> CreateRequest:
    """Decode `CreateRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateRequest)
    made.count = decode.required(data, "count", at, unions.one_of(decode.integer, decode.boolean))
    made.name = decode.optional_string(data, "name", at)
    decode.nothing_left(data, at)
    return made
