# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate integers_or_strings`.
"""Checks, encodes and decodes the values of Integers or strings."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from .._runtime import checks, compound, decode, encode, nullables, unions, values
from .models import IntOrString, Service

NAMES = {"target_port": "targetPort", "max_surge": "maxSurge", "max_unavailable": "maxUnavailable"}
"""The names of properties where those of fields differ."""


def encode_int_or_string(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `IntOrString`."""
    return compound.one_of(value, found, at, options=(checks.integer, checks.string))


def encode_service(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Service` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Service, found, at):
        data["port"] = compound.one_of(
            value.port, found, f"{at}.port", options=(checks.integer, checks.string)
        )
        if value.target_port is not None:
            data["targetPort"] = encode_int_or_string(value.target_port, found, f"{at}.target_port")
        if value.max_surge is not None:
            data["maxSurge"] = compound.one_of(
                value.max_surge, found, f"{at}.max_surge", options=(checks.integer, checks.string)
            )
        if value.max_unavailable is not values.UNSET:
            data["maxUnavailable"] = checks.nullable(
                value.max_unavailable,
                found,
                f"{at}.max_unavailable",
                inner=partial(compound.one_of, options=(checks.integer, checks.string)),
            )
        if value.more is not None:
            data["more"] = compound.array(
                value.more,
                found,
                f"{at}.more",
                item=partial(
                    checks.nullable,
                    inner=partial(compound.one_of, options=(checks.integer, checks.string)),
                ),
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_int_or_string(value: Any, at: str) -> IntOrString:
    """Decode `IntOrString`."""
    return cast("IntOrString", unions.one_of(decode.integer, decode.string)(value, at))


def decode_service(value: Any, at: str) -> Service:
    """Decode `Service`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Service)
    made.port = decode.required(data, "port", at, unions.one_of(decode.integer, decode.string))
    made.target_port = decode.optional(data, "targetPort", at, decode_int_or_string)
    made.max_surge = decode.optional(
        data, "maxSurge", at, unions.one_of(decode.integer, decode.string)
    )
    made.max_unavailable = decode.settable(
        data, "maxUnavailable", at, unions.one_of(decode.integer, decode.string)
    )
    made.more = decode.optional(
        data, "more", at, nullables.array(unions.one_of(decode.integer, decode.string))
    )
    made.additional_properties = data
    return made
