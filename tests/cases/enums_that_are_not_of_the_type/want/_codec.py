# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enums_that_are_not_of_the_type`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, compound, encode
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
