# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate integers_or_strings`.
"""Client and AsyncClient for Integers or strings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import IntOrString, Service

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_list_services(*, port: int | str | None = None) -> requests.Request:
    """Build `GET /services`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs,
        "port",
        port,
        found,
        partial(compound.one_of, options=(checks.integer, checks.string)),
    )
    found.raise_if_any("list_services")
    return requests.Request(method="GET", path="/services", query=tuple(query_pairs))


def parse_list_services(response: responses.Response) -> list[Service]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_service))


def build_create_service(*, body: Service) -> requests.Request:
    """Build `POST /services`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_service(body, found, "")
    found.raise_if_any("create_service")
    return requests.Request(
        method="POST",
        path="/services",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_create_service(response: responses.Response) -> None:
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

    def list_services(self, *, port: int | str | None = None) -> list[Service]:
        """GET /services (#/paths/~1services/get)"""
        request = build_list_services(port=port)
        return parse_list_services(self._transport.send(request))

    def create_service(
        self,
        *,
        port: int | str,
        target_port: IntOrString | None = None,
        max_surge: int | str | None = None,
        max_unavailable: int | str | None | Unset = UNSET,
        more: list[int | str | None] | None = None,
    ) -> None:
        """POST /services (#/paths/~1services/post)

        The body has the class `Service`.

        max_surge: A number or a percentage.
        """
        body = Service(
            port=port,
            target_port=target_port,
            max_surge=max_surge,
            max_unavailable=max_unavailable,
            more=more,
        )
        request = build_create_service(body=body)
        return parse_create_service(self._transport.send(request))


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

    async def list_services(self, *, port: int | str | None = None) -> list[Service]:
        """GET /services (#/paths/~1services/get)"""
        request = build_list_services(port=port)
        return parse_list_services(await self._transport.send(request))

    async def create_service(
        self,
        *,
        port: int | str,
        target_port: IntOrString | None = None,
        max_surge: int | str | None = None,
        max_unavailable: int | str | None | Unset = UNSET,
        more: list[int | str | None] | None = None,
    ) -> None:
        """POST /services (#/paths/~1services/post)

        The body has the class `Service`.

        max_surge: A number or a percentage.
        """
        body = Service(
            port=port,
            target_port=target_port,
            max_surge=max_surge,
            max_unavailable=max_unavailable,
            more=more,
        )
        request = build_create_service(body=body)
        return parse_create_service(await self._transport.send(request))
