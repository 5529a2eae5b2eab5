"""Reads `paths`: the operations, their names, and what belongs to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.load.openapi_objects import methods_of
from pitchpipe.parse import names
from pitchpipe.parse.bodies import parse_body
from pitchpipe.parse.pagination import parse_pagination
from pitchpipe.parse.parameters import parse_parameters
from pitchpipe.parse.reader import LeftOutError
from pitchpipe.parse.responses import parse_responses
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import parse_requirements, parse_scopes
from pitchpipe.parse.servers import parse_servers
from pitchpipe.pointers import join

_USABLE_SERVER = re.compile(r"https?://|/(?!/)", re.IGNORECASE)
_METHODS_OF_CLIENTS = ("close", "aclose", "run", "wait", "stream", "predictions")
_WORDS_OF_TYPES = ("list", "dict", "str", "int", "float", "bool", "bytes", "dt")
_TAKEN = frozenset([*_METHODS_OF_CLIENTS, *_WORDS_OF_TYPES])
"""What a method cannot be called: in its class, it would hide the type of the same name."""


def parse_operations(schemas: Schemas) -> tuple[ir.Operation, ...]:
    """Read every operation that can be generated, in the order of the document."""
    found = list(_found(schemas))
    called = schemas.places.methods = _method_names(found)
    read = (_operation(schemas, *each, called[each[0]]) for each in found)
    return tuple(operation for operation in read if operation is not None)


def method_names(root: Mapping[str, Any]) -> dict[str, str]:
    """Return the name of the method for each operation, by the operation's pointer."""
    return _method_names(list(_found(Schemas(root))))


def _found(schemas: Schemas) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, given in schemas.root.get("paths", {}).items():
        if path.startswith("x-"):
            continue
        item = schemas.dereference(given)
        for method in methods_of(item):
            yield join("/paths", path, method), path, item


def _method_names(found: list[tuple[str, str, dict[str, Any]]]) -> dict[str, str]:
    """Name each operation by its operationId, or else by its method and path.

    An operationId that is a name as it stands keeps it. Where others come out alike, as `getUser`
    and `GetUser` do, all of them take their method and path: no name depends on which came first.
    """
    candidates = {pointer: _candidates(pointer, path, item) for pointer, path, item in found}
    owned = {
        name: pointer
        for pointer, _, item in reversed(found)
        if (name := item[pointer.rpartition("/")[2]].get("operationId")) == candidates[pointer][0]
    }
    kept = {pointer: name for name, pointer in owned.items()}
    wanted = {pointer: names_ for pointer, names_ in candidates.items() if pointer not in kept}
    return names.settle(wanted, kept)


def _candidates(pointer: str, path: str, item: dict[str, Any]) -> tuple[str, ...]:
    method = pointer.rpartition("/")[2]
    # Any token is a method (RFC 9110, section 9.1), and so may begin with a digit.
    by_path = names.snake(f"{method} {re.sub(r'[{}]', ' ', path)}", fallback="call")
    own = item[method].get("operationId")
    listed = [names.snake(str(own), fallback=names.snake(method, fallback="call"))] if own else []
    return tuple(_free(name) for name in [*listed, by_path])


def _free(name: str) -> str:
    return f"{name}_" if name in _TAKEN else name


def _operation(
    schemas: Schemas, where: str, path: str, item: dict[str, Any], name: str
) -> ir.Operation | None:
    """Read one operation; None, with a warning, for one that cannot be generated."""
    try:
        return _read(schemas, where, path, item, name)
    except LeftOutError as error:
        called = f"{where.rpartition('/')[2].upper()} {path}"
        message = f"the operation {called} is left out: {error.reason}"
        schemas.left_out(error.pointer, message, error.hint)
        schemas.operations_left_out.append(ir.LeftOut(operation=called, reason=error.reason))
        return None


def _read(schemas: Schemas, where: str, path: str, item: dict[str, Any], name: str) -> ir.Operation:
    above, _, method = where.rpartition("/")
    given = item[method]
    above, _ = schemas.located(above, schemas.root["paths"][path])
    at = join(above, method)  # where it is written, if its path item is a reference
    schemas.check(at, given)
    return ir.Operation(
        name=name,
        method=method.upper(),
        path=path,
        parameters=parse_parameters(schemas, at, given, item),
        body=parse_body(schemas, at, given),
        responses=parse_responses(schemas, at, given),
        security=_security(schemas, at, given),
        where=where,
        summary=str(given.get("summary", "")),
        description=str(given.get("description", "")),
        deprecated=bool(given.get("deprecated", False)),
        server=_own_server(schemas, at, given, item),
        tags=tuple(map(str, given.get("tags", ()))),
        given_name=str(given.get("x-pitchpipe-name", "")),
        pagination=parse_pagination(schemas, at, given),
        scopes=parse_scopes(schemas, given.get("security", schemas.root.get("security", []))),
    )


def _security(schemas: Schemas, where: str, given: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    """Read the operation's own requirements, or else the document's; `[]` is none at all."""
    if "security" in given:
        return parse_requirements(schemas, given["security"], join(where, "security"))
    return parse_requirements(schemas, schemas.root.get("security", []), "/security")


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
    message = "its own server is neither an absolute URL nor a path: it is read as "
    place = join(servers[0].where, "url")
    schemas.tolerated(place, message + (quoted(read) if read else "that of the document"))
    return read
