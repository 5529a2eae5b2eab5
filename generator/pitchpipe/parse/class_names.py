"""Names every class: components as they are called, inline schemas after their places.

docs/decisions/0010-names.md has the rule, and why it is this one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from pitchpipe.parse.names import Claims, component_name, settle, snake, without_clashes
from pitchpipe.parse.places import Wanted


def class_names(components: Iterable[str], wanted: Mapping[str, Wanted]) -> dict[str, str]:
    """Give each definition a class name: components theirs, all others one that they want.

    First the classes of one owner get names that tell them apart, then the few of several owners
    that clash nevertheless.
    """
    owned = _of_components(components)
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
    return settle(left, owned)


def _of_components(pointers: Iterable[str]) -> dict[str, str]:
    """Name components; of those that come out alike the one keeps it that is called so already."""
    claims = Claims(key=snake)

    def rank(pointer: str) -> tuple[bool, str]:
        return not pointer.endswith(f"/{component_name(pointer)}"), pointer

    return {key: claims.claim(component_name(key)) for key in sorted(pointers, key=rank)}


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
