# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
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
    put = encode.Properties(found, at)
    if encode.instance(value, Voice, found, at):
        put.required("kind", value.kind, encode_voice_kind)
        put.optional("language", value.language, encode_language)
        put.optional("sample_rate", value.sample_rate, encode_voice_sample_rate)
        put.optional("channels", value.channels, encode_voice_channels)
        put.optional("speed", value.speed, compound.literal, values=(0.5, 1, 2.0))
        put.optional("loud", value.loud, encode_voice_loud)
        put.optional("either", value.either, checks.boolean)
        put.optional("looped", value.looped, encode_voice_looped)
        put.settable("mood", value.mood, checks.nullable, inner=encode_voice_mood)
        put.optional("format", value.format, encode_voice_format)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


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
    return Voice(
        kind=decode.required(data, "kind", at, decode_voice_kind),
        language=decode.optional(data, "language", at, decode_language),
        sample_rate=decode.optional(data, "sample_rate", at, decode_voice_sample_rate),
        channels=decode.optional(data, "channels", at, decode_voice_channels),
        speed=decode.optional(data, "speed", at, decode.number),
        loud=decode.optional(data, "loud", at, decode_voice_loud),
        either=decode.optional(data, "either", at, decode.boolean),
        looped=decode.optional(data, "looped", at, decode_voice_looped),
        mood=decode.settable(data, "mood", at, decode_voice_mood),
        format=decode.optional(data, "format", at, decode_voice_format),
        additional_properties=data,
    )
