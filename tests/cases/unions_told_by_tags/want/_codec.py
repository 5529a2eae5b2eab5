# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_told_by_tags`.
"""Checks, encodes and decodes the values of Tags."""

from __future__ import annotations

from typing import Any, cast

from .._runtime import decode, unions, unknown
from .models import (
    Attempt,
    AttemptLockDone,
    AttemptLockDoneAction,
    AttemptLockDoneStatus,
    AttemptLockPending,
    AttemptLockPendingStatus,
    AttemptOpenPending,
    AttemptOpenPendingAction,
    Circle,
    CircleKind,
    Group,
    GroupKind,
    Policy,
    PolicyCel,
    PolicyCelType,
    PolicyRoot,
    PolicyRootType,
    Price,
    PriceGross,
    PriceNet,
    PriceState,
    Rule,
    RuleCel,
    RuleCelType,
    RuleRoot,
    RuleRootType,
    Shape,
    Square,
    SquareKind,
)


def decode_policy_root_type(value: Any, at: str) -> PolicyRootType:
    """Decode `PolicyRootType`."""
    return cast("PolicyRootType", decode.string(value, at))


def decode_policy_root(value: Any, at: str) -> PolicyRoot:
    """Decode `PolicyRoot`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PolicyRoot)
    made.type = decode.required(data, "type", at, decode_policy_root_type)
    made.additional_properties = data
    return made


def decode_policy_cel_type(value: Any, at: str) -> PolicyCelType:
    """Decode `PolicyCelType`."""
    return cast("PolicyCelType", decode.string(value, at))


def decode_policy_cel(value: Any, at: str) -> PolicyCel:
    """Decode `PolicyCel`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PolicyCel)
    made.type = decode.required(data, "type", at, decode_policy_cel_type)
    made.rules = decode.required(data, "rules", at, decode.array(decode.string))
    made.additional_properties = data
    return made


def decode_policy(value: Any, at: str) -> Policy:
    """Decode `Policy`."""
    return cast("Policy", unknown.by_tags(("type",), POLICY_ROOT_FORM, POLICY_CEL_FORM)(value, at))


def decode_rule_root_type(value: Any, at: str) -> RuleRootType:
    """Decode `RuleRootType`."""
    return cast("RuleRootType", decode.string(value, at))


def decode_rule_root(value: Any, at: str) -> RuleRoot:
    """Decode `RuleRoot`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(RuleRoot)
    made.type = decode.required(data, "type", at, decode_rule_root_type)
    made.additional_properties = data
    return made


def decode_rule_cel_type(value: Any, at: str) -> RuleCelType:
    """Decode `RuleCelType`."""
    return cast("RuleCelType", decode.string(value, at))


def decode_rule_cel(value: Any, at: str) -> RuleCel:
    """Decode `RuleCel`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(RuleCel)
    made.type = decode.required(data, "type", at, decode_rule_cel_type)
    made.rules = decode.required(data, "rules", at, decode.array(decode.string))
    made.additional_properties = data
    return made


def decode_rule(value: Any, at: str) -> Rule:
    """Decode `Rule`."""
    return cast(
        "Rule",
        unions.tagged(
            "type",
            {"root": decode_rule_root, "cel": decode_rule_cel, "cel2": decode_rule_cel},
            unknown.unless_tagged("type", unions.best(RULE_ROOT_FORM, RULE_CEL_FORM)),
        )(value, at),
    )


def decode_attempt_lock_done_action(value: Any, at: str) -> AttemptLockDoneAction:
    """Decode `AttemptLockDoneAction`."""
    return cast("AttemptLockDoneAction", decode.string(value, at))


def decode_attempt_lock_pending_status(value: Any, at: str) -> AttemptLockPendingStatus:
    """Decode `AttemptLockPendingStatus`."""
    return cast("AttemptLockPendingStatus", decode.string(value, at))


def decode_attempt_lock_pending(value: Any, at: str) -> AttemptLockPending:
    """Decode `AttemptLockPending`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AttemptLockPending)
    made.action = decode.required(data, "action", at, decode_attempt_lock_done_action)
    made.status = decode.required(data, "status", at, decode_attempt_lock_pending_status)
    made.additional_properties = data
    return made


def decode_attempt_lock_done_status(value: Any, at: str) -> AttemptLockDoneStatus:
    """Decode `AttemptLockDoneStatus`."""
    return cast("AttemptLockDoneStatus", decode.string(value, at))


def decode_attempt_lock_done(value: Any, at: str) -> AttemptLockDone:
    """Decode `AttemptLockDone`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AttemptLockDone)
    made.action = decode.required(data, "action", at, decode_attempt_lock_done_action)
    made.status = decode.required(data, "status", at, decode_attempt_lock_done_status)
    made.at = decode.required_string(data, "at", at)
    made.additional_properties = data
    return made


def decode_attempt_open_pending_action(value: Any, at: str) -> AttemptOpenPendingAction:
    """Decode `AttemptOpenPendingAction`."""
    return cast("AttemptOpenPendingAction", decode.string(value, at))


