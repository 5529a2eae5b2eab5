"""Containers in containers: each item is checked at its own place."""

from tests.support.codecs import received, refused, sent, undecodable


def check(client):
    body = client.Grid(
        rows=[[1], (2, 3)],
        named={"a": [1, None]},
        scores={"a": 0.5},
        cells=[client.GridCellsItem(x=1)],
        lists={"a": ["b"]},
        anything=[{}, 1],
        modes=["on"],
        words=["abc"],
    )
    assert sent(client, "create_grid", body) == {
        "rows": [[1], [2, 3]],
        "named": {"a": [1, None]},
        "scores": {"a": 0.5},
        "cells": [{"x": 1}],
        "lists": {"a": ["b"]},
        "anything": [{}, 1],
        "modes": ["on"],
        "words": ["abc"],
    }
    body = client.Grid(
        rows=[[1], [2, -3], "no"], named={"a": [1, 2, 3]}, scores={"b": -1}, modes=[], words=["A"]
    )
    assert refused(client, "create_grid", body) == [
        "rows[1][1]: -3 is below the minimum of 0",
        "rows[2]: 'no' is not a list",
        "named['a']: [1, 2, 3] has more than 2 items",
        "scores['b']: -1 is below the minimum of 0",
        "modes: [] has fewer than 1 item",
        "words[0]: 'A' does not match the pattern '^[a-z]+$'",
    ]
    assert received(client, "create_grid", [[1, None], []]) == [[1, None], []]
    assert undecodable(client, "create_grid", [[1], ["a"]]) == (
        "/1/0",
        "is a string, not an integer",
    )
