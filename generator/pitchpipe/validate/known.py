"""What is known to be meant, by kind of object: how people break the specification, and yet say it.

A repair that leaves a key as it is, although the specification objects, accepts it in the draft.
"""

from __future__ import annotations

import re
from typing import Any

from pitchpipe.load.http_methods import MORE_METHODS
from pitchpipe.load.openapi_objects import METHODS, Found
from pitchpipe.load.swagger_parameters import OF_SCHEMAS
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.rules import version_of

# What the key of a response is, or begins with: `2xx`, `200ActionResponse`.
_STATUS = re.compile(r"[1-5]([0-9]{2}|[xX]{2})(?![0-9])")
# The versions in which a document needs `paths`, and an operation `responses`.
_NEED_PATHS = ("2.0", "3.0")
# The methods that a path item of each version can have.
_METHODS = {"2.0": METHODS[:-2], "3.0": METHODS[:-1], "3.1": METHODS[:-1], "3.2": METHODS}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
# What shows that an object is a schema, and the keys that a media type has itself.
_SHAPES = ("type", "$ref", "properties", "items", "allOf", "anyOf", "oneOf", "enum")
_OF_MEDIA_TYPES = ("example", "examples", "encoding", "itemSchema")
# TypeScript's types of what is not there.
_NOTHING = ("void", "undefined", "null")
# What a schema says of values, whatever their type.
_OF_VALUES = tuple(key for key in OF_SCHEMAS if key not in ("type", "format", "items"))


def _info(draft: Draft, found: Found) -> None:
    info: Any = found.value.get("info")
    if not is_object(info):
        draft.note("tolerated", "/info" if "info" in found.value else "", "there is no 'info'")
        info = found.value["info"] = {"title": "", "version": ""}
    for key in ("title", "version"):
        if info.get(key) is None:
            draft.note("tolerated", "/info", f"the key '{key}' is missing")
            info[key] = ""


def _paths(draft: Draft, found: Found) -> None:
    """Read a path without its slash; take what is missing as empty."""
    paths: Any = found.value.get("paths")
    is_alone = not found.value.keys() & {"components", "webhooks"}
    is_needed = is_alone or version_of(found.value) in _NEED_PATHS
    if paths is None and ("paths" in found.value or is_needed):
        draft.note("tolerated", "/paths" if "paths" in found.value else "", "there are no 'paths'")
        found.value["paths"] = {}
        paths = {}
    if not is_object(paths):
        return
    for path in paths:
        pointer = join("/paths", path)
        is_path = not path.startswith(("/", "x-")) and is_object(paths[path])
        if is_path and f"/{path}" not in paths:
            draft.note("tolerated", pointer, f"unknown key '{path}': read as the path '/{path}'")
            draft.rename(pointer, f"/{path}")
            draft.accept(pointer)


def _described(draft: Draft, found: Found) -> None:
    if found.value.get("description") is None:
        draft.note("tolerated", found.pointer, "the key 'description' is missing")
        found.value["description"] = ""


def _responses(draft: Draft, found: Found) -> None:
    """Take an operation without responses as it is; read a status in other words."""
    pointer = join(found.pointer, "responses")
    responses = found.value.get("responses")
    if "responses" not in found.value and version_of(draft.data) not in _NEED_PATHS:
        return
    if not responses:
        at = pointer if "responses" in found.value else found.pointer
        draft.note("tolerated", at, "the operation describes no response")
        found.value["responses"] = {}
        draft.accept(join(found.pointer, "responses"))
        return
    taken = set(responses) if is_object(responses) else set[str]()
    for status in responses if is_object(responses) else ():
        known = _STATUS.match(status)
        meant = known[0].upper() if known else status
        if meant not in taken:
            at = join(pointer, status)
            draft.note("tolerated", at, f"the status '{status}' is read as '{meant}'")
            draft.rename(at, meant)
            draft.accept(at)
            taken.add(meant)


