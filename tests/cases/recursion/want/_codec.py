# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate recursion`.
"""Checks, encodes and decodes the values of Recursion."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from .._runtime import checks, compound, decode, encode, unions
from .models import Bough, Branch, JsonValue, Tree, TreeParent


def encode_tree_parent(value: Any, found: checks.Violations, at: str) -> Any:
    """Check `TreeParent`."""
    return encode_tree(value, found, at)


def encode_branch(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Branch` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Branch, found, at):
        put.required("tree", value.tree, encode_tree)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def encode_bough(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Bough` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Bough, found, at):
        put.settable("of", value.of, checks.nullable, inner=encode_tree_parent)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


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


def encode_tree(value: object, found: checks.Violations, at: str) -> dict[str, Any]:
    """Check `Tree` and convert what is set to JSON."""
    put = encode.Properties(found, at)
    if encode.instance(value, Tree, found, at):
        put.required("name", value.name, checks.string)
        put.settable("parent", value.parent, checks.nullable, inner=encode_tree_parent)
        put.optional("branches", value.branches, compound.array, item=encode_branch)
        put.optional("bough", value.bough, encode_bough)
        put.optional("named", value.named, compound.mapping, item=encode_tree)
        put.settable("data", value.data, checks.nullable, inner=encode_json_value)
        put.rest(value.additional_properties, compound.any_json)
    return put.data


def decode_tree_parent(value: Any, at: str) -> TreeParent:
    """Decode `TreeParent`."""
    return decode_tree(value, at)


def decode_branch(value: Any, at: str) -> Branch:
    """Decode `Branch`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Branch(
        tree=decode.required(data, "tree", at, decode_tree),
        additional_properties=data,
    )


def decode_bough(value: Any, at: str) -> Bough:
    """Decode `Bough`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Bough(
        of=decode.settable(data, "of", at, decode_tree_parent),
        additional_properties=data,
    )


def decode_json_value(value: Any, at: str) -> JsonValue:
    """Decode `JsonValue`."""
    return cast(
        "JsonValue",
        unions.one_of(
            decode.mapping(decode.nullable(decode_json_value)),
            decode.boolean,
            decode.number,
            decode.string,
            decode.array(decode.nullable(decode_json_value)),
        )(value, at),
    )


def decode_tree(value: Any, at: str) -> Tree:
    """Decode `Tree`, keeping undeclared properties."""
    data = decode.object_(value, at)
    return Tree(
        name=decode.required(data, "name", at, decode.string),
        parent=decode.settable(data, "parent", at, decode_tree_parent),
        branches=decode.optional(data, "branches", at, decode.array(decode_branch)),
        bough=decode.optional(data, "bough", at, decode_bough),
        named=decode.optional(data, "named", at, decode.mapping(decode_tree)),
        data=decode.settable(data, "data", at, decode_json_value),
        additional_properties=data,
    )
