# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate tags_that_may_be_left_out`.
"""Client and AsyncClient for Optional tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from . import _codec as codec
from .models import AnyPart, CreatePartRequest, Owned, Pet

if TYPE_CHECKING:
    import httpx2


def build_create_pet(*, body: Owned) -> requests.Request:
    """Build `POST /pets`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_owned(body, found, "")
    found.raise_if_any("create_pet")
    return requests.Request(
        method="POST",
        path="/pets",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_pet(response: responses.Response) -> Owned:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_owned)


def build_create_part(*, body: CreatePartRequest) -> requests.Request:
    """Build `POST /parts`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_create_part_request(body, found, "")
    found.raise_if_any("create_part")
    return requests.Request(
        method="POST",
        path="/parts",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_create_part(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
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

    def create_pet(self, *, pet: Pet, others: list[Pet] | None = None) -> Owned:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `Owned`.
        """
        body = Owned(pet=pet, others=others)
        request = build_create_pet(body=body)
        return parse_create_pet(self._transport.send(request))

    def create_part(self, *, part: AnyPart | None = None) -> None:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `CreatePartRequest`.
        """
        body = CreatePartRequest(part=part)
        request = build_create_part(body=body)
        return parse_create_part(self._transport.send(request))


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

    async def create_pet(self, *, pet: Pet, others: list[Pet] | None = None) -> Owned:
        """POST /pets (#/paths/~1pets/post)

        The body has the class `Owned`.
        """
        body = Owned(pet=pet, others=others)
        request = build_create_pet(body=body)
        return parse_create_pet(await self._transport.send(request))

    async def create_part(self, *, part: AnyPart | None = None) -> None:
        """POST /parts (#/paths/~1parts/post)

        The body has the class `CreatePartRequest`.
        """
        body = CreatePartRequest(part=part)
        request = build_create_part(body=body)
        return parse_create_part(await self._transport.send(request))
