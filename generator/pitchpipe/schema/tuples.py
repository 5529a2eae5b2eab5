"""Lists with a schema for each of their first places: which of them are tuples."""

from __future__ import annotations

from math import inf
from typing import Any

from pitchpipe.pointers import join
from pitchpipe.schema.parts import is_nothing
from pitchpipe.schema.shapes import Shape


def is_tuple(shape: Shape) -> bool:
    """Say whether each place of a list has a type of its own, and no other length is meant."""
    size, others = len(shape.prefix), shape.bounds.keys() & {"min_items", "max_items"}
    is_only = not shape.items or is_closed(shape)
    return size > 0 and is_only and all(shape.bounds[name] == size for name in others)


def is_exact(shape: Shape) -> bool:
    """Say whether a tuple cannot have another length, strictly read."""
    longest = is_closed(shape) or "max_items" in shape.bounds
    return longest and "min_items" in shape.bounds


def tuple_rules(shape: Shape) -> list[tuple[str, dict[str, Any]]]:
    """Return what is to be checked of a tuple besides its places: its length, if that is given."""
    rules = [rule for rule in shape.rules if "prefixItems" not in rule[1]]
    if not is_exact(shape):
        given = {"minItems": "min_items" in shape.bounds}
        given["maxItems"] = is_closed(shape) or "max_items" in shape.bounds
        lengths = {key: len(shape.prefix) for key, is_given in given.items() if is_given}
        rules += [(join(shape.where, "prefixItems"), lengths)] if lengths else []
    return rules


def is_full(shape: Shape) -> bool:
    """Say whether a list has no more items than those for which there are places."""
    return is_closed(shape) or shape.bounds.get("max_items", inf) <= len(shape.prefix)


def is_closed(shape: Shape) -> bool:
    """Say whether nothing may follow the first places of a list."""
    return any(is_nothing(part.value) for part in shape.items)
