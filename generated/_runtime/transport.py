# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends requests: adds server and credentials, does the I/O with httpx2, translates its errors.

The only module that knows httpx2, and it imports it late, when something is first sent: that is
four fifths of the time an import of a client would take.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from threading import Lock
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Final, Self
from urllib.parse import quote, unquote, urlsplit

from .credentials import ApiKey, Credential, Credentials
from .errors import (
    ConnectionFailed,
    InvalidInput,
    MissingCredential,
    TimedOut,
    TransportError,
    Violation,
)
from .requests import Part, Request
from .responses import Headers, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

# A server may hold a request for 60 seconds (`Prefer: wait`) before it answers.
DEFAULT_TIMEOUT: Final = 75.0

logger = logging.getLogger(__name__)

# RFC 6265, `cookie-octet`, besides letters and digits.
_COOKIE_SAFE = "!#$%&'()*+-./:<=>?@[]^_`{|}~"


class _Settings:
    """What both transports decide alike: everything but the I/O."""

    def __init__(
        self,
        base_url: str,
        credentials: Credentials,
        hints: Mapping[str, str],
        timeout: float,
        *,
        default_base_url: str = "",
    ) -> None:
        self.base_url = _checked_base_url(base_url)
        if not timeout > 0:
            message = f"timeout is a number of seconds above 0, not {timeout!r}"
            raise ValueError(message)
        self._credentials = credentials
        self._hints = hints
        self._timeout = timeout
        self._is_default = self.base_url == default_base_url.rstrip("/")

    def url(self, request: Request) -> str:
        """Make the URL of a request, without any credential."""
        if any(unquote(segment) in {".", ".."} for segment in request.path.split("/")):
            violation = Violation("path", request.path, "has a segment that servers resolve")
            raise InvalidInput(f"{request.method} {request.path}", (violation,))
        own_server = request.server.rstrip("/") if self._is_default else ""
        url = (own_server or self.base_url) + request.path
        return f"{url}?{_assigned(request.query, '&')}" if request.query else url

    def build(
        self, client: httpx2.Client | httpx2.AsyncClient, request: Request, url: str
    ) -> httpx2.Request:
        """Make the httpx2 request, with the credentials it needs."""
        credentials = self._chosen(request)
        secret_query = "&".join(_query_keys(credentials))
        outgoing = client.build_request(
            request.method,
            url,
            content=request.content,
            files=[_file(part) for part in request.parts] or None,
            headers=_headers(request, credentials),
            timeout=self._timeout,
        )
        # Not by `params`: httpx2 would decode and encode again what is encoded already, and a
        # client's own parameters would replace it.
        queries = urlsplit(url).query, secret_query, str(client.params)
        query = "&".join(each for each in queries if each)
        outgoing.url = outgoing.url.copy_with(query=query.encode() if query else None)
        return outgoing

    def _chosen(self, request: Request) -> list[Credential]:
        """Choose the first alternative for which every credential is there."""
        missing: list[str] = []
        for alternative in request.security:
            given = [self._credentials.get(scheme) for scheme in alternative]
            chosen = [credential for credential in given if credential is not None]
            if len(chosen) == len(alternative):
                return chosen
            absent = [s for s in alternative if self._credentials.get(s) is None]
            missing.append(" and ".join(self._hints.get(s, f"a credential {s}") for s in absent))
        if not missing:
            return []
        message = f"{request.method} {request.path} needs a credential: {', or '.join(missing)}"
        raise MissingCredential(message)


class Transport:
    """Sends requests and waits.

    Without `http_client` it makes one of its own when first used, and closes it; one that is given
    is used as it is, and left open. `timeout` holds for both. Redirects are not followed, so that a
    credential never goes elsewhere.
    """

    def __init__(
        self,
        base_url: str,
        credentials: Credentials,
        hints: Mapping[str, str],
        timeout: float,
        http_client: httpx2.Client | None = None,
        *,
        default_base_url: str = "",
    ) -> None:
        self._settings = _Settings(
            base_url, credentials, hints, timeout, default_base_url=default_base_url
        )
        self.base_url = self._settings.base_url
        self._given = http_client
        self._own: httpx2.Client | None = None
        self._lock = Lock()
        self._is_closed = False

    def send(self, request: Request) -> Response:
        """Send a request. Raise MissingCredential, ConnectionFailed, TimedOut, TransportError."""
        url = self._settings.url(request)
        with _translated(request.method, url):
            client = self._client()
            outgoing = self._settings.build(client, request, url)
            started = perf_counter()
            answer = client.send(outgoing, follow_redirects=False)
        return _wrapped(answer, request.method, url, perf_counter() - started)

    def close(self) -> None:
        """Close the connections. A client that was given stays open."""
        with self._lock:
            self._is_closed = True
            if self._own is not None:
                self._own.close()

    def _client(self) -> httpx2.Client:
        if self._given is not None:
            return self._given
        with self._lock:
            if self._is_closed:
                raise RuntimeError(_CLOSED)
            if self._own is None:
                import httpx2  # noqa: PLC0415  late: see the top of this module

                self._own = httpx2.Client()
            return self._own


