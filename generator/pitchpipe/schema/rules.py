"""Assertions of JSON Schema that no type expresses, in a form that clients check as it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pitchpipe.pointers import is_object, join
from pitchpipe.schema.bounds import bounds_of
from pitchpipe.schema.parts import Part, is_annotation, target
from pitchpipe.schema.patterns import LONGEST, longest_text
from pitchpipe.schema.properties import uses_unknown_property

UNCHECKABLE = ("unevaluatedItems", "$dynamicRef")
"""Assertions that depend on what other schemas have evaluated, or on the way to them."""

_GROUPS = (
    ("not",),
    ("if", "then", "else"),
    ("contains", "minContains", "maxContains"),
    ("dependentRequired",),
    ("dependentSchemas",),
    ("propertyNames",),
    ("patternProperties", "properties", "additionalProperties"),
    ("prefixItems", "items"),
)
"""Assertions with what goes with each."""

_ONE = ("not", "if", "then", "else", "contains", "propertyNames", "items", "additionalProperties")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_TABLES = ("properties", "patternProperties", "dependentSchemas")
_PLAIN = (
    "type", "enum", "const", "required", "dependentRequired", "pattern", "multipleOf",
    "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minContains", "maxContains",
    "minProperties", "maxProperties",
)  # fmt: skip
_RANGES = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
}
_IGNORED = (
    "$ref",
    "$defs",
    "definitions",
    "$schema",
    "$id",
    "$anchor",
    "format",
    *_RANGES.values(),
)
_MAX_DEPTH = 12
_MAX_SIZE = 2000


class UncheckableError(Exception):
    """An assertion that a client does not check; says why."""


def rules_of(part: Part) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what one schema asserts that no type expresses, with its pointer."""
    if part.value is False:
        yield part.pointer, {"not": {}}
        return
    schema = part.schema
    for first, *others in _GROUPS:
        if first not in schema:
            continue
        rule = {key: schema[key] for key in (first, *others) if key in schema}
        if first == "patternProperties":
            # The properties are typed: the patterns only have to know which there are.
            rule["properties"] = {name: {} for name in schema.get("properties") or ()}
            if schema.get("additionalProperties") is not False:
                rule = {first: rule[first]}
        if first == "prefixItems" and schema.get("items") is not False:
            rule = {first: rule[first]}
        yield join(part.pointer, first), rule


def inlined(root: Mapping[str, Any], rule: dict[str, Any]) -> dict[str, Any]:
    """Return a rule with what it refers to in full, and without annotations.

    Raises UncheckableError for what refers to itself, is too large to read in code, or uses what
    is not checked.
    """
    made: dict[str, Any] = _inlined(root, rule, _MAX_DEPTH)
    if len(json.dumps(made)) > _MAX_SIZE:
        raise UncheckableError("it is very large")
    return made


def combined(rules: Iterable[dict[str, Any]]) -> str:
    """Write the rules that hold at one place as one schema, as JSON; "" for none."""
    distinct: dict[str, dict[str, Any]] = {json.dumps(rule): rule for rule in rules}
    keys = [key for rule in distinct.values() for key in rule]
    if len(set(keys)) < len(keys):
        return json.dumps({"allOf": list(distinct.values())})
    return json.dumps({k: v for rule in distinct.values() for k, v in rule.items()}) if keys else ""


def _inlined(root: Mapping[str, Any], schema: Any, depth: int) -> Any:
    if not is_object(schema):
        return schema
    if depth == 0:
        raise UncheckableError("it refers to itself, or is deeply nested")
    _refuse_patterns(schema)
    made: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _PLAIN:
            made[key] = value
        elif key in _ONE:
            made[key] = _inlined(root, value, depth - 1)
        elif key in _LISTS:
            made[key] = [_inlined(root, each, depth - 1) for each in value]
        elif key in _TABLES:
            made[key] = {name: _inlined(root, each, depth - 1) for name, each in value.items()}
        elif not _is_known(key):
            raise UncheckableError(f"it uses {key}")
    bounds = bounds_of(schema)
    made |= {keyword: bounds[name] for name, keyword in _RANGES.items() if name in bounds}
    if schema.get("nullable") is True and isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
    return _with_reference(root, schema, made, depth)


def _refuse_patterns(schema: dict[str, Any]) -> None:
    patterns = [str(schema.get("pattern", "")), *schema.get("patternProperties", ())]
    if any(longest_text(pattern) < LONGEST for pattern in patterns):
        raise UncheckableError("its pattern can take very long")
    # A client takes such a pattern for one that matches, which `not` would turn into a refusal.
    if any(map(uses_unknown_property, patterns)):
        raise UncheckableError(r"its pattern has an unsupported \p{...}")


def _with_reference(
    root: Mapping[str, Any], schema: dict[str, Any], made: dict[str, Any], depth: int
) -> dict[str, Any]:
    if "$ref" not in schema:
        return made
    found = target(root, schema["$ref"])
    if found is None:
        raise UncheckableError("its reference leads nowhere")
    referred = _inlined(root, found.value, depth - 1)
    return {**made, "allOf": [*made.get("allOf", []), referred]} if made else referred


def _is_known(key: str) -> bool:
    """Say whether a keyword asserts nothing, or is read apart."""
    return is_annotation(key) or key in _IGNORED
