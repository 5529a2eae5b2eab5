# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameter_names_of_python`.
"""Client and AsyncClient for Parameters named like Python's words and like ours."""

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
from .models import SendRequest

if TYPE_CHECKING:
    import httpx2


def build_send(
    from_: str,
    self_path: str,
    *,
    body: SendRequest,
    class_query2: str | None = None,
    match_: str | None = None,
    id: str | None = None,
    type: str | None = None,
    list_query: list[str] | None = None,
    str_header: str | None = None,
    body_query: str | None = None,
    payload_query: str | None = None,
    found_query: str | None = None,
    request_query: str | None = None,
    codec_query: str | None = None,
    build_send_query: str | None = None,
    parse_send_query: str | None = None,
    class_query: str | None = None,
    value_3d: str | None = None,
    value: str | None = None,
    none: str | None = None,
) -> requests.Request:
    """Build `POST /messages/{from}/{self}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = (
        "/messages/"
        + checks.segment(from_, found, checks.string, "from_")
        + "/"
        + checks.segment(self_path, found, checks.string, "self_path")
    )
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "class", class_query2, found, checks.string, at="class_query2")
    arguments.query(query_pairs, "match", match_, found, checks.string, at="match_")
    arguments.query(query_pairs, "id", id, found, checks.string)
    arguments.query(query_pairs, "type", type, found, checks.string)
    arguments.query(
        query_pairs,
        "list",
        list_query,
        found,
        partial(compound.array, item=checks.string),
        at="list_query",
    )
    arguments.query(query_pairs, "body", body_query, found, checks.string, at="body_query")
    arguments.query(query_pairs, "payload", payload_query, found, checks.string, at="payload_query")
    arguments.query(query_pairs, "found", found_query, found, checks.string, at="found_query")
    arguments.query(query_pairs, "request", request_query, found, checks.string, at="request_query")
    arguments.query(query_pairs, "codec", codec_query, found, checks.string, at="codec_query")
    arguments.query(
        query_pairs, "build_send", build_send_query, found, checks.string, at="build_send_query"
    )
    arguments.query(
        query_pairs, "parse_send", parse_send_query, found, checks.string, at="parse_send_query"
    )
    arguments.query(query_pairs, "__class__", class_query, found, checks.string, at="class_query")
    arguments.query(query_pairs, "3d", value_3d, found, checks.string, at="value_3d")
    arguments.query(query_pairs, "", value, found, checks.string, at="value")
    arguments.query(query_pairs, "None", none, found, checks.string, at="none")
    header_fields: dict[str, str] = {}
    arguments.header(header_fields, "str", str_header, found, checks.string, at="str_header")
    payload = codec.encode_send_request(body, found, "")
    found.raise_if_any("send")
    return requests.Request(
        method="POST",
        path=url_path,
        query=tuple(query_pairs),
        headers=header_fields,
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_send(response: responses.Response) -> None:
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

    def send(
        self,
        from_: str,
        self_path: str,
        *,
        text: str,
        async_: bool | None = None,
        class_query2: str | None = None,
        match_: str | None = None,
        id: str | None = None,
        type: str | None = None,
        list_query: list[str] | None = None,
        str_header: str | None = None,
        body_query: str | None = None,
        payload_query: str | None = None,
        found_query: str | None = None,
        request_query: str | None = None,
        codec_query: str | None = None,
        build_send_query: str | None = None,
        parse_send_query: str | None = None,
        class_query: str | None = None,
        value_3d: str | None = None,
        value: str | None = None,
        none: str | None = None,
    ) -> None:
        """POST /messages/{from}/{self} (#/paths/~1messages~1{from}~1{self}/post)

        The body has the class `SendRequest`.
        """
        body = SendRequest(text=text, async_=async_)
        request = build_send(
            from_,
            self_path,
            body=body,
            class_query2=class_query2,
            match_=match_,
            id=id,
            type=type,
            list_query=list_query,
            str_header=str_header,
            body_query=body_query,
            payload_query=payload_query,
            found_query=found_query,
            request_query=request_query,
            codec_query=codec_query,
            build_send_query=build_send_query,
            parse_send_query=parse_send_query,
            class_query=class_query,
            value_3d=value_3d,
            value=value,
            none=none,
        )
        return parse_send(self._transport.send(request))


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

    async def send(
        self,
        from_: str,
        self_path: str,
        *,
        text: str,
        async_: bool | None = None,
        class_query2: str | None = None,
        match_: str | None = None,
        id: str | None = None,
        type: str | None = None,
        list_query: list[str] | None = None,
        str_header: str | None = None,
        body_query: str | None = None,
        payload_query: str | None = None,
        found_query: str | None = None,
        request_query: str | None = None,
        codec_query: str | None = None,
        build_send_query: str | None = None,
        parse_send_query: str | None = None,
        class_query: str | None = None,
        value_3d: str | None = None,
        value: str | None = None,
        none: str | None = None,
    ) -> None:
        """POST /messages/{from}/{self} (#/paths/~1messages~1{from}~1{self}/post)

        The body has the class `SendRequest`.
        """
        body = SendRequest(text=text, async_=async_)
        request = build_send(
            from_,
            self_path,
            body=body,
            class_query2=class_query2,
            match_=match_,
            id=id,
            type=type,
            list_query=list_query,
            str_header=str_header,
            body_query=body_query,
            payload_query=payload_query,
            found_query=found_query,
            request_query=request_query,
            codec_query=codec_query,
            build_send_query=build_send_query,
            parse_send_query=parse_send_query,
            class_query=class_query,
            value_3d=value_3d,
            value=value,
            none=none,
        )
        return parse_send(await self._transport.send(request))
