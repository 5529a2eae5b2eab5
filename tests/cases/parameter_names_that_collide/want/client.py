# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameter_names_that_collide`.
"""Client and AsyncClient for Parameters that come out alike in snake case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)

if TYPE_CHECKING:
    import httpx2


def build_list_calls(
    id: str,
    id_path: str,
    *,
    start_time: str | None = None,
    start_time_below: str | None = None,
    start_time_above: str | None = None,
    status: str | None = None,
    tags_list: str | None = None,
    tags: str | None = None,
    id_header: str | None = None,
    i_d_query2: str | None = None,
    i_d_query: str | None = None,
    plus_1: str | None = None,
    minus_1: str | None = None,
    groe: str | None = None,
    value: str | None = None,
) -> requests.Request:
    """Build `GET /Calls/{id}/{Id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/Calls/"
        + checks.segment(id, found, checks.string, "id")
        + "/"
        + checks.segment(id_path, found, checks.string, "id_path")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "StartTime", start_time, found, checks.string, at="start_time")
    arguments.query(
        query_pairs, "StartTime<", start_time_below, found, checks.string, at="start_time_below"
    )
    arguments.query(
        query_pairs, "StartTime>", start_time_above, found, checks.string, at="start_time_above"
    )
    arguments.query(query_pairs, "status!", status, found, checks.string, at="status")
    arguments.query(query_pairs, "tags[]", tags_list, found, checks.string, at="tags_list")
    arguments.query(query_pairs, "tags", tags, found, checks.string)
    arguments.query(query_pairs, "i-d", i_d_query2, found, checks.string, at="i_d_query2")
    arguments.query(query_pairs, "I_D", i_d_query, found, checks.string, at="i_d_query")
    arguments.query(query_pairs, "+1", plus_1, found, checks.string, at="plus_1")
    arguments.query(query_pairs, "-1", minus_1, found, checks.string, at="minus_1")
    arguments.query(query_pairs, "Größe", groe, found, checks.string, at="groe")
    arguments.query(query_pairs, "名前", value, found, checks.string, at="value")
    header_fields: dict[str, str] = {}
    arguments.header(header_fields, "ID", id_header, found, checks.string, at="id_header")
    found.raise_if_any("list_calls")
    return requests.Request(
        method="GET", path=url_path, query=tuple(query_pairs), headers=header_fields, accept="*/*"
    )


def parse_list_calls(response: responses.Response) -> None:
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

    def list_calls(
        self,
        id: str,
        id_path: str,
        *,
        start_time: str | None = None,
        start_time_below: str | None = None,
        start_time_above: str | None = None,
        status: str | None = None,
        tags_list: str | None = None,
        tags: str | None = None,
        id_header: str | None = None,
        i_d_query2: str | None = None,
        i_d_query: str | None = None,
        plus_1: str | None = None,
        minus_1: str | None = None,
        groe: str | None = None,
        value: str | None = None,
    ) -> None:
        """GET /Calls/{id}/{Id} (#/paths/~1Calls~1{id}~1{Id}/get)"""
        request = build_list_calls(
            id,
            id_path,
            start_time=start_time,
            start_time_below=start_time_below,
            start_time_above=start_time_above,
            status=status,
            tags_list=tags_list,
            tags=tags,
            id_header=id_header,
            i_d_query2=i_d_query2,
            i_d_query=i_d_query,
            plus_1=plus_1,
            minus_1=minus_1,
            groe=groe,
            value=value,
        )
        return parse_list_calls(self._transport.send(request))


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

    async def list_calls(
        self,
        id: str,
        id_path: str,
        *,
        start_time: str | None = None,
        start_time_below: str | None = None,
        start_time_above: str | None = None,
        status: str | None = None,
        tags_list: str | None = None,
        tags: str | None = None,
        id_header: str | None = None,
        i_d_query2: str | None = None,
        i_d_query: str | None = None,
        plus_1: str | None = None,
        minus_1: str | None = None,
        groe: str | None = None,
        value: str | None = None,
    ) -> None:
        """GET /Calls/{id}/{Id} (#/paths/~1Calls~1{id}~1{Id}/get)"""
        request = build_list_calls(
            id,
            id_path,
            start_time=start_time,
            start_time_below=start_time_below,
            start_time_above=start_time_above,
            status=status,
            tags_list=tags_list,
            tags=tags,
            id_header=id_header,
            i_d_query2=i_d_query2,
            i_d_query=i_d_query,
            plus_1=plus_1,
            minus_1=minus_1,
            groe=groe,
            value=value,
        )
        return parse_list_calls(await self._transport.send(request))
