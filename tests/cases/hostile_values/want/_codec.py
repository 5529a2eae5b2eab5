# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate hostile_values`.
"""Checks, encodes and decodes the values of Values."""

from __future__ import annotations

from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, patterns
from .models import Code, Odd, OddMode

NAMES = {
    "quote_s": 'quote"s',
    "new_line": "new\nline",
    "back_slash": "back\\slash",
    "a_b": "a'b",
    "field___import_os__": "); import os #",
    "field_gnp": "\u202egnp",
    "field___y___": "{{ y }}",
}
"""The names of properties where those of fields differ."""


def encode_odd_mode(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `OddMode`."""
    return compound.literal(value, found, at, get_args(OddMode))


def encode_code(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Code`."""
    return compound.literal(value, found, at, get_args(Code))


def encode_odd(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Odd` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Odd, found, at):
        put.optional("mode", value.mode, encode_odd_mode)
        put.optional('quote"s', value.quote_s, checks.string, name="quote_s")
        put.optional("new\nline", value.new_line, checks.string, name="new_line")
        put.optional("back\\slash", value.back_slash, checks.string, name="back_slash")
        put.optional("a'b", value.a_b, checks.string, name="a_b")
        put.optional(
            "); import os #", value.field___import_os__, checks.string, name="field___import_os__"
        )
        put.optional("\u202egnp", value.field_gnp, checks.string, name="field_gnp")
        put.optional("{{ y }}", value.field___y___, checks.string, name="field___y___")
        put.optional(
            "code", value.code, checks.string, pattern=patterns.Pattern('^["\'\\\\]\\d+"""$')
        )
        put.optional("odd", value.odd, encode_code)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_odd_mode(value: Any, at: str) -> OddMode:
    """Decode `OddMode`."""
    return cast("OddMode", decode.string(value, at))


def decode_code(value: Any, at: str) -> Code:
    """Decode `Code`."""
    return cast("Code", decode.string(value, at))


def decode_odd(value: Any, at: str) -> Odd:
    """Decode `Odd`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Odd(
        mode=decode.optional(data, "mode", at, decode_odd_mode),
        quote_s=decode.optional(data, 'quote"s', at, decode.string),
        new_line=decode.optional(data, "new\nline", at, decode.string),
        back_slash=decode.optional(data, "back\\slash", at, decode.string),
        a_b=decode.optional(data, "a'b", at, decode.string),
        field___import_os__=decode.optional(data, "); import os #", at, decode.string),
        field_gnp=decode.optional(data, "\u202egnp", at, decode.string),
        field___y___=decode.optional(data, "{{ y }}", at, decode.string),
        code=decode.optional(data, "code", at, decode.string),
        odd=decode.optional(data, "odd", at, decode_code),
        additional_properties=data,
    )
