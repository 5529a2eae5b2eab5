# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_requests`.
"""Checks, encodes and decodes the values of Unchecked."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, encode, patterns
from .models import Node, Thing


def encode_node(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Node` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Node, found, at):
        put.optional("next", value.next, encode_node)
    return put.data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Thing, found, at):
        put.optional(
            "a",
            value.a,
            compound.one_of,
            options=(
                partial(compound.array, item=compound.any_json),
                partial(compound.mapping, item=compound.any_json),
            ),
        )
        put.optional("b", value.b, encode_node)
        put.optional("c", value.c, compound.mapping, item=compound.any_json)
        put.optional("d", value.d, checks.string, pattern=patterns.Pattern("^\\p{Greek}+$"))
        put.optional("e", value.e, checks.string, pattern=patterns.Pattern("^\\\\p{1}$"))
    return put.data
