"""How a parameter is sent has changed only if what callers could send so far looks different."""

from __future__ import annotations

from typing import Any

import pytest

from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data

TEXT: dict[str, Any] = {"type": "string"}
LIST = {"type": "array", "items": TEXT}
SHAPE = {"type": "object", "properties": {"a": TEXT}}


def rules(old: dict[str, Any], new: dict[str, Any]) -> set[str]:
    """Return the rules of what differs between two forms of one query parameter."""
    documents = [
        {"paths": {"/x": {"get": {"parameters": [{"name": "a", "in": "query", **each}]}}}}
        for each in (old, new)
    ]
    return {each.rule for each in diff_data(*documents)}


@pytest.mark.parametrize("schema", [TEXT, {"type": "integer"}, {"enum": ["a", "b"]}])
@pytest.mark.parametrize("explode", [True, False])
def test_explode_is_no_change_of_a_single_value(schema: dict[str, Any], explode: bool) -> None:
    """There is nothing to take apart."""
    forms = {"schema": schema, "explode": explode}, {"schema": schema, "explode": not explode}
    assert rules(*forms) == set()


@pytest.mark.parametrize("schema", [LIST, SHAPE, {}, {"oneOf": [TEXT, LIST]}])
def test_explode_is_a_change_of_what_has_parts(schema: dict[str, Any]) -> None:
    """An array, an object, or what may be one, is sent in another form."""
    assert rules({"schema": schema}, {"schema": schema, "explode": False}) == {
        "parameter-style-changed"
    }


def test_a_single_value_beside_a_new_list_is_sent_as_before() -> None:
    """That a list may be passed now, in whatever form, changes nothing for those who pass none."""
    found = rules({"schema": TEXT}, {"schema": {"oneOf": [TEXT, LIST]}, "explode": False})
    assert found == {"input-union-widened"}


def test_another_style_is_a_change_of_a_single_value() -> None:
    """Only `explode` makes no difference: JSON text has quotation marks."""
    as_json = {"content": {"application/json": {"schema": TEXT}}}
    assert rules({"schema": TEXT}, as_json) == {"parameter-style-changed"}


def called(*parameters: dict[str, Any], operation: str = "get_x") -> dict[str, Any]:
    """Return an API with one operation."""
    said = {"operationId": operation, "parameters": [{"schema": TEXT, **p} for p in parameters]}
    answer = {"responses": {"200": {"description": "Fine."}}}
    return {"paths": {"/x": {"get": {**said, **answer}}}}


def between(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
    return diff_data(old, new)


@pytest.mark.parametrize("name", ["request", "self"])
def test_arguments_are_spelled_as_the_method_has_them(name: str) -> None:
    """A name that the method needs for itself has its place behind it."""
    with_it = called({"name": name, "in": "query", "required": True})
    (change,) = between(with_it, called())
    assert change.migration == f"`{name}_query=` was removed; stop passing it"
    (change,) = between(called(), with_it)
    assert change.migration == f"`{name}_query=` must be passed"


def test_arguments_beside_others_of_the_name() -> None:
    """A header of the name of a query parameter is told by its place."""
    query = {"name": "page", "in": "query"}
    (change,) = between(
        called(query), called(query, {"name": "page", "in": "header", "required": True})
    )
    assert (change.rule, change.migration) == (
        "parameter-added-required",
        "`page_header=` must be passed",
    )


PLACES = ["query", "header", "cookie"]


@pytest.mark.parametrize("old", PLACES)
@pytest.mark.parametrize("new", PLACES)
def test_sent_elsewhere(old: str, new: str) -> None:
    """The call stays as it is, the request does not: nobody should stop to pass the argument."""
    changes = between(called({"name": "limit", "in": old}), called({"name": "limit", "in": new}))
    if old == new:
        assert changes == []
        return
    (change,) = changes
    assert (change.rule, change.severity) == ("parameter-style-changed", "error")
    assert (change.wire, change.source) == ("break", "ok")
    assert change.migration == "regenerate the client"
    assert change.message.startswith("`limit` of `GET /x` is sent ")


def test_sent_elsewhere_and_required() -> None:
    """What else has changed is said as well."""
    old, new = {"name": "limit", "in": "query"}, {"name": "Limit", "in": "header", "required": True}
    found = {each.rule for each in between(called(old), called(new))}
    assert found == {"parameter-style-changed", "parameter-became-required"}


def test_sent_elsewhere_by_another_name() -> None:
    """Where the new place has such a name already, the argument is called otherwise."""
    path = {"name": "id", "in": "path", "required": True}
    documents = [
        called({"name": "id", "in": place}, {"name": "v", "in": "query"}, path)
        for place in ("query", "header")
    ]
    (change,) = between(*documents)
    assert (change.source, change.migration) == ("break", "`id_query=` -> `id_header=`")


@pytest.mark.parametrize(
    ("ids", "says"),
    [
        (("getX", ""), "`GET /x` has no `operationId`, and is called `get_x` as before"),
        (("", "getX"), "`GET /x` has an `operationId`, and is called `get_x` as before"),
        (("fetch", ""), "`GET /x` is called `get_x` instead of `fetch`"),
        (("", "fetch"), "`GET /x` is called `fetch` instead of `get_x`"),
        (("fetch", "read"), "`GET /x` is called `read` instead of `fetch`"),
    ],
)
def test_the_name_of_an_operation_without_an_id(ids: tuple[str, str], says: str) -> None:
    """The methods are named, for nothing is called `nothing`."""
    documents = [called(operation=each) for each in ids]
    for document in documents:
        operation = document["paths"]["/x"]["get"]
        if not operation["operationId"]:
            del operation["operationId"]
    (change,) = between(*documents)
    assert (change.rule, change.message) == ("operation-id-changed", says)
    assert change.source == ("ok" if change.severity == "doc" else "break")
