# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate properties_required_together`.
"""Checks, encodes and decodes the values of Alerts."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, rules, unions
from .models import (
    BothFirst,
    BothSecond,
    Page,
    UpdateAlertRequest,
    UpdateAlertRequestState,
    UpdateOthersRequest,
    UpdateOthersRequestFifth,
    UpdateOthersRequestFourth,
    UpdateOthersRequestFourth2,
    UpdateOthersRequestListed,
    UpdateOthersRequestSixth,
    UpdateOthersRequestThird,
    UpdateOthersRequestThird2,
    UpdateOthersRequestUndeclared,
    UpdateOthersRequestUndeclared2,
)

NAMES = {"build_type": "build-type"}
"""The names of properties where those of fields differ."""


def encode_update_alert_request_state(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UpdateAlertRequestState`."""
    return compound.literal(value, found, at, get_args(UpdateAlertRequestState))


def encode_update_alert_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UpdateAlertRequest` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateAlertRequest, found, at):
        put.optional("state", value.state, encode_update_alert_request_state)
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


def encode_both_first(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `BothFirst` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, BothFirst, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("c", value.c, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_both_second(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `BothSecond` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, BothSecond, found, at):
        put.optional("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.required("d", value.d, checks.integer)
        put.any_of(("a",), ("b",))
    return put.data


def encode_both(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Both`."""
    return compound.one_of(value, found, at, options=(encode_both_first, encode_both_second))


def encode_update_others_request_undeclared(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestUndeclared` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestUndeclared, found, at):
        put.required("a", value.a, compound.any_json)
    return put.data


def encode_update_others_request_undeclared2(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestUndeclared2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestUndeclared2, found, at):
        put.required("b", value.b, compound.any_json)
    return put.data


def encode_update_others_request_third(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestThird` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestThird, found, at):
        put.required("a", value.a, checks.string)
        put.optional("b", value.b, checks.string)
        put.optional("c", value.c, checks.string)
    return put.data


def encode_update_others_request_fourth(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestFourth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestFourth, found, at):
        put.required("d", value.d, checks.integer)
        put.required("a", value.a, compound.any_json)
    return put.data


def encode_update_others_request_third2(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestThird2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestThird2, found, at):
        put.optional("a", value.a, checks.string)
        put.required("b", value.b, checks.string)
        put.optional("c", value.c, checks.string)
    return put.data


def encode_update_others_request_fourth2(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestFourth2` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestFourth2, found, at):
        put.required("d", value.d, checks.integer)
        put.required("b", value.b, compound.any_json)
    return put.data


def encode_update_others_request_listed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UpdateOthersRequestListed`."""
    return compound.literal(value, found, at, get_args(UpdateOthersRequestListed))


def encode_update_others_request_fifth(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestFifth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestFifth, found, at):
        put.optional("e", value.e, checks.string)
    return put.data


