# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""Checks, encodes and decodes the values of Alerts."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import First, Page, Second, State, UpdateAlertRequest

NAMES = {"build_type": "build-type"}
"""The names of properties where those of fields differ."""


def encode_state(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `State`."""
    return compound.literal(value, found, at, get_args(State))


def encode_update_alert_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UpdateAlertRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateAlertRequest, found, at):
        put.optional("state", value.state, encode_state)
        put.optional("assignees", value.assignees, compound.array, item=checks.string)
        put.optional("reason", value.reason, checks.string)
        put.any_of(("state",), ("assignees",))
    return put.data


def encode_page(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Page` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Page, found, at):
        put.optional("source", value.source, checks.string)
        put.optional("branch", value.branch, checks.string)
        put.optional("build-type", value.build_type, checks.string, name="build_type")
        put.one_of(("source", "branch"), ("build-type",))
    return put.data


def encode_first(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `First` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, First, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("c", value.c, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_second(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Second` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Second, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("d", value.d, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_both(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Both`."""
    return compound.one_of(value, found, at, options=(encode_first, encode_second))


def decode_state(value: Any, at: str) -> State:
    """Decode `State`."""
    return cast("State", decode.string(value, at))


def decode_update_alert_request(value: Any, at: str) -> UpdateAlertRequest:
    """Decode `UpdateAlertRequest`."""
    data = decode.object_(value, at)
    made = UpdateAlertRequest(
        state=decode.optional(data, "state", at, decode_state),
        assignees=decode.optional(data, "assignees", at, decode.array(decode.string)),
        reason=decode.optional(data, "reason", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_page(value: Any, at: str) -> Page:
    """Decode `Page`."""
    data = decode.object_(value, at)
    made = Page(
        source=decode.optional(data, "source", at, decode.string),
        branch=decode.optional(data, "branch", at, decode.string),
        build_type=decode.optional(data, "build-type", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_first(value: Any, at: str) -> First:
    """Decode `First`."""
    data = decode.object_(value, at)
    made = First(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        c=decode.required(data, "c", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_second(value: Any, at: str) -> Second:
    """Decode `Second`."""
    data = decode.object_(value, at)
    made = Second(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        d=decode.required(data, "d", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made
