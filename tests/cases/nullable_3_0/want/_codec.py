# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate nullable_3_0`.
"""Checks, encodes and decodes the values of Nullable."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import Clip, ClipPatch, Mood


def encode_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mood`."""
    return compound.literal(value, found, at, get_args(Mood))


def encode_clip_patch(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ClipPatch` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ClipPatch, found, at):
        put.required("owner", value.owner, checks.nullable, inner=checks.string)
        put.settable(
            "title", value.title, checks.nullable, inner=partial(checks.string, max_length=5)
        )
        put.settable("mood", value.mood, checks.nullable, inner=encode_mood)
        put.optional("gain", value.gain, checks.number)
        put.settable(
            "tags",
            value.tags,
            checks.nullable,
            inner=partial(compound.array, item=partial(checks.nullable, inner=checks.string)),
        )
    return put.data


def decode_mood(value: Any, at: str) -> Mood:
    """Decode `Mood`."""
    return cast("Mood", decode.string(value, at))


def decode_clip_patch(value: Any, at: str) -> ClipPatch:
    """Decode `ClipPatch`."""
    data = decode.object_(value, at)
    made = ClipPatch(
        owner=decode.required(data, "owner", at, decode.nullable(decode.string)),
        title=decode.settable(data, "title", at, decode.string),
        mood=decode.settable(data, "mood", at, decode_mood),
        gain=decode.optional(data, "gain", at, decode.number),
        tags=decode.settable(data, "tags", at, decode.array(decode.nullable(decode.string))),
    )
    decode.nothing_left(data, at)
    return made


def decode_clip(value: Any, at: str) -> Clip:
    """Decode `Clip`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Clip(
        owner=decode.required(data, "owner", at, decode.nullable(decode.string)),
        title=decode.optional(data, "title", at, decode.string),
        gain=decode.optional(data, "gain", at, decode.number),
        additional_properties=data,
    )
