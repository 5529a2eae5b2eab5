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
    data: dict[str, Any] = {}
    if encode.instance(value, Node, found, at):
        if value.next is not None:
            data["next"] = encode_node(value.next, found, f"{at}.next")
    return data


def encode_thing(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Thing` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Thing, found, at):
        if value.a is not None:
            data["a"] = compound.one_of(
                value.a,
                found,
                f"{at}.a",
                options=(
                    partial(compound.array, item=compound.any_json),
                    partial(compound.mapping, item=compound.any_json),
                ),
            )
        if value.b is not None:
            data["b"] = encode_node(value.b, found, f"{at}.b")
        if value.c is not None:
            data["c"] = compound.mapping(value.c, found, f"{at}.c", item=compound.any_json)
        if value.d is not None:
            data["d"] = checks.string(
                value.d, found, f"{at}.d", pattern=patterns.Pattern("^\\p{Greek}+$")
            )
        if value.e is not None:
            data["e"] = checks.string(
                value.e, found, f"{at}.e", pattern=patterns.Pattern("^\\\\p{1}$")
            )
        if value.f is not None:
            data["f"] = checks.string(value.f, found, f"{at}.f")
        if value.g is not None:
            data["g"] = compound.mapping(value.g, found, f"{at}.g", item=compound.any_json)
    return data


def decode_node(value: Any, at: str) -> Node:
    """Decode `Node`."""
    data = decode.object_(value, at)
    made = object.__new__(Node)
    made.next = decode.optional(data, "next", at, decode_node)
    decode.nothing_left(data, at)
    return made


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.a = decode.optional(
        data, "a", at, unions.one_of(decode.object_, decode.array(decode.any_json))
    )
    made.b = decode.optional(data, "b", at, decode_node)
    made.c = decode.optional(data, "c", at, decode.object_)
    made.d = decode.optional_string(data, "d", at)
    made.e = decode.optional_string(data, "e", at)
    made.f = decode.optional_string(data, "f", at)
    made.g = decode.optional(data, "g", at, decode.object_)
    decode.nothing_left(data, at)
    return made