def encode_update_others_request_sixth(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestSixth` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, UpdateOthersRequestSixth, found, at):
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
            item=partial(
                compound.one_of,
                options=(
                    encode_update_others_request_undeclared,
                    encode_update_others_request_undeclared2,
                ),
            ),
            schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        )
        put.optional(
            "of_a_union",
            value.of_a_union,
            rules.checked,
            item=partial(
                compound.one_of,
                options=(
                    encode_update_others_request_third,
                    encode_update_others_request_fourth,
                    encode_update_others_request_third2,
                    encode_update_others_request_fourth2,
                ),
            ),
            schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        )
        put.optional(
            "listed",
            value.listed,
            rules.checked,
            item=encode_update_others_request_listed,
            schema={"anyOf": [{"type": "string", "maxLength": 3}, {"type": "boolean"}]},
        )
        put.optional(
            "only_closed",
            value.only_closed,
            compound.one_of,
            options=(encode_update_others_request_fifth, encode_update_others_request_sixth),
        )
    return put.data


def decode_update_alert_request_state(value: Any, at: str) -> UpdateAlertRequestState:
    """Decode `UpdateAlertRequestState`."""
    return cast("UpdateAlertRequestState", decode.string(value, at))


def decode_update_alert_request(value: Any, at: str) -> UpdateAlertRequest:
    """Decode `UpdateAlertRequest`."""
    data = decode.object_(value, at)
    made = UpdateAlertRequest(
        state=decode.optional(data, "state", at, decode_update_alert_request_state),
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


def decode_both_first(value: Any, at: str) -> BothFirst:
    """Decode `BothFirst`."""
    data = decode.object_(value, at)
    made = BothFirst(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        c=decode.required(data, "c", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_both_second(value: Any, at: str) -> BothSecond:
    """Decode `BothSecond`."""
    data = decode.object_(value, at)
    made = BothSecond(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        d=decode.required(data, "d", at, decode.integer),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_undeclared(value: Any, at: str) -> UpdateOthersRequestUndeclared:
    """Decode `UpdateOthersRequestUndeclared`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestUndeclared(
        a=decode.required(data, "a", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_undeclared2(value: Any, at: str) -> UpdateOthersRequestUndeclared2:
    """Decode `UpdateOthersRequestUndeclared2`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestUndeclared2(
        b=decode.required(data, "b", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_third(value: Any, at: str) -> UpdateOthersRequestThird:
    """Decode `UpdateOthersRequestThird`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestThird(
        a=decode.required(data, "a", at, decode.string),
        b=decode.optional(data, "b", at, decode.string),
        c=decode.optional(data, "c", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_fourth(value: Any, at: str) -> UpdateOthersRequestFourth:
    """Decode `UpdateOthersRequestFourth`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestFourth(
        d=decode.required(data, "d", at, decode.integer),
        a=decode.required(data, "a", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_third2(value: Any, at: str) -> UpdateOthersRequestThird2:
    """Decode `UpdateOthersRequestThird2`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestThird2(
        a=decode.optional(data, "a", at, decode.string),
        b=decode.required(data, "b", at, decode.string),
        c=decode.optional(data, "c", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_fourth2(value: Any, at: str) -> UpdateOthersRequestFourth2:
    """Decode `UpdateOthersRequestFourth2`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestFourth2(
        d=decode.required(data, "d", at, decode.integer),
        b=decode.required(data, "b", at, decode.any_json),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_listed(value: Any, at: str) -> UpdateOthersRequestListed:
    """Decode `UpdateOthersRequestListed`."""
    return cast("UpdateOthersRequestListed", decode.any_json(value, at))


def decode_update_others_request_fifth(value: Any, at: str) -> UpdateOthersRequestFifth:
    """Decode `UpdateOthersRequestFifth`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestFifth(
        e=decode.optional(data, "e", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_sixth(value: Any, at: str) -> UpdateOthersRequestSixth:
    """Decode `UpdateOthersRequestSixth`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequestSixth(
        f=decode.optional(data, "f", at, decode.string),
    )
    decode.nothing_left(data, at)
    return made


def decode_update_others_request(value: Any, at: str) -> UpdateOthersRequest:
    """Decode `UpdateOthersRequest`."""
    data = decode.object_(value, at)
    made = UpdateOthersRequest(
        undeclared=decode.optional(
            data,
            "undeclared",
            at,
            unions.best(
                UPDATE_OTHERS_REQUEST_UNDECLARED_FORM, UPDATE_OTHERS_REQUEST_UNDECLARED2_FORM
            ),
        ),
        of_a_union=decode.optional(
            data,
            "of_a_union",
            at,
            unions.best(
                UPDATE_OTHERS_REQUEST_THIRD_FORM,
                UPDATE_OTHERS_REQUEST_FOURTH_FORM,
                UPDATE_OTHERS_REQUEST_THIRD2_FORM,
                UPDATE_OTHERS_REQUEST_FOURTH2_FORM,
            ),
        ),
        listed=decode.optional(data, "listed", at, decode_update_others_request_listed),
        only_closed=decode.optional(
            data,
            "only_closed",
            at,
            unions.best(UPDATE_OTHERS_REQUEST_FIFTH_FORM, UPDATE_OTHERS_REQUEST_SIXTH_FORM),
        ),
    )
    decode.nothing_left(data, at)
    return made


UPDATE_OTHERS_REQUEST_UNDECLARED_FORM = unions.Form(
    decode_update_others_request_undeclared, required=frozenset(["a"]), known=frozenset(["a"])
)


UPDATE_OTHERS_REQUEST_UNDECLARED2_FORM = unions.Form(
    decode_update_others_request_undeclared2, required=frozenset(["b"]), known=frozenset(["b"])
)


UPDATE_OTHERS_REQUEST_THIRD_FORM = unions.Form(
    decode_update_others_request_third, required=frozenset(["a"]), known=frozenset(["a", "b", "c"])
)


UPDATE_OTHERS_REQUEST_FOURTH_FORM = unions.Form(
    decode_update_others_request_fourth, required=frozenset(["a", "d"]), known=frozenset(["a", "d"])
)


UPDATE_OTHERS_REQUEST_THIRD2_FORM = unions.Form(
    decode_update_others_request_third2, required=frozenset(["b"]), known=frozenset(["a", "b", "c"])
)


UPDATE_OTHERS_REQUEST_FOURTH2_FORM = unions.Form(
    decode_update_others_request_fourth2,
    required=frozenset(["b", "d"]),
    known=frozenset(["b", "d"]),
)


UPDATE_OTHERS_REQUEST_FIFTH_FORM = unions.Form(
    decode_update_others_request_fifth, known=frozenset(["e"])
)


UPDATE_OTHERS_REQUEST_SIXTH_FORM = unions.Form(
    decode_update_others_request_sixth, known=frozenset(["f"])
)