class AsyncTransport:
    """The same with `await`."""

    def __init__(
        self,
        base_url: str,
        credentials: Credentials,
        hints: Mapping[str, str],
        timeout: float,
        http_client: httpx2.AsyncClient | None = None,
        *,
        default_base_url: str = "",
    ) -> None:
        self._settings = _Settings(
            base_url, credentials, hints, timeout, default_base_url=default_base_url
        )
        self.base_url = self._settings.base_url
        self._given = http_client
        self._own: httpx2.AsyncClient | None = None
        self._is_closed = False

    async def send(self, request: Request) -> Response:
        """Send a request. Raise MissingCredential, ConnectionFailed, TimedOut, TransportError."""
        url = self._settings.url(request)
        with _translated(request.method, url):
            client = self._client()
            outgoing = self._settings.build(client, request, url)
            started = perf_counter()
            answer = await client.send(outgoing, follow_redirects=False)
        return _wrapped(answer, request.method, url, perf_counter() - started)

    async def aclose(self) -> None:
        """Close the connections. A client that was given stays open."""
        self._is_closed = True
        if self._own is not None:
            await self._own.aclose()

    def _client(self) -> httpx2.AsyncClient:
        if self._given is not None:
            return self._given
        if self._is_closed:
            raise RuntimeError(_CLOSED)
        if self._own is None:
            import httpx2  # noqa: PLC0415  late: see the top of this module

            self._own = httpx2.AsyncClient()
        return self._own


class BaseClient:
    """What every generated client is: a transport that can be closed."""

    def __init__(
        self,
        base_url: str,
        credentials: Credentials,
        hints: Mapping[str, str],
        timeout: float,
        http_client: httpx2.Client | None = None,
        *,
        default_base_url: str = "",
    ) -> None:
        self._transport = Transport(
            base_url, credentials, hints, timeout, http_client, default_base_url=default_base_url
        )

    def close(self) -> None:
        """Close the connections. An `http_client` that was given stays open."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.base_url!r})"


class AsyncBaseClient:
    """The same with `await`."""

    def __init__(
        self,
        base_url: str,
        credentials: Credentials,
        hints: Mapping[str, str],
        timeout: float,
        http_client: httpx2.AsyncClient | None = None,
        *,
        default_base_url: str = "",
    ) -> None:
        self._transport = AsyncTransport(
            base_url, credentials, hints, timeout, http_client, default_base_url=default_base_url
        )

    async def aclose(self) -> None:
        """Close the connections. An `http_client` that was given stays open."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.base_url!r})"


_CLOSED = "this client is closed"


def _checked_base_url(base_url: str) -> str:
    """Raise ValueError for what is no base URL. A password in it would show in every message."""
    parts = urlsplit(base_url)
    if parts.username is not None or parts.password is not None:
        message = "base_url has a user name or password in it: pass them as credentials"
        raise ValueError(message)
    is_clean = base_url.isprintable() and not any(c in base_url for c in " \\?#")
    if parts.scheme not in {"http", "https"} or not parts.hostname or not is_clean:
        message = f"base_url is to be an http or https URL without a query, not {base_url!r}"
        raise ValueError(message)
    return base_url.rstrip("/")


def _headers(request: Request, credentials: list[Credential]) -> list[tuple[bytes, bytes]]:
    """Join the headers; a credential wins over a header of the same name."""
    headers = {"accept": request.accept}
    if request.content_type and not request.parts:  # httpx2 adds the boundary between parts
        headers["content-type"] = request.content_type
    headers |= {name.lower(): value for name, value in request.headers.items()}
    cookies = [_assigned(request.cookies, "; ")] if request.cookies else []
    for credential in credentials:
        if not isinstance(credential, ApiKey):
            headers["authorization"] = credential.authorization
        elif credential.place == "header":
            headers[credential.name.lower()] = credential.value
        elif credential.place == "cookie":
            cookies.append(f"{credential.name}={quote(credential.value, safe=_COOKIE_SAFE)}")
    if cookies:
        headers["cookie"] = "; ".join(cookies)
    # As bytes: httpx2 itself would refuse letters outside ASCII, which HTTP allows.
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]


def _query_keys(credentials: list[Credential]) -> Iterator[str]:
    for credential in credentials:
        if isinstance(credential, ApiKey) and credential.place == "query":
            yield f"{quote(credential.name, safe='')}={quote(credential.value, safe='')}"


def _assigned(pairs: tuple[tuple[str, str], ...], delimiter: str) -> str:
    return delimiter.join(f"{name}={value}" for name, value in pairs)


def _file(part: Part) -> tuple[str, tuple[str | None, bytes | BinaryIO | str, str | None]]:
    return part.name, (part.filename or None, part.content, part.content_type or None)


@contextmanager
def _translated(method: str, url: str) -> Generator[None]:
    """Turn the errors of httpx2 into ours, which say whether the server may have acted."""
    import httpx2  # noqa: PLC0415  late: see the top of this module

    try:
        yield
    except httpx2.InvalidURL as error:
        violation = Violation("url", url, f"is not a URL that can be sent ({error})")
        raise InvalidInput(f"{method} request", (violation,)) from error
    except httpx2.HTTPError as error:
        kind = _kind(error)
        logger.debug("%s %s failed: %s", method, url, type(error).__name__)
        reason = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        raise kind(reason, request_method=method, url=url) from error


def _kind(error: httpx2.HTTPError) -> type[TransportError]:
    """Tell by an error of httpx2 how far the request came."""
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


def _wrapped(answer: httpx2.Response, method: str, url: str, seconds: float) -> Response:
    logger.debug("%s %s -> %d in %.2f s", method, url, answer.status_code, seconds)
    headers = Headers(answer.headers.multi_items())
    return Response(answer.status_code, headers, answer.content, method, url)
