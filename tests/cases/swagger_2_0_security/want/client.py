# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_security`.
"""Client and AsyncClient for Security."""

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
    "login": "pass login_username= and login_password=",
    "header_key": "pass header_key=",
    "query_key": "pass query_key=",
    "implicit": "pass implicit=",
    "password": "pass password=",
    "application": "pass application= or application_client_id= and application_client_secret=",
    "code": "pass code=",
}


def build_inherited() -> requests.Request:
    """Build `GET /inherited`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/inherited", accept="*/*", security=(("header_key",),)
    )


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


def build_either() -> requests.Request:
    """Build `GET /either`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/either",
        accept="*/*",
        security=(("code",), ("login",), ("header_key", "query_key")),
    )


def parse_either(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        login_username: str | None = None,
        login_password: str | None = None,
        header_key: credentials.Secret | None = None,
        query_key: credentials.Secret | None = None,
        implicit: credentials.Secret | None = None,
        password: credentials.Secret | None = None,
        application: credentials.Secret | None = None,
        application_client_id: str | None = None,
        application_client_secret: str | None = None,
        application_token_url: str = "https://example.com/t",
        code: credentials.Secret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        login_username: A user name. Name and password.
        login_password: Its password.
        header_key: A key for the header `X-Key`, or a function that returns one for each
            request.
        query_key: A key for the query parameter `key`, or a function that returns one for each
            request.
        implicit: A token, or a function that returns one for each request.
        password: A token, or a function that returns one for each request.
        application: A token, or a function that returns one for each request.
        application_client_id: The OAuth 2.0 client ID to fetch tokens with, unless `application`
            is given.
        application_client_secret: The client secret.
        application_token_url: The URL of the token endpoint.
        code: A token, or a function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "login": credentials.basic(login_username, login_password, "", ""),
            "header_key": credentials.api_key("X-Key", "header", header_key, ""),
            "query_key": credentials.api_key("key", "query", query_key, ""),
            "implicit": credentials.bearer(implicit, ""),
            "password": credentials.bearer(password, ""),
            "application": client_credentials.bearer(
                application,
                "",
                application_client_id,
                application_client_secret,
                scheme="application",
                url=application_token_url,
                base_url=base_url,
            ),
            "code": credentials.bearer(code, ""),
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

    def either(self) -> None:
        """GET /either (#/paths/~1either/get)"""
        request = build_either()
        return parse_either(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        login_username: str | None = None,
        login_password: str | None = None,
        header_key: credentials.AsyncSecret | None = None,
        query_key: credentials.AsyncSecret | None = None,
        implicit: credentials.AsyncSecret | None = None,
        password: credentials.AsyncSecret | None = None,
        application: credentials.AsyncSecret | None = None,
        application_client_id: str | None = None,
        application_client_secret: str | None = None,
        application_token_url: str = "https://example.com/t",
        code: credentials.AsyncSecret | None = None,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        login_username: A user name. Name and password.
        login_password: Its password.
        header_key: A key for the header `X-Key`, or a function or coroutine function that
            returns one for each request.
        query_key: A key for the query parameter `key`, or a function or coroutine function that
            returns one for each request.
        implicit: A token, or a function or coroutine function that returns one for each request.
        password: A token, or a function or coroutine function that returns one for each request.
        application: A token, or a function or coroutine function that returns one for each
            request.
        application_client_id: The OAuth 2.0 client ID to fetch tokens with, unless `application`
            is given.
        application_client_secret: The client secret.
        application_token_url: The URL of the token endpoint.
        code: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given: credentials.Credentials = {
            "login": credentials.basic(login_username, login_password, "", ""),
            "header_key": credentials.api_key("X-Key", "header", header_key, ""),
            "query_key": credentials.api_key("key", "query", query_key, ""),
            "implicit": credentials.bearer(implicit, ""),
            "password": credentials.bearer(password, ""),
            "application": client_credentials.bearer(
                application,
                "",
                application_client_id,
                application_client_secret,
                scheme="application",
                url=application_token_url,
                base_url=base_url,
            ),
            "code": credentials.bearer(code, ""),
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

    async def either(self) -> None:
        """GET /either (#/paths/~1either/get)"""
        request = build_either()
        return parse_either(await self._transport.send(request))
