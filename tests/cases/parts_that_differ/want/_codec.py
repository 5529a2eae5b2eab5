# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parts_that_differ`.
"""Checks, encodes and decodes the values of Parts."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode
from .models import OtherPlanKnob, Plan, PlanKnob, Setup


def encode_other_plan_knob(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `OtherPlanKnob` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, OtherPlanKnob, found, at):
        put.optional("b", value.b, checks.integer)
        put.optional("a", value.a, checks.integer)
        put.optional("c", value.c, checks.integer)
    return put.data


def encode_setup(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Setup` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Setup, found, at):
        put.optional("knob", value.knob, encode_other_plan_knob)
        put.optional(
            "step",
            value.step,
            checks.number,
            minimum=-1,
            maximum=5,
            exclusive_minimum=0,
            multiple_of=1,
        )
    return put.data


def decode_other_plan_knob(value: Any, at: str) -> OtherPlanKnob:
    """Decode `OtherPlanKnob`."""
    data = decode.object_(value, at)
    made = OtherPlanKnob(
        b=decode.optional(data, "b", at, decode.integer),
        a=decode.optional(data, "a", at, decode.integer),
        c=decode.optional(data, "c", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_setup(value: Any, at: str) -> Setup:
    """Decode `Setup`."""
    data = decode.object_(value, at)
    made = Setup(
        knob=decode.optional(data, "knob", at, decode_other_plan_knob),
        step=decode.optional(data, "step", at, decode.number),
    )
    decode.nothing_left(data, at)
    return made


def decode_plan_knob(value: Any, at: str) -> PlanKnob:
    """Decode `PlanKnob`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return PlanKnob(
        a=decode.optional(data, "a", at, decode.integer),
        c=decode.optional(data, "c", at, decode.integer),
        additional_properties=data,
    )


def decode_plan(value: Any, at: str) -> Plan:
    """Decode `Plan`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Plan(
        knob=decode.optional(data, "knob", at, decode_plan_knob),
        step=decode.optional(data, "step", at, decode.number),
        additional_properties=data,
    )
