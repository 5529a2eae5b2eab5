# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, values
from .models import (
    Language,
    Voice,
    VoiceChannels,
    VoiceFormat,
    VoiceKind,
    VoiceLooped,
    VoiceLoud,
    VoiceMood,
    VoiceSampleRate,
)


def encode_voice_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceKind`."""
    return compound.literal(value, found, at, get_args(VoiceKind))


def encode_language(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Language`."""
    return compound.literal(value, found, at, get_args(Language))


def encode_voice_sample_rate(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceSampleRate`."""
    return compound.literal(value, found, at, get_args(VoiceSampleRate))


def encode_voice_channels(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceChannels`."""
    return compound.literal(value, found, at, get_args(VoiceChannels))


def encode_voice_loud(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceLoud`."""
    return compound.literal(value, found, at, get_args(VoiceLoud))


def encode_voice_looped(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceLooped`."""
    return compound.literal(value, found, at, get_args(VoiceLooped))


def encode_voice_mood(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceMood`."""
    return compound.literal(value, found, at, get_args(VoiceMood))


def encode_voice_format(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VoiceFormat`."""
    return compound.literal(value, found, at, get_args(VoiceFormat))


def encode_voice(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Voice` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Voice, found, at):
        data["kind"] = encode_voice_kind(value.kind, found, f"{at}.kind")
        if value.language is not None:
            data["language"] = encode_language(value.language, found, f"{at}.language")
        if value.sample_rate is not None:
            data["sample_rate"] = encode_voice_sample_rate(
                value.sample_rate, found, f"{at}.sample_rate"
            )
        if value.channels is not None:
            data["channels"] = encode_voice_channels(value.channels, found, f"{at}.channels")
        if value.speed is not None:
            data["speed"] = compound.literal(
                value.speed, found, f"{at}.speed", values=(0.5, 1, 2.0)
            )
        if value.loud is not None:
            data["loud"] = encode_voice_loud(value.loud, found, f"{at}.loud")
        if value.either is not None:
            data["either"] = checks.boolean(value.either, found, f"{at}.either")
        if value.looped is not None:
            data["looped"] = encode_voice_looped(value.looped, found, f"{at}.looped")
        if value.mood is not values.UNSET:
            data["mood"] = checks.nullable(value.mood, found, f"{at}.mood", inner=encode_voice_mood)
        if value.format is not None:
            data["format"] = encode_voice_format(value.format, found, f"{at}.format")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_voice_kind(value: Any, at: str) -> VoiceKind:
    """Decode `VoiceKind`."""
    return cast("VoiceKind", decode.string(value, at))


def decode_language(value: Any, at: str) -> Language:
    """Decode `Language`."""
    return cast("Language", decode.string(value, at))


def decode_voice_sample_rate(value: Any, at: str) -> VoiceSampleRate:
    """Decode `VoiceSampleRate`."""
    return cast("VoiceSampleRate", decode.integer(value, at))


def decode_voice_channels(value: Any, at: str) -> VoiceChannels:
    """Decode `VoiceChannels`."""
    return cast("VoiceChannels", decode.any_json(value, at))


def decode_voice_loud(value: Any, at: str) -> VoiceLoud:
    """Decode `VoiceLoud`."""
    return cast("VoiceLoud", decode.boolean(value, at))


def decode_voice_looped(value: Any, at: str) -> VoiceLooped:
    """Decode `VoiceLooped`."""
    return cast("VoiceLooped", decode.integer(value, at))


def decode_voice_mood(value: Any, at: str) -> VoiceMood:
    """Decode `VoiceMood`."""
    return cast("VoiceMood", decode.string(value, at))


def decode_voice_format(value: Any, at: str) -> VoiceFormat:
    """Decode `VoiceFormat`."""
    return cast("VoiceFormat", decode.string(value, at))


def decode_voice(value: Any, at: str) -> Voice:
    """Decode `Voice`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Voice)
    made.kind = decode.required(data, "kind", at, decode_voice_kind)
    made.language = decode.optional(data, "language", at, decode_language)
    made.sample_rate = decode.optional(data, "sample_rate", at, decode_voice_sample_rate)
    made.channels = decode.optional(data, "channels", at, decode_voice_channels)
    made.speed = decode.optional(data, "speed", at, decode.number)
    made.loud = decode.optional(data, "loud", at, decode_voice_loud)
    made.either = decode.optional(data, "either", at, decode.boolean)
    made.looped = decode.optional(data, "looped", at, decode_voice_looped)
    made.mood = decode.settable(data, "mood", at, decode_voice_mood)
    made.format = decode.optional(data, "format", at, decode_voice_format)
    made.additional_properties = data
    return made
