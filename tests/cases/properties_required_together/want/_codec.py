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
    UpdateOthersRequestEighth,
    UpdateOthersRequestFifth,
    UpdateOthersRequestFourthA,
    UpdateOthersRequestFourthB,
    UpdateOthersRequestListed,
    UpdateOthersRequestSeventh,
    UpdateOthersRequestSixth,
    UpdateOthersRequestThirdA,
    UpdateOthersRequestThirdB,
    UpdateOthersRequestUndeclaredA,
    UpdateOthersRequestUndeclaredB,
)

NAMES = {"build_type": "build-type"}
"""The names of properties where those of fields differ."""


def encode_update_alert_request_state(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UpdateAlertRequestState`."""
    return compound.literal(value, found, at, get_args(UpdateAlertRequestState))


def encode_update_alert_request(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UpdateAlertRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateAlertRequest, found, at):
        if value.state is not None:
            data["state"] = encode_update_alert_request_state(value.state, found, f"{at}.state")
        if value.assignees is not None:
            data["assignees"] = compound.array(
                value.assignees, found, f"{at}.assignees", item=checks.string
            )
        if value.reason is not None:
            data["reason"] = checks.string(value.reason, found, f"{at}.reason")
        encode.any_of(data, found, at, ("state",), ("assignees",))
    return data


def encode_page(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Page` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Page, found, at):
        if value.source is not None:
            data["source"] = checks.string(value.source, found, f"{at}.source")
        if value.branch is not None:
            data["branch"] = checks.string(value.branch, found, f"{at}.branch")
        if value.build_type is not None:
            data["build-type"] = checks.string(value.build_type, found, f"{at}.build_type")
        encode.one_of(data, found, at, ("source", "branch"), ("build-type",))
    return data


