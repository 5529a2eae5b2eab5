# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate plain_data`.
"""Checks, encodes and decodes the values of Plain data."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import (
    checks,
    compound,
    decimals,
    decode,
    encode,
    file_parts,
    formats,
    identifiers,
    tuples,
    unions,
    unknown,
)
from .models import Card, CardKind, Cash, CashKind, Item, NewOrder, Order, Payment, SendPhotoRequest

NAMES = {
    "name": "Name",
    "to_dict_": "to_dict",
    "customer_id": "customerId",
    "due_at": "dueAt",
    "class_": "class",
    "taken_at": "takenAt",
    "last_four": "lastFour",
    "paid_on": "paidOn",
    "closed_at": "closedAt",
    "by_sku": "bySku",
    "Order.name": "name",
}
"""The names of properties where those of fields differ."""


def encode_item(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Item` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Item, found, at):
        put.required("Name", value.name, checks.string, name="name")
        put.required("price", value.price, decimals.check_decimal)
        put.optional("to_dict", value.to_dict_, checks.boolean, name="to_dict_")
        put.rest(value.additional_properties, checks.integer)
    return put.data


def encode_new_order(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `NewOrder` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, NewOrder, found, at):
        put.required("customerId", value.customer_id, checks.integer, name="customer_id")
        put.optional("dueAt", value.due_at, formats.check_date_time, name="due_at")
        put.optional("class", value.class_, checks.string, name="class_")
        put.settable("note", value.note, checks.nullable, inner=checks.string)
        put.optional("items", value.items, compound.array, item=encode_item)
    return put.data


def encode_send_photo_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `SendPhotoRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, SendPhotoRequest, found, at):
        put.required("photo", value.photo, file_parts.file)
        put.optional("takenAt", value.taken_at, formats.check_date_time, name="taken_at")
    return put.data


def decode_item(value: Any, at: str) -> Item:
    """Decode `Item`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Item(
        name=decode.required(data, "Name", at, decode.string),
        price=decode.required(data, "price", at, decimals.decimal),
        to_dict_=decode.optional(data, "to_dict", at, decode.boolean),
        additional_properties=decode.mapping(decode.integer)(data, at),
    )


def decode_new_order(value: Any, at: str) -> NewOrder:
    """Decode `NewOrder`."""
    data = decode.object_(value, at)
    made = NewOrder(
        customer_id=decode.required(data, "customerId", at, decode.integer),
        due_at=decode.optional(data, "dueAt", at, formats.strictly(formats.date_time)),
        class_=decode.optional(data, "class", at, decode.string),
        note=decode.settable(data, "note", at, decode.string),
        items=decode.optional(data, "items", at, decode.array(decode_item)),
    )
    decode.nothing_left(data, at)
    return made


def decode_send_photo_request(value: Any, at: str) -> SendPhotoRequest:
    """Decode `SendPhotoRequest`."""
    data = decode.object_(value, at)
    made = SendPhotoRequest(
        photo=decode.required(data, "photo", at, file_parts.stored),
        taken_at=decode.optional(data, "takenAt", at, formats.strictly(formats.date_time)),
    )
    decode.nothing_left(data, at)
    return made


def decode_card_kind(value: Any, at: str) -> CardKind:
    """Decode `CardKind`."""
    return cast("CardKind", decode.string(value, at))


def decode_card(value: Any, at: str) -> Card:
    """Decode `Card`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Card(
        kind=decode.required(data, "kind", at, decode_card_kind),
        last_four=decode.required(data, "lastFour", at, decode.string),
        additional_properties=data,
    )


def decode_cash_kind(value: Any, at: str) -> CashKind:
    """Decode `CashKind`."""
    return cast("CashKind", decode.string(value, at))


def decode_cash(value: Any, at: str) -> Cash:
    """Decode `Cash`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Cash(
        kind=decode.required(data, "kind", at, decode_cash_kind),
        paid_on=decode.optional(data, "paidOn", at, formats.date),
        additional_properties=data,
    )


def decode_payment(value: Any, at: str) -> Payment:
    """Decode `Payment`."""
    return cast(
        "Payment",
        unions.tagged(
            "kind",
            {"Card": decode_card, "Cash": decode_cash},
            unknown.unless_tagged("kind", unions.best(CARD_FORM, CASH_FORM)),
        )(value, at),
    )


def decode_order(value: Any, at: str) -> Order:
    """Decode `Order`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Order(
        id=decode.required(data, "id", at, identifiers.uuid),
        name=decode.optional(data, "name", at, decode.string),
        closed_at=decode.required(data, "closedAt", at, decode.nullable(formats.date_time)),
        payment=decode.required(data, "payment", at, decode_payment),
        items=decode.optional(data, "items", at, decode.array(decode_item)),
        by_sku=decode.optional(data, "bySku", at, decode.mapping(decode_item)),
        pair=decode.optional(data, "pair", at, tuples.decoder(decode.integer, formats.date)),
        additional_properties=data,
    )


CARD_FORM = unions.Form(
    decode_card,
    required=frozenset(["kind", "lastFour"]),
    known=frozenset(["kind", "lastFour"]),
    tags={"kind": CardKind},
)


CASH_FORM = unions.Form(
    decode_cash,
    required=frozenset(["kind"]),
    known=frozenset(["kind", "paidOn"]),
    tags={"kind": CashKind},
)
