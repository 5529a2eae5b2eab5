# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_objects`.
"""Checks, encodes and decodes the values of Unions."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions
from .models import Click, Outcome, Outcome2, Scroll, Started, StartedType, Stopped, StoppedType


def encode_click(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Click` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Click, found, at):
        put.required("x", value.x, checks.integer)
        put.optional("y", value.y, checks.integer)
    return put.data


def encode_scroll(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Scroll` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Scroll, found, at):
        put.required("by", value.by, checks.integer)
    return put.data


def encode_event(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Event`."""
    return compound.one_of(value, found, at, options=(encode_click, encode_scroll))


def decode_click(value: Any, at: str) -> Click:
    """Decode `Click`."""
    data = decode.object_(value, at)
    made = Click(
        x=decode.required(data, "x", at, decode.integer),
        y=decode.optional(data, "y", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_scroll(value: Any, at: str) -> Scroll:
    """Decode `Scroll`."""
    data = decode.object_(value, at)
    made = Scroll(
        by=decode.required(data, "by", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_started_type(value: Any, at: str) -> StartedType:
    """Decode `StartedType`."""
    return cast("StartedType", decode.string(value, at))


def decode_started(value: Any, at: str) -> Started:
    """Decode `Started`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Started(
        type=decode.required(data, "type", at, decode_started_type),
        id=decode.optional(data, "id", at, decode.string),
        additional_properties=data,
    )


def decode_stopped_type(value: Any, at: str) -> StoppedType:
    """Decode `StoppedType`."""
    return cast("StoppedType", decode.string(value, at))


def decode_stopped(value: Any, at: str) -> Stopped:
    """Decode `Stopped`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Stopped(
        type=decode.required(data, "type", at, decode_stopped_type),
        id=decode.optional(data, "id", at, decode.string),
        additional_properties=data,
    )


def decode_outcome2(value: Any, at: str) -> Outcome2:
    """Decode `Outcome2`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Outcome2(
        errors=decode.required(data, "errors", at, decode.array(decode.string)),
        additional_properties=data,
    )


def decode_outcome(value: Any, at: str) -> Outcome:
    """Decode `Outcome`."""
    return cast(
        "Outcome",
        unions.one_of(
            unions.best(
                STARTED_FORM,
                STOPPED_FORM,
                OUTCOME2_FORM,
                unions.Form(decode.mapping(decode.integer)),
            ),
            decode.string,
        )(value, at),
    )


STARTED_FORM = unions.Form(
    decode_started,
    required=frozenset(["type"]),
    known=frozenset(["id", "type"]),
    tags={"type": StartedType},
)


STOPPED_FORM = unions.Form(
    decode_stopped,
    required=frozenset(["type"]),
    known=frozenset(["id", "type"]),
    tags={"type": StoppedType},
)


OUTCOME2_FORM = unions.Form(
    decode_outcome2, required=frozenset(["errors"]), known=frozenset(["errors"])
)