def encode_both_first(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `BothFirst` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, BothFirst, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        if value.b is not None:
            data["b"] = checks.string(value.b, found, f"{at}.b")
        data["c"] = checks.integer(value.c, found, f"{at}.c")
        encode.any_of(data, found, at, ("a",), ("b",))
    return data


def encode_both_second(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `BothSecond` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, BothSecond, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        if value.b is not None:
            data["b"] = checks.string(value.b, found, f"{at}.b")
        data["d"] = checks.integer(value.d, found, f"{at}.d")
        encode.any_of(data, found, at, ("a",), ("b",))
    return data


def encode_both(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Both`."""
    return compound.one_of(value, found, at, options=(encode_both_first, encode_both_second))


def encode_update_others_request_undeclared_a(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestUndeclaredA` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestUndeclaredA, found, at):
        data["a"] = compound.any_json(value.a, found, f"{at}.a")
    return data


def encode_update_others_request_undeclared_b(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestUndeclaredB` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestUndeclaredB, found, at):
        data["b"] = compound.any_json(value.b, found, f"{at}.b")
    return data


def encode_update_others_request_third_a(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestThirdA` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestThirdA, found, at):
        data["a"] = checks.string(value.a, found, f"{at}.a")
        if value.b is not None:
            data["b"] = checks.string(value.b, found, f"{at}.b")
        if value.c is not None:
            data["c"] = checks.string(value.c, found, f"{at}.c")
    return data


def encode_update_others_request_fourth_a(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestFourthA` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestFourthA, found, at):
        data["d"] = checks.integer(value.d, found, f"{at}.d")
        data["a"] = compound.any_json(value.a, found, f"{at}.a")
    return data


def encode_update_others_request_third_b(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestThirdB` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestThirdB, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        data["b"] = checks.string(value.b, found, f"{at}.b")
        if value.c is not None:
            data["c"] = checks.string(value.c, found, f"{at}.c")
    return data


def encode_update_others_request_fourth_b(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestFourthB` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestFourthB, found, at):
        data["d"] = checks.integer(value.d, found, f"{at}.d")
        data["b"] = compound.any_json(value.b, found, f"{at}.b")
    return data


def encode_update_others_request_listed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UpdateOthersRequestListed`."""
    return compound.literal(value, found, at, get_args(UpdateOthersRequestListed))


def encode_update_others_request_fifth(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestFifth` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestFifth, found, at):
        if value.e is not None:
            data["e"] = checks.string(value.e, found, f"{at}.e")
    return data


def encode_update_others_request_sixth(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestSixth` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestSixth, found, at):
        if value.f is not None:
            data["f"] = checks.string(value.f, found, f"{at}.f")
    return data


def encode_update_others_request_seventh(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestSeventh` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestSeventh, found, at):
        if value.g is not None:
            data["g"] = checks.string(value.g, found, f"{at}.g")
    return data


def encode_update_others_request_eighth(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequestEighth` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequestEighth, found, at):
        if value.h is not None:
            data["h"] = checks.string(value.h, found, f"{at}.h")
    return data


def encode_update_others_request(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `UpdateOthersRequest` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UpdateOthersRequest, found, at):
        if value.undeclared is not None:
            data["undeclared"] = rules.checked(
                value.undeclared,
                found,
                f"{at}.undeclared",
                item=partial(
                    compound.one_of,
                    options=(
                        encode_update_others_request_undeclared_a,
                        encode_update_others_request_undeclared_b,
                    ),
                ),
                schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
            )
        if value.of_a_union is not None:
            data["of_a_union"] = rules.checked(
                value.of_a_union,
                found,
                f"{at}.of_a_union",
                item=partial(
                    compound.one_of,
                    options=(
                        encode_update_others_request_third_a,
                        encode_update_others_request_fourth_a,
                        encode_update_others_request_third_b,
                        encode_update_others_request_fourth_b,
                    ),
                ),
                schema={"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
            )
        if value.listed is not None:
            data["listed"] = rules.checked(
                value.listed,
                found,
                f"{at}.listed",
                item=encode_update_others_request_listed,
                schema={"anyOf": [{"type": "string", "maxLength": 3}, {"type": "boolean"}]},
            )
        if value.only_closed is not None:
            data["only_closed"] = compound.one_of(
                value.only_closed,
                found,
                f"{at}.only_closed",
                options=(encode_update_others_request_fifth, encode_update_others_request_sixth),
            )
        if value.also_closed is not None:
            data["also_closed"] = compound.one_of(
                value.also_closed,
                found,
                f"{at}.also_closed",
                options=(encode_update_others_request_seventh, encode_update_others_request_eighth),
            )
    return data


def decode_update_alert_request_state(value: Any, at: str) -> UpdateAlertRequestState:
    """Decode `UpdateAlertRequestState`."""
    return cast("UpdateAlertRequestState", decode.string(value, at))


def decode_update_alert_request(value: Any, at: str) -> UpdateAlertRequest:
    """Decode `UpdateAlertRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateAlertRequest)
    made.state = decode.optional(data, "state", at, decode_update_alert_request_state)
    made.assignees = decode.optional(data, "assignees", at, decode.array(decode.string))
    made.reason = decode.optional_string(data, "reason", at)
    decode.nothing_left(data, at)
    return made


def decode_page(value: Any, at: str) -> Page:
    """Decode `Page`."""
    data = decode.object_(value, at)
    made = object.__new__(Page)
    made.source = decode.optional_string(data, "source", at)
    made.branch = decode.optional_string(data, "branch", at)
    made.build_type = decode.optional_string(data, "build-type", at)
    decode.nothing_left(data, at)
    return made


def decode_both_first(value: Any, at: str) -> BothFirst:
    """Decode `BothFirst`."""
    data = decode.object_(value, at)
    made = object.__new__(BothFirst)
    made.a = decode.optional_string(data, "a", at)
    made.b = decode.optional_string(data, "b", at)
    made.c = decode.required(data, "c", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_both_second(value: Any, at: str) -> BothSecond:
    """Decode `BothSecond`."""
    data = decode.object_(value, at)
    made = object.__new__(BothSecond)
    made.a = decode.optional_string(data, "a", at)
    made.b = decode.optional_string(data, "b", at)
    made.d = decode.required(data, "d", at, decode.integer)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_undeclared_a(
    value: Any, at: str
) -> UpdateOthersRequestUndeclaredA:
    """Decode `UpdateOthersRequestUndeclaredA`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestUndeclaredA)
    made.a = decode.required(data, "a", at, decode.any_json)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_undeclared_b(
    value: Any, at: str
) -> UpdateOthersRequestUndeclaredB:
    """Decode `UpdateOthersRequestUndeclaredB`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestUndeclaredB)
    made.b = decode.required(data, "b", at, decode.any_json)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_third_a(value: Any, at: str) -> UpdateOthersRequestThirdA:
    """Decode `UpdateOthersRequestThirdA`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestThirdA)
    made.a = decode.required_string(data, "a", at)
    made.b = decode.optional_string(data, "b", at)
    made.c = decode.optional_string(data, "c", at)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_fourth_a(value: Any, at: str) -> UpdateOthersRequestFourthA:
    """Decode `UpdateOthersRequestFourthA`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestFourthA)
    made.d = decode.required(data, "d", at, decode.integer)
    made.a = decode.required(data, "a", at, decode.any_json)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_third_b(value: Any, at: str) -> UpdateOthersRequestThirdB:
    """Decode `UpdateOthersRequestThirdB`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestThirdB)
    made.a = decode.optional_string(data, "a", at)
    made.b = decode.required_string(data, "b", at)
    made.c = decode.optional_string(data, "c", at)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_fourth_b(value: Any, at: str) -> UpdateOthersRequestFourthB:
    """Decode `UpdateOthersRequestFourthB`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestFourthB)
    made.d = decode.required(data, "d", at, decode.integer)
    made.b = decode.required(data, "b", at, decode.any_json)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_listed(value: Any, at: str) -> UpdateOthersRequestListed:
    """Decode `UpdateOthersRequestListed`."""
    return cast("UpdateOthersRequestListed", decode.any_json(value, at))


def decode_update_others_request_fifth(value: Any, at: str) -> UpdateOthersRequestFifth:
    """Decode `UpdateOthersRequestFifth`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestFifth)
    made.e = decode.optional_string(data, "e", at)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_sixth(value: Any, at: str) -> UpdateOthersRequestSixth:
    """Decode `UpdateOthersRequestSixth`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestSixth)
    made.f = decode.optional_string(data, "f", at)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_seventh(value: Any, at: str) -> UpdateOthersRequestSeventh:
    """Decode `UpdateOthersRequestSeventh`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestSeventh)
    made.g = decode.optional_string(data, "g", at)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request_eighth(value: Any, at: str) -> UpdateOthersRequestEighth:
    """Decode `UpdateOthersRequestEighth`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequestEighth)
    made.h = decode.optional_string(data, "h", at)
    decode.nothing_left(data, at)
    return made


def decode_update_others_request(value: Any, at: str) -> UpdateOthersRequest:
    """Decode `UpdateOthersRequest`."""
    data = decode.object_(value, at)
    made = object.__new__(UpdateOthersRequest)
    made.undeclared = decode.optional(
        data,
        "undeclared",
        at,
        unions.best(
            UPDATE_OTHERS_REQUEST_UNDECLARED_A_FORM, UPDATE_OTHERS_REQUEST_UNDECLARED_B_FORM
        ),
    )
    made.of_a_union = decode.optional(
        data,
        "of_a_union",
        at,
        unions.best(
            UPDATE_OTHERS_REQUEST_THIRD_A_FORM,
            UPDATE_OTHERS_REQUEST_FOURTH_A_FORM,
            UPDATE_OTHERS_REQUEST_THIRD_B_FORM,
            UPDATE_OTHERS_REQUEST_FOURTH_B_FORM,
        ),
    )
    made.listed = decode.optional(data, "listed", at, decode_update_others_request_listed)
    made.only_closed = decode.optional(
        data,
        "only_closed",
        at,
        unions.best(UPDATE_OTHERS_REQUEST_FIFTH_FORM, UPDATE_OTHERS_REQUEST_SIXTH_FORM),
    )
    made.also_closed = decode.optional(
        data,
        "also_closed",
        at,
        unions.best(UPDATE_OTHERS_REQUEST_SEVENTH_FORM, UPDATE_OTHERS_REQUEST_EIGHTH_FORM),
    )
    decode.nothing_left(data, at)
    return made


UPDATE_OTHERS_REQUEST_UNDECLARED_A_FORM = unions.Form(
    decode_update_others_request_undeclared_a, required=frozenset(["a"]), known=frozenset(["a"])
)


UPDATE_OTHERS_REQUEST_UNDECLARED_B_FORM = unions.Form(
    decode_update_others_request_undeclared_b, required=frozenset(["b"]), known=frozenset(["b"])
)


UPDATE_OTHERS_REQUEST_THIRD_A_FORM = unions.Form(
    decode_update_others_request_third_a,
    required=frozenset(["a"]),
    known=frozenset(["a", "b", "c"]),
)


UPDATE_OTHERS_REQUEST_FOURTH_A_FORM = unions.Form(
    decode_update_others_request_fourth_a,
    required=frozenset(["a", "d"]),
    known=frozenset(["a", "d"]),
)


UPDATE_OTHERS_REQUEST_THIRD_B_FORM = unions.Form(
    decode_update_others_request_third_b,
    required=frozenset(["b"]),
    known=frozenset(["a", "b", "c"]),
)


UPDATE_OTHERS_REQUEST_FOURTH_B_FORM = unions.Form(
    decode_update_others_request_fourth_b,
    required=frozenset(["b", "d"]),
    known=frozenset(["b", "d"]),
)


UPDATE_OTHERS_REQUEST_FIFTH_FORM = unions.Form(
    decode_update_others_request_fifth, known=frozenset(["e"])
)


UPDATE_OTHERS_REQUEST_SIXTH_FORM = unions.Form(
    decode_update_others_request_sixth, known=frozenset(["f"])
)


UPDATE_OTHERS_REQUEST_SEVENTH_FORM = unions.Form(
    decode_update_others_request_seventh, known=frozenset(["g"])
)


UPDATE_OTHERS_REQUEST_EIGHTH_FORM = unions.Form(
    decode_update_others_request_eighth, known=frozenset(["h"])
)
