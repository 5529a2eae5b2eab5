"""Find all problems of an OpenAPI document, each with its place.

The rules come from openapi-spec-validator's schemas for OpenAPI 3.0 and 3.1. Rules that a schema
cannot express, but a generator relies on, are in `consistency` and `defaults`.

jsonschema-rs decides whether a document is valid, as it is a hundred times faster; jsonschema then
finds out what is wrong, as its errors are more detailed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import Draft202012Validator, validator_for
from jsonschema_rs import validator_for as fast_validator_for
from openapi_spec_validator.schemas.utils import get_schema_content

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.json_source import too_deep
from pitchpipe.load.openapi_objects import objects
from pitchpipe.problems import Problem, sort_problems
from pitchpipe.validate.consistency import operation_problems
from pitchpipe.validate.defaults import default_problems
from pitchpipe.validate.faults import Fault, faults

_VERSION = re.compile(r"3\.([01])\.[0-9]+(-.+)?")
_SUPPORTED = "Pitchpipe supports OpenAPI 3.0 and 3.1"


def validate(document: Document) -> list[Problem]:
    """Return all problems of a document, errors and warnings, sorted by place.

    An unsupported version is reported as the only problem, as nothing else can be checked.
    """
    if unsupported := _version_problem(document):
        return [unsupported]
    try:
        found = {
            Problem(
                where=document.where(fault.pointer),
                rule="invalid-spec",
                message=fault.message,
                hint=fault.hint,
            )
            for fault in _faults(document.data)
        }
        return list(
            sort_problems([*found, *operation_problems(document), *default_problems(document)])
        )
    except RecursionError:
        return [too_deep(document.where(""))]


def _version_problem(document: Document) -> Problem | None:
    data = document.data
    version = data.get("openapi")
    if isinstance(version, str) and _VERSION.fullmatch(version):
        return None
    pointer, hint = "/openapi", _SUPPORTED
    if "swagger" in data:
        pointer, message = "/swagger", f"Swagger {data['swagger']} is not supported"
        hint = f"convert the file first; {_SUPPORTED}"
    elif "openapi" not in data:
        pointer, message = "", "not an OpenAPI document: the key 'openapi' is missing"
    elif isinstance(version, str):
        message = f"OpenAPI '{version}' is not supported"
    else:
        message = f"'openapi' must be a string, not {pointers.kind(version)}"
        hint = "write the full version, such as '3.0.3'"
    return Problem(
        where=document.where(pointer), rule="unsupported-version", message=message, hint=hint
    )


def _faults(data: dict[str, Any]) -> Iterator[Fault]:
    is_3_0 = data["openapi"].startswith("3.0.")
    schema = _openapi_schema("3.0" if is_3_0 else "3.1")
    yield from faults(_errors(schema, data))
    if is_3_0:
        return
    # The OpenAPI 3.1 schema does not check Schema Objects, which have their own dialect.
    inside = "\n"
    for found in objects(data, "openapi"):
        if found.kind == "schema" and not found.pointer.startswith(inside):
            inside = found.pointer + "/"
            yield from faults(_errors(_dialect(), found.value), found.pointer)


@dataclass(frozen=True, slots=True)
class _Schema:
    """A compiled JSON Schema: one validator tells whether a value is valid, another one why not."""

    is_valid: Callable[[Any], bool]
    errors: Callable[[Any], Iterable[ValidationError]]


def _errors(schema: _Schema, value: Any) -> list[ValidationError]:
    return [] if schema.is_valid(value) else list(schema.errors(value))


@functools.cache
def _openapi_schema(version: str) -> _Schema:
    schema: dict[str, Any] = dict(get_schema_content(version))
    return _compiled(schema, validator_for(schema)(schema))


@functools.cache
def _dialect() -> _Schema:
    schema: dict[str, Any] = dict(Draft202012Validator.META_SCHEMA)
    return _compiled(schema, Draft202012Validator(schema))


def _compiled(schema: dict[str, Any], validator: Validator) -> _Schema:
    return _Schema(is_valid=fast_validator_for(schema).is_valid, errors=validator.iter_errors)
