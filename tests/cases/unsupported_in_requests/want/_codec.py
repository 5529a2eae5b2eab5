# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_requests`.
"""Checks, encodes and decodes the values of Unsupported."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, encode
from .models import Thing


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Thing, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.array, item=checks.any_json)
        put.optional("c", value.c, checks.array, item=checks.any_json)
        put.settable("d", value.d, checks.any_json)
        put.settable("e", value.e, checks.any_json)
        put.optional(
            "f",
            value.f,
            checks.one_of,
            options=(
                partial(checks.array, item=checks.any_json),
                partial(checks.mapping, item=checks.any_json),
            ),
        )
        put.optional("h", value.h, checks.one_of, options=(checks.string, checks.integer))
    return put.data
