# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate formats_as_text`.
"""Checks, encodes and decodes the values of Formats."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, patterns, tuples, unions, values
from .models import Event, EventKind, EventVersion, Form, Moment, UUIDModel, When

NAMES = {"dt_": "dt"}
"""The names of properties where those of fields differ."""


def encode_uuid_model(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UUIDModel`."""
    return checks.string(value, found, at)


def encode_moment(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Moment`."""
    return checks.string(value, found, at)


def encode_when(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `When`."""
    return compound.one_of(value, found, at, options=(checks.string, encode_moment))


def encode_event_kind(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `EventKind`."""
    return compound.literal(value, found, at, get_args(EventKind))


def encode_event_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `EventVersion`."""
    return compound.literal(value, found, at, get_args(EventVersion))


def encode_event(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Event` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Event, found, at):
        data["at"] = checks.string(value.at, found, f"{at}.at")
        if value.id is not None:
            data["id"] = encode_uuid_model(value.id, found, f"{at}.id")
        if value.date is not None:
            data["date"] = checks.string(value.date, found, f"{at}.date")
        if value.dt_ is not None:
            data["dt"] = checks.integer(value.dt_, found, f"{at}.dt_")
        if value.price is not None:
            data["price"] = checks.string(
                value.price, found, f"{at}.price", pattern=patterns.Pattern("^\\d+\\.\\d\\d$")
            )
        if value.ratio is not None:
            data["ratio"] = checks.number(value.ratio, found, f"{at}.ratio")
        if value.icon is not None:
            data["icon"] = checks.string(value.icon, found, f"{at}.icon", max_length=8)
        if value.sound is not None:
            data["sound"] = checks.string(value.sound, found, f"{at}.sound")
        if value.end is not values.UNSET:
            data["end"] = checks.nullable(value.end, found, f"{at}.end", inner=checks.string)
        if value.moments is not None:
            data["moments"] = compound.array(
                value.moments, found, f"{at}.moments", item=encode_moment, unique_items=True
            )
        if value.by_name is not None:
            data["by_name"] = compound.mapping(
                value.by_name, found, f"{at}.by_name", item=checks.string
            )
        if value.when is not None:
            data["when"] = encode_when(value.when, found, f"{at}.when")
        if value.soon is not None:
            data["soon"] = checks.string(value.soon, found, f"{at}.soon")
        if value.free is not values.UNSET:
            data["free"] = checks.nullable(value.free, found, f"{at}.free", inner=checks.string)
        if value.which is not None:
            data["which"] = compound.one_of(
                value.which, found, f"{at}.which", options=(checks.string, checks.integer)
            )
        if value.kind is not None:
            data["kind"] = encode_event_kind(value.kind, found, f"{at}.kind")
        if value.version is not None:
            data["version"] = encode_event_version(value.version, found, f"{at}.version")
        if value.pair is not None:
            data["pair"] = tuples.check(
                value.pair, found, f"{at}.pair", items=(checks.string, checks.string)
            )
        if value.link is not None:
            data["link"] = checks.string(value.link, found, f"{at}.link")
        encode.rest(data, value.additional_properties, found, at, checks.string)
    return data


def encode_form(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Form` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Form, found, at):
        data["at"] = checks.string(value.at, found, f"{at}.at")
        if value.day is not None:
            data["day"] = checks.string(value.day, found, f"{at}.day")
        if value.key is not None:
            data["key"] = checks.string(value.key, found, f"{at}.key")
        if value.prices is not None:
            data["prices"] = compound.array(value.prices, found, f"{at}.prices", item=checks.string)
    return data


def decode_uuid_model(value: Any, at: str) -> UUIDModel:
    """Decode `UUIDModel`."""
    return decode.string(value, at)


def decode_moment(value: Any, at: str) -> Moment:
    """Decode `Moment`."""
    return decode.string(value, at)


def decode_when(value: Any, at: str) -> When:
    """Decode `When`."""
    return cast("When", unions.one_of(decode.string, decode_moment)(value, at))


def decode_event_kind(value: Any, at: str) -> EventKind:
    """Decode `EventKind`."""
    return cast("EventKind", decode.string(value, at))


def decode_event_version(value: Any, at: str) -> EventVersion:
    """Decode `EventVersion`."""
    return cast("EventVersion", decode.string(value, at))


def decode_event(value: Any, at: str) -> Event:
    """Decode `Event`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Event)
    made.at = decode.required(data, "at", at, decode.string, "2026-01-31T12:00:00Z")
    made.id = decode.optional(data, "id", at, decode_uuid_model)
    made.date = decode.optional_string(data, "date", at)
    made.dt_ = decode.optional(data, "dt", at, decode.integer)
    made.price = decode.optional_string(data, "price", at)
    made.ratio = decode.optional(data, "ratio", at, decode.number)
    made.icon = decode.optional_string(data, "icon", at)
    made.sound = decode.optional_string(data, "sound", at)
    made.end = decode.settable(data, "end", at, decode.string)
    made.moments = decode.optional(data, "moments", at, decode.array(decode_moment))
    made.by_name = decode.optional(data, "by_name", at, decode.mapping(decode.string))
    made.when = decode.optional(data, "when", at, decode_when)
    made.soon = decode.optional_string(data, "soon", at)
    made.free = decode.settable(data, "free", at, decode.string)
    made.which = decode.optional(data, "which", at, unions.one_of(decode.string, decode.integer))
    made.kind = decode.optional(data, "kind", at, decode_event_kind)
    made.version = decode.optional(data, "version", at, decode_event_version)
    made.pair = decode.optional(data, "pair", at, tuples.decoder(decode.string, decode.string))
    made.link = decode.optional_string(data, "link", at)
    made.additional_properties = decode.mapping(decode.string)(data, at)
    return made


def decode_form(value: Any, at: str) -> Form:
    """Decode `Form`."""
    data = decode.object_(value, at)
    made = object.__new__(Form)
    made.at = decode.required_string(data, "at", at)
    made.day = decode.optional_string(data, "day", at)
    made.key = decode.optional_string(data, "key", at)
    made.prices = decode.optional(data, "prices", at, decode.array(decode.string))
    decode.nothing_left(data, at)
    return made
