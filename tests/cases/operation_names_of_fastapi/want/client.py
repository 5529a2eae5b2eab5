# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_fastapi`.
"""Client and AsyncClient for Names of operations that FastAPI made of functions, paths and
methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2


def build_read_item(item_id: int) -> requests.Request:
    """Build `GET /items/{item_id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/items/" + checks.segment(item_id, found, checks.integer, "item_id")
    found.raise_if_any("read_item")
    return requests.Request(method="GET", path=url_path)


def parse_read_item(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_close_(item_id: int) -> requests.Request:
    """Build `DELETE /items/{item_id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/items/" + checks.segment(item_id, found, checks.integer, "item_id")
    found.raise_if_any("close_")
    return requests.Request(method="DELETE", path=url_path)


def parse_close_(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_root() -> requests.Request:
    """Build `GET /`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/")


def parse_root(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_items_get_all() -> requests.Request:
    """Build `GET /items/`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/items/")


def parse_items_get_all(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_users_get_all() -> requests.Request:
    """Build `GET /users`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/users")


def parse_users_get_all(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_create_user() -> requests.Request:
    """Build `POST /users`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/users")


def parse_create_user(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_status_v1_status_get() -> requests.Request:
    """Build `GET /v1/status`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/v1/status")


def parse_status_v1_status_get(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_status_v2_status_get() -> requests.Request:
    """Build `GET /v2/status`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/v2/status")


def parse_status_v2_status_get(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_items() -> requests.Request:
    """Build `POST /items/search`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/items/search")


def parse_items(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def read_item(self, item_id: int) -> str:
        """GET /items/{item_id} (#/paths/~1items~1{item_id}/get)"""
        request = build_read_item(item_id)
        return parse_read_item(self._transport.send(request))

    def close_(self, item_id: int) -> str:
        """DELETE /items/{item_id} (#/paths/~1items~1{item_id}/delete)"""
        request = build_close_(item_id)
        return parse_close_(self._transport.send(request))

    def root(self) -> str:
        """GET / (#/paths/~1/get)"""
        request = build_root()
        return parse_root(self._transport.send(request))

    def items_get_all(self) -> str:
        """GET /items/ (#/paths/~1items~1/get)"""
        request = build_items_get_all()
        return parse_items_get_all(self._transport.send(request))

    def users_get_all(self) -> str:
        """GET /users (#/paths/~1users/get)"""
        request = build_users_get_all()
        return parse_users_get_all(self._transport.send(request))

    def create_user(self) -> str:
        """POST /users (#/paths/~1users/post)"""
        request = build_create_user()
        return parse_create_user(self._transport.send(request))

    def status_v1_status_get(self) -> str:
        """GET /v1/status (#/paths/~1v1~1status/get)"""
        request = build_status_v1_status_get()
        return parse_status_v1_status_get(self._transport.send(request))

    def status_v2_status_get(self) -> str:
        """GET /v2/status (#/paths/~1v2~1status/get)"""
        request = build_status_v2_status_get()
        return parse_status_v2_status_get(self._transport.send(request))

    def items(self) -> str:
        """POST /items/search (#/paths/~1items~1search/post)"""
        request = build_items()
        return parse_items(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is. The spec names no server.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def read_item(self, item_id: int) -> str:
        """GET /items/{item_id} (#/paths/~1items~1{item_id}/get)"""
        request = build_read_item(item_id)
        return parse_read_item(await self._transport.send(request))

    async def close_(self, item_id: int) -> str:
        """DELETE /items/{item_id} (#/paths/~1items~1{item_id}/delete)"""
        request = build_close_(item_id)
        return parse_close_(await self._transport.send(request))

    async def root(self) -> str:
        """GET / (#/paths/~1/get)"""
        request = build_root()
        return parse_root(await self._transport.send(request))

    async def items_get_all(self) -> str:
        """GET /items/ (#/paths/~1items~1/get)"""
        request = build_items_get_all()
        return parse_items_get_all(await self._transport.send(request))

    async def users_get_all(self) -> str:
        """GET /users (#/paths/~1users/get)"""
        request = build_users_get_all()
        return parse_users_get_all(await self._transport.send(request))

    async def create_user(self) -> str:
        """POST /users (#/paths/~1users/post)"""
        request = build_create_user()
        return parse_create_user(await self._transport.send(request))

    async def status_v1_status_get(self) -> str:
        """GET /v1/status (#/paths/~1v1~1status/get)"""
        request = build_status_v1_status_get()
        return parse_status_v1_status_get(await self._transport.send(request))

    async def status_v2_status_get(self) -> str:
        """GET /v2/status (#/paths/~1v2~1status/get)"""
        request = build_status_v2_status_get()
        return parse_status_v2_status_get(await self._transport.send(request))

    async def items(self) -> str:
        """POST /items/search (#/paths/~1items~1search/post)"""
        request = build_items()
        return parse_items(await self._transport.send(request))
