# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Converts our requests and responses to and from httpx2's, and its errors to ours.

httpx2 is imported when something is first sent: it would take four fifths of the time of importing
a client. Only what sends files and reads in chunks imports it as well (`bodies` and `steps`).
"""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Generator, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import lru_cache
from os import environ
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast
from urllib.parse import urlsplit

from . import limits
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
from .outgoing import Settings, authorized
from .responses import Headers, Response
from .retries import Attempt
from .values import escaped

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable
    from http.cookiejar import CookieJar

    import httpx2

# Extra time for a server, on top of how long it was asked to hold a request.
_MARGIN: Final = 15.0
# What httpx2 waits for: the keys of the extension `timeout` of a request.
_WAITS: Final = ("connect", "read", "write", "pool")
# Methods whose requests have a content length even without content.
_WITH_CONTENT: Final = frozenset(["POST", "PUT", "PATCH", "QUERY"])
# What every Python decodes. httpx2 would offer whatever else can be imported, some of it in vain.
_OFFERED: Final = {"accept-encoding": "gzip, deflate"}
# What `Content-Encoding` may name that is nothing to undo.
_NO_CODINGS: Final = frozenset(["", "identity", "aws-chunked"])
_TWICE: Final = "the body has more than one content coding, which is not undone"
# What httpx2 takes from the environment.
_VARIABLES: Final = ("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR")

# The libraries below httpx2, of which it lets some errors through.
_PROTOCOLS: Final = frozenset(["h11", "h2", "httpcore2"])

_NO_USE: Final = (
    "{}: keep an http_client that you pass in open, and use it only in the event loop in which it"
    " was first used"
)

# The names of headers by which an http_client, or the caller's own headers, may authenticate.
_CREDENTIAL: Final = re.compile("auth|cookie|api-?key|token|secret")
_NONE_GIVEN: Final = "no credential was sent, because the client was given none"
_NONE_ASKED: Final = (
    "no credential was sent, because the document requires none for this operation; to send one,"
    " use with_options(headers=...)"
)

C = TypeVar("C")

logger = logging.getLogger(__name__)


def make_client() -> httpx2.Client:
    """Make a client of our own, which keeps no cookies."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    with _named_variables():
        return httpx2.Client(cookies=_no_cookies(), headers=_OFFERED)


def make_async_client() -> httpx2.AsyncClient:
    """Make an asynchronous client of our own, which keeps no cookies."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    with _named_variables():
        return httpx2.AsyncClient(cookies=_no_cookies(), headers=_OFFERED)


def passed_in(client: C | None, kind: str) -> C | None:
    """Return an HTTP client that was passed in. Raise TypeError if it is not of that class."""
    if client is not None:
        import httpx2  # noqa: PLC0415  late: see the top of this module

        wanted = getattr(httpx2, kind)
        if isinstance(wanted, type) and not isinstance(client, wanted):
            own = type(client)
            found = f"{own.__module__.partition('.')[0]}.{own.__qualname__}"
            message = f"http_client takes an httpx2.{kind}, not an object of {found}"
            raise TypeError(message)
    return client


def _no_cookies() -> CookieJar:
    """Make a jar that stays empty: a cookie with odd characters would break all later requests."""
    from http.cookiejar import CookieJar, DefaultCookiePolicy  # noqa: PLC0415  late, as httpx2 is

    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


@contextmanager
def _named_variables() -> Generator[None]:
    """Raise ClientUnusable for what is wrong with the environment when a client is made."""
    try:
        yield
    except (ImportError, OSError, ValueError) as error:
        found = [name for name in _VARIABLES if name in environ or name.lower() in environ]
        named = f": correct or unset {', '.join(found)}" if found else ""
        message = f"cannot make an HTTP client{named}, or pass http_client= ({error})"
        raise ClientUnusable(escaped(message)) from error


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
) -> AbstractContextManager[httpx2.Request]:
    """Make the httpx2 request of an attempt, with its credentials."""
    request = step.request
    # The timeout of each wait: for a connection, or for more bytes.
    timeout = max(settings.timeout, step.hold + _MARGIN if step.hold else 0)
    timeout = min(timeout, check(request.method, url, step.deadline))
    fields, keys = authorized(request, settings, step.credentials)
    # Not passed as `params`: httpx2 would decode and re-encode the query, and a client's own
    # parameters would replace it.
    target = _url(url, keys, str(client.params) if client.params else "")
    content = request.body
    if not isinstance(content, bytes):
        return content.built(client, request.method, target, fields, timeout)
    import httpx2  # noqa: PLC0415  late: see the top of this module

    stream = httpx2.ByteStream(content)
    built = direct(
        client, request.method, target, fields, timeout=timeout, stream=stream, size=len(content)
    )
    built.read()  # for the hooks of an http_client passed in
    return nullcontext(built)


@lru_cache(maxsize=64)
def _url(url: str, *more: str) -> httpx2.URL:
    """Parse a URL, and add to its query. Cached: this would take a tenth of the time of a call."""
    parsed = parsed_url(url)
    given = "&".join(filter(None, (urlsplit(url).query, *more))).encode() or None
    return parsed if given == (parsed.query or None) else parsed.copy_with(query=given)


def parsed_url(url: str) -> httpx2.URL:
    """Parse a URL, or raise httpx2.InvalidURL, for half a surrogate pair as well."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    try:
        return httpx2.URL(url)
    except UnicodeError as error:
        raise httpx2.InvalidURL(str(error)) from error


