# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Credentials, which the transport adds to requests. Their reprs do not show the secret."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import quote

# RFC 6265, `cookie-octet`, besides letters and digits.
_COOKIE_SAFE = "!#$%&'()*+-./:<=>?@[]^_`{|}~"


@dataclass(frozen=True, slots=True)
class Bearer:
    """A token for `Authorization: Bearer` (RFC 6750)."""

    token: str = field(repr=False)

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

    def add_to(self, fields: dict[str, str], query: list[str], cookies: list[str]) -> None:
        """Add it to a request."""
        if self.place == "header":
            fields[self.name.lower()] = self.value
        elif self.place == "cookie":
            cookies.append(f"{self.name}={quote(self.value, safe=_COOKIE_SAFE)}")
        else:
            query.append(f"{quote(self.name, safe='')}={quote(self.value, safe='')}")


Credential: TypeAlias = Bearer | Basic | ApiKey
Credentials: TypeAlias = Mapping[str, Credential | None]


def bearer(token: str | None, environment: str) -> Bearer | None:
    """Make a Bearer from a token or an environment variable; None if neither is set."""
    found = secret(token, environment)
    return Bearer(found) if found else None


def basic(
    username: str | None, password: str | None, username_variable: str, password_variable: str
) -> Basic | None:
    """Make a Basic from a user name and a password or environment variables; None without a name.

    The password may be missing: some services take a key as the user name.
    """
    found = _text(username, username_variable)
    return Basic(found, _text(password, password_variable)) if found else None


def api_key(
    name: str, place: Literal["header", "query", "cookie"], value: str | None, environment: str
) -> ApiKey | None:
    """Make an ApiKey from a key or an environment variable; None if neither is set."""
    found = secret(value, environment)
    return ApiKey(name, place, found) if found else None


def secret(value: str | None, environment: str) -> str | None:
    """Take a token or key from an argument, or else from an environment variable.

    A blank value counts as missing. Raise ValueError, without showing the value, if no header could
    carry it: most likely something else was pasted.
    """
    found = _text(value, environment)
    if not found.isascii() or " " in found:
        raise ValueError(_unusable(value, environment, "a space or a character outside ASCII"))
    return found or None


def _text(value: str | None, environment: str) -> str:
    found = _stripped(value) or _stripped(os.environ.get(environment))
    if not found.isprintable():
        raise ValueError(_unusable(value, environment, "a control character"))
    return found


def _stripped(value: str | None) -> str:
    return (value or "").strip()


def _unusable(value: str | None, environment: str, reason: str) -> str:
    source = "the credential given" if _stripped(value) else environment
    return f"{source} has {reason} in it"
