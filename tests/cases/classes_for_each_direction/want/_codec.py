# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate classes_for_each_direction`.
"""Checks, encodes and decodes the values of What is sent and what is received."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions
from .models import (
    Audit,
    Card,
    CardInput,
    Customer,
    CustomerInput,
    File,
    FileInputModel,
    Invoice,
    Line,
    LoginInput,
    Order,
    OrderInput,
    Payment,
    PaymentInput,
    Shop,
    ShopInput2,
)


def encode_customer_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CustomerInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CustomerInput, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        data["secret"] = checks.string(value.secret, found, f"{at}.secret")
        if value.email is not None:
            data["email"] = checks.string(value.email, found, f"{at}.email")
    return data


def encode_line(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Line` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Line, found, at):
        data["article"] = checks.string(value.article, found, f"{at}.article")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_card_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CardInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CardInput, found, at):
        data["number"] = checks.string(value.number, found, f"{at}.number")
    return data


def encode_invoice(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Invoice` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Invoice, found, at):
        data["address"] = checks.string(value.address, found, f"{at}.address")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_payment_input(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PaymentInput`."""
    return compound.one_of(value, found, at, options=(encode_card_input, encode_invoice))


def encode_shop_input2(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShopInput2` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ShopInput2, found, at):
        pass
    return data


def encode_order_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `OrderInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, OrderInput, found, at):
        data["customer"] = encode_customer_input(value.customer, found, f"{at}.customer")
        data["lines"] = compound.array(value.lines, found, f"{at}.lines", item=encode_line)
        if value.parent is not None:
            data["parent"] = encode_order_input(value.parent, found, f"{at}.parent")
        if value.payment is not None:
            data["payment"] = encode_payment_input(value.payment, found, f"{at}.payment")
        if value.shop is not None:
            data["shop"] = encode_shop_input2(value.shop, found, f"{at}.shop")
    return data


def encode_login_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `LoginInput` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, LoginInput, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        data["password"] = checks.string(value.password, found, f"{at}.password")
    return data


def encode_file_input_model(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `FileInputModel` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, FileInputModel, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.preview is not None:
            data["preview"] = checks.string(value.preview, found, f"{at}.preview")
    return data


def decode_customer_input(value: Any, at: str) -> CustomerInput:
    """Decode `CustomerInput`."""
    data = decode.object_(value, at)
    made = object.__new__(CustomerInput)
    made.name = decode.required_string(data, "name", at)
    made.secret = decode.required_string(data, "secret", at)
    made.email = decode.optional_string(data, "email", at)
    decode.nothing_left(data, at)
    return made


def decode_line(value: Any, at: str) -> Line:
    """Decode `Line`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Line)
    made.article = decode.required_string(data, "article", at)
    made.additional_properties = data
    return made


def decode_card_input(value: Any, at: str) -> CardInput:
    """Decode `CardInput`."""
    data = decode.object_(value, at)
    made = object.__new__(CardInput)
    made.number = decode.required_string(data, "number", at)
    decode.nothing_left(data, at)
    return made


def decode_invoice(value: Any, at: str) -> Invoice:
    """Decode `Invoice`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Invoice)
    made.address = decode.required_string(data, "address", at)
    made.additional_properties = data
    return made


def decode_payment_input(value: Any, at: str) -> PaymentInput:
    """Decode `PaymentInput`."""
    return cast("PaymentInput", unions.best(CARD_INPUT_FORM, INVOICE_FORM)(value, at))


def decode_shop_input2(value: Any, at: str) -> ShopInput2:
    """Decode `ShopInput2`."""
    data = decode.object_(value, at)
    made = object.__new__(ShopInput2)
    decode.nothing_left(data, at)
    return made


def decode_order_input(value: Any, at: str) -> OrderInput:
    """Decode `OrderInput`."""
    data = decode.object_(value, at)
    made = object.__new__(OrderInput)
    made.customer = decode.required(data, "customer", at, decode_customer_input)
    made.lines = decode.required(data, "lines", at, decode.array(decode_line))
    made.parent = decode.optional(data, "parent", at, decode_order_input)
    made.payment = decode.optional(data, "payment", at, decode_payment_input)
    made.shop = decode.optional(data, "shop", at, decode_shop_input2)
    decode.nothing_left(data, at)
    return made


def decode_login_input(value: Any, at: str) -> LoginInput:
    """Decode `LoginInput`."""
    data = decode.object_(value, at)
    made = object.__new__(LoginInput)
    made.name = decode.required_string(data, "name", at)
    made.password = decode.required_string(data, "password", at)
    decode.nothing_left(data, at)
    return made


def decode_file_input_model(value: Any, at: str) -> FileInputModel:
    """Decode `FileInputModel`."""
    data = decode.object_(value, at)
    made = object.__new__(FileInputModel)
    made.name = decode.required_string(data, "name", at)
    made.preview = decode.optional_string(data, "preview", at)
    decode.nothing_left(data, at)
    return made


def decode_customer(value: Any, at: str) -> Customer:
    """Decode `Customer`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Customer)
    made.id = decode.required(data, "id", at, decode.integer)
    made.name = decode.required_string(data, "name", at)
    made.email = decode.optional_string(data, "email", at)
    made.additional_properties = data
    return made


def decode_card(value: Any, at: str) -> Card:
    """Decode `Card`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Card)
    made.brand = decode.required_string(data, "brand", at)
    made.additional_properties = data
    return made


def decode_payment(value: Any, at: str) -> Payment:
    """Decode `Payment`."""
    return cast("Payment", unions.best(CARD_FORM, INVOICE_FORM)(value, at))


def decode_shop(value: Any, at: str) -> Shop:
    """Decode `Shop`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Shop)
    made.visits = decode.optional(data, "visits", at, decode.integer)
    made.additional_properties = data
    return made


def decode_order(value: Any, at: str) -> Order:
    """Decode `Order`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Order)
    made.customer = decode.required(data, "customer", at, decode_customer)
    made.lines = decode.required(data, "lines", at, decode.array(decode_line))
    made.parent = decode.optional(data, "parent", at, decode_order)
    made.payment = decode.optional(data, "payment", at, decode_payment)
    made.shop = decode.optional(data, "shop", at, decode_shop)
    made.additional_properties = data
    return made


def decode_file(value: Any, at: str) -> File:
    """Decode `File`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(File)
    made.id = decode.required(data, "id", at, decode.integer)
    made.name = decode.required_string(data, "name", at)
    made.preview = decode.optional_string(data, "preview", at)
    made.additional_properties = data
    return made


def decode_audit(value: Any, at: str) -> Audit:
    """Decode `Audit`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Audit)
    made.at = decode.required_string(data, "at", at)
    made.additional_properties = data
    return made


CARD_INPUT_FORM = unions.Form(
    decode_card_input, required=frozenset(["number"]), known=frozenset(["number"])
)


INVOICE_FORM = unions.Form(
    decode_invoice, required=frozenset(["address"]), known=frozenset(["address"])
)


CARD_FORM = unions.Form(decode_card, required=frozenset(["brand"]), known=frozenset(["brand"]))
