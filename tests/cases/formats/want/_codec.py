# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate formats`.
"""Checks, encodes and decodes the values of Formats."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import (
    checks,
    compound,
    decimals,
    decode,
    encode,
    formats,
    identifiers,
    patterns,
    tuples,
    unions,
    values,
)
from .models import Event, EventKind, EventVersion, Form, Moment, UUIDModel, When

NAMES = {"dt_": "dt"}
"""The names of properties where those of fields differ."""


def encode_uuid_model(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UUIDModel`."""
    return identifiers.check_uuid(value, found, at)


def encode_moment(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Moment`."""
    return formats.check_date_time(value, found, at)


def encode_when(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `When`."""
    return compound.one_of(value, found, at, options=(formats.check_date, encode_moment))


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
        data["at"] = formats.check_date_time(value.at, found, f"{at}.at")
        if value.id is not None:
            data["id"] = encode_uuid_model(value.id, found, f"{at}.id")
        if value.date is not None:
            data["date"] = formats.check_date(value.date, found, f"{at}.date")
        if value.dt_ is not None:
            data["dt"] = checks.integer(value.dt_, found, f"{at}.dt_")
        if value.price is not None:
            data["price"] = decimals.check_decimal(
                value.price, found, f"{at}.price", pattern=patterns.Pattern("^\\d+\\.\\d\\d$")
            )
        if value.ratio is not None:
            data["ratio"] = checks.number(value.ratio, found, f"{at}.ratio")
        if value.icon is not None:
            data["icon"] = formats.check_byte(value.icon, found, f"{at}.icon", max_length=8)
        if value.sound is not None:
            data["sound"] = formats.check_byte(value.sound, found, f"{at}.sound")
        if value.end is not values.UNSET:
            data["end"] = checks.nullable(
                value.end, found, f"{at}.end", inner=formats.check_date_time
            )
        if value.moments is not None:
            data["moments"] = compound.array(
                value.moments, found, f"{at}.moments", item=encode_moment, unique_items=True
            )
        if value.by_name is not None:
            data["by_name"] = compound.mapping(
                value.by_name, found, f"{at}.by_name", item=formats.check_date
            )
        if value.when is not None:
            data["when"] = encode_when(value.when, found, f"{at}.when")
        if value.soon is not None:
            data["soon"] = compound.one_of(
                value.soon, found, f"{at}.soon", options=(formats.check_date_time, checks.string)
            )
        if value.free is not values.UNSET:
            data["free"] = checks.nullable(
                value.free, found, f"{at}.free", inner=formats.check_date
            )
        if value.which is not None:
            data["which"] = compound.one_of(
                value.which,
                found,
                f"{at}.which",
                options=(formats.check_byte, identifiers.check_uuid, checks.integer),
            )
        if value.kind is not None:
            data["kind"] = encode_event_kind(value.kind, found, f"{at}.kind")
        if value.version is not None:
            data["version"] = encode_event_version(value.version, found, f"{at}.version")
        if value.pair is not None:
            data["pair"] = tuples.check(
                value.pair, found, f"{at}.pair", items=(formats.check_date, formats.check_date)
            )
        if value.link is not None:
            data["link"] = checks.string(value.link, found, f"{at}.link")
        encode.rest(data, value.additional_properties, found, at, formats.check_date)
    return data


def encode_form(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Form` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Form, found, at):
        data["at"] = formats.check_date_time(value.at, found, f"{at}.at")
        if value.day is not None:
            data["day"] = formats.check_date(value.day, found, f"{at}.day")
        if value.key is not None:
            data["key"] = formats.check_byte(value.key, found, f"{at}.key")
        if value.prices is not None:
            data["prices"] = compound.array(
                value.prices, found, f"{at}.prices", item=decimals.check_decimal
            )
    return data


def decode_uuid_model(value: Any, at: str) -> UUIDModel:
    """Decode `UUIDModel`."""
    return identifiers.uuid(value, at)


def decode_moment(value: Any, at: str) -> Moment:
    """Decode `Moment`."""
    return formats.date_time(value, at)


def decode_when(value: Any, at: str) -> When:
    """Decode `When`."""
    return cast(
        "When",
        unions.one_of(
            formats.strictly(formats.date), formats.strictly(decode_moment), formats.unparsed
        )(value, at),
    )


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
    made.at = decode.required(data, "at", at, formats.date_time, "2026-01-31T12:00:00Z")
    made.id = decode.optional(data, "id", at, decode_uuid_model)
    made.date = decode.optional(data, "date", at, formats.date)
    made.dt_ = decode.optional(data, "dt", at, decode.integer)
    made.price = decode.optional(data, "price", at, decimals.decimal)
    made.ratio = decode.optional(data, "ratio", at, decode.number)
    made.icon = decode.optional(data, "icon", at, formats.byte)
    made.sound = decode.optional(data, "sound", at, formats.byte)
    made.end = decode.settable(data, "end", at, formats.date_time)
    made.moments = decode.optional(data, "moments", at, decode.array(decode_moment))
    made.by_name = decode.optional(data, "by_name", at, decode.mapping(formats.date))
    made.when = decode.optional(data, "when", at, decode_when)
    made.soon = decode.optional(
        data, "soon", at, unions.one_of(formats.strictly(formats.date_time), decode.string)
    )
    made.free = decode.settable(data, "free", at, formats.date)
    made.which = decode.optional(
        data,
        "which",
        at,
        unions.one_of(
            formats.strictly(identifiers.uuid),
            formats.strictly(formats.byte),
            decode.integer,
            formats.unparsed,
        ),
    )
    made.kind = decode.optional(data, "kind", at, decode_event_kind)
    made.version = decode.optional(data, "version", at, decode_event_version)
    made.pair = decode.optional(data, "pair", at, tuples.decoder(formats.date, formats.date))
    made.link = decode.optional_string(data, "link", at)
    made.additional_properties = decode.mapping(formats.date)(data, at)
    return made


def decode_form(value: Any, at: str) -> Form:
    """Decode `Form`."""
    data = decode.object_(value, at)
    made = object.__new__(Form)
    made.at = decode.required(data, "at", at, formats.strictly(formats.date_time))
    made.day = decode.optional(data, "day", at, formats.strictly(formats.date))
    made.key = decode.optional(data, "key", at, formats.strictly(formats.byte))
    made.prices = decode.optional(
        data, "prices", at, decode.array(formats.strictly(decimals.decimal))
    )
    decode.nothing_left(data, at)
    return made
