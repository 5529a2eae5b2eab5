# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate servers_with_variables`.
"""Client and AsyncClient for A server whose URL has parts to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import clients, limits, outgoing, requests, responses, retries, transport

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://eu.example.com:443/v2"


def build_get_a() -> requests.Request:
    """Build `GET /a`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/a", accept="*/*")


def parse_get_a(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The default is https://{region}.example.com:{port}/{base},
            where `region` is 'eu', one of eu, us; `port` is '443'; `base` is 'v2'. The spec also
            names https://staging.example.com.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def get_a(self) -> None:
        """GET /a (#/paths/~1a/get)"""
        request = build_get_a()
        return parse_get_a(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The default is https://{region}.example.com:{port}/{base},
            where `region` is 'eu', one of eu, us; `port` is '443'; `base` is 'v2'. The spec also
            names https://staging.example.com.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def get_a(self) -> None:
        """GET /a (#/paths/~1a/get)"""
        request = build_get_a()
        return parse_get_a(await self._transport.send(request))
