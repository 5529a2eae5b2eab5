# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate required_but_not_described`.
"""Checks, encodes and decodes the values of Sun."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, values
from .models import Moon, MoonTags, SetSunRequest, Sun

NAMES = {"field_": ""}
"""The names of properties where those of fields differ."""


def encode_set_sun_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `SetSunRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, SetSunRequest, found, at):
        data["rise"] = checks.string(value.rise, found, f"{at}.rise")
        data["place"] = compound.any_json(value.place, found, f"{at}.place")
    return data


def encode_moon_tags(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `MoonTags` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, MoonTags, found, at):
        data["main"] = checks.string(value.main, found, f"{at}.main")
        encode.rest(data, value.additional_properties, found, at, checks.string)
    return data


def encode_moon(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Moon` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Moon, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        data["phase"] = checks.string(value.phase, found, f"{at}.phase")
        if value.tags is not None:
            data["tags"] = encode_moon_tags(value.tags, found, f"{at}.tags")
        if value.rise is not values.UNSET:
            data["rise"] = compound.any_json(value.rise, found, f"{at}.rise")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_set_sun_request(value: Any, at: str) -> SetSunRequest:
    """Decode `SetSunRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(SetSunRequest)
    made.rise = decode.required_string(data, "rise", at)
    made.place = decode.required(data, "place", at, decode.any_json)
    decode.nothing_left(data, at)
    return made


def decode_moon_tags(value: Any, at: str) -> MoonTags:
    """Decode `MoonTags`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(MoonTags)
    made.main = decode.required_string(data, "main", at)
    made.additional_properties = decode.mapping(decode.string)(data, at)
    return made


def decode_moon(value: Any, at: str) -> Moon:
    """Decode `Moon`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Moon)
    made.name = decode.required_string(data, "name", at)
    made.phase = decode.required_string(data, "phase", at)
    made.tags = decode.optional(data, "tags", at, decode_moon_tags)
    made.rise = decode.settable(data, "rise", at, decode.any_json)
    made.additional_properties = data
    return made


def decode_sun(value: Any, at: str) -> Sun:
    """Decode `Sun`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Sun)
    made.times = decode.optional_string(data, "times", at)
    made.rise = decode.required_string(data, "rise", at)
    made.time = decode.optional(data, "time", at, decode.any_json)
    made.field_ = decode.optional(data, "", at, decode.any_json)
    made.additional_properties = data
    return made
