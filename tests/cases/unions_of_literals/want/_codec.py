# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_literals`.
"""Checks, encodes and decodes the values of Literals."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, values
from .models import (
    Level,
    Note,
    NoteBoth,
    NoteColour,
    NoteMaybe,
    NoteMixed,
    NoteMixedA,
    NoteNamed,
    NoteOpen,
    NotePrio,
)


def encode_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Level`."""
    return compound.literal(value, found, at, get_args(Level))


def encode_note_colour(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteColour`."""
    return compound.literal(value, found, at, get_args(NoteColour))


def encode_note_prio(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NotePrio`."""
    return compound.literal(value, found, at, get_args(NotePrio))


def encode_note_maybe(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteMaybe`."""
    return compound.literal(value, found, at, get_args(NoteMaybe))


def encode_note_open(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteOpen`."""
    return compound.literal(value, found, at, get_args(NoteOpen))


def encode_note_mixed_a(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteMixedA`."""
    return compound.literal(value, found, at, get_args(NoteMixedA))


def encode_note_mixed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteMixed`."""
    return compound.literal(value, found, at, get_args(NoteMixed))


def encode_note_named(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteNamed`."""
    return compound.literal(value, found, at, get_args(NoteNamed))


def encode_note_both(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteBoth`."""
    return compound.literal(value, found, at, get_args(NoteBoth))


def encode_note(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Note` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Note, found, at):
        if value.level is not None:
            data["level"] = encode_level(value.level, found, f"{at}.level")
        if value.colour is not None:
            data["colour"] = encode_note_colour(value.colour, found, f"{at}.colour")
        if value.prio is not None:
            data["prio"] = encode_note_prio(value.prio, found, f"{at}.prio")
        if value.maybe is not values.UNSET:
            data["maybe"] = checks.nullable(
                value.maybe, found, f"{at}.maybe", inner=encode_note_maybe
            )
        if value.open is not None:
            data["open"] = compound.one_of(
                value.open, found, f"{at}.open", options=(encode_note_open, checks.string)
            )
        if value.mixed is not None:
            data["mixed"] = compound.one_of(
                value.mixed, found, f"{at}.mixed", options=(encode_note_mixed_a, encode_note_mixed)
            )
        if value.named is not None:
            data["named"] = compound.one_of(
                value.named, found, f"{at}.named", options=(encode_level, encode_note_named)
            )
        if value.both is not None:
            data["both"] = encode_note_both(value.both, found, f"{at}.both")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_level(value: Any, at: str) -> Level:
    """Decode `Level`."""
    return cast("Level", decode.string(value, at))


def decode_note_colour(value: Any, at: str) -> NoteColour:
    """Decode `NoteColour`."""
    return cast("NoteColour", decode.string(value, at))


def decode_note_prio(value: Any, at: str) -> NotePrio:
    """Decode `NotePrio`."""
    return cast("NotePrio", decode.integer(value, at))


def decode_note_maybe(value: Any, at: str) -> NoteMaybe:
    """Decode `NoteMaybe`."""
    return cast("NoteMaybe", decode.string(value, at))


def decode_note_open(value: Any, at: str) -> NoteOpen:
    """Decode `NoteOpen`."""
    return cast("NoteOpen", decode.string(value, at))


def decode_note_mixed_a(value: Any, at: str) -> NoteMixedA:
    """Decode `NoteMixedA`."""
    return cast("NoteMixedA", decode.string(value, at))


def decode_note_mixed(value: Any, at: str) -> NoteMixed:
    """Decode `NoteMixed`."""
    return cast("NoteMixed", decode.integer(value, at))


def decode_note_named(value: Any, at: str) -> NoteNamed:
    """Decode `NoteNamed`."""
    return cast("NoteNamed", decode.string(value, at))


def decode_note_both(value: Any, at: str) -> NoteBoth:
    """Decode `NoteBoth`."""
    return cast("NoteBoth", decode.string(value, at))


def decode_note(value: Any, at: str) -> Note:
    """Decode `Note`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Note)
    made.level = decode.optional(data, "level", at, decode_level)
    made.colour = decode.optional(data, "colour", at, decode_note_colour)
    made.prio = decode.optional(data, "prio", at, decode_note_prio)
    made.maybe = decode.settable(data, "maybe", at, decode_note_maybe)
    made.open = decode.optional(data, "open", at, unions.one_of(decode_note_open, decode.string))
    made.mixed = decode.optional(
        data, "mixed", at, unions.one_of(decode_note_mixed_a, decode_note_mixed)
    )
    made.named = decode.optional(data, "named", at, unions.one_of(decode_level, decode_note_named))
    made.both = decode.optional(data, "both", at, decode_note_both)
    made.additional_properties = data
    return made
