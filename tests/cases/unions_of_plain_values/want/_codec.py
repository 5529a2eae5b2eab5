# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_plain_values`.
"""Checks, encodes and decodes the values of Unions."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions
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
    put = encode.Properties(found, at)
    if encode.instance(value, Knob, found, at):
        put.optional(
            "stop",
            value.stop,
            compound.one_of,
            options=(checks.string, partial(compound.array, item=checks.string)),
        )
        put.optional(
            "level", value.level, compound.one_of, options=(checks.boolean, checks.integer)
        )
        put.optional(
            "count",
            value.count,
            compound.one_of,
            options=(partial(checks.integer, maximum=9), partial(checks.number, minimum=0.5)),
        )
        put.optional(
            "voice", value.voice, compound.one_of, options=(encode_knob_voice, checks.string)
        )
        put.optional(
            "code",
            value.code,
            compound.one_of,
            options=(partial(checks.string, max_length=2), partial(checks.string, min_length=6)),
        )
        put.optional(
            "mixed",
            value.mixed,
            compound.one_of,
            options=(checks.boolean, checks.integer, checks.string),
        )
        put.optional(
            "either",
            value.either,
            compound.one_of,
            options=(
                partial(compound.mapping, item=checks.integer),
                partial(compound.array, item=compound.any_json),
            ),
        )
        put.settable(
            "text",
            value.text,
            checks.nullable,
            inner=partial(compound.one_of, options=(encode_text, checks.integer)),
        )
        put.optional("one", value.one, checks.string)
        put.optional(
            "gain",
            value.gain,
            compound.one_of,
            options=(encode_knob_gain, partial(compound.literal, values=(0.5, 1))),
        )
        put.rest(value.additional_properties, compound.any_json)
    return put.data


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
    return Knob(
        stop=decode.optional(
            data, "stop", at, unions.one_of(decode.string, decode.array(decode.string))
        ),
        level=decode.optional(data, "level", at, unions.one_of(decode.boolean, decode.integer)),
        count=decode.optional(data, "count", at, unions.one_of(decode.integer, decode.number)),
        voice=decode.optional(data, "voice", at, unions.one_of(decode_knob_voice, decode.string)),
        code=decode.optional(data, "code", at, decode.string),
        mixed=decode.optional(
            data, "mixed", at, unions.one_of(decode.boolean, decode.integer, decode.string)
        ),
        either=decode.optional(
            data,
            "either",
            at,
            unions.one_of(decode.mapping(decode.integer), decode.array(decode.any_json)),
        ),
        text=decode.settable(data, "text", at, unions.one_of(decode_text, decode.integer)),
        one=decode.optional(data, "one", at, decode.string),
        gain=decode.optional(data, "gain", at, unions.one_of(decode_knob_gain, decode.number)),
        additional_properties=data,
    )
