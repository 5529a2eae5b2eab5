# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums_that_are_not_of_the_type`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import (
    CreateVoiceRequest,
    CreateVoiceRequestKind,
    CreateVoiceRequestLevel,
    CreateVoiceRequestMoodsItem,
    CreateVoiceRequestNarrowed,
    CreateVoiceRequestOn,
    CreateVoiceRequestRate,
    CreateVoiceRequestTagsItem,
    CreateVoiceRequestTone,
)


def encode_create_voice_request_rate(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestRate`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestRate))


def encode_create_voice_request_tone(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestTone`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestTone))


def encode_create_voice_request_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestKind`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestKind))


def encode_create_voice_request_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestLevel`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestLevel))


def encode_create_voice_request_on(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestOn`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestOn))


def encode_create_voice_request_tags_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestTagsItem`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestTagsItem))


def encode_create_voice_request_moods_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestMoodsItem`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestMoodsItem))


def encode_create_voice_request_narrowed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CreateVoiceRequestNarrowed`."""
    return compound.literal(value, found, at, get_args(CreateVoiceRequestNarrowed))


def encode_create_voice_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateVoiceRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CreateVoiceRequest, found, at):
        if value.rate is not None:
            data["rate"] = encode_create_voice_request_rate(value.rate, found, f"{at}.rate")
        if value.tone is not None:
            data["tone"] = encode_create_voice_request_tone(value.tone, found, f"{at}.tone")
        if value.kind is not None:
            data["kind"] = encode_create_voice_request_kind(value.kind, found, f"{at}.kind")
        if value.level is not None:
            data["level"] = encode_create_voice_request_level(value.level, found, f"{at}.level")
        if value.share is not None:
            data["share"] = compound.literal(value.share, found, f"{at}.share", values=(0.5, 1))
        if value.loud is not None:
            data["loud"] = checks.boolean(value.loud, found, f"{at}.loud")
        if value.on is not None:
            data["on"] = encode_create_voice_request_on(value.on, found, f"{at}.on")
        if value.tags is not None:
            data["tags"] = compound.array(
                value.tags, found, f"{at}.tags", item=encode_create_voice_request_tags_item
            )
        if value.moods is not None:
            data["moods"] = compound.array(
                value.moods, found, f"{at}.moods", item=encode_create_voice_request_moods_item
            )
        if value.narrowed is not None:
            data["narrowed"] = encode_create_voice_request_narrowed(
                value.narrowed, found, f"{at}.narrowed"
            )
    return data


def decode_create_voice_request_rate(value: Any, at: str) -> CreateVoiceRequestRate:
    """Decode `CreateVoiceRequestRate`."""
    return cast("CreateVoiceRequestRate", decode.string(value, at))


def decode_create_voice_request_tone(value: Any, at: str) -> CreateVoiceRequestTone:
    """Decode `CreateVoiceRequestTone`."""
    return cast("CreateVoiceRequestTone", decode.string(value, at))


def decode_create_voice_request_kind(value: Any, at: str) -> CreateVoiceRequestKind:
    """Decode `CreateVoiceRequestKind`."""
    return cast("CreateVoiceRequestKind", decode.integer(value, at))


def decode_create_voice_request_level(value: Any, at: str) -> CreateVoiceRequestLevel:
    """Decode `CreateVoiceRequestLevel`."""
    return cast("CreateVoiceRequestLevel", decode.string(value, at))


def decode_create_voice_request_on(value: Any, at: str) -> CreateVoiceRequestOn:
    """Decode `CreateVoiceRequestOn`."""
    return cast("CreateVoiceRequestOn", decode.string(value, at))


def decode_create_voice_request_tags_item(value: Any, at: str) -> CreateVoiceRequestTagsItem:
    """Decode `CreateVoiceRequestTagsItem`."""
    return cast("CreateVoiceRequestTagsItem", decode.string(value, at))


def decode_create_voice_request_moods_item(value: Any, at: str) -> CreateVoiceRequestMoodsItem:
    """Decode `CreateVoiceRequestMoodsItem`."""
    return cast("CreateVoiceRequestMoodsItem", decode.string(value, at))


def decode_create_voice_request_narrowed(value: Any, at: str) -> CreateVoiceRequestNarrowed:
    """Decode `CreateVoiceRequestNarrowed`."""
    return cast("CreateVoiceRequestNarrowed", decode.string(value, at))


def decode_create_voice_request(value: Any, at: str) -> CreateVoiceRequest:
    """Decode `CreateVoiceRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(CreateVoiceRequest)
    made.rate = decode.optional(data, "rate", at, decode_create_voice_request_rate)
    made.tone = decode.optional(data, "tone", at, decode_create_voice_request_tone)
    made.kind = decode.optional(data, "kind", at, decode_create_voice_request_kind)
    made.level = decode.optional(data, "level", at, decode_create_voice_request_level)
    made.share = decode.optional(data, "share", at, decode.number)
    made.loud = decode.optional(data, "loud", at, decode.boolean)
    made.on = decode.optional(data, "on", at, decode_create_voice_request_on)
    made.tags = decode.optional(
        data, "tags", at, decode.array(decode_create_voice_request_tags_item)
    )
    made.moods = decode.optional(
        data, "moods", at, decode.array(decode_create_voice_request_moods_item)
    )
    made.narrowed = decode.optional(data, "narrowed", at, decode_create_voice_request_narrowed)
    decode.nothing_left(data, at)
    return made
