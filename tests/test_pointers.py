"""JSON values: what is equal, told by looking it up."""

from __future__ import annotations

from itertools import product
from typing import Any

from pitchpipe.pointers import count_values, distinct, equal, identity

VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, 1.0, 1.5, "", "1", "a"),
    *([], [1], [1.0], [True], [[1], 1], {}, {"a": 1}, {"a": 1.0}, {"a": True}),
    *({"a": 1, "b": [2]}, {"b": [2], "a": 1}, {"b": [2]}, ["a", 1], [["a", 1]]),
)


def test_what_is_equal_has_one_identity() -> None:
    """Identities are equal just where values are."""
    for one, other in product(VALUES, VALUES):
        assert (identity(one) == identity(other)) == equal(one, other), (one, other)


def test_distinct() -> None:
    """The first of equal values stays, in order."""
    assert distinct([1, "a", 1.0, True, [1], "a", [1.0], {}]) == [1, "a", True, [1], {}]


def test_values_are_counted() -> None:
    """A value counts, and so does each in it."""
    assert count_values({"a": [1, {}], "b": None}) == 5
