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
    put = encode.Properties(found, at)
    if encode.instance(value, CustomerInput, found, at):
        put.required("name", value.name, checks.string)
        put.required("secret", value.secret, checks.string)
        put.optional("email", value.email, checks.string)
    return put.data


def encode_line(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Line` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Line, found, at):
        put.required("article", value.article, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_card_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CardInput` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, CardInput, found, at):
        put.required("number", value.number, checks.string)
    return put.data


def encode_invoice(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Invoice` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Invoice, found, at):
        put.required("address", value.address, checks.string)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_payment_input(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `PaymentInput`."""
    return compound.one_of(value, found, at, options=(encode_card_input, encode_invoice))


def encode_shop_input2(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ShopInput2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, ShopInput2, found, at):
        pass
    return put.data


def encode_order_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `OrderInput` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, OrderInput, found, at):
        put.required("customer", value.customer, encode_customer_input)
        put.required("lines", value.lines, compound.array, item=encode_line)
        put.optional("parent", value.parent, encode_order_input)
        put.optional("payment", value.payment, encode_payment_input)
        put.optional("shop", value.shop, encode_shop_input2)
    return put.data


def encode_login_input(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `LoginInput` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, LoginInput, found, at):
        put.required("name", value.name, checks.string)
        put.required("password", value.password, checks.string)
    return put.data


def decode_customer_input(value: Any, at: str) -> CustomerInput:
    """Decode `CustomerInput`."""
    data = decode.object_(value, at)
    made = CustomerInput(
        name=decode.required(data, "name", at, decode.string),
        secret=decode.required(data, "secret", at, decode.string),
        email=decode.optional(data, "email", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_line(value: Any, at: str) -> Line:
    """Decode `Line`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Line(
        article=decode.required(data, "article", at, decode.string),
        additional_properties=data,
    )


def decode_card_input(value: Any, at: str) -> CardInput:
    """Decode `CardInput`."""
    data = decode.object_(value, at)
    made = CardInput(
        number=decode.required(data, "number", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_invoice(value: Any, at: str) -> Invoice:
    """Decode `Invoice`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Invoice(
        address=decode.required(data, "address", at, decode.string),
        additional_properties=data,
    )


def decode_payment_input(value: Any, at: str) -> PaymentInput:
    """Decode `PaymentInput`."""
    return cast("PaymentInput", unions.best(CARD_INPUT_FORM, INVOICE_FORM)(value, at))


def decode_shop_input2(value: Any, at: str) -> ShopInput2:
    """Decode `ShopInput2`."""
    data = decode.object_(value, at)
    made = ShopInput2()
    decode.nothing_left(data, at)
    return made


def decode_order_input(value: Any, at: str) -> OrderInput:
    """Decode `OrderInput`."""
    data = decode.object_(value, at)
    made = OrderInput(
        customer=decode.required(data, "customer", at, decode_customer_input),
        lines=decode.required(data, "lines", at, decode.array(decode_line)),
        parent=decode.optional(data, "parent", at, decode_order_input),
        payment=decode.optional(data, "payment", at, decode_payment_input),
        shop=decode.optional(data, "shop", at, decode_shop_input2),
    )
    decode.nothing_left(data, at)
    return made


def decode_login_input(value: Any, at: str) -> LoginInput:
    """Decode `LoginInput`."""
    data = decode.object_(value, at)
    made = LoginInput(
        name=decode.required(data, "name", at, decode.string),
        password=decode.required(data, "password", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_customer(value: Any, at: str) -> Customer:
    """Decode `Customer`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Customer(
        id=decode.required(data, "id", at, decode.integer),
        name=decode.required(data, "name", at, decode.string),
        email=decode.optional(data, "email", at, decode.string),
        additional_properties=data,
    )


def decode_card(value: Any, at: str) -> Card:
    """Decode `Card`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Card(
        brand=decode.required(data, "brand", at, decode.string),
        additional_properties=data,
    )


def decode_payment(value: Any, at: str) -> Payment:
    """Decode `Payment`."""
    return cast("Payment", unions.best(CARD_FORM, INVOICE_FORM)(value, at))


def decode_shop(value: Any, at: str) -> Shop:
    """Decode `Shop`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Shop(
        visits=decode.optional(data, "visits", at, decode.integer),
        additional_properties=data,
    )


def decode_order(value: Any, at: str) -> Order:
    """Decode `Order`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Order(
        customer=decode.required(data, "customer", at, decode_customer),
        lines=decode.required(data, "lines", at, decode.array(decode_line)),
        parent=decode.optional(data, "parent", at, decode_order),
        payment=decode.optional(data, "payment", at, decode_payment),
        shop=decode.optional(data, "shop", at, decode_shop),
        additional_properties=data,
    )


def decode_audit(value: Any, at: str) -> Audit:
    """Decode `Audit`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Audit(
        at=decode.required(data, "at", at, decode.string),
        additional_properties=data,
    )


CARD_INPUT_FORM = unions.Form(
    decode_card_input, required=frozenset(["number"]), known=frozenset(["number"])
)


INVOICE_FORM = unions.Form(
    decode_invoice, required=frozenset(["address"]), known=frozenset(["address"])
)


CARD_FORM = unions.Form(decode_card, required=frozenset(["brand"]), known=frozenset(["brand"]))
