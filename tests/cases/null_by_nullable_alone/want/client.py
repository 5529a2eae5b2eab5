# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate null_by_nullable_alone`.
"""Client and AsyncClient for Nullables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import Address, Person, PersonMood

if TYPE_CHECKING:
    import httpx2


def build_create_person(*, body: Person) -> requests.Request:
    """Build `POST /people`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_person(body, found, "")
    found.raise_if_any("create_person")
    return requests.Request(
        method="POST",
        path="/people",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_person(response: responses.Response) -> Person:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_person)


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

    def create_person(
        self,
        *,
        home: Address | None,
        name: str | None | Unset = UNSET,
        work: Address | list[float] | None | Unset = UNSET,
        mood: PersonMood | None | Unset = UNSET,
        other: Address | None | Unset = UNSET,
        any: Any | None | Unset = UNSET,
        object: dict[str, Any] | str | None | Unset = UNSET,
    ) -> Person:
        """POST /people (#/paths/~1people/post)

        The body has the class `Person`.

        name: A short one. At most 3 characters.
        """
        body = Person(
            home=home, name=name, work=work, mood=mood, other=other, any=any, object=object
        )
        request = build_create_person(body=body)
        return parse_create_person(self._transport.send(request))


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

    async def create_person(
        self,
        *,
        home: Address | None,
        name: str | None | Unset = UNSET,
        work: Address | list[float] | None | Unset = UNSET,
        mood: PersonMood | None | Unset = UNSET,
        other: Address | None | Unset = UNSET,
        any: Any | None | Unset = UNSET,
        object: dict[str, Any] | str | None | Unset = UNSET,
    ) -> Person:
        """POST /people (#/paths/~1people/post)

        The body has the class `Person`.

        name: A short one. At most 3 characters.
        """
        body = Person(
            home=home, name=name, work=work, mood=mood, other=other, any=any, object=object
        )
        request = build_create_person(body=body)
        return parse_create_person(await self._transport.send(request))
