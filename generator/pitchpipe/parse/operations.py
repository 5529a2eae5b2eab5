"""From `paths` to operations: parameters, bodies, responses, servers, names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.media import is_json
from pitchpipe.parse import names
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import parse_requirements
from pitchpipe.parse.servers import parse_servers
from pitchpipe.parse.shapes import Part
from pitchpipe.pointers import join

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters with these names "shall be ignored" (OpenAPI 3.1, Parameter Object)."""

_DEFAULT_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


def parse_operations(schemas: Schemas) -> tuple[ir.Operation, ...]:
    """Read every operation, in the order of the document."""
    found = list(_found(schemas))
    called = _method_names([(pointer, path, given) for pointer, path, _, given in found])
    return tuple(
        _operation(schemas, pointer, path, item, called[pointer])
        for pointer, path, item, _ in found
    )


def _found(schemas: Schemas) -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    for path, given in schemas.root.get("paths", {}).items():
        item = schemas.dereference(given)
        for method in METHODS:
            if method in item:
                yield join("/paths", path, method), path, item, item[method]


def _method_names(found: list[tuple[str, str, dict[str, Any]]]) -> dict[str, str]:
    """Name each operation by its operationId, or else by its method and path."""
    called: dict[str, str] = {}
    for pointer, path, given in found:
        method = pointer.rpartition("/")[2]
        text = given.get("operationId") or f"{method} {re.sub(r'[{}]', ' ', path)}"
        called[pointer] = names.numbered(
            _free(names.snake(text, fallback=method)), called.values(), glue="_"
        )
    return called


def _free(name: str) -> str:
    return f"{name}_" if name in ("close", "aclose", "run", "wait", "stream") else name


def _operation(
    schemas: Schemas, where: str, path: str, item: dict[str, Any], name: str
) -> ir.Operation:
    method = where.rpartition("/")[2]
    given = item[method]
    word = names.pascal(name)
    security = given.get("security", schemas.root.get("security"))
    own_servers = parse_servers(given.get("servers") or item.get("servers") or [], where)
    return ir.Operation(
        name=name,
        method=method.upper(),
        path=path,
        parameters=_parameters(schemas, where, given, item, word),
        body=_body(schemas, where, given, word),
        responses=_responses(schemas, where, given, word),
        security=parse_requirements(security),
        where=where,
        summary=str(given.get("summary", "")),
        description=str(given.get("description", "")),
        deprecated=bool(given.get("deprecated", False)),
        server=own_servers[0].url if own_servers else "",
    )


# Parameters.


def _parameters(
    schemas: Schemas, where: str, given: dict[str, Any], item: dict[str, Any], word: str
) -> tuple[ir.Parameter, ...]:
    """Read the path item's parameters and the operation's own, which override them."""
    shared = where.rpartition("/")[0]
    places = [(join(shared, "parameters", i), p) for i, p in enumerate(item.get("parameters", ()))]
    places += [(join(where, "parameters", i), p) for i, p in enumerate(given.get("parameters", ()))]
    by_key: dict[tuple[str, str], ir.Parameter] = {}
    for pointer, raw in places:
        at, parameter = schemas.located(pointer, raw)
        if parameter["in"] == "header" and parameter["name"].lower() in IGNORED_HEADERS:
            continue
        by_key[parameter["in"], parameter["name"]] = _parameter(schemas, at, parameter, word)
    return tuple(by_key.values())


def _parameter(schemas: Schemas, at: str, given: dict[str, Any], word: str) -> ir.Parameter:
    place = given["in"]
    style = given.get("style", _DEFAULT_STYLES[place])
    if style not in _STYLES[place]:
        schemas.unsupported(join(at, "style"), f"style {style} in {place}")
    content: dict[str, Any] = given.get("content", {})
    schema = join(at, "content", next(iter(content)), "schema") if content else join(at, "schema")
    if content and not is_json(next(iter(content))):
        schemas.unsupported(join(at, "content"), f"a parameter as {next(iter(content))}")
    known = bool(content) or "schema" in given
    kind = schemas.type_at((Part(schema),), (word, given["name"])) if known else ir.AnyType()
    said = schemas.shape_at((Part(schema),)).annotations if known else {}
    return ir.Parameter(
        wire_name=given["name"],
        place=place,
        type=kind,
        required=bool(given.get("required", False)) or place == "path",
        style=style,
        explode=bool(given.get("explode", style == "form")),
        where=at,
        description=str(given.get("description", "") or said.get("description", "")),
        default=said.get("default"),
        has_default="default" in said,
        deprecated=bool(given.get("deprecated", False)),
        allow_reserved=bool(given.get("allowReserved", False)),
        as_json=bool(content),
    )


