"""The rules that no type expresses hold as JSON Schema says."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from runtime import checks, rules, tuples

VALUES: list[Any] = [
    *(None, True, False, 0, 1, 1.0, 2, 2.5, 5, -3, "", "a", "ab", "b", "xyz"),
    *([], [1], [1, 1.0], ["a", 1], ["a", 1, None], [1, "a"], [[1]], [True, 1]),
    *({}, {"a": 1}, {"a": "b"}, {"b": 1}, {"a": 1, "b": 2}, {"x-a": 1}, {"x-a": "b", "c": 1}),
]
SCHEMAS: list[Any] = [
    {},
    {"not": {}},
    {"not": {"type": "string"}},
    {"not": {"required": ["a"]}},
    {"type": ["integer", "null"]},
    {"type": "number"},
    {"type": "boolean"},
    {"enum": [1, "a", [1], {"a": 1}]},
    {"const": True},
    {"const": [1, 1]},
    {"pattern": "^a"},
    {"minimum": 1, "maximum": 2},
    {"exclusiveMinimum": 1, "exclusiveMaximum": 5},
    {"multipleOf": 0.5},
    {"minLength": 1, "maxLength": 2},
    {"minItems": 1, "maxItems": 2},
    {"uniqueItems": True},
    {"minProperties": 1, "maxProperties": 1},
    {"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"not": {"type": "object"}}},
    {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
    {"contains": {"type": "integer"}},
    {"contains": {"type": "integer"}, "minContains": 0, "maxContains": 1},
    {"prefixItems": [{"type": "string"}, {"type": "integer"}]},
    {"prefixItems": [{"type": "string"}], "items": False},
    {"items": {"type": "integer"}},
    {"properties": {"a": {"type": "integer"}, "b": False}},
    {"patternProperties": {"^x-": {"type": "integer"}}},
    {
        "patternProperties": {"^x-": {"type": "integer"}},
        "properties": {"a": {}},
        "additionalProperties": False,
    },
    {"additionalProperties": {"type": "integer"}},
    {"propertyNames": {"maxLength": 1}},
    {"dependentRequired": {"a": ["b"]}},
    {"dependentSchemas": {"a": {"properties": {"a": {"type": "string"}}}}},
    {"allOf": [{"type": "string"}, {"minLength": 2}]},
    {"anyOf": [{"type": "string"}, {"type": "object"}]},
    {"oneOf": [{"minimum": 1}, {"maximum": 2}]},
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_rules_are_those_of_json_schema(schema: dict[str, Any]) -> None:
    """Each schema accepts the values that a validator accepts."""
    validator = Draft202012Validator(schema)
    accepted = [value for value in VALUES if rules.fits(value, schema)]
    assert list(map(repr, accepted)) == [repr(v) for v in VALUES if validator.is_valid(v)]


def test_a_broken_rule_is_named_once_the_type_fits() -> None:
    """A value of another type is told that, and nothing of the rule."""
    found = checks.Violations()
    schema = {"not": {"const": "x"}}
    assert rules.checked("y", found, "a", checks.string, schema) == "y"
    assert not found
    rules.checked("x", found, "a", checks.string, schema)
    rules.checked(1, found, "b", checks.string, schema)
    said = [(each.at, each.rule) for each in found]
    assert said == [("a", "breaks the rule {'not': {'const': 'x'}}"), ("b", "is not a string")]


@pytest.mark.parametrize(
    "schema",
    [
        {"pattern": "^b*$"},
        {"not": {"pattern": "a"}},
        {"oneOf": [{"pattern": "a"}, {"type": "string"}]},
        {"if": {"pattern": "a"}, "then": False},
    ],
)
def test_a_long_text_is_tried_on_no_pattern(schema: Any) -> None:
    """Whatever depends on one is left to the server, also where a match would be refused."""
    found = checks.Violations()
    rules.check("a" * 1_000, found, "short", schema)
    rules.check("a" * 1_001, found, "long", schema)
    assert [each.at for each in found] == ["short"]
    assert rules.may_fit("a" * 1_001, schema)


def test_a_tuple_is_checked_place_by_place() -> None:
    """Each item by the check of its place, and their number."""
    found = checks.Violations()
    items = (checks.string, checks.integer)
    assert tuples.check(("a", 1), found, "a", items) == ["a", 1]
    assert not found
    for wrong in (("a",), ("a", "b"), "ab", 1):
        tuples.check(wrong, found, "a", items)
    assert [(each.at, each.rule) for each in found] == [
        ("a", "has 1 items, not 2"),
        ("a[1]", "is not an integer"),
        ("a", "is not a tuple"),
        ("a", "is not a tuple"),
    ]
