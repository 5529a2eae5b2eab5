# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums_that_are_not_of_the_type`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode
from .models import CreateVoiceRequest, Kind, Level, MoodsItem, Narrowed, On, Rate, TagsItem, Tone


def encode_rate(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Rate`."""
    return compound.literal(value, found, at, get_args(Rate))


def encode_tone(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Tone`."""
    return compound.literal(value, found, at, get_args(Tone))


def encode_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Kind`."""
    return compound.literal(value, found, at, get_args(Kind))


def encode_level(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Level`."""
    return compound.literal(value, found, at, get_args(Level))


def encode_on(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `On`."""
    return compound.literal(value, found, at, get_args(On))


def encode_tags_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `TagsItem`."""
    return compound.literal(value, found, at, get_args(TagsItem))


def encode_moods_item(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `MoodsItem`."""
    return compound.literal(value, found, at, get_args(MoodsItem))


def encode_narrowed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Narrowed`."""
    return compound.literal(value, found, at, get_args(Narrowed))


def encode_create_voice_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateVoiceRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CreateVoiceRequest, found, at):
        put.optional("rate", value.rate, encode_rate)
        put.optional("tone", value.tone, encode_tone)
        put.optional("kind", value.kind, encode_kind)
        put.optional("level", value.level, encode_level)
        put.optional("share", value.share, compound.literal, values=(0.5, 1))
        put.optional("loud", value.loud, checks.boolean)
        put.optional("on", value.on, encode_on)
        put.optional("tags", value.tags, compound.array, item=encode_tags_item)
        put.optional("moods", value.moods, compound.array, item=encode_moods_item)
        put.optional("narrowed", value.narrowed, encode_narrowed)
    return put.data


def decode_rate(value: Any, at: str) -> Rate:
    """Decode `Rate`."""
    return cast("Rate", decode.string(value, at))


def decode_tone(value: Any, at: str) -> Tone:
    """Decode `Tone`."""
    return cast("Tone", decode.string(value, at))


def decode_kind(value: Any, at: str) -> Kind:
    """Decode `Kind`."""
    return cast("Kind", decode.integer(value, at))


def decode_level(value: Any, at: str) -> Level:
    """Decode `Level`."""
    return cast("Level", decode.string(value, at))


def decode_on(value: Any, at: str) -> On:
    """Decode `On`."""
    return cast("On", decode.string(value, at))


def decode_tags_item(value: Any, at: str) -> TagsItem:
    """Decode `TagsItem`."""
    return cast("TagsItem", decode.string(value, at))


def decode_moods_item(value: Any, at: str) -> MoodsItem:
    """Decode `MoodsItem`."""
    return cast("MoodsItem", decode.string(value, at))


def decode_narrowed(value: Any, at: str) -> Narrowed:
    """Decode `Narrowed`."""
    return cast("Narrowed", decode.string(value, at))


def decode_create_voice_request(value: Any, at: str) -> CreateVoiceRequest:
    """Decode `CreateVoiceRequest`."""
    data = decode.object_(value, at)
    made = CreateVoiceRequest(
        rate=decode.optional(data, "rate", at, decode_rate),
        tone=decode.optional(data, "tone", at, decode_tone),
        kind=decode.optional(data, "kind", at, decode_kind),
        level=decode.optional(data, "level", at, decode_level),
        share=decode.optional(data, "share", at, decode.number),
        loud=decode.optional(data, "loud", at, decode.boolean),
        on=decode.optional(data, "on", at, decode_on),
        tags=decode.optional(data, "tags", at, decode.array(decode_tags_item)),
        moods=decode.optional(data, "moods", at, decode.array(decode_moods_item)),
        narrowed=decode.optional(data, "narrowed", at, decode_narrowed),
    )
    decode.nothing_left(data, at)
    return made
