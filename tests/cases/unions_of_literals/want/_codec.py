# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_literals`.
"""Checks, encodes and decodes the values of Literals."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, values
from .models import Level, Note, NoteBoth, NoteColour, NoteMaybe, NotePrio, NoteReset, NoteUntil


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


def encode_note_reset(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `NoteReset` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, NoteReset, found, at):
        if value.at is not None:
            data["at"] = checks.integer(value.at, found, f"{at}.at")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_note_until(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NoteUntil`."""
    return compound.literal(value, found, at, get_args(NoteUntil))


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
                value.open,
                found,
                f"{at}.open",
                options=(partial(compound.literal, values=("a",)), checks.string),
            )
        if value.mixed is not None:
            data["mixed"] = compound.one_of(
                value.mixed,
                found,
                f"{at}.mixed",
                options=(
                    partial(compound.literal, values=("a",)),
                    partial(compound.literal, values=(1,)),
                ),
            )
        if value.named is not None:
            data["named"] = compound.one_of(
                value.named,
                found,
                f"{at}.named",
                options=(encode_level, partial(compound.literal, values=("none",))),
            )
        if value.reset is not None:
            data["reset"] = compound.one_of(
                value.reset,
                found,
                f"{at}.reset",
                options=(encode_note_reset, partial(compound.literal, values=("",))),
            )
        if value.until is not None:
            data["until"] = compound.one_of(
                value.until, found, f"{at}.until", options=(encode_note_until, checks.integer)
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


def decode_note_reset(value: Any, at: str) -> NoteReset:
    """Decode `NoteReset`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(NoteReset)
    made.at = decode.optional(data, "at", at, decode.integer)
    made.additional_properties = data
    return made


def decode_note_until(value: Any, at: str) -> NoteUntil:
    """Decode `NoteUntil`."""
    return cast("NoteUntil", decode.string(value, at))


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
    made.open = decode.optional_string(data, "open", at)
    made.mixed = decode.optional(data, "mixed", at, unions.one_of(decode.string, decode.integer))
    made.named = decode.optional(data, "named", at, unions.one_of(decode_level, decode.string))
    made.reset = decode.optional(data, "reset", at, unions.one_of(decode_note_reset, decode.string))
    made.until = decode.optional(
        data, "until", at, unions.one_of(decode_note_until, decode.integer)
    )
    made.both = decode.optional(data, "both", at, decode_note_both)
    made.additional_properties = data
    return made
