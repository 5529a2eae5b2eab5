"""Reads `paths`: the operations, and what belongs to each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.document import Document
from pitchpipe.load.openapi_objects import methods_of
from pitchpipe.parse.bodies import parse_body
from pitchpipe.parse.frameworks import OperationObject
from pitchpipe.parse.logins import gives_credentials
from pitchpipe.parse.operation_names import name_operations
from pitchpipe.parse.pagination import parse_pagination
from pitchpipe.parse.parameters import declared_parameters, parse_accept, parse_parameters
from pitchpipe.parse.reader import LeftOutError
from pitchpipe.parse.responses import parse_responses
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import parse_requirements, parse_scopes
from pitchpipe.parse.servers import parse_servers
from pitchpipe.pointers import join
from pitchpipe.schema.descriptions import text_of

_USABLE_SERVER = re.compile(r"https?://|/(?!/)", re.IGNORECASE)


def parse_operations(schemas: Schemas) -> tuple[ir.Operation, ...]:
    """Read every operation that can be generated, in the order of the document."""
    found = list(_found(schemas))
    if not found:
        at = "/paths" if "paths" in schemas.root else ""
        schemas.left_out(at, "there are no operations: the client has no methods, and no classes")
    called = schemas.places.methods = name_operations([each for each, _ in found], schemas.overlaid)
    is_stated = _states_required(schemas, (each.given for each, _ in found))
    read = (
        _operation(schemas, each, item, called[each.pointer], is_stated=is_stated)
        for each, item in found
    )
    return tuple(operation for operation in read if operation is not None)


def method_names(root: Mapping[str, Any], overlaid: Collection[str] = ()) -> dict[str, str]:
    """Return the name of the method for each operation, by the operation's pointer."""
    return name_operations([each for each, _ in _found(Schemas(root))], overlaid)


def overlaid_ids(document: Document) -> frozenset[str]:
    """Return the pointers of the operations whose operationId an overlay gives."""
    if not document.overlays:
        return frozenset()
    found = (each.pointer for each, _ in _found(Schemas(document.data)))
    return frozenset(at for at in found if document.is_overlaid(join(at, "operationId")))


def _found(schemas: Schemas) -> Iterator[tuple[OperationObject, dict[str, Any]]]:
    """Find every operation, with the path item that it is written in."""
    for path, given in schemas.root.get("paths", {}).items():
        if path.startswith("x-"):
            continue
        item = schemas.dereference(given)
        for method in methods_of(item):
            yield OperationObject(join("/paths", path, method), path, item[method]), item


def _states_required(schemas: Schemas, operations: Iterable[dict[str, Any]]) -> bool:
    """Say whether the bodies of the document state whether they are required: two in five do.

    Most writers always or never state it, and the fewest documents lie near this share: hardly any
    is read in another way when it grows.
    """
    given = [each["requestBody"] for each in operations if "requestBody" in each]
    shared = schemas.root.get("components", {}).get("requestBodies", {})
    written = [each for each in (*given, *shared.values()) if "$ref" not in each]
    stated = sum("required" in each for each in written)
    return 5 * stated >= 2 * len(written)


def _operation(
    schemas: Schemas, found: OperationObject, item: dict[str, Any], name: str, *, is_stated: bool
) -> ir.Operation | None:
    """Read one operation; None, with a warning, for one that cannot be generated."""
    try:
        return _read(schemas, found, item, name, is_stated=is_stated)
    except LeftOutError as error:
        called = f"{found.method.upper()} {found.path}"
        message = f"the operation {called} is left out: {error.reason}"
        schemas.left_out(error.pointer, message, error.hint)
        schemas.operations_left_out.append(ir.LeftOut(operation=called, reason=error.reason))
        return None


def _read(
    schemas: Schemas, found: OperationObject, item: dict[str, Any], name: str, *, is_stated: bool
) -> ir.Operation:
    given = found.given
    above, _ = schemas.located(join("/paths", found.path), schemas.root["paths"][found.path])
    at = join(above, found.method)  # where it is written, if its path item is a reference
    schemas.check(at, given)
    declared = declared_parameters(schemas, at, given, item)
    read = ir.Operation(
        name=name,
        method=found.method.upper(),
        path=found.path,
        parameters=parse_parameters(schemas, declared, found.path),
        body=parse_body(schemas, at, given, found.method, is_stated=is_stated),
        responses=parse_responses(schemas, at, given),
        security=(),
        where=found.pointer,
        summary=text_of(given, "summary"),
        description=text_of(given, "description"),
        deprecated=bool(given.get("deprecated", False)),
        server=_own_server(schemas, at, given, item),
        accept=parse_accept(schemas, declared),
        tags=tuple(map(str, given.get("tags", ()))),
        given_name=str(given.get("x-pitchpipe-name", "")),
        pagination=parse_pagination(schemas, at, given),
        scopes=parse_scopes(schemas, given.get("security", schemas.root.get("security", []))),
    )
    return replace(read, security=_security(schemas, at, given, read))


def _security(
    schemas: Schemas, where: str, given: dict[str, Any], operation: ir.Operation
) -> tuple[tuple[str, ...], ...]:
    """Read the operation's own requirements, or else the document's; `[]` is none at all.

    Where credentials come from, they are optional: a caller who needs some has none yet.
    """
    at = join(where, "security") if "security" in given else "/security"
    listed: list[dict[str, Any]] = given.get("security", schemas.root.get("security", []))
    if listed and {} not in listed and gives_credentials(schemas, operation):
        listed = [*listed, {}]
    return parse_requirements(schemas, listed, at)


def _own_server(schemas: Schemas, where: str, given: dict[str, Any], item: dict[str, Any]) -> str:
    """Read the server of this operation, or of all operations of its path."""
    above = where.rpartition("/")[0]
    at, listed = (where, given["servers"]) if given.get("servers") else (above, item.get("servers"))
    servers = parse_servers(schemas, listed or [], at)
    if not servers:
        return ""
    url = servers[0].url
    if _USABLE_SERVER.match(url):
        return url
    read = "" if "{" in url else f"https:{url}" if url.startswith("//") else f"/{url}"
    message = "the operation's server is neither an absolute URL nor a path: read as "
    place = join(servers[0].where, "url")
    schemas.tolerated(place, message + (quoted(read) if read else "that of the document"))
    return read
