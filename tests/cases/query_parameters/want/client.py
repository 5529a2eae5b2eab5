# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate query_parameters`.
"""Client and AsyncClient for Query parameters in every style."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import Range, SearchSort

if TYPE_CHECKING:
    import httpx2


def build_search(
    *,
    q: str,
    limit: int | None = None,
    each: list[str] | None = None,
    joined: list[str] | None = None,
    spaced: list[str] | None = None,
    piped: list[str] | None = None,
    spread: dict[str, int] | None = None,
    keys: dict[str, int] | None = None,
    deep: Range | None = None,
    to: str | None = None,
    filter: Range | None = None,
    sort: SearchSort | None = None,
    none: str | None = None,
) -> requests.Request:
    """Build `GET /search`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "q", q, found, partial(checks.string, min_length=1), required=True)
    arguments.query(query_pairs, "limit", limit, found, partial(checks.integer, maximum=100))
    arguments.query(
        query_pairs, "each", each, found, partial(compound.array, item=checks.string, max_items=3)
    )
    arguments.query(
        query_pairs,
        "joined",
        joined,
        found,
        partial(compound.array, item=checks.string, max_items=3),
        explode=False,
    )
    arguments.query(
        query_pairs,
        "spaced",
        spaced,
        found,
        partial(compound.array, item=checks.string, max_items=3),
        style="spaceDelimited",
        explode=False,
    )
    arguments.query(
        query_pairs,
        "piped",
        piped,
        found,
        partial(compound.array, item=checks.string, max_items=3),
        style="pipeDelimited",
        explode=False,
    )
    arguments.query(
        query_pairs, "spread", spread, found, partial(compound.mapping, item=checks.integer)
    )
    arguments.query(
        query_pairs,
        "keys",
        keys,
        found,
        partial(compound.mapping, item=checks.integer),
        explode=False,
    )
    arguments.query(query_pairs, "deep", deep, found, codec.encode_range, style="deepObject")
    arguments.query(query_pairs, "to", to, found, checks.string, allow_reserved=True)
    arguments.query(query_pairs, "filter", filter, found, arguments.as_json(codec.encode_range))
    arguments.query(query_pairs, "sort", sort, found, codec.encode_search_sort)
    arguments.query(query_pairs, "none", none, found, checks.string)
    found.raise_if_any("search")
    return requests.Request(method="GET", path="/search", query=tuple(query_pairs), accept="*/*")


def parse_search(response: responses.Response) -> None:
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

    def search(
        self,
        *,
        q: str,
        limit: int | None = None,
        each: list[str] | None = None,
        joined: list[str] | None = None,
        spaced: list[str] | None = None,
        piped: list[str] | None = None,
        spread: dict[str, int] | None = None,
        keys: dict[str, int] | None = None,
        deep: Range | None = None,
        to: str | None = None,
        filter: Range | None = None,
        sort: SearchSort | None = None,
        none: str | None = None,
    ) -> None:
        """GET /search (#/paths/~1search/get)

        q: What to look for. At least 1 character.
        limit: At most 100. Default: 20.
        each: At most 3 items.
        joined: At most 3 items.
        spaced: At most 3 items.
        piped: At most 3 items.
        sort: Default: 'up'. Deprecated.
        """
        request = build_search(
            q=q,
            limit=limit,
            each=each,
            joined=joined,
            spaced=spaced,
            piped=piped,
            spread=spread,
            keys=keys,
            deep=deep,
            to=to,
            filter=filter,
            sort=sort,
            none=none,
        )
        return parse_search(self._transport.send(request))


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

    async def search(
        self,
        *,
        q: str,
        limit: int | None = None,
        each: list[str] | None = None,
        joined: list[str] | None = None,
        spaced: list[str] | None = None,
        piped: list[str] | None = None,
        spread: dict[str, int] | None = None,
        keys: dict[str, int] | None = None,
        deep: Range | None = None,
        to: str | None = None,
        filter: Range | None = None,
        sort: SearchSort | None = None,
        none: str | None = None,
    ) -> None:
        """GET /search (#/paths/~1search/get)

        q: What to look for. At least 1 character.
        limit: At most 100. Default: 20.
        each: At most 3 items.
        joined: At most 3 items.
        spaced: At most 3 items.
        piped: At most 3 items.
        sort: Default: 'up'. Deprecated.
        """
        request = build_search(
            q=q,
            limit=limit,
            each=each,
            joined=joined,
            spaced=spaced,
            piped=piped,
            spread=spread,
            keys=keys,
            deep=deep,
            to=to,
            filter=filter,
            sort=sort,
            none=none,
        )
        return parse_search(await self._transport.send(request))
