# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Goes through the pages of a list, item by item; each page is fetched when it is needed.

How pages follow each other is decided without I/O, and shared by both clients. No request ever goes
to another server than the first one: of a URL that a server gives, only path and query are used.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Final, Generic, NoReturn, Self, TypeVar
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from .clients import Result, result_of
from .errors import CallError
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .retries import send
from .values import Unset, escaped, shown

if TYPE_CHECKING:
    from .transport import AsyncTransport, Transport

P = TypeVar("P")
T = TypeVar("T")

_PORTS: Final = {"http": 80, "https": 443}
_ELSEWHERE: Final = "is on another server, so it is not requested"

# RFC 8288, section 3: a link, and one of its parameters. Possessive, so that no header takes long.
_LINK: Final = re.compile(r"[\s,]*+<([^>]*+)>")
_PARAMETER: Final = re.compile(
    r"\s*+;\s*+([^\s=;,]*+)(?:\s*+=\s*+(?:\"((?:[^\"\\]|\\.)*+)\"|([^\s;,]*+)))?+"
)


class PagingError(CallError):
    """A response does not say where the next page is. The items of all pages before were given."""

    def __init__(self, request: Request, reason: str) -> None:
        super().__init__(f"{request.method} {request.path}: the next page {reason}")


@dataclass(frozen=True, slots=True)
class Came(Generic[T, P]):
    """A page that has come: the request it answers, the response, and what that means."""

    request: Request
    response: Response
    page: P
    items: list[T]
    base_url: str
    """That of the client."""
    keys: set[str]
    """The names of credentials in the query, which a server may repeat in its URLs."""


class Rule(Generic[T, P]):
    """How the next page is found."""

    is_counted = False
    """Whether the client counts: a server that ignores the number gives the same page again."""

    def next(self, came: Came[T, P]) -> Request | None:
        """Make the request of the page after this one; None if it is the last."""
        raise NotImplementedError


@dataclass(frozen=True)
class Paging(Generic[T, P]):
    """All pages of one call: the first request, and how responses are read and followed."""

    request: Request
    parse: Callable[[Response], P]
    items: Callable[[P], Iterable[T] | Unset | None]
    rule: Rule[T, P]


# The rules.


def _always(_page: object) -> bool:
    return True


def _unknown(_page: object) -> None:
    return None


@dataclass(frozen=True)
class Cursor(Rule[T, P]):
    """Each page has the cursor of the next one, null or empty on the last."""

    parameter: str
    cursor: Callable[[P], object]
    more: Callable[[P], object] = _always

    def next(self, came: Came[T, P]) -> Request | None:
        """Ask for what is behind the cursor."""
        if not self.more(came.page):
            return None
        return _with_cursor(came.request, self.parameter, self.cursor(came.page))


@dataclass(frozen=True)
class LastItem(Rule[T, P]):
    """The cursor of the next page is in the last item; the last page has no items."""

    parameter: str
    cursor: Callable[[T], object]
    more: Callable[[P], object] = _always

    def next(self, came: Came[T, P]) -> Request | None:
        """Ask for what is behind the last item."""
        if not came.items or not self.more(came.page):
            return None
        found = _with_cursor(came.request, self.parameter, self.cursor(came.items[-1]))
        if found is None:
            _fail(came.request, "cannot be asked for: the last item has no cursor")
        return found


@dataclass(frozen=True)
class Number(Rule[T, P]):
    """Pages are numbered. After the last one is a page without items, if `total` says no more."""

    parameter: str
    first: int = 1
    total: Callable[[P], object] = _unknown
    more: Callable[[P], object] = _always

    is_counted = True

    def next(self, came: Came[T, P]) -> Request | None:
        """Ask for the next number."""
        number = _number(came.request, self.parameter, self.first) + 1
        total = _count(self.total(came.page))
        is_last = total is not None and number >= total + self.first
        if not came.items or is_last or not self.more(came.page):
            return None
        return _with(came.request, self.parameter, str(number))


