# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate discriminators_in_a_base`.
"""Client and AsyncClient for A discriminator in what others extend."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import (
    checks,
    clients,
    decode,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    unions,
    unknown,
)
from .._runtime.unknown import Unknown
from . import _codec as codec
from .models import AnyConnection, Bucket, ConnectRequest, Local, Move, MoveKind

if TYPE_CHECKING:
    import httpx2


def build_list_connections() -> requests.Request:
    """Build `GET /connections`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/connections")


def parse_list_connections(response: responses.Response) -> list[AnyConnection]:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.array(codec.decode_any_connection))


def build_connect(*, body: ConnectRequest) -> requests.Request:
    """Build `POST /connections`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_connect_request(body, found, "")
    found.raise_if_any("connect")
    return requests.Request(
        method="POST",
        path="/connections",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_connect(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_get_file() -> requests.Request:
    """Build `GET /files`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/files")


def parse_get_file(response: responses.Response) -> Local | Bucket | Unknown:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return cast(
        "Local | Bucket | Unknown",
        responses.json(
            response,
            unions.tagged(
                "kind",
                {"local": codec.decode_local, "bucket": codec.decode_bucket},
                unknown.unless_tagged("kind", unions.best(codec.LOCAL_FORM, codec.BUCKET_FORM)),
            ),
        ),
    )


def build_move(*, body: Move) -> requests.Request:
    """Build `POST /moves`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_move(body, found, "")
    found.raise_if_any("move")
    return requests.Request(
        method="POST",
        path="/moves",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_move(response: responses.Response) -> None:
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

    def list_connections(self) -> list[AnyConnection]:
        """GET /connections (#/paths/~1connections/get)"""
        request = build_list_connections()
        return parse_list_connections(self._transport.send(request))

    def connect(self, *, connection: AnyConnection) -> None:
        """POST /connections (#/paths/~1connections/post)

        The body has the class `ConnectRequest`.
        """
        body = ConnectRequest(connection=connection)
        request = build_connect(body=body)
        return parse_connect(self._transport.send(request))

    def get_file(self) -> Local | Bucket | Unknown:
        """GET /files (#/paths/~1files/get)"""
        request = build_get_file()
        return parse_get_file(self._transport.send(request))

    def move(self, *, to: str, kind: MoveKind = "move") -> None:
        """POST /moves (#/paths/~1moves/post)

        The body has the class `Move`.
        """
        body = Move(to=to, kind=kind)
        request = build_move(body=body)
        return parse_move(self._transport.send(request))


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

    async def list_connections(self) -> list[AnyConnection]:
        """GET /connections (#/paths/~1connections/get)"""
        request = build_list_connections()
        return parse_list_connections(await self._transport.send(request))

    async def connect(self, *, connection: AnyConnection) -> None:
        """POST /connections (#/paths/~1connections/post)

        The body has the class `ConnectRequest`.
        """
        body = ConnectRequest(connection=connection)
        request = build_connect(body=body)
        return parse_connect(await self._transport.send(request))

    async def get_file(self) -> Local | Bucket | Unknown:
        """GET /files (#/paths/~1files/get)"""
        request = build_get_file()
        return parse_get_file(await self._transport.send(request))

    async def move(self, *, to: str, kind: MoveKind = "move") -> None:
        """POST /moves (#/paths/~1moves/post)

        The body has the class `Move`.
        """
        body = Move(to=to, kind=kind)
        request = build_move(body=body)
        return parse_move(await self._transport.send(request))
