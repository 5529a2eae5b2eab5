# Made by Pitchpipe from spec.yaml. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate names_with_brackets`.
"""Client and AsyncClient for Brackets in names are left out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    compound,
    forms,
    limits,
    outgoing,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.file_parts import FileUpload
from . import _codec as codec
from .models import AddFormRequest, AddPhotosRequest, Both

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://example.com"


def build_add_photos(
    *, body: AddPhotosRequest, sort: list[str] | None = None, filter_name: str | None = None
) -> requests.Request:
    """Build `POST /photos`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs, "sort[]", sort, found, partial(compound.array, item=checks.string), at="sort"
    )
    arguments.query(
        query_pairs, "filter[name]", filter_name, found, checks.string, at="filter_name"
    )
    payload = codec.encode_add_photos_request(body, found, "")
    found.raise_if_any("add_photos")
    return requests.Request(
        method="POST",
        path="/photos",
        query=tuple(query_pairs),
        content=forms.form_parts(payload),
        accept="*/*",
    )


def parse_add_photos(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_both(
    *, body: Both, tags: str | None = None, tags_list: list[str] | None = None
) -> requests.Request:
    """Build `POST /both`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "tags", tags, found, checks.string)
    arguments.query(
        query_pairs,
        "tags[]",
        tags_list,
        found,
        partial(compound.array, item=checks.string),
        at="tags_list",
    )
    payload = codec.encode_both(body, found, "body")
    found.raise_if_any("add_both")
    return requests.Request(
        method="POST",
        path="/both",
        query=tuple(query_pairs),
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
    )


def parse_add_both(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_add_form(*, body: AddFormRequest) -> requests.Request:
    """Build `POST /form`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_add_form_request(body, found, "")
    found.raise_if_any("add_form")
    return requests.Request(
        method="POST",
        path="/form",
        content=forms.form_body(payload),
        content_type="application/x-www-form-urlencoded",
        accept="*/*",
    )


def parse_add_form(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
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

    def add_photos(
        self,
        *,
        photos: list[FileUpload] | None = None,
        meta_name: str | None = None,
        list_: str | None = None,
        sort: list[str] | None = None,
        filter_name: str | None = None,
    ) -> None:
        """POST /photos (#/paths/~1photos/post)

        The body has the class `AddPhotosRequest`.
        """
        body = AddPhotosRequest(photos=photos, meta_name=meta_name, list_=list_)
        request = build_add_photos(body=body, sort=sort, filter_name=filter_name)
        return parse_add_photos(self._transport.send(request))

    def add_both(
        self, *, body: Both, tags: str | None = None, tags_list: list[str] | None = None
    ) -> None:
        """POST /both (#/paths/~1both/post)"""
        request = build_add_both(body=body, tags=tags, tags_list=tags_list)
        return parse_add_both(self._transport.send(request))

    def add_form(self, *, sort: list[str] | None = None) -> None:
        """POST /form (#/paths/~1form/post)

        The body has the class `AddFormRequest`.
        """
        body = AddFormRequest(sort=sort)
        request = build_add_form(body=body)
        return parse_add_form(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
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

    async def add_photos(
        self,
        *,
        photos: list[FileUpload] | None = None,
        meta_name: str | None = None,
        list_: str | None = None,
        sort: list[str] | None = None,
        filter_name: str | None = None,
    ) -> None:
        """POST /photos (#/paths/~1photos/post)

        The body has the class `AddPhotosRequest`.
        """
        body = AddPhotosRequest(photos=photos, meta_name=meta_name, list_=list_)
        request = build_add_photos(body=body, sort=sort, filter_name=filter_name)
        return parse_add_photos(await self._transport.send(request))

    async def add_both(
        self, *, body: Both, tags: str | None = None, tags_list: list[str] | None = None
    ) -> None:
        """POST /both (#/paths/~1both/post)"""
        request = build_add_both(body=body, tags=tags, tags_list=tags_list)
        return parse_add_both(await self._transport.send(request))

    async def add_form(self, *, sort: list[str] | None = None) -> None:
        """POST /form (#/paths/~1form/post)

        The body has the class `AddFormRequest`.
        """
        body = AddFormRequest(sort=sort)
        request = build_add_form(body=body)
        return parse_add_form(await self._transport.send(request))
