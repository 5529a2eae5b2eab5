# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Credentials, which the transport adds to requests. Their reprs do not show the secret.

A token or key may be given as a function. It is called for each attempt of a call, also if that is
sent again, and once more if the server refuses what it returned.
"""

from __future__ import annotations

import base64
import inspect
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Literal,
    Protocol,
    TypeAlias,
    TypeGuard,
    cast,
)
from urllib.parse import quote

from .errors import MissingCredential, TimedOut
from .limits import NO_TIME, grace
from .outgoing import Credential as Sendable
from .requests import Request
from .retries import Answer, Flow, Send, is_repeatable

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

Secret: TypeAlias = str | Callable[[], str]
"""A token or key, or a function that returns it."""
AsyncSecret: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""The same for asynchronous clients, whose function may be a coroutine function."""

Target: TypeAlias = tuple[Literal["header", "query", "cookie"], str]
"""A header in small letters, an encoded name in the query, or a cookie."""

AUTHORIZATION: Final[Target] = ("header", "authorization")
_UNAUTHORIZED: Final = 401


class Credential(Sendable, Protocol):
    """What a request is sent with, so that the server knows the caller."""

    @property
    def target(self) -> Target:
        """What it sets: no request has two credentials for one."""
        ...


class Source(Protocol):
    """What gives a credential when one is needed, such as a token that soon expires."""

    def current(
        self, request: Request, deadline: float, refused: Credential | None, /
    ) -> Flow[Credential | None]:
        """Give a credential for a request; None if there is no other than the refused one."""
        ...

    @property
    def target(self) -> Target:
        """The same as that of the credential."""
        ...


Credentials: TypeAlias = Mapping[str, Credential | Source | None]

_ASYNC: Final = "the function for a credential is a coroutine function: use an AsyncClient"

# RFC 6265, `cookie-octet`, besides letters and digits.
_COOKIE_SAFE = "!#$%&'()*+-./:<=>?@[]^_`{|}~"


class Keys:
    """The credentials that a client was given, by scheme, and what to pass for those it lacks."""

    def __init__(self, given: Credentials, hints: Mapping[str, str]) -> None:
        self._given, self._hints = given, hints
        self._has_sources = any(map(_is_source, given.values()))

    def query_names(self, request: Request) -> set[str]:
        """Return the names of the credentials in the query of a request, where it has some."""
        targets = [each.target for each in self._chosen(request)]
        return {name for place, name in targets if place == "query"}

    def alternatives(self) -> tuple[tuple[str, ...], ...]:
        """Return each scheme of which there is a credential, as the `security` of a request."""
        return tuple((scheme,) for scheme, each in self._given.items() if each is not None)

    def attempted(self, given: Send) -> Flow[Answer]:
        """Send a request once, with its credentials.

        If the server refuses them, others are asked for of what gives them; if there are, it is
        sent once more. Raise MissingCredential.
        """
        answer: Answer
        chosen = self._chosen(given.request)
        if not self._has_sources:
            answer = yield given.attempt(cast("list[Credential]", chosen))
            return answer
        first = yield from _current(given, chosen, [None] * len(chosen))
        answer = yield given.attempt([each for each in first if each])
        is_refused = answer.status_code == _UNAUTHORIZED and is_repeatable(given.request)
        if not is_refused or not any(map(_is_source, chosen)):
            return answer
        others = yield from _current(given, chosen, first)
        if None in others:
            return answer
        answer = yield given.attempt([each for each in others if each])
        return answer

    def _chosen(self, request: Request) -> list[Credential | Source]:
        """Choose the alternatives whose credentials are all available.

        All of them, since where a server needs several, some describe these as alternatives; of two
        with one target, the first. Raise MissingCredential, which says what to pass, if there is
        none.
        """
        found: list[list[Credential | Source]] = []
        missing: list[str] = []
        for alternative in request.security:
            given = map(self._given.get, alternative)
            chosen = [credential for credential in given if credential is not None]
            if len(chosen) == len(alternative):
                found.append(chosen)
                continue
            absent = [scheme for scheme in alternative if self._given.get(scheme) is None]
            missing.append(" and ".join(self._hints.get(s, f"a credential {s}") for s in absent))
        if len(found) == 1:
            return found[0]
        if found or not missing:
            by_target = {each.target: each for chosen in reversed(found) for each in chosen}
            return list(by_target.values())
        message = f"{request.method} {request.path} needs a credential: {', or '.join(missing)}"
        raise MissingCredential(message)


def _current(
    given: Send, chosen: list[Credential | Source], refused: list[Credential | None]
) -> Flow[list[Credential | None]]:
    found: list[Credential | None] = []
    for each, former in zip(chosen, refused, strict=True):
        if _is_source(each):
            found.append((yield from each.current(given.request, given.deadline, former)))
        else:
            found.append(cast("Credential", each))
    return found


def _is_source(each: Credential | Source | None) -> TypeGuard[Source]:
    """Tell them apart, in a tenth of the time that `isinstance` takes for a protocol."""
    return hasattr(each, "current")


@dataclass(frozen=True, slots=True)
class Bearer:
    """A token for `Authorization: Bearer` (RFC 6750)."""

    token: str = field(repr=False)

    @property
    def target(self) -> Target:
        """What it sets."""
        return AUTHORIZATION

    def add_to(self, fields: dict[str, str], _query: list[str], _cookies: list[str]) -> None:
        """Add it to a request."""
        fields["authorization"] = f"Bearer {self.token}"


