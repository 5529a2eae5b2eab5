"""Finds the operations that give out credentials: these cannot need any."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from pitchpipe import ir
from pitchpipe.parse.responses import successes
from pitchpipe.parse.schemas import Schemas
from pitchpipe.pointers import join, resolve
from pitchpipe.schema.shapes import Shape

_TOKENS: Final = frozenset(
    [
        *("accesstoken", "apitoken", "authenticationtoken", "authtoken", "bearertoken", "idtoken"),
        *("jwt", "jwttoken", "logintoken", "sessiontoken", "token", "usertoken"),
    ]
)
"""What a token is called, in small letters without what stands between the words."""


def gives_credentials(schemas: Schemas, operation: ir.Operation) -> bool:
    """Say whether an operation is where callers get their credentials.

    It is at the `tokenUrl` of the document, or takes a password and returns a token.
    """
    return _is_token_url(schemas, operation.path) or _is_login(schemas, operation)


def _is_token_url(schemas: Schemas, path: str) -> bool:
    listed: list[dict[str, Any]] = schemas.root.get("servers", [])
    servers = [urlsplit(str(each.get("url", ""))) for each in listed]
    hosts = {server.netloc for server in servers if server.netloc}
    paths = {f"{prefix}{path}".strip("/") for prefix in ("", *(each.path for each in servers))}
    urls = map(urlsplit, schemas.token_urls)
    return any(
        url.path.removeprefix("./").strip("/") in paths
        and (not url.netloc or not hosts or url.netloc in hosts)
        for url in urls
    )


def _is_login(schemas: Schemas, operation: ir.Operation) -> bool:
    if operation.method != "POST" or operation.body is None:
        return False
    taken = _shapes(schemas, operation.body.where)
    given = (shape for each in successes(operation) for shape in _shapes(schemas, each.where))
    return any(map(_takes_password, taken)) and any(map(_gives_token, given))


def _shapes(schemas: Schemas, where: str) -> Iterator[Shape]:
    """Yield what is asserted of each content of a body or a response."""
    content: dict[str, Any] = resolve(schemas.root, where).get("content") or {}
    for media_type, given in content.items():
        if "schema" in given:
            yield schemas.shape_of_content(join(where, "content", media_type, "schema"))


def _takes_password(shape: Shape) -> bool:
    required = (name for name in shape.properties if name in shape.required)
    return any(
        name.lower() == "password"
        or any(part.schema.get("format") == "password" for part in shape.properties[name])
        for name in required
    )


def _gives_token(shape: Shape) -> bool:
    return any(re.sub(r"[\s_-]", "", name).lower() in _TOKENS for name in shape.properties)
