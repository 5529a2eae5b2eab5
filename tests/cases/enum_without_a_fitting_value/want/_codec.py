# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate enum_without_a_fitting_value`.
"""Checks, encodes and decodes the values of Enums."""

from __future__ import annotations

from typing import Any, get_args

from .._runtime import checks, encode
from .models import CreateVoiceRequest, Tone


def encode_tone(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Tone`."""
    return checks.literal(value, found, at, get_args(Tone))


def encode_create_voice_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CreateVoiceRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, CreateVoiceRequest, found, at):
        put.settable("rate", value.rate, checks.any_json)
        put.optional("tone", value.tone, encode_tone)
        put.settable("size", value.size, checks.any_json)
    return put.data
