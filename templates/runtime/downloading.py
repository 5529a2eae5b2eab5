# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Reads responses of any method in pieces, or saves them to files, without keeping them whole."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Final, ParamSpec

from . import media, responses, steps
from .clients import AsyncBaseClient, BaseClient
from .errors import BodyTooLarge, TimedOut
from .item_streams import AsyncItemStream, Head, Headed, ItemStream, Source
from .limits import NO_TIME, SAVED, Limits
from .outgoing import Settings
from .requests import Request
from .responses import Response
from .steps import Flow, Opened
from .targets import Target
from .transport import AsyncTransport, Transport

if TYPE_CHECKING:
    from pathlib import Path

P = ParamSpec("P")

_NO_ANSWER: Final = "with_download takes methods that return a value, not streams or pages"


class _Described(Headed):
    """What a response says of the file in it."""

    @property
    def content_type(self) -> str:
        """The media type of the body as the server says it, once the stream is open; else ""."""
        return responses.essence(self.headers.get("content-type", ""))

    def _named(self) -> str:
        return media.served_name(self._open_head.url, self.headers)


class Download(_Described, ItemStream[bytes]):
    """The body of one answer, in pieces as they come. The request is sent when one is wanted.

    Use it in a `with` block to iterate over it; `save` needs none.
    """

    def save(self, path: str | os.PathLike[str], *, limits: Limits = SAVED) -> Path:
        """Save the body to a path, or into a folder that is there, and return its path.

        An existing file is replaced only when everything has come. In a folder, none is replaced,
        and the file is named as `FileURL.save` names it. Raise what the method raises, BodyTooLarge
        or TimedOut where the limits end, or an OSError.
        """
        target = Target(path)
        try:
            file = target.opened()
            with self:
                limited = _Limited(self._open_head, limits)
                for chunk in self:
                    limited.check(chunk)
                    file.write(chunk)
            return target.commit(self._named)
        except BaseException:
            target.discard()
            raise


class AsyncDownload(_Described, AsyncItemStream[bytes]):
    """An asynchronous Download: use it in an `async with` block to iterate over it."""

    async def save(self, path: str | os.PathLike[str], *, limits: Limits = SAVED) -> Path:
        """Do as `Download.save` does, with `await`."""
        from asyncio import to_thread  # noqa: PLC0415  late: importing a client should stay quick

        target = Target(path)
        try:
            file = await to_thread(target.opened)
            async with self:
                limited = _Limited(self._open_head, limits)
                async for chunk in self:
                    limited.check(chunk)
                    await to_thread(file.write, chunk)
            return await to_thread(target.commit, self._named)
        except BaseException:
            target.discard()
            raise


class _Limited:
    """Counts what comes of a body, and ends it at its limits."""

    def __init__(self, head: Head, limits: Limits) -> None:
        self._head = head
        self._most = limits.body
        self._left = limits.body
        self._until = monotonic() + limits.seconds

    def check(self, chunk: bytes) -> None:
        """Count a chunk. Raise BodyTooLarge or TimedOut."""
        head = self._head
        self._left -= len(chunk)
        if self._left < 0:
            raise BodyTooLarge(
                status_code=head.status_code,
                headers=head.headers,
                body=b"",
                limit=self._most,
                request_method=head.request_method,
                url=head.url,
            )
        if monotonic() > self._until:
            raise TimedOut(NO_TIME, request_method=head.request_method, url=head.url)


class DownloadingClient(BaseClient):
    """The base of a client with methods that return files or text."""

    def with_download(self, method: Callable[P, object]) -> Callable[P, Download]:
        """Return a method of this client so that its response is a `Download`, whatever it holds.

        `client.with_download(client.get_photo)(7).save("photo.jpg")`
        """

        def call(*args: P.args, **kwargs: P.kwargs) -> Download:
            def opened(_: object) -> Opened:
                try:
                    self._on(method, _Holding(self._transport))(*args, **kwargs)
                except _Held as held:
                    return held.opened
                raise TypeError(_NO_ANSWER)

            return Download(self._transport, _Body(opened))

        return call


class AsyncDownloadingClient(AsyncBaseClient):
    """The base of an asynchronous client with methods that return files or text."""

    def with_download(self, method: Callable[P, Awaitable[object]]) -> Callable[P, AsyncDownload]:
        """Return a method that gives an `AsyncDownload`: see `DownloadingClient.with_download`.

        `await client.with_download(client.get_photo)(7).save("photo.jpg")`
        """

        def call(*args: P.args, **kwargs: P.kwargs) -> AsyncDownload:
            async def opened(_: object) -> Opened:
                try:
                    await self._on(method, _AsyncHolding(self._transport))(*args, **kwargs)
                except _Held as held:
                    return held.opened
                raise TypeError(_NO_ANSWER)

            return AsyncDownload(self._transport, _Body(opened))

        return call


@dataclass(frozen=True, slots=True)
class _Body(Source[bytes]):
    """The body of the response that a function opens."""

    opened: Callable[[object], object]

    def flow(self, settings: Settings) -> Flow[None]:
        """Give each piece; the wait for one may take `limits.seconds`."""
        opened: Opened = yield steps.Tell(self.opened, None)
        try:
            yield steps.Give(Head.of(opened))
            while True:
                deadline = monotonic() + settings.limits.seconds
                chunk: bytes | None = yield steps.Chunk(opened._replace(deadline=deadline))
                if chunk is None:
                    return
                yield steps.Give(chunk)
        finally:
            yield steps.Close(opened)


# The transport of a method whose response is not read.


class _Held(BaseException):
    """Takes an open response out of a method. Not an Exception: nothing in between catches it."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened


class _Holding(Transport):
    """A copy of a transport that raises `_Held` for a 2xx, before its body is read."""

    def __init__(self, transport: Transport) -> None:
        vars(self).update(vars(transport))

    def send(self, request: Request) -> Response:
        """Send a request. Return a response outside 2xx, which the method raises as its error."""
        request, deadline = _prepared(self.settings, request)
        return _outside_2xx(self.run(steps.streamed(request, deadline)))


class _AsyncHolding(AsyncTransport):
    """An asynchronous `_Holding`."""

    def __init__(self, transport: AsyncTransport) -> None:
        vars(self).update(vars(transport))

    async def send(self, request: Request) -> Response:
        """Do as `_Holding.send` does, with `await`."""
        request, deadline = _prepared(self.settings, request)
        return _outside_2xx(await self.run(steps.streamed(request, deadline)))


def _prepared(settings: Settings, request: Request) -> tuple[Request, float]:
    """Return what is to be sent, and until when."""
    return settings.extended(request), monotonic() + settings.limits.seconds


def _outside_2xx(answer: Response | Opened) -> Response:
    if isinstance(answer, Opened):
        raise _Held(answer)
    return answer
