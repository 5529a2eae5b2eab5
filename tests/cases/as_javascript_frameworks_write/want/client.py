# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate as_javascript_frameworks_write`.
"""Client and AsyncClient for What frameworks for JavaScript write."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from .._runtime import (
    arguments,
    checks,
    compound,
    decode,
    downloading,
    formats,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
    undescribed,
)
from .._runtime.file_parts import FileUpload
from .._runtime.formats import Unparsed
from . import _codec as codec
from .models import AddRequest, AddResponse, Planet, QueryResponse, SaveRequest

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_look() -> requests.Request:
    """Build `GET /void`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/void", accept="application/json, */*;q=0.9")


def parse_look(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


def build_add(*, body: AddRequest) -> requests.Request:
    """Build `POST /void`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_request(body, found, "")
    found.raise_if_any("add")
    return requests.Request(
        method="POST",
        path="/void",
        content=requests.json_body(payload),
        content_type="application/json",
    )


def parse_add(response: responses.Response) -> AddResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_add_response)


def build_drop() -> requests.Request:
    """Build `DELETE /void`, or raise InvalidInput."""
    return requests.Request(method="DELETE", path="/void", accept="*/*")


def parse_drop(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_load() -> requests.Request:
    """Build `GET /files`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/files", accept="*/*")


def parse_load(response: responses.Response) -> bytes:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return response.body


def build_find() -> requests.Request:
    """Build `PUT /files`, or raise InvalidInput."""
    return requests.Request(method="PUT", path="/files")


def parse_find(response: responses.Response) -> Planet | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, decode.nullable(codec.decode_planet))


def build_save(*, body: SaveRequest) -> requests.Request:
    """Build `POST /files`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_save_request(body, found, "")
    found.raise_if_any("save")
    return requests.Request(
        method="POST",
        path="/files",
        content=forms.form_parts(payload, {"photo": "*/*", "picture": "image/*"}),
        accept="*/*",
    )


def parse_save(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_anything() -> requests.Request:
    """Build `PATCH /files`, or raise InvalidInput."""
    return requests.Request(method="PATCH", path="/files", accept="application/json, */*;q=0.9")


def parse_anything(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.any_value(response)


def build_query(
    *,
    since: dt.datetime | Unparsed | None = None,
    limit: float | None = None,
    ids: list[str] | None = None,
    exact: bool | None = None,
    other: Any = None,
) -> requests.Request:
    """Build `POST /classes`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "since", since, found, formats.check_date_time)
    arguments.query(query_pairs, "limit", limit, found, checks.number)
    arguments.query(query_pairs, "ids", ids, found, partial(compound.array, item=checks.string))
    arguments.query(query_pairs, "exact", exact, found, checks.boolean)
    arguments.query(query_pairs, "other", other, found, compound.any_json)
    found.raise_if_any("query")
    return requests.Request(method="POST", path="/classes", query=tuple(query_pairs))


def parse_query(response: responses.Response) -> QueryResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_query_response)


def build_unknown() -> requests.Request:
    """Build `GET /unknown`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/unknown", accept="application/json, */*;q=0.9")


def parse_unknown(response: responses.Response) -> Any:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return undescribed.value(response)


class Client(downloading.DownloadingClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    def look(self) -> Any:
        """GET /void (#/paths/~1void/get)"""
        request = build_look()
        return parse_look(self._transport.send(request))

    def add(self, *, a: str) -> AddResponse:
        """POST /void (#/paths/~1void/post)

        The body has the class `AddRequest`.
        """
        body = AddRequest(a=a)
        request = build_add(body=body)
        return parse_add(self._transport.send(request))

    def drop(self) -> None:
        """DELETE /void (#/paths/~1void/delete)"""
        request = build_drop()
        return parse_drop(self._transport.send(request))

    def load(self) -> bytes:
        """GET /files (#/paths/~1files/get)"""
        request = build_load()
        return parse_load(self._transport.send(request))

    def find(self) -> Planet | None:
        """PUT /files (#/paths/~1files/put)"""
        request = build_find()
        return parse_find(self._transport.send(request))

    def save(self, *, photo: FileUpload, picture: FileUpload | None = None) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `SaveRequest`.
        """
        body = SaveRequest(photo=photo, picture=picture)
        request = build_save(body=body)
        return parse_save(self._transport.send(request))

    def anything(self) -> Any:
        """PATCH /files (#/paths/~1files/patch)"""
        request = build_anything()
        return parse_anything(self._transport.send(request))

    def query(
        self,
        *,
        since: dt.datetime | Unparsed | None = None,
        limit: float | None = None,
        ids: list[str] | None = None,
        exact: bool | None = None,
        other: Any = None,
    ) -> QueryResponse:
        """POST /classes (#/paths/~1classes/post)"""
        request = build_query(since=since, limit=limit, ids=ids, exact=exact, other=other)
        return parse_query(self._transport.send(request))

    def unknown(self) -> Any:
        """GET /unknown (#/paths/~1unknown/get)"""
        request = build_unknown()
        return parse_unknown(self._transport.send(request))


class AsyncClient(downloading.AsyncDownloadingClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        The spec describes no credentials; use `with_options(headers={"Authorization": ...})`.

        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        settings = outgoing.Settings(
            base_url, timeout, retry, limits=limits, default_base_url=BASE_URL
        )
        super().__init__(settings, http_client)

    async def look(self) -> Any:
        """GET /void (#/paths/~1void/get)"""
        request = build_look()
        return parse_look(await self._transport.send(request))

    async def add(self, *, a: str) -> AddResponse:
        """POST /void (#/paths/~1void/post)

        The body has the class `AddRequest`.
        """
        body = AddRequest(a=a)
        request = build_add(body=body)
        return parse_add(await self._transport.send(request))

    async def drop(self) -> None:
        """DELETE /void (#/paths/~1void/delete)"""
        request = build_drop()
        return parse_drop(await self._transport.send(request))

    async def load(self) -> bytes:
        """GET /files (#/paths/~1files/get)"""
        request = build_load()
        return parse_load(await self._transport.send(request))

    async def find(self) -> Planet | None:
        """PUT /files (#/paths/~1files/put)"""
        request = build_find()
        return parse_find(await self._transport.send(request))

    async def save(self, *, photo: FileUpload, picture: FileUpload | None = None) -> None:
        """POST /files (#/paths/~1files/post)

        The body has the class `SaveRequest`.
        """
        body = SaveRequest(photo=photo, picture=picture)
        request = build_save(body=body)
        return parse_save(await self._transport.send(request))

    async def anything(self) -> Any:
        """PATCH /files (#/paths/~1files/patch)"""
        request = build_anything()
        return parse_anything(await self._transport.send(request))

    async def query(
        self,
        *,
        since: dt.datetime | Unparsed | None = None,
        limit: float | None = None,
        ids: list[str] | None = None,
        exact: bool | None = None,
        other: Any = None,
    ) -> QueryResponse:
        """POST /classes (#/paths/~1classes/post)"""
        request = build_query(since=since, limit=limit, ids=ids, exact=exact, other=other)
        return parse_query(await self._transport.send(request))

    async def unknown(self) -> Any:
        """GET /unknown (#/paths/~1unknown/get)"""
        request = build_unknown()
        return parse_unknown(await self._transport.send(request))
