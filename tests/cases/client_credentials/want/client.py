# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate client_credentials`.
"""Client and AsyncClient for Tokens for a client's own credentials."""

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

BASE_URL = "https://api.example.com/v1"
_HINTS = {
    "oauth": "pass token= or client_id= and client_secret= or set THINGS or THINGS_CLIENT_ID and THINGS_CLIENT_SECRET"
}


def build_list_things() -> requests.Request:
    """Build `GET /things`, or raise InvalidInput."""
    return requests.Request(
        method="GET",
        path="/things",
        accept="*/*",
        security=(("oauth",),),
        scopes={"oauth": "things.read"},
    )


def parse_list_things(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_make_thing() -> requests.Request:
    """Build `POST /things`, or raise InvalidInput."""
    return requests.Request(
        method="POST",
        path="/things",
        accept="*/*",
        security=(("oauth",), ()),
        scopes={"oauth": "things.read things.write"},
    )


def parse_make_thing(response: responses.Response) -> None:
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


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        token_url: str = "/oauth/token?tenant=a",
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request; by default from THINGS
            in the environment.
        client_id: The OAuth 2.0 client ID to fetch tokens with, unless `token` is given; by
            default from THINGS_CLIENT_ID in the environment.
        client_secret: The client secret; by default from THINGS_CLIENT_SECRET in the
            environment.
        token_url: The URL of the token endpoint.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {
            "oauth": client_credentials.bearer(
                token,
                "THINGS",
                client_id,
                client_secret,
                scheme="oauth",
                url=token_url,
                base_url=base_url,
                in_body=True,
            )
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

    def list_things(self) -> None:
        """GET /things (#/paths/~1things/get)"""
        request = build_list_things()
        return parse_list_things(self._transport.send(request))

    def make_thing(self) -> None:
        """POST /things (#/paths/~1things/post)"""
        request = build_make_thing()
        return parse_make_thing(self._transport.send(request))

    def open(self) -> None:
        """GET /open (#/paths/~1open/get)"""
        request = build_open()
        return parse_open(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        token_url: str = "/oauth/token?tenant=a",
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request; by
            default from THINGS in the environment.
        client_id: The OAuth 2.0 client ID to fetch tokens with, unless `token` is given; by
            default from THINGS_CLIENT_ID in the environment.
        client_secret: The client secret; by default from THINGS_CLIENT_SECRET in the
            environment.
        token_url: The URL of the token endpoint.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {
            "oauth": client_credentials.bearer(
                token,
                "THINGS",
                client_id,
                client_secret,
                scheme="oauth",
                url=token_url,
                base_url=base_url,
                in_body=True,
            )
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

    async def list_things(self) -> None:
        """GET /things (#/paths/~1things/get)"""
        request = build_list_things()
        return parse_list_things(await self._transport.send(request))

    async def make_thing(self) -> None:
        """POST /things (#/paths/~1things/post)"""
        request = build_make_thing()
        return parse_make_thing(await self._transport.send(request))

    async def open(self) -> None:
        """GET /open (#/paths/~1open/get)"""
        request = build_open()
        return parse_open(await self._transport.send(request))
