# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate path_items_by_reference`.
"""Client and AsyncClient for Path items by reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
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
from . import _codec as codec
from .models import (
    AddPetRequest,
    AddPetRequestKind,
    GetOwnersResponseItem,
    GetOwnersSort,
    OwnersNear,
)

if TYPE_CHECKING:
    import httpx2


def build_get_shops_by_shop_owners(
    shop: str, *, near: OwnersNear | None = None, sort: GetOwnersSort | None = None
) -> requests.Request:
    """Build `GET /shops/{shop}/owners`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/shops/" + checks.segment(shop, found, checks.string, "shop") + "/owners"
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "near", near, found, arguments.as_json(codec.encode_owners_near))
    arguments.query(query_pairs, "sort", sort, found, codec.encode_get_owners_sort)
    found.raise_if_any("get_shops_by_shop_owners")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs))


def parse_get_shops_by_shop_owners(response: responses.Response) -> list[GetOwnersResponseItem]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_get_owners_response_item))


def build_get_farms_by_shop_owners(
    shop: str, *, near: OwnersNear | None = None, sort: GetOwnersSort | None = None
) -> requests.Request:
    """Build `GET /farms/{shop}/owners`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/farms/" + checks.segment(shop, found, checks.string, "shop") + "/owners"
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "near", near, found, arguments.as_json(codec.encode_owners_near))
    arguments.query(query_pairs, "sort", sort, found, codec.encode_get_owners_sort)
    found.raise_if_any("get_farms_by_shop_owners")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs))


def parse_get_farms_by_shop_owners(response: responses.Response) -> list[GetOwnersResponseItem]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_get_owners_response_item))


def build_add_pet(*, body: AddPetRequest) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_pet_request(body, found, "")
    found.raise_if_any("add_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_add_pet(response: responses.Response) -> None:
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

    def get_shops_by_shop_owners(
        self, shop: str, *, near: OwnersNear | None = None, sort: GetOwnersSort | None = None
    ) -> list[GetOwnersResponseItem]:
        """GET /shops/{shop}/owners (#/paths/~1shops~1{shop}~1owners/get)

        near: Close to this place.
        """
        request = build_get_shops_by_shop_owners(shop, near=near, sort=sort)
        return parse_get_shops_by_shop_owners(self._transport.send(request))

    def get_farms_by_shop_owners(
        self, shop: str, *, near: OwnersNear | None = None, sort: GetOwnersSort | None = None
    ) -> list[GetOwnersResponseItem]:
        """GET /farms/{shop}/owners (#/paths/~1farms~1{shop}~1owners/get)

        near: Close to this place.
        """
        request = build_get_farms_by_shop_owners(shop, near=near, sort=sort)
        return parse_get_farms_by_shop_owners(self._transport.send(request))

    def add_pet(self, *, name: str, kind: AddPetRequestKind | None = None) -> None:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(name=name, kind=kind)
        request = build_add_pet(body=body)
        return parse_add_pet(self._transport.send(request))


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

    async def get_shops_by_shop_owners(
        self, shop: str, *, near: OwnersNear | None = None, sort: GetOwnersSort | None = None
    ) -> list[GetOwnersResponseItem]:
        """GET /shops/{shop}/owners (#/paths/~1shops~1{shop}~1owners/get)

        near: Close to this place.
        """
        request = build_get_shops_by_shop_owners(shop, near=near, sort=sort)
        return parse_get_shops_by_shop_owners(await self._transport.send(request))

    async def get_farms_by_shop_owners(
        self, shop: str, *, near: OwnersNear | None = None, sort: GetOwnersSort | None = None
    ) -> list[GetOwnersResponseItem]:
        """GET /farms/{shop}/owners (#/paths/~1farms~1{shop}~1owners/get)

        near: Close to this place.
        """
        request = build_get_farms_by_shop_owners(shop, near=near, sort=sort)
        return parse_get_farms_by_shop_owners(await self._transport.send(request))

    async def add_pet(self, *, name: str, kind: AddPetRequestKind | None = None) -> None:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `AddPetRequest`.
        """
        body = AddPetRequest(name=name, kind=kind)
        request = build_add_pet(body=body)
        return parse_add_pet(await self._transport.send(request))
