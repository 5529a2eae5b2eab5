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
    put = encode.Properties(found, at)
    if encode.instance(value, Event, found, at):
        put.required("at", value.at, formats.check_date_time)
        put.optional("id", value.id, encode_uuid_model)
        put.optional("date", value.date, formats.check_date)
        put.optional("dt", value.dt_, checks.integer, name="dt_")
        put.optional(
            "price",
            value.price,
            decimals.check_decimal,
            pattern=patterns.Pattern("^\\d+\\.\\d\\d$"),
        )
        put.optional("ratio", value.ratio, checks.number)
        put.optional("icon", value.icon, formats.check_byte, max_length=8)
        put.optional("sound", value.sound, formats.check_byte)
        put.settable("end", value.end, checks.nullable, inner=formats.check_date_time)
        put.optional(
            "moments", value.moments, compound.array, item=encode_moment, unique_items=True
        )
        put.optional("by_name", value.by_name, compound.mapping, item=formats.check_date)
        put.optional("when", value.when, encode_when)
        put.optional(
            "soon", value.soon, compound.one_of, options=(formats.check_date_time, checks.string)
        )
        put.settable("free", value.free, checks.nullable, inner=formats.check_date)
        put.optional(
            "which",
            value.which,
            compound.one_of,
            options=(formats.check_byte, identifiers.check_uuid, checks.integer),
        )
        put.optional("kind", value.kind, encode_event_kind)
        put.optional("version", value.version, encode_event_version)
        put.optional(
            "pair", value.pair, tuples.check, items=(formats.check_date, formats.check_date)
        )
        put.optional("link", value.link, checks.uri)
        put.rest(value.additional_properties, formats.check_date)
    return put.data


def encode_form(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Form` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Form, found, at):
        put.required("at", value.at, formats.check_date_time)
        put.optional("day", value.day, formats.check_date)
        put.optional("key", value.key, formats.check_byte)
        put.optional("prices", value.prices, compound.array, item=decimals.check_decimal)
    return put.data


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
    return Event(
        at=decode.required(data, "at", at, formats.date_time),
        id=decode.optional(data, "id", at, decode_uuid_model),
        date=decode.optional(data, "date", at, formats.date),
        dt_=decode.optional(data, "dt", at, decode.integer),
        price=decode.optional(data, "price", at, decimals.decimal),
        ratio=decode.optional(data, "ratio", at, decode.number),
        icon=decode.optional(data, "icon", at, formats.byte),
        sound=decode.optional(data, "sound", at, formats.byte),
        end=decode.settable(data, "end", at, formats.date_time),
        moments=decode.optional(data, "moments", at, decode.array(decode_moment)),
        by_name=decode.optional(data, "by_name", at, decode.mapping(formats.date)),
        when=decode.optional(data, "when", at, decode_when),
        soon=decode.optional(
            data, "soon", at, unions.one_of(formats.strictly(formats.date_time), decode.string)
        ),
        free=decode.settable(data, "free", at, formats.date),
        which=decode.optional(
            data,
            "which",
            at,
            unions.one_of(
                formats.strictly(identifiers.uuid),
                formats.strictly(formats.byte),
                decode.integer,
                formats.unparsed,
            ),
        ),
        kind=decode.optional(data, "kind", at, decode_event_kind),
        version=decode.optional(data, "version", at, decode_event_version),
        pair=decode.optional(data, "pair", at, tuples.decoder(formats.date, formats.date)),
        link=decode.optional(data, "link", at, decode.string),
        additional_properties=decode.mapping(formats.date)(data, at),
    )


def decode_form(value: Any, at: str) -> Form:
    """Decode `Form`."""
    data = decode.object_(value, at)
    made = Form(
        at=decode.required(data, "at", at, formats.strictly(formats.date_time)),
        day=decode.optional(data, "day", at, formats.strictly(formats.date)),
        key=decode.optional(data, "key", at, formats.strictly(formats.byte)),
        prices=decode.optional(
            data, "prices", at, decode.array(formats.strictly(decimals.decimal))
        ),
    )
    decode.nothing_left(data, at)
    return made
