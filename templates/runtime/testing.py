# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base of fakes: an API inside the process, for tests of code that calls it.

A fake is the other end of the HTTP client of a real client. So everything of that runs as usual:
what it checks, encodes, retries and decodes. Only tests import this module, and clients never do.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from math import inf
from threading import RLock
from types import TracebackType
from typing import Any, ClassVar, Final, Self, TypeAlias, TypeVar
from urllib.parse import parse_qsl, urlsplit

import httpx2

from .testing_answers import (
    Answers,
    Call,
    Operation,
    Route,
    encoded_template,
    problem,
    read_routes,
    shown,
)
from .testing_clock import Clock, Replaced

T = TypeVar("T")

TOKEN: Final = "a-token-for-tests"  # noqa: S105  it opens nothing
"""What the clients of a fake have as each of their credentials."""

_NOT_IN_USE: Final = "a fake answers only inside its `with` block"

Waits: TypeAlias = Generator[float, None, T]
"""Yields how many seconds pass; then returns."""


class Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that comes in pieces, each after some seconds.

    Raise ReadTimeout where that is more than the seconds of `longest`.
    """

    def __init__(self, clock: Clock, pieces: Iterator[tuple[float, bytes]], longest: float) -> None:
        self._clock = clock
        self._pieces = pieces
        self._longest = longest

    def __iter__(self) -> Iterator[bytes]:
        for seconds, piece in self._pieces:
            self._clock.sleep(min(seconds, self._longest))
            self._check(seconds)
            yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for seconds, piece in self._pieces:
            await self._clock.asleep(min(seconds, self._longest))
            self._check(seconds)
            yield piece

    def _check(self, seconds: float) -> None:
        if seconds > self._longest:
            raise httpx2.ReadTimeout(late(self._longest))


def late(seconds: float) -> str:
    """Say that nothing has come within the time of one wait."""
    return f"no response within {seconds:.0f} seconds"


class Fake(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """An API inside the process; use it in a `with` block. It is a transport of httpx2.

    In the block, nothing of the clients of this set goes to the network, and no time passes while
    they wait: the clock moves on instead. `calls` are the requests so far.
    """

    _replaced: ClassVar[Replaced] = Replaced()
    _numbers: ClassVar[Iterator[int]] = itertools.count(1)

    def __init__(self, base_url: str, *tables: str) -> None:
        self.base_url = base_url.rstrip("/")
        self.calls: list[Call] = []
        self._lock = RLock()
        self._routes = read_routes(*tables)
        self._operations = {each.operation.method: each.operation for each in self._routes}
        self._answers: dict[str, Answers[Any]] = {}

    def __enter__(self) -> Self:
        self._replaced.begin(_make_client, _make_async_client)
        _in_use.append(self)
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        if self in _in_use:
            _in_use.remove(self)
            self._replaced.end()

    @property
    def http_client(self) -> httpx2.Client:
        """An HTTP client for the `http_client` of a client, the other end of which is this fake."""
        return httpx2.Client(transport=self)

    @property
    def async_http_client(self) -> httpx2.AsyncClient:
        """The same for an asynchronous client."""
        return httpx2.AsyncClient(transport=self)

    @property
    def clock(self) -> Clock:
        """The clock of the clients: `clock.advance(3600)` lets an hour pass."""
        return self._replaced.clock

    def on(self, method: Callable[..., T]) -> Answers[T]:
        """Choose what an operation answers: `fake.on(Client.get_pet).returns(pet)`.

        It is named by its method, that of the synchronous client, and holds for both. Raise
        LookupError for a method that is not that of one operation.
        """
        name: str = getattr(method, "__qualname__", repr(method))
        if name not in self._operations:
            message = f"{name} is not the method of one operation of this API: see `on_request`"
            raise LookupError(message)
        operation = self._operations[name]
        return self._answers.setdefault(operation.name, Answers(operation, self.calls))

    def on_request(self, method: str, path: str) -> Answers[Any]:
        """Choose what a request of the caller's own gets: that of `client.request(method, path)`.

        `{name}` in the path stands for any argument. Without a response, there is no such thing.
        Raise ValueError for a path that does not begin with `/`.
        """
        if not path.startswith("/"):
            message = f"path must begin with /, as in client.request(), not {path!r}"
            raise ValueError(message)
        name = f"{method.upper()} {path}"
        if name not in self._answers:
            operation = Operation(
                name=name,
                method="",
                verb=method.upper(),
                path=encoded_template(path),
                media_type="application/json",
            )
            self._routes = (Route(operation), *self._routes)
            self._answers[name] = Answers(operation, self.calls)
        return self._answers[name]

    # What the HTTP clients call.

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request."""
        request.read()
        answering = self._timed(request)
        try:
            while True:
                self.clock.sleep(next(answering))
        except StopIteration as end:
            answer: httpx2.Response = end.value
            return answer

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of an asynchronous client."""
        await request.aread()
        answering = self._timed(request)
        try:
            while True:
                await self.clock.asleep(next(answering))
        except StopIteration as end:
            answer: httpx2.Response = end.value
            return answer

    def close(self) -> None:
        """Do nothing: a fake can be the other end of several HTTP clients."""

    async def aclose(self) -> None:
        """Do nothing, as `close`."""

    # What fakes of certain APIs add.

    def knows(self, request: httpx2.Request) -> bool:
        """Say whether this fake answers a request of a client without an HTTP client of its own."""
        return str(request.url).startswith(self.base_url)

    def misses(self, request: httpx2.Request) -> bool:
        """Say whether this fake answers a request that none knows: that there is no such thing."""
        del request
        return False

    def answered(self, call: Call, operation: Operation | None) -> Waits[httpx2.Response]:
        """Answer a request for which the test has not chosen a response."""
        yield from ()
        if operation is None:
            return problem(404, f"unknown to the fake: {call.method} {call.url}")
        return shown(operation)

    def _timed(self, request: httpx2.Request) -> Waits[httpx2.Response]:
        """Answer in time: no wait is longer than the client's timeout."""
        if self not in _in_use:
            raise RuntimeError(_NOT_IN_USE)
        longest = left = _timeout(request)
        answering = self._answered(request)
        while True:
            try:
                with self._lock:
                    seconds = next(answering)
            except StopIteration as end:
                answer: httpx2.Response = end.value
                return answer
            if seconds > left:
                yield left
                raise httpx2.ReadTimeout(late(longest), request=request)
            left -= seconds
            yield seconds

    def _answered(self, request: httpx2.Request) -> Waits[httpx2.Response]:
        call, operation = self._read(request)
        self.calls.append(call)
        answers = self._answers.get(operation.name) if operation else None
        planned = answers.next() if answers else None
        if planned is None:
            described = operation if operation and operation.method else None
            return (yield from self.answered(call, described))
        answer, after = planned
        if after:
            yield after
        return answer()

    def _read(self, request: httpx2.Request) -> tuple[Call, Operation | None]:
        url = str(request.url)
        query = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
        found = ((each, each.arguments(request, self.base_url, query)) for each in self._routes)
        operation, arguments = next(
            ((route.operation, given) for route, given in found if given is not None), (None, None)
        )
        call = Call(
            operation=operation.name if operation else "",
            method=request.method,
            url=url,
            path=arguments or {},
            query=query,
            headers=dict(request.headers),
            content=request.content,
            timeout=_timeout(request),
        )
        return call, operation


_in_use: Final[list[Fake]] = []
"""The fakes whose blocks have begun and not ended, the newest last."""


def _timeout(request: httpx2.Request) -> float:
    return request.extensions.get("timeout", {}).get("read") or inf


def _knowing(request: httpx2.Request) -> Fake:
    """Find the fake that answers a request, the newest first. Raise ConnectError without one."""
    newest = [*reversed(_in_use)]
    found = [each for each in newest if each.knows(request)]
    found = found or [each for each in newest if each.misses(request)]
    if found:
        return found[0]
    message = f"no fake handles {request.method} {request.url}, and tests have no network"
    raise httpx2.ConnectError(message, request=request)


class _Any(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Leads each request to the fake that knows it."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        return _knowing(request).handle_request(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        return await _knowing(request).handle_async_request(request)


def _make_client() -> httpx2.Client:
    return httpx2.Client(transport=_Any())


def _make_async_client() -> httpx2.AsyncClient:
    return httpx2.AsyncClient(transport=_Any())
