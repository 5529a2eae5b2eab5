# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate swagger_2_0_parameters`.
"""Client and AsyncClient for Parameters."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    decode,
    formats,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.formats import Unparsed
from . import _codec as codec
from .models import SearchCsvItem

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com/v2"


def build_search(
    ids: list[int],
    *,
    x_trace: str | None = None,
    limit: int | None = None,
    csv: list[SearchCsvItem] | None = None,
    multi: list[str] | None = None,
    ssv: list[str] | None = None,
    pipes: list[str] | None = None,
    tsv: str | None = None,
    x_tags: list[str] | None = None,
    flag: bool | None = None,
    since: dt.date | Unparsed | None = None,
) -> requests.Request:
    """Build `GET /items/{ids}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/items/" + arguments.path(
        "ids", ids, found, partial(compound.array, item=checks.integer)
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs, "limit", limit, found, partial(checks.integer, minimum=1, maximum=100)
    )
    arguments.query(
        query_pairs,
        "csv",
        csv,
        found,
        partial(compound.array, item=codec.encode_search_csv_item, max_items=2),
        explode=False,
    )
    arguments.query(query_pairs, "multi", multi, found, partial(compound.array, item=checks.string))
    arguments.query(
        query_pairs,
        "ssv",
        ssv,
        found,
        partial(compound.array, item=checks.string),
        style="spaceDelimited",
        explode=False,
    )
    arguments.query(
        query_pairs,
        "pipes",
        pipes,
        found,
        partial(compound.array, item=checks.string),
        style="pipeDelimited",
        explode=False,
    )
    arguments.query(query_pairs, "tsv", tsv, found, checks.string)
    arguments.query(query_pairs, "flag", flag, found, checks.boolean)
    arguments.query(query_pairs, "since", since, found, formats.check_date)
    header_fields: dict[str, str] = {}
    arguments.header(header_fields, "X-Trace", x_trace, found, checks.string, at="x_trace")
    arguments.header(
        header_fields,
        "X-Tags",
        x_tags,
        found,
        partial(compound.array, item=checks.string),
        at="x_tags",
    )
    found.raise_if_any("search")
    return requests.Request(
        method="GET", path=url_path, query=tuple(query_pairs), headers=header_fields
    )


def parse_search(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(decode.string))


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

        base_url: Where the API is. The spec also names http://api.example.com/v2.
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
        ids: list[int],
        *,
        x_trace: str | None = None,
        limit: int | None = None,
        csv: list[SearchCsvItem] | None = None,
        multi: list[str] | None = None,
        ssv: list[str] | None = None,
        pipes: list[str] | None = None,
        tsv: str | None = None,
        x_tags: list[str] | None = None,
        flag: bool | None = None,
        since: dt.date | Unparsed | None = None,
    ) -> list[str]:
        """GET /items/{ids} (#/paths/~1items~1{ids}/get)

        x_trace: Ends up in the log.
        limit: Format: int32. From 1 to 100. Default: 20.
        csv: At most 2 items.
        """
        request = build_search(
            ids,
            x_trace=x_trace,
            limit=limit,
            csv=csv,
            multi=multi,
            ssv=ssv,
            pipes=pipes,
            tsv=tsv,
            x_tags=x_tags,
            flag=flag,
            since=since,
        )
        return parse_search(self._transport.send(request))


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

        base_url: Where the API is. The spec also names http://api.example.com/v2.
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
        ids: list[int],
        *,
        x_trace: str | None = None,
        limit: int | None = None,
        csv: list[SearchCsvItem] | None = None,
        multi: list[str] | None = None,
        ssv: list[str] | None = None,
        pipes: list[str] | None = None,
        tsv: str | None = None,
        x_tags: list[str] | None = None,
        flag: bool | None = None,
        since: dt.date | Unparsed | None = None,
    ) -> list[str]:
        """GET /items/{ids} (#/paths/~1items~1{ids}/get)

        x_trace: Ends up in the log.
        limit: Format: int32. From 1 to 100. Default: 20.
        csv: At most 2 items.
        """
        request = build_search(
            ids,
            x_trace=x_trace,
            limit=limit,
            csv=csv,
            multi=multi,
            ssv=ssv,
            pipes=pipes,
            tsv=tsv,
            x_tags=x_tags,
            flag=flag,
            since=since,
        )
        return parse_search(await self._transport.send(request))
