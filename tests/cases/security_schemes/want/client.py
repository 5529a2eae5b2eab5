# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate security_schemes`.
"""Client and AsyncClient for Every kind of credential, alone, together and in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    client_credentials,
    clients,
    credentials,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"
_HINTS = {
    "token": "pass token= or set PETS_TOKEN",
    "login": "pass login_username= and login_password= or set PETS_USERNAME and PETS_PASSWORD",
    "header_key": "pass header_key=",
    "query_key": "pass query_key=",
    "cookie_key": "pass cookie_key=",
    "oauth": "pass oauth= or oauth_client_id= and oauth_client_secret=",
    "open_id": "pass open_id=",
}


def build_inherited() -> requests.Request:
    """Build `GET /inherited`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/inherited", accept="*/*", security=(("token",),))


def parse_inherited(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_open() -> requests.Request:
    """Build `GET /open`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/open", accept="*/*")


def parse_open(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_optional() -> requests.Request:
    """Build `GET /optional`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/optional", accept="*/*", security=(("token",), ()))


def parse_optional(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_both() -> requests.Request:
    """Build `GET /both`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/both", accept="*/*", security=(("header_key", "query_key"),)
    )


def parse_both(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_either() -> requests.Request:
    """Build `GET /either`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/either",
        accept="*/*",
        security=(("login",), ("cookie_key",), ("oauth",)),
        scopes={"oauth": "read"},
    )


def parse_either(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_openid() -> requests.Request:
    """Build `GET /openid`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/openid", accept="*/*", security=(("open_id",),))


def parse_openid(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        token: credentials.Secret | None = None,
        login_username: str | None = None,
        login_password: str | None = None,
        header_key: credentials.Secret | None = None,
        query_key: credentials.Secret | None = None,
        cookie_key: credentials.Secret | None = None,
        oauth: credentials.Secret | None = None,
        oauth_client_id: str | None = None,
        oauth_client_secret: str | None = None,
        oauth_token_url: str = "https://example.com/t",
        open_id: credentials.Secret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request; by default from
            PETS_TOKEN in the environment.
        login_username: A user name; by default from PETS_USERNAME in the environment.
        login_password: Its password; by default from PETS_PASSWORD in the environment.
        header_key: A key for the header `X-Key`, or a function that returns one for each
            request.
        query_key: A key for the query parameter `api key`, or a function that returns one for
            each request.
        cookie_key: A key for the cookie `session`, or a function that returns one for each
            request. A "session".
        oauth: A token, or a function that returns one for each request.
        oauth_client_id: The OAuth 2.0 client ID to fetch tokens with, unless `oauth` is given.
        oauth_client_secret: The client secret.
        oauth_token_url: The URL of the token endpoint.
        open_id: A token, or a function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "token": credentials.bearer(token, "PETS_TOKEN"),
            "login": credentials.basic(
                login_username, login_password, "PETS_USERNAME", "PETS_PASSWORD"
            ),
            "header_key": credentials.api_key("X-Key", "header", header_key, ""),
            "query_key": credentials.api_key("api key", "query", query_key, ""),
            "cookie_key": credentials.api_key("session", "cookie", cookie_key, ""),
            "oauth": client_credentials.bearer(
                oauth,
                "",
                oauth_client_id,
                oauth_client_secret,
                scheme="oauth",
                url=oauth_token_url,
                base_url=base_url,
            ),
            "open_id": credentials.bearer(open_id, ""),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def inherited(self) -> None:
        """GET /inherited (#/paths/~1inherited/get)"""
        request = build_inherited()
        return parse_inherited(self._transport.send(request))

    def open(self) -> None:
        """GET /open (#/paths/~1open/get)"""
        request = build_open()
        return parse_open(self._transport.send(request))

    def optional(self) -> None:
        """GET /optional (#/paths/~1optional/get)"""
        request = build_optional()
        return parse_optional(self._transport.send(request))

    def both(self) -> None:
        """GET /both (#/paths/~1both/get)"""
        request = build_both()
        return parse_both(self._transport.send(request))

    def either(self) -> None:
        """GET /either (#/paths/~1either/get)"""
        request = build_either()
        return parse_either(self._transport.send(request))

    def openid(self) -> None:
        """GET /openid (#/paths/~1openid/get)"""
        request = build_openid()
        return parse_openid(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        token: credentials.AsyncSecret | None = None,
        login_username: str | None = None,
        login_password: str | None = None,
        header_key: credentials.AsyncSecret | None = None,
        query_key: credentials.AsyncSecret | None = None,
        cookie_key: credentials.AsyncSecret | None = None,
        oauth: credentials.AsyncSecret | None = None,
        oauth_client_id: str | None = None,
        oauth_client_secret: str | None = None,
        oauth_token_url: str = "https://example.com/t",
        open_id: credentials.AsyncSecret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request; by
            default from PETS_TOKEN in the environment.
        login_username: A user name; by default from PETS_USERNAME in the environment.
        login_password: Its password; by default from PETS_PASSWORD in the environment.
        header_key: A key for the header `X-Key`, or a function or coroutine function that
            returns one for each request.
        query_key: A key for the query parameter `api key`, or a function or coroutine function
            that returns one for each request.
        cookie_key: A key for the cookie `session`, or a function or coroutine function that
            returns one for each request. A "session".
        oauth: A token, or a function or coroutine function that returns one for each request.
        oauth_client_id: The OAuth 2.0 client ID to fetch tokens with, unless `oauth` is given.
        oauth_client_secret: The client secret.
        oauth_token_url: The URL of the token endpoint.
        open_id: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "token": credentials.bearer(token, "PETS_TOKEN"),
            "login": credentials.basic(
                login_username, login_password, "PETS_USERNAME", "PETS_PASSWORD"
            ),
            "header_key": credentials.api_key("X-Key", "header", header_key, ""),
            "query_key": credentials.api_key("api key", "query", query_key, ""),
            "cookie_key": credentials.api_key("session", "cookie", cookie_key, ""),
            "oauth": client_credentials.bearer(
                oauth,
                "",
                oauth_client_id,
                oauth_client_secret,
                scheme="oauth",
                url=oauth_token_url,
                base_url=base_url,
            ),
            "open_id": credentials.bearer(open_id, ""),
        }
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def inherited(self) -> None:
        """GET /inherited (#/paths/~1inherited/get)"""
        request = build_inherited()
        return parse_inherited(await self._transport.send(request))

    async def open(self) -> None:
        """GET /open (#/paths/~1open/get)"""
        request = build_open()
        return parse_open(await self._transport.send(request))

    async def optional(self) -> None:
        """GET /optional (#/paths/~1optional/get)"""
        request = build_optional()
        return parse_optional(await self._transport.send(request))

    async def both(self) -> None:
        """GET /both (#/paths/~1both/get)"""
        request = build_both()
        return parse_both(await self._transport.send(request))

    async def either(self) -> None:
        """GET /either (#/paths/~1either/get)"""
        request = build_either()
        return parse_either(await self._transport.send(request))

    async def openid(self) -> None:
        """GET /openid (#/paths/~1openid/get)"""
        request = build_openid()
        return parse_openid(await self._transport.send(request))
