"""What the branches of a `oneOf` or `anyOf` come to, and what tag tells them apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.families import Family, fixed_value, mapped, tags_of
from pitchpipe.pointers import join
from pitchpipe.schema.parts import Parts, target_of
from pitchpipe.schema.shapes import Shape
from pitchpipe.schema.unions import only_require


def required_sets(shape: Shape) -> tuple[ir.RequiredSets, ...]:
    """Read the unions of an object that only say which properties have to be set together."""
    return tuple(
        ir.RequiredSets(
            keyword="oneOf" if keyword == "oneOf" else "anyOf",
            sets=tuple(tuple(option.schema["required"]) for option in options),
        )
        for keyword, options in shape.unions
        if only_require(shape, options)
    )


def as_rule(shape: Shape, keyword: str, branches: Parts) -> tuple[str, dict[str, Any]]:
    """Make a rule of a union that the type does not express: its pointer, and a schema."""
    return join(shape.where, keyword), {keyword: [each.value for each in branches]}


def flat(kind: ir.Type) -> tuple[ir.Type, ...]:
    """Return the options of a union, unless its tags would be lost by that."""
    return kind.options if isinstance(kind, ir.Union) and not kind.discriminator else (kind,)


def nullable_of(kind: ir.Type, nullable: bool) -> ir.Type:
    """Admit null besides, which `Any` does anyway."""
    admits = isinstance(kind, ir.Nullable | ir.AnyType | ir.Null)
    return ir.Nullable(inner=kind) if nullable and not admits else kind


def united(kinds: Iterable[ir.Type]) -> ir.Type:
    """Return the one type or the union of several; `Any` among them is all of them."""
    distinct = tuple(dict.fromkeys(kinds))
    if ir.AnyType() in distinct:
        return ir.AnyType()
    return distinct[0] if len(distinct) == 1 else ir.Union(options=distinct)


def discriminator(
    root: Mapping[str, Any],
    shape: Shape,
    read: list[tuple[Parts, ir.Type]],
    families: Iterable[Family],
    definitions: Mapping[str, ir.Definition],
) -> ir.Discriminator | None:
    """Map each tag to the type of the branch that it stands for (Discriminator Object).

    `read` has the branches with their types. The discriminator of what all of them extend counts
    as well.
    """
    keys: dict[str, str] = {}
    for option, kind in read:
        found = target_of(root, option)
        if found is not None and isinstance(kind, ir.Named):
            keys[found[0].pointer] = kind.name
    given: Mapping[str, Any] = shape.discriminator or {}
    if not given.get("propertyName"):
        if len(keys) < len(read):
            return None
        family = next((each for each in families if keys.keys() <= set(each.members)), None)
        if family is None:
            return None
        given = family.given
    name = str(given["propertyName"])
    fixed = {at: fixed_value(definitions.get(key), name, definitions) for at, key in keys.items()}
    tags = tags_of(given, keys, {at: value for at, value in fixed.items() if value})
    mapping = tuple((tag, keys[at]) for tag, at in tags.items() if at in keys)
    default = given.get("defaultMapping")
    otherwise = keys.get(mapped(default), "") if isinstance(default, str) else ""
    return ir.Discriminator(property_name=name, mapping=mapping, otherwise=otherwise)
