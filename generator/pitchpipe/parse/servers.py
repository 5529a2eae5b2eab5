"""Reads Server Objects: URLs with their variables at their defaults."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import is_printable
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join
from pitchpipe.schema.descriptions import text_of


def parse_servers(
    schemas: Schemas, given: Sequence[dict[str, Any]], where: str
) -> tuple[ir.Server, ...]:
    """Read a list of servers, the one that a client uses first.

    A lone `/`, which says nothing, is none.
    """
    listed = (
        _server(schemas, each, join(where, "servers", number)) for number, each in enumerate(given)
    )
    servers = [server for server in listed if server.url]
    if servers:
        servers.insert(0, servers.pop(preferred([server.url for server in servers])))
    return tuple(servers)


def preferred(urls: Sequence[str]) -> int:
    """Return which of several servers a client uses: the first, or by HTTPS if that is listed.

    Credentials would be sent in plain text to the same server.
    """
    first, *others = (url.rstrip("/") for url in urls)
    secure = first.replace("http://", "https://", 1)
    return others.index(secure) + 1 if secure in others and secure != first else 0


def _server(schemas: Schemas, given: dict[str, Any], where: str) -> ir.Server:
    template = str(given.get("url", "")).rstrip("/")
    variables = tuple(_variable(name, v) for name, v in given.get("variables", {}).items())
    url = template
    for variable in variables:
        url = url.replace(f"{{{variable.name}}}", variable.default)
    _check(schemas, join(where, "url"), url)
    return ir.Server(
        template=template,
        url=url.rstrip("/"),
        variables=variables,
        where=where,
        description=text_of(given, "description"),
    )


def _check(schemas: Schemas, where: str, url: str) -> None:
    """Warn of what a client could not use as its base URL."""
    for name in re.findall(r"\{([^{}]*)\}", url):
        message = f"the server's URL has {{{name}}}, which `variables` does not declare"
        schemas.tolerated(where, message, "declare its default")
    if not is_printable(url) or any(character in url for character in " \\?#"):
        message = "the server's URL has a query, a fragment or a character that no URL has"
        schemas.tolerated(where, message)
    elif "@" in url.partition("://")[2].partition("/")[0]:
        message = "the server's URL has a user name or password in it"
        schemas.tolerated(where, message, "describe a security scheme instead")


def _variable(name: str, given: dict[str, Any]) -> ir.ServerVariable:
    return ir.ServerVariable(
        name=name,
        default=str(given.get("default", "")),
        values=tuple(map(str, given.get("enum", ()))),
        description=text_of(given, "description"),
    )
