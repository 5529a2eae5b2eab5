# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_that_differ`.
"""Checks, encodes and decodes the values of Parts."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import OtherPlanKnob, Plan, PlanKnob, Setup


def encode_other_plan_knob(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `OtherPlanKnob` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, OtherPlanKnob, found, at):
        if value.b is not None:
            data["b"] = checks.integer(value.b, found, f"{at}.b")
        if value.a is not None:
            data["a"] = checks.integer(value.a, found, f"{at}.a")
        if value.c is not None:
            data["c"] = checks.integer(value.c, found, f"{at}.c")
    return data


def encode_setup(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Setup` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Setup, found, at):
        if value.knob is not None:
            data["knob"] = encode_other_plan_knob(value.knob, found, f"{at}.knob")
        if value.step is not None:
            data["step"] = checks.number(
                value.step,
                found,
                f"{at}.step",
                minimum=-1,
                maximum=5,
                exclusive_minimum=0,
                multiple_of=1,
            )
    return data


def decode_other_plan_knob(value: Any, at: str) -> OtherPlanKnob:
    """Decode `OtherPlanKnob`."""
    data = decode.object_(value, at)
    made = object.__new__(OtherPlanKnob)
    made.b = decode.optional(data, "b", at, decode.integer)
    made.a = decode.optional(data, "a", at, decode.integer)
    made.c = decode.optional(data, "c", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_setup(value: Any, at: str) -> Setup:
    """Decode `Setup`."""
    data = decode.object_(value, at)
    made = object.__new__(Setup)
    made.knob = decode.optional(data, "knob", at, decode_other_plan_knob)
    made.step = decode.optional(data, "step", at, decode.number)
    decode.nothing_left(data, at)
    return made


def decode_plan_knob(value: Any, at: str) -> PlanKnob:
    """Decode `PlanKnob`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PlanKnob)
    made.a = decode.optional(data, "a", at, decode.integer)
    made.c = decode.optional(data, "c", at, decode.integer)
    made.additional_properties = data
    return made


def decode_plan(value: Any, at: str) -> Plan:
    """Decode `Plan`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Plan)
    made.knob = decode.optional(data, "knob", at, decode_plan_knob)
    made.step = decode.optional(data, "step", at, decode.number)
    made.additional_properties = data
    return made
