# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate resources_by_tag`.
"""Client and AsyncClient for Resources by tag."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime import clients, limits, outgoing, requests, responses, retries, transport
from .shared import _codec as codec

if TYPE_CHECKING:
    import httpx2
    from .admin.resource import AdminResource, AsyncAdminResource
    from .close_.resource import AsyncCloseResource, CloseResource
    from .floating_ips.resource import AsyncFloatingIpsResource, FloatingIpsResource
    from .repos.resource import AsyncReposResource, ReposResource
    from .shared.models import GetStatusResponse

BASE_URL = "https://api.example.com"


def build_get_status() -> requests.Request:
    """Build `GET /status`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/status")


def parse_get_status(response: responses.Response) -> GetStatusResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_get_status_response)


class Client(clients.BaseClient):
    """The resources of the API, each loaded when it is first used; a context manager."""

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

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    @cached_property
    def repos(self) -> ReposResource:
        """Repositories and what is in them."""
        from .repos.resource import ReposResource

        return ReposResource(self._transport)

    @cached_property
    def floating_ips(self) -> FloatingIpsResource:
        """Addresses that move."""
        from .floating_ips.resource import FloatingIpsResource

        return FloatingIpsResource(self._transport)

    @cached_property
    def admin(self) -> AdminResource:
        """For administrators."""
        from .admin.resource import AdminResource

        return AdminResource(self._transport)

    @cached_property
    def close_(self) -> CloseResource:
        """Operations with the tag close."""
        from .close_.resource import CloseResource

        return CloseResource(self._transport)

    def get_status(self) -> GetStatusResponse:
        """GET /status (#/paths/~1status/get)"""
        request = build_get_status()
        return parse_get_status(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """The resources of the API, each loaded when it is first used; an async context manager."""

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

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    @cached_property
    def repos(self) -> AsyncReposResource:
        """Repositories and what is in them."""
        from .repos.resource import AsyncReposResource

        return AsyncReposResource(self._transport)

    @cached_property
    def floating_ips(self) -> AsyncFloatingIpsResource:
        """Addresses that move."""
        from .floating_ips.resource import AsyncFloatingIpsResource

        return AsyncFloatingIpsResource(self._transport)

    @cached_property
    def admin(self) -> AsyncAdminResource:
        """For administrators."""
        from .admin.resource import AsyncAdminResource

        return AsyncAdminResource(self._transport)

    @cached_property
    def close_(self) -> AsyncCloseResource:
        """Operations with the tag close."""
        from .close_.resource import AsyncCloseResource

        return AsyncCloseResource(self._transport)

    async def get_status(self) -> GetStatusResponse:
        """GET /status (#/paths/~1status/get)"""
        request = build_get_status()
        return parse_get_status(await self._transport.send(request))
