# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate nullable_3_0`.
"""Checks, encodes and decodes the values of Nullable."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, nullables, values
from .models import Clip, ClipPatch, Mood


def encode_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mood`."""
    return compound.literal(value, found, at, get_args(Mood))


def encode_clip_patch(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ClipPatch` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ClipPatch, found, at):
        data["owner"] = checks.nullable(value.owner, found, f"{at}.owner", inner=checks.string)
        if value.title is not values.UNSET:
            data["title"] = checks.nullable(
                value.title, found, f"{at}.title", inner=partial(checks.string, max_length=5)
            )
        if value.mood is not values.UNSET:
            data["mood"] = checks.nullable(value.mood, found, f"{at}.mood", inner=encode_mood)
        if value.gain is not None:
            data["gain"] = checks.number(value.gain, found, f"{at}.gain")
        if value.tags is not values.UNSET:
            data["tags"] = checks.nullable(
                value.tags,
                found,
                f"{at}.tags",
                inner=partial(compound.array, item=partial(checks.nullable, inner=checks.string)),
            )
    return data


def decode_mood(value: Any, at: str) -> Mood:
    """Decode `Mood`."""
    return cast("Mood", decode.string(value, at))


def decode_clip_patch(value: Any, at: str) -> ClipPatch:
    """Decode `ClipPatch`."""
    data = decode.object_(value, at)
    made = object.__new__(ClipPatch)
    made.owner = decode.required(data, "owner", at, decode.nullable(decode.string))
    made.title = decode.settable(data, "title", at, decode.string)
    made.mood = decode.settable(data, "mood", at, decode_mood)
    made.gain = decode.optional(data, "gain", at, decode.number)
    made.tags = decode.settable(data, "tags", at, nullables.array(decode.string))
    decode.nothing_left(data, at)
    return made


def decode_clip(value: Any, at: str) -> Clip:
    """Decode `Clip`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Clip)
    made.owner = decode.required(data, "owner", at, decode.nullable(decode.string))
    made.title = decode.optional_string(data, "title", at)
    made.gain = decode.optional(data, "gain", at, decode.number)
    made.moods = decode.optional(data, "moods", at, nullables.array(decode_mood))
    made.by_day = decode.optional(data, "by_day", at, nullables.mapping(decode_mood))
    made.additional_properties = data
    return made
