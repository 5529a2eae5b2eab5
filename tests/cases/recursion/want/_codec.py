# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursion`.
"""Checks, encodes and decodes the values of Recursion."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from .._runtime import checks, compound, decode, encode, nullables, unions, values
from .models import Bough, Branch, JsonValue, Layers, Rings, Tree, TreeParent


def encode_tree_parent(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `TreeParent`."""
    return encode_tree(value, found, at)


def encode_branch(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Branch` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Branch, found, at):
        data["tree"] = encode_tree(value.tree, found, f"{at}.tree")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_bough(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Bough` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Bough, found, at):
        if value.of is not values.UNSET:
            data["of"] = checks.nullable(value.of, found, f"{at}.of", inner=encode_tree_parent)
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def encode_json_value(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `JsonValue`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            checks.boolean,
            checks.number,
            checks.string,
            partial(compound.array, item=partial(checks.nullable, inner=encode_json_value)),
            partial(compound.mapping, item=partial(checks.nullable, inner=encode_json_value)),
        ),
    )


def encode_rings(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Rings`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            partial(
                compound.array,
                item=partial(
                    compound.one_of,
                    options=(encode_rings, partial(compound.array, item=encode_rings)),
                ),
            ),
            checks.integer,
        ),
    )


def encode_layers(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `Layers`."""
    return compound.one_of(
        value,
        found,
        at,
        options=(
            partial(compound.array, item=encode_layers),
            partial(compound.mapping, item=encode_layers),
        ),
    )


def encode_tree(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Tree` and convert what is set to JSON."""
    data: dict[str, Any] = {}
    if encode.instance(value, Tree, found, at):
        data["name"] = checks.string(value.name, found, f"{at}.name")
        if value.parent is not values.UNSET:
            data["parent"] = checks.nullable(
                value.parent, found, f"{at}.parent", inner=encode_tree_parent
            )
        if value.branches is not None:
            data["branches"] = compound.array(
                value.branches, found, f"{at}.branches", item=encode_branch
            )
        if value.bough is not None:
            data["bough"] = encode_bough(value.bough, found, f"{at}.bough")
        if value.named is not None:
            data["named"] = compound.mapping(value.named, found, f"{at}.named", item=encode_tree)
        if value.data is not values.UNSET:
            data["data"] = checks.nullable(value.data, found, f"{at}.data", inner=encode_json_value)
        if value.rings is not None:
            data["rings"] = encode_rings(value.rings, found, f"{at}.rings")
        if value.layers is not None:
            data["layers"] = encode_layers(value.layers, found, f"{at}.layers")
        encode.rest(data, value.additional_properties, found, at, compound.any_json)
    return data


def decode_tree_parent(value: Any, at: str) -> TreeParent:
    """Decode `TreeParent`."""
    return decode_tree(value, at)


def decode_branch(value: Any, at: str) -> Branch:
    """Decode `Branch`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Branch)
    made.tree = decode.required(data, "tree", at, decode_tree)
    made.additional_properties = data
    return made


def decode_bough(value: Any, at: str) -> Bough:
    """Decode `Bough`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Bough)
    made.of = decode.settable(data, "of", at, decode_tree_parent)
    made.additional_properties = data
    return made


def decode_json_value(value: Any, at: str) -> JsonValue:
    """Decode `JsonValue`."""
    return cast(
        "JsonValue",
        unions.one_of(
            nullables.mapping(decode_json_value),
            decode.boolean,
            decode.number,
            decode.string,
            nullables.array(decode_json_value),
        )(value, at),
    )


def decode_rings(value: Any, at: str) -> Rings:
    """Decode `Rings`."""
    return cast(
        "Rings",
        unions.one_of(
            decode.array(unions.one_of(decode_rings, decode.array(decode_rings))), decode.integer
        )(value, at),
    )


def decode_layers(value: Any, at: str) -> Layers:
    """Decode `Layers`."""
    return cast(
        "Layers",
        unions.one_of(decode.mapping(decode_layers), decode.array(decode_layers))(value, at),
    )


def decode_tree(value: Any, at: str) -> Tree:
    """Decode `Tree`, keeping undeclared properties."""
    data = decode.object_(value, at)
    made = object.__new__(Tree)
    made.name = decode.required_string(data, "name", at)
    made.parent = decode.settable(data, "parent", at, decode_tree_parent)
    made.branches = decode.optional(data, "branches", at, decode.array(decode_branch))
    made.bough = decode.optional(data, "bough", at, decode_bough)
    made.named = decode.optional(data, "named", at, decode.mapping(decode_tree))
    made.data = decode.settable(data, "data", at, decode_json_value)
    made.rings = decode.optional(data, "rings", at, decode_rings)
    made.layers = decode.optional(data, "layers", at, decode_layers)
    made.additional_properties = data
    return made
