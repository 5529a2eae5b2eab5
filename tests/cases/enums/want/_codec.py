# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import Channels, Format, Kind, Language, Looped, Loud, Mood, SampleRate, Voice


def encode_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Kind`."""
    return compound.literal(value, found, at, get_args(Kind))


def encode_language(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Language`."""
    return compound.literal(value, found, at, get_args(Language))


def encode_sample_rate(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `SampleRate`."""
    return compound.literal(value, found, at, get_args(SampleRate))


def encode_channels(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Channels`."""
    return compound.literal(value, found, at, get_args(Channels))


def encode_loud(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Loud`."""
    return compound.literal(value, found, at, get_args(Loud))


def encode_looped(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Looped`."""
    return compound.literal(value, found, at, get_args(Looped))


def encode_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mood`."""
    return compound.literal(value, found, at, get_args(Mood))


def encode_format(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Format`."""
    return compound.literal(value, found, at, get_args(Format))


def encode_voice(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Voice` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Voice, found, at):
        put.required("kind", value.kind, encode_kind)
        put.optional("language", value.language, encode_language)
        put.optional("sample_rate", value.sample_rate, encode_sample_rate)
        put.optional("channels", value.channels, encode_channels)
        put.optional("speed", value.speed, compound.literal, values=(0.5, 1, 2.0))
        put.optional("loud", value.loud, encode_loud)
        put.optional("either", value.either, checks.boolean)
        put.optional("looped", value.looped, encode_looped)
        put.settable("mood", value.mood, checks.nullable, inner=encode_mood)
        put.optional("format", value.format, encode_format)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_kind(value: Any, at: str) -> Kind:
    """Decode `Kind`."""
    return cast("Kind", decode.string(value, at))


def decode_language(value: Any, at: str) -> Language:
    """Decode `Language`."""
    return cast("Language", decode.string(value, at))


def decode_sample_rate(value: Any, at: str) -> SampleRate:
    """Decode `SampleRate`."""
    return cast("SampleRate", decode.integer(value, at))


def decode_channels(value: Any, at: str) -> Channels:
    """Decode `Channels`."""
    return cast("Channels", decode.any_json(value, at))


def decode_loud(value: Any, at: str) -> Loud:
    """Decode `Loud`."""
    return cast("Loud", decode.boolean(value, at))


def decode_looped(value: Any, at: str) -> Looped:
    """Decode `Looped`."""
    return cast("Looped", decode.integer(value, at))


def decode_mood(value: Any, at: str) -> Mood:
    """Decode `Mood`."""
    return cast("Mood", decode.string(value, at))


def decode_format(value: Any, at: str) -> Format:
    """Decode `Format`."""
    return cast("Format", decode.string(value, at))


def decode_voice(value: Any, at: str) -> Voice:
    """Decode `Voice`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Voice(
        kind=decode.required(data, "kind", at, decode_kind),
        language=decode.optional(data, "language", at, decode_language),
        sample_rate=decode.optional(data, "sample_rate", at, decode_sample_rate),
        channels=decode.optional(data, "channels", at, decode_channels),
        speed=decode.optional(data, "speed", at, decode.number),
        loud=decode.optional(data, "loud", at, decode_loud),
        either=decode.optional(data, "either", at, decode.boolean),
        looped=decode.optional(data, "looped", at, decode_looped),
        mood=decode.settable(data, "mood", at, decode_mood),
        format=decode.optional(data, "format", at, decode_format),
        additional_properties=data,
    )