def _instead_of_media_types(draft: Draft, found: Found) -> None:
    """Read a schema in place of the media types, as Elysia writes what it does not know."""
    content: Any = found.value.get("content")
    kind: Any = content.get("type") if is_object(content) else None
    if not isinstance(kind, str):
        return
    pointer = join(found.pointer, "content", "type")
    if kind in _NOTHING:
        message = f"'type' is not a media type: '{kind}' is read as no content"
        del found.value["content"]
    else:
        message = "'type' is not a media type: read as the schema of JSON"
        found.value["content"] = {"application/json": {"schema": content}}
    draft.note("tolerated", pointer, message)


def _content(draft: Draft, found: Found) -> None:
    """Take a body without content as an empty one, and drop what is no media type."""
    pointer = join(found.pointer, "content")
    content: Any = found.value.get("content")
    if found.kind == "requestBody" and content is None:
        at = pointer if "content" in found.value else found.pointer
        draft.note("tolerated", at, "the key 'content' is missing")
        found.value["content"] = {}


def parameter(draft: Draft, found: Found) -> None:
    """Read the name and the place of a parameter, which every version has."""
    value = found.value
    if value.get("in") == "path" and value.get("required") is not True:
        at = join(found.pointer, "required") if "required" in value else found.pointer
        draft.note("tolerated", at, "a path parameter is always required")
        value["required"] = True
    name = value.get("name")
    if isinstance(name, int | float) and not isinstance(name, bool):
        draft.note("tolerated", join(found.pointer, "name"), f"the name is read as '{name}'")
        value["name"] = str(name)
    given, style = str(value.get("in")), value.get("style")
    place = given.lower()
    if place in _STYLES and place != given:
        draft.note("tolerated", join(found.pointer, "in"), f"'{given}' is read as '{place}'")
        value["in"] = place
    is_new = version_of(draft.data) == "3.2" and place == style == "cookie"
    if place in _STYLES and style is not None and style not in _STYLES[place] and not is_new:
        message = f"not a style for a {place} parameter: sent in the style {_STYLES[place][0]}"
        draft.note("tolerated", join(found.pointer, "style"), message)
        del value["style"]
    if isinstance(value.get("name"), str):
        draft.accept(join(found.pointer, "name"))  # whatever its characters


def _carried(draft: Draft, found: Found) -> None:
    """Read what a parameter or header holds: from a schema, a media type, or as Swagger 2.0."""
    value = found.value
    said = [key for key in OF_SCHEMAS if key in value]
    if said and "schema" not in value and "content" not in value:
        message = f"'{said[0]}' belongs in a schema: read as if it stood in one"
        draft.note("tolerated", join(found.pointer, said[0]), message)
        draft.enclose(found.pointer, said, "schema")
    _beside_schema(draft, found)
    if not value.get("content") and "schema" not in value:
        at = join(found.pointer, "content") if "content" in value else found.pointer
        draft.note("tolerated", at, "the key 'schema' or 'content' is missing: any value is sent")
        value.pop("content", None)
        value["schema"] = {}
    if "schema" in value and "content" in value:
        message = "the keys 'content' and 'schema' cannot be combined: the schema counts"
        draft.note("tolerated", join(found.pointer, "content"), message)
        del value["content"]
    content: Any = value.get("content")
    if is_object(content) and len(content) > 1:
        message = "a parameter has one media type: the first counts"
        draft.note("tolerated", join(found.pointer, "content"), message)
        value["content"] = dict([next(iter(content.items()))])


def _beside_schema(draft: Draft, found: Found) -> None:
    """Read what stands beside the schema of a parameter or header as a part of it."""
    value = found.value
    schema: Any = value.get("schema")
    said = [key for key in _OF_VALUES if is_object(schema) and key in value and key not in schema]
    if said:
        message = f"'{said[0]}' belongs in the schema: read as if it stood there"
        draft.note("tolerated", join(found.pointer, said[0]), message)
        if "$ref" in schema:
            draft.wrap(found.pointer, "schema", "schema", "allOf", 0)
        draft.enclose(found.pointer, said, "schema")


