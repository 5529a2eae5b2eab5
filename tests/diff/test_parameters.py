"""How a parameter is sent has changed only if what callers could send so far looks different."""

from __future__ import annotations

from typing import Any

import pytest

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
