# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Decides what is sent, without I/O: server, credentials, headers, query."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import copy
from typing import Protocol
from urllib.parse import unquote, urljoin, urlsplit

from .errors import InvalidInput, Violation
from .limits import DEFAULT as DEFAULT_LIMITS
from .limits import Limits
from .requests import Request
from .retries import DEFAULT, Answer, Flow, Pace, Retry, Send
from .values import Hidden, is_mapping

_NO_NAME = "is not a name that a header can have (RFC 9110, section 5.1)"
TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Credential(Protocol):
    """What a request is sent with, so that the server knows the caller."""

    def add_to(self, fields: dict[str, str], query: list[str], cookies: list[str], /) -> None:
        """Add it to the fields of the header, or the encoded pairs of the query or cookies."""
        ...


class Keys(Protocol):
    """Chooses the credentials that a request is sent with: see `credentials`."""

    def attempted(self, given: Send, /) -> Flow[Answer]:
        """Send a request once, with its credentials."""
        ...

    def query_names(self, request: Request, /) -> set[str]:
        """Return the names of the credentials in the query of a request, where it has some."""
        ...

    def alternatives(self) -> tuple[tuple[str, ...], ...]:
        """Return each scheme of which there is a credential, as the `security` of a request."""
        ...


class Extra(Protocol):
    """What requests have in addition to what the document describes: see `undescribed`."""

    def added_to(self, request: Request, /) -> Request:
        """Return a request with it. Raise InvalidInput if it cannot have it."""
        ...


class Settings:
    """What both transports share: everything but the I/O."""

    def __init__(
        self,
        base_url: str,
        timeout: float,
        retry: Retry = DEFAULT,
        *,
        limits: Limits = DEFAULT_LIMITS,
        default_base_url: str = "",
        keys: Keys | None = None,
        pace: type[Pace] | None = None,
    ) -> None:
        self.base_url = _checked_base_url(base_url)
        self.timeout = _checked_timeout(timeout)
        self.retry = retry
        self.limits = limits
        self.headers: Mapping[str, str] = {}
        self.extras: tuple[Extra, ...] = ()
        self.defer_decode_errors = False
        self.keys = keys
        self.pace = pace
        self._is_default = self.base_url == default_base_url.rstrip("/")

    def changed(
        self,
        timeout: float | None,
        retry: Retry | None,
        limits: Limits | None,
        headers: Mapping[str, str] | None,
    ) -> Settings:
        """Return a copy with the options that are given. Raise ValueError for one that is wrong."""
        other = copy(self)
        other.timeout = _checked_timeout(timeout if timeout is not None else self.timeout)
        other.retry = retry or self.retry
        other.limits = limits or self.limits
        other.headers = {**self.headers, **_checked_headers(headers or {})}
        return other

    def extended(self, request: Request) -> Request:
        """Add to the request that a method is for. Raise InvalidInput."""
        for extra in self.extras:
            request = extra.added_to(request)
        return request

    def url(self, request: Request) -> str:
        """Make the URL of a request, without any credential."""
        path = request.path
        is_plain = "." not in path and "%" not in path
        if not is_plain and any(unquote(each) in {".", ".."} for each in path.split("/")):
            violation = Violation("path", path, "has a segment that servers resolve")
            raise InvalidInput(f"{request.method} {path}", (violation,))
        url = self._server(request.server).rstrip("/") + path
        glue = "&" if "?" in path else "?"
        return f"{url}{glue}{_assigned(request.query, '&')}" if request.query else url

    def _server(self, own: str) -> str:
        """Choose the operation's own server, unless the caller chose one for all operations."""
        if own.startswith("/"):  # relative to the host of the other operations
            return urljoin(self.base_url, own)
        return own if own and self._is_default else self.base_url


def authorized(
    request: Request, settings: Settings, credentials: Iterable[Credential]
) -> tuple[list[tuple[bytes, bytes]], str]:
    """Return the headers of a request, and what its credentials add to its query.

    The headers of the settings replace those of the request, credentials replace both.
    """
    fields = {"accept": request.accept}
    if not isinstance(request.body, bytes):
        fields |= request.body.fields(request.content_type)
    elif request.content is not None and request.content_type:
        fields["content-type"] = request.content_type
    fields |= {name.lower(): value for name, value in request.headers.items()}
    fields |= settings.headers
    query: list[str] = []
    cookies = [_assigned(request.cookies, "; ")] if request.cookies else []
    for credential in credentials:
        credential.add_to(fields, query, cookies)
    if cookies:
        fields["cookie"] = "; ".join(cookies)
    # As bytes: httpx2 would refuse characters outside ASCII, which HTTP allows.
    encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in fields.items()]
    return encoded, "&".join(query)


def _assigned(pairs: tuple[tuple[str, str], ...], delimiter: str) -> str:
    return delimiter.join(f"{name}={value}" for name, value in pairs)


def _checked_timeout(timeout: float) -> float:
    if not timeout > 0:
        message = f"timeout must be a number of seconds above 0, not {timeout!r}"
        raise ValueError(message)
    return timeout


def header_fault(text: object) -> str:
    """Say what is wrong with the value of a header, "" if it can be sent."""
    if not isinstance(text, str):
        return "is not a string"
    if not all(c == "\t" or " " <= c < "\x7f" or "\xa0" <= c <= "\xff" for c in text):
        return "has a character that a header cannot carry"
    if text != text.strip(" \t"):
        return "begins or ends with white space, which a header cannot carry"
    return ""


def header_faults(given: object, at: str) -> list[Violation]:
    """Say which names and values cannot be sent as headers; `at` is where they are given.

    The values are not shown: a token that is read from a file often has a line feed at its end.
    """
    if not is_mapping(given):
        return [Violation(at, Hidden(given), "is not a dict of strings")]
    found = [
        Violation(f"{at}.{name}", Hidden(value), fault)
        for name, value in given.items()
        if (fault := header_fault(value))
    ]
    wrong = [name for name in given if not (isinstance(name, str) and TOKEN.fullmatch(name))]
    return found + [Violation(f"{at}.{name}", name, _NO_NAME) for name in wrong]


def _checked_headers(given: Mapping[str, str]) -> dict[str, str]:
    if found := header_faults(given, "headers"):
        raise InvalidInput("with_options", tuple(found))
    return {name.lower(): value for name, value in given.items()}


def _checked_base_url(base_url: str) -> str:
    """Return a valid base URL. Passwords are refused: they would show in every message."""
    parts = urlsplit(base_url)
    if parts.username is not None or parts.password is not None:
        message = "base_url has a user name or password in it: pass them as credentials"
        raise ValueError(message)
    is_clean = base_url.isprintable() and not any(c in base_url for c in " \\?#")
    if parts.scheme not in {"http", "https"} or not parts.hostname or not is_clean:
        shown, *_ = re.split("[?#]", base_url)  # a query may have a key in it
        message = f"base_url must be an http or https URL without a query, not {shown!r}"
        raise ValueError(message)
    return base_url.rstrip("/")
