# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate event_streams`.
"""Checks, encodes and decodes the values of Streams of server-sent events."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import decode, unions, unknown
from .models import (
    Delta,
    Lifecycle,
    LifecycleNoted,
    LifecycleNotedEvent,
    LifecycleStarted,
    LifecycleStartedEvent,
    Problem,
)


def decode_delta(value: Any, at: str) -> Delta:
    """Decode `Delta`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Delta)
    made.text = decode.required_string(data, "text", at)
    made.additional_properties = data
    return made


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Problem)
    made.detail = decode.optional_string(data, "detail", at)
    made.additional_properties = data
    return made


def decode_lifecycle_started_event(value: Any, at: str) -> LifecycleStartedEvent:
    """Decode `LifecycleStartedEvent`."""
    return cast("LifecycleStartedEvent", decode.string(value, at))


def decode_lifecycle_started(value: Any, at: str) -> LifecycleStarted:
    """Decode `LifecycleStarted`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(LifecycleStarted)
    made.event = decode.required(data, "event", at, decode_lifecycle_started_event)
    made.data = decode.required(data, "data", at, decode_delta)
    made.additional_properties = data
    return made


def decode_lifecycle_noted_event(value: Any, at: str) -> LifecycleNotedEvent:
    """Decode `LifecycleNotedEvent`."""
    return cast("LifecycleNotedEvent", decode.string(value, at))


def decode_lifecycle_noted(value: Any, at: str) -> LifecycleNoted:
    """Decode `LifecycleNoted`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(LifecycleNoted)
    made.event = decode.required(data, "event", at, decode_lifecycle_noted_event)
    made.data = decode.required_string(data, "data", at)
    made.additional_properties = data
    return made


def decode_lifecycle(value: Any, at: str) -> Lifecycle:
    """Decode `Lifecycle`."""
    return cast(
        "Lifecycle",
        unknown.by_tags(("event",), LIFECYCLE_STARTED_FORM, LIFECYCLE_NOTED_FORM)(value, at),
    )


LIFECYCLE_STARTED_FORM = unions.Form(
    decode_lifecycle_started,
    required=frozenset(["data", "event"]),
    known=frozenset(["data", "event"]),
    tags={"event": LifecycleStartedEvent},
)


LIFECYCLE_NOTED_FORM = unions.Form(
    decode_lifecycle_noted,
    required=frozenset(["data", "event"]),
    known=frozenset(["data", "event"]),
    tags={"event": LifecycleNotedEvent},
)
