"""Reads `paths`: the operations, their names, and what belongs to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pitchpipe import ir
from pitchpipe.parse import names
from pitchpipe.parse.bodies import parse_body
from pitchpipe.parse.parameters import parse_parameters
from pitchpipe.parse.responses import parse_responses
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import parse_requirements
from pitchpipe.parse.servers import parse_servers
from pitchpipe.pointers import join

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_USABLE_SERVER = re.compile(r"https?://|/(?!/)", re.IGNORECASE)
_METHODS_OF_CLIENTS = ("close", "aclose", "run", "wait", "stream", "predictions")
_WORDS_OF_TYPES = ("list", "dict", "str", "int", "float", "bool", "bytes")
_TAKEN = frozenset([*_METHODS_OF_CLIENTS, *_WORDS_OF_TYPES])
"""What a method cannot be called: in its class, it would hide the type of the same name."""


def parse_operations(schemas: Schemas) -> tuple[ir.Operation, ...]:
    """Read every operation, in the order of the document."""
    found = list(_found(schemas))
    called = _method_names(found)
    return tuple(
        _operation(schemas, pointer, path, item, called[pointer]) for pointer, path, item in found
    )


def method_names(root: Mapping[str, Any]) -> dict[str, str]:
    """Return the name of the method for each operation, by the operation's pointer."""
    return _method_names(list(_found(Schemas(root))))


def _found(schemas: Schemas) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, given in schemas.root.get("paths", {}).items():
        if path.startswith("x-"):
            continue
        item = schemas.dereference(given)
        for method in METHODS:
            if method in item:
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
    by_path = names.snake(f"{method} {re.sub(r'[{}]', ' ', path)}", fallback=method)
    own = item[method].get("operationId")
    listed = [names.snake(str(own), fallback=method)] if own else []
    return tuple(_free(name) for name in [*listed, by_path])


def _free(name: str) -> str:
    return f"{name}_" if name in _TAKEN else name


def _operation(
    schemas: Schemas, where: str, path: str, item: dict[str, Any], name: str
) -> ir.Operation:
    method = where.rpartition("/")[2]
    given = item[method]
    word = names.pascal(name)
    return ir.Operation(
        name=name,
        method=method.upper(),
        path=path,
        parameters=parse_parameters(schemas, where, given, item, word),
        body=parse_body(schemas, where, given, word),
        responses=parse_responses(schemas, where, given, word),
        security=_security(schemas, where, given),
        where=where,
        summary=str(given.get("summary", "")),
        description=str(given.get("description", "")),
        deprecated=bool(given.get("deprecated", False)),
        server=_own_server(schemas, where, given, item),
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
    if not _USABLE_SERVER.match(servers[0].url):
        message = "a server of one operation that is neither absolute nor a path is not supported"
        schemas.complain(join(servers[0].where, "url"), "unsupported", message, "name its host")
    return servers[0].url
