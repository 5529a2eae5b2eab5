# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_of_tagged_alternatives`.
"""Checks, encodes and decodes the values of Names of alternatives."""

from __future__ import annotations

from functools import partial
from typing import Any, cast, get_args

from .._runtime import checks, compound, decode, encode, unions, unknown, values
from .models import (
    ActionAttempt,
    ActionAttemptLockDoorDone,
    ActionAttemptLockDoorDoneAction,
    ActionAttemptLockDoorDoneStatus,
    ActionAttemptLockDoorPending,
    ActionAttemptLockDoorPendingStatus,
    ActionAttemptOpen,
    ActionAttemptOpenAction,
    All,
    AllOwn,
    CelDappConnectionCel,
    CelDappConnectionPreset,
    CelSignCel,
    CelSignPreset,
    Deletable,
    Location,
    LocationName,
    Mixed,
    MixedCustom,
    MixedOther,
    Model,
    ModelValue,
    Nullable,
    Proxy,
    ProxyUrl,
    ProxyVm,
    UserPolicy,
    UserPolicyCelType,
    UserPolicyRoot,
    UserPolicyRootType,
    Versioned,
    VersionedPolicyV0,
    VersionedVersion,
)


def encode_user_policy_root_type(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UserPolicyRootType`."""
    return compound.literal(value, found, at, get_args(UserPolicyRootType))


def encode_user_policy_root(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `UserPolicyRoot` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, UserPolicyRoot, found, at):
        data["type"] = encode_user_policy_root_type(value.type, found, f"{at}.type")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_user_policy_cel_type(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UserPolicyCelType`."""
    return compound.literal(value, found, at, get_args(UserPolicyCelType))


def encode_cel_dapp_connection_preset(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CelDappConnectionPreset`."""
    return compound.literal(value, found, at, get_args(CelDappConnectionPreset))


def encode_cel_dapp_connection_cel(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `CelDappConnectionCel` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CelDappConnectionCel, found, at):
        data["type"] = encode_user_policy_cel_type(value.type, found, f"{at}.type")
        data["preset"] = encode_cel_dapp_connection_preset(value.preset, found, f"{at}.preset")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_cel_sign_preset(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `CelSignPreset`."""
    return compound.literal(value, found, at, get_args(CelSignPreset))


def encode_cel_sign_cel(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `CelSignCel` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, CelSignCel, found, at):
        data["type"] = encode_user_policy_cel_type(value.type, found, f"{at}.type")
        data["preset"] = encode_cel_sign_preset(value.preset, found, f"{at}.preset")
        if value.x is not None:
            data["x"] = checks.integer(value.x, found, f"{at}.x")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_user_policy(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `UserPolicy`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            encode_user_policy_root,
            encode_cel_dapp_connection_cel,
            encode_cel_sign_cel,
            unknown.check,
        ),
    )


def encode_versioned_version(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `VersionedVersion`."""
    return compound.literal(value, found, at, get_args(VersionedVersion))


def encode_versioned_policy_v0(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `VersionedPolicyV0` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, VersionedPolicyV0, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        if value.version is not None:
            data["version"] = encode_versioned_version(value.version, found, f"{at}.version")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_versioned(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Versioned`."""
    return encode_versioned_policy_v0(value, found, at)


def encode_mixed_custom(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `MixedCustom` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, MixedCustom, found, at):
        data["custom"] = checks.integer(value.custom, found, f"{at}.custom")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_mixed_other(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `MixedOther` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, MixedOther, found, at):
        data["other"] = checks.integer(value.other, found, f"{at}.other")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_mixed(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Mixed`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            partial(compound.literal, values=("none",)),
            encode_mixed_custom,
            encode_mixed_other,
        ),
    )


def encode_action_attempt_lock_door_done_action(
    value: Any, found: checks.Violations, at: str
) -> Any:
    """Check `ActionAttemptLockDoorDoneAction`."""
    return compound.literal(value, found, at, get_args(ActionAttemptLockDoorDoneAction))


def encode_action_attempt_lock_door_pending_status(
    value: Any, found: checks.Violations, at: str
) -> Any:
    """Check `ActionAttemptLockDoorPendingStatus`."""
    return compound.literal(value, found, at, get_args(ActionAttemptLockDoorPendingStatus))


def encode_action_attempt_lock_door_pending(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `ActionAttemptLockDoorPending` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ActionAttemptLockDoorPending, found, at):
        data["action"] = encode_action_attempt_lock_door_done_action(
            value.action, found, f"{at}.action"
        )
        data["status"] = encode_action_attempt_lock_door_pending_status(
            value.status, found, f"{at}.status"
        )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_action_attempt_lock_door_done_status(
    value: Any, found: checks.Violations, at: str
) -> Any:
    """Check `ActionAttemptLockDoorDoneStatus`."""
    return compound.literal(value, found, at, get_args(ActionAttemptLockDoorDoneStatus))


def encode_action_attempt_lock_door_done(
    value: object, found: checks.Violations, at: str
) -> dict[str, Any]:
    """Check `ActionAttemptLockDoorDone` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ActionAttemptLockDoorDone, found, at):
        data["action"] = encode_action_attempt_lock_door_done_action(
            value.action, found, f"{at}.action"
        )
        data["status"] = encode_action_attempt_lock_door_done_status(
            value.status, found, f"{at}.status"
        )
        data["at"] = checks.string(value.at, found, f"{at}.at")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_action_attempt_open_action(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ActionAttemptOpenAction`."""
    return compound.literal(value, found, at, get_args(ActionAttemptOpenAction))


def encode_action_attempt_open(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ActionAttemptOpen` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ActionAttemptOpen, found, at):
        data["action"] = encode_action_attempt_open_action(value.action, found, f"{at}.action")
        data["status"] = encode_action_attempt_lock_door_pending_status(
            value.status, found, f"{at}.status"
        )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_action_attempt(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ActionAttempt`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            encode_action_attempt_lock_door_pending,
            encode_action_attempt_lock_door_done,
            encode_action_attempt_open,
            unknown.check,
        ),
    )


def encode_location_name(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `LocationName` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, LocationName, found, at):
        data["id"] = checks.integer(value.id, found, f"{at}.id")
        data["name"] = checks.string(value.name, found, f"{at}.name")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_deletable(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Deletable` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Deletable, found, at):
        data["id"] = checks.integer(value.id, found, f"{at}.id")
        if value.deleted_at is not None:
            data["deleted_at"] = checks.string(value.deleted_at, found, f"{at}.deleted_at")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_location(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Location`."""
    return compound.one_of(value, found, at, options=(encode_location_name, encode_deletable))


def encode_model_value(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `ModelValue`."""
    return compound.literal(value, found, at, get_args(ModelValue))


def encode_model(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Model`."""
    return compound.one_of(value, found, at, options=(checks.string, encode_model_value))


def encode_proxy_vm(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ProxyVm` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ProxyVm, found, at):
        data["id"] = checks.string(value.id, found, f"{at}.id")
        data["vm"] = checks.string(value.vm, found, f"{at}.vm")
        if value.url is not None:
            data["url"] = checks.string(value.url, found, f"{at}.url")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_proxy_url(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `ProxyUrl` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, ProxyUrl, found, at):
        data["id"] = checks.string(value.id, found, f"{at}.id")
        if value.vm is not None:
            data["vm"] = checks.string(value.vm, found, f"{at}.vm")
        data["url"] = checks.string(value.url, found, f"{at}.url")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_proxy(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Proxy`."""
    return compound.one_of(value, found, at, options=(encode_proxy_vm, encode_proxy_url))


def encode_nullable(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Nullable` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Nullable, found, at):
        if value.a is not None:
            data["a"] = checks.string(value.a, found, f"{at}.a")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_all_own(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `AllOwn`."""
    return compound.literal(value, found, at, get_args(AllOwn))


def encode_all(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `All` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, All, found, at):
        if value.user is not None:
            data["user"] = encode_user_policy(value.user, found, f"{at}.user")
        if value.versioned is not None:
            data["versioned"] = encode_versioned(value.versioned, found, f"{at}.versioned")
        if value.mixed is not None:
            data["mixed"] = encode_mixed(value.mixed, found, f"{at}.mixed")
        if value.attempt is not None:
            data["attempt"] = encode_action_attempt(value.attempt, found, f"{at}.attempt")
        if value.location is not None:
            data["location"] = encode_location(value.location, found, f"{at}.location")
        if value.model is not None:
            data["model"] = encode_model(value.model, found, f"{at}.model")
        if value.proxy is not None:
            data["proxy"] = encode_proxy(value.proxy, found, f"{at}.proxy")
        if value.nullable is not values.UNSET:
            data["nullable"] = checks.nullable(
                value.nullable, found, f"{at}.nullable", inner=encode_nullable
            )
        if value.own is not None:
            data["own"] = compound.one_of(
                value.own, found, f"{at}.own", options=(checks.string, encode_all_own)
            )
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_user_policy_root_type(value: Any, at: str) -> UserPolicyRootType:
    """Decode `UserPolicyRootType`."""
    return cast("UserPolicyRootType", decode.string(value, at))


def decode_user_policy_root(value: Any, at: str) -> UserPolicyRoot:
    """Decode `UserPolicyRoot`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(UserPolicyRoot)
    made.type = decode.required(data, "type", at, decode_user_policy_root_type)
    made.additional_properties = data
    return made


def decode_user_policy_cel_type(value: Any, at: str) -> UserPolicyCelType:
    """Decode `UserPolicyCelType`."""
    return cast("UserPolicyCelType", decode.string(value, at))


def decode_cel_dapp_connection_preset(value: Any, at: str) -> CelDappConnectionPreset:
    """Decode `CelDappConnectionPreset`."""
    return cast("CelDappConnectionPreset", decode.string(value, at))


def decode_cel_dapp_connection_cel(value: Any, at: str) -> CelDappConnectionCel:
    """Decode `CelDappConnectionCel`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CelDappConnectionCel)
    made.type = decode.required(data, "type", at, decode_user_policy_cel_type)
    made.preset = decode.required(data, "preset", at, decode_cel_dapp_connection_preset)
    made.additional_properties = data
    return made


def decode_cel_sign_preset(value: Any, at: str) -> CelSignPreset:
    """Decode `CelSignPreset`."""
    return cast("CelSignPreset", decode.string(value, at))


def decode_cel_sign_cel(value: Any, at: str) -> CelSignCel:
    """Decode `CelSignCel`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(CelSignCel)
    made.type = decode.required(data, "type", at, decode_user_policy_cel_type)
    made.preset = decode.required(data, "preset", at, decode_cel_sign_preset)
    made.x = decode.optional(data, "x", at, decode.integer)
    made.additional_properties = data
    return made


def decode_user_policy(value: Any, at: str) -> UserPolicy:
    """Decode `UserPolicy`."""
    return cast(
        "UserPolicy",
        unknown.by_tags(
            ("type",), USER_POLICY_ROOT_FORM, CEL_DAPP_CONNECTION_CEL_FORM, CEL_SIGN_CEL_FORM
        )(value, at),
    )


def decode_versioned_version(value: Any, at: str) -> VersionedVersion:
    """Decode `VersionedVersion`."""
    return cast("VersionedVersion", decode.string(value, at))


def decode_versioned_policy_v0(value: Any, at: str) -> VersionedPolicyV0:
    """Decode `VersionedPolicyV0`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(VersionedPolicyV0)
    made.a = decode.optional_string(data, "a", at)
    made.version = decode.optional(data, "version", at, decode_versioned_version)
    made.additional_properties = data
    return made


def decode_versioned(value: Any, at: str) -> Versioned:
    """Decode `Versioned`."""
    return decode_versioned_policy_v0(value, at)


def decode_mixed_custom(value: Any, at: str) -> MixedCustom:
    """Decode `MixedCustom`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(MixedCustom)
    made.custom = decode.required(data, "custom", at, decode.integer)
    made.additional_properties = data
    return made


def decode_mixed_other(value: Any, at: str) -> MixedOther:
    """Decode `MixedOther`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(MixedOther)
    made.other = decode.required(data, "other", at, decode.integer)
    made.additional_properties = data
    return made


def decode_mixed(value: Any, at: str) -> Mixed:
    """Decode `Mixed`."""
    return cast(
        "Mixed",
        unions.one_of(unions.best(MIXED_CUSTOM_FORM, MIXED_OTHER_FORM), decode.string)(value, at),
    )


def decode_action_attempt_lock_door_done_action(
    value: Any, at: str
) -> ActionAttemptLockDoorDoneAction:
    """Decode `ActionAttemptLockDoorDoneAction`."""
    return cast("ActionAttemptLockDoorDoneAction", decode.string(value, at))


def decode_action_attempt_lock_door_pending_status(
    value: Any, at: str
) -> ActionAttemptLockDoorPendingStatus:
    """Decode `ActionAttemptLockDoorPendingStatus`."""
    return cast("ActionAttemptLockDoorPendingStatus", decode.string(value, at))


def decode_action_attempt_lock_door_pending(value: Any, at: str) -> ActionAttemptLockDoorPending:
    """Decode `ActionAttemptLockDoorPending`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ActionAttemptLockDoorPending)
    made.action = decode.required(data, "action", at, decode_action_attempt_lock_door_done_action)
    made.status = decode.required(
        data, "status", at, decode_action_attempt_lock_door_pending_status
    )
    made.additional_properties = data
    return made


def decode_action_attempt_lock_door_done_status(
    value: Any, at: str
) -> ActionAttemptLockDoorDoneStatus:
    """Decode `ActionAttemptLockDoorDoneStatus`."""
    return cast("ActionAttemptLockDoorDoneStatus", decode.string(value, at))


def decode_action_attempt_lock_door_done(value: Any, at: str) -> ActionAttemptLockDoorDone:
    """Decode `ActionAttemptLockDoorDone`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ActionAttemptLockDoorDone)
    made.action = decode.required(data, "action", at, decode_action_attempt_lock_door_done_action)
    made.status = decode.required(data, "status", at, decode_action_attempt_lock_door_done_status)
    made.at = decode.required_string(data, "at", at)
    made.additional_properties = data
    return made


def decode_action_attempt_open_action(value: Any, at: str) -> ActionAttemptOpenAction:
    """Decode `ActionAttemptOpenAction`."""
    return cast("ActionAttemptOpenAction", decode.string(value, at))


def decode_action_attempt_open(value: Any, at: str) -> ActionAttemptOpen:
    """Decode `ActionAttemptOpen`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ActionAttemptOpen)
    made.action = decode.required(data, "action", at, decode_action_attempt_open_action)
    made.status = decode.required(
        data, "status", at, decode_action_attempt_lock_door_pending_status
    )
    made.additional_properties = data
    return made


def decode_action_attempt(value: Any, at: str) -> ActionAttempt:
    """Decode `ActionAttempt`."""
    return cast(
        "ActionAttempt",
        unknown.by_tags(
            ("action", "status"),
            ACTION_ATTEMPT_LOCK_DOOR_PENDING_FORM,
            ACTION_ATTEMPT_LOCK_DOOR_DONE_FORM,
            ACTION_ATTEMPT_OPEN_FORM,
        )(value, at),
    )


def decode_location_name(value: Any, at: str) -> LocationName:
    """Decode `LocationName`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(LocationName)
    made.id = decode.required(data, "id", at, decode.integer)
    made.name = decode.required_string(data, "name", at)
    made.additional_properties = data
    return made


def decode_deletable(value: Any, at: str) -> Deletable:
    """Decode `Deletable`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Deletable)
    made.id = decode.required(data, "id", at, decode.integer)
    made.deleted_at = decode.optional_string(data, "deleted_at", at)
    made.additional_properties = data
    return made


