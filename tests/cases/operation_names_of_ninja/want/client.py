# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate operation_names_of_ninja`.
"""Client and AsyncClient for Names of operations that django-ninja made of modules and
functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    checks,
    clients,
    decode,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import InviteRequest, InviteRequestAddress, InviteResponse

if TYPE_CHECKING:
    import httpx2


def build_list_items() -> requests.Request:
    """Build `GET /api/items`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/api/items")


def parse_list_items(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_create_item() -> requests.Request:
    """Build `POST /api/items`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/api/items")


def parse_create_item(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_items_get(item_id: int) -> requests.Request:
    """Build `GET /api/items/{item_id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/api/items/" + checks.segment(item_id, found, checks.integer, "item_id")
    found.raise_if_any("items_get")
    return requests.Request(method="GET", path=url_path)


def parse_items_get(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_people_get(person_id: int) -> requests.Request:
    """Build `GET /api/people/{person_id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/api/people/" + checks.segment(person_id, found, checks.integer, "person_id")
    found.raise_if_any("people_get")
    return requests.Request(method="GET", path=url_path)


def parse_people_get(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_find_by_name() -> requests.Request:
    """Build `GET /api/people`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/api/people")


def parse_find_by_name(response: responses.Response) -> str:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.string)


def build_invite(*, body: InviteRequest) -> requests.Request:
    """Build `POST /api/people`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_invite_request(body, found, "")
    found.raise_if_any("invite")
    return requests.Request(
        method="POST",
        path="/api/people",
        content=forms.form_body(payload),
        content_type="application/x-www-form-urlencoded",
    )


def parse_invite(response: responses.Response) -> InviteResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_invite_response)


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

    def list_items(self) -> str:
        """List Items.

        GET /api/items (#/paths/~1api~1items/get)
        """
        request = build_list_items()
        return parse_list_items(self._transport.send(request))

    def create_item(self) -> str:
        """Put something on sale.

        POST /api/items (#/paths/~1api~1items/post)
        """
        request = build_create_item()
        return parse_create_item(self._transport.send(request))

    def items_get(self, item_id: int) -> str:
        """Get.

        GET /api/items/{item_id} (#/paths/~1api~1items~1{item_id}/get)
        """
        request = build_items_get(item_id)
        return parse_items_get(self._transport.send(request))

    def people_get(self, person_id: int) -> str:
        """Get.

        GET /api/people/{person_id} (#/paths/~1api~1people~1{person_id}/get)
        """
        request = build_people_get(person_id)
        return parse_people_get(self._transport.send(request))

    def find_by_name(self) -> str:
        """Find Byname.

        GET /api/people (#/paths/~1api~1people/get)
        """
        request = build_find_by_name()
        return parse_find_by_name(self._transport.send(request))

    def invite(self, *, address: InviteRequestAddress | None = None) -> InviteResponse:
        """Invite.

        POST /api/people (#/paths/~1api~1people/post)
        The body has the class `InviteRequest`.
        """
        body = InviteRequest(address=address)
        request = build_invite(body=body)
        return parse_invite(self._transport.send(request))


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

    async def list_items(self) -> str:
        """List Items.

        GET /api/items (#/paths/~1api~1items/get)
        """
        request = build_list_items()
        return parse_list_items(await self._transport.send(request))

    async def create_item(self) -> str:
        """Put something on sale.

        POST /api/items (#/paths/~1api~1items/post)
        """
        request = build_create_item()
        return parse_create_item(await self._transport.send(request))

    async def items_get(self, item_id: int) -> str:
        """Get.

        GET /api/items/{item_id} (#/paths/~1api~1items~1{item_id}/get)
        """
        request = build_items_get(item_id)
        return parse_items_get(await self._transport.send(request))

    async def people_get(self, person_id: int) -> str:
        """Get.

        GET /api/people/{person_id} (#/paths/~1api~1people~1{person_id}/get)
        """
        request = build_people_get(person_id)
        return parse_people_get(await self._transport.send(request))

    async def find_by_name(self) -> str:
        """Find Byname.

        GET /api/people (#/paths/~1api~1people/get)
        """
        request = build_find_by_name()
        return parse_find_by_name(await self._transport.send(request))

    async def invite(self, *, address: InviteRequestAddress | None = None) -> InviteResponse:
        """Invite.

        POST /api/people (#/paths/~1api~1people/post)
        The body has the class `InviteRequest`.
        """
        body = InviteRequest(address=address)
        request = build_invite(body=body)
        return parse_invite(await self._transport.send(request))
