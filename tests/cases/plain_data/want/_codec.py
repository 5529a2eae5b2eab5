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
    values,
)
from .models import (
    Card,
    CardKind,
    Cash,
    CashKind,
    FileUploadInfo,
    Item,
    NewOrder,
    Order,
    OrderFileInput,
    OrderSource,
    Payment,
    SendPhotoRequest,
)

NAMES = {
    "to_dict_": "to_dict",
    "customer_id": "customerId",
    "due_at": "dueAt",
    "class_": "class",
    "taken_at": "takenAt",
    "last_four": "lastFour",
    "paid_on": "paidOn",
    "closed_at": "closedAt",
    "by_sku": "bySku",
    "file_input": "fileInput",
    "Item.name": "Name",
}
"""The names of properties where those of fields differ."""


def encode_item(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Item` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Item, found, at):
        data["Name"] = checks.string(value.name, found, f"{at}.name")
        data["price"] = decimals.check_decimal(value.price, found, f"{at}.price")
        if value.to_dict_ is not None:
            data["to_dict"] = checks.boolean(value.to_dict_, found, f"{at}.to_dict_")
        encode.rest(data, value.additional_properties, found, at, checks.integer)
    return data


def encode_new_order(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `NewOrder` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, NewOrder, found, at):
        data["customerId"] = checks.integer(value.customer_id, found, f"{at}.customer_id")
        if value.due_at is not None:
            data["dueAt"] = formats.check_date_time(value.due_at, found, f"{at}.due_at")
        if value.class_ is not None:
            data["class"] = checks.string(value.class_, found, f"{at}.class_")
        if value.note is not values.UNSET:
            data["note"] = checks.nullable(value.note, found, f"{at}.note", inner=checks.string)
        if value.items is not None:
            data["items"] = compound.array(value.items, found, f"{at}.items", item=encode_item)
    return data


def encode_send_photo_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `SendPhotoRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, SendPhotoRequest, found, at):
        data["photo"] = file_parts.file(value.photo, found, f"{at}.photo")
        if value.thumbnail is not None:
            data["thumbnail"] = file_parts.file(value.thumbnail, found, f"{at}.thumbnail")
        if value.taken_at is not None:
            data["takenAt"] = formats.check_date_time(value.taken_at, found, f"{at}.taken_at")
    return data


def decode_item(value: Any, at: str) -> Item:
    """Decode `Item`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Item)
    made.name = decode.required_string(data, "Name", at)
    made.price = decode.required(data, "price", at, decimals.decimal)
    made.to_dict_ = decode.optional(data, "to_dict", at, decode.boolean)
    made.additional_properties = decode.mapping(decode.integer)(data, at)
    return made


def decode_new_order(value: Any, at: str) -> NewOrder:
    """Decode `NewOrder`."""
    data = decode.object_(value, at)
    made = object.__new__(NewOrder)
    made.customer_id = decode.required(data, "customerId", at, decode.integer)
    made.due_at = decode.optional(data, "dueAt", at, formats.strictly(formats.date_time))
    made.class_ = decode.optional_string(data, "class", at)
    made.note = decode.settable(data, "note", at, decode.string)
    made.items = decode.optional(data, "items", at, decode.array(decode_item))
    decode.nothing_left(data, at)
    return made


def decode_send_photo_request(value: Any, at: str) -> SendPhotoRequest:
    """Decode `SendPhotoRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(SendPhotoRequest)
    made.photo = decode.required(data, "photo", at, file_parts.stored)
    made.thumbnail = decode.optional(data, "thumbnail", at, file_parts.stored)
    made.taken_at = decode.optional(data, "takenAt", at, formats.strictly(formats.date_time))
    decode.nothing_left(data, at)
    return made


def decode_card_kind(value: Any, at: str) -> CardKind:
    """Decode `CardKind`."""
    return cast("CardKind", decode.string(value, at))


def decode_card(value: Any, at: str) -> Card:
    """Decode `Card`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Card)
    made.kind = decode.required(data, "kind", at, decode_card_kind)
    made.last_four = decode.required_string(data, "lastFour", at)
    made.additional_properties = data
    return made


def decode_cash_kind(value: Any, at: str) -> CashKind:
    """Decode `CashKind`."""
    return cast("CashKind", decode.string(value, at))


def decode_cash(value: Any, at: str) -> Cash:
    """Decode `Cash`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Cash)
    made.kind = decode.optional(data, "kind", at, decode_cash_kind)
    made.paid_on = decode.optional(data, "paidOn", at, formats.date)
    made.additional_properties = data
    return made


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


def decode_file_upload_info(value: Any, at: str) -> FileUploadInfo:
    """Decode `FileUploadInfo`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(FileUploadInfo)
    made.name = decode.optional_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_order_file_input(value: Any, at: str) -> OrderFileInput:
    """Decode `OrderFileInput`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(OrderFileInput)
    made.url = decode.optional_string(data, "url", at)
    made.additional_properties = data
    return made


def decode_order_source(value: Any, at: str) -> OrderSource:
    """Decode `OrderSource`."""
    return cast("OrderSource", decode.string(value, at))


def decode_order(value: Any, at: str) -> Order:
    """Decode `Order`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Order)
    made.id = decode.required(data, "id", at, identifiers.uuid)
    made.name = decode.optional_string(data, "name", at)
    made.closed_at = decode.required(data, "closedAt", at, decode.nullable(formats.date_time))
    made.payment = decode.required(data, "payment", at, decode_payment)
    made.items = decode.optional(data, "items", at, decode.array(decode_item))
    made.by_sku = decode.optional(data, "bySku", at, decode.mapping(decode_item))
    made.files = decode.optional(data, "files", at, decode.array(decode_file_upload_info))
    made.file_input = decode.optional(data, "fileInput", at, decode_order_file_input)
    made.source = decode.optional(data, "source", at, decode_order_source)
    made.pair = decode.optional(data, "pair", at, tuples.decoder(decode.integer, formats.date))
    made.additional_properties = data
    return made


CARD_FORM = unions.Form(
    decode_card,
    required=frozenset(["kind", "lastFour"]),
    known=frozenset(["kind", "lastFour"]),
    tags={"kind": CardKind},
)


CASH_FORM = unions.Form(decode_cash, known=frozenset(["kind", "paidOn"]))
