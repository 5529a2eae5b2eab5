# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate json_bodies`.
"""Client and AsyncClient for JSON bodies: spread over keywords, or whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
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
from .models import Loose, Pet

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com"


def build_object(*, body: Pet) -> requests.Request:
    """Build `POST /object`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_pet(body, found, "")
    found.raise_if_any("object")
    return requests.Request(
        method="POST",
        path="/object",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_object(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_vendor(*, body: Pet) -> requests.Request:
    """Build `POST /vendor`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_pet(body, found, "")
    found.raise_if_any("vendor")
    return requests.Request(
        method="POST",
        path="/vendor",
        content=requests.json_body(payload),
        content_type="application/vnd.pets.v2+json",
        accept="*/*",
    )


def parse_vendor(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_optional(*, body: Pet | None = None) -> requests.Request:
    """Build `POST /optional`, or raise InvalidInput."""
    found = checks.Violations()
    payload = None if body is None else codec.encode_pet(body, found, "body")
    found.raise_if_any("optional")
    return requests.Request(
        method="POST",
        path="/optional",
        content=requests.json_body(payload) if payload is not None else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_optional(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_loose(*, body: Loose) -> requests.Request:
    """Build `PATCH /loose`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_loose(body, found, "")
    found.raise_if_any("loose")
    return requests.Request(
        method="PATCH",
        path="/loose",
        content=requests.json_body(payload) if payload else None,
        content_type="application/json",
        accept="*/*",
    )


def parse_loose(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_array(*, body: list[Pet]) -> requests.Request:
    """Build `PUT /array`, or raise InvalidInput."""
    found = checks.Violations()
    payload = compound.array(body, found, "body", item=codec.encode_pet, min_items=1)
    found.raise_if_any("array")
    return requests.Request(
        method="PUT",
        path="/array",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_array(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_map(*, body: dict[str, int]) -> requests.Request:
    """Build `PUT /map`, or raise InvalidInput."""
    found = checks.Violations()
    payload = compound.mapping(body, found, "body", item=checks.integer)
    found.raise_if_any("map")
    return requests.Request(
        method="PUT",
        path="/map",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_map(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_union(*, body: Pet | Loose) -> requests.Request:
    """Build `PUT /union`, or raise InvalidInput."""
    found = checks.Violations()
    payload = compound.one_of(body, found, "body", options=(codec.encode_pet, codec.encode_loose))
    found.raise_if_any("union")
    return requests.Request(
        method="PUT",
        path="/union",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_union(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_primitive(*, body: int) -> requests.Request:
    """Build `PUT /primitive`, or raise InvalidInput."""
    found = checks.Violations()
    payload = checks.integer(body, found, "body", maximum=9)
    found.raise_if_any("primitive")
    return requests.Request(
        method="PUT",
        path="/primitive",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_primitive(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_null(*, body: str | None) -> requests.Request:
    """Build `PUT /null`, or raise InvalidInput."""
    found = checks.Violations()
    payload = checks.nullable(body, found, "body", inner=checks.string)
    found.raise_if_any("null")
    return requests.Request(
        method="PUT",
        path="/null",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_null(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_any(*, body: Any) -> requests.Request:
    """Build `PUT /any`, or raise InvalidInput."""
    found = checks.Violations()
    payload = compound.any_json(body, found, "body")
    found.raise_if_any("any")
    return requests.Request(
        method="PUT",
        path="/any",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_any(response: responses.Response) -> None:
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

    def object(self, *, name: str, age: int | None = None, old: bool | None = None) -> None:
        """POST /object (#/paths/~1object/post)

        The body has the class `Pet`.

        old: Deprecated.
        """
        body = Pet(name=name, age=age, old=old)
        request = build_object(body=body)
        return parse_object(self._transport.send(request))

    def vendor(self, *, name: str, age: int | None = None, old: bool | None = None) -> None:
        """POST /vendor (#/paths/~1vendor/post)

        The body has the class `Pet`.

        old: Deprecated.
        """
        body = Pet(name=name, age=age, old=old)
        request = build_vendor(body=body)
        return parse_vendor(self._transport.send(request))

    def optional(self, *, body: Pet | None = None) -> None:
        """POST /optional (#/paths/~1optional/post)"""
        request = build_optional(body=body)
        return parse_optional(self._transport.send(request))

    def loose(
        self, *, size: int | None = None, additional_properties: dict[str, str] | None = None
    ) -> None:
        """PATCH /loose (#/paths/~1loose/patch)

        The body has the class `Loose`.

        additional_properties: Properties that the spec does not declare.
        """
        body = Loose(size=size, additional_properties=additional_properties or {})
        request = build_loose(body=body)
        return parse_loose(self._transport.send(request))

    def array(self, *, body: list[Pet]) -> None:
        """PUT /array (#/paths/~1array/put)"""
        request = build_array(body=body)
        return parse_array(self._transport.send(request))

    def map(self, *, body: dict[str, int]) -> None:
        """PUT /map (#/paths/~1map/put)"""
        request = build_map(body=body)
        return parse_map(self._transport.send(request))

    def union(self, *, body: Pet | Loose) -> None:
        """PUT /union (#/paths/~1union/put)"""
        request = build_union(body=body)
        return parse_union(self._transport.send(request))

    def primitive(self, *, body: int) -> None:
        """PUT /primitive (#/paths/~1primitive/put)"""
        request = build_primitive(body=body)
        return parse_primitive(self._transport.send(request))

    def null(self, *, body: str | None) -> None:
        """PUT /null (#/paths/~1null/put)"""
        request = build_null(body=body)
        return parse_null(self._transport.send(request))

    def any(self, *, body: Any) -> None:
        """PUT /any (#/paths/~1any/put)"""
        request = build_any(body=body)
        return parse_any(self._transport.send(request))


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

    async def object(self, *, name: str, age: int | None = None, old: bool | None = None) -> None:
        """POST /object (#/paths/~1object/post)

        The body has the class `Pet`.

        old: Deprecated.
        """
        body = Pet(name=name, age=age, old=old)
        request = build_object(body=body)
        return parse_object(await self._transport.send(request))

    async def vendor(self, *, name: str, age: int | None = None, old: bool | None = None) -> None:
        """POST /vendor (#/paths/~1vendor/post)

        The body has the class `Pet`.

        old: Deprecated.
        """
        body = Pet(name=name, age=age, old=old)
        request = build_vendor(body=body)
        return parse_vendor(await self._transport.send(request))

    async def optional(self, *, body: Pet | None = None) -> None:
        """POST /optional (#/paths/~1optional/post)"""
        request = build_optional(body=body)
        return parse_optional(await self._transport.send(request))

    async def loose(
        self, *, size: int | None = None, additional_properties: dict[str, str] | None = None
    ) -> None:
        """PATCH /loose (#/paths/~1loose/patch)

        The body has the class `Loose`.

        additional_properties: Properties that the spec does not declare.
        """
        body = Loose(size=size, additional_properties=additional_properties or {})
        request = build_loose(body=body)
        return parse_loose(await self._transport.send(request))

    async def array(self, *, body: list[Pet]) -> None:
        """PUT /array (#/paths/~1array/put)"""
        request = build_array(body=body)
        return parse_array(await self._transport.send(request))

    async def map(self, *, body: dict[str, int]) -> None:
        """PUT /map (#/paths/~1map/put)"""
        request = build_map(body=body)
        return parse_map(await self._transport.send(request))

    async def union(self, *, body: Pet | Loose) -> None:
        """PUT /union (#/paths/~1union/put)"""
        request = build_union(body=body)
        return parse_union(await self._transport.send(request))

    async def primitive(self, *, body: int) -> None:
        """PUT /primitive (#/paths/~1primitive/put)"""
        request = build_primitive(body=body)
        return parse_primitive(await self._transport.send(request))

    async def null(self, *, body: str | None) -> None:
        """PUT /null (#/paths/~1null/put)"""
        request = build_null(body=body)
        return parse_null(await self._transport.send(request))

    async def any(self, *, body: Any) -> None:
        """PUT /any (#/paths/~1any/put)"""
        request = build_any(body=body)
        return parse_any(await self._transport.send(request))
