# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The base classes of generated clients: each owns a transport and closes it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from copy import copy
from dataclasses import dataclass, field
from types import MethodType, TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, ParamSpec, TypeVar

from .limits import Limits
from .outgoing import Settings
from .responses import Response, raise_for_status
from .retries import Retry
from .transport import AsyncTransport, Transport
from .values import UNSET

if TYPE_CHECKING:
    import httpx2

    from .requests import Request
    from .undescribed import Query

P = ParamSpec("P")
T = TypeVar("T")
TransportT = TypeVar("TransportT", Transport, AsyncTransport)
# Instead of Self, which jedi does not know: it completes names in notebooks.
ClientT = TypeVar("ClientT", bound="_Client[Any]")

_NO_ANSWER: Final = "with_response takes methods that return a value, not streams or pages"
_NOT_OURS: Final = "with_response takes a method of this client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Generic[T]):
    """The value of a call, and the response that it came with; the names of headers ignore case.

    A method that asks several times, such as `run`, has the last response.
    """

    value: T
    status_code: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


def result_of(value: T, response: Response) -> Result[T]:
    """Join a value and the response that it was read from."""
    return Result(
        value=value,
        status_code=response.status_code,
        headers=response.headers,
        body=response.body,
    )


class _Client(Generic[TransportT]):
    """What both clients share."""

    _transport: TransportT

    def with_options(  # noqa: PYI019
        self: ClientT,
        *,
        timeout: float | None = None,
        retry: Retry | None = None,
        limits: Limits | None = None,
        headers: Mapping[str, str] | None = None,
        query: Query | None = None,
        body: Mapping[str, Any] | None = None,
        defer_decode_errors: bool | None = None,
    ) -> ClientT:
        """Return a client with other options that shares the connections of this one.

        What is not given stays as it is; `headers` are sent with each request, in addition. So are
        parameters of a `query` and properties of a `body` that the document lacks, but only with
        the request that a method is for: of `run`, the one that begins it. All of them replace what
        a method would send by the same name. A `body` is added to a JSON object or a form, in which
        bytes are a file if it is multipart; any other request raises InvalidInput if there is one.

        With `defer_decode_errors`, a response in which some properties are not what the document
        says is returned all the same: reading one of these raises its DecodeError, and `to_dict`
        has it as it came.

        Closing either client closes the connections. Raise ValueError or InvalidInput for a wrong
        option.
        """
        settings = self._transport.settings.changed(timeout, retry, limits, headers)
        if defer_decode_errors is not None:
            settings.defer_decode_errors = defer_decode_errors
        if query or body:
            from .undescribed import addition  # noqa: PLC0415  late: hardly any call needs it

            settings.extras += (addition(query, body),)
        return _with_transport(self, self._transport.copy(settings))

    def _on(self, method: Callable[P, T], transport: TransportT) -> Callable[P, T]:
        """Return a method of this client or its resources as one that uses another transport."""
        function: Callable[P, T] | None = getattr(method, "__func__", None)
        owner: object = getattr(method, "__self__", None)
        if function is None or _transport_of(owner) is not self._transport:
            raise TypeError(_NOT_OURS)
        return MethodType(function, _with_transport(owner, transport))

    def _asked(self, method: str, path: str, **given: Any) -> Request:
        """Build a request of the caller's own."""
        from .undescribed import request  # noqa: PLC0415  late: hardly any call needs it

        return request(self._transport.settings, method, path, **given)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._transport.settings.base_url!r})"


class BaseClient(_Client[Transport]):
    """The base of a synchronous client; a context manager. Threads may share it."""

    _kind: ClassVar[type[Transport]] = Transport

    def __init__(self, settings: Settings, http_client: httpx2.Client | None = None) -> None:
        self._transport = self._kind(settings, http_client)

    def with_response(self, method: Callable[P, T]) -> Callable[P, Result[T]]:
        """Return a method of this client, or of a resource of it, so that it returns a `Result`.

        `client.with_response(client.get_pet)(7).headers["etag"]`
        """

        def call(*args: P.args, **kwargs: P.kwargs) -> Result[T]:
            answers: list[Response] = []
            transport = self._transport.copy(self._transport.settings, answers)
            return _result(self._on(method, transport)(*args, **kwargs), answers)

        return call

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
        content: bytes | None = None,
        content_type: str | None = None,
    ) -> Result[Any]:
        """Send a request of your own, such as one that the document lacks.

        `path` begins with `/` and is below `base_url`. Every credential of the client is sent; of
        two that set the same header, the first. `json` is sent as JSON, `content` as it is. The
        value of the result is what the Content-Type says: JSON, a string, bytes; None without a
        body.

        Retries, limits and errors are those of all methods: nothing is done twice unless its HTTP
        method, or an `Idempotency-Key` in `headers`, allows that. Raise InvalidInput, StatusError,
        TransportError.
        """
        body = {"json": json, "content": content, "content_type": content_type}
        asked = self._asked(method, path, query=query, headers=headers, **body)
        return _answered(self._transport.send(asked))

    def close(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        self._transport.close()

    def __enter__(self: ClientT) -> ClientT:  # noqa: PYI019
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncBaseClient(_Client[AsyncTransport]):
    """The base of an asynchronous client, on asyncio. Tasks of one event loop may share it."""

    _kind: ClassVar[type[AsyncTransport]] = AsyncTransport

    def __init__(self, settings: Settings, http_client: httpx2.AsyncClient | None = None) -> None:
        self._transport = self._kind(settings, http_client)

    def with_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, Coroutine[Any, Any, Result[T]]]:
        """Return a method that returns a `Result`: see `BaseClient.with_response`."""

        async def call(*args: P.args, **kwargs: P.kwargs) -> Result[T]:
            answers: list[Response] = []
            transport = self._transport.copy(self._transport.settings, answers)
            return _result(await self._on(method, transport)(*args, **kwargs), answers)

        return call

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
        content: bytes | None = None,
        content_type: str | None = None,
    ) -> Result[Any]:
        """Send a request of your own: see `BaseClient.request`."""
        body = {"json": json, "content": content, "content_type": content_type}
        asked = self._asked(method, path, query=query, headers=headers, **body)
        return _answered(await self._transport.send(asked))

    async def aclose(self) -> None:
        """Close the connections. An `http_client` passed in stays open."""
        await self._transport.aclose()

    async def __aenter__(self: ClientT) -> ClientT:  # noqa: PYI019
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def _answered(response: Response) -> Result[Any]:
    """Read the response to a request of the caller's own."""
    from .undescribed import value  # noqa: PLC0415  late: hardly any call needs it

    raise_for_status(response, {})
    return result_of(value(response), response)


def _with_transport(owner: T, transport: object) -> T:
    """Return a copy of a client or resource with another transport, and no resources yet."""
    other = copy(owner)
    kept = {
        name: value
        for name, value in vars(owner).items()
        if _transport_of(value) is not _transport_of(owner)
    }
    vars(other).clear()
    vars(other).update(kept, _transport=transport)
    return other


def _transport_of(owner: object) -> object:
    return getattr(owner, "_transport", None)


def _result(value: T, answers: list[Response]) -> Result[T]:
    """Join a value and the last response. Raise TypeError if there is none."""
    if not answers:
        raise TypeError(_NO_ANSWER)
    return result_of(value, answers[-1])
