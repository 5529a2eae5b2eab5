# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Sends requests: adds server and credentials, does the I/O with httpx2, translates its errors.

The only module that knows httpx2, and it imports it late, when something is first sent: that is
four fifths of the time an import of a client would take.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Final, Self

from .credentials import Credentials
from .errors import ConnectionFailed, InvalidInput, TimedOut, TransportError, Violation
from .outgoing import Settings, full_query, headers
from .requests import Part, Request
from .responses import Headers, Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

# A server may hold a request for 60 seconds (`Prefer: wait`) before it answers.
DEFAULT_TIMEOUT: Final = 75.0

logger = logging.getLogger(__name__)


class Transport:
    """Sends requests and waits.

    Without `http_client` it makes one of its own when first used, and closes it; one that is given
    is used as it is, and left open. `timeout` holds for both. Redirects are not followed, so that a
    credential never goes elsewhere.
    """

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        self._settings = settings
        self.base_url = settings.base_url
        self._given = http_client
        self._own: httpx2.Client | None = None
        self._lock = Lock()
        self._is_closed = False

    def send(self, request: Request) -> Response:
        """Send a request. Raise MissingCredential, ConnectionFailed, TimedOut, TransportError."""
        url = self._settings.url(request)
        with _translated(request.method, url):
            client = self._client()
            built = _built(client, self._settings, request, url)
            started = perf_counter()
            answer = client.send(built, follow_redirects=False)
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

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        self._settings = settings
        self.base_url = settings.base_url
        self._given = http_client
        self._own: httpx2.AsyncClient | None = None
        self._is_closed = False

    async def send(self, request: Request) -> Response:
        """Send a request. Raise MissingCredential, ConnectionFailed, TimedOut, TransportError."""
        url = self._settings.url(request)
        with _translated(request.method, url):
            client = self._client()
            built = _built(client, self._settings, request, url)
            started = perf_counter()
            answer = await client.send(built, follow_redirects=False)
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
        settings = Settings(
            base_url, credentials, hints, timeout, default_base_url=default_base_url
        )
        self._transport = Transport(settings, http_client)

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
        settings = Settings(
            base_url, credentials, hints, timeout, default_base_url=default_base_url
        )
        self._transport = AsyncTransport(settings, http_client)

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


def _built(
    client: httpx2.Client | httpx2.AsyncClient, settings: Settings, request: Request, url: str
) -> httpx2.Request:
    """Make the httpx2 request, with the credentials it needs."""
    credentials = settings.credentials(request)
    built = client.build_request(
        request.method,
        url,
        content=request.content,
        files=[_file(part) for part in request.parts] or None,
        headers=headers(request, credentials),
        timeout=settings.timeout,
    )
    # Not by `params`: httpx2 would decode and encode again what is encoded already, and a client's
    # own parameters would replace it.
    query = full_query(url, credentials, str(client.params))
    built.url = built.url.copy_with(query=query.encode() if query else None)
    return built


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
    fields = Headers(answer.headers.multi_items())
    return Response(answer.status_code, fields, answer.content, method, url)
