# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_controllers`.
"""Client and AsyncClient for Names of operations that Springfox, NestJS and LoopBack made of
controllers and their methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import clients, limits, outgoing, requests, responses, retries, transport

if TYPE_CHECKING:
    import httpx2


def build_find_pets() -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/pets", accept="*/*")


def parse_find_pets(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_replace_using_patch() -> requests.Request:
    """Build `PUT /pets`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/pets", accept="*/*")


def parse_replace_using_patch(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_pets_add() -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/pets", accept="*/*")


def parse_pets_add(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_toys_using_get() -> requests.Request:
    """Build `GET /toys`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/toys", accept="*/*")


def parse_toys_using_get(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_toys_using_put() -> requests.Request:
    """Build `PUT /toys`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/toys", accept="*/*")


def parse_toys_using_put(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_toys_add() -> requests.Request:
    """Build `POST /toys`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/toys", accept="*/*")


def parse_toys_add(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_users_find_all() -> requests.Request:
    """Build `GET /users`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/users", accept="*/*")


def parse_users_find_all(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_users_remove() -> requests.Request:
    """Build `PUT /users`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/users", accept="*/*")


def parse_users_remove(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_users_create_v2() -> requests.Request:
    """Build `POST /users`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/users", accept="*/*")


def parse_users_create_v2(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_users_controller_remove() -> requests.Request:
    """Build `DELETE /users`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/users", accept="*/*")


def parse_users_controller_remove(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_controller_check() -> requests.Request:
    """Build `HEAD /users`, or raise InvalidInput."""
    return requests.Request(method="HEAD", path="/users", accept="*/*")


def parse_controller_check(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_set_controller() -> requests.Request:
    """Build `PATCH /users`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/users", accept="*/*")


def parse_set_controller(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_order_find_by_id() -> requests.Request:
    """Build `GET /orders`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/orders", accept="*/*")


def parse_order_find_by_id(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_orders() -> requests.Request:
    """Build `PUT /orders`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/orders", accept="*/*")


def parse_put_orders(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_post_orders() -> requests.Request:
    """Build `POST /orders`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/orders", accept="*/*")


def parse_post_orders(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


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

    def find_pets(self) -> None:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_find_pets()
        return parse_find_pets(self._transport.send(request))

    def replace_using_patch(self) -> None:
        """PUT /pets (#/paths/~1pets/put)"""
        request = build_replace_using_patch()
        return parse_replace_using_patch(self._transport.send(request))

    def pets_add(self) -> None:
        """POST /pets (#/paths/~1pets/post)"""
        request = build_pets_add()
        return parse_pets_add(self._transport.send(request))

    def toys_using_get(self) -> None:
        """GET /toys (#/paths/~1toys/get)"""
        request = build_toys_using_get()
        return parse_toys_using_get(self._transport.send(request))

    def toys_using_put(self) -> None:
        """PUT /toys (#/paths/~1toys/put)"""
        request = build_toys_using_put()
        return parse_toys_using_put(self._transport.send(request))

    def toys_add(self) -> None:
        """POST /toys (#/paths/~1toys/post)"""
        request = build_toys_add()
        return parse_toys_add(self._transport.send(request))

    def users_find_all(self) -> None:
        """GET /users (#/paths/~1users/get)"""
        request = build_users_find_all()
        return parse_users_find_all(self._transport.send(request))

    def users_remove(self) -> None:
        """PUT /users (#/paths/~1users/put)"""
        request = build_users_remove()
        return parse_users_remove(self._transport.send(request))

    def users_create_v2(self) -> None:
        """POST /users (#/paths/~1users/post)"""
        request = build_users_create_v2()
        return parse_users_create_v2(self._transport.send(request))

    def users_controller_remove(self) -> None:
        """DELETE /users (#/paths/~1users/delete)"""
        request = build_users_controller_remove()
        return parse_users_controller_remove(self._transport.send(request))

    def controller_check(self) -> None:
        """HEAD /users (#/paths/~1users/head)"""
        request = build_controller_check()
        return parse_controller_check(self._transport.send(request))

    def set_controller(self) -> None:
        """PATCH /users (#/paths/~1users/patch)"""
        request = build_set_controller()
        return parse_set_controller(self._transport.send(request))

    def order_find_by_id(self) -> None:
        """GET /orders (#/paths/~1orders/get)"""
        request = build_order_find_by_id()
        return parse_order_find_by_id(self._transport.send(request))

    def put_orders(self) -> None:
        """PUT /orders (#/paths/~1orders/put)"""
        request = build_put_orders()
        return parse_put_orders(self._transport.send(request))

    def post_orders(self) -> None:
        """POST /orders (#/paths/~1orders/post)"""
        request = build_post_orders()
        return parse_post_orders(self._transport.send(request))


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

    async def find_pets(self) -> None:
        """GET /pets (#/paths/~1pets/get)"""
        request = build_find_pets()
        return parse_find_pets(await self._transport.send(request))

    async def replace_using_patch(self) -> None:
        """PUT /pets (#/paths/~1pets/put)"""
        request = build_replace_using_patch()
        return parse_replace_using_patch(await self._transport.send(request))

    async def pets_add(self) -> None:
        """POST /pets (#/paths/~1pets/post)"""
        request = build_pets_add()
        return parse_pets_add(await self._transport.send(request))

    async def toys_using_get(self) -> None:
        """GET /toys (#/paths/~1toys/get)"""
        request = build_toys_using_get()
        return parse_toys_using_get(await self._transport.send(request))

    async def toys_using_put(self) -> None:
        """PUT /toys (#/paths/~1toys/put)"""
        request = build_toys_using_put()
        return parse_toys_using_put(await self._transport.send(request))

    async def toys_add(self) -> None:
        """POST /toys (#/paths/~1toys/post)"""
        request = build_toys_add()
        return parse_toys_add(await self._transport.send(request))

    async def users_find_all(self) -> None:
        """GET /users (#/paths/~1users/get)"""
        request = build_users_find_all()
        return parse_users_find_all(await self._transport.send(request))

    async def users_remove(self) -> None:
        """PUT /users (#/paths/~1users/put)"""
        request = build_users_remove()
        return parse_users_remove(await self._transport.send(request))

    async def users_create_v2(self) -> None:
        """POST /users (#/paths/~1users/post)"""
        request = build_users_create_v2()
        return parse_users_create_v2(await self._transport.send(request))

    async def users_controller_remove(self) -> None:
        """DELETE /users (#/paths/~1users/delete)"""
        request = build_users_controller_remove()
        return parse_users_controller_remove(await self._transport.send(request))

    async def controller_check(self) -> None:
        """HEAD /users (#/paths/~1users/head)"""
        request = build_controller_check()
        return parse_controller_check(await self._transport.send(request))

    async def set_controller(self) -> None:
        """PATCH /users (#/paths/~1users/patch)"""
        request = build_set_controller()
        return parse_set_controller(await self._transport.send(request))

    async def order_find_by_id(self) -> None:
        """GET /orders (#/paths/~1orders/get)"""
        request = build_order_find_by_id()
        return parse_order_find_by_id(await self._transport.send(request))

    async def put_orders(self) -> None:
        """PUT /orders (#/paths/~1orders/put)"""
        request = build_put_orders()
        return parse_put_orders(await self._transport.send(request))

    async def post_orders(self) -> None:
        """POST /orders (#/paths/~1orders/post)"""
        request = build_post_orders()
        return parse_post_orders(await self._transport.send(request))
