# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate event_streams`.
"""Checks, encodes and decodes the values of Streams of server-sent events."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import decode, unions
from .models import Delta, Lifecycle, Noted, NotedEvent, Problem, Started, StartedEvent


def decode_delta(value: Any, at: str) -> Delta:
    """Decode `Delta`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Delta(
        text=decode.required(data, "text", at, decode.string),
        additional_properties=data,
    )


def decode_problem(value: Any, at: str) -> Problem:
    """Decode `Problem`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Problem(
        detail=decode.optional(data, "detail", at, decode.string),
        additional_properties=data,
    )


def decode_started_event(value: Any, at: str) -> StartedEvent:
    """Decode `StartedEvent`."""
    return cast("StartedEvent", decode.string(value, at))


def decode_started(value: Any, at: str) -> Started:
    """Decode `Started`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Started(
        event=decode.required(data, "event", at, decode_started_event),
        data=decode.required(data, "data", at, decode_delta),
        additional_properties=data,
    )


def decode_noted_event(value: Any, at: str) -> NotedEvent:
    """Decode `NotedEvent`."""
    return cast("NotedEvent", decode.string(value, at))


def decode_noted(value: Any, at: str) -> Noted:
    """Decode `Noted`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Noted(
        event=decode.required(data, "event", at, decode_noted_event),
        data=decode.required(data, "data", at, decode.string),
        additional_properties=data,
    )


def decode_lifecycle(value: Any, at: str) -> Lifecycle:
    """Decode `Lifecycle`."""
    return cast("Lifecycle", unions.best(STARTED_FORM, NOTED_FORM)(value, at))


STARTED_FORM = unions.Form(
    decode_started,
    required=frozenset(["data", "event"]),
    known=frozenset(["data", "event"]),
    tags={"event": StartedEvent},
)


NOTED_FORM = unions.Form(
    decode_noted,
    required=frozenset(["data", "event"]),
    known=frozenset(["data", "event"]),
    tags={"event": NotedEvent},
)
