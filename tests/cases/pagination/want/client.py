# Made by Pitchpipe from spec.yaml and its overlay. Do not edit:
# change the spec or its overlays, then run `pitchpipe generate pagination`.
"""Client and AsyncClient for Lists in pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._runtime import (
    arguments,
    checks,
    clients,
    credentials,
    decode,
    limits,
    outgoing,
    paging,
    requests,
    responses,
    retries,
    transport,
)
from .._runtime.values import UNSET, Unset
from . import _codec as codec
from .models import (
    Account,
    Card,
    ListChargesResponse,
    ListJobsResponse,
    ListPetsResponse,
    ListTracksResponse,
    Messages,
    Meta,
    Repo,
    UsersResponse,
)

if TYPE_CHECKING:
    import httpx2

BASE_URL = "https://api.example.com/v1"
_HINTS = {"token": "pass token="}


def build_list_repos(*, page: int | None = None, size: int | None = None) -> requests.Request:
    """Build `GET /repos`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "page", page, found, partial(checks.integer, minimum=1))
    arguments.query(query_pairs, "size", size, found, checks.integer)
    found.raise_if_any("list_repos")
    return requests.Request(
        method="GET", path="/repos", query=tuple(query_pairs), security=(("token",),)
    )


def parse_list_repos(response: responses.Response) -> list[Repo] | None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    if response.status_code == 204:
        return None
    return responses.json(response, decode.array(codec.decode_repo))


def pages_list_repos(request: requests.Request) -> paging.Paging[Repo, list[Repo] | None]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(request, parse_list_repos, lambda page: page, paging.Link())


def build_list_jobs(owner: str) -> requests.Request:
    """Build `GET /owners/{owner}/jobs`, or raise InvalidInput."""
    found = checks.Violations()
    url_path = "/owners/" + checks.segment(owner, found, checks.string, "owner") + "/jobs"
    found.raise_if_any("list_jobs")
    return requests.Request(method="GET", path=url_path, security=(("token",),))


def parse_list_jobs(response: responses.Response) -> ListJobsResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_list_jobs_response)


def pages_list_jobs(request: requests.Request) -> paging.Paging[Repo, ListJobsResponse]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(request, parse_list_jobs, lambda page: page.jobs, paging.Link())


def build_list_charges(
    *, starting_after: str | None = None, limit: int | None = None
) -> requests.Request:
    """Build `GET /charges`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "starting_after", starting_after, found, checks.string)
    arguments.query(query_pairs, "limit", limit, found, checks.integer)
    found.raise_if_any("list_charges")
    return requests.Request(
        method="GET", path="/charges", query=tuple(query_pairs), security=(("token",),)
    )


def parse_list_charges(response: responses.Response) -> ListChargesResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_list_charges_response)


def pages_list_charges(
    request: requests.Request,
) -> paging.Paging[Card | Account, ListChargesResponse]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(
        request,
        parse_list_charges,
        lambda page: page.data,
        paging.LastItem("starting_after", lambda item: item.id, more=lambda page: page.has_more),
    )


def build_list_messages(*, page_cursor: str | None = None) -> requests.Request:
    """Build `GET /messages`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(
        query_pairs, "page[cursor]", page_cursor, found, checks.string, at="page_cursor"
    )
    found.raise_if_any("list_messages")
    return requests.Request(
        method="GET", path="/messages", query=tuple(query_pairs), security=(("token",),)
    )


def parse_list_messages(response: responses.Response) -> Messages:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_messages)


def pages_list_messages(request: requests.Request) -> paging.Paging[Repo, Messages]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(
        request,
        parse_list_messages,
        lambda page: page.messages,
        paging.Cursor("page[cursor]", lambda page: page.meta.next_cursor if page.meta else None),
    )


def build_put_messages(*, body: Messages) -> requests.Request:
    """Build `PUT /messages`, or raise InvalidInput."""
    found = checks.Violations()
    payload = codec.encode_messages(body, found, "")
    found.raise_if_any("put_messages")
    return requests.Request(
        method="PUT",
        path="/messages",
        content=requests.json_body(payload),
        content_type="application/json",
        accept="*/*",
        security=(("token",),),
    )


