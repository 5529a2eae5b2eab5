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
    "import_os": "); import os #",
    "field_gnp": "\u202egnp",
    "y": "{{ y }}",
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
    data: dict[str, Any] = {}
    if encode.instance(value, Odd, found, at):
        if value.mode is not None:
            data["mode"] = encode_odd_mode(value.mode, found, f"{at}.mode")
        if value.quote_s is not None:
            data['quote"s'] = checks.string(value.quote_s, found, f"{at}.quote_s")
        if value.new_line is not None:
            data["new\nline"] = checks.string(value.new_line, found, f"{at}.new_line")
        if value.back_slash is not None:
            data["back\\slash"] = checks.string(value.back_slash, found, f"{at}.back_slash")
        if value.a_b is not None:
            data["a'b"] = checks.string(value.a_b, found, f"{at}.a_b")
        if value.import_os is not None:
            data["); import os #"] = checks.string(value.import_os, found, f"{at}.import_os")
        if value.field_gnp is not None:
            data["\u202egnp"] = checks.string(value.field_gnp, found, f"{at}.field_gnp")
        if value.y is not None:
            data["{{ y }}"] = checks.string(value.y, found, f"{at}.y")
        if value.code is not None:
            data["code"] = checks.string(
                value.code, found, f"{at}.code", pattern=patterns.Pattern('^["\'\\\\]\\d+"""$')
            )
        if value.odd is not None:
            data["odd"] = encode_code(value.odd, found, f"{at}.odd")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_odd_mode(value: Any, at: str) -> OddMode:
    """Decode `OddMode`."""
    return cast("OddMode", decode.string(value, at))


def decode_code(value: Any, at: str) -> Code:
    """Decode `Code`."""
    return cast("Code", decode.string(value, at))


def decode_odd(value: Any, at: str) -> Odd:
    """Decode `Odd`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Odd)
    made.mode = decode.optional(data, "mode", at, decode_odd_mode)
    made.quote_s = decode.optional_string(data, 'quote"s', at)
    made.new_line = decode.optional_string(data, "new\nline", at)
    made.back_slash = decode.optional_string(data, "back\\slash", at)
    made.a_b = decode.optional_string(data, "a'b", at)
    made.import_os = decode.optional_string(data, "); import os #", at)
    made.field_gnp = decode.optional_string(data, "\u202egnp", at)
    made.y = decode.optional_string(data, "{{ y }}", at)
    made.code = decode.optional_string(data, "code", at)
    made.odd = decode.optional(data, "odd", at, decode_code)
    made.additional_properties = data
    return made
