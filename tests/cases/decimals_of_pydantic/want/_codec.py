# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate decimals_of_pydantic`.
"""Checks, encodes and decodes the values of Decimals of pydantic."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._runtime import checks, compound, decimals, decode, encode, formats, patterns, unions, values
from .models import PriceInput, PriceOutput


def encode_price_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `PriceInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, PriceInput, found, at):
        data["net"] = compound.one_of(
            value.net,
            found,
            f"{at}.net",
            options=(
                partial(checks.number, minimum=0),
                partial(
                    decimals.check_decimal,
                    pattern=patterns.Pattern(
                        "^(?!^[-+.]*$)[+-]?0*(?:\\d{0,8}|(?=[\\d.]{1,11}0*$)\\d{0,8}\\.\\d{0,2}0*$)",
                        300,
                    ),
                ),
            ),
        )
        if value.tax is not values.UNSET:
            data["tax"] = checks.nullable(
                value.tax,
                found,
                f"{at}.tax",
                inner=partial(
                    compound.one_of,
                    options=(
                        checks.number,
                        partial(
                            decimals.check_decimal,
                            pattern=patterns.Pattern(
                                "^[+-]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)$"
                            ),
                        ),
                    ),
                ),
            )
        if value.steps is not None:
            data["steps"] = compound.array(
                value.steps,
                found,
                f"{at}.steps",
                item=partial(
                    compound.one_of,
                    options=(
                        checks.number,
                        partial(
                            decimals.check_decimal,
                            pattern=patterns.Pattern(
                                "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d{0,2}0*$", 100
                            ),
                        ),
                    ),
                ),
            )
        if value.id is not None:
            data["id"] = compound.one_of(
                value.id, found, f"{at}.id", options=(checks.number, checks.string)
            )
        if value.code is not None:
            data["code"] = checks.string(
                value.code, found, f"{at}.code", pattern=patterns.Pattern("^[0-9]+$")
            )
    return data


def decode_price_input(value: Any, at: str) -> PriceInput:
    """Decode `PriceInput`."""
    data = decode.object_(value, at)
    made = object.__new__(PriceInput)
    made.net = decode.required(
        data, "net", at, unions.one_of(formats.strictly(decimals.decimal), decode.number)
    )
    made.tax = decode.settable(
        data, "tax", at, unions.one_of(formats.strictly(decimals.decimal), decode.number)
    )
    made.steps = decode.optional(
        data,
        "steps",
        at,
        decode.array(unions.one_of(formats.strictly(decimals.decimal), decode.number)),
    )
    made.id = decode.optional(data, "id", at, unions.one_of(decode.number, decode.string))
    made.code = decode.optional_string(data, "code", at)
    decode.nothing_left(data, at)
    return made


def decode_price_output(value: Any, at: str) -> PriceOutput:
    """Decode `PriceOutput`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PriceOutput)
    made.net = decode.required(data, "net", at, decimals.decimal)
    made.tax = decode.optional(data, "tax", at, decimals.decimal)
    made.steps = decode.optional(data, "steps", at, decode.array(decimals.decimal))
    made.id = decode.optional(data, "id", at, unions.one_of(decode.number, decode.string))
    made.code = decode.optional_string(data, "code", at)
    made.additional_properties = data
    return made
