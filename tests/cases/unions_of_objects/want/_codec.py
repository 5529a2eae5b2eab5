# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_objects`.
"""Checks, encodes and decodes the values of Unions."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions
from .models import (
    Click,
    Outcome,
    OutcomeErrors,
    OutcomeStarted,
    OutcomeStartedType,
    OutcomeStopped,
    OutcomeStoppedType,
    Scroll,
)


def encode_click(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Click` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Click, found, at):
        data["x"] = checks.integer(value.x, found, f"{at}.x")
        if value.y is not None:
            data["y"] = checks.integer(value.y, found, f"{at}.y")
    return data


def encode_scroll(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Scroll` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Scroll, found, at):
        data["by"] = checks.integer(value.by, found, f"{at}.by")
    return data


def encode_event(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Event`."""
    return compound.one_of(value, found, at, options=(encode_click, encode_scroll))


def decode_click(value: Any, at: str) -> Click:
    """Decode `Click`."""
    data = decode.object_(value, at)
    made = object.__new__(Click)
    made.x = decode.required(data, "x", at, decode.integer)
    made.y = decode.optional(data, "y", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_scroll(value: Any, at: str) -> Scroll:
    """Decode `Scroll`."""
    data = decode.object_(value, at)
    made = object.__new__(Scroll)
    made.by = decode.required(data, "by", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_outcome_started_type(value: Any, at: str) -> OutcomeStartedType:
    """Decode `OutcomeStartedType`."""
    return cast("OutcomeStartedType", decode.string(value, at))


def decode_outcome_started(value: Any, at: str) -> OutcomeStarted:
    """Decode `OutcomeStarted`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(OutcomeStarted)
    made.type = decode.required(data, "type", at, decode_outcome_started_type)
    made.id = decode.optional_string(data, "id", at)
    made.additional_properties = data
    return made


def decode_outcome_stopped_type(value: Any, at: str) -> OutcomeStoppedType:
    """Decode `OutcomeStoppedType`."""
    return cast("OutcomeStoppedType", decode.string(value, at))


def decode_outcome_stopped(value: Any, at: str) -> OutcomeStopped:
    """Decode `OutcomeStopped`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(OutcomeStopped)
    made.type = decode.required(data, "type", at, decode_outcome_stopped_type)
    made.id = decode.optional_string(data, "id", at)
    made.additional_properties = data
    return made


def decode_outcome_errors(value: Any, at: str) -> OutcomeErrors:
    """Decode `OutcomeErrors`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(OutcomeErrors)
    made.errors = decode.required(data, "errors", at, decode.array(decode.string))
    made.additional_properties = data
    return made


def decode_outcome(value: Any, at: str) -> Outcome:
    """Decode `Outcome`."""
    return cast(
        "Outcome",
        unions.one_of(
            unions.best(
                OUTCOME_STARTED_FORM,
                OUTCOME_STOPPED_FORM,
                OUTCOME_ERRORS_FORM,
                unions.Form(decode.mapping(decode.integer)),
            ),
            decode.string,
        )(value, at),
    )


OUTCOME_STARTED_FORM = unions.Form(
    decode_outcome_started,
    required=frozenset(["type"]),
    known=frozenset(["id", "type"]),
    tags={"type": OutcomeStartedType},
)


OUTCOME_STOPPED_FORM = unions.Form(
    decode_outcome_stopped,
    required=frozenset(["type"]),
    known=frozenset(["id", "type"]),
    tags={"type": OutcomeStoppedType},
)


OUTCOME_ERRORS_FORM = unions.Form(
    decode_outcome_errors, required=frozenset(["errors"]), known=frozenset(["errors"])
)
