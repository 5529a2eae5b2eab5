# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate form_bodies`.
"""Client and AsyncClient for Form bodies, each field in its style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
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
from .models import Charge, ChargeCard, Item

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_plain(*, body: Charge) -> requests.Request:
    """Build `POST /plain`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_charge(body, found, "")
    found.raise_if_any("plain")
    return requests.Request(
        method="POST",
        path="/plain",
        content=forms.form_body(payload),
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_plain(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_empty() -> requests.Request:
    """Build `GET /empty`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/empty", accept="*/*")


def parse_empty(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_styled(*, body: Charge) -> requests.Request:
    """Build `POST /styled`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_charge(body, found, "")
    found.raise_if_any("styled")
    return requests.Request(
        method="POST",
        path="/styled",
        content=forms.form_body(
            payload,
            {
                "expand": forms.Style("deepObject"),
                "card": forms.Style("form"),
                "tags": forms.Style("pipeDelimited", explode=False),
                "url": forms.Style("form", allow_reserved=True),
            },
            as_json=("items",),
        ),
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_styled(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_free(*, body: dict[str, str] | None = None) -> requests.Request:
    """Build `POST /free`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else compound.mapping(body, found, "body", item=checks.string)
    found.raise_if_any("free")
    return requests.Request(
        method="POST",
        path="/free",
        content=forms.form_body(payload) if payload is not None else None,
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_free(response: responses.Response) -> None:
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

    def plain(
        self,
        *,
        amount: int | None = None,
        expand: list[str] | None = None,
        items: list[Item] | None = None,
        card: ChargeCard | None = None,
        tags: list[str] | None = None,
        url: str | None = None,
    ) -> None:
        """POST /plain (#/paths/~1plain/post)

        The body has the class `Charge`.

        amount: At least 0.
        """
        body = Charge(amount=amount, expand=expand, items=items, card=card, tags=tags, url=url)
        request = build_plain(body=body)
        return parse_plain(self._transport.send(request))

    def empty(self) -> None:
        """GET /empty (#/paths/~1empty/get)"""
        request = build_empty()
        return parse_empty(self._transport.send(request))

    def styled(
        self,
        *,
        amount: int | None = None,
        expand: list[str] | None = None,
        items: list[Item] | None = None,
        card: ChargeCard | None = None,
        tags: list[str] | None = None,
        url: str | None = None,
    ) -> None:
        """POST /styled (#/paths/~1styled/post)

        The body has the class `Charge`.

        amount: At least 0.
        """
        body = Charge(amount=amount, expand=expand, items=items, card=card, tags=tags, url=url)
        request = build_styled(body=body)
        return parse_styled(self._transport.send(request))

    def free(self, *, body: dict[str, str] | None = None) -> None:
        """POST /free (#/paths/~1free/post)"""
        request = build_free(body=body)
        return parse_free(self._transport.send(request))


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

    async def plain(
        self,
        *,
        amount: int | None = None,
        expand: list[str] | None = None,
        items: list[Item] | None = None,
        card: ChargeCard | None = None,
        tags: list[str] | None = None,
        url: str | None = None,
    ) -> None:
        """POST /plain (#/paths/~1plain/post)

        The body has the class `Charge`.

        amount: At least 0.
        """
        body = Charge(amount=amount, expand=expand, items=items, card=card, tags=tags, url=url)
        request = build_plain(body=body)
        return parse_plain(await self._transport.send(request))

    async def empty(self) -> None:
        """GET /empty (#/paths/~1empty/get)"""
        request = build_empty()
        return parse_empty(await self._transport.send(request))

    async def styled(
        self,
        *,
        amount: int | None = None,
        expand: list[str] | None = None,
        items: list[Item] | None = None,
        card: ChargeCard | None = None,
        tags: list[str] | None = None,
        url: str | None = None,
    ) -> None:
        """POST /styled (#/paths/~1styled/post)

        The body has the class `Charge`.

        amount: At least 0.
        """
        body = Charge(amount=amount, expand=expand, items=items, card=card, tags=tags, url=url)
        request = build_styled(body=body)
        return parse_styled(await self._transport.send(request))

    async def free(self, *, body: dict[str, str] | None = None) -> None:
        """POST /free (#/paths/~1free/post)"""
        request = build_free(body=body)
        return parse_free(await self._transport.send(request))
