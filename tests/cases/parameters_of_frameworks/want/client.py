# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate parameters_of_frameworks`.
"""Client and AsyncClient for Parameters as frameworks of TypeScript and Python describe them."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    formats,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import (
    AnyModelRequest,
    ElysiaFilter,
    ElysiaResponse,
    PlacesAddr,
    PlacesJoined,
    PlacesSpread,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.org"


def build_places(
    *,
    addr: PlacesAddr | None = None,
    spread: PlacesSpread | None = None,
    joined: PlacesJoined | None = None,
) -> requests.Request:
    """Build `GET /places`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "addr", addr, found, codec.encode_places_addr, style="deepObject")
    arguments.query(query_pairs, "spread", spread, found, codec.encode_places_spread)
    arguments.query(query_pairs, "joined", joined, found, codec.encode_places_joined, explode=False)
    found.raise_if_any("places")
    return requests.Request(method="GET", path="/places", query=tuple(query_pairs), accept="*/*")


def parse_places(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_elysia(
    id: float,
    *,
    limit: float | None = None,
    flag: bool | None = None,
    both: float | bool | None = None,
    filter: ElysiaFilter | None = None,
    tags: list[str] | None = None,
    text: dt.date | float | None = None,
) -> requests.Request:
    """Build `GET /elysia/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/elysia/" + checks.segment(id, found, checks.number, "id")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "limit", limit, found, checks.number)
    arguments.query(query_pairs, "flag", flag, found, checks.boolean)
    arguments.query(
        query_pairs,
        "both",
        both,
        found,
        partial(compound.one_of, options=(checks.number, checks.boolean)),
    )
    arguments.query(
        query_pairs, "filter", filter, found, arguments.as_json(codec.encode_elysia_filter)
    )
    arguments.query(
        query_pairs,
        "tags",
        tags,
        found,
        arguments.as_json(partial(compound.array, item=checks.string)),
    )
    arguments.query(
        query_pairs,
        "text",
        text,
        found,
        partial(compound.one_of, options=(formats.check_date, checks.number)),
    )
    found.raise_if_any("elysia")
    return requests.Request(method="GET", path=url_path, query=tuple(query_pairs))


def parse_elysia(response: responses.Response) -> ElysiaResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_elysia_response)


def build_any(*, body: AnyModelRequest, since: Any = None) -> requests.Request:
    """Build `POST /any`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "since", since, found, compound.any_json)
    payload = codec.encode_any_model_request(body, found, "")
    found.raise_if_any("any")
    return requests.Request(
        method="POST",
        path="/any",
        query=tuple(query_pairs),
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_any(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_headers(
    *,
    user_agent_header: str,
    if_none_match: str | None = None,
    x_request_id: str | None = None,
    x_tok: str | None = None,
    user_agent: str | None = None,
) -> requests.Request:
    """Build `GET /headers`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "user_agent", user_agent, found, checks.string)
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "user-agent",
        user_agent_header,
        found,
        checks.string,
        at="user_agent_header",
        required=True,
    )
    arguments.header(
        header_fields, "If-None-Match", if_none_match, found, checks.string, at="if_none_match"
    )
    arguments.header(
        header_fields, "X-Request-ID", x_request_id, found, checks.string, at="x_request_id"
    )
    arguments.header(header_fields, "x_tok", x_tok, found, checks.string)
    found.raise_if_any("headers")
    return requests.Request(
        method="GET", path="/headers", query=tuple(query_pairs), headers=header_fields, accept="*/*"
    )


def parse_headers(response: responses.Response) -> None:
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

    def places(
        self,
        *,
        addr: PlacesAddr | None = None,
        spread: PlacesSpread | None = None,
        joined: PlacesJoined | None = None,
    ) -> None:
        """GET /places (#/paths/~1places/get)"""
        request = build_places(addr=addr, spread=spread, joined=joined)
        return parse_places(self._transport.send(request))

    def elysia(
        self,
        id: float,
        *,
        limit: float | None = None,
        flag: bool | None = None,
        both: float | bool | None = None,
        filter: ElysiaFilter | None = None,
        tags: list[str] | None = None,
        text: dt.date | float | None = None,
    ) -> ElysiaResponse:
        """GET /elysia/{id} (#/paths/~1elysia~1{id}/get)

        limit: Default: 10.
        """
        request = build_elysia(
            id, limit=limit, flag=flag, both=both, filter=filter, tags=tags, text=text
        )
        return parse_elysia(self._transport.send(request))

    def any(
        self, *, at: Any | None | Unset = UNSET, ids: list[Any] | None = None, since: Any = None
    ) -> None:
        """POST /any (#/paths/~1any/post)

        The body has the class `AnyModelRequest`.
        """
        body = AnyModelRequest(at=at, ids=ids)
        request = build_any(body=body, since=since)
        return parse_any(self._transport.send(request))

    def headers(
        self,
        *,
        user_agent_header: str,
        if_none_match: str | None = None,
        x_request_id: str | None = None,
        x_tok: str | None = None,
        user_agent: str | None = None,
    ) -> None:
        """GET /headers (#/paths/~1headers/get)"""
        request = build_headers(
            user_agent_header=user_agent_header,
            if_none_match=if_none_match,
            x_request_id=x_request_id,
            x_tok=x_tok,
            user_agent=user_agent,
        )
        return parse_headers(self._transport.send(request))


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

    async def places(
        self,
        *,
        addr: PlacesAddr | None = None,
        spread: PlacesSpread | None = None,
        joined: PlacesJoined | None = None,
    ) -> None:
        """GET /places (#/paths/~1places/get)"""
        request = build_places(addr=addr, spread=spread, joined=joined)
        return parse_places(await self._transport.send(request))

    async def elysia(
        self,
        id: float,
        *,
        limit: float | None = None,
        flag: bool | None = None,
        both: float | bool | None = None,
        filter: ElysiaFilter | None = None,
        tags: list[str] | None = None,
        text: dt.date | float | None = None,
    ) -> ElysiaResponse:
        """GET /elysia/{id} (#/paths/~1elysia~1{id}/get)

        limit: Default: 10.
        """
        request = build_elysia(
            id, limit=limit, flag=flag, both=both, filter=filter, tags=tags, text=text
        )
        return parse_elysia(await self._transport.send(request))

    async def any(
        self, *, at: Any | None | Unset = UNSET, ids: list[Any] | None = None, since: Any = None
    ) -> None:
        """POST /any (#/paths/~1any/post)

        The body has the class `AnyModelRequest`.
        """
        body = AnyModelRequest(at=at, ids=ids)
        request = build_any(body=body, since=since)
        return parse_any(await self._transport.send(request))

    async def headers(
        self,
        *,
        user_agent_header: str,
        if_none_match: str | None = None,
        x_request_id: str | None = None,
        x_tok: str | None = None,
        user_agent: str | None = None,
    ) -> None:
        """GET /headers (#/paths/~1headers/get)"""
        request = build_headers(
            user_agent_header=user_agent_header,
            if_none_match=if_none_match,
            x_request_id=x_request_id,
            x_tok=x_tok,
            user_agent=user_agent,
        )
        return parse_headers(await self._transport.send(request))
