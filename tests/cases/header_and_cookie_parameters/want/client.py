# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate header_and_cookie_parameters`.
"""Client and AsyncClient for Parameters in headers and cookies."""

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

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_list_visits(
    *,
    x_trace_id: str,
    x_tags: list[str] | None = None,
    x_keys: dict[str, int] | None = None,
    x_spread: dict[str, int] | None = None,
    session: str,
    each: list[str] | None = None,
    joined: list[str] | None = None,
) -> requests.Request:
    """Build `GET /visits`, or raise InvalidInput."""
    found = checks.Violations()
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "X-Trace-Id",
        x_trace_id,
        found,
        checks.string,
        at="x_trace_id",
        required=True,
    )
    arguments.header(
        header_fields,
        "X-Tags",
        x_tags,
        found,
        partial(compound.array, item=checks.string),
        at="x_tags",
    )
    arguments.header(
        header_fields,
        "X-Keys",
        x_keys,
        found,
        partial(compound.mapping, item=checks.integer),
        at="x_keys",
    )
    arguments.header(
        header_fields,
        "X-Spread",
        x_spread,
        found,
        partial(compound.mapping, item=checks.integer),
        at="x_spread",
        explode=True,
    )
    cookie_pairs: list[tuple[str, str]] = []
    arguments.cookie(cookie_pairs, "session", session, found, checks.string, required=True)
    arguments.cookie(cookie_pairs, "each", each, found, partial(compound.array, item=checks.string))
    arguments.cookie(
        cookie_pairs,
        "joined",
        joined,
        found,
        partial(compound.array, item=checks.string),
        explode=False,
    )
    found.raise_if_any("list_visits")
    return requests.Request(
        method="GET",
        path="/visits",
        headers=header_fields,
        cookies=tuple(cookie_pairs),
        accept="*/*",
    )


def parse_list_visits(response: responses.Response) -> None:
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
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def list_visits(
        self,
        *,
        x_trace_id: str,
        x_tags: list[str] | None = None,
        x_keys: dict[str, int] | None = None,
        x_spread: dict[str, int] | None = None,
        session: str,
        each: list[str] | None = None,
        joined: list[str] | None = None,
    ) -> None:
        """GET /visits (#/paths/~1visits/get)"""
        request = build_list_visits(
            x_trace_id=x_trace_id,
            x_tags=x_tags,
            x_keys=x_keys,
            x_spread=x_spread,
            session=session,
            each=each,
            joined=joined,
        )
        return parse_list_visits(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """The asynchronous client; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """`timeout` is the seconds of one wait, `limits` is for a whole call."""
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def list_visits(
        self,
        *,
        x_trace_id: str,
        x_tags: list[str] | None = None,
        x_keys: dict[str, int] | None = None,
        x_spread: dict[str, int] | None = None,
        session: str,
        each: list[str] | None = None,
        joined: list[str] | None = None,
    ) -> None:
        """GET /visits: see `Client.list_visits`."""
        request = build_list_visits(
            x_trace_id=x_trace_id,
            x_tags=x_tags,
            x_keys=x_keys,
            x_spread=x_spread,
            session=session,
            each=each,
            joined=joined,
        )
        return parse_list_visits(await self._transport.send(request))
