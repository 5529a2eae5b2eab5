# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate primitives_with_every_bound`.
"""Checks, encodes and decodes the values of Bounds."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, formats, patterns
from .models import Sample


def encode_sample(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Sample` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Sample, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name", min_length=1, max_length=3)
        if value.code is not None:
            data["code"] = checks.string(
                value.code, found, f"{at}.code", pattern=patterns.Pattern("^[A-Z]{2}$")
            )
        data["seed"] = checks.integer(value.seed, found, f"{at}.seed", minimum=0, maximum=9)
        if value.step is not None:
            data["step"] = checks.integer(value.step, found, f"{at}.step", multiple_of=5)
        if value.gain is not None:
            data["gain"] = checks.number(
                value.gain, found, f"{at}.gain", exclusive_minimum=0, exclusive_maximum=1.5
            )
        if value.tick is not None:
            data["tick"] = checks.number(
                value.tick, found, f"{at}.tick", minimum=0.1, multiple_of=0.1
            )
        if value.loud is not None:
            data["loud"] = checks.boolean(value.loud, found, f"{at}.loud")
        if value.tags is not None:
            data["tags"] = compound.array(
                value.tags,
                found,
                f"{at}.tags",
                item=checks.string,
                min_items=1,
                max_items=2,
                unique_items=True,
            )
        if value.notes is not None:
            data["notes"] = compound.mapping(
                value.notes,
                found,
                f"{at}.notes",
                item=checks.integer,
                min_properties=1,
                max_properties=2,
            )
        if value.home is not None:
            data["home"] = checks.string(value.home, found, f"{at}.home")
        if value.born is not None:
            data["born"] = formats.check_date_time(value.born, found, f"{at}.born")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
        compound.size(data, found, at, min_properties=2, max_properties=5)
    return data


def decode_sample(value: Any, at: str) -> Sample:
    """Decode `Sample`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Sample)
    made.name = decode.required_string(data, "name", at)
    made.code = decode.optional_string(data, "code", at)
    made.seed = decode.required(data, "seed", at, decode.integer, 0)
    made.step = decode.optional(data, "step", at, decode.integer)
    made.gain = decode.optional(data, "gain", at, decode.number)
    made.tick = decode.optional(data, "tick", at, decode.number)
    made.loud = decode.optional(data, "loud", at, decode.boolean)
    made.tags = decode.optional(data, "tags", at, decode.array(decode.string))
    made.notes = decode.optional(data, "notes", at, decode.mapping(decode.integer))
    made.home = decode.optional_string(data, "home", at)
    made.born = decode.optional(data, "born", at, formats.date_time)
    made.additional_properties = data
    return made