@dataclass(frozen=True)
class Offset(Rule[T, P]):
    """Pages begin behind a number of items. The last is followed by one without, as in `Number`."""

    parameter: str
    total: Callable[[P], object] = _unknown
    more: Callable[[P], object] = _always

    is_counted = True

    def next(self, came: Came[T, P]) -> Request | None:
        """Ask for what is behind the items so far."""
        offset = _number(came.request, self.parameter, 0) + len(came.items)
        total = _count(self.total(came.page))
        is_last = total is not None and offset >= total
        if not came.items or is_last or not self.more(came.page):
            return None
        return _with(came.request, self.parameter, str(offset))


@dataclass(frozen=True)
class Url(Rule[T, P]):
    """Each page has the URL of the next one, null or empty on the last."""

    url: Callable[[P], object]

    def next(self, came: Came[T, P]) -> Request | None:
        """Ask for the URL."""
        found = self.url(came.page)
        if not found:
            return None
        if not isinstance(found, str):
            _fail(came.request, f"is {shown(found)}, which is not a URL")
        return _at(came, found)


@dataclass(frozen=True)
class Link(Rule[T, P]):
    """Each response has a `Link` header with the URL of the next page (RFC 8288, `rel=next`)."""

    def next(self, came: Came[T, P]) -> Request | None:
        """Ask for the URL."""
        found = next_link(came.response.headers.get("link", ""))
        return None if found is None else _at(came, found)


def next_link(header: str) -> str | None:
    """Return the target of the first link to the next page in a `Link` header (RFC 8288)."""
    at = 0
    while link := _LINK.match(header, at):
        at = link.end()
        parameters: dict[str, str] = {}
        while found := _PARAMETER.match(header, at):
            at = found.end()
            name, quoted, plain = found.groups()
            text = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else plain or ""
            parameters.setdefault(name.lower(), text)  # only the first `rel` counts
        is_about_this = "anchor" not in parameters
        if is_about_this and "next" in parameters.get("rel", "").lower().split():
            return link.group(1)
    return None


def _at(came: Came[T, P], url: str) -> Request:
    """Make the request of a URL that a server gave. Raise PagingError if it is on another server.

    `http` is taken for `https` where the request went there: a server behind a proxy may not know.
    """
    own = urlsplit(came.response.url)
    try:
        target = urlsplit(urljoin(came.response.url, url))
        is_own = target.scheme in _PORTS and _host(target) in (_host(own), _host_by_http(own))
    except ValueError:
        _fail(came.request, f"is {escaped(url)!r}, which is not a URL")
    if not is_own or target.username is not None:
        _fail(came.request, f"{_ELSEWHERE}: {escaped(url)}")
    pairs = [pair.partition("=") for pair in target.query.split("&") if pair]
    query = tuple((name, value) for name, _, value in pairs if name not in came.keys)
    # An operation may have a server of its own; what begins with a slash is below the client's.
    is_usual = _host(urlsplit(came.base_url)) == _host(own)
    server = "/" if is_usual else f"{own.scheme}://{own.netloc}"
    return came.request._replace(path=target.path or "/", query=query, server=server)


def _host(url: SplitResult) -> tuple[str | None, int | None]:
    return url.hostname, url.port or _PORTS.get(url.scheme)


def _host_by_http(url: SplitResult) -> tuple[str | None, int | None]:
    return (url.hostname, 80) if url.scheme == "https" and _host(url)[1] == 443 else _host(url)


def _with_cursor(request: Request, name: str, cursor: object) -> Request | None:
    """Return the request with a cursor; None if there is no cursor."""
    if cursor is None or cursor == "" or isinstance(cursor, Unset):
        return None
    if type(cursor) in {bool, float, list, dict}:  # what is left is a string, an int or a UUID
        _fail(request, f"has the cursor {shown(cursor)}, which is neither a string nor a number")
    return _with(request, name, str(cursor))


def _with(request: Request, name: str, value: str) -> Request:
    """Return the request with another value of a query parameter."""
    encoded = quote(name, safe="")
    kept = [pair for pair in request.query if pair[0] != encoded]
    return request._replace(query=(*kept, (encoded, quote(value, safe=""))))


