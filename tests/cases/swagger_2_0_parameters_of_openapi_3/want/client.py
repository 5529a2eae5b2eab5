# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_parameters_of_openapi_3`.
"""Client and AsyncClient for Parameters of Swagger 2.0 that say what only a schema can."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import CreateRequest, Kind, SearchFixed, SearchKind, SearchLevel, SearchSort

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_search(
    *,
    sort: SearchSort | None = None,
    count: int | None = None,
    either: Kind | int | None = None,
    x_depth: int | None = None,
    size: int | str | None = None,
    level: SearchLevel | None = None,
    kind: SearchKind | None = None,
    fixed: SearchFixed | None = None,
) -> requests.Request:
    """Build `GET /items`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "sort", sort, found, codec.encode_search_sort)
    arguments.query(query_pairs, "count", count, found, checks.integer)
    arguments.query(
        query_pairs,
        "either",
        either,
        found,
        partial(compound.one_of, options=(codec.encode_kind, checks.integer)),
    )
    arguments.query(
        query_pairs,
        "size",
        size,
        found,
        partial(compound.one_of, options=(checks.integer, checks.string)),
    )
    arguments.query(query_pairs, "level", level, found, codec.encode_search_level)
    arguments.query(query_pairs, "kind", kind, found, codec.encode_search_kind)
    arguments.query(query_pairs, "fixed", fixed, found, codec.encode_search_fixed)
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields, "X-Depth", x_depth, found, partial(checks.integer, maximum=3), at="x_depth"
    )
    found.raise_if_any("search")
    return requests.Request(
        method="GET", path="/items", query=tuple(query_pairs), headers=header_fields, accept="*/*"
    )


def parse_search(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_create(*, body: CreateRequest) -> requests.Request:
    """Build `POST /items`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_create_request(body, found, "")
    found.raise_if_any("create")
    return requests.Request(
        method="POST",
        path="/items",
        content=forms.form_body(payload),
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_create(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_search_all(*, q: str | None = None) -> requests.Request:
    """Build `SEARCH /items`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "q", q, found, checks.string)
    found.raise_if_any("search_all")
    return requests.Request(method="SEARCH", path="/items", query=tuple(query_pairs), accept="*/*")


def parse_search_all(response: responses.Response) -> None:
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

    def search(
        self,
        *,
        sort: SearchSort | None = None,
        count: int | None = None,
        either: Kind | int | None = None,
        x_depth: int | None = None,
        size: int | str | None = None,
        level: SearchLevel | None = None,
        kind: SearchKind | None = None,
        fixed: SearchFixed | None = None,
    ) -> None:
        """GET /items (#/paths/~1items/get)

        x_depth: At most 3.
        """
        request = build_search(
            sort=sort,
            count=count,
            either=either,
            x_depth=x_depth,
            size=size,
            level=level,
            kind=kind,
            fixed=fixed,
        )
        return parse_search(self._transport.send(request))

    def create(self, *, count: int | bool, name: str | None = None) -> None:
        """POST /items (#/paths/~1items/post)

        The body has the class `CreateRequest`.

        count: How many.
        """
        body = CreateRequest(count=count, name=name)
        request = build_create(body=body)
        return parse_create(self._transport.send(request))

    def search_all(self, *, q: str | None = None) -> None:
        """SEARCH /items (#/paths/~1items/search)"""
        request = build_search_all(q=q)
        return parse_search_all(self._transport.send(request))


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

    async def search(
        self,
        *,
        sort: SearchSort | None = None,
        count: int | None = None,
        either: Kind | int | None = None,
        x_depth: int | None = None,
        size: int | str | None = None,
        level: SearchLevel | None = None,
        kind: SearchKind | None = None,
        fixed: SearchFixed | None = None,
    ) -> None:
        """GET /items (#/paths/~1items/get)

        x_depth: At most 3.
        """
        request = build_search(
            sort=sort,
            count=count,
            either=either,
            x_depth=x_depth,
            size=size,
            level=level,
            kind=kind,
            fixed=fixed,
        )
        return parse_search(await self._transport.send(request))

    async def create(self, *, count: int | bool, name: str | None = None) -> None:
        """POST /items (#/paths/~1items/post)

        The body has the class `CreateRequest`.

        count: How many.
        """
        body = CreateRequest(count=count, name=name)
        request = build_create(body=body)
        return parse_create(await self._transport.send(request))

    async def search_all(self, *, q: str | None = None) -> None:
        """SEARCH /items (#/paths/~1items/search)"""
        request = build_search_all(q=q)
        return parse_search_all(await self._transport.send(request))
