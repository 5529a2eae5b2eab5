# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate items_without_a_type`.
"""Client and AsyncClient for Items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, clients, limits, outgoing, requests, responses, retries, transport
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import (
    Message,
    MessageAttachmentItemPath,
    MessageAttachmentItemUrl,
    MessageKindItem,
    Sender,
)

if TYPE_CHECKING:
    import httpx2


def build_create_message(*, body: Message) -> requests.Request:
    """Build `POST /messages`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_message(body, found, "")
    found.raise_if_any("create_message")
    return requests.Request(
        method="POST",
        path="/messages",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_create_message(response: responses.Response) -> Message:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_message)


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
        """Make a client, which connects when it first sends something.

        base_url: Where the API is. The spec names no server.
        timeout: The seconds of one wait: to connect, to send, or for more of an answer.
        retry: How often, and for how long, a request is sent again where that is safe.
        limits: The most that one call takes: its seconds in all, and the bytes of its answer.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    def create_message(
        self,
        *,
        sender: Sender | None = None,
        topic: str | list[str | None] | None | Unset = UNSET,
        kind: int | MessageKindItem | list[int | MessageKindItem] | None = None,
        attachment: (
            MessageAttachmentItemPath
            | MessageAttachmentItemUrl
            | list[MessageAttachmentItemPath | MessageAttachmentItemUrl]
            | None
        ) = None,
        replies: Message | list[Message | None] | None | Unset = UNSET,
        tags: list[str] | None = None,
        marks: list[str | int] | None = None,
        readers: list[str | int] | None = None,
        typed: list[str | int] | None = None,
    ) -> Message:
        """POST /messages (#/paths/~1messages/post)

        The body has the class `Message`.

        kind: What it is.
        marks: At least 1 item.
        """
        body = Message(
            sender=sender,
            topic=topic,
            kind=kind,
            attachment=attachment,
            replies=replies,
            tags=tags,
            marks=marks,
            readers=readers,
            typed=typed,
        )
        request = build_create_message(body=body)
        return parse_create_message(self._transport.send(request))


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
        """Make a client, which connects when it first sends something.

        base_url: Where the API is. The spec names no server.
        timeout: The seconds of one wait: to connect, to send, or for more of an answer.
        retry: How often, and for how long, a request is sent again where that is safe.
        limits: The most that one call takes: its seconds in all, and the bytes of its answer.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(base_url, timeout, retry, limits=limits)
        super().__init__(settings, http_client)

    async def create_message(
        self,
        *,
        sender: Sender | None = None,
        topic: str | list[str | None] | None | Unset = UNSET,
        kind: int | MessageKindItem | list[int | MessageKindItem] | None = None,
        attachment: (
            MessageAttachmentItemPath
            | MessageAttachmentItemUrl
            | list[MessageAttachmentItemPath | MessageAttachmentItemUrl]
            | None
        ) = None,
        replies: Message | list[Message | None] | None | Unset = UNSET,
        tags: list[str] | None = None,
        marks: list[str | int] | None = None,
        readers: list[str | int] | None = None,
        typed: list[str | int] | None = None,
    ) -> Message:
        """POST /messages (#/paths/~1messages/post)

        The body has the class `Message`.

        kind: What it is.
        marks: At least 1 item.
        """
        body = Message(
            sender=sender,
            topic=topic,
            kind=kind,
            attachment=attachment,
            replies=replies,
            tags=tags,
            marks=marks,
            readers=readers,
            typed=typed,
        )
        request = build_create_message(body=body)
        return parse_create_message(await self._transport.send(request))