def _number(request: Request, name: str, default: int) -> int:
    """Return the value of a query parameter that is a number."""
    encoded = quote(name, safe="")
    value = next((value for key, value in request.query if key == encoded), str(default))
    try:
        return int(float(value))
    except (ValueError, OverflowError):
        _fail(request, f"has no number: this one is {shown(value)}")


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _fail(request: Request, reason: str) -> NoReturn:
    raise PagingError(request, reason)


# What a caller iterates over.


class _Course(Generic[T, P]):
    """How far the pages have come. Nothing changes when a call fails: it can be repeated."""

    def __init__(self, paging: Paging[T, P], settings: Settings) -> None:
        self._paging = paging
        self._settings = settings
        self._came: Came[T, P] | None = None
        self._seen: set[tuple[str, tuple[tuple[str, str], ...]]] = set()
        self.left: deque[T] = deque()

    def next(self) -> Request | None:
        """Return the request of the next page. None after the last, or if the pages form a cycle.

        Raise PagingError.
        """
        if self._came is None:
            return self._settings.extended(self._paging.request)
        request = self._paging.rule.next(self._came)
        return None if request is None or _key(request) in self._seen else request

    def take(self, request: Request, response: Response) -> Result[P] | None:
        """Take the response of a page; None if it is the page before, which ends a counted list."""
        page = self._paging.parse(response)
        items = list(self._paging.items(page) or ())
        is_same = self._came is not None and items == self._came.items
        if is_same and self._paging.rule.is_counted:
            items = []
        settings = self._settings
        keys = settings.keys.query_names(request) if settings.keys else set[str]()
        self._came = Came(request, response, page, items, settings.base_url, keys)
        self._seen.add(_key(request))
        self.left = deque(items)
        if is_same and self._paging.rule.is_counted:
            return None
        return result_of(page, response)

    @property
    def deadline(self) -> float:
        """When the call that begins now has to be over, however many pages it needs."""
        return monotonic() + self._settings.limits.seconds


def _key(request: Request) -> tuple[str, tuple[tuple[str, str], ...]]:
    return request.path, request.query


class Pages(Generic[T, P]):
    """An iterator over the items of all pages.

    A page is fetched when the items of the one before are used up. If that fails, `next` raises the
    error; calling it again asks for the same page again.
    """

    def __init__(self, transport: Transport, paging: Paging[T, P]) -> None:
        self._transport = transport
        self._course = _Course(paging, transport.settings)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        deadline = self._course.deadline
        while not self._course.left:
            if self._fetch(deadline) is None:
                raise StopIteration
        return self._course.left.popleft()

    def by_page(self) -> Iterator[Result[P]]:
        """Yield whole pages with their headers instead, from the next one that is to be fetched."""
        while page := self._fetch(self._course.deadline):
            self._course.left.clear()
            yield page

    def _fetch(self, deadline: float) -> Result[P] | None:
        request = self._course.next()
        if request is None:
            return None
        response = self._transport.run(send(request, deadline=deadline))
        return self._course.take(request, response)


class AsyncPages(Generic[T, P]):
    """An asynchronous iterator over the items of all pages: see `Pages`."""

    def __init__(self, transport: AsyncTransport, paging: Paging[T, P]) -> None:
        self._transport = transport
        self._course = _Course(paging, transport.settings)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        deadline = self._course.deadline
        while not self._course.left:
            if await self._fetch(deadline) is None:
                raise StopAsyncIteration
        return self._course.left.popleft()

    async def by_page(self) -> AsyncIterator[Result[P]]:
        """Yield whole pages with their headers instead: see `Pages.by_page`."""
        while page := await self._fetch(self._course.deadline):
            self._course.left.clear()
            yield page

    async def _fetch(self, deadline: float) -> Result[P] | None:
        request = self._course.next()
        if request is None:
            return None
        response = await self._transport.run(send(request, deadline=deadline))
        return self._course.take(request, response)
