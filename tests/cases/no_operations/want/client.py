# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate no_operations`.
"""Client and AsyncClient for Only components, and a webhook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import clients, limits, outgoing, retries, transport

if TYPE_CHECKING:
    import httpx2


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)


class AsyncClient(clients.AsyncBaseClient):
    """The asynchronous client; an async context manager.

    The spec names no server: `base_url` says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)
