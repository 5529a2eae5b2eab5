"""The rules of the OpenAPI Specification, as JSON Schemas: for whole documents and single objects.

The schemas are those of openapi-spec-validator. jsonschema-rs decides whether something is valid,
as it is a hundred times faster; jsonschema then finds out what is wrong, as its errors are more
detailed. It sees one object at a time, with the objects inside replaced by stand-ins: so the time
it takes grows with the number of faults and not with the size of what holds them.

A valid document costs no more than jsonschema-rs. jsonschema is imported for one that is not, and
the schemas are read without importing openapi-spec-validator: both bring requests and pydantic
along, and take longer than everything that is done here.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jsonschema_rs import validator_for

from pitchpipe.load.openapi_objects import FIELDS, Field, Found, objects
from pitchpipe.pointers import is_array, is_object
from pitchpipe.validate.faults import Error, Fault, faults

# What the schemas for OpenAPI 3.0 and 3.1 call the kinds of objects.
_NAMES = {
    "components": ("Components", "components"),
    "pathItem": ("PathItem", "path-item"),
    "operation": ("Operation", "operation"),
    "parameter": ("Parameter", "parameter"),
    "header": ("Header", "header"),
    "requestBody": ("RequestBody", "request-body"),
    "mediaType": ("MediaType", "media-type"),
    "encoding": ("Encoding", "encoding"),
    "response": ("Response", "response"),
    "example": ("Example", "example"),
    "link": ("Link", "link"),
    "callback": ("Callback", "callbacks"),
    "securityScheme": ("SecurityScheme", "security-scheme"),
    "schema": ("Schema", "schema"),
}
# A valid object of each kind; where none is named, a reference is one.
_STAND_INS: dict[str, dict[str, Any]] = {
    "components": {},
    "pathItem": {},
    "mediaType": {},
    "encoding": {},
    "operation": {"responses": {"default": {"$ref": "#"}}},
}
# What the dialect of OpenAPI 3.1 adds to JSON Schema and code is generated for.
_DISCRIMINATOR = {
    "type": "object",
    "required": ["propertyName"],
    "properties": {
        "propertyName": {"type": "string"},
        "mapping": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
# Which both validators have built in.
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def is_3_0(data: dict[str, Any]) -> bool:
    """Return whether a document is one of OpenAPI 3.0, whose schemas are not JSON Schema's."""
    return str(data["openapi"]).startswith("3.0")


def is_valid(data: dict[str, Any]) -> bool:
    """Return whether a whole document follows the schema of its version."""
    if is_3_0(data):
        return _judge("openapi", is_old=True)(data)
    if not _judge("openapi", is_old=False)(data):
        return False
    # The OpenAPI 3.1 schema does not check Schema Objects, which have their own dialect.
    inside = "\n"
    for found in objects(data, "openapi"):
        if found.kind != "schema":
            continue
        if not found.pointer.startswith(inside):
            inside = found.pointer + "/"
            if not _judge("schema", is_old=False)(found.value):
                return False
        if "discriminator" in found.value and object_faults(found, is_old=False):
            return False
    return True


def object_faults(found: Found, *, is_old: bool) -> list[Fault]:
    """List what is wrong with an object by itself; `is_old` means by OpenAPI 3.0."""
    alone = _alone(found, is_old=is_old)
    if _judge(found.kind, is_old=is_old, alone=True)(alone):
        return []
    errors = _explainer(found.kind, is_old=is_old)(alone)
    return list(dict.fromkeys(faults(errors, found.pointer)))


def _alone(found: Found, *, is_old: bool) -> dict[str, Any]:
    """Copy an object, with stand-ins for the objects inside."""
    fields = FIELDS.get(found.kind, {})
    if found.kind == "callback":
        names = [name for name in found.value if name != "$ref" and not name.startswith("x-")]
        fields = dict.fromkeys(names, ("one", "pathItem"))
    return {
        name: _stand_in(child, fields[name], is_old=is_old) if name in fields else child
        for name, child in found.value.items()
    }


def _stand_in(value: Any, field: Field, *, is_old: bool) -> Any:
    shape, kind = field

    def one(child: Any, token: str | int) -> Any:
        if not is_object(child):
            return child
        # Numbered, since the items of some lists have to be distinct.
        bare: dict[str, Any] = {"$ref": f"#/{token}"}
        return _STAND_INS.get(kind, bare if is_old or kind != "schema" else {})

    if shape == "one":
        return one(value, "")
    if shape == "list":
        return [one(item, i) for i, item in enumerate(value)] if is_array(value) else value
    if not is_object(value):
        return value
    return {
        name: child if shape == "patterned" and name.startswith("x-") else one(child, "")
        for name, child in value.items()
    }


@functools.cache
def _judge(kind: str, *, is_old: bool, alone: bool = False) -> Callable[[Any], bool]:
    """Return what tells whether an object of a kind is valid."""
    return validator_for(_schema(kind, is_old=is_old, alone=alone)).is_valid


@functools.cache
def _explainer(kind: str, *, is_old: bool) -> Callable[[Any], list[Error]]:
    """Return what lists the errors of an object that has stand-ins inside."""
    from pitchpipe.validate.errors import listed_by

    return listed_by(_schema(kind, is_old=is_old, alone=True))


def _schema(kind: str, *, is_old: bool, alone: bool) -> dict[str, Any]:
    if kind == "schema" and not is_old:
        dialect: dict[str, Any] = {"$schema": _DIALECT, "allOf": [{"$ref": _DIALECT}]}
        return {**dialect, "properties": {"discriminator": _DISCRIMINATOR}} if alone else dialect
    schema = published("3.0" if is_old else "3.1")
    if kind not in _NAMES:
        return schema
    section = "definitions" if is_old else "$defs"
    reference = f"#/{section}/{_NAMES[kind][0 if is_old else 1]}"
    kept = {key: schema[key] for key in ("$schema", section)}
    return {**kept, "allOf": [{"$ref": reference}]}


@functools.cache
def published(version: str) -> dict[str, Any]:
    """Return the JSON Schema of a version of OpenAPI, such as "3.1", from openapi-spec-validator.

    It is what `get_schema_content` of that package returns.
    """
    found = find_spec("openapi_spec_validator")
    folders = (found and found.submodule_search_locations) or ()
    path = f"resources/schemas/v{version}/schema.json"
    file = next(each for each in (Path(folder, path) for folder in folders) if each.is_file())
    schema: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return schema