# Bodies.


def _body(schemas: Schemas, where: str, given: dict[str, Any], word: str) -> ir.RequestBody | None:
    if "requestBody" not in given:
        return None
    at, body = schemas.located(join(where, "requestBody"), given["requestBody"])
    content: dict[str, Any] = body.get("content", {})
    if not content:
        return None
    media_type = _chosen_media_type(schemas, join(at, "content"), content)
    pointer = join(at, "content", media_type, "schema")
    kind: ir.Type = ir.Binary()
    if "schema" in content[media_type] and not _is_raw(media_type):
        kind = schemas.type_at((Part(pointer),), (f"{word}Request",))
    elif media_type.startswith("text/"):
        kind = ir.Primitive(kind="string")
    elif is_json(media_type):
        kind = ir.AnyType()
    return ir.RequestBody(
        media_type=media_type,
        type=kind,
        required=bool(body.get("required", False)),
        where=at,
        description=str(body.get("description", "")),
    )


def _is_raw(media_type: str) -> bool:
    return not is_json(media_type) and media_type.partition(";")[0] not in _FORMS


def _chosen_media_type(schemas: Schemas, at: str, content: Mapping[str, Any]) -> str:
    """Choose what is sent: JSON before forms before bytes, where all say the same."""
    ranked = sorted(
        content, key=lambda m: (not is_json(m), m not in _FORMS, list(content).index(m))
    )
    first = content[ranked[0]].get("schema")
    for other in ranked[1:]:
        if content[other].get("schema") != first:
            message = f"a choice between {ranked[0]} and {other} with different schemas"
            schemas.unsupported(join(at, other), message)
    if content[ranked[0]].get("encoding"):
        schemas.unsupported(join(at, ranked[0], "encoding"), "an encoding object")
    return ranked[0]


# Responses.


def _responses(
    schemas: Schemas, where: str, given: dict[str, Any], word: str
) -> tuple[ir.Response, ...]:
    table: dict[str, Any] = given.get("responses", {})
    read = (
        _response(schemas, join(where, "responses", status), str(status), table[status], word)
        for status in table
        if not str(status).startswith("x-")
    )
    return tuple(read)


def _response(
    schemas: Schemas, pointer: str, status: str, raw: dict[str, Any], word: str
) -> ir.Response:
    at, given = schemas.located(pointer, raw)
    content: dict[str, Any] = given.get("content", {})
    kind: ir.Type | None = None
    media_type = ""
    if content:
        media_type = min(content, key=lambda m: (not is_json(m), list(content).index(m)))
        kind = _response_type(schemas, at, media_type, content, f"{word}{_suffix(status)}")
    return ir.Response(
        status=status.upper() if status != "default" else status,
        media_type=media_type,
        type=kind,
        where=at,
        description=str(given.get("description", "")),
    )


def _response_type(
    schemas: Schemas, at: str, media_type: str, content: dict[str, Any], hint: str
) -> ir.Type:
    if is_json(media_type):
        if "schema" not in content[media_type]:
            return ir.AnyType()
        return schemas.type_at((Part(join(at, "content", media_type, "schema")),), (hint,))
    return ir.Primitive(kind="string") if media_type.startswith("text/") else ir.Binary()


def _suffix(status: str) -> str:
    """Name an inline response: success is `Response`, an error carries its status."""
    if status.startswith("2"):
        return "Response"
    return "Error" if status == "default" else f"Error{names.pascal(status, fallback='')}"
