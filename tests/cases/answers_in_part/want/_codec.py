# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate answers_in_part`.
"""Checks, encodes and decodes the values of Orders."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import decode, formats, unions, unknown
from .models import Card, CardKind, Cash, CashKind, Line, Order, Owner

NAMES = {"e_mail": "e-mail"}
"""The names of properties where those of fields differ."""


def decode_line(value: Any, at: str) -> Line:
    """Decode `Line`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Line)
    made.sku = decode.required_string(data, "sku", at)
    made.count = decode.required(data, "count", at, decode.integer)
    made.whole = decode.optional(data, "whole", at, decode.boolean)
    made.data = decode.optional_string(data, "data", at)
    made.additional_properties = data
    return made


def decode_owner(value: Any, at: str) -> Owner:
    """Decode `Owner`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Owner)
    made.name = decode.required_string(data, "name", at)
    made.age = decode.optional(data, "age", at, decode.integer)
    made.additional_properties = decode.mapping(decode_line)(data, at)
    return made


def decode_card_kind(value: Any, at: str) -> CardKind:
    """Decode `CardKind`."""
    return cast("CardKind", decode.string(value, at))


def decode_card(value: Any, at: str) -> Card:
    """Decode `Card`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Card)
    made.kind = decode.required(data, "kind", at, decode_card_kind)
    made.number = decode.required_string(data, "number", at)
    made.additional_properties = data
    return made


def decode_cash_kind(value: Any, at: str) -> CashKind:
    """Decode `CashKind`."""
    return cast("CashKind", decode.string(value, at))


def decode_cash(value: Any, at: str) -> Cash:
    """Decode `Cash`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cash)
    made.kind = decode.required(data, "kind", at, decode_cash_kind)
    made.paid = decode.required(data, "paid", at, decode.boolean)
    made.additional_properties = data
    return made


def decode_order(value: Any, at: str) -> Order:
    """Decode `Order`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Order)
    made.id = decode.required(data, "id", at, decode.integer)
    made.e_mail = decode.required_string(data, "e-mail", at)
    made.placed = decode.optional(data, "placed", at, formats.date_time)
    made.note = decode.optional_string(data, "note", at)
    made.owner = decode.required(data, "owner", at, decode_owner)
    made.lines = decode.required(data, "lines", at, decode.array(decode_line))
    made.labels = decode.optional(data, "labels", at, decode.mapping(decode_owner))
    made.payment = decode.optional(
        data,
        "payment",
        at,
        unions.tagged(
            "kind",
            {"card": decode_card, "cash": decode_cash},
            unknown.unless_tagged("kind", unions.best(CARD_FORM, CASH_FORM)),
        ),
    )
    made.shipped = decode.optional(data, "shipped", at, unions.one_of(decode_owner, decode.string))
    made.billed = decode.optional(data, "billed", at, unions.best(LINE_FORM, CASH_FORM))
    made.additional_properties = data
    return made


LINE_FORM = unions.Form(
    decode_line,
    required=frozenset(["count", "sku"]),
    known=frozenset(["count", "data", "sku", "whole"]),
)


CARD_FORM = unions.Form(
    decode_card,
    required=frozenset(["kind", "number"]),
    known=frozenset(["kind", "number"]),
    tags={"kind": CardKind},
)


CASH_FORM = unions.Form(
    decode_cash,
    required=frozenset(["kind", "paid"]),
    known=frozenset(["kind", "paid"]),
    tags={"kind": CashKind},
)