@dataclass(frozen=True, slots=True)
class Basic:
    """A user name and a password for `Authorization: Basic` (RFC 7617)."""

    username: str
    password: str = field(repr=False)

    def __post_init__(self) -> None:
        if ":" in self.username:
            message = "a user name for HTTP Basic authentication cannot have a colon"
            raise ValueError(message)

    @property
    def target(self) -> Target:
        """What it sets."""
        return AUTHORIZATION

    def add_to(self, fields: dict[str, str], _query: list[str], _cookies: list[str]) -> None:
        """Add it to a request."""
        pair = f"{self.username}:{self.password}".encode()
        fields["authorization"] = f"Basic {base64.b64encode(pair).decode()}"


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key in a header, the query or a cookie of the given name.

    A key in the query is part of the URL that the HTTP library logs at level INFO.
    """

    name: str
    place: Literal["header", "query", "cookie"]
    value: str = field(repr=False)

    @property
    def target(self) -> Target:
        """What it sets."""
        if self.place == "query":
            return self.place, quote(self.name, safe="")
        return self.place, self.name.lower() if self.place == "header" else self.name

    def add_to(self, fields: dict[str, str], query: list[str], cookies: list[str]) -> None:
        """Add it to a request."""
        if self.place == "header":
            fields[self.name.lower()] = self.value
        elif self.place == "cookie":
            cookies.append(f"{self.name}={quote(self.value, safe=_COOKIE_SAFE)}")
        else:
            query.append(f"{quote(self.name, safe='')}={quote(self.value, safe='')}")


@dataclass(frozen=True, slots=True)
class Changing:
    """A token or key that a function returns whenever it is needed; `read` checks that."""

    make: Callable[[str], Bearer | ApiKey]
    function: Callable[[], object] = field(repr=False)
    read: Callable[[str, str], str | None] = field(repr=False)

    @property
    def target(self) -> Target:
        """What it sets."""
        return self.make("").target

    def current(
        self, request: Request, deadline: float, refused: Credential | None
    ) -> Flow[Credential | None]:
        """Call the function; None if it returns what was refused.

        Raise MissingCredential if that is nothing, or nothing that can be sent.
        """
        returned: object = yield _Call(self.function, request, deadline)
        try:
            found = self.read(returned, "") if isinstance(returned, str) else None
        except ValueError as error:
            raise self._missing(request, str(error)) from None
        if found is None:
            raise self._missing(request, "the function for it returned None")
        made = self.make(found)
        return None if made == refused else made

    def _missing(self, request: Request, reason: str) -> MissingCredential:
        return MissingCredential(f"{request.method} {request.path} needs a credential: {reason}")


@dataclass(frozen=True, slots=True)
class _Call:
    """Call a function of the caller, and wait for what it returns until a deadline."""

    function: Callable[[], Any] = field(repr=False)
    request: Request
    deadline: float

    def run(self, _transport: Transport) -> object:
        """Do this step."""
        returned = self.function()
        if inspect.isawaitable(returned):
            if inspect.iscoroutine(returned):
                returned.close()
            raise TypeError(_ASYNC)
        return returned

    async def arun(self, _transport: AsyncTransport) -> object:
        """Do this step with asyncio."""
        import asyncio  # noqa: PLC0415  late: only asynchronous clients need it

        returned = self.function()
        if not inspect.isawaitable(returned):
            return returned
        time = asyncio.timeout(grace(self.deadline))
        try:
            async with time:
                return await returned
        except TimeoutError as error:
            if not time.expired():
                raise
            method, path = self.request.method, self.request.path
            raise TimedOut(NO_TIME, request_method=method, url=path) from error


def bearer(token: AsyncSecret | None, environment: str) -> Bearer | Changing | None:
    """Make a Bearer from a token or an environment variable; None if neither is set."""
    if callable(token):
        return Changing(Bearer, token, secret)
    found = secret(token, environment)
    return Bearer(found) if found else None


def basic(
    username: str | None, password: str | None, username_variable: str, password_variable: str
) -> Basic | None:
    """Make a Basic from a user name and a password or environment variables; None without a name.

    The password may be missing: some services take a key as the user name.
    """
    found = text(username, username_variable)
    return Basic(found, text(password, password_variable)) if found else None


def api_key(
    name: str,
    place: Literal["header", "query", "cookie"],
    value: AsyncSecret | None,
    environment: str,
) -> ApiKey | Changing | None:
    """Make an ApiKey from a key or an environment variable; None if neither is set.

    One in a header may have spaces, as in `Bearer abc`: it is the whole value of the field.
    """
    read = field_value if place == "header" else secret
    if callable(value):
        return Changing(partial(ApiKey, name, place), value, read)
    found = read(value, environment)
    return ApiKey(name, place, found) if found else None


def secret(value: str | None, environment: str) -> str | None:
    """Take a token or key from an argument, or else from an environment variable.

    A blank value counts as missing. Raise ValueError, without showing the value, if it has a space
    or no header could carry it: most likely something else was pasted.
    """
    found = field_value(value, environment)
    if found and " " in found:
        raise ValueError(_unusable(value, environment, "a space"))
    return found


def field_value(value: str | None, environment: str) -> str | None:
    """Do as `secret`, but allow spaces between others, as a header does (RFC 9110, section 5.5)."""
    found = text(value, environment)
    if not found.isascii():
        raise ValueError(_unusable(value, environment, "a character outside ASCII"))
    return found or None


def text(value: str | None, environment: str) -> str:
    """Take a string from an argument, or else from an environment variable; "" without one.

    Raise ValueError, without showing it, if it has a control character.
    """
    found = _stripped(value) or _stripped(os.environ.get(environment))
    if not found.isprintable():
        raise ValueError(_unusable(value, environment, "a control character"))
    return found


def _stripped(value: str | None) -> str:
    return (value or "").strip()


def _unusable(value: str | None, environment: str, reason: str) -> str:
    source = "the credential given" if _stripped(value) else environment
    return f"{source} has {reason} in it"
