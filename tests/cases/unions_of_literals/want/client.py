# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate unions_of_literals`.
"""Client and AsyncClient for Literals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import Level, Note, NoteBoth, NoteColour, NoteMaybe, NotePrio, NoteReset, NoteUntil

if TYPE_CHECKING:
    import httpx2


def build_create_note(*, body: Note) -> requests.Request:
    """Build `POST /notes`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_note(body, found, "")
    found.raise_if_any("create_note")
    return requests.Request(
        method="POST",
        path="/notes",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_note(response: responses.Response) -> Note:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_note)


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

    def create_note(
        self,
        *,
        level: Level | None = None,
        colour: NoteColour | None = None,
        prio: NotePrio | None = None,
        maybe: NoteMaybe | None | Unset = UNSET,
        open: Literal["a"] | str | None = None,
        mixed: Literal["a"] | Literal[1] | None = None,
        named: Level | Literal["none"] | None = None,
        reset: NoteReset | Literal[""] | None = None,
        until: NoteUntil | int | None = None,
        both: NoteBoth | None = None,
    ) -> Note:
        """POST /notes (#/paths/~1notes/post)

        The body has the class `Note`.

        both: Default: 'a'.
        """
        body = Note(
            level=level,
            colour=colour,
            prio=prio,
            maybe=maybe,
            open=open,
            mixed=mixed,
            named=named,
            reset=reset,
            until=until,
            both=both,
        )
        request = build_create_note(body=body)
        return parse_create_note(self._transport.send(request))


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

    async def create_note(
        self,
        *,
        level: Level | None = None,
        colour: NoteColour | None = None,
        prio: NotePrio | None = None,
        maybe: NoteMaybe | None | Unset = UNSET,
        open: Literal["a"] | str | None = None,
        mixed: Literal["a"] | Literal[1] | None = None,
        named: Level | Literal["none"] | None = None,
        reset: NoteReset | Literal[""] | None = None,
        until: NoteUntil | int | None = None,
        both: NoteBoth | None = None,
    ) -> Note:
        """POST /notes (#/paths/~1notes/post)

        The body has the class `Note`.

        both: Default: 'a'.
        """
        body = Note(
            level=level,
            colour=colour,
            prio=prio,
            maybe=maybe,
            open=open,
            mixed=mixed,
            named=named,
            reset=reset,
            until=until,
            both=both,
        )
        request = build_create_note(body=body)
        return parse_create_note(await self._transport.send(request))
