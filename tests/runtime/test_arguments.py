"""Arguments are checked and put where they belong; a wrong one is noted once and left out."""

from __future__ import annotations

import uuid
from functools import partial
from typing import Any

import pytest
from runtime import arguments, checks, compound, identifiers
from runtime.checks import Violations

one_of_two = partial(compound.literal, values=("a", "b"))
numbers = partial(compound.array, item=checks.integer)


def test_each_goes_to_its_place() -> None:
    """Path, query, header and cookie, each in its style."""
    found = Violations()
    pairs: list[tuple[str, str]] = []
    fields: dict[str, str] = {}
    cookies: list[tuple[str, str]] = []
    arguments.query(pairs, "ids", (1, 2.0), found, numbers, explode=False)
    arguments.query(pairs, "d", {"a": 1}, found, compound.any_json, style="deepObject")
    arguments.query(pairs, "to", "/a", found, checks.string, allow_reserved=True)
    arguments.header(fields, "Prefer", "wait=10", found, checks.string)
    arguments.cookie(cookies, "a", [1, 2], found, numbers, explode=False)
    assert arguments.path("id", "a/b", found, checks.string) == "a%2Fb"
    assert arguments.path("id", [1, 2], found, numbers, style="label", explode=True) == ".1.2"
    assert pairs == [("ids", "1,2"), ("d%5Ba%5D", "1"), ("to", "/a")]
    assert fields == {"Prefer": "wait=10"}
    assert cookies == [("a", "1,2")]
    assert not found


def put(place: str, value: object, found: Violations, check: Any, **options: Any) -> object:
    target: Any = {} if place == "header" else []
    getattr(arguments, place)(target, "X-Name", value, found, check, **options)
    return target


@pytest.mark.parametrize("place", ["query", "header", "cookie"])
def test_none_is_left_out(place: str) -> None:
    """Only what the caller set is sent."""
    found = Violations()
    assert not put(place, None, found, checks.string)
    assert not found


@pytest.mark.parametrize("place", ["query", "header", "cookie"])
def test_a_required_one_is_demanded(place: str) -> None:
    """By its Python name."""
    found = Violations()
    assert not put(place, None, found, checks.string, at="x_name", required=True)
    assert [str(each) for each in found] == ["x_name: is required"]


@pytest.mark.parametrize(
    "check",
    [
        checks.string,
        checks.integer,
        one_of_two,
        partial(compound.one_of, options=(checks.integer, partial(checks.string, max_length=3))),
    ],
)
def test_what_was_meant_for_a_header_is_not_shown(check: Any) -> None:
    """Keys are often parameters."""
    found = Violations()
    put("header", "s3cret\n", found, check)
    (violation,) = found
    assert "x-name: <str of length 7> " in str(violation).lower()
    assert "s3cret" not in f"{violation} {violation!r}"


@pytest.mark.parametrize("value", [object(), float("nan"), b"x", {1}, "c", ["a"], "\ud83d"])
@pytest.mark.parametrize("place", ["query", "header", "cookie"])
def test_what_breaks_a_rule_is_noted_once(place: str, value: object) -> None:
    """Whatever it is, it is not serialised."""
    for check in (one_of_two, arguments.as_json(one_of_two)):
        found = Violations()
        assert not put(place, value, found, check)
        assert [each.at for each in found] == ["X-Name"]


@pytest.mark.parametrize("value", [None, object(), "c", float("inf")])
def test_a_wrong_path_value_is_noted_once(value: object) -> None:
    """Not a second time for the empty segment it would make."""
    found = Violations()
    assert arguments.path("id", value, found, one_of_two, at="id_") == ""
    assert [each.at for each in found] == ["id_"]


def test_a_path_value_that_servers_resolve_is_refused() -> None:
    """By its Python name."""
    found = Violations()
    arguments.path("id", "..", found, checks.string, at="id_")
    assert [each.at for each in found] == ["id_"]


def test_a_parameter_may_be_json() -> None:
    """Parameter Object of OpenAPI 3.1, `content`: the value is written as its media type says."""
    found = Violations()
    pairs: list[tuple[str, str]] = []
    arguments.query(pairs, "filter", {"a": [1, "é"]}, found, arguments.as_json(compound.any_json))
    assert pairs == [("filter", "%7B%22a%22%3A%5B1%2C%22%C3%A9%22%5D%7D")]


@pytest.mark.parametrize("check", [checks.string, identifiers.check_uuid])
def test_an_idempotency_key_is_made(check: Any) -> None:
    """One for each request, as text or as a UUID; one that is given stays."""
    found = Violations()
    made: list[str] = []
    for _ in range(2):
        fields: dict[str, str] = {}
        arguments.header(fields, "Idempotency-Key", None, found, check)
        made.append(str(uuid.UUID(fields["Idempotency-Key"])))
    assert len({*made}) == 2
    arguments.header(fields, "Idempotency-Key", "mine", found, checks.string)
    assert fields == {"Idempotency-Key": "mine"}
    assert not found


def test_a_key_that_cannot_be_made_is_left_out() -> None:
    """The document wants another form; only the caller knows which."""
    found = Violations()
    fields: dict[str, str] = {}
    check = partial(checks.string, max_length=10)
    arguments.header(fields, "idempotency-key", None, found, check)
    assert not fields
    assert not found
    arguments.header(fields, "idempotency-key", None, found, check, required=True)
    assert len(found) == 1
