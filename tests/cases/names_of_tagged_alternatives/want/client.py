# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_of_tagged_alternatives`.
"""Client and AsyncClient for Names of alternatives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import (
    ActionAttempt,
    All,
    AllOwn,
    Location,
    Mixed,
    Model,
    Nullable,
    Proxy,
    UserPolicy,
    Versioned,
)

if TYPE_CHECKING:
    import httpx2


def build_send_policy(*, body: All) -> requests.Request:
    """Build `POST /policies`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_all(body, found, "")
    found.raise_if_any("send_policy")
    return requests.Request(
        method="POST",
        path="/policies",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_send_policy(response: responses.Response) -> All:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_all)


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

    def send_policy(
        self,
        *,
        user: UserPolicy | None = None,
        versioned: Versioned | None = None,
        mixed: Mixed | None = None,
        attempt: ActionAttempt | None = None,
        location: Location | None = None,
        model: Model | None = None,
        proxy: Proxy | None = None,
        nullable: Nullable | None | Unset = UNSET,
        own: str | AllOwn | None = None,
    ) -> All:
        """POST /policies (#/paths/~1policies/post)

        The body has the class `All`.
        """
        body = All(
            user=user,
            versioned=versioned,
            mixed=mixed,
            attempt=attempt,
            location=location,
            model=model,
            proxy=proxy,
            nullable=nullable,
            own=own,
        )
        request = build_send_policy(body=body)
        return parse_send_policy(self._transport.send(request))


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

    async def send_policy(
        self,
        *,
        user: UserPolicy | None = None,
        versioned: Versioned | None = None,
        mixed: Mixed | None = None,
        attempt: ActionAttempt | None = None,
        location: Location | None = None,
        model: Model | None = None,
        proxy: Proxy | None = None,
        nullable: Nullable | None | Unset = UNSET,
        own: str | AllOwn | None = None,
    ) -> All:
        """POST /policies (#/paths/~1policies/post)

        The body has the class `All`.
        """
        body = All(
            user=user,
            versioned=versioned,
            mixed=mixed,
            attempt=attempt,
            location=location,
            model=model,
            proxy=proxy,
            nullable=nullable,
            own=own,
        )
        request = build_send_policy(body=body)
        return parse_send_policy(await self._transport.send(request))