def direct(
    client: httpx2.Client | httpx2.AsyncClient,
    method: str,
    url: httpx2.URL,
    fields: list[tuple[bytes, bytes]],
    *,
    timeout: float,
    stream: Any,
    size: int | None,
) -> httpx2.Request:
    """Do what `build_request` does, in a third of the time: everything is known here."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    own = {name for name, _ in fields}
    usual = [pair for pair in client.headers.raw if pair[0].lower() not in own]
    if "host" not in client.headers:
        usual.insert(0, (b"host", url.netloc))
    if size is None:
        fields.append((b"transfer-encoding", b"chunked"))
    elif size or method in _WITH_CONTENT:
        fields.append((b"content-length", b"%d" % size))
    return httpx2.Request(
        method,
        url,
        headers=[*usual, *fields],
        cookies=client.cookies,
        stream=stream,
        extensions={"timeout": dict.fromkeys(_WAITS, timeout)},
    )


def bound(answer: httpx2.Response) -> None:
    """End the reads of a connection in time that somebody else has opened: see `limits`."""
    stream = answer.extensions.get("network_stream")
    if stream is not None:
        limits.bound(stream)


def read(answer: httpx2.Response, deadline: float, bounds: Limits) -> bytes:
    """Read a body until a deadline. One that is larger than the limits is read a little further."""
    kept = limits.Kept(deadline, bounds.most(answer.status_code))
    try:
        if _is_as_sent(answer):
            body = cast("Iterable[bytes]", answer.stream)
        else:
            body = once_decoded(answer, answer.iter_bytes())
        for chunk in body:
            if kept.is_enough(chunk):
                break
    finally:
        answer.close()
    return kept.into.getvalue()


async def aread(answer: httpx2.Response, deadline: float, bounds: Limits) -> bytes:
    """Do as `read` does, with `await`."""
    kept = limits.Kept(deadline, bounds.most(answer.status_code))
    try:
        if _is_as_sent(answer):
            body = cast("AsyncIterable[bytes]", answer.stream)
        else:
            body = once_decoded(answer, answer.aiter_bytes())
        async for chunk in body:
            if kept.is_enough(chunk):
                break
    finally:
        await answer.aclose()
    return kept.into.getvalue()


def once_decoded(answer: httpx2.Response, chunks: C) -> C:
    """Return the decoded chunks of a body that has one encoding at most.

    Any other is an error when it is read: a small one could be decoded for hours, in which httpx2
    gives nothing, so that nothing ends it in time.
    """
    codings = answer.headers.get("content-encoding", "").lower().split(",")
    is_fine = len([each for each in codings if each.strip() not in _NO_CODINGS]) < 2
    return chunks if is_fine else cast("C", _Refused())


class _Refused(Iterator[bytes], AsyncIterator[bytes]):
    """The chunks of a body that is not read."""

    def __next__(self) -> bytes:
        import httpx2  # noqa: PLC0415  late: see the top of this module

        raise httpx2.DecodingError(_TWICE)

    async def __anext__(self) -> bytes:
        return next(self)


def _is_as_sent(answer: httpx2.Response) -> bool:
    """Say whether a body has no encoding: decoding takes as much time as reading, even then.

    A hook of an http_client that was passed in may have read it already.
    """
    is_encoded = "content-encoding" in answer.headers
    return not (is_encoded or answer.is_stream_consumed or answer.is_closed)


def translate(
    error: Exception, method: str, url: str, answer: httpx2.Response | None = None
) -> None:
    """Raise ours for an error of httpx2. Ours say whether the server may have acted.

    Once there is an `answer`, every error is one of reading that: decoders raise any. Return for
    any other error, which is to be raised as it is.
    """
    import httpx2  # noqa: PLC0415  late: see the top of this module

    if isinstance(error, httpx2.InvalidURL):
        violation = Violation("url", url, f"is not a URL that can be sent ({escaped(str(error))})")
        raise InvalidInput(f"{method} request", (violation,)) from error
    if isinstance(error, TimeoutError):
        raise TimedOut(NO_TIME, request_method=method, url=url) from error
    if isinstance(error, httpx2.HTTPError):
        kind = _kind(error)
        logger.debug("%s %s failed: %s", method, escaped(url), type(error).__name__)
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise kind(reason, request_method=method, url=url) from error
    if type(error) is RuntimeError:  # it is closed, or its event loop is
        raise ClientUnusable(_NO_USE.format(str(error).rstrip("."))) from error
    is_of_protocol = type(error).__module__.partition(".")[0] in _PROTOCOLS
    is_of_answer = isinstance(error, (ValueError, LookupError, ArithmeticError))
    is_known = answer is not None or is_of_protocol or is_of_answer
    if is_known and not isinstance(error, CallError):
        # httpx2 lets it through, or cannot read the response.
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
    step: Attempt,
    url: str,
    bounds: Limits,
    *,
    origin: object,
) -> Response:
    """Convert a response whose body has been read.

    An error's body is cut where it is too large. Raise BodyTooLarge for any other such response.
    """
    method, status, most = step.request.method, answer.status_code, bounds.most(answer.status_code)
    headers = headers_of(answer)
    if len(body) > most:
        body = body[: int(most)]
        if 200 <= status < 300:
            raise BodyTooLarge(
                status_code=status,
                headers=headers,
                body=body,
                limit=most,
                request_method=method,
                url=url,
            )
    remark = _unauthenticated(answer, step) if status == 401 else ""
    return Response(status, headers, body, method, url, origin=origin, remark=remark)


def _unauthenticated(answer: httpx2.Response, step: Attempt) -> str:
    """Say why a request had no credential, neither of the client nor one that it does not know.

    The server may say of it that the credential is wrong, and a document that none is needed.
    """
    if step.credentials or any(map(_CREDENTIAL.search, answer.request.headers)):
        return ""
    return _NONE_GIVEN if step.request.security else _NONE_ASKED


def headers_of(answer: httpx2.Response) -> Headers:
    """Convert the headers of a response."""
    encoding = answer.headers.encoding  # httpx2 has guessed it already
    return Headers([(n.decode(encoding), v.decode(encoding)) for n, v in answer.headers.raw])
