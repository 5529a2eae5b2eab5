"""What is known to be meant in a document of Swagger 2.0; see `known` for OpenAPI 3.

What OpenAPI 3 has and Swagger 2.0 lacks is accepted: it is read as in OpenAPI 3.
"""

from __future__ import annotations

import re
from typing import Any

from pitchpipe.load.openapi_objects import Found
from pitchpipe.load.swagger_parameters import OF_SCHEMAS
from pitchpipe.load.swagger_schemas import NULLABLE
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.known import REPAIRS, parameter
from pitchpipe.validate.known_schemas import type_meant

_URL = re.compile(r"(?:(https?|wss?)://)?([^/]*)(/.*)?", re.IGNORECASE)
_RANGE = re.compile(r"[1-5]XX")
_PLACES = {"body": "body", "formdata": "formData", "form": "formData"}
_PARAMETERS = ("query", "header", "path", "formData", "cookie")
_TYPES = ("string", "number", "boolean", "integer", "array", "file")
_FLOWS = {
    "authorizationcode": "accessCode",
    "authorization_code": "accessCode",
    "clientcredentials": "application",
    "client_credentials": "application",
}
# The keywords of schemas that OpenAPI 3.0 added.
_LATER = ("oneOf", "anyOf", "not", "nullable", "writeOnly", "deprecated")
# What only a schema can say, but parameters repeat.
_COMPOSED = ("anyOf", "oneOf", "allOf", "not", "const")
_NEEDED = {
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "application": ("tokenUrl",),
    "accessCode": ("authorizationUrl", "tokenUrl"),
}


def _server(draft: Draft, found: Found) -> None:
    """Read a host with what belongs elsewhere, and a base path without its slash."""
    root = found.value
    host, path = root.get("host"), root.get("basePath")
    if isinstance(host, str) and (match := _URL.fullmatch(host)) and (match[1] or match[3]):
        draft.note("tolerated", "/host", f"read as the host '{match[2]}'")
        root["host"] = match[2]
        if match[1] and not root.get("schemes"):
            root["schemes"] = [match[1].lower()]
        if match[3] and match[3] != "/" and not root.get("basePath"):
            root["basePath"] = match[3]
    schemes: Any = root.get("schemes")
    for index, scheme in enumerate(schemes if is_array(schemes) else []):
        if isinstance(scheme, str) and scheme.endswith((":", "://")):
            word = scheme.rstrip(":/")
            draft.note("tolerated", f"/schemes/{index}", f"'{scheme}' is read as '{word}'")
            schemes[index] = word
    if isinstance(path, str) and path and not path.startswith("/"):
        draft.note("tolerated", "/basePath", f"read as '/{path}'")
        root["basePath"] = f"/{path}"
    if root.get("host") == "" or path == "":
        # Nothing is said.
        for key in ("host", "basePath"):
            if root.get(key) == "":
                del root[key]


def _ranges(draft: Draft, found: Found) -> None:
    responses: Any = found.value.get("responses")
    for status in responses if is_object(responses) else ():
        if _RANGE.fullmatch(status):
            pointer = join(found.pointer, "responses", status)
            draft.note("tolerated", pointer, "Swagger 2.0 has no ranges: read as in OpenAPI 3.0")
            draft.accept(pointer)


def _parameter(draft: Draft, found: Found) -> None:
    value = found.value
    given = value.get("in")
    if isinstance(given, str) and (place := _PLACES.get(given.lower(), given)) != given:
        draft.note("tolerated", join(found.pointer, "in"), f"'{given}' is read as '{place}'")
        value["in"] = place
    parameter(draft, found)
    if value.get("in") == "cookie":
        draft.note("tolerated", join(found.pointer, "in"), "read as in OpenAPI 3.0")
        draft.accept(join(found.pointer, "in"))
    if value.get("in") == "body":
        _body(draft, found)
    elif value.get("in") not in _PARAMETERS:
        return  # nothing can be said of it
    elif "schema" in value and is_object(value["schema"]):
        message = "only a body has a 'schema' in Swagger 2.0: read as in OpenAPI 3.0"
        draft.note("tolerated", join(found.pointer, "schema"), message)
        draft.accept(join(found.pointer, "schema"))
    elif not _composed(draft, found):
        _kind(draft, found)
    for key in ("nullable", "deprecated"):
        if isinstance(value.get(key), bool):
            draft.note("tolerated", join(found.pointer, key), "read as in OpenAPI 3.0")
            draft.accept(join(found.pointer, key))


