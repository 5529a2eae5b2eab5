"""Reads the values of an enum that are not of the type of their schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from pitchpipe.load.openapi_objects import objects
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.problems import shorten
from pitchpipe.schema.listed import read_values
from pitchpipe.validate.draft import Draft

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# A number and what it stands for: "0 (User)", "1 - active", "2: done", "3=off".
_DESCRIBED = re.compile(r"(-?[0-9]+)\s*[-(:=].*", re.DOTALL)


def mend_enums(draft: Draft) -> None:
    """Read numbers in an enum of strings as text, and the like; drop an enum that fits nothing."""
    listed = [
        (found.pointer, found.value)
        for found in objects(draft.data, "openapi")
        if found.kind == "schema" and is_array(found.value.get("enum")) and "type" in found.value
    ]
    for pointer, schema in listed:
        types = _types(schema["type"])
        if types == {"array"}:
            _of_items(draft, pointer, schema)
        elif misfits := read_values(schema["enum"], types).misfits:
            _convert(draft, pointer, schema["enum"], types, misfits)


def _types(given: Any) -> set[str]:
    names: Iterable[Any] = given if is_array(given) else [given]
    return {name for name in names if isinstance(name, str) and name != "null"}


def _of_items(draft: Draft, pointer: str, schema: dict[str, Any]) -> None:
    """Read an enum of strings or numbers on an array as that of its items."""
    values: list[Any] = schema["enum"]
    items: Any = schema.get("items", {})
    if not values or any(is_array(value) for value in values) or not is_object(items):
        return
    message = "none of the values is an array: read as the enum of the items"
    draft.note("tolerated", join(pointer, "enum"), message)
    if "enum" not in items and "$ref" not in items:
        draft.put(join(pointer, "items"), {**items, "enum": values})
    draft.remove(join(pointer, "enum"))


def _convert(
    draft: Draft, pointer: str, values: list[Any], types: set[str], misfits: tuple[Any, ...]
) -> None:
    at = join(pointer, "enum")
    kinds = " or ".join(sorted(types)) or "null"
    given = shorten(", ".join(json.dumps(value, ensure_ascii=False) for value in misfits))
    read = [value if value not in misfits else _converted(value, types) for value in values]
    known = [value for value, before in zip(read, values, strict=True) if before in misfits]
    if all(value is not None for value in known):
        words = shorten(", ".join(json.dumps(value, ensure_ascii=False) for value in known))
        draft.note("tolerated", at, f"not of type {kinds}: {given}: read as {words}")
        draft.put(at, read)
    elif len(misfits) == len([value for value in values if value is not None]):
        draft.note("unchecked", at, f"not of type {kinds}: {given}: the enum is not checked")
        draft.remove(at)


def _converted(value: Any, types: set[str]) -> str | int | float | bool | None:
    """Return a value as one of a type, or None if it is not clear how."""
    if not isinstance(value, str):
        return json.dumps(value) if "string" in types else None
    if "boolean" in types and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if {"integer", "number"} & types and (match := _DESCRIBED.fullmatch(value)):
        return int(match[1])
    if {"integer", "number"} & types and _NUMBER.fullmatch(value):
        number = float(value)
        if number.is_integer():
            return int(number)
        return number if "number" in types else None
    return None
