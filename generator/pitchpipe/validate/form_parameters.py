"""Reads parameters `in: formData`, which Swagger 2.0 has, as fields of an OpenAPI 3 body."""

from __future__ import annotations

from typing import Any

from pitchpipe.load.openapi_objects import Found
from pitchpipe.load.references import follow
from pitchpipe.load.swagger_parameters import OF_SCHEMAS
from pitchpipe.media_types import MULTIPART, URLENCODED, is_form
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.validate.draft import Draft


def read_form_parameters(draft: Draft, found: Found) -> None:
    """Make one form of such parameters of an operation and of the form that its body is, if any.

    It is multipart if there is a file among them. Beside a body that is no form, or is described
    elsewhere, nothing is clear.
    """
    listed: Any = found.value.get("parameters")
    fields: dict[int, dict[str, Any]] = {
        index: each
        for index, each in enumerate(listed if is_array(listed) else ())
        if is_object(each) and each.get("in") == "formData" and isinstance(each.get("name"), str)
    }
    body: Any = found.value.get("requestBody", {})
    content: Any = body.get("content", {}) if is_object(body) and "$ref" not in body else None
    form = next(filter(is_form, content), "") if is_object(content) else ""
    if not fields or content is None or (content and not form):
        return
    schemas = {each["name"]: _schema(each) for each in fields.values()}
    required = [each["name"] for each in fields.values() if each.get("required") is True]
    schema: dict[str, Any] = {"type": "object", "properties": schemas}
    schema |= {"required": required} if required else {}
    said: dict[str, Any] = content.get(form) or {}
    if "schema" in said:
        at = join(found.pointer, "requestBody", "content", form, "schema")
        schema = _together(follow(draft.data, said["schema"], at)[0], schema)
    media_type = MULTIPART if any(map(_is_file, schemas.values())) else form or URLENCODED
    is_required = bool(required) or body.get("required") is True
    made = {**body, "content": {media_type: {**said, "schema": schema}}}
    found.value["requestBody"] = {**made, "required": True} if is_required else made
    for index in fields:
        pointer = join(found.pointer, "parameters", index)
        message = "a parameter in 'formData' is of Swagger 2.0: read as a field of the body"
        draft.note("tolerated", join(pointer, "in"), message)
        draft.remove(pointer)


def _together(given: Any, added: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of an object with the properties of two."""
    if not is_object(given) or "properties" not in given:
        return {"allOf": [given, added]}
    required = [*given.get("required", ()), *added.get("required", ())]
    made = {**given, "properties": {**given["properties"], **added["properties"]}}
    return {**made, "required": required} if required else made


def _schema(parameter: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field, in which a file is what OpenAPI 3 calls one."""
    schema: Any = parameter.get("schema")
    if not is_object(schema):
        schema = {key: parameter[key] for key in OF_SCHEMAS if key in parameter}
    if schema.get("type") == "file":
        schema = {**schema, "type": "string", "format": "binary"}
    said = {k: v for k, v in parameter.items() if k == "description" and "$ref" not in schema}
    return {**said, **schema}


def _is_file(schema: dict[str, Any]) -> bool:
    items: Any = schema.get("items")
    return schema.get("format") == "binary" or (is_object(items) and _is_file(items))
