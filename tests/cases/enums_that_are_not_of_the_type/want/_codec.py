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
    put = encode.Properties(found, at)
    if encode.instance(value, CreateVoiceRequest, found, at):
        put.optional("rate", value.rate, encode_create_voice_request_rate)
        put.optional("tone", value.tone, encode_create_voice_request_tone)
        put.optional("kind", value.kind, encode_create_voice_request_kind)
        put.optional("level", value.level, encode_create_voice_request_level)
        put.optional("share", value.share, compound.literal, values=(0.5, 1))
        put.optional("loud", value.loud, checks.boolean)
        put.optional("on", value.on, encode_create_voice_request_on)
        put.optional("tags", value.tags, compound.array, item=encode_create_voice_request_tags_item)
        put.optional(
            "moods", value.moods, compound.array, item=encode_create_voice_request_moods_item
        )
        put.optional("narrowed", value.narrowed, encode_create_voice_request_narrowed)
    return put.data


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
    made = CreateVoiceRequest(
        rate=decode.optional(data, "rate", at, decode_create_voice_request_rate),
        tone=decode.optional(data, "tone", at, decode_create_voice_request_tone),
        kind=decode.optional(data, "kind", at, decode_create_voice_request_kind),
        level=decode.optional(data, "level", at, decode_create_voice_request_level),
        share=decode.optional(data, "share", at, decode.number),
        loud=decode.optional(data, "loud", at, decode.boolean),
        on=decode.optional(data, "on", at, decode_create_voice_request_on),
        tags=decode.optional(data, "tags", at, decode.array(decode_create_voice_request_tags_item)),
        moods=decode.optional(
            data, "moods", at, decode.array(decode_create_voice_request_moods_item)
        ),
        narrowed=decode.optional(data, "narrowed", at, decode_create_voice_request_narrowed),
    )
    decode.nothing_left(data, at)
    return made
