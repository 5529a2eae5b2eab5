"""The rules of the OpenAPI Specification, as JSON Schemas: for whole documents and single objects.

The schemas are those of openapi-spec-validator. jsonschema-rs decides whether something is valid,
as it is a hundred times faster; jsonschema then finds out what is wrong, as its errors are more
detailed. It sees one object at a time, with the objects inside replaced by stand-ins: so the time
it takes grows with the number of faults and not with the size of what holds them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import Draft202012Validator, validator_for
from jsonschema_rs import validator_for as fast_validator_for
from openapi_spec_validator.schemas.utils import get_schema_content

from pitchpipe.load.openapi_objects import OPENAPI_3, SWAGGER_2, Field, Found, is_swagger, objects
from pitchpipe.pointers import is_array, is_object
from pitchpipe.validate.faults import Fault, faults

# What the schemas for Swagger 2.0, OpenAPI 3.0, and later versions call the kinds of objects.
_NAMES = {
    "components": ("", "Components", "components"),
    "pathItem": ("pathItem", "PathItem", "path-item"),
    "operation": ("operation", "Operation", "operation"),
    "parameter": ("parameter", "Parameter", "parameter"),
    "header": ("header", "Header", "header"),
    "requestBody": ("", "RequestBody", "request-body"),
    "mediaType": ("", "MediaType", "media-type"),
    "encoding": ("", "Encoding", "encoding"),
    "response": ("response", "Response", "response"),
    "example": ("", "Example", "example"),
    "link": ("", "Link", "link"),
    "callback": ("", "Callback", "callbacks"),
    "securityScheme": (
        "securityDefinitions/additionalProperties",
        "SecurityScheme",
        "security-scheme",
    ),
    "schema": ("", "Schema", "schema"),
}
# A valid object of each kind; where none is named, a reference is one.
_STAND_INS: dict[str, dict[str, Any]] = {
    "components": {},
    "pathItem": {},
    "mediaType": {},
    "encoding": {},
    "operation": {"responses": {"default": {"$ref": "#"}}},
}
_STAND_INS_2_0: dict[str, dict[str, Any]] = {
    "pathItem": {},
    "operation": {"responses": {"default": {"$ref": "#"}}},
    "response": {"description": ""},
    "header": {"type": "string"},
    "securityScheme": {"type": "basic"},
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


@dataclass(frozen=True, slots=True)
class _Schema:
    """A compiled JSON Schema: one validator tells whether a value is valid, another one why not."""

    is_valid: Callable[[Any], bool]
    errors: Callable[[Any], Iterable[ValidationError]]


def version_of(data: dict[str, Any]) -> str:
    """Return the version whose rules a document has to follow: "2.0", "3.0", "3.1" or "3.2"."""
    return "2.0" if is_swagger(data) else str(data["openapi"])[:3]


def is_valid(data: dict[str, Any]) -> bool:
    """Return whether a whole document follows the schema of its version."""
    version = version_of(data)
    if not _for_kind("openapi", version).is_valid(data):
        return False
    if version in ("2.0", "3.0"):
        return True
    # The schemas since OpenAPI 3.1 do not check Schema Objects, which have their own dialect.
    inside = "\n"
    for found in objects(data, "openapi"):
        if found.kind != "schema":
            continue
        if not found.pointer.startswith(inside):
            inside = found.pointer + "/"
            if not _for_kind("schema", version).is_valid(found.value):
                return False
        if "discriminator" in found.value and object_faults(found, version):
            return False
    return True


def object_faults(found: Found, version: str) -> list[Fault]:
    """List what is wrong with an object by itself, by the rules of a version."""
    schema = _for_kind(found.kind, version, alone=True)
    alone = _alone(found, version)
    if schema.is_valid(alone):
        return []
    return list(dict.fromkeys(faults(list(schema.errors(alone)), found.pointer)))


def _alone(found: Found, version: str) -> dict[str, Any]:
    """Copy an object, with stand-ins for the objects inside."""
    fields = (SWAGGER_2 if version == "2.0" else OPENAPI_3).fields.get(found.kind, {})
    if found.kind == "callback":
        names = [name for name in found.value if name != "$ref" and not name.startswith("x-")]
        fields = dict.fromkeys(names, ("one", "pathItem"))
    return {
        name: _stand_in(child, fields[name], version) if name in fields else child
        for name, child in found.value.items()
    }


def _stand_in(value: Any, field: Field, version: str) -> Any:
    shape, kind = field

    def one(child: Any, token: str | int) -> Any:
        if not is_object(child):
            return child
        # Numbered, since the items of some lists have to be distinct.
        if version == "2.0":
            parameter = {"name": f"{token}", "in": "query", "type": "string"}
            return parameter if kind == "parameter" else _STAND_INS_2_0.get(kind, {})
        bare: dict[str, Any] = {"$ref": f"#/{token}"}
        return _STAND_INS.get(kind, bare if version == "3.0" or kind != "schema" else {})

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
def _for_kind(kind: str, version: str, *, alone: bool = False) -> _Schema:
    if kind == "schema" and version not in ("2.0", "3.0"):
        dialect: dict[str, Any] = {**Draft202012Validator.META_SCHEMA}
        if alone:
            dialect = {
                "$schema": dialect["$schema"],
                "allOf": [{"$ref": dialect["$id"]}],
                "properties": {"discriminator": _DISCRIMINATOR},
            }
        return _compiled(dialect, Draft202012Validator(dialect))
    schema: dict[str, Any] = dict(get_schema_content(version))
    if kind in _NAMES:
        section = "definitions" if "definitions" in schema else "$defs"
        name = _NAMES[kind][{"2.0": 0, "3.0": 1}.get(version, 2)]
        reference = f"#/{section}/{name}"
        kept = {key: schema[key] for key in ("$schema", section)}
        schema = {**kept, "allOf": [{"$ref": reference}]}
    return _compiled(schema, validator_for(schema)(schema))


def _compiled(schema: dict[str, Any], validator: Validator) -> _Schema:
    return _Schema(is_valid=fast_validator_for(schema).is_valid, errors=validator.iter_errors)
