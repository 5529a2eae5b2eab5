# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate idempotency_keys`.
"""Client and AsyncClient for Requests that the server knows again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from .._runtime import (
    arguments,
    checks,
    clients,
    identifiers,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.formats import Unparsed

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_pay(*, idempotency_key: str | None = None) -> requests.Request:
    """Build `POST /payments`, or raise InvalidInput."""
    found = checks.Violations()
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "Idempotency-Key",
        idempotency_key,
        found,
        partial(checks.string, max_length=255),
        at="idempotency_key",
        required=True,
    )
    found.raise_if_any("pay")
    return requests.Request(method="POST", path="/payments", headers=header_fields, accept="*/*")


def parse_pay(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_refund(*, idempotency_key: UUID | Unparsed | None = None) -> requests.Request:
    """Build `POST /refunds`, or raise InvalidInput."""
    found = checks.Violations()
    header_fields: dict[str, str] = {}
    arguments.header(
        header_fields,
        "idempotency-key",
        idempotency_key,
        found,
        identifiers.check_uuid,
        at="idempotency_key",
    )
    found.raise_if_any("refund")
    return requests.Request(method="POST", path="/refunds", headers=header_fields, accept="*/*")


def parse_refund(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_note() -> requests.Request:
    """Build `POST /notes`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/notes", accept="*/*")


def parse_note(response: responses.Response) -> None:
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

    def pay(self, *, idempotency_key: str | None = None) -> None:
        """POST /payments (#/paths/~1payments/post)

        idempotency_key: At most 255 characters.
        """
        request = build_pay(idempotency_key=idempotency_key)
        return parse_pay(self._transport.send(request))

    def refund(self, *, idempotency_key: UUID | Unparsed | None = None) -> None:
        """POST /refunds (#/paths/~1refunds/post)"""
        request = build_refund(idempotency_key=idempotency_key)
        return parse_refund(self._transport.send(request))

    def note(self) -> None:
        """POST /notes (#/paths/~1notes/post)"""
        request = build_note()
        return parse_note(self._transport.send(request))


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

    async def pay(self, *, idempotency_key: str | None = None) -> None:
        """POST /payments (#/paths/~1payments/post)

        idempotency_key: At most 255 characters.
        """
        request = build_pay(idempotency_key=idempotency_key)
        return parse_pay(await self._transport.send(request))

    async def refund(self, *, idempotency_key: UUID | Unparsed | None = None) -> None:
        """POST /refunds (#/paths/~1refunds/post)"""
        request = build_refund(idempotency_key=idempotency_key)
        return parse_refund(await self._transport.send(request))

    async def note(self) -> None:
        """POST /notes (#/paths/~1notes/post)"""
        request = build_note()
        return parse_note(await self._transport.send(request))
