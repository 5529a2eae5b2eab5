# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate primitives_with_every_bound`.
"""Checks, encodes and decodes the values of Bounds."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, decode, encode, formats
from .models import Sample


def encode_sample(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Sample` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if checks.instance(value, Sample, found, at):
        put.required("name", value.name, checks.string, min_length=1, max_length=3)
        put.optional("code", value.code, checks.string, pattern="^[A-Z]{2}$")
        put.required("seed", value.seed, checks.integer, minimum=0, maximum=9)
        put.optional("step", value.step, checks.integer, multiple_of=5)
        put.optional("gain", value.gain, checks.number, exclusive_minimum=0, exclusive_maximum=1.5)
        put.optional("tick", value.tick, checks.number, minimum=0.1, multiple_of=0.1)
        put.optional("loud", value.loud, checks.boolean)
        put.optional(
            "tags",
            value.tags,
            checks.array,
            item=checks.string,
            min_items=1,
            max_items=2,
            unique_items=True,
        )
        put.optional(
            "notes",
            value.notes,
            checks.mapping,
            item=checks.integer,
            min_properties=1,
            max_properties=2,
        )
        put.optional("home", value.home, checks.uri)
        put.optional("born", value.born, formats.check_date_time)
        put.rest(value.additional_properties, checks.any_json)
        put.size(min_properties=2, max_properties=5)
    return put.data


def decode_sample(value: Any, at: str) -> Sample:
    """Decode `Sample`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Sample(
        name=decode.required(data, "name", at, decode.string),
        code=decode.optional(data, "code", at, decode.string),
        seed=decode.required(data, "seed", at, decode.integer),
        step=decode.optional(data, "step", at, decode.integer),
        gain=decode.optional(data, "gain", at, decode.number),
        tick=decode.optional(data, "tick", at, decode.number),
        loud=decode.optional(data, "loud", at, decode.boolean),
        tags=decode.optional(data, "tags", at, decode.array(decode.string)),
        notes=decode.optional(data, "notes", at, decode.mapping(decode.integer)),
        home=decode.optional(data, "home", at, decode.string),
        born=decode.optional(data, "born", at, formats.date_time),
        additional_properties=data,
    )