def decode_location(value: Any, at: str) -> Location:
    """Decode `Location`."""
    return cast("Location", unions.best(LOCATION_NAME_FORM, DELETABLE_FORM)(value, at))


def decode_model_value(value: Any, at: str) -> ModelValue:
    """Decode `ModelValue`."""
    return cast("ModelValue", decode.string(value, at))


def decode_model(value: Any, at: str) -> Model:
    """Decode `Model`."""
    return cast("Model", unions.one_of(decode.string, decode_model_value)(value, at))


def decode_proxy_vm(value: Any, at: str) -> ProxyVm:
    """Decode `ProxyVm`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ProxyVm)
    made.id = decode.required_string(data, "id", at)
    made.vm = decode.required_string(data, "vm", at)
    made.url = decode.optional_string(data, "url", at)
    made.additional_properties = data
    return made


def decode_proxy_url(value: Any, at: str) -> ProxyUrl:
    """Decode `ProxyUrl`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(ProxyUrl)
    made.id = decode.required_string(data, "id", at)
    made.vm = decode.optional_string(data, "vm", at)
    made.url = decode.required_string(data, "url", at)
    made.additional_properties = data
    return made


def decode_proxy(value: Any, at: str) -> Proxy:
    """Decode `Proxy`."""
    return cast("Proxy", unions.best(PROXY_VM_FORM, PROXY_URL_FORM)(value, at))


