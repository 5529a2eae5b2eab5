# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate nullable_3_1`.
"""Checks, encodes and decodes the values of Nullable."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, values
from .models import Clip, Mood, NullableTitle


def encode_nullable_title(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NullableTitle`."""
    return checks.string(value, found, at, max_length=5)


def encode_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mood`."""
    return compound.literal(value, found, at, get_args(Mood))


def encode_clip(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Clip` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Clip, found, at):
        data["owner"] = checks.nullable(value.owner, found, f"{at}.owner", inner=checks.string)
        if value.title is not values.UNSET:
            data["title"] = checks.nullable(
                value.title, found, f"{at}.title", inner=encode_nullable_title
            )
        if value.mood is not values.UNSET:
            data["mood"] = checks.nullable(value.mood, found, f"{at}.mood", inner=encode_mood)
        if value.gain is not values.UNSET:
            data["gain"] = checks.nullable(
                value.gain, found, f"{at}.gain", inner=partial(checks.number, maximum=1)
            )
        if value.level is not values.UNSET:
            data["level"] = checks.nullable(
                value.level,
                found,
                f"{at}.level",
                inner=partial(compound.one_of, options=(checks.integer, checks.string)),
            )
        if value.mixed is not values.UNSET:
            data["mixed"] = checks.nullable(
                value.mixed,
                found,
                f"{at}.mixed",
                inner=partial(
                    compound.one_of,
                    options=(partial(compound.array, item=checks.string), checks.string),
                ),
            )
        if value.later is not values.UNSET:
            data["later"] = checks.nullable(value.later, found, f"{at}.later", inner=encode_mood)
        if value.meta is not values.UNSET:
            data["meta"] = compound.any_json(value.meta, found, f"{at}.meta")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_nullable_title(value: Any, at: str) -> NullableTitle:
    """Decode `NullableTitle`."""
    return decode.string(value, at)


def decode_mood(value: Any, at: str) -> Mood:
    """Decode `Mood`."""
    return cast("Mood", decode.string(value, at))


def decode_clip(value: Any, at: str) -> Clip:
    """Decode `Clip`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Clip)
    made.owner = decode.required(data, "owner", at, decode.nullable(decode.string))
    made.title = decode.settable(data, "title", at, decode_nullable_title)
    made.mood = decode.settable(data, "mood", at, decode_mood)
    made.gain = decode.settable(data, "gain", at, decode.number)
    made.level = decode.settable(data, "level", at, unions.one_of(decode.integer, decode.string))
    made.mixed = decode.settable(
        data, "mixed", at, unions.one_of(decode.array(decode.string), decode.string)
    )
    made.later = decode.settable(data, "later", at, decode_mood)
    made.meta = decode.settable(data, "meta", at, decode.any_json)
    made.additional_properties = data
    return made
