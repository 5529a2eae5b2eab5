# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""A request as data, before the server and credentials are added."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, BinaryIO, NamedTuple

from .parameters import QueryStyle, deep_pairs, flat_text, query
from .text import plain
from .values import is_list, is_object


class Style(NamedTuple):
    """How a field of a form is serialised, in the terms of query parameters."""

    style: QueryStyle
    explode: bool = True
    allow_reserved: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a multipart body. Without a content type, the file name decides it."""

    name: str
    content: bytes | BinaryIO | str | Upload = field(repr=False)
    filename: str = ""
    content_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, repr=False)
class Draft:
    """A JSON body that contains files, which must be uploaded first."""

    value: Any
    files: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Request:
    """One request.

    `path`, `query` and `cookies` are percent-encoded already. `security` lists the alternatives of
    OpenAPI's Security Requirement Objects, each a tuple of schemes that are needed together; if it
    is empty, no credential is sent. `server` is the operation's own server, if any.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    cookies: tuple[tuple[str, str], ...] = ()
    content: bytes | Draft | Upload | None = None
    content_type: str = ""
    parts: tuple[Part, ...] = ()
    accept: str = "application/json, application/problem+json"
    security: tuple[tuple[str, ...], ...] = ()
    server: str = ""

    @property
    def uploads(self) -> list[Upload]:
        """Its files."""
        contents = [self.content, *(part.content for part in self.parts)]
        return [each for each in contents if isinstance(each, Upload)]

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.path}>"


def json_body(value: Any, default: Callable[[object], Any] | None = None) -> bytes:
    """Write a JSON body: compact, UTF-8. `default` replaces values that are not JSON."""
    text = json.dumps(
        value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=default
    )
    return text.encode()


def form_body(
    value: dict[str, Any], styles: Mapping[str, Style] | None = None, as_json: Collection[str] = ()
) -> bytes:
    """Write a form body.

    `styles` and `as_json` say how fields are sent. Otherwise a list repeats the name of its field,
    and an object puts its keys in brackets.
    """
    pairs: list[tuple[str, str]] = []
    for name, item in value.items():
        if name in as_json:
            query(pairs, name, json_body(item).decode())
        elif styles and name in styles:
            query(pairs, name, item, **styles[name]._asdict())
        else:
            _add_field(pairs, name, item)
    return "&".join(f"{name}={text}" for name, text in pairs).encode()


def form_parts(
    value: dict[str, Any],
    content_types: Mapping[str, str] | None = None,
    deep: Collection[str] = (),
    flat: Mapping[str, str] | None = None,
    headers: Mapping[str, Mapping[str, str]] | None = None,
) -> tuple[Part, ...]:
    """Make the parts of a `multipart/form-data` body (OpenAPI 3.1, "Special Considerations").

    A file or bytes become a file, an object becomes JSON, a list one part for each item, everything
    else text, unless a content type says otherwise. Fields in `deep` put their keys in brackets
    instead; those in `flat` are one part, with that text between their items. `headers` are those
    of parts.
    """
    parts: list[Part] = []
    for name, item in value.items():
        if name in deep:
            parts += [Part(name=key, content=text) for key, text in deep_pairs(name, item)]
        elif flat and name in flat:
            parts.append(Part(name=name, content=flat_text(item, flat[name])))
        else:
            items: list[Any] = item if is_list(item) else [item]
            parts += [_part(name, each, (content_types or {}).get(name, "")) for each in items]
    if not headers:
        return tuple(parts)
    return tuple(replace(part, headers=headers.get(part.name, {})) for part in parts)


def _add_field(pairs: list[tuple[str, str]], name: str, value: Any) -> None:
    items: list[Any] = value if is_list(value) else [value]
    if any(is_list(item) or is_object(item) for item in items):
        query(pairs, name, value, style="deepObject")
    else:
        query(pairs, name, value)


def _part(name: str, value: Any, allowed: str) -> Part:
    if isinstance(value, Upload):
        kind = value.media_type(allowed)
        return Part(name=name, content=value, filename=value.filename or name, content_type=kind)
    content_type = allowed.partition(",")[0].strip()
    if "*" in content_type:
        content_type = ""
    if isinstance(value, (bytes, bytearray)):
        kind = content_type or "application/octet-stream"
        return Part(name=name, content=bytes(value), filename=name, content_type=kind)
    is_json = "json" in content_type if content_type else isinstance(value, (dict, list))
    if is_json:
        kind = content_type or "application/json"
        return Part(name=name, content=json_body(value), content_type=kind)
    return Part(name=name, content=plain(value), content_type=content_type)