def parse_put_messages(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


def build_list_pets(*, page: int | None = None, size: int | None = None) -> requests.Request:
    """Build `GET /pets`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "page", page, found, partial(checks.integer, minimum=1))
    arguments.query(query_pairs, "size", size, found, checks.integer)
    found.raise_if_any("list_pets")
    return requests.Request(
        method="GET", path="/pets", query=tuple(query_pairs), security=(("token",),)
    )


def parse_list_pets(response: responses.Response) -> ListPetsResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_list_pets_response)


def pages_list_pets(request: requests.Request) -> paging.Paging[Repo, ListPetsResponse]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(
        request,
        parse_list_pets,
        lambda page: page.result.pets if page.result else None,
        paging.Number("page", total=lambda page: page.result.page_count if page.result else None),
    )


def build_list_tracks(*, offset: int | None = None, limit: int | None = None) -> requests.Request:
    """Build `GET /tracks`, or raise InvalidInput."""
    found = checks.Violations()
    query_pairs: list[tuple[str, str]] = []
    arguments.query(query_pairs, "offset", offset, found, checks.integer)
    arguments.query(query_pairs, "limit", limit, found, checks.integer)
    found.raise_if_any("list_tracks")
    return requests.Request(
        method="GET", path="/tracks", query=tuple(query_pairs), security=(("token",),)
    )


def parse_list_tracks(response: responses.Response) -> ListTracksResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_list_tracks_response)


def pages_list_tracks(request: requests.Request) -> paging.Paging[Repo, ListTracksResponse]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(
        request,
        parse_list_tracks,
        lambda page: page.items,
        paging.Offset("offset", total=lambda page: page.total),
    )


def build_users() -> requests.Request:
    """Build `GET /users`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/users", security=(("token",),))


def parse_users(response: responses.Response) -> UsersResponse:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return responses.json(response, codec.decode_users_response)


def pages_users(request: requests.Request) -> paging.Paging[Repo, UsersResponse]:
    """Tell where the items of a page are, and which page follows it."""
    return paging.Paging(
        request, parse_users, lambda page: page.value, paging.Url(lambda page: page.odata_next_link)
    )


def build_users_pages() -> requests.Request:
    """Build `GET /users_pages`, or raise InvalidInput."""
    return requests.Request(method="GET", path="/users_pages", accept="*/*", security=(("token",),))


def parse_users_pages(response: responses.Response) -> None:
    """Decode a 2xx; raise StatusError for any other status, DecodeError if it does not fit."""
    responses.raise_for_status(response, {})
    return None


class Client(clients.BaseClient):
    """One method for each operation of the spec; a context manager."""

    def __init__(
        self,
        token: credentials.Secret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.Client | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    def list_repos(self, *, page: int | None = None, size: int | None = None) -> list[Repo] | None:
        """List repositories.

        GET /repos (#/paths/~1repos/get)
        Return None for a response without content.

        page: At least 1.
        """
        request = build_list_repos(page=page, size=size)
        return parse_list_repos(self._transport.send(request))

    def list_repos_pages(
        self, *, page: int | None = None, size: int | None = None
    ) -> paging.Pages[Repo, list[Repo] | None]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_repos`, and `by_page` for whole pages.
        """
        request = build_list_repos(page=page, size=size)
        return paging.Pages(self._transport, pages_list_repos(request))

    def list_jobs(self, owner: str) -> ListJobsResponse:
        """GET /owners/{owner}/jobs (#/paths/~1owners~1{owner}~1jobs/get)"""
        request = build_list_jobs(owner)
        return parse_list_jobs(self._transport.send(request))

    def list_jobs_pages(self, owner: str) -> paging.Pages[Repo, ListJobsResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_jobs`, and `by_page` for whole pages.
        """
        request = build_list_jobs(owner)
        return paging.Pages(self._transport, pages_list_jobs(request))

    def list_charges(
        self, *, starting_after: str | None = None, limit: int | None = None
    ) -> ListChargesResponse:
        """GET /charges (#/paths/~1charges/get)"""
        request = build_list_charges(starting_after=starting_after, limit=limit)
        return parse_list_charges(self._transport.send(request))

    def list_charges_pages(
        self, *, starting_after: str | None = None, limit: int | None = None
    ) -> paging.Pages[Card | Account, ListChargesResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_charges`, and `by_page` for whole pages.
        """
        request = build_list_charges(starting_after=starting_after, limit=limit)
        return paging.Pages(self._transport, pages_list_charges(request))

    def list_messages(self, *, page_cursor: str | None = None) -> Messages:
        """GET /messages (#/paths/~1messages/get)"""
        request = build_list_messages(page_cursor=page_cursor)
        return parse_list_messages(self._transport.send(request))

    def list_messages_pages(
        self, *, page_cursor: str | None = None
    ) -> paging.Pages[Repo, Messages]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_messages`, and `by_page` for whole pages.
        """
        request = build_list_messages(page_cursor=page_cursor)
        return paging.Pages(self._transport, pages_list_messages(request))

    def put_messages(
        self,
        *,
        messages: list[Repo],
        warnings: list[str] | None = None,
        meta: Meta | None | Unset = UNSET,
    ) -> None:
        """PUT /messages (#/paths/~1messages/put)

        The body has the class `Messages`.
        """
        body = Messages(messages=messages, warnings=warnings, meta=meta)
        request = build_put_messages(body=body)
        return parse_put_messages(self._transport.send(request))

    def list_pets(self, *, page: int | None = None, size: int | None = None) -> ListPetsResponse:
        """GET /pets (#/paths/~1pets/get)

        page: At least 1.
        """
        request = build_list_pets(page=page, size=size)
        return parse_list_pets(self._transport.send(request))

    def list_pets_pages(
        self, *, page: int | None = None, size: int | None = None
    ) -> paging.Pages[Repo, ListPetsResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_pets`, and `by_page` for whole pages.
        """
        request = build_list_pets(page=page, size=size)
        return paging.Pages(self._transport, pages_list_pets(request))

    def list_tracks(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> ListTracksResponse:
        """GET /tracks (#/paths/~1tracks/get)"""
        request = build_list_tracks(offset=offset, limit=limit)
        return parse_list_tracks(self._transport.send(request))

    def list_tracks_pages(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> paging.Pages[Repo, ListTracksResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_tracks`, and `by_page` for whole pages.
        """
        request = build_list_tracks(offset=offset, limit=limit)
        return paging.Pages(self._transport, pages_list_tracks(request))

    def users(self) -> UsersResponse:
        """GET /users (#/paths/~1users/get)"""
        request = build_users()
        return parse_users(self._transport.send(request))

    def users_pages2(self) -> paging.Pages[Repo, UsersResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `users`, and `by_page` for whole pages.
        """
        request = build_users()
        return paging.Pages(self._transport, pages_users(request))

    def users_pages(self) -> None:
        """GET /users_pages (#/paths/~1users_pages/get)"""
        request = build_users_pages()
        return parse_users_pages(self._transport.send(request))


class AsyncClient(clients.AsyncBaseClient):
    """One method for each operation of the spec; an async context manager."""

    def __init__(
        self,
        token: credentials.AsyncSecret | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float = transport.DEFAULT_TIMEOUT,
        retry: retries.Retry = retries.DEFAULT,
        limits: limits.Limits = limits.DEFAULT,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        """Make a client. It connects when it sends its first request.

        token: A token, or a function or coroutine function that returns one for each request.
        base_url: Where the API is.
        timeout: Seconds for each wait: to connect, to send, or for more of a response.
        retry: How often, and for how long, a request is retried if that is safe.
        limits: Limits for one call: its total time, and the size of its response.
        http_client: Sends the requests, if given; it stays open when this client is closed.
        """
        given = {"token": credentials.bearer(token, "")}
        settings = outgoing.Settings(
            base_url,
            timeout,
            retry,
            limits=limits,
            default_base_url=BASE_URL,
            keys=credentials.Keys(given, _HINTS),
        )
        super().__init__(settings, http_client)

    async def list_repos(
        self, *, page: int | None = None, size: int | None = None
    ) -> list[Repo] | None:
        """List repositories.

        GET /repos (#/paths/~1repos/get)
        Return None for a response without content.

        page: At least 1.
        """
        request = build_list_repos(page=page, size=size)
        return parse_list_repos(await self._transport.send(request))

    def list_repos_pages(
        self, *, page: int | None = None, size: int | None = None
    ) -> paging.AsyncPages[Repo, list[Repo] | None]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_repos`, and `by_page` for whole pages.
        """
        request = build_list_repos(page=page, size=size)
        return paging.AsyncPages(self._transport, pages_list_repos(request))

    async def list_jobs(self, owner: str) -> ListJobsResponse:
        """GET /owners/{owner}/jobs (#/paths/~1owners~1{owner}~1jobs/get)"""
        request = build_list_jobs(owner)
        return parse_list_jobs(await self._transport.send(request))

    def list_jobs_pages(self, owner: str) -> paging.AsyncPages[Repo, ListJobsResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_jobs`, and `by_page` for whole pages.
        """
        request = build_list_jobs(owner)
        return paging.AsyncPages(self._transport, pages_list_jobs(request))

    async def list_charges(
        self, *, starting_after: str | None = None, limit: int | None = None
    ) -> ListChargesResponse:
        """GET /charges (#/paths/~1charges/get)"""
        request = build_list_charges(starting_after=starting_after, limit=limit)
        return parse_list_charges(await self._transport.send(request))

    def list_charges_pages(
        self, *, starting_after: str | None = None, limit: int | None = None
    ) -> paging.AsyncPages[Card | Account, ListChargesResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_charges`, and `by_page` for whole pages.
        """
        request = build_list_charges(starting_after=starting_after, limit=limit)
        return paging.AsyncPages(self._transport, pages_list_charges(request))

    async def list_messages(self, *, page_cursor: str | None = None) -> Messages:
        """GET /messages (#/paths/~1messages/get)"""
        request = build_list_messages(page_cursor=page_cursor)
        return parse_list_messages(await self._transport.send(request))

    def list_messages_pages(
        self, *, page_cursor: str | None = None
    ) -> paging.AsyncPages[Repo, Messages]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_messages`, and `by_page` for whole pages.
        """
        request = build_list_messages(page_cursor=page_cursor)
        return paging.AsyncPages(self._transport, pages_list_messages(request))

    async def put_messages(
        self,
        *,
        messages: list[Repo],
        warnings: list[str] | None = None,
        meta: Meta | None | Unset = UNSET,
    ) -> None:
        """PUT /messages (#/paths/~1messages/put)

        The body has the class `Messages`.
        """
        body = Messages(messages=messages, warnings=warnings, meta=meta)
        request = build_put_messages(body=body)
        return parse_put_messages(await self._transport.send(request))

    async def list_pets(
        self, *, page: int | None = None, size: int | None = None
    ) -> ListPetsResponse:
        """GET /pets (#/paths/~1pets/get)

        page: At least 1.
        """
        request = build_list_pets(page=page, size=size)
        return parse_list_pets(await self._transport.send(request))

    def list_pets_pages(
        self, *, page: int | None = None, size: int | None = None
    ) -> paging.AsyncPages[Repo, ListPetsResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_pets`, and `by_page` for whole pages.
        """
        request = build_list_pets(page=page, size=size)
        return paging.AsyncPages(self._transport, pages_list_pets(request))

    async def list_tracks(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> ListTracksResponse:
        """GET /tracks (#/paths/~1tracks/get)"""
        request = build_list_tracks(offset=offset, limit=limit)
        return parse_list_tracks(await self._transport.send(request))

    def list_tracks_pages(
        self, *, offset: int | None = None, limit: int | None = None
    ) -> paging.AsyncPages[Repo, ListTracksResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `list_tracks`, and `by_page` for whole pages.
        """
        request = build_list_tracks(offset=offset, limit=limit)
        return paging.AsyncPages(self._transport, pages_list_tracks(request))

    async def users(self) -> UsersResponse:
        """GET /users (#/paths/~1users/get)"""
        request = build_users()
        return parse_users(await self._transport.send(request))

    def users_pages2(self) -> paging.AsyncPages[Repo, UsersResponse]:
        """Yield the items of all pages: each page is fetched when it is needed.

        See `users`, and `by_page` for whole pages.
        """
        request = build_users()
        return paging.AsyncPages(self._transport, pages_users(request))

    async def users_pages(self) -> None:
        """GET /users_pages (#/paths/~1users_pages/get)"""
        request = build_users_pages()
        return parse_users_pages(await self._transport.send(request))
