# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate bodies_required_or_not`.
"""Client and AsyncClient for Bodies that do not say whether they are required."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import Loose, Pet, WithDefaultsRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_pet_or_null(*, body: Pet | None = None) -> requests.Request:
    """Build `PUT /unsaid`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else codec.encode_pet(body, found, "body")
    found.raise_if_any("pet_or_null")
    return requests.Request(
        method="PUT",
        path="/unsaid",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_pet_or_null(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_unsaid(*, body: Pet) -> requests.Request:
    """Build `POST /unsaid`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_pet(body, found, "")
    found.raise_if_any("unsaid")
    return requests.Request(
        method="POST",
        path="/unsaid",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_unsaid(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_with_delete(*, body: Pet | None = None) -> requests.Request:
    """Build `DELETE /unsaid`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else codec.encode_pet(body, found, "body")
    found.raise_if_any("with_delete")
    return requests.Request(
        method="DELETE",
        path="/unsaid",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_with_delete(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_loose_or_null(*, body: Loose) -> requests.Request:
    """Build `PATCH /unsaid`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_loose(body, found, "")
    found.raise_if_any("loose_or_null")
    return requests.Request(
        method="PATCH",
        path="/unsaid",
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_loose_or_null(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_with_defaults(*, body: WithDefaultsRequest) -> requests.Request:
    """Build `POST /defaults`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_with_defaults_request(body, found, "")
    found.raise_if_any("with_defaults")
    return requests.Request(
        method="POST",
        path="/defaults",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_with_defaults(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_said_not(*, body: Pet | None = None) -> requests.Request:
    """Build `POST /said`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else codec.encode_pet(body, found, "body")
    found.raise_if_any("said_not")
    return requests.Request(
        method="POST",
        path="/said",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_said_not(response: responses.Response) -> None:
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

    def pet_or_null(self, *, body: Pet | None = None) -> None:
        """PUT /unsaid (#/paths/~1unsaid/put)"""
        request = build_pet_or_null(body=body)
        return parse_pet_or_null(self._transport.send(request))

    def unsaid(self, *, name: str, age: int | None = None) -> None:
        """POST /unsaid (#/paths/~1unsaid/post)

        The body has the class `Pet`.
        """
        body = Pet(name=name, age=age)
        request = build_unsaid(body=body)
        return parse_unsaid(self._transport.send(request))

    def with_delete(self, *, body: Pet | None = None) -> None:
        """DELETE /unsaid (#/paths/~1unsaid/delete)"""
        request = build_with_delete(body=body)
        return parse_with_delete(self._transport.send(request))

    def loose_or_null(
        self, *, size: int | None = None, additional_properties: dict[str, str] | None = None
    ) -> None:
        """PATCH /unsaid (#/paths/~1unsaid/patch)

        The body has the class `Loose`.

        additional_properties: Properties that the spec does not declare.
        """
        body = Loose(size=size, additional_properties=additional_properties or {})
        request = build_loose_or_null(body=body)
        return parse_loose_or_null(self._transport.send(request))

    def with_defaults(self, *, size: int) -> None:
        """POST /defaults (#/paths/~1defaults/post)

        The body has the class `WithDefaultsRequest`.

        size: Default: 1.
        """
        body = WithDefaultsRequest(size=size)
        request = build_with_defaults(body=body)
        return parse_with_defaults(self._transport.send(request))

    def said_not(self, *, body: Pet | None = None) -> None:
        """POST /said (#/paths/~1said/post)"""
        request = build_said_not(body=body)
        return parse_said_not(self._transport.send(request))


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

    async def pet_or_null(self, *, body: Pet | None = None) -> None:
        """PUT /unsaid (#/paths/~1unsaid/put)"""
        request = build_pet_or_null(body=body)
        return parse_pet_or_null(await self._transport.send(request))

    async def unsaid(self, *, name: str, age: int | None = None) -> None:
        """POST /unsaid (#/paths/~1unsaid/post)

        The body has the class `Pet`.
        """
        body = Pet(name=name, age=age)
        request = build_unsaid(body=body)
        return parse_unsaid(await self._transport.send(request))

    async def with_delete(self, *, body: Pet | None = None) -> None:
        """DELETE /unsaid (#/paths/~1unsaid/delete)"""
        request = build_with_delete(body=body)
        return parse_with_delete(await self._transport.send(request))

    async def loose_or_null(
        self, *, size: int | None = None, additional_properties: dict[str, str] | None = None
    ) -> None:
        """PATCH /unsaid (#/paths/~1unsaid/patch)

        The body has the class `Loose`.

        additional_properties: Properties that the spec does not declare.
        """
        body = Loose(size=size, additional_properties=additional_properties or {})
        request = build_loose_or_null(body=body)
        return parse_loose_or_null(await self._transport.send(request))

    async def with_defaults(self, *, size: int) -> None:
        """POST /defaults (#/paths/~1defaults/post)

        The body has the class `WithDefaultsRequest`.

        size: Default: 1.
        """
        body = WithDefaultsRequest(size=size)
        request = build_with_defaults(body=body)
        return parse_with_defaults(await self._transport.send(request))

    async def said_not(self, *, body: Pet | None = None) -> None:
        """POST /said (#/paths/~1said/post)"""
        request = build_said_not(body=body)
        return parse_said_not(await self._transport.send(request))
