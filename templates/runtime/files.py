# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Output files: URLs that can be read and saved."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any, Final, TypeVar

from . import decode, downloads, steps
from .errors import BodyTooLarge
from .limits import SAVED, Limits
from .outgoing import Settings
from .steps import Flow
from .targets import Target
from .transport import DEFAULT_TIMEOUT, AsyncTransport, Transport

if TYPE_CHECKING:
    from pathlib import Path

    import httpx2

T = TypeVar("T")

READ: Final = Limits(seconds=3600, body=1_073_741_824)
"""The usual limits of a file that is read: an hour, after which it is deleted, and a gibibyte."""

_MAX_SHOWN: Final = 200


class FileURL(str):
    """The URL of a file: a str that can also be read and saved.

    Only https and data URLs are fetched; others raise UnsafeURL. No credential is sent, not even
    those of an `http_client`. Replicate deletes the files of a prediction after an hour.
    """

    __slots__ = ()

    def read(self, *, limits: Limits = READ, http_client: httpx2.Client | None = None) -> bytes:
        """Download the file. Raise a StatusError or a TransportError if that fails.

        Raise BodyTooLarge, which keeps the beginning, for a file larger than `limits.body`.
        """
        return _waited(_content(self, limits), http_client)

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        limits: Limits = SAVED,
        http_client: httpx2.Client | None = None,
    ) -> Path:
        """Download the file to a path, and return the path.

        An existing file is replaced only when the download is complete. Raise what `read` does, or
        an OSError.
        """
        return _waited(_saved(self, path, limits), http_client)

    async def aread(
        self, *, limits: Limits = READ, http_client: httpx2.AsyncClient | None = None
    ) -> bytes:
        """Do as `read` does, with `await`."""
        return await _awaited(_content(self, limits), http_client)

    async def asave(
        self,
        path: str | os.PathLike[str],
        *,
        limits: Limits = SAVED,
        http_client: httpx2.AsyncClient | None = None,
    ) -> Path:
        """Do as `save` does, with `await`."""
        return await _awaited(_saved(self, path, limits), http_client)

    def __repr__(self) -> str:
        """Show it shortened: a data URL may be as long as its file."""
        text = str(self)
        cut = text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}…"
        return f"FileURL({cut!r})"


def file_url(value: Any, at: str) -> FileURL:
    """Decode the URL of a file."""
    return FileURL(decode.string(value, at))


def _content(url: str, limits: Limits) -> Flow[bytes]:
    into = io.BytesIO()
    try:
        yield from downloads.fetched(url, into, limits)
    except BodyTooLarge as error:
        error.body = into.getvalue()
        raise
    return into.getvalue()


def _saved(url: str, path: str | os.PathLike[str], limits: Limits) -> Flow[Path]:
    from pathlib import Path  # noqa: PLC0415  late: importing a client should stay quick

    downloads.check(url)
    target = Target(path)
    try:
        file = yield steps.Work(target.opened)
        yield from downloads.fetched(url, file, limits)
        yield steps.Work(target.commit)
    except BaseException:
        target.discard()  # not a step: it must happen even if no further step is done
        raise
    return Path(path)


def _settings() -> Settings:
    """Make settings for a transport that only opens URLs: no API, no credentials."""
    return Settings("https://localhost", {}, {}, DEFAULT_TIMEOUT)


def _waited(flow: Flow[T], http_client: httpx2.Client | None) -> T:
    transport = Transport(_settings(), http_client)
    try:
        return transport.run(flow)
    finally:
        transport.close()


async def _awaited(flow: Flow[T], http_client: httpx2.AsyncClient | None) -> T:
    transport = AsyncTransport(_settings(), http_client)
    try:
        return await transport.run(flow)
    finally:
        await transport.aclose()
