# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Converts our requests and answers to and from httpx2's, and its errors to ours.

This is the only module that imports httpx2. It does so when something is first sent: httpx2 would
take four fifths of the time of importing a client.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast
from urllib.parse import urlsplit

from . import limits
from .environment import named_variables
from .errors import (
    BodyTooLarge,
    CallError,
    ClientUnusable,
    ConnectionFailed,
    InvalidInput,
    TimedOut,
    TransportError,
    Violation,
)
from .limits import NO_TIME, Limits
from .outgoing import Credential, Settings, authorized
from .requests import Draft, Part, Request, Upload
from .responses import Headers, Opened, Response
from .retries import Attempt
from .values import escaped

if TYPE_CHECKING:
    from http.cookiejar import CookieJar

    import httpx2

# Extra time for a server, on top of how long it was asked to hold a request.
_MARGIN: Final = 15.0
# The key of what is read from files in the extensions of a request, and how much is read at once.
_READERS: Final = "pitchpipe.readers"
_PIECE: Final = 65_536
# Methods whose requests have a content length even without content.
_WITH_CONTENT: Final = frozenset(["POST", "PUT", "PATCH", "QUERY"])

_NO_USE: Final = (
    "{}: an http_client that is passed in has to stay open, and to be used in the event loop in"
    " which it was first used"
)

logger = logging.getLogger(__name__)


def make_client() -> httpx2.Client:
    """Make a client of our own, which keeps no cookies."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    with named_variables():
        return httpx2.Client(cookies=_no_cookies())


def make_async_client() -> httpx2.AsyncClient:
    """Make an asynchronous client of our own, which keeps no cookies."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    with named_variables():
        return httpx2.AsyncClient(cookies=_no_cookies())


def _no_cookies() -> CookieJar:
    """Make a jar that stays empty: a cookie with odd characters would break all later requests."""
    from http.cookiejar import CookieJar, DefaultCookiePolicy  # noqa: PLC0415  late, as httpx2 is

    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _timeout(settings: Settings, step: Attempt, url: str) -> float:
    """Return the timeout of each wait in an attempt: for a connection, or for more bytes."""
    wanted = max(settings.timeout, step.hold + _MARGIN if step.hold else 0)
    return min(wanted, check(step.request.method, url, step.deadline))


def check(method: str, url: str, deadline: float) -> float:
    """Return how many seconds are left until a deadline, or raise TimedOut."""
    seconds = limits.left(deadline)
    if seconds <= 0:
        raise TimedOut(NO_TIME, request_method=method, url=url)
    return seconds


def made(
    client: httpx2.Client | httpx2.AsyncClient,
    settings: Settings,
    step: Attempt,
    url: str,
    credentials: Iterable[Credential],
) -> httpx2.Request:
    """Make the httpx2 request of an attempt, with its credentials."""
    request, timeout = step.request, _timeout(settings, step, url)
    fields, keys = authorized(request, settings, credentials)
    # Not passed as `params`: httpx2 would decode and re-encode the query, and a client's own
    # parameters would replace it.
    query = "&".join(each for each in (urlsplit(url).query, keys, str(client.params)) if each)
    _check_once(request)
    if not request.parts:
        target = _url(url, query)
        return _direct(client, request.method, target, fields, request.content, timeout=timeout)
    readers = {
        n: part.content.open()
        for n, part in enumerate(request.parts)
        if isinstance(part.content, Upload)
    }
    files = [_file(part, readers.get(n, part.content)) for n, part in enumerate(request.parts)]
    built = client.build_request(request.method, url, files=files, headers=fields, timeout=timeout)
    built.url = _url(url, query)
    if readers:
        built.stream = _file_stream()(cast("Iterable[bytes]", built.stream))
        built.extensions[_READERS] = list(readers.values())
    return built


def _check_once(request: Request) -> None:
    """Raise InvalidInput if a file that can be read once only is given twice."""
    seen: set[object] = set()
    for file in request.uploads:
        if not file.is_repeatable and file.key in seen:
            raise file.invalid("is given twice, and can be read only once")
        seen.add(file.key)


