# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A request as data: what an operation decided, before credentials and the server are added."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from urllib.parse import urlencode

from .parameters import deep_pairs
from .text import plain
from .values import is_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a multipart body. Without a content type, the file name decides."""

    name: str
    content: bytes | BinaryIO | str = field(repr=False)
    filename: str = ""
    content_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Request:
    """One request.

    `path`, `query` and `cookies` are percent-encoded already. `security` lists the alternatives of
    OpenAPI's Security Requirement Objects, each a tuple of schemes that are needed together; an
    empty list means that no credential is sent. `server` is the operation's own server, if any.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    cookies: tuple[tuple[str, str], ...] = ()
    content: bytes | None = None
    content_type: str = ""
    parts: tuple[Part, ...] = ()
    accept: str = "application/json"
    security: tuple[tuple[str, ...], ...] = ()
    server: str = ""

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.path}>"


def json_body(value: Any) -> bytes:
    """Write a JSON body: compact, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode()


def form_body(value: dict[str, Any]) -> bytes:
    """Write a form body: a list repeats its name, an object puts its keys in brackets."""
    pairs = [pair for name, item in value.items() for pair in deep_pairs(name, item)]
    return urlencode(pairs).encode()


def form_parts(value: dict[str, Any]) -> tuple[Part, ...]:
    """Make the parts of a `multipart/form-data` body (OpenAPI 3.1, "Special Considerations").

    Bytes become a file, an object JSON, a list one part for each of its items, all else text.
    """
    return tuple(
        _part(name, each)
        for name, item in value.items()
        for each in (item if is_list(item) else [item])
    )


def _part(name: str, value: Any) -> Part:
    if isinstance(value, (bytes, bytearray)):
        kind = "application/octet-stream"
        return Part(name=name, content=bytes(value), filename=name, content_type=kind)
    if isinstance(value, dict):
        return Part(name=name, content=json_body(value), content_type="application/json")
    return Part(name=name, content=plain(value))
