# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unsupported_in_requests`.
"""Checks, encodes and decodes the values of Unchecked."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decode, encode, patterns, unions
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


def decode_node(value: Any, at: str) -> Node:
    """Decode `Node`."""
    data = decode.object_(value, at)
    made = Node(
        next=decode.optional(data, "next", at, decode_node),
    )
    decode.nothing_left(data, at)
    return made


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`."""
    data = decode.object_(value, at)
    made = Thing(
        a=decode.optional(
            data,
            "a",
            at,
            unions.one_of(decode.mapping(decode.any_json), decode.array(decode.any_json)),
        ),
        b=decode.optional(data, "b", at, decode_node),
        c=decode.optional(data, "c", at, decode.mapping(decode.any_json)),
        d=decode.optional(data, "d", at, decode.string),
        e=decode.optional(data, "e", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made
