"""Which module each operation of a large client is in, by its path."""

from __future__ import annotations

from dataclasses import replace

from pitchpipe.render.by_path import by_path
from tests.render.test_placement import operation


def grouped(*paths: str, most: int) -> dict[str, list[str]]:
    """Group operations of 10 lines each; they are called as the numbers of their paths."""
    listed = [replace(operation(f"call_{n}"), path=path) for n, path in enumerate(paths)]
    found = by_path(listed, lambda _: 10, most)
    return {module: [each.path for each in group] for module, group in found.items()}


def test_as_few_segments_as_fit() -> None:
    """A group is divided only if it is too long, and parameters do not count."""
    paths = ["/v1/pets", "/v1/pets/{pet}", "/v1/pets/{pet}/toys", "/v1/toys/{toy}", "/v2/pets"]
    assert grouped(*paths, most=40) == {"v1": paths[:4], "v2": paths[4:]}
    assert grouped(*paths, most=30) == {
        "v1_pets": paths[:3],
        "v1_toys": [paths[3]],
        "v2": [paths[4]],
    }
    assert grouped(*paths, most=20) == {
        "v1_pets": paths[:2],
        "v1_pets_toys": [paths[2]],
        "v1_toys": [paths[3]],
        "v2": [paths[4]],
    }


def test_alone() -> None:
    """Operations that have the same segments, and too many lines, have a module each."""
    paths = ["/rpc/{a}", "/rpc/{a}/{b}", "/rpc/call"]
    assert grouped(*paths, most=10) == {
        "rpc_call": [paths[2]],
        "rpc_call_0": [paths[0]],
        "rpc_call_1": [paths[1]],
    }


def test_without_segments() -> None:
    assert grouped("/", "/{name}", "/pets", most=100) == {
        "pets": ["/pets"],
        "root": ["/", "/{name}"],
    }


def test_names_that_are_alike() -> None:
    """Each module has a name of its own, and one that a file can have everywhere."""
    found = grouped("/a-b", "/a_b", "/aux", "/class", most=10)
    assert list(found) == ["a_b", "a_b2", "aux2", "class_"]


def test_another_operation() -> None:
    """Whatever order operations come in, and whichever are added, others stay where they are."""
    paths = ["/v1/pets", "/v1/pets/{pet}", "/v1/toys/{toy}", "/v2/pets"]
    before = grouped(*paths, most=20)
    after = grouped("/v1/new", *reversed(paths), most=20)
    assert after == {"v1_new": ["/v1/new"], **{k: v[::-1] for k, v in before.items()}}
