"""Credentials: a change names the operation whose callers need others."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data

EITHER: Any = [{"a": []}, {"b": []}]
ONE: Any = [{"a": []}]


def changes(old: Any, new: Any, **own: tuple[Any, Any]) -> list[Change]:
    """Compare the requirements of a document, and those that operations have of their own."""

    def document(side: int, shared: Any) -> dict[str, Any]:
        paths = {
            f"/{name}": {
                "get": {"responses": {}} | ({} if it[side] is None else {"security": it[side]})
            }
            for name, it in own.items()
        }
        return {"paths": paths} | ({} if shared is None else {"security": shared})

    return diff_data(document(0, old), document(1, new))


def said(found: list[Change]) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.message, each.operations) for each in found]


def test_requirements_of_one_operation() -> None:
    """An operation gets requirements of its own: the others keep those of the document."""
    expected = [("`GET /x` no longer accepts `b`", ("GET /x",))]
    assert said(changes(EITHER, EITHER, x=(None, ONE), y=(None, None))) == expected
    assert said(changes(EITHER, ONE, x=(EITHER, None), y=(ONE, None))) == expected


def test_two_operations_are_two_changes() -> None:
    """Each operation that gets requirements of its own is accepted by itself."""
    found = changes(EITHER, EITHER, x=(None, ONE), y=(None, ONE), z=(None, None))
    assert [each.operations for each in found] == [("GET /x",), ("GET /y",)]
    assert len({each.fingerprint for each in found}) == 2


def test_requirements_of_the_document() -> None:
    """A change of the document's requirements is one, of those without their own."""
    (change,) = changes(EITHER, ONE, x=(None, None), y=(None, None), z=(ONE, ONE))
    assert change.operations == ("GET /x", "GET /y")
    assert "every operation without `security` of its own" in change.message


def test_an_operation_that_needs_nothing() -> None:
    """`security: []` is for one operation as well."""
    (change,) = changes(ONE, ONE, x=([], None), y=(None, None))
    assert (change.rule, change.operations) == ("security-added", ("GET /x",))


KEY = {"type": "apiKey", "in": "header", "name": "X-Key"}
TOKEN = {"type": "http", "scheme": "bearer"}


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ({"a": KEY}, {"b": {**KEY, "description": "A key."}}, {"security-scheme-renamed"}),
        ({"a": KEY}, {"b": TOKEN}, {"security-alternative-added", "security-alternative-removed"}),
        (
            {"a": KEY},
            {"a": KEY, "b": KEY},
            {"security-alternative-added", "security-alternative-removed"},
        ),
    ],
    ids=["renamed", "another one", "beside the old one"],
)
def test_a_scheme_of_another_name(old: Any, new: Any, rules: set[str]) -> None:
    """What is sent is the same if only the name of the scheme is another."""
    documents = (
        {
            "paths": {"/x": {"get": {"responses": {}}}},
            "security": [{[*schemes][-1]: []}],
            "components": {"securitySchemes": schemes},
        }
        for schemes in (old, new)
    )
    assert {each.rule for each in diff_data(*documents)} == rules


def test_a_further_scheme() -> None:
    """Credentials that are needed besides are one change, which names them."""
    (change,) = changes(ONE, [{"a": [], "b": []}], x=(None, None))
    assert change.rule == "security-alternative-removed"
    assert change.message.endswith(" needs `b` as well as `a`")
    assert change.migration == "authenticate with `a` and `b`"


def test_what_is_left() -> None:
    """The migration names the ways that there are."""
    found = changes(ONE, [{"b": []}, {"c": []}], x=(None, None))
    assert found[0].migration == "authenticate with `b` or `c`"


def test_another_header() -> None:
    """A key that moves is told by its places, and callers have nothing to change."""

    def document(name: str) -> dict[str, Any]:
        scheme = {"type": "apiKey", "in": "header", "name": name}
        return {"paths": {}, "components": {"securitySchemes": {"key": scheme}}}

    (change,) = diff_data(document("X-Key"), document("X-Api-Key"))
    assert change.message == (
        "credentials of `key` are sent in the header `X-Api-Key` instead of in the header `X-Key`"
    )
    assert change.migration == "regenerate the client"
