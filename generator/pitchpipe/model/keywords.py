"""Translate schema keywords whose values are not schemas to OpenAPI 3.0."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeGuard

from pitchpipe import pointers

# Keywords that explain a value instead of limiting it: of two, the nearer one wins.
ANNOTATIONS: Final = frozenset(
    ["default", "deprecated", "description", "nullable", "readOnly", "writeOnly"]
)
# Keywords that a spec does not need: names and examples, the order of arguments, pydantic's stray
# `ge` and `le`, which no server ever checked, and those that are handled elsewhere.
SILENT: Final = frozenset(
    [
        *("title", "example", "examples", "externalDocs", "xml", "discriminator"),
        *("ge", "le", "gt", "lt", "x-order"),
        *("$schema", "$id", "$comment", "$defs", "definitions"),
        *("$ref", "allOf", "anyOf", "oneOf", "type"),
    ]
)
# Filler in older documents; pydantic describes every enum like this.
_SAYING_NOTHING: Final[tuple[tuple[str, Any], ...]] = (
    ("default", None),
    ("description", None),
    ("description", "An enumeration."),
    ("nullable", False),
    ("required", []),
)


def is_number(value: object) -> TypeGuard[float]:
    """Return whether a JSON value is a number."""
    return pointers.kind(value) == "a number"


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_bound(value: object) -> bool:
    return is_number(value) or _is_flag(value)


def _are_names(value: object) -> bool:
    return pointers.is_array(value) and all(map(_is_text, value))


# Each keyword with a check of its value.
_FORMS: Final[Mapping[str, Callable[[object], bool]]] = {
    "default": lambda _: True,
    "description": _is_text,
    "enum": lambda value: pointers.is_array(value) and bool(value),
    "exclusiveMaximum": _is_bound,
    "exclusiveMinimum": _is_bound,
    "format": _is_text,
    "maximum": is_number,
    "minimum": is_number,
    "multipleOf": lambda value: is_number(value) and value > 0,
    "pattern": _is_text,
    "required": _are_names,
    **dict.fromkeys(("deprecated", "nullable", "readOnly", "writeOnly", "uniqueItems"), _is_flag),
    **dict.fromkeys(("maxItems", "maxLength", "maxProperties"), _is_count),
    **dict.fromkeys(("minItems", "minLength", "minProperties"), _is_count),
}


def is_sound(word: str, value: object) -> bool:
    """Return whether OpenAPI 3.0 allows a keyword with this value."""
    return word.startswith("x-") or (word in _FORMS and _FORMS[word](value))


def is_silent(word: str, value: object) -> bool:
    """Return whether a keyword has no effect on the value, so that it can be dropped."""
    return word in SILENT or (word, value) in _SAYING_NOTHING


def as_3_0(said: Mapping[str, Any]) -> dict[str, Any]:
    """Translate JSON Schema as of OpenAPI 3.1 to the keywords of 3.0."""
    result = dict(said)
    for word, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        _mend_bound(result, word, bound)
    if "enum" in result:
        result["enum"] = pointers.distinct(result["enum"])
    if "required" in result:
        result["required"] = pointers.distinct(result["required"])
    return result


def as_type(values: list[Any], kind: object) -> list[Any] | None:
    """Convert values that are all text to the numbers or booleans they spell, or return None."""
    if not all(isinstance(value, str) for value in values):
        return None
    try:
        # The oldest documents spell booleans as Python does.
        spelt = [json.loads(value.lower()) for value in values]
    except ValueError:
        return None
    return spelt if all(_has_type(value, kind) for value in spelt) else None


def _has_type(value: Any, kind: object) -> bool:
    if kind == "boolean":
        return isinstance(value, bool)
    return is_number(value) and (kind == "number" or (kind == "integer" and value == int(value)))


def _mend_bound(said: dict[str, Any], word: str, bound: str) -> None:
    """Turn a numeric exclusive bound into a bound with a flag that makes it exclusive."""
    value = said.get(word)
    if not is_number(value):
        return
    beside = said.get(bound)
    sharper = max if bound == "minimum" else min
    if is_number(beside) and sharper(beside, value) != value:
        del said[word]
    else:
        said |= {bound: value, word: True}
