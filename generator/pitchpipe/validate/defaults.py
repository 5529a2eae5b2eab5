"""Warn about defaults that their own schema does not allow."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pitchpipe import pointers
from pitchpipe.load.openapi_objects import objects
from pitchpipe.load.references import follow
from pitchpipe.problems import shorten
from pitchpipe.validate.draft import Draft

_MAX_STEPS = 20


def note_defaults(draft: Draft) -> None:
    """Check each default against its schema's type, enum and bounds: real ones often break them."""
    for found in objects(draft.data, "openapi"):
        if found.kind != "schema" or "default" not in found.value:
            continue
        value = found.value["default"]
        if reason := _misfit(draft.data, found.value, value, _MAX_STEPS):
            pointer = pointers.join(found.pointer, "default")
            draft.note("tolerated", pointer, f"the default {_show(value)} {reason}")


def _misfit(data: Any, schema: Any, value: Any, steps: int) -> str:
    """Return why a value does not fit a schema, or ""; `steps` ends reference cycles."""
    if not pointers.is_object(schema) or steps == 0:
        return ""
    if value is None and schema.get("nullable") is True:
        return ""
    return (
        _type_misfit(schema, value)
        or _enum_misfit(schema, value)
        or _bounds_misfit(schema, value)
        or _parts_misfit(data, schema, value, steps - 1)
    )


def _parts_misfit(data: Any, schema: Mapping[str, Any], value: Any, steps: int) -> str:
    parts: list[Any] = schema["allOf"] if pointers.is_array(schema.get("allOf")) else []
    if "$ref" in schema:
        target, _ = follow(data, {"$ref": schema["$ref"]}, "")
        parts = [*parts, target]
    reasons = [_misfit(data, part, value, steps) for part in parts]
    for word in ("anyOf", "oneOf"):
        if pointers.is_array(options := schema.get(word)) and options:
            misfits = [_misfit(data, option, value, steps) for option in options]
            reasons.append("matches none of the alternatives" if all(misfits) else "")
    return next(filter(None, reasons), "")


def _type_misfit(schema: Mapping[str, Any], value: Any) -> str:
    wanted = schema.get("type")
    types: list[Any] = wanted if pointers.is_array(wanted) else [wanted]
    if wanted is None or any(_has_type(value, name) for name in types):
        return ""
    return f"is not of type {' or '.join(map(str, types))}"


def _has_type(value: Any, name: object) -> bool:
    if name == "integer":
        return _is_number(value) and value == int(value)
    return pointers.kind(value).split()[-1] == name


def _enum_misfit(schema: Mapping[str, Any], value: Any) -> str:
    allowed = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if not pointers.is_array(allowed) or any(pointers.equal(value, item) for item in allowed):
        return ""
    return f"is not one of {shorten(', '.join(map(_show, allowed)))}"


def _bounds_misfit(schema: Mapping[str, Any], value: Any) -> str:
    if pointers.kind(value) == "a number":
        return _number_misfit(schema, value)
    if isinstance(value, str):
        return _size_misfit(schema, "Length", len(value))
    return _size_misfit(schema, "Items", len(value)) if pointers.is_array(value) else ""


def _number_misfit(schema: Mapping[str, Any], value: float) -> str:
    low: Any = schema.get("minimum")
    high: Any = schema.get("maximum")
    # In OpenAPI 3.0 these two are booleans that make the bound next to them exclusive.
    above: Any = schema.get("exclusiveMinimum")
    below: Any = schema.get("exclusiveMaximum")
    if _is_number(low) and (value < low or (above is True and value == low)):
        return f"is below the minimum {low}"
    if _is_number(high) and (value > high or (below is True and value == high)):
        return f"is above the maximum {high}"
    if _is_number(above) and value <= above:
        return f"is not above {above}"
    return f"is not below {below}" if _is_number(below) and value >= below else ""


def _size_misfit(schema: Mapping[str, Any], word: str, size: int) -> str:
    least: Any = schema.get(f"min{word}")
    most: Any = schema.get(f"max{word}")
    if _is_number(least) and size < least:
        return f"is shorter than {least}"
    return f"is longer than {most}" if _is_number(most) and size > most else ""


def _is_number(value: Any) -> bool:
    return pointers.kind(value) == "a number"


def _show(value: Any) -> str:
    return shorten(json.dumps(value, ensure_ascii=False), 60)
