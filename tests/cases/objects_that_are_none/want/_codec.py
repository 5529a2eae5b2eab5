# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate objects_that_are_none`.
"""Checks, encodes and decodes the values of Objects as NestJS writes what is none."""

from __future__ import annotations

from typing import Any

from .._runtime import checks, compound, decode, encode, formats, values
from .models import Meta, User

NAMES = {"is_active": "is active", "list_": "list"}
"""The names of properties where those of fields differ."""


def encode_meta(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Meta`."""
    return compound.mapping(value, found, at, item=compound.any_json)


def encode_user(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `User` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, User, found, at):
        data["nick"] = compound.any_json(value.nick, found, f"{at}.nick")
        data["bio"] = checks.nullable(value.bio, found, f"{at}.bio", inner=checks.string)
        if value.mode is not None:
            data["mode"] = checks.string(value.mode, found, f"{at}.mode")
        if value.born is not None:
            data["born"] = formats.check_date_time(value.born, found, f"{at}.born")
        if value.rank is not None:
            data["rank"] = checks.number(value.rank, found, f"{at}.rank", minimum=1)
        if value.count is not None:
            data["count"] = checks.integer(value.count, found, f"{at}.count")
        if value.is_active is not None:
            data["is active"] = checks.boolean(value.is_active, found, f"{at}.is_active")
        if value.tags is not None:
            data["tags"] = compound.array(
                value.tags, found, f"{at}.tags", item=compound.any_json, min_items=1
            )
        if value.either is not values.UNSET:
            data["either"] = compound.any_json(value.either, found, f"{at}.either")
        if value.list_ is not None:
            data["list"] = compound.array(value.list_, found, f"{at}.list_", item=compound.any_json)
        if value.said is not values.UNSET:
            data["said"] = compound.any_json(value.said, found, f"{at}.said")
        if value.meta is not None:
            data["meta"] = encode_meta(value.meta, found, f"{at}.meta")
        if value.shown is not None:
            data["shown"] = compound.mapping(
                value.shown, found, f"{at}.shown", item=compound.any_json
            )
        if value.told is not None:
            data["told"] = compound.mapping(value.told, found, f"{at}.told", item=compound.any_json)
        if value.map is not None:
            data["map"] = compound.mapping(value.map, found, f"{at}.map", item=compound.any_json)
        if value.empty is not None:
            data["empty"] = compound.mapping(
                value.empty, found, f"{at}.empty", item=compound.any_json
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_meta(value: Any, at: str) -> Meta:
    """Decode `Meta`."""
    return decode.object_(value, at)


def decode_user(value: Any, at: str) -> User:
    """Decode `User`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(User)
    made.nick = decode.required(data, "nick", at, decode.any_json)
    made.bio = decode.required(data, "bio", at, decode.nullable(decode.string))
    made.mode = decode.optional_string(data, "mode", at)
    made.born = decode.optional(data, "born", at, formats.date_time)
    made.rank = decode.optional(data, "rank", at, decode.number)
    made.count = decode.optional(data, "count", at, decode.integer)
    made.is_active = decode.optional(data, "is active", at, decode.boolean)
    made.tags = decode.optional(data, "tags", at, decode.array(decode.any_json))
    made.either = decode.settable(data, "either", at, decode.any_json)
    made.list_ = decode.optional(data, "list", at, decode.array(decode.any_json))
    made.said = decode.settable(data, "said", at, decode.any_json)
    made.meta = decode.optional(data, "meta", at, decode_meta)
    made.shown = decode.optional(data, "shown", at, decode.object_)
    made.told = decode.optional(data, "told", at, decode.object_)
    made.map = decode.optional(data, "map", at, decode.object_)
    made.empty = decode.optional(data, "empty", at, decode.object_)
    made.additional_properties = data
    return made
