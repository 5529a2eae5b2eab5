"""Dataclasses of the IR, which only type checkers hold to be frozen."""

from __future__ import annotations

from dataclasses import replace

from pitchpipe import ir


def test_equal_nodes_are_one_in_a_set() -> None:
    """They are compared and hashed by their values, as frozen ones are."""
    node = ir.Array(items=ir.Named(name="Pet"))
    assert {node, ir.Array(items=ir.Named(name="Pet"))} == {node}
    assert replace(node, items=ir.Null()) != node
