# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate response_statuses`.
"""Client and AsyncClient for Results by status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import (
    downloading,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from . import _codec as codec
from .models import AloneResponse, Pet, SeveralResponse

if TYPE_CHECKING:
    import httpx2

_ERRORS = {"default": codec.decode_pet}
_ERRORS_2 = {"4XX": codec.decode_alone_error4_xx, "default": codec.decode_alone_response}


def build_several() -> requests.Request:
    """Build `PUT /several`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/several", accept="application/json, text/plain")


def parse_several(response: responses.Response) -> Pet | SeveralResponse | str | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 201:
        return responses.json(response, codec.decode_several_response)
    if response.status_code == 202:
        return responses.text(response)
    if response.status_code == 204:
        return None
    return responses.json(response, codec.decode_pet)


def build_range() -> requests.Request:
    """Build `GET /range`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/range")


def parse_range(response: responses.Response) -> Pet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_pet)


def build_both() -> requests.Request:
    """Build `GET /both`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/both")


def parse_both(response: responses.Response) -> Pet | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 202:
        return undescribed.json_or_none(response, codec.decode_pet)
    return responses.json(response, codec.decode_pet)


def build_default() -> requests.Request:
    """Build `GET /default`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/default")


def parse_default(response: responses.Response) -> Pet:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, codec.decode_pet)


def build_alone() -> requests.Request:
    """Build `GET /alone`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/alone")


def parse_alone(response: responses.Response) -> AloneResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
    return responses.json(response, codec.decode_alone_response)


def build_undescribed() -> requests.Request:
    """Build `GET /undescribed`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/undescribed", accept="application/json, */*;q=0.9")


def parse_undescribed(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


class Client(downloading.DownloadingClient):
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

    def several(self) -> Pet | SeveralResponse | str | None:
        """PUT /several (#/paths/~1several/put)

        Return None for a response without content.
        """
        request = build_several()
        return parse_several(self._transport.send(request))

    def range(self) -> Pet:
        """GET /range (#/paths/~1range/get)"""
        request = build_range()
        return parse_range(self._transport.send(request))

    def both(self) -> Pet | None:
        """GET /both (#/paths/~1both/get)

        Return None for a response without content.
        """
        request = build_both()
        return parse_both(self._transport.send(request))

    def default(self) -> Pet:
        """GET /default (#/paths/~1default/get)

        Raise StatusError, whose `error` is `Pet`.
        """
        request = build_default()
        return parse_default(self._transport.send(request))

    def alone(self) -> AloneResponse:
        """GET /alone (#/paths/~1alone/get)

        Raise StatusError, whose `error` is `AloneResponse`.
        """
        request = build_alone()
        return parse_alone(self._transport.send(request))

    def undescribed(self) -> Any:
        """GET /undescribed (#/paths/~1undescribed/get)

        Raise NotFound or another StatusError.
        """
        request = build_undescribed()
        return parse_undescribed(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
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

    async def several(self) -> Pet | SeveralResponse | str | None:
        """PUT /several (#/paths/~1several/put)

        Return None for a response without content.
        """
        request = build_several()
        return parse_several(await self._transport.send(request))

    async def range(self) -> Pet:
        """GET /range (#/paths/~1range/get)"""
        request = build_range()
        return parse_range(await self._transport.send(request))

    async def both(self) -> Pet | None:
        """GET /both (#/paths/~1both/get)

        Return None for a response without content.
        """
        request = build_both()
        return parse_both(await self._transport.send(request))

    async def default(self) -> Pet:
        """GET /default (#/paths/~1default/get)

        Raise StatusError, whose `error` is `Pet`.
        """
        request = build_default()
        return parse_default(await self._transport.send(request))

    async def alone(self) -> AloneResponse:
        """GET /alone (#/paths/~1alone/get)

        Raise StatusError, whose `error` is `AloneResponse`.
        """
        request = build_alone()
        return parse_alone(await self._transport.send(request))

    async def undescribed(self) -> Any:
        """GET /undescribed (#/paths/~1undescribed/get)

        Raise NotFound or another StatusError.
        """
        request = build_undescribed()
        return parse_undescribed(await self._transport.send(request))
