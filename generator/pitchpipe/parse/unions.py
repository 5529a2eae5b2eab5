"""What the branches of a `oneOf` or `anyOf` come to, and what tag tells them apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.families import Family, mapped, tags_of
from pitchpipe.pointers import join, split
from pitchpipe.schema.parts import Parts, is_component, target_of
from pitchpipe.schema.scope import Scope
from pitchpipe.schema.shapes import Shape
from pitchpipe.schema.tags import Values, tags, values_of
from pitchpipe.schema.unions import Alternatives, only_require

_WORD = re.compile(r"(?:-?[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*)?")


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
    """Return the options of a union, unless its discriminator would be lost by that."""
    if not isinstance(kind, ir.Union) or kind.discriminator:
        return (kind,)
    return tuple(each for each in kind.options if each != ir.Unknown())


def in_place(
    options: tuple[ir.Type, ...], definitions: Mapping[str, ir.Definition]
) -> tuple[ir.Type, ...]:
    """Return alternatives, those that are one word, the empty text or a number without a name.

    An alias would say less than `Literal["auto"]` does, unless it is described. A component keeps
    its name, and so does what is no alternative to anything.
    """
    is_union = len(options) > 1
    return tuple(_in_place(each, definitions) if is_union else each for each in options)


def _in_place(kind: ir.Type, definitions: Mapping[str, ir.Definition]) -> ir.Type:
    enum = definitions.get(kind.name) if isinstance(kind, ir.Named) else None
    if not isinstance(enum, ir.Enum) or enum.description or is_component(enum.where):
        return kind
    value, *others = enum.values
    if others or isinstance(value, bool) or not _WORD.fullmatch(str(value)):
        return kind
    limits = ir.Constraints(values=enum.values)
    is_text = isinstance(value, str)
    return ir.Primitive(kind="string" if is_text else "integer", constraints=limits)


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


def told(
    scope: Scope,
    shape: Shape,
    union: Alternatives,
    read: list[tuple[Parts, ir.Type]],
    families: Iterable[Family],
) -> tuple[ir.Discriminator | None, tuple[str, ...]]:
    """Say by what the objects of a union are told apart: a discriminator, or else their tags.

    `read` has the branches with their types.
    """
    given = _discriminator(scope, shape, union, read, families)
    if given is not None and given.mapping:
        return given, ()
    return given, tags(scope, ((*union.base, *option) for option in union.options))


def _discriminator(
    scope: Scope,
    shape: Shape,
    union: Alternatives,
    read: list[tuple[Parts, ir.Type]],
    families: Iterable[Family],
) -> ir.Discriminator | None:
    """Map each tag to the type of the branch that it stands for (Discriminator Object).

    The discriminator of what all branches extend counts as well. A branch that is no reference
    has to list its tags.
    """
    keys: dict[str, str] = {}
    inline: set[str] = set()
    places: dict[str, Parts] = {}
    for option, kind in read:
        if isinstance(kind, ir.Named):
            found = target_of(scope.root, option)
            # Where two unions are multiplied, several alternatives end at one place.
            at = found[0].pointer if found else "\n".join(part.pointer for part in option)
            inline |= set() if found else {at}
            keys[at], places[at] = kind.name, (*union.base, *option)
    given: Mapping[str, Any] = shape.discriminator or {}
    if not given.get("propertyName"):
        if len(keys) < len(read):
            return None
        family = next((each for each in families if keys.keys() <= set(each.members)), None)
        if family is None:
            return None
        given = family.given
    name = str(given["propertyName"])
    tagged = _tags(scope, name, given, places, inline)
    mapping = tuple((tag, keys[at]) for tag, at in tagged.items())
    default = given.get("defaultMapping")
    otherwise = keys.get(mapped(default), "") if isinstance(default, str) else ""
    return ir.Discriminator(property_name=name, mapping=mapping, otherwise=otherwise)


def _tags(
    scope: Scope,
    name: str,
    given: Mapping[str, Any],
    places: Mapping[str, Parts],
    inline: set[str],
) -> dict[str, str]:
    """Map the tags of a discriminator to places; none if what the schemas list contradicts it."""
    mapping: Mapping[str, Any] = given.get("mapping") or {}
    declared = {mapped(str(at)) for at in mapping.values()}
    others = (at for at in places if at not in declared)
    listed = {at: values_of(scope, places[at], name) for at in others}
    for at in _sharing(listed) - inline:
        # A property of a common base lists the names of all branches.
        listed[at] = listed[at] & {split(at)[-1]} or listed[at]
    is_shared = bool(_sharing(listed))
    has_own = len(set(filter(None, listed.values()))) > 1
    if not all(listed[at] for at in inline) or (is_shared and (has_own or inline)):
        return {}
    fixed = {at: sorted(map(str, values)) for at, values in listed.items() if not is_shared}
    return {tag: at for tag, at in tags_of(given, places, fixed).items() if at in places}


def _sharing(listed: Mapping[str, Values]) -> set[str]:
    """Return the places with a value that another one has, too."""
    counts = Counter(value for values in listed.values() for value in values)
    return {at for at, values in listed.items() if any(counts[value] > 1 for value in values)}