def _schema_itself(draft: Draft, found: Found) -> None:
    """Read a schema that stands where a media type should have one."""
    value = found.value
    shown = [key for key in _SHAPES if key in value]
    if shown and "schema" not in value:
        message = f"'{shown[0]}' belongs in a schema: read as if it stood in one"
        draft.note("tolerated", join(found.pointer, shown[0]), message)
        said = [k for k in value if k not in _OF_MEDIA_TYPES and not k.startswith("x-")]
        draft.enclose(found.pointer, said, "schema")


def _examples(draft: Draft, found: Found) -> None:
    """Drop the examples of which there are too many: they change nothing."""
    value = found.value
    if "example" in value and "examples" in value:
        message = "the keys 'example' and 'examples' cannot be combined"
        draft.note("tolerated", join(found.pointer, "examples"), message)
        del value["examples"]


def _item_schema(draft: Draft, found: Found) -> None:
    """Take what OpenAPI 3.2 says of the items of a stream in an older document as well."""
    if is_object(found.value.get("itemSchema")):
        draft.accept(join(found.pointer, "itemSchema"))


def _lists(draft: Draft, found: Found) -> None:
    """Take a lone parameter for a list of one."""
    listed: Any = found.value.get("parameters")
    if is_object(listed) and "in" in listed and "name" in listed:
        message = "expected an array, not an object: read as a list of one"
        draft.note("tolerated", join(found.pointer, "parameters"), message)
        found.value["parameters"] = [listed]
    elif is_array(listed) and None in listed:
        for index, item in enumerate(listed):
            pointer = join(found.pointer, "parameters", index)
            if item is None and not draft.is_removed(pointer):
                draft.note("tolerated", pointer, "the parameter is null: ignored")
                draft.remove(pointer)
        draft.accept(join(found.pointer, "parameters"))


def _methods(draft: Draft, found: Found) -> None:
    """Read an operation of a method that only OpenAPI 3.2 has; leave out one of no method."""
    own = _METHODS[version_of(draft.data)]
    for key, value in list(found.value.items()):
        is_operation = is_object(value) and "responses" in value
        if not is_operation or key.startswith("x-") or key.lower() in own:
            continue
        pointer, method = join(found.pointer, key), key.lower()
        if method not in (*METHODS, *MORE_METHODS):
            draft.leave_out(pointer, f"'{key}' is not a method of HTTP")
        elif draft.is_converted:
            draft.accept(pointer)  # noted as it was published
            continue
        else:
            message = f"an operation of the method {method.upper()}: read as in OpenAPI 3.2"
            draft.note("tolerated", pointer, message)
        if method != key and method not in found.value:
            found.value[method] = found.value.pop(key)
        draft.accept(join(found.pointer, method))


def _requirements(draft: Draft, found: Found) -> None:
    """Read a scheme by its name alone; what requires credentials still does, whatever is wrong."""
    at = join(found.pointer, "security")
    listed: Any = found.value.get("security")
    if isinstance(listed, str):
        draft.note("tolerated", at, "expected an array, not a string: read as a list of one")
        listed = found.value["security"] = [listed]
    if not is_array(listed) or not listed:
        return
    for index, item in enumerate(listed):
        pointer = join(at, index)
        if isinstance(item, str):
            listed[index] = {item: []}
            message = f"expected an object, not a string: read as the security scheme '{item}'"
            draft.note("tolerated", pointer, message)
            continue
        for name, scopes in item.items() if is_object(item) else ():
            if scopes is None or isinstance(scopes, bool):
                item[name] = []
                draft.note("tolerated", join(pointer, name), "expected an array: read as []")
    if not any(map(is_object, listed)):
        draft.note("tolerated", at, "it names no security scheme: ignored")
        del found.value["security"]


REPAIRS = {
    "openapi": (_info, _paths, _requirements),
    "pathItem": (_lists, _methods),
    "operation": (_lists, _responses, _requirements),
    "parameter": (parameter, _carried, _examples),
    "header": (_carried, _examples),
    "mediaType": (_schema_itself, _examples, _item_schema),
    "requestBody": (_instead_of_media_types, _content),
    "response": (_described, _instead_of_media_types, _content),
}
"""The repairs of each kind of object but schemas, in the order in which they are made."""
