# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate lenient_responses`.
"""Checks, encodes and decodes the values of Lenient."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import decode
from .models import Group, GroupOrigin, Run, RunMetrics, RunStatus

NAMES = {"a_b_c": "a/b~c"}
"""The names of properties where those of fields differ."""


def decode_run_status(value: Any, at: str) -> RunStatus:
    """Decode `RunStatus`."""
    return cast("RunStatus", decode.string(value, at))


def decode_run_metrics(value: Any, at: str) -> RunMetrics:
    """Decode `RunMetrics`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(RunMetrics)
    made.a_b_c = decode.optional(data, "a/b~c", at, decode.mapping(decode.integer))
    made.additional_properties = data
    return made


def decode_run(value: Any, at: str) -> Run:
    """Decode `Run`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Run)
    made.id = decode.required_string(data, "id", at)
    made.status = decode.required(data, "status", at, decode_run_status)
    made.seconds = decode.optional(data, "seconds", at, decode.number)
    made.tries = decode.optional(data, "tries", at, decode.integer)
    made.output = decode.optional(data, "output", at, decode.array(decode.string))
    made.metrics = decode.optional(data, "metrics", at, decode_run_metrics)
    made.additional_properties = data
    return made


def decode_group_origin(value: Any, at: str) -> GroupOrigin:
    """Decode `GroupOrigin`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(GroupOrigin)
    made.kind = decode.required_string(data, "kind", at)
    made.additional_properties = data
    return made


def decode_group(value: Any, at: str) -> Group:
    """Decode `Group`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Group)
    made.id = decode.required_string(data, "id", at)
    made.note = decode.required(data, "note", at, decode.nullable(decode.string))
    made.origin = decode.required(data, "origin", at, decode_group_origin, {"kind": "direct"})
    made.level = decode.required(data, "level", at, decode.string, "1")
    made.tags = decode.required(data, "tags", at, decode.array(decode.string))
    made.labels = decode.required(data, "labels", at, decode.mapping(decode.string))
    made.by_day = decode.optional(data, "by_day", at, decode.mapping(decode.array(decode.integer)))
    made.additional_properties = data
    return made
