# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_plain_values`.
"""Checks, encodes and decodes the values of Unions."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, values
from .models import Knob, KnobGain, KnobVoice, Text


def encode_knob_voice(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `KnobVoice`."""
    return compound.literal(value, found, at, get_args(KnobVoice))


def encode_text(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Text`."""
    return checks.string(value, found, at, max_length=3)


def encode_knob_gain(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `KnobGain`."""
    return compound.literal(value, found, at, get_args(KnobGain))


def encode_knob(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Knob` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Knob, found, at):
        if value.stop is not None:
            data["stop"] = compound.one_of(
                value.stop,
                found,
                f"{at}.stop",
                options=(checks.string, partial(compound.array, item=checks.string)),
            )
        if value.level is not None:
            data["level"] = compound.one_of(
                value.level, found, f"{at}.level", options=(checks.boolean, checks.integer)
            )
        if value.count is not None:
            data["count"] = compound.one_of(
                value.count,
                found,
                f"{at}.count",
                options=(partial(checks.integer, maximum=9), partial(checks.number, minimum=0.5)),
            )
        if value.voice is not None:
            data["voice"] = compound.one_of(
                value.voice, found, f"{at}.voice", options=(encode_knob_voice, checks.string)
            )
        if value.code is not None:
            data["code"] = compound.one_of(
                value.code,
                found,
                f"{at}.code",
                options=(
                    partial(checks.string, max_length=2),
                    partial(checks.string, min_length=6),
                ),
            )
        if value.mixed is not None:
            data["mixed"] = compound.one_of(
                value.mixed,
                found,
                f"{at}.mixed",
                options=(checks.boolean, checks.integer, checks.string),
            )
        if value.either is not None:
            data["either"] = compound.one_of(
                value.either,
                found,
                f"{at}.either",
                options=(
                    partial(compound.mapping, item=checks.integer),
                    partial(compound.array, item=compound.any_json),
                ),
            )
        if value.text is not values.UNSET:
            data["text"] = checks.nullable(
                value.text,
                found,
                f"{at}.text",
                inner=partial(compound.one_of, options=(encode_text, checks.integer)),
            )
        if value.one is not None:
            data["one"] = checks.string(value.one, found, f"{at}.one")
        if value.gain is not None:
            data["gain"] = compound.one_of(
                value.gain,
                found,
                f"{at}.gain",
                options=(encode_knob_gain, partial(compound.literal, values=(0.5, 1))),
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_knob_voice(value: Any, at: str) -> KnobVoice:
    """Decode `KnobVoice`."""
    return cast("KnobVoice", decode.string(value, at))


def decode_text(value: Any, at: str) -> Text:
    """Decode `Text`."""
    return decode.string(value, at)


def decode_knob_gain(value: Any, at: str) -> KnobGain:
    """Decode `KnobGain`."""
    return cast("KnobGain", decode.string(value, at))


def decode_knob(value: Any, at: str) -> Knob:
    """Decode `Knob`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Knob)
    made.stop = decode.optional(
        data, "stop", at, unions.one_of(decode.string, decode.array(decode.string))
    )
    made.level = decode.optional(data, "level", at, unions.one_of(decode.boolean, decode.integer))
    made.count = decode.optional(data, "count", at, unions.one_of(decode.integer, decode.number))
    made.voice = decode.optional(data, "voice", at, unions.one_of(decode_knob_voice, decode.string))
    made.code = decode.optional_string(data, "code", at)
    made.mixed = decode.optional(
        data, "mixed", at, unions.one_of(decode.boolean, decode.integer, decode.string)
    )
    made.either = decode.optional(
        data,
        "either",
        at,
        unions.one_of(decode.mapping(decode.integer), decode.array(decode.any_json)),
    )
    made.text = decode.settable(data, "text", at, unions.one_of(decode_text, decode.integer))
    made.one = decode.optional_string(data, "one", at)
    made.gain = decode.optional(data, "gain", at, unions.one_of(decode_knob_gain, decode.number))
    made.additional_properties = data
    return made
