# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""Checks, encodes and decodes the values of Alerts."""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, encode
from .models import First, Page, Second, State, UpdateAlertRequest


def encode_state(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `State`."""
    return checks.literal(value, found, at, get_args(State))


def encode_update_alert_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UpdateAlertRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, UpdateAlertRequest, found, at):
        put.optional("state", value.state, encode_state)
        put.optional("assignees", value.assignees, checks.array, item=checks.string)
        put.optional("reason", value.reason, checks.string)
        put.any_of(("state",), ("assignees",))
    return put.data


def encode_page(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Page` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Page, found, at):
        put.optional("source", value.source, checks.string)
        put.optional("branch", value.branch, checks.string)
        put.optional("build-type", value.build_type, checks.string, name="build_type")
        put.one_of(("source", "branch"), ("build-type",))
    return put.data


def encode_first(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `First` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, First, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("c", value.c, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_second(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Second` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Second, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("d", value.d, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_both(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Both`."""
    return checks.one_of(value, found, at, options=(encode_first, encode_second))
