"""The rules of the OpenAPI Specification, as JSON Schemas: for whole documents and single objects.

The schemas are those of openapi-spec-validator. jsonschema-rs decides whether something is valid,
as it is a hundred times faster; jsonschema then finds out what is wrong, as its errors are more
detailed. It sees one object at a time, with the objects inside replaced by stand-ins: so the time
it takes grows with the number of faults and not with the size of what holds them.

A valid document costs no more than jsonschema-rs, and its schemas are read from the files of
openapi-spec-validator. That package and jsonschema are imported for one that is not valid: they
bring requests and pydantic along, and take longer than everything that is done here.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jsonschema_rs import validator_for

from pitchpipe.load.openapi_objects import OPENAPI_3, SWAGGER_2, Field, Found, is_swagger, objects
from pitchpipe.pointers import is_array, is_object
from pitchpipe.validate.faults import Error, Fault, faults

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
# Which both validators have built in.
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def version_of(data: dict[str, Any]) -> str:
    """Return the version whose rules a document has to follow: "2.0", "3.0", "3.1" or "3.2"."""
    return "2.0" if is_swagger(data) else str(data["openapi"])[:3]


def is_valid(data: dict[str, Any]) -> bool:
    """Return whether a whole document follows the schema of its version."""
    version = version_of(data)
    if not _judge("openapi", version)(data):
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
            if not _judge("schema", version)(found.value):
                return False
        if "discriminator" in found.value and object_faults(found, version):
            return False
        if "$recursiveRef" in found.value:  # the dialect is one of later years
            return False
    return True


def object_faults(found: Found, version: str) -> list[Fault]:
    """List what is wrong with an object by itself, by the rules of a version."""
    alone = _alone(found, version)
    if _judge(found.kind, version, alone=True)(alone):
        return []
    errors = _explainer(found.kind, version)(alone)
    return list(dict.fromkeys(faults(errors, found.pointer)))


def _alone(found: Found, version: str) -> dict[str, Any]:
    """Copy an object, with stand-ins for the objects inside.

    In OpenAPI 3.0, a Schema Object has no `$ref`: what stands beside it is a schema of its own.
    """
    fields = (SWAGGER_2 if version == "2.0" else OPENAPI_3).fields.get(found.kind, {})
    if found.kind == "callback":
        names = [name for name in found.value if name != "$ref" and not name.startswith("x-")]
        fields = dict.fromkeys(names, ("one", "pathItem"))
    is_beside = found.kind == "schema" and version == "3.0"
    return {
        name: _stand_in(child, fields[name], version) if name in fields else child
        for name, child in found.value.items()
        if not (is_beside and name == "$ref" and isinstance(child, str))
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
def _judge(kind: str, version: str, *, alone: bool = False) -> Callable[[Any], bool]:
    """Return what tells whether an object of a kind is valid."""
    return validator_for(_schema(kind, version, published, alone=alone)).is_valid


@functools.cache
def _explainer(kind: str, version: str) -> Callable[[Any], list[Error]]:
    """Return what lists the errors of an object that has stand-ins inside."""
    from pitchpipe.validate.errors import listed_by, published_schema

    return listed_by(_schema(kind, version, published_schema, alone=True))


def _schema(
    kind: str, version: str, read: Callable[[str], dict[str, Any]], *, alone: bool
) -> dict[str, Any]:
    if kind == "schema" and version not in ("2.0", "3.0"):
        dialect: dict[str, Any] = {"$schema": _DIALECT, "allOf": [{"$ref": _DIALECT}]}
        return {**dialect, "properties": {"discriminator": _DISCRIMINATOR}} if alone else dialect
    schema = _of_any_name(read(version)) if version == "3.0" else read(version)
    if kind not in _NAMES:
        return schema
    section = "definitions" if "definitions" in schema else "$defs"
    name = _NAMES[kind][{"2.0": 0, "3.0": 1}.get(version, 2)]
    reference = f"#/{section}/{name}"
    kept = {key: schema[key] for key in ("$schema", section)}
    return {**kept, "allOf": [{"$ref": reference}]}


def _of_any_name(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema for OpenAPI 3.0 as one that looks at components of any name.

    The published one passes over those whose names have characters that they must not have.
    """
    definitions, components = schema["definitions"], schema["definitions"]["Components"]
    sections = {
        name: {"type": "object", "additionalProperties": inner}
        for name, section in components["properties"].items()
        for inner in section["patternProperties"].values()
    }
    return {
        **schema,
        "definitions": {**definitions, "Components": {**components, "properties": sections}},
    }


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
