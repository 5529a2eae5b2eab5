# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate body_that_clashes`.
"""Client and AsyncClient for A body whose property is called like a parameter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from . import _codec as codec
from .models import PutBothRequest, PutInnerRequest, PutSelfRequest, PutUserRequest

if TYPE_CHECKING:
    import httpx2


def build_put_user(id: str, *, body: PutUserRequest, dry: bool | None = None) -> requests.Request:
    """Build `PUT /users/{id}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/users/" + checks.segment(id, found, checks.string, "id")
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "dry", dry, found, checks.boolean)
    payload = codec.encode_put_user_request(body, found, "body")
    found.raise_if_any("put_user")
    return requests.Request(
        method="PUT",
        path=url_path,
        query=tuple(query_pairs),
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_user(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_self(*, body: PutSelfRequest) -> requests.Request:
    """Build `PUT /self`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_put_self_request(body, found, "")
    found.raise_if_any("put_self")
    return requests.Request(
        method="PUT",
        path="/self",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_self(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_inner(payload_path: str, *, body: PutInnerRequest) -> requests.Request:
    """Build `PUT /inner/{payload}`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/inner/" + checks.segment(payload_path, found, checks.string, "payload_path")
    payload = codec.encode_put_inner_request(body, found, "")
    found.raise_if_any("put_inner")
    return requests.Request(
        method="PUT",
        path=url_path,
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_inner(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_put_both(*, body: PutBothRequest) -> requests.Request:
    """Build `PUT /both`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_put_both_request(body, found, "body")
    found.raise_if_any("put_both")
    return requests.Request(
        method="PUT",
        path="/both",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_put_both(response: responses.Response) -> None:
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

    def put_user(self, id: str, *, body: PutUserRequest, dry: bool | None = None) -> None:
        """PUT /users/{id} (#/paths/~1users~1{id}/put)"""
        request = build_put_user(id, body=body, dry=dry)
        return parse_put_user(self._transport.send(request))

    def put_self(
        self, *, self_: int | None = None, body_: str | None = None, name: str | None = None
    ) -> None:
        """PUT /self (#/paths/~1self/put)

        The body has the class `PutSelfRequest`.
        """
        body = PutSelfRequest(self=self_, body=body_, name=name)
        request = build_put_self(body=body)
        return parse_put_self(self._transport.send(request))

    def put_inner(
        self,
        payload_path: str,
        *,
        request_: str | None = None,
        found: str | None = None,
        codec: str | None = None,
        checks: str | None = None,
        requests: str | None = None,
        responses: str | None = None,
        transport: str | None = None,
        credentials: str | None = None,
        arguments: str | None = None,
        partial: str | None = None,
        list_: str | None = None,
        str_: str | None = None,
        item_streams_: str | None = None,
    ) -> None:
        """PUT /inner/{payload} (#/paths/~1inner~1{payload}/put)

        The body has the class `PutInnerRequest`.
        """
        body = PutInnerRequest(
            request=request_,
            found=found,
            codec=codec,
            checks=checks,
            requests=requests,
            responses=responses,
            transport=transport,
            credentials=credentials,
            arguments=arguments,
            partial=partial,
            list_=list_,
            str_=str_,
            item_streams=item_streams_,
        )
        request = build_put_inner(payload_path, body=body)
        return parse_put_inner(self._transport.send(request))

    def put_both(self, *, body: PutBothRequest) -> None:
        """PUT /both (#/paths/~1both/put)"""
        request = build_put_both(body=body)
        return parse_put_both(self._transport.send(request))


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

    async def put_user(self, id: str, *, body: PutUserRequest, dry: bool | None = None) -> None:
        """PUT /users/{id} (#/paths/~1users~1{id}/put)"""
        request = build_put_user(id, body=body, dry=dry)
        return parse_put_user(await self._transport.send(request))

    async def put_self(
        self, *, self_: int | None = None, body_: str | None = None, name: str | None = None
    ) -> None:
        """PUT /self (#/paths/~1self/put)

        The body has the class `PutSelfRequest`.
        """
        body = PutSelfRequest(self=self_, body=body_, name=name)
        request = build_put_self(body=body)
        return parse_put_self(await self._transport.send(request))

    async def put_inner(
        self,
        payload_path: str,
        *,
        request_: str | None = None,
        found: str | None = None,
        codec: str | None = None,
        checks: str | None = None,
        requests: str | None = None,
        responses: str | None = None,
        transport: str | None = None,
        credentials: str | None = None,
        arguments: str | None = None,
        partial: str | None = None,
        list_: str | None = None,
        str_: str | None = None,
        item_streams_: str | None = None,
    ) -> None:
        """PUT /inner/{payload} (#/paths/~1inner~1{payload}/put)

        The body has the class `PutInnerRequest`.
        """
        body = PutInnerRequest(
            request=request_,
            found=found,
            codec=codec,
            checks=checks,
            requests=requests,
            responses=responses,
            transport=transport,
            credentials=credentials,
            arguments=arguments,
            partial=partial,
            list_=list_,
            str_=str_,
            item_streams=item_streams_,
        )
        request = build_put_inner(payload_path, body=body)
        return parse_put_inner(await self._transport.send(request))

    async def put_both(self, *, body: PutBothRequest) -> None:
        """PUT /both (#/paths/~1both/put)"""
        request = build_put_both(body=body)
        return parse_put_both(await self._transport.send(request))