@contextmanager
def files_of(built: httpx2.Request) -> Generator[None]:
    """Send a request, and close the files that are opened for it."""
    readers = built.extensions.pop(_READERS, ())
    try:
        yield
    finally:
        for reader in readers:
            reader.close()


@lru_cache(maxsize=64)
def _url(url: str, query: str) -> httpx2.URL:
    """Parse a URL and set its query. Cached: this would take a tenth of the time of a call."""
    parsed = _parsed(url)
    given = query.encode() or None
    return parsed if given == (parsed.query or None) else parsed.copy_with(query=given)


def _parsed(url: str) -> httpx2.URL:
    """Parse a URL, or raise httpx2.InvalidURL, for half a surrogate pair as well."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    try:
        return httpx2.URL(url)
    except UnicodeError as error:
        raise httpx2.InvalidURL(str(error)) from error


def _direct(
    client: httpx2.Client | httpx2.AsyncClient,
    method: str,
    url: httpx2.URL,
    fields: list[tuple[bytes, bytes]],
    content: bytes | Draft | Upload | None,
    *,
    timeout: float,
) -> httpx2.Request:
    """Do what `build_request` does, in a third of the time: everything is known here."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    own = {name for name, _ in fields}
    usual = [pair for pair in client.headers.raw if pair[0].lower() not in own]
    if all(name.lower() != b"host" for name, _ in usual):
        usual.insert(0, (b"host", url.netloc))
    reader = content.open() if isinstance(content, Upload) else None
    known = content if isinstance(content, bytes) else b""
    size = content.size if isinstance(content, Upload) else len(known)
    if size is None:
        fields.append((b"transfer-encoding", b"chunked"))
    elif size or method in _WITH_CONTENT:
        fields.append((b"content-length", b"%d" % size))
    built = httpx2.Request(
        method,
        url,
        headers=[*usual, *fields],
        cookies=client.cookies,
        stream=httpx2.ByteStream(known) if reader is None else _file_stream()(_Pieces(reader)),
        extensions={"timeout": httpx2.Timeout(timeout).as_dict()},
    )
    if reader is None:
        built.read()  # for the hooks of an http_client passed in
    else:
        built.extensions[_READERS] = [reader]
    return built


class _Pieces:
    """The pieces of a body that is a file, from its beginning each time."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def __iter__(self) -> Iterator[bytes]:
        self._reader.seek(0)
        while piece := self._reader.read(_PIECE):
            yield piece


@cache
def _file_stream() -> Callable[[Iterable[bytes]], httpx2.SyncByteStream]:
    """Make the class of a body that is read from files: in a thread, for asynchronous clients."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    class FileStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
        def __init__(self, pieces: Iterable[bytes]) -> None:
            self._pieces = pieces

        def __iter__(self) -> Iterator[bytes]:
            return iter(self._pieces)

        async def __aiter__(self) -> AsyncIterator[bytes]:
            from asyncio import to_thread  # noqa: PLC0415  late: only this client needs it

            pieces = iter(self._pieces)
            while (piece := await to_thread(next, pieces, None)) is not None:
                yield piece

    return FileStream


