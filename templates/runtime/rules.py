# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Checks assertions of JSON Schema that no type expresses: `not`, `if`, `contains` and the like.

They hold for the JSON that is sent. The rules are those of JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sized
from typing import Any, Final, TypeAlias

from .checks import Encoder, Violations
from .patterns import LONGEST, compiled
from .values import identity, is_list, is_multiple, is_object, shown

_MAX_SHOWN = 200

Schema: TypeAlias = Any
"""A JSON Schema without references: an object or a boolean."""


class _UntriedError(Exception):
    """A pattern would have to be tried on a text that is too long for it."""


def checked(value: object, found: Violations, at: str, item: Encoder, schema: Schema) -> Any:
    """Check a value by `item`, and then the JSON that it becomes by the schema."""
    before = len(found)
    encoded = item(value, found, at)
    if len(found) == before:
        check(encoded, found, at, schema)
    return encoded


def check(value: Any, found: Violations, at: str, schema: Schema) -> None:
    """Note each keyword of a schema that a JSON value breaks.

    What depends on a pattern that is not tried on a long text is left to the server.
    """
    for keyword in schema:
        if not _may_hold(keyword, value, schema):
            rule = shown({keyword: schema[keyword]}, _MAX_SHOWN)
            found.add(at, value, f"breaks the rule {rule}")


def null(value: object, found: Violations, at: str) -> Any:
    """Check None, which is sent as null."""
    if value is not None:
        found.add(at, value, "is not None")
    return value


def may_fit(value: Any, schema: Schema) -> bool:
    """Say whether a JSON value fits a schema, or cannot be tried."""
    return all(_may_hold(keyword, value, schema) for keyword in schema)


def _may_hold(keyword: str, value: Any, schema: Schema) -> bool:
    try:
        return keyword not in _RULES or _RULES[keyword](value, schema)
    except _UntriedError:
        return True


def fits(value: Any, schema: Schema) -> bool:
    """Say whether a JSON value fits a schema. Raises _UntriedError if that cannot be tried."""
    if not is_object(schema):
        return schema is not False
    return all(_RULES[key](value, schema) for key in schema if key in _RULES)


def _has_type(value: Any, kind: str) -> bool:
    match kind:
        case "null":
            return value is None
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return _is_number(value) and (isinstance(value, int) or value.is_integer())
        case "number":
            return _is_number(value)
        case "array":
            return is_list(value)
        case "object":
            return is_object(value)
        case _:
            return isinstance(value, (str, bytes))


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _type(value: Any, schema: Schema) -> bool:
    kinds = schema["type"]
    return any(_has_type(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def _enum(value: Any, schema: Schema) -> bool:
    return identity(value) in {identity(each) for each in schema["enum"]}


def _const(value: Any, schema: Schema) -> bool:
    return identity(value) == identity(schema["const"])


def _pattern(value: Any, schema: Schema) -> bool:
    return not isinstance(value, str) or _matches(schema["pattern"], value)


def _matches(pattern: str, text: str) -> bool:
    if len(text) > LONGEST:
        raise _UntriedError
    expression = compiled(pattern)
    return expression is None or expression.search(text) is not None


def _if(value: Any, schema: Schema) -> bool:
    return fits(value, schema.get("then" if fits(value, schema["if"]) else "else", True))


def _contains(value: Any, schema: Schema) -> bool:
    if not is_list(value):
        return True
    count = sum(fits(each, schema["contains"]) for each in value)
    low: int = schema.get("minContains", 1)
    high: int = schema.get("maxContains", count)
    return low <= count <= high


def _prefix_items(value: Any, schema: Schema) -> bool:
    pairs = zip(value, schema["prefixItems"], strict=False) if is_list(value) else ()
    return all(fits(each, rule) for each, rule in pairs)


def _items(value: Any, schema: Schema) -> bool:
    rest = value[len(schema.get("prefixItems", ())) :] if is_list(value) else []
    return all(fits(each, schema["items"]) for each in rest)


def _properties(value: Any, schema: Schema) -> bool:
    return not is_object(value) or all(
        fits(value[name], rule) for name, rule in schema["properties"].items() if name in value
    )


def _pattern_properties(value: Any, schema: Schema) -> bool:
    return not is_object(value) or all(
        fits(each, rule)
        for pattern, rule in schema["patternProperties"].items()
        for name, each in value.items()
        if _matches(pattern, name)
    )


def _additional_properties(value: Any, schema: Schema) -> bool:
    if not is_object(value):
        return True
    known, patterns = schema.get("properties", ()), schema.get("patternProperties", ())
    return all(
        fits(each, schema["additionalProperties"])
        for name, each in value.items()
        if name not in known and not any(_matches(pattern, name) for pattern in patterns)
    )


def _dependent_required(value: Any, schema: Schema) -> bool:
    return not is_object(value) or all(
        name not in value or all(other in value for other in needed)
        for name, needed in schema["dependentRequired"].items()
    )


def _dependent_schemas(value: Any, schema: Schema) -> bool:
    return not is_object(value) or all(
        name not in value or fits(value, rule) for name, rule in schema["dependentSchemas"].items()
    )


def _unique_items(value: Any, schema: Schema) -> bool:
    if not is_list(value) or not schema["uniqueItems"]:
        return True
    return len({identity(each) for each in value}) == len(value)


def _number(keyword: str, holds: Callable[[Any, Any], bool]) -> Callable[[Any, Schema], bool]:
    return lambda value, schema: not _is_number(value) or holds(value, schema[keyword])


def _size(
    keyword: str, kind: type[Sized], holds: Callable[[int, int], bool]
) -> Callable[[Any, Schema], bool]:
    return lambda value, schema: not isinstance(value, kind) or holds(len(value), schema[keyword])


_RULES: Final[Mapping[str, Callable[[Any, Schema], bool]]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": _pattern,
    "minimum": _number("minimum", lambda value, bound: value >= bound),
    "maximum": _number("maximum", lambda value, bound: value <= bound),
    "exclusiveMinimum": _number("exclusiveMinimum", lambda value, bound: value > bound),
    "exclusiveMaximum": _number("exclusiveMaximum", lambda value, bound: value < bound),
    "multipleOf": _number("multipleOf", is_multiple),
    "minLength": _size("minLength", str, lambda size, bound: size >= bound),
    "maxLength": _size("maxLength", str, lambda size, bound: size <= bound),
    "minItems": _size("minItems", list, lambda size, bound: size >= bound),
    "maxItems": _size("maxItems", list, lambda size, bound: size <= bound),
    "minProperties": _size("minProperties", dict, lambda size, bound: size >= bound),
    "maxProperties": _size("maxProperties", dict, lambda size, bound: size <= bound),
    "uniqueItems": _unique_items,
    "required": lambda value, schema: (
        not is_object(value) or all(name in value for name in schema["required"])
    ),
    "properties": _properties,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
    "propertyNames": lambda value, schema: (
        not is_object(value) or all(fits(name, schema["propertyNames"]) for name in value)
    ),
    "dependentRequired": _dependent_required,
    "dependentSchemas": _dependent_schemas,
    "prefixItems": _prefix_items,
    "items": _items,
    "contains": _contains,
    "not": lambda value, schema: not fits(value, schema["not"]),
    "allOf": lambda value, schema: all(fits(value, each) for each in schema["allOf"]),
    "anyOf": lambda value, schema: any(fits(value, each) for each in schema["anyOf"]),
    "oneOf": lambda value, schema: sum(fits(value, each) for each in schema["oneOf"]) == 1,
    "if": _if,
}