def decode_nullable(value: Any, at: str) -> Nullable:
    """Decode `Nullable`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Nullable)
    made.a = decode.optional_string(data, "a", at)
    made.additional_properties = data
    return made


def decode_all_own(value: Any, at: str) -> AllOwn:
    """Decode `AllOwn`."""
    return cast("AllOwn", decode.string(value, at))


def decode_all(value: Any, at: str) -> All:
    """Decode `All`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(All)
    made.user = decode.optional(data, "user", at, decode_user_policy)
    made.versioned = decode.optional(data, "versioned", at, decode_versioned)
    made.mixed = decode.optional(data, "mixed", at, decode_mixed)
    made.attempt = decode.optional(data, "attempt", at, decode_action_attempt)
    made.location = decode.optional(data, "location", at, decode_location)
    made.model = decode.optional(data, "model", at, decode_model)
    made.proxy = decode.optional(data, "proxy", at, decode_proxy)
    made.nullable = decode.settable(data, "nullable", at, decode_nullable)
    made.own = decode.optional(data, "own", at, unions.one_of(decode.string, decode_all_own))
    made.additional_properties = data
    return made


USER_POLICY_ROOT_FORM = unions.Form(
    decode_user_policy_root,
    required=frozenset(["type"]),
    known=frozenset(["type"]),
    tags={"type": UserPolicyRootType},
)


