# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursion_without_end`.
"""Checks, encodes and decodes the values of Endless."""

from __future__ import annotations

from typing import Any

from .._runtime import decode
from .models import Alone, Either, Nest, Thing, Tree


def decode_either(value: Any, at: str) -> Either:
    """Decode `Either`."""
    return decode.any_json(value, at)


def decode_nest(value: Any, at: str) -> Nest:
    """Decode `Nest`."""
    return decode.array(decode.any_json)(value, at)


def decode_tree(value: Any, at: str) -> Tree:
    """Decode `Tree`."""
    return decode.object_(value, at)


def decode_alone(value: Any, at: str) -> Alone:
    """Decode `Alone`."""
    return decode.array(decode.any_json)(value, at)


def decode_thing(value: Any, at: str) -> Thing:
    """Decode `Thing`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Thing)
    made.loop = decode.optional(data, "loop", at, decode_either)
    made.nest = decode.optional(data, "nest", at, decode_nest)
    made.same = decode.optional(data, "same", at, decode.any_json)
    made.tree = decode.optional(data, "tree", at, decode_tree)
    made.alone = decode.optional(data, "alone", at, decode_alone)
    made.additional_properties = data
    return made
