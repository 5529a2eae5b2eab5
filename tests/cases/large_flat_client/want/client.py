# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate large_flat_client`.
"""Client and AsyncClient for Bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import downloading, limits, outgoing, retries, transport
from ._operations import AsyncMethods, Methods

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


class Client(downloading.DownloadingClient, Methods):
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
        """Make a client, which connects when it first sends something.

        The spec names no credentials: `with_options(headers={"Authorization": ...})` sends one.

        base_url: Where the API is.
        timeout: The seconds of one wait: to connect, to send, or for more of an answer.
        retry: How often, and for how long, a request is sent again where that is safe.
        limits: The most that one call takes: its seconds in all, and the bytes of its answer.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)


class AsyncClient(downloading.AsyncDownloadingClient, AsyncMethods):
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
        """Make a client, which connects when it first sends something.

        The spec names no credentials: `with_options(headers={"Authorization": ...})` sends one.

        base_url: Where the API is.
        timeout: The seconds of one wait: to connect, to send, or for more of an answer.
        retry: How often, and for how long, a request is sent again where that is safe.
        limits: The most that one call takes: its seconds in all, and the bytes of its answer.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)
