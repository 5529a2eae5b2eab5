"""HTTP connections that speak nothing else, and know whether they lead into a private network.

An opener follows no redirect and raises for no status: who asks decides about both.
"""

from __future__ import annotations

import http.client
import ipaddress
import queue
import threading
import time
import urllib.request
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, TypeVar
from urllib.parse import urlsplit

_CHUNK = 65_536

_T = TypeVar("_T")


class PrivateAddressError(Exception):
    """A connection that may only lead to the public internet leads elsewhere."""


class TooLargeError(Exception):
    """A response has more bytes than it may have."""


class Guard:
    """Notes whether a connection leads into a private network, and refuses it if `is_refusing`.

    The address that is really connected to decides, as the answer to a name can change.
    """

    def __init__(self, *, is_refusing: bool = False) -> None:
        self.is_private = False
        self._is_refusing = is_refusing

    def check(self, host: str) -> None:
        """Note an address, or a name that means this machine. Raises PrivateAddressError."""
        if is_private(host):
            self.is_private = True
            if self._is_refusing:
                raise PrivateAddressError(host)


class _Http(http.client.HTTPConnection):
    def __init__(self, *arguments: Any, guard: Guard, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._guard = guard

    def connect(self) -> None:
        super().connect()
        self._guard.check(self.sock.getpeername()[0])


class _Https(_Http, http.client.HTTPSConnection):
    """The same by TLS: what `_Http` extends is then the connection of that."""


class _HttpHandler(urllib.request.HTTPHandler):
    def __init__(self, guard: Guard) -> None:
        super().__init__()
        self._guard = guard

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        # A proxy is the user's own, wherever it is; it knows where it connects to.
        kind = http.client.HTTPConnection if req.has_proxy() else partial(_Http, guard=self._guard)
        return self.do_open(kind, req)


class _HttpsHandler(urllib.request.HTTPSHandler):
    def __init__(self, guard: Guard) -> None:
        super().__init__()
        self._guard = guard

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        is_tunnelled = urlsplit(req.full_url).netloc != req.host
        plain = http.client.HTTPSConnection
        return self.do_open(plain if is_tunnelled else partial(_Https, guard=self._guard), req)


def opener(url: str, guard: Guard) -> urllib.request.OpenerDirector:
    """Return an opener that speaks only HTTP, and returns every response without acting on it.

    Raises PrivateAddressError for a URL that says where it leads.
    """
    host = urlsplit(url).hostname or ""
    guard.check(host)
    # No proxy between two programs on the same machine.
    proxies: dict[str, str] | None = {} if is_loopback(host) else None
    director = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(proxies),
        _HttpHandler(guard),
        _HttpsHandler(guard),
    ):
        director.add_handler(handler)
    return director


def read_whole(response: Any, deadline: float, max_bytes: int) -> bytes:
    """Read a response to its end. Raises TooLargeError, TimeoutError and IncompleteRead."""
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(_CHUNK):
        size += len(chunk)
        if size > max_bytes:
            raise TooLargeError
        if time.monotonic() > deadline:
            raise TimeoutError
        chunks.append(chunk)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(chunks)


def within(seconds: float, work: Callable[[], _T]) -> _T:
    """Run a function in a thread of its own, which is abandoned if it takes too long.

    Socket timeouts do not cover slow name resolution, or headers that arrive byte by byte.
    """
    results: queue.SimpleQueue[Callable[[], _T]] = queue.SimpleQueue()

    def run() -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001  re-raised in the waiting thread
            results.put(_raiser(error))
        else:
            results.put(lambda: result)

    threading.Thread(target=run, daemon=True).start()
    try:
        outcome = results.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError from None
    return outcome()


def is_loopback(host: str) -> bool:
    """Return whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_private(host: str) -> bool:
    """Return whether a host is an address that is not of the public internet, or this machine."""
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    # ::ffff:127.0.0.1 is 127.0.0.1.
    return not (getattr(address, "ipv4_mapped", None) or address).is_global


def _raiser(error: BaseException) -> Callable[[], NoReturn]:
    def fails() -> NoReturn:
        raise error

    return fails
