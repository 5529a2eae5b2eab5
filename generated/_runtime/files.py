# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Output files: URLs that can be read and saved."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias, TypeVar

from . import decode, downloads, media, responses, steps
from .errors import BodyTooLarge, ClientUnusable
from .limits import SAVED, Limits
from .outgoing import Settings
from .retries import Retry
from .steps import Flow
from .targets import Target
from .transport import DEFAULT_TIMEOUT, AsyncTransport, Transport

if TYPE_CHECKING:
    from pathlib import Path

    import httpx2

T = TypeVar("T")

Fetched: TypeAlias = Callable[[Retry], Flow[T]]

READ: Final = Limits(seconds=3600, body=1_073_741_824)
"""The usual limits of a file that is read: an hour, after which it is deleted, and a gibibyte."""

_MAX_SHOWN: Final = 200
_OTHER_KIND: Final = (
    "this file comes from a client with an http_client of the other kind: call `{}`, or pass an"
    " http_client= with the same settings"
)
_OTHER_LOOP: Final = (
    "this file comes from a client that was used in another event loop: pass an http_client= with"
    " the same settings"
)


class FileURL(str):
    """The URL of a file: a str that can also be read and saved.

    Only https and data URLs are fetched; others raise UnsafeURL. A file of a response is fetched as
    that was, through the connections of its client, unless another `http_client` is passed. No
    credential is sent, not even those of an `http_client`. Replicate deletes the files of a
    prediction after an hour.
    """

    __slots__ = ("origin",)

    origin: Transport | AsyncTransport | None
    """What got the response with the file; None if it is not of a response, or was pickled."""

    def __new__(cls, url: object = "") -> Self:
        """Make one that belongs to no client."""
        made = super().__new__(cls, url)
        made.origin = None
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the text alone: the connections of a client belong to its process."""
        return type(self), (str(self),)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, _memo: object) -> Self:
        return self

    @property
    def suffix(self) -> str:
        """The extension of the file's name in the URL, such as `.wav`; "" if there is none.

        It is safe in the name of a file. A data URL has the extension of its media type.
        """
        if media.is_data_url(self):
            return media.extension(media.data_url_type(self))
        return media.suffix(media.url_name(self))

    def read(self, *, limits: Limits = READ, http_client: httpx2.Client | None = None) -> bytes:
        """Download the file. Raise a StatusError or a TransportError if that fails.

        Raise BodyTooLarge, which keeps the beginning, for a file larger than `limits.body`.
        """
        return _waited(self, partial(_content, self, limits), http_client)

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        limits: Limits = SAVED,
        http_client: httpx2.Client | None = None,
    ) -> Path:
        """Download the file to a path, or into a folder that is there, and return its path.

        An existing file is replaced only when the download is complete. In a folder, none is
        replaced: the file has the name that the server says, or that of the URL, with the extension
        of its content type if it has none, and a number if there is such a file already. Raise what
        `read` does, or an OSError.
        """
        return _waited(self, partial(_saved, self, path, limits), http_client)

    async def aread(
        self, *, limits: Limits = READ, http_client: httpx2.AsyncClient | None = None
    ) -> bytes:
        """Do as `read` does, with `await`."""
        return await _awaited(self, partial(_content, self, limits), http_client)

    async def asave(
        self,
        path: str | os.PathLike[str],
        *,
        limits: Limits = SAVED,
        http_client: httpx2.AsyncClient | None = None,
    ) -> Path:
        """Do as `save` does, with `await`."""
        return await _awaited(self, partial(_saved, self, path, limits), http_client)

    def __repr__(self) -> str:
        """Show it shortened: a data URL may be as long as its file."""
        text = str(self)
        cut = text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…"
        return f"FileURL({cut!r})"


def file_url(value: Any, at: str) -> FileURL:
    """Decode the URL of a file."""
    url = str.__new__(FileURL, decode.string(value, at))
    url.origin = responses.origin.get()
    return url


def _content(url: str, limits: Limits, retry: Retry) -> Flow[bytes]:
    into = io.BytesIO()
    try:
        yield from downloads.fetched(url, into, limits, retry)
    except BodyTooLarge as error:
        error.body = into.getvalue()
        raise
    return into.getvalue()


def _saved(url: str, path: str | os.PathLike[str], limits: Limits, retry: Retry) -> Flow[Path]:
    downloads.check(url)
    target = Target(path)
    try:
        file = yield steps.Work(target.opened)
        headers = yield from downloads.fetched(url, file, limits, retry)
        named = partial(media.served_name, url, headers)
        saved: Path = yield steps.Work(partial(target.commit, named))
    except BaseException:
        target.discard()  # not a step: it must happen even if no further step is done
        raise
    return saved


def _settings() -> Settings:
    """Make settings for a transport that only opens URLs: no API, no credentials."""
    return Settings("https://localhost", DEFAULT_TIMEOUT)


def _waited(url: FileURL, fetched: Fetched[T], http_client: httpx2.Client | None) -> T:
    origin = url.origin
    if http_client is None and isinstance(origin, Transport) and origin.connections.is_open():
        return origin.run(fetched(origin.settings.retry))
    transport = Transport(_settings_of(url, http_client, Transport, "asave"), http_client)
    try:
        return transport.run(fetched(transport.settings.retry))
    finally:
        transport.close()


async def _awaited(url: FileURL, fetched: Fetched[T], http_client: httpx2.AsyncClient | None) -> T:
    import asyncio  # noqa: PLC0415  late: only asynchronous code needs it

    origin, loop = url.origin, asyncio.get_running_loop()
    if (
        http_client is None
        and isinstance(origin, AsyncTransport)
        and origin.connections.is_open(loop)
    ):
        return await origin.run(fetched(origin.settings.retry))
    settings = _settings_of(url, http_client, AsyncTransport, "save")
    transport = AsyncTransport(settings, http_client)
    try:
        return await transport.run(fetched(settings.retry))
    finally:
        await transport.aclose()


def _settings_of(url: FileURL, http_client: object, kind: type[object], other: str) -> Settings:
    """Return what to fetch a file with that does not use the connections of its client.

    Raise ClientUnusable if the client was given an HTTP client, since its proxy and certificates
    would be left out.
    """
    origin = url.origin
    if origin is None or http_client is not None:
        return _settings()
    if origin.connections.given is not None:
        advice = _OTHER_LOOP if isinstance(origin, kind) else _OTHER_KIND.format(other)
        raise ClientUnusable(advice)
    return _settings().changed(origin.settings.timeout, origin.settings.retry, None, None)
