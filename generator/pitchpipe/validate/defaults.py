"""Warn about defaults that their own schema does not allow."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pitchpipe import pointers
from pitchpipe.load.openapi_objects import objects_with
from pitchpipe.load.references import follow
from pitchpipe.problems import shorten
from pitchpipe.schema.bare_objects import told
from pitchpipe.validate.draft import Draft

_MAX_STEPS = 20
# How many schemas are looked at for all defaults together: far more than for real documents.
_MAX_LOOKED_AT = 500_000


def note_defaults(draft: Draft) -> None:
    """Check each default against its schema's type, enum and bounds: real ones often break them."""
    left = _MAX_LOOKED_AT
    for found in objects_with("default", draft.data, "schema"):
        value, pointer = found.value["default"], pointers.join(found.pointer, "default")
        check = _Check(draft.data, value)
        if reason := check.misfit(found.value, _MAX_STEPS):
            draft.note("tolerated", pointer, f"the default {_show(value)} {reason}")
        left -= check.looked_at
        if left < 0:
            message = "the defaults from here on are not checked, as that would take too long"
            draft.note("unchecked", pointer, message)
            return


class _Check:
    """The check of one default against all schemas that are to admit it."""

    def __init__(self, data: Any, value: Any) -> None:
        self._data = data
        self._value = value
        self._known: dict[tuple[int, int], str] = {}
        self.looked_at = 0

    def misfit(self, schema: Any, steps: int) -> str:
        """Return why the value does not fit a schema, or ""; `steps` ends reference cycles."""
        if not pointers.is_object(schema) or steps == 0:
            return ""
        key = id(schema), steps
        if key not in self._known:
            self._known[key] = self._misfit(schema, steps)
        return self._known[key]

    def _misfit(self, schema: Mapping[str, Any], steps: int) -> str:
        value = self._value
        enum: object = schema.get("enum")
        self.looked_at += 1 + (len(enum) if pointers.is_array(enum) else 0)
        if value is None and schema.get("nullable") is True:
            return ""
        return (
            _type_misfit(schema, value)
            or _enum_misfit(schema, value)
            or _bounds_misfit(schema, value)
            or self._parts_misfit(schema, steps - 1)
        )

    def _parts_misfit(self, schema: Mapping[str, Any], steps: int) -> str:
        parts: list[Any] = schema["allOf"] if pointers.is_array(schema.get("allOf")) else []
        if "$ref" in schema:
            target, _ = follow(self._data, {"$ref": schema["$ref"]}, "")
            parts = [*parts, target]
        reasons = [self.misfit(part, steps) for part in parts]
        for word in ("anyOf", "oneOf"):
            if pointers.is_array(options := schema.get(word)) and options:
                misfits = [self.misfit(option, steps) for option in options]
                reasons.append("matches none of the alternatives" if all(misfits) else "")
        return next(filter(None, reasons), "")


def _type_misfit(schema: Mapping[str, Any], value: Any) -> str:
    wanted = schema.get("type")
    types: list[Any] = wanted if pointers.is_array(wanted) else [wanted]
    if wanted is None or told(schema) or any(_has_type(value, name) for name in types):
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