CEL_DAPP_CONNECTION_CEL_FORM = unions.Form(
    decode_cel_dapp_connection_cel,
    required=frozenset(["preset", "type"]),
    known=frozenset(["preset", "type"]),
    tags={"type": UserPolicyCelType, "preset": CelDappConnectionPreset},
)


CEL_SIGN_CEL_FORM = unions.Form(
    decode_cel_sign_cel,
    required=frozenset(["preset", "type"]),
    known=frozenset(["preset", "type", "x"]),
    tags={"type": UserPolicyCelType, "preset": CelSignPreset},
)


MIXED_CUSTOM_FORM = unions.Form(
    decode_mixed_custom, required=frozenset(["custom"]), known=frozenset(["custom"])
)


MIXED_OTHER_FORM = unions.Form(
    decode_mixed_other, required=frozenset(["other"]), known=frozenset(["other"])
)


ACTION_ATTEMPT_LOCK_DOOR_PENDING_FORM = unions.Form(
    decode_action_attempt_lock_door_pending,
    required=frozenset(["action", "status"]),
    known=frozenset(["action", "status"]),
    tags={"action": ActionAttemptLockDoorDoneAction, "status": ActionAttemptLockDoorPendingStatus},
)


ACTION_ATTEMPT_LOCK_DOOR_DONE_FORM = unions.Form(
    decode_action_attempt_lock_door_done,
    required=frozenset(["action", "at", "status"]),
    known=frozenset(["action", "at", "status"]),
    tags={"action": ActionAttemptLockDoorDoneAction, "status": ActionAttemptLockDoorDoneStatus},
)


ACTION_ATTEMPT_OPEN_FORM = unions.Form(
    decode_action_attempt_open,
    required=frozenset(["action", "status"]),
    known=frozenset(["action", "status"]),
    tags={"action": ActionAttemptOpenAction, "status": ActionAttemptLockDoorPendingStatus},
)


LOCATION_NAME_FORM = unions.Form(
    decode_location_name, required=frozenset(["id", "name"]), known=frozenset(["id", "name"])
)


DELETABLE_FORM = unions.Form(
    decode_deletable, required=frozenset(["id"]), known=frozenset(["deleted_at", "id"])
)


PROXY_VM_FORM = unions.Form(
    decode_proxy_vm, required=frozenset(["id", "vm"]), known=frozenset(["id", "url", "vm"])
)


PROXY_URL_FORM = unions.Form(
    decode_proxy_url, required=frozenset(["id", "url"]), known=frozenset(["id", "url", "vm"])
)
