# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate as_hapi_writes`.
"""Client and AsyncClient for What hapi-swagger writes of routes without a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from .._runtime import (
    decode,
    downloading,
    identifiers,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from .._runtime.formats import Unparsed

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"
_ERRORS = {"default": decode.string}
_ERRORS_2 = {"default": identifiers.uuid}


def build_list_pets() -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/pets", accept="application/json, */*;q=0.9")


def parse_list_pets(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_drop_pets() -> requests.Request:
    """Build `DELETE /pets`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/pets", accept="*/*")


def parse_drop_pets(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_name() -> requests.Request:
    """Build `GET /names`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/names")


def parse_get_name(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, decode.string)


def build_put_name() -> requests.Request:
    """Build `PUT /names`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/names")


def parse_put_name(response: responses.Response) -> UUID | Unparsed:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return responses.json(response, identifiers.uuid)


def build_post_name() -> requests.Request:
    """Build `POST /names`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/names", accept="text/plain, */*;q=0.1")


def parse_post_name(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.text(response)


def build_patch_name() -> requests.Request:
    """Build `PATCH /names`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/names")


def parse_patch_name(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


class Client(downloading.DownloadingClient):
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

    def list_pets(self) -> Any:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_list_pets()
        return parse_list_pets(self._transport.send(request))

    def drop_pets(self) -> None:
        """DELETE /pets (#/paths/~1pets/delete)"""
        request = build_drop_pets()
        return parse_drop_pets(self._transport.send(request))

    def get_name(self) -> str:
        """GET /names (#/paths/~1names/get)

        Raise StatusError, whose `error` is `str`.
        """
        request = build_get_name()
        return parse_get_name(self._transport.send(request))

    def put_name(self) -> UUID | Unparsed:
        """PUT /names (#/paths/~1names/put)

        Raise StatusError, whose `error` is `UUID | Unparsed`.
        """
        request = build_put_name()
        return parse_put_name(self._transport.send(request))

    def post_name(self) -> str:
        """POST /names (#/paths/~1names/post)"""
        request = build_post_name()
        return parse_post_name(self._transport.send(request))

    def patch_name(self) -> str:
        """PATCH /names (#/paths/~1names/patch)"""
        request = build_patch_name()
        return parse_patch_name(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
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

    async def list_pets(self) -> Any:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_list_pets()
        return parse_list_pets(await self._transport.send(request))

    async def drop_pets(self) -> None:
        """DELETE /pets (#/paths/~1pets/delete)"""
        request = build_drop_pets()
        return parse_drop_pets(await self._transport.send(request))

    async def get_name(self) -> str:
        """GET /names (#/paths/~1names/get)

        Raise StatusError, whose `error` is `str`.
        """
        request = build_get_name()
        return parse_get_name(await self._transport.send(request))

    async def put_name(self) -> UUID | Unparsed:
        """PUT /names (#/paths/~1names/put)

        Raise StatusError, whose `error` is `UUID | Unparsed`.
        """
        request = build_put_name()
        return parse_put_name(await self._transport.send(request))

    async def post_name(self) -> str:
        """POST /names (#/paths/~1names/post)"""
        request = build_post_name()
        return parse_post_name(await self._transport.send(request))

    async def patch_name(self) -> str:
        """PATCH /names (#/paths/~1names/patch)"""
        request = build_patch_name()
        return parse_patch_name(await self._transport.send(request))
