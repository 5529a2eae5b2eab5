# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Bodies that are more than bytes: files, and the parts of multipart bodies.

Their files are opened when a request is sent, and closed after that, each time.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple, Self, cast

from .exchange import direct
from .requests import NO_HEADERS, Request, json_body
from .retries import Flow
from .values import is_list, is_named, is_object, plain

if TYPE_CHECKING:
    import httpx2

# RFC 9110, section 8.3.1: nothing in it can end the header.
MEDIA_TYPE = re.compile(r"[!#$%&'*+.^_`|~\w-]+/[!#$%&'*+.^_`|~\w-]+[ -~]*", re.ASCII)

_PIECE: Final = 65_536
"""How many bytes of a file are read at once."""


class Upload:
    """A file that is sent as it is, and read when it is sent: see `file_parts`."""

    __slots__ = ()

    @property
    def filename(self) -> str:
        """Its name; "" if it has none."""
        raise NotImplementedError

    @property
    def own_type(self) -> str:
        """Its media type; "" if that is not known."""
        raise NotImplementedError

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that it was given."""
        raise NotImplementedError

    @property
    def size(self) -> int | None:
        """Its size in bytes, if that is known."""
        raise NotImplementedError

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        raise NotImplementedError

    def media_type(self, allowed: str = "") -> str:
        """Choose its media type, of those that are allowed if possible."""
        raise NotImplementedError

    @property
    def key(self) -> object:
        """A key that is equal if the same file is given twice."""
        raise NotImplementedError

    def open(self) -> Any:
        """Return a file object that reads it, which has to be closed."""
        raise NotImplementedError

    def invalid(self, rule: str) -> Exception:
        """Return the error of a file that breaks a rule."""
        raise NotImplementedError

    # What a request needs of its body:

    def completed(self, _request: Request, _deadline: float) -> Flow[Self]:
        """Return it: nothing has to be done before it is sent."""
        yield from ()
        return self

    def fields(self, content_type: str) -> Mapping[str, str]:
        """Return the headers that describe it."""
        own = {name.lower(): value for name, value in self.headers.items()}
        return {"content-type": self.media_type(content_type), **own}

    @contextmanager
    def built(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        method: str,
        url: httpx2.URL,
        fields: list[tuple[bytes, bytes]],
        timeout: float,
    ) -> Generator[httpx2.Request]:
        """Make a request, and close the file that is opened for it."""
        reader = self.open()
        try:
            stream = _file_stream()(_Pieces(reader))
            size = self.size
            yield direct(client, method, url, fields, timeout=timeout, stream=stream, size=size)
        finally:
            reader.close()


class Part(NamedTuple):
    """One part of a multipart body. Without a content type, the file name decides it."""

    name: str
    content: bytes | BinaryIO | str | Upload
    filename: str = ""
    content_type: str = ""
    headers: Mapping[str, str] = NO_HEADERS

    def __repr__(self) -> str:
        return f"<Part {self.name}>"


@dataclass(frozen=True, slots=True)
class Parts:
    """A multipart body."""

    parts: tuple[Part, ...]

    @property
    def uploads(self) -> list[Upload]:
        """The files in it that are read when it is sent."""
        return [part.content for part in self.parts if isinstance(part.content, Upload)]

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        return all(file.is_repeatable for file in self.uploads)

    def completed(self, _request: Request, _deadline: float) -> Flow[Self]:
        """Return it: nothing has to be done before it is sent.

        Raise InvalidInput if a file that can be read once only is given twice.
        """
        seen: set[object] = set()
        for file in self.uploads:
            if not file.is_repeatable and file.key in seen:
                raise file.invalid("is given twice, and can be read only once")
            seen.add(file.key)
        yield from ()
        return self

    def extended(self, fields: Mapping[str, Any]) -> Self:
        """Return them with parts for more fields, in place of those by the same names."""
        kept = [part for part in self.parts if not is_named(part.name, fields)]
        items = [(name, value if is_list(value) else [value]) for name, value in fields.items()]
        added = [
            part_of(name, each) for name, listed in items for each in listed if each is not None
        ]
        return replace(self, parts=(*kept, *added))

    def fields(self, _content_type: str) -> Mapping[str, str]:
        """Return no headers: httpx2 adds the media type, with the boundary between the parts."""
        return {}

    @contextmanager
    def built(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        method: str,
        url: httpx2.URL,
        fields: list[tuple[bytes, bytes]],
        timeout: float,
    ) -> Generator[httpx2.Request]:
        """Make a request, and close the files that are opened for it."""
        readers = {
            n: part.content.open()
            for n, part in enumerate(self.parts)
            if isinstance(part.content, Upload)
        }
        try:
            files = [_file(part, readers.get(n, part.content)) for n, part in enumerate(self.parts)]
            built = client.build_request(method, url, files=files, headers=fields, timeout=timeout)
            built.url = url
            if readers:
                built.stream = _file_stream()(cast("Iterable[bytes]", built.stream))
            yield built
        finally:
            for reader in readers.values():
                reader.close()


def has_file(value: object) -> bool:
    """Say whether there is a file in what a multipart body is made of, or are bytes."""
    if is_list(value):
        return any(map(has_file, value))
    if is_object(value):
        return any(map(has_file, value.values()))
    return isinstance(value, (Upload, bytes, bytearray))


def part_of(name: str, value: Any, allowed: str = "") -> Part:
    """Make the part of a single value: a file or bytes are a file, an object is JSON, others text.

    `allowed` are the content types that it may have, of which the first counts unless it is a file.
    """
    if isinstance(value, Upload):
        kind = value.media_type(allowed)
        return Part(
            name=name,
            content=value,
            filename=value.filename or name,
            content_type=kind,
            headers=value.headers,
        )
    content_type = allowed.partition(",")[0].strip()
    if "*" in content_type:
        content_type = ""
    if isinstance(value, (bytes, bytearray)):
        kind = content_type or "application/octet-stream"
        return Part(name=name, content=bytes(value), filename=name, content_type=kind)
    is_json = "json" in content_type if content_type else isinstance(value, (dict, list))
    if is_json:
        kind = content_type or "application/json"
        return Part(name=name, content=json_body(value), content_type=kind)
    return Part(name=name, content=plain(value), content_type=content_type)


def _file(part: Part, content: Any) -> tuple[str, tuple[Any, ...]]:
    kind = part.content_type or None
    return part.name, (part.filename or None, content, kind, dict(part.headers))


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
    import httpx2  # noqa: PLC0415  late: see `exchange`

    class FileStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
        def __init__(self, pieces: Iterable[bytes]) -> None:
            self._pieces = pieces

        def __iter__(self) -> Iterator[bytes]:
            return iter(self._pieces)

        async def __aiter__(self) -> AsyncIterator[bytes]:
            from asyncio import to_thread  # noqa: PLC0415  late: only this client needs it

            pieces = iter(self._pieces)
            while (piece := await to_thread(lambda: next(pieces, None))) is not None:
                yield piece

    return FileStream
