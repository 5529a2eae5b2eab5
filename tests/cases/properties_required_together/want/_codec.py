# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""Checks, encodes and decodes the values of Alerts."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, rules, unions
from .models import (
    Fifth,
    First,
    Fourth,
    Fourth2,
    Listed,
    Page,
    Second,
    Sixth,
    State,
    Third,
    Third2,
    Undeclared,
    Undeclared2,
    UpdateAlertRequest,
    UpdateOthersRequest,
)

NAMES = {"build_type": "build-type"}
"""The names of properties where those of fields differ."""


def encode_state(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `State`."""
    return compound.literal(value, found, at, get_args(State))


def encode_update_alert_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UpdateAlertRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateAlertRequest, found, at):
        put.optional("state", value.state, encode_state)
        put.optional("assignees", value.assignees, compound.array, item=checks.string)
        put.optional("reason", value.reason, checks.string)
        put.any_of(("state",), ("assignees",))
    return put.data


def encode_page(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Page` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Page, found, at):
        put.optional("source", value.source, checks.string)
        put.optional("branch", value.branch, checks.string)
        put.optional("build-type", value.build_type, checks.string, name="build_type")
        put.one_of(("source", "branch"), ("build-type",))
    return put.data


def encode_first(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `First` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, First, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("c", value.c, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_second(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Second` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Second, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("d", value.d, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_both(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Both`."""
    return compound.one_of(value, found, at, options=(encode_first, encode_second))


def encode_undeclared(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Undeclared` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Undeclared, found, at):
        put.required("a", value.a, compound.any_json)
    return put.data


def encode_undeclared2(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Undeclared2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Undeclared2, found, at):
        put.required("b", value.b, compound.any_json)
    return put.data


def encode_third(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Third` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Third, found, at):
        put.required("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.optional("c", value.c, checks.string)
    return put.data


def encode_fourth(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Fourth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Fourth, found, at):
        put.required("d", value.d, checks.integer)
        put.required("a", value.a, compound.any_json)
    return put.data


def encode_third2(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Third2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Third2, found, at):
        put.optional("a", value.a, checks.string)
        put.required("b", value.b, checks.string)
        put.optional("c", value.c, checks.string)
    return put.data


def encode_fourth2(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Fourth2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Fourth2, found, at):
        put.required("d", value.d, checks.integer)
        put.required("b", value.b, compound.any_json)
    return put.data


def encode_listed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Listed`."""
    return compound.literal(value, found, at, get_args(Listed))


def encode_fifth(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Fifth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Fifth, found, at):
        put.optional("e", value.e, checks.string)
    return put.data


def encode_sixth(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Sixth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Sixth, found, at):
        put.optional("f", value.f, checks.string)
    return put.data


def encode_update_others_request(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequest, found, at):
        put.optional(
            "undeclared",
            value.undeclared,
            rules.checked,
            item=partial(compound.one_of, options=(encode_undeclared, encode_undeclared2)),
            schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        )
        put.optional(
            "of_a_union",
            value.of_a_union,
            rules.checked,
            item=partial(
                compound.one_of,
                options=(encode_third, encode_fourth, encode_third2, encode_fourth2),
            ),
            schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        )
        put.optional(
            "listed",
            value.listed,
            rules.checked,
            item=encode_listed,
            schema={"anyOf": [{"type": "string", "maxLength": 3}, {"type": "boolean"}]},
        )
        put.optional(
            "only_closed", value.only_closed, compound.one_of, options=(encode_fifth, encode_sixth)
        )
    return put.data


def decode_state(value: Any, at: str) -> State:
    """Decode `State`."""
    return cast("State", decode.string(value, at))


def decode_update_alert_request(value: Any, at: str) -> UpdateAlertRequest:
    """Decode `UpdateAlertRequest`."""
    data = decode.object_(value, at)
    made = UpdateAlertRequest(
        state=decode.optional(data, "state", at, decode_state),
        assignees=decode.optional(data, "assignees", at, decode.array(decode.string)),
        reason=decode.optional(data, "reason", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_page(value: Any, at: str) -> Page:
    """Decode `Page`."""
    data = decode.object_(value, at)
    made = Page(
        source=decode.optional(data, "source", at, decode.string),
        branch=decode.optional(data, "branch", at, decode.string),
        build_type=decode.optional(data, "build-type", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_first(value: Any, at: str) -> First:
    """Decode `First`."""
    data = decode.object_(value, at)
    made = First(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        c=decode.required(data, "c", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_second(value: Any, at: str) -> Second:
    """Decode `Second`."""
    data = decode.object_(value, at)
    made = Second(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        d=decode.required(data, "d", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_undeclared(value: Any, at: str) -> Undeclared:
    """Decode `Undeclared`."""
    data = decode.object_(value, at)
    made = Undeclared(
        a=decode.required(data, "a", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_undeclared2(value: Any, at: str) -> Undeclared2:
    """Decode `Undeclared2`."""
    data = decode.object_(value, at)
    made = Undeclared2(
        b=decode.required(data, "b", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_third(value: Any, at: str) -> Third:
    """Decode `Third`."""
    data = decode.object_(value, at)
    made = Third(
        a=decode.required(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        c=decode.optional(data, "c", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_fourth(value: Any, at: str) -> Fourth:
    """Decode `Fourth`."""
    data = decode.object_(value, at)
    made = Fourth(
        d=decode.required(data, "d", at, decode.integer),
        a=decode.required(data, "a", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_third2(value: Any, at: str) -> Third2:
    """Decode `Third2`."""
    data = decode.object_(value, at)
    made = Third2(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.required(data, "b", at, decode.string),
        c=decode.optional(data, "c", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_fourth2(value: Any, at: str) -> Fourth2:
    """Decode `Fourth2`."""
    data = decode.object_(value, at)
    made = Fourth2(
        d=decode.required(data, "d", at, decode.integer),
        b=decode.required(data, "b", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_listed(value: Any, at: str) -> Listed:
    """Decode `Listed`."""
    return cast("Listed", decode.any_json(value, at))


def decode_fifth(value: Any, at: str) -> Fifth:
    """Decode `Fifth`."""
    data = decode.object_(value, at)
    made = Fifth(
        e=decode.optional(data, "e", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_sixth(value: Any, at: str) -> Sixth:
    """Decode `Sixth`."""
    data = decode.object_(value, at)
    made = Sixth(
        f=decode.optional(data, "f", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request(value: Any, at: str) -> UpdateOthersRequest:
    """Decode `UpdateOthersRequest`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequest(
        undeclared=decode.optional(
            data, "undeclared", at, unions.best(UNDECLARED_FORM, UNDECLARED2_FORM)
        ),
        of_a_union=decode.optional(
            data, "of_a_union", at, unions.best(THIRD_FORM, FOURTH_FORM, THIRD2_FORM, FOURTH2_FORM)
        ),
        listed=decode.optional(data, "listed", at, decode_listed),
        only_closed=decode.optional(data, "only_closed", at, unions.best(FIFTH_FORM, SIXTH_FORM)),
    )
    decode.nothing_left(data, at)
    return made


UNDECLARED_FORM = unions.Form(decode_undeclared, required=frozenset(["a"]), known=frozenset(["a"]))


UNDECLARED2_FORM = unions.Form(
    decode_undeclared2, required=frozenset(["b"]), known=frozenset(["b"])
)


THIRD_FORM = unions.Form(decode_third, required=frozenset(["a"]), known=frozenset(["a", "b", "c"]))


FOURTH_FORM = unions.Form(
    decode_fourth, required=frozenset(["a", "d"]), known=frozenset(["a", "d"])
)


THIRD2_FORM = unions.Form(
    decode_third2, required=frozenset(["b"]), known=frozenset(["a", "b", "c"])
)


FOURTH2_FORM = unions.Form(
    decode_fourth2, required=frozenset(["b", "d"]), known=frozenset(["b", "d"])
)


FIFTH_FORM = unions.Form(decode_fifth, known=frozenset(["e"]))


SIXTH_FORM = unions.Form(decode_sixth, known=frozenset(["f"]))
