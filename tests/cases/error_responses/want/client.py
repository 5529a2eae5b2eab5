# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate error_responses`.
"""Client and AsyncClient for Errors by status, range and default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import clients, decode, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec

if TYPE_CHECKING:
    import httpx2

_ERRORS = {
    "404": codec.decode_list_pets_error404,
    "4XX": decode.string,
    "default": codec.decode_problem,
}
_ERRORS_2 = {"default": codec.decode_problem}


def build_list_pets() -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    return requests.Request(
        method="GET", path="/pets", accept="application/json, application/problem+json, text/html"
    )


def parse_list_pets(response: responses.Response) -> list[str]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS)
    return responses.json(response, decode.array(decode.string))


def build_create_pet() -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    return requests.Request(method="POST", path="/pets")


def parse_create_pet(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, _ERRORS_2)
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

    def list_pets(self) -> list[str]:
        """GET /pets (#/paths/~1pets/get)

        Raise NotFound, ServerError or another StatusError, whose `error` is `Problem`.
        """
        request = build_list_pets()
        return parse_list_pets(self._transport.send(request))

    def create_pet(self) -> None:
        """POST /pets (#/paths/~1pets/post)

        Raise StatusError, whose `error` is `Problem`.
        """
        request = build_create_pet()
        return parse_create_pet(self._transport.send(request))


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

    async def list_pets(self) -> list[str]:
        """GET /pets (#/paths/~1pets/get)

        Raise NotFound, ServerError or another StatusError, whose `error` is `Problem`.
        """
        request = build_list_pets()
        return parse_list_pets(await self._transport.send(request))

    async def create_pet(self) -> None:
        """POST /pets (#/paths/~1pets/post)

        Raise StatusError, whose `error` is `Problem`.
        """
        request = build_create_pet()
        return parse_create_pet(await self._transport.send(request))