def _body(draft: Draft, found: Found) -> None:
    """Read a body without a name, or without a schema."""
    value = found.value
    if value.get("name") is None:
        draft.note("tolerated", found.pointer, "the key 'name' is missing")
        value["name"] = "body"
    said = [key for key in OF_SCHEMAS if key in value]
    if value.get("schema") is None:
        at = join(found.pointer, said[0]) if said else found.pointer
        missing = "the key 'schema' is missing: "
        what = "read as if the keywords stood in one" if said else "any value is sent"
        draft.note("tolerated", at, missing + what)
        draft.enclose(found.pointer, said, "schema")


def _composed(draft: Draft, found: Found) -> bool:
    """Read a parameter that says what only a schema can as in OpenAPI 3: it stands in a schema."""
    value = found.value
    said = [key for key in _COMPOSED if key in value]
    listed: Any = value.get("enum")
    if not said and "type" not in value and is_array(listed):
        said = [] if all(isinstance(each, str) for each in listed) else ["enum"]
    if not said:
        return False
    message = f"'{said[0]}' needs a schema, which only a body has: read as in OpenAPI 3.0"
    draft.note("tolerated", join(found.pointer, said[0]), message)
    keys = [key for key in value if key in OF_SCHEMAS or key in _COMPOSED or key in NULLABLE]
    draft.enclose(found.pointer, keys, "schema")
    if "const" in keys:
        draft.wrap(join(found.pointer, "schema"), "const", "enum", 0)
    draft.accept(join(found.pointer, "schema"))
    for key in said:
        draft.accept(join(found.pointer, "schema", key))  # it is noted
    return True


def _kind(draft: Draft, found: Found) -> None:
    """Read a parameter without a type as text, and a type in other words as in a schema."""
    value, pointer = found.value, join(found.pointer, "type")
    given = value.get("type")
    if given is None:
        at = pointer if "type" in value else found.pointer
        draft.note("tolerated", at, "the key 'type' is missing: read as a string")
        value["type"] = "array" if "items" in value else "string"
    elif given == "file" and value.get("in") != "formData":
        draft.note("tolerated", pointer, "only a form can have a file: read as a string")
        value["type"] = "string"
    elif given not in _TYPES:
        known = type_meant(given)
        if known and known[0] in _TYPES:
            draft.note("tolerated", pointer, f"'{given}' is read as '{known[0]}'")
            value["type"] = known[0]
            if known[1]:
                value.setdefault("format", known[1])
        else:
            message = "not a type for a parameter in Swagger 2.0: read as in a schema"
            draft.note("tolerated", pointer, message)
            draft.accept(pointer)


def _security(draft: Draft, found: Found) -> None:
    """Take what a flow lacks as empty: the client needs no more than the token it ends in."""
    value = found.value
    if value.get("type") in ("http", "openIdConnect") or is_object(value.get("flows")):
        message = "Swagger 2.0 has no such security scheme: read as in OpenAPI 3.0"
        draft.note("tolerated", join(found.pointer, "type"), message)
        for key in value:
            draft.accept(join(found.pointer, key))
    elif value.get("type") == "oauth2":
        given = value.get("flow")
        word = _FLOWS.get(given.lower(), given) if isinstance(given, str) else "implicit"
        if word != given:
            at = join(found.pointer, "flow") if "flow" in value else found.pointer
            draft.note("tolerated", at, f"the flow is read as '{word}'")
            value["flow"] = word
        empty: dict[str, Any] = dict.fromkeys(_NEEDED.get(word, ()), "") | {"scopes": {}}
        for key, nothing in empty.items():
            if value.get(key) is None:
                draft.note("tolerated", found.pointer, f"the key '{key}' is missing")
                value[key] = nothing


def note_later_keywords(draft: Draft, found: Found) -> None:
    """Note in a schema what Swagger 2.0 lacks; it is checked when it is one of OpenAPI 3.0."""
    for key in _LATER:
        pointer = join(found.pointer, key)
        if key in found.value and not draft.is_accepted(found.pointer, pointer):
            message = f"Swagger 2.0 has no '{key}': read as in OpenAPI 3.0"
            draft.note("tolerated", pointer, message)


REPAIRS_2_0 = {
    "openapi": (*REPAIRS["openapi"], _server),
    "pathItem": REPAIRS["pathItem"],
    "operation": (*REPAIRS["operation"], _ranges),
    "parameter": (_parameter,),
    "response": REPAIRS["response"],
    "securityScheme": (_security,),
}
"""The repairs of each kind of object but schemas, in the order in which they are made."""
