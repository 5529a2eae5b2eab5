# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A request as data, before the server and credentials are added.

What is made for each call is a named tuple: making it, and its class when a client is imported,
takes a third of the time that a frozen dataclass takes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator, Mapping
from functools import partial
from typing import Any, BinaryIO, Final, NamedTuple, Protocol

NO_HEADERS: Final[Mapping[str, str]] = {}

# RFC 9110, section 8.3.1: nothing in it can end the header.
MEDIA_TYPE = re.compile(r"[!#$%&'*+.^_`|~\w-]+/[!#$%&'*+.^_`|~\w-]+[ -~]*", re.ASCII)


class Upload:
    """A file that is sent as it is, and read when it is sent: see `file_parts`."""

    __slots__ = ()

    @property
    def filename(self) -> str:
        """Its name; "" if it has none."""
        raise NotImplementedError

    @property
    def own_type(self) -> str:
        """Its media type; "" if that is not known."""
        raise NotImplementedError

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that it was given."""
        raise NotImplementedError

    @property
    def size(self) -> int | None:
        """Its size in bytes, if that is known."""
        raise NotImplementedError

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        raise NotImplementedError

    def media_type(self, allowed: str = "") -> str:
        """Choose its media type, of those that are allowed if possible."""
        raise NotImplementedError

    @property
    def key(self) -> object:
        """A key that is equal if the same file is given twice."""
        raise NotImplementedError

    def open(self) -> Any:
        """Return a file object that reads it, which has to be closed."""
        raise NotImplementedError

    def invalid(self, rule: str) -> Exception:
        """Return the error of a file that breaks a rule."""
        raise NotImplementedError


class Part(NamedTuple):
    """One part of a multipart body. Without a content type, the file name decides it."""

    name: str
    content: bytes | BinaryIO | str | Upload
    filename: str = ""
    content_type: str = ""
    headers: Mapping[str, str] = NO_HEADERS

    def __repr__(self) -> str:
        return f"<Part {self.name}>"


class Draft(Protocol):
    """A body that is not complete yet, such as one with files that must be uploaded first."""

    def completed(self, request: Request, deadline: float, /) -> Generator[Any, Any, bytes]:
        """Complete it, which is a flow (see `retries`), and return its bytes."""
        raise NotImplementedError


class Request(NamedTuple):
    """One request.

    `path`, `query` and `cookies` are percent-encoded already. `security` lists the alternatives of
    OpenAPI's Security Requirement Objects, each a tuple of schemes that are needed together; if it
    is empty, no credential is sent. `scopes` are those of OAuth 2.0 that the operation needs of a
    scheme, separated by spaces. `server` is the operation's own server, if any.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = NO_HEADERS
    cookies: tuple[tuple[str, str], ...] = ()
    content: bytes | Draft | Upload | None = None
    content_type: str = ""
    parts: tuple[Part, ...] = ()
    accept: str = "application/json, application/problem+json"
    security: tuple[tuple[str, ...], ...] = ()
    scopes: Mapping[str, str] = NO_HEADERS
    server: str = ""

    @property
    def has_key(self) -> bool:
        """Whether it has a key by which the server knows it again, so that it does it only once."""
        return any(name.lower() == "idempotency-key" for name in self.headers)

    @property
    def uploads(self) -> list[Upload]:
        """Its files."""
        contents = [self.content, *(part.content for part in self.parts)]
        return [each for each in contents if isinstance(each, Upload)]

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