def decode_attempt_open_pending(value: Any, at: str) -> AttemptOpenPending:
    """Decode `AttemptOpenPending`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(AttemptOpenPending)
    made.action = decode.required(data, "action", at, decode_attempt_open_pending_action)
    made.status = decode.required(data, "status", at, decode_attempt_lock_pending_status)
    made.additional_properties = data
    return made


def decode_attempt(value: Any, at: str) -> Attempt:
    """Decode `Attempt`."""
    return cast(
        "Attempt",
        unknown.by_tags(
            ("action", "status"),
            ATTEMPT_LOCK_PENDING_FORM,
            ATTEMPT_LOCK_DONE_FORM,
            ATTEMPT_OPEN_PENDING_FORM,
        )(value, at),
    )


def decode_circle_kind(value: Any, at: str) -> CircleKind:
    """Decode `CircleKind`."""
    return cast("CircleKind", decode.string(value, at))


def decode_circle(value: Any, at: str) -> Circle:
    """Decode `Circle`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Circle)
    made.kind = decode.required(data, "kind", at, decode_circle_kind)
    made.radius = decode.optional(data, "radius", at, decode.number)
    made.additional_properties = data
    return made


def decode_group_kind(value: Any, at: str) -> GroupKind:
    """Decode `GroupKind`."""
    return cast("GroupKind", decode.string(value, at))


def decode_group(value: Any, at: str) -> Group:
    """Decode `Group`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Group)
    made.kind = decode.required(data, "kind", at, decode_group_kind)
    made.shapes = decode.required(data, "shapes", at, decode.array(decode_shape))
    made.additional_properties = data
    return made


def decode_square_kind(value: Any, at: str) -> SquareKind:
    """Decode `SquareKind`."""
    return cast("SquareKind", decode.string(value, at))


def decode_square(value: Any, at: str) -> Square:
    """Decode `Square`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Square)
    made.kind = decode.required(data, "kind", at, decode_square_kind)
    made.side = decode.required(data, "side", at, decode.number)
    made.additional_properties = data
    return made


def decode_shape(value: Any, at: str) -> Shape:
    """Decode `Shape`."""
    return cast("Shape", unknown.by_tags(("kind",), GROUP_FORM, SQUARE_FORM)(value, at))


def decode_price_state(value: Any, at: str) -> PriceState:
    """Decode `PriceState`."""
    return cast("PriceState", decode.string(value, at))


def decode_price_net(value: Any, at: str) -> PriceNet:
    """Decode `PriceNet`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PriceNet)
    made.state = decode.required(data, "state", at, decode_price_state)
    made.net = decode.required(data, "net", at, decode.integer)
    made.additional_properties = data
    return made


def decode_price_gross(value: Any, at: str) -> PriceGross:
    """Decode `PriceGross`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(PriceGross)
    made.state = decode.required(data, "state", at, decode_price_state)
    made.gross = decode.required(data, "gross", at, decode.integer)
    made.additional_properties = data
    return made


def decode_price(value: Any, at: str) -> Price:
    """Decode `Price`."""
    return cast("Price", unions.best(PRICE_NET_FORM, PRICE_GROSS_FORM)(value, at))


POLICY_ROOT_FORM = unions.Form(
    decode_policy_root,
    required=frozenset(["type"]),
    known=frozenset(["type"]),
    tags={"type": PolicyRootType},
)


POLICY_CEL_FORM = unions.Form(
    decode_policy_cel,
    required=frozenset(["rules", "type"]),
    known=frozenset(["rules", "type"]),
    tags={"type": PolicyCelType},
)


RULE_ROOT_FORM = unions.Form(
    decode_rule_root,
    required=frozenset(["type"]),
    known=frozenset(["type"]),
    tags={"type": RuleRootType},
)


RULE_CEL_FORM = unions.Form(
    decode_rule_cel,
    required=frozenset(["rules", "type"]),
    known=frozenset(["rules", "type"]),
    tags={"type": RuleCelType},
)


ATTEMPT_LOCK_PENDING_FORM = unions.Form(
    decode_attempt_lock_pending,
    required=frozenset(["action", "status"]),
    known=frozenset(["action", "status"]),
    tags={"action": AttemptLockDoneAction, "status": AttemptLockPendingStatus},
)


ATTEMPT_LOCK_DONE_FORM = unions.Form(
    decode_attempt_lock_done,
    required=frozenset(["action", "at", "status"]),
    known=frozenset(["action", "at", "status"]),
    tags={"action": AttemptLockDoneAction, "status": AttemptLockDoneStatus},
)


ATTEMPT_OPEN_PENDING_FORM = unions.Form(
    decode_attempt_open_pending,
    required=frozenset(["action", "status"]),
    known=frozenset(["action", "status"]),
    tags={"action": AttemptOpenPendingAction, "status": AttemptLockPendingStatus},
)


CIRCLE_FORM = unions.Form(
    decode_circle,
    required=frozenset(["kind"]),
    known=frozenset(["kind", "radius"]),
    tags={"kind": CircleKind},
)


GROUP_FORM = unions.Form(
    decode_group,
    required=frozenset(["kind", "shapes"]),
    known=frozenset(["kind", "shapes"]),
    tags={"kind": GroupKind},
)


SQUARE_FORM = unions.Form(
    decode_square,
    required=frozenset(["kind", "side"]),
    known=frozenset(["kind", "side"]),
    tags={"kind": SquareKind},
)


PRICE_NET_FORM = unions.Form(
    decode_price_net,
    required=frozenset(["net", "state"]),
    known=frozenset(["net", "state"]),
    tags={"state": PriceState},
)


PRICE_GROSS_FORM = unions.Form(
    decode_price_gross,
    required=frozenset(["gross", "state"]),
    known=frozenset(["gross", "state"]),
    tags={"state": PriceState},
)
