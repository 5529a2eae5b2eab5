# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate required_but_not_described`.
"""Client and AsyncClient for Sun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import Login, Moon, MoonTags, Named, SetSunRequest, Star, Sun

if TYPE_CHECKING:
    import httpx2


def build_get_sun() -> requests.Request:
    """Build `GET /sun`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/sun")


def parse_get_sun(response: responses.Response) -> Sun:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_sun)


def build_set_sun(*, body: SetSunRequest) -> requests.Request:
    """Build `PUT /sun`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_set_sun_request(body, found, "")
    found.raise_if_any("set_sun")
    return requests.Request(
        method="PUT",
        path="/sun",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_set_sun(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_log_in(*, body: Login) -> requests.Request:
    """Build `POST /sun`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_login(body, found, "")
    found.raise_if_any("log_in")
    return requests.Request(
        method="POST",
        path="/sun",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_log_in(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_create_moon(*, body: Moon) -> requests.Request:
    """Build `POST /moon`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_moon(body, found, "")
    found.raise_if_any("create_moon")
    return requests.Request(
        method="POST",
        path="/moon",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_moon(response: responses.Response) -> Moon:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_moon)


def build_set_star(*, body: Star) -> requests.Request:
    """Build `PUT /star`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_star(body, found, "body")
    found.raise_if_any("set_star")
    return requests.Request(
        method="PUT",
        path="/star",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_set_star(response: responses.Response) -> Named:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_named)


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

    def get_sun(self) -> Sun:
        """GET /sun (#/paths/~1sun/get)"""
        request = build_get_sun()
        return parse_get_sun(self._transport.send(request))

    def set_sun(self, *, rise: str, place: Any) -> None:
        """PUT /sun (#/paths/~1sun/put)

        The body has the class `SetSunRequest`.
        """
        body = SetSunRequest(rise=rise, place=place)
        request = build_set_sun(body=body)
        return parse_set_sun(self._transport.send(request))

    def log_in(
        self,
        *,
        client_id: str,
        scope_id: Any,
        scope: str | None = None,
        scope_ids: str | None = None,
    ) -> None:
        """POST /sun (#/paths/~1sun/post)

        The body has the class `Login`.
        """
        body = Login(client_id=client_id, scope_id=scope_id, scope=scope, scope_ids=scope_ids)
        request = build_log_in(body=body)
        return parse_log_in(self._transport.send(request))

    def create_moon(
        self,
        *,
        name: str,
        phase: str,
        tags: MoonTags | None = None,
        rise: Any | None | Unset = UNSET,
    ) -> Moon:
        """POST /moon (#/paths/~1moon/post)

        The body has the class `Moon`.
        """
        body = Moon(name=name, phase=phase, tags=tags, rise=rise)
        request = build_create_moon(body=body)
        return parse_create_moon(self._transport.send(request))

    def set_star(self, *, body: Star) -> Named:
        """PUT /star (#/paths/~1star/put)"""
        request = build_set_star(body=body)
        return parse_set_star(self._transport.send(request))


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

    async def get_sun(self) -> Sun:
        """GET /sun (#/paths/~1sun/get)"""
        request = build_get_sun()
        return parse_get_sun(await self._transport.send(request))

    async def set_sun(self, *, rise: str, place: Any) -> None:
        """PUT /sun (#/paths/~1sun/put)

        The body has the class `SetSunRequest`.
        """
        body = SetSunRequest(rise=rise, place=place)
        request = build_set_sun(body=body)
        return parse_set_sun(await self._transport.send(request))

    async def log_in(
        self,
        *,
        client_id: str,
        scope_id: Any,
        scope: str | None = None,
        scope_ids: str | None = None,
    ) -> None:
        """POST /sun (#/paths/~1sun/post)

        The body has the class `Login`.
        """
        body = Login(client_id=client_id, scope_id=scope_id, scope=scope, scope_ids=scope_ids)
        request = build_log_in(body=body)
        return parse_log_in(await self._transport.send(request))

    async def create_moon(
        self,
        *,
        name: str,
        phase: str,
        tags: MoonTags | None = None,
        rise: Any | None | Unset = UNSET,
    ) -> Moon:
        """POST /moon (#/paths/~1moon/post)

        The body has the class `Moon`.
        """
        body = Moon(name=name, phase=phase, tags=tags, rise=rise)
        request = build_create_moon(body=body)
        return parse_create_moon(await self._transport.send(request))

    async def set_star(self, *, body: Star) -> Named:
        """PUT /star (#/paths/~1star/put)"""
        request = build_set_star(body=body)
        return parse_set_star(await self._transport.send(request))
