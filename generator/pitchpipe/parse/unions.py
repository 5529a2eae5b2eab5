"""What tells the branches of a `oneOf` or `anyOf` apart: their names, and their tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.parse import names
from pitchpipe.parse.shapes import ANNOTATIONS, Part, Parts, Shape, gather, schema_at, target_of
from pitchpipe.pointers import join, split


def component_name(pointer: str) -> str:
    """Name the class of a component: `#/components/schemas/prediction-page` is `PredictionPage`."""
    return names.pascal(split(pointer)[-1])


def branch_hint(root: Mapping[str, Any], option: str, hint: tuple[str, ...]) -> tuple[str, ...]:
    """Call a branch by its title, or by the component that it adds to, or else as the union."""
    title = schema_at(root, option).get("title")
    target = target_of(root, (Part(option),))
    if title:
        return (*hint, str(title))
    return (*hint, component_name(target[0])) if target else hint


def required_sets(root: Mapping[str, Any], shape: Shape) -> tuple[ir.RequiredSets, ...]:
    """Read those unions of an object that only say which properties have to be there together."""
    return tuple(
        ir.RequiredSets(
            keyword="oneOf" if keyword == "oneOf" else "anyOf",
            sets=tuple(tuple(schema_at(root, option)["required"]) for option in options),
        )
        for keyword, options in shape.unions
        if only_requires(root, shape, options)
    )


def only_requires(root: Mapping[str, Any], shape: Shape, options: tuple[str, ...]) -> bool:
    """Say whether the branches of a union assert nothing of an object but `required`."""
    return bool(shape.properties) and all(
        "required" in (branch := schema_at(root, option))
        and branch.keys() <= ANNOTATIONS | {"required"}
        for option in options
    )


def possible(root: Mapping[str, Any], base: Parts, options: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the branches that contradict what is asserted beside the union.

    If all of them do, all are kept, and the contradiction is found where they are read.
    """
    kept = [o for o in options if not gather(root, (*base, Part(o)), o).conflicts]
    return tuple(kept) if base and kept else options


def flat(kind: ir.Type) -> tuple[ir.Type, ...]:
    """Take a union apart, unless its tags would be lost by that."""
    return kind.options if isinstance(kind, ir.Union) and not kind.discriminator else (kind,)


def discriminator(
    root: Mapping[str, Any], shape: Shape, read: dict[str, ir.Type]
) -> ir.Discriminator | None:
    """Map each tag to the type of the branch that it stands for (Discriminator Object).

    `read` has the types of the branches by pointer. A branch that no tag is mapped to has the name
    of its component for one.
    """
    given = shape.discriminator
    if given is None or not given.get("propertyName"):
        return None
    keys: dict[str, str] = {}
    for option, kind in read.items():
        target = target_of(root, (Part(option),))
        if target is not None and isinstance(kind, ir.Named):
            keys[target[0]] = kind.name
    declared: dict[str, str] = given.get("mapping") or {}
    tags = {tag: _mapped(reference) for tag, reference in declared.items()}
    tags |= {split(at)[-1]: at for at in keys if at not in tags.values()}
    mapping = tuple((tag, keys[at]) for tag, at in tags.items() if at in keys)
    return ir.Discriminator(property_name=str(given["propertyName"]), mapping=mapping)


def _mapped(reference: str) -> str:
    """Read a value of a mapping: a reference or the bare name of a component."""
    return reference[1:] if reference.startswith("#") else join("/components/schemas", reference)
