# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A request as data, before the server and credentials are added.

What is made for each call is a named tuple: making it, and its class when a client is imported,
takes a third of the time that a frozen dataclass takes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, Final, NamedTuple, Protocol, cast

NO_HEADERS: Final[Mapping[str, str]] = {}


class Draft(Protocol):
    """A body that is more than bytes."""

    def completed(self, request: Request, deadline: float, /) -> Generator[Any, Any, bytes | Body]:
        """Do what has to be done before it is sent, which is a flow (see `retries`)."""
        ...


class Body(Draft, Protocol):
    """A body that httpx2 reads when it is sent: see `bodies`."""

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        ...

    def fields(self, content_type: str, /) -> Mapping[str, str]:
        """Return the headers that describe it."""
        ...

    def built(
        self,
        client: Any,
        method: str,
        url: Any,
        fields: list[tuple[bytes, bytes]],
        timeout: float,
        /,
    ) -> AbstractContextManager[Any]:
        """Make a request of httpx2 that lasts for a block."""
        ...


class Request(NamedTuple):
    """One request.

    `path`, `query` and `cookies` are encoded already. `security` lists the alternatives of
    OpenAPI's Security Requirement Objects, each a tuple of schemes that are needed together; if it
    is empty, no credential is sent. `scopes` are those of OAuth 2.0 that the operation needs of a
    scheme, separated by spaces. `server` is the operation's own server, if any.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = NO_HEADERS
    cookies: tuple[tuple[str, str], ...] = ()
    content: bytes | Draft | None = None
    content_type: str = ""
    accept: str = "application/json, application/problem+json"
    security: tuple[tuple[str, ...], ...] = ()
    scopes: Mapping[str, str] = NO_HEADERS
    server: str = ""

    @property
    def body(self) -> bytes | Body:
        """Its content, once that is complete."""
        return cast("bytes | Body", self.content or b"")

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.path}>"


_encoder = partial(json.JSONEncoder, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
# Made once: with options, json.dumps would make a new one for each body.
_ENCODER = _encoder()


def json_body(value: Any, default: Callable[[object], Any] | None = None) -> bytes:
    """Write a JSON body: compact, UTF-8. `default` replaces values that are not JSON.

    Without it, they raise TypeError.
    """
    encoder = _encoder(default=default) if default else _ENCODER
    return encoder.encode(value).encode()
