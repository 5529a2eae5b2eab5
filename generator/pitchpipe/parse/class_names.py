"""Names every class: components as they are called, inline schemas after their places.

docs/decisions/0015-names-after-owners.md has the rule, and why it is this one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, twins, with_base
from pitchpipe.parse.names import Claims, component_name, settle, snake, without_clashes
from pitchpipe.parse.places import Wanted
from pitchpipe.schema.parts import is_component


def used_definitions(
    definitions: Mapping[str, ir.Definition], roots: Iterable[ir.Type]
) -> dict[str, ir.Definition]:
    """Return the components, and the inline definitions to which they or the roots lead."""
    components = [ir.Named(name=key) for key in definitions if is_component(key)]
    used = with_base(reachable([*roots, *components], definitions), definitions)
    return {key: made for key, made in definitions.items() if key in used}


def class_names(
    root: Mapping[str, Any],
    definitions: Mapping[str, ir.Definition],
    wanted: Mapping[str, Wanted],
    order: Callable[[str], Any],
) -> tuple[dict[str, ir.Definition], dict[str, str]]:
    """Return the definitions but those that say what another one says, and the names of all.

    `wanted` is what inline ones can be called, and `order` what numbers those that no name tells
    apart. The only alternative of a component is the component itself, unless it has a name.
    """
    only = _only_alternatives(root, definitions, wanted)
    definitions = _with_content(definitions, only)
    wanted = {key: each for key, each in wanted.items() if key not in only}
    same = twins(definitions, _called_alike(wanted))
    kept = {key: made for key, made in definitions.items() if key not in same}
    owned = _of_components(root, (key for key in kept if key not in wanted))
    own = _names({key: each for key, each in wanted.items() if key in kept}, owned, order)
    return kept, own | {key: own[other] for key, other in (same | only).items()}


def _only_alternatives(
    root: Mapping[str, Any],
    definitions: Mapping[str, ir.Definition],
    wanted: Mapping[str, Wanted],
) -> dict[str, str]:
    """Map each object or enum to the component that is nothing but this, or null.

    One with a name that tells it from the component keeps that, for the day when it has siblings.
    """
    return {
        made.type.name: key
        for key, made in definitions.items()
        if isinstance(made, ir.Alias)
        and is_component(key)
        and isinstance(made.type, ir.Named)
        and made.type.name.startswith(f"{key}/")
        and wanted[made.type.name].names[0] == component_name(root, key)
        and not isinstance(definitions[made.type.name], ir.Alias)
    }


def _with_content(
    definitions: Mapping[str, ir.Definition], only: Mapping[str, str]
) -> dict[str, ir.Definition]:
    """Give components the content of their only alternatives, which are no definitions then."""
    content: dict[str, ir.Definition] = {}
    for inner, key in only.items():
        above, made = definitions[key], definitions[inner]
        said = above.description or made.description
        content[key] = replace(made, where=above.where, description=said)
    return {key: content.get(key, made) for key, made in definitions.items() if key not in only}


def _called_alike(wanted: Mapping[str, Wanted]) -> dict[str, tuple[str, str]]:
    """Return the owner and the short name of each, those with the shortest way first."""

    def way(key: str) -> tuple[int, tuple[str, ...], str]:
        return len(wanted[key].names), wanted[key].names, key

    return {key: (wanted[key].owner, wanted[key].names[0]) for key in sorted(wanted, key=way)}


def _names(
    wanted: Mapping[str, Wanted], owned: Mapping[str, str], order: Callable[[str], Any]
) -> dict[str, str]:
    """Give each definition a class name, beside the components whose names are `owned`.

    First the classes of one owner get names that tell them apart, then the few of several owners
    that clash nevertheless. What no name tells apart is numbered in the `order` of the keys.
    """
    fixed, taken = Claims(owned.values(), snake), set(owned.values())
    by_owner: dict[str, dict[str, Wanted]] = {}
    for key, each in wanted.items():
        by_owner.setdefault(each.owner, {})[key] = each
    left: dict[str, tuple[str, ...]] = {}
    for within in by_owner.values():
        names = {key: each.names for key, each in within.items()}
        names = without_clashes(_without_longer(names, taken), fixed)
        fuller = {key: (*each, *within[key].fuller) for key, each in names.items()}
        left |= without_clashes(_without_longer(fuller, taken), fixed)
    return settle(left, owned, order)


def _of_components(root: Mapping[str, Any], pointers: Iterable[str]) -> dict[str, str]:
    """Name components; of those that come out alike the one keeps it that is called so already."""
    claims = Claims(key=snake)
    called = {pointer: component_name(root, pointer) for pointer in pointers}

    def rank(pointer: str) -> tuple[bool, str]:
        return not pointer.endswith(f"/{called[pointer]}"), pointer

    return {key: claims.claim(called[key]) for key in sorted(called, key=rank)}


def _without_longer(
    wanted: Mapping[str, tuple[str, ...]], taken: set[str]
) -> dict[str, tuple[str, ...]]:
    """Let those have a short name that a longer one would not tell apart: a number has to."""
    alike = Counter(wanted.values())
    short: dict[str, tuple[str, ...]] = {}
    for key, names in wanted.items():
        free = [name for name in names if name not in taken]
        short[key] = names if alike[names] == 1 else (free[0] if free else names[-1],)
    return short
