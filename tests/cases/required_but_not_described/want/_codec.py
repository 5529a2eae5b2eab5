# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate required_but_not_described`.
"""Checks, encodes and decodes the values of Sun."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, values
from .models import Login, Moon, MoonTags, Named, SetSunRequest, StarById, StarByStar, Sun

NAMES = {"sun_id_1": "sunId", "sun_id_2": "SunId", "field_": ""}
"""The names of properties where those of fields differ."""


def encode_set_sun_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `SetSunRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, SetSunRequest, found, at):
        data["rise"] = checks.string(value.rise, found, f"{at}.rise")
        data["place"] = compound.any_json(value.place, found, f"{at}.place")
    return data


def encode_login(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Login` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Login, found, at):
        data["client_id"] = checks.string(value.client_id, found, f"{at}.client_id")
        if value.scope is not None:
            data["scope"] = checks.string(value.scope, found, f"{at}.scope")
        if value.scope_ids is not None:
            data["scope_ids"] = checks.string(value.scope_ids, found, f"{at}.scope_ids")
        data["scope_id"] = compound.any_json(value.scope_id, found, f"{at}.scope_id")
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


def encode_star_by_id(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `StarById` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, StarById, found, at):
        data["at"] = checks.string(value.at, found, f"{at}.at")
        data["star_id"] = checks.string(value.star_id, found, f"{at}.star_id")
    return data


def encode_named(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Named` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Named, found, at):
        if value.other_name is not None:
            data["other_name"] = checks.string(value.other_name, found, f"{at}.other_name")
        if value.sun_id_1 is not None:
            data["sunId"] = checks.string(value.sun_id_1, found, f"{at}.sun_id_1")
        if value.sun_id_2 is not None:
            data["SunId"] = checks.string(value.sun_id_2, found, f"{at}.sun_id_2")
        if value.sun_id is not values.UNSET:
            data["sun_id"] = compound.any_json(value.sun_id, found, f"{at}.sun_id")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_star_by_star(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `StarByStar` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, StarByStar, found, at):
        data["at"] = checks.string(value.at, found, f"{at}.at")
        data["star"] = encode_named(value.star, found, f"{at}.star")
    return data


def encode_star(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Star`."""
    return compound.one_of(value, found, at, options=(encode_star_by_id, encode_star_by_star))


def decode_set_sun_request(value: Any, at: str) -> SetSunRequest:
    """Decode `SetSunRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(SetSunRequest)
    made.rise = decode.required_string(data, "rise", at)
    made.place = decode.required(data, "place", at, decode.any_json)
    decode.nothing_left(data, at)
    return made


def decode_login(value: Any, at: str) -> Login:
    """Decode `Login`."""
    data = decode.object_(value, at)
    made = object.__new__(Login)
    made.client_id = decode.required_string(data, "client_id", at)
    made.scope = decode.optional_string(data, "scope", at)
    made.scope_ids = decode.optional_string(data, "scope_ids", at)
    made.scope_id = decode.required(data, "scope_id", at, decode.any_json)
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


def decode_star_by_id(value: Any, at: str) -> StarById:
    """Decode `StarById`."""
    data = decode.object_(value, at)
    made = object.__new__(StarById)
    made.at = decode.required_string(data, "at", at)
    made.star_id = decode.required_string(data, "star_id", at)
    decode.nothing_left(data, at)
    return made


def decode_named(value: Any, at: str) -> Named:
    """Decode `Named`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Named)
    made.other_name = decode.optional_string(data, "other_name", at)
    made.sun_id_1 = decode.optional_string(data, "sunId", at)
    made.sun_id_2 = decode.optional_string(data, "SunId", at)
    made.sun_id = decode.settable(data, "sun_id", at, decode.any_json)
    made.additional_properties = data
    return made


def decode_star_by_star(value: Any, at: str) -> StarByStar:
    """Decode `StarByStar`."""
    data = decode.object_(value, at)
    made = object.__new__(StarByStar)
    made.at = decode.required_string(data, "at", at)
    made.star = decode.required(data, "star", at, decode_named)
    decode.nothing_left(data, at)
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
