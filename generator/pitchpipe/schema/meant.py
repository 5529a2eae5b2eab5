"""Reads an `enum` or `const` whose values are not of the type beside it, as it is meant."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pitchpipe import pointers
from pitchpipe.pointers import is_array
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.listed import fits, read_values
from pitchpipe.schema.parts import Parts, is_annotation, is_null

_LISTING = ("type", "enum", "const")
_NUMBER = re.compile(r"\s*(-?\d+(?:\.\d+)?)(?![\w.])")
_DIGITS = 300
"""Floats can be as large as numbers of fewer digits."""
_BOOLEANS = {"true": True, "false": False}


class Meant(NamedTuple):
    """The types and the values of a schema, the values of its items, and what is wrong with it."""

    types: list[str]
    values: list[Any] | None
    items: list[Any] | None = None
    message: str = ""


def as_meant(schema: dict[str, Any]) -> Meant:
    """Read `type` with `enum` or `const`.

    Numbers in an enum of strings are text that was not quoted, `"0 (User)"` in one of integers is
    0 with a description, and scalars in one of arrays are those of the items. Where none of that
    helps, the values say more than the type.
    """
    given = schema.get("type")
    types: list[str] = [given] if isinstance(given, str) else list(given or ())
    if is_int_or_string(schema):
        types = [*types, *(kind for kind in ("integer", "string") if kind not in types)]
    if "enum" not in schema and "const" not in schema:
        return Meant(types, None)
    values = [schema["const"]] if "const" in schema else schema["enum"]
    if not types or not is_array(values):
        return Meant(types, None if values is None else list(values))
    misfits = read_values(values, set(types)).misfits
    if not misfits:
        return Meant(types, list(values))
    listed = ", ".join(map(json.dumps, misfits[:5])) + (", ..." if len(misfits) > 5 else "")
    message = f"values not of type {' or '.join(types)}: {listed}"
    if "array" in types and len(misfits) == len(values):
        return Meant(types, None, list(values), f"{message}; read as values of the items")
    read = [_value(value, types) for value in values]
    kinds = {each for value in read for each in _kinds_of(value, types)}
    return Meant([*types, *sorted(kinds - {*types})], read, None, f"{message}; read as intended")


def is_int_or_string(schema: Mapping[str, Any]) -> bool:
    """Say whether a value is an integer or a string, as in Kubernetes.

    Its API writes so of a string with a format, its CustomResourceDefinitions by an extension,
    which may stand beside a union of both.
    """
    if schema.get("format") == "int-or-string" and schema.get("type") == "string":
        return True
    is_union = "anyOf" in schema or "oneOf" in schema
    return schema.get("x-kubernetes-int-or-string") is True and not is_union


def values_of_branches(branches: Parts) -> list[Any] | None:
    """Return the values of alternatives that do no more than list some, of one type and null.

    None if they say more, or if one of them is a component, which has a name of its own.
    """
    found: list[Any] = []
    for schema in (branch.schema for branch in branches):
        if not all(key in _LISTING or is_annotation(key) for key in schema):
            return None
        meant = as_meant(schema)
        if is_null(schema) or schema.get("nullable") is True:
            found.append(None)
        elif meant.values is None or meant.message:
            return None
        found += meant.values or ()
    kinds: set[object] = {type(value) for value in found if value is not None}
    return pointers.distinct(found) if kinds in ({str}, {int}) else None


def with_values(parts: Parts, annotations: Mapping[str, Any]) -> str:
    """Add to the description of a place what alternatives that list values say of these."""
    branches = (b for part in parts for word in ("oneOf", "anyOf") for b in part.children(word))
    said: list[str] = []
    for branch in branches:
        text = text_of(branch.schema, "description") or text_of(branch.schema, "title")
        values = ", ".join(f"`{each}`" for each in as_meant(branch.schema).values or ())
        said += [f"- {values}: {' '.join(text.split())}"] if values and text else []
    above = text_of(annotations, "description")
    return "\n\n".join(each for each in (above, "\n".join(said)) if each)


def _value(value: Any, types: Sequence[str]) -> Any:
    """Convert a value to one of the types, if that is what it says."""
    if value is None or not isinstance(value, str | int | float | bool) or fits(value, set(types)):
        return value
    if "string" in types:
        return json.dumps(value)
    if isinstance(value, str):
        number = _NUMBER.match(value)
        is_short = number is not None and len(number[1]) < _DIGITS
        if number and is_short and "number" in types:
            return float(number[1])
        if number and is_short and "integer" in types and "." not in number[1]:
            return int(number[1])
        if "boolean" in types:
            return _BOOLEANS.get(value.strip().lower(), value)
    return value


def _kinds_of(value: Any, types: Sequence[str]) -> list[str]:
    """Say which type admits a value, if none of the given ones does."""
    if not isinstance(value, str | int | float | bool) or fits(value, set(types)):
        return []
    if isinstance(value, bool):
        return ["boolean"]
    return ["string" if isinstance(value, str) else "number"]