def plain(
    client: httpx2.Client | httpx2.AsyncClient,
    settings: Settings,
    url: str,
    headers: Mapping[str, str],
    deadline: float,
) -> httpx2.Request:
    """Make a request to any host: without credentials, including those of the HTTP client."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    fields = {"user-agent": client.headers.get("user-agent", "httpx2"), "accept": "*/*", **headers}
    timeout = httpx2.Timeout(min(settings.timeout, check("GET", url, deadline)))
    extensions = {"timeout": timeout.as_dict()}
    return httpx2.Request("GET", _parsed(url), headers=fields, extensions=extensions)


def _file(part: Part, content: Any) -> tuple[str, tuple[Any, ...]]:
    kind = part.content_type or None
    return part.name, (part.filename or None, content, kind, dict(part.headers))


def bound(answer: httpx2.Response) -> None:
    """End the reads of a connection in time that somebody else has opened: see `limits`."""
    stream = answer.extensions.get("network_stream")
    if stream is not None:
        limits.bound(stream)


def read(answer: httpx2.Response, deadline: float, bounds: Limits) -> bytes:
    """Read a body until a deadline. One that is larger than the limits is read a little further."""
    kept = limits.Kept(deadline, bounds.most(answer.status_code))
    try:
        for chunk in answer.iter_bytes():
            if kept.is_enough(chunk):
                break
    finally:
        answer.close()
    return kept.into.getvalue()


async def aread(answer: httpx2.Response, deadline: float, bounds: Limits) -> bytes:
    """Do as `read` does, with `await`."""
    kept = limits.Kept(deadline, bounds.most(answer.status_code))
    try:
        async for chunk in answer.aiter_bytes():
            if kept.is_enough(chunk):
                break
    finally:
        await answer.aclose()
    return kept.into.getvalue()


@contextmanager
def translated(method: str, url: str) -> Generator[None]:
    """Turn the errors of httpx2 into ours, which say whether the server may have acted."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    try:
        yield
    except httpx2.InvalidURL as error:
        violation = Violation("url", url, f"is not a URL that can be sent ({escaped(str(error))})")
        raise InvalidInput(f"{method} request", (violation,)) from error
    except TimeoutError as error:
        raise TimedOut(NO_TIME, request_method=method, url=url) from error
    except httpx2.HTTPError as error:
        kind = _kind(error)
        logger.debug("%s %s failed: %s", method, escaped(url), type(error).__name__)
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise kind(reason, request_method=method, url=url) from error
    except CallError:
        raise
    except RuntimeError as error:  # it is closed, or its event loop is
        if type(error) is not RuntimeError:
            raise
        raise ClientUnusable(_NO_USE.format(str(error).rstrip("."))) from error
    except (ValueError, LookupError, ArithmeticError) as error:  # httpx2 cannot read the answer
        raise TransportError(repr(error), request_method=method, url=url) from error


def _kind(error: httpx2.HTTPError) -> type[TransportError]:
    """Choose the class of our error by how far the request got."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    not_sent = (
        httpx2.ConnectError,
        httpx2.ConnectTimeout,
        httpx2.PoolTimeout,
        httpx2.ProxyError,
        httpx2.UnsupportedProtocol,
    )
    if isinstance(error, not_sent):
        return ConnectionFailed
    return TimedOut if isinstance(error, httpx2.TimeoutException) else TransportError


def wrapped(
    answer: httpx2.Response,
    body: bytes,
    request: Request,
    url: str,
    bounds: Limits,
    *,
    origin: object,
) -> Response:
    """Convert an answer whose body has been read.

    An error's body is cut where it is too large. Raise BodyTooLarge for any other such answer.
    """
    status, most = answer.status_code, bounds.most(answer.status_code)
    if len(body) > most:
        body = body[: int(most)]
        if 200 <= status < 300:
            raise BodyTooLarge(
                status_code=status,
                headers=headers_of(answer),
                body=body,
                limit=most,
                request_method=request.method,
                url=url,
            )
    return Response(status, headers_of(answer), body, request.method, url, origin=origin)


class Source(NamedTuple):
    """An answer, and an iterator over the chunks of its body."""

    answer: httpx2.Response
    chunks: Iterator[bytes] | AsyncIterator[bytes]


def opened(
    answer: httpx2.Response,
    method: str,
    url: str,
    deadline: float,
    chunks: Iterator[bytes] | AsyncIterator[bytes],
    *,
    most: float,
) -> Opened:
    """Convert an answer whose body has not been read yet."""
    logger.debug("%s %s -> %d", method, escaped(url), answer.status_code)
    return Opened(
        status_code=answer.status_code,
        headers=headers_of(answer),
        url=url,
        request_method=method,
        deadline=deadline,
        most=most,
        source=Source(answer, chunks),
    )


def headers_of(answer: httpx2.Response) -> Headers:
    """Convert the headers of an answer."""
    try:
        fields = [
            (name.decode("ascii"), value.decode("ascii")) for name, value in answer.headers.raw
        ]
    except UnicodeDecodeError:
        fields = answer.headers.multi_items()  # which guesses the encoding, and takes longer
    return Headers(fields)
