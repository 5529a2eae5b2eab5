# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate all_of_conflicts`.
"""Checks, encodes and decodes the values of Conflicts."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, encode
from .models import Thing


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Thing, found, at):
        put.settable("kind", value.kind, checks.any_json)
        put.settable("mode", value.mode, checks.any_json)
        put.settable("code", value.code, checks.any_json)
        put.settable("loop", value.loop, checks.any_json)
    return put.data
