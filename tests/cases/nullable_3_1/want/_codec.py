# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate nullable_3_1`.
"""Checks, encodes and decodes the values of Nullable."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions
from .models import Clip, Mood, NullableTitle


def encode_nullable_title(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `NullableTitle`."""
    return checks.string(value, found, at, max_length=5)


def encode_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mood`."""
    return compound.literal(value, found, at, get_args(Mood))


def encode_clip(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Clip` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Clip, found, at):
        put.required("owner", value.owner, checks.nullable, inner=checks.string)
        put.settable("title", value.title, checks.nullable, inner=encode_nullable_title)
        put.settable("mood", value.mood, checks.nullable, inner=encode_mood)
        put.settable("gain", value.gain, checks.nullable, inner=partial(checks.number, maximum=1))
        put.settable(
            "level",
            value.level,
            checks.nullable,
            inner=partial(compound.one_of, options=(checks.integer, checks.string)),
        )
        put.settable(
            "mixed",
            value.mixed,
            checks.nullable,
            inner=partial(
                compound.one_of,
                options=(partial(compound.array, item=checks.string), checks.string),
            ),
        )
        put.settable("later", value.later, checks.nullable, inner=encode_mood)
        put.settable("meta", value.meta, compound.any_json)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_nullable_title(value: Any, at: str) -> NullableTitle:
    """Decode `NullableTitle`."""
    return decode.string(value, at)


def decode_mood(value: Any, at: str) -> Mood:
    """Decode `Mood`."""
    return cast("Mood", decode.string(value, at))


def decode_clip(value: Any, at: str) -> Clip:
    """Decode `Clip`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Clip(
        owner=decode.required(data, "owner", at, decode.nullable(decode.string)),
        title=decode.settable(data, "title", at, decode_nullable_title),
        mood=decode.settable(data, "mood", at, decode_mood),
        gain=decode.settable(data, "gain", at, decode.number),
        level=decode.settable(data, "level", at, unions.one_of(decode.integer, decode.string)),
        mixed=decode.settable(
            data, "mixed", at, unions.one_of(decode.array(decode.string), decode.string)
        ),
        later=decode.settable(data, "later", at, decode_mood),
        meta=decode.settable(data, "meta", at, decode.any_json),
        additional_properties=data,
    )
