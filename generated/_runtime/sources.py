# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Files to be sent: a path, bytes, or an open file; checks and reads them.

`maker` chooses a function that is fast. What reads belongs in a `steps.Work`.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from inspect import iscoroutinefunction
from threading import Lock
from time import monotonic
from typing import Any, BinaryIO, Final, Self, cast

from . import media
from .errors import TimedOut

_MAX_SIZE: Final = 100 * 1024 * 1024
_PIECE: Final = 65_536
_CLOSED: Final = "is closed"
_EMPTY: Final = "is empty"
_AT_END: Final = "has nothing left to read: its position is at the end"
_TOO_LARGE: Final = "is larger than 100 MB, which is all that the API takes: give a URL"
_NOT_READABLE: Final = "is not open for reading"
_CHANGED: Final = "has changed since the call began"
IS_TEXT: Final = "is open as text: open it as binary, with the mode 'rb'"
_IS_ASYNC: Final = "is an async file: pass the synchronous file inside it, or its bytes"
_TOO_SLOW: Final = "the time that was given for all of it is over"
_MEASURABLE: Final = (io.BytesIO, io.FileIO, io.BufferedReader, io.BufferedRandom)


class Unusable(Exception):
    """A file cannot be sent; the message says which rule it breaks."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class File:
    """A file given for the input at a place, not read yet.

    A `str` source is a path. The size is None if it is unknown until the file has been read, and
    `start`, where it begins, if it cannot be read a second time.
    """

    at: str
    source: str | bytes | BinaryIO
    name: str = ""
    size: int | None = None
    start: int | None = 0
    modified: int = 0

    @property
    def key(self) -> object:
        """A key that is equal if the same file is given twice."""
        return self.source if isinstance(self.source, (str, bytes)) else id(self.source)

    def __repr__(self) -> str:
        size = "" if self.size is None else f", {self.size} bytes"
        return f"<file {self.name!r}{size}>"


# Checks that need no reading.


def maker(value: object) -> Callable[[Any, str], File] | None:
    """Choose the function that makes a File from a value, or raises Unusable."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return of_bytes
    if isinstance(value, os.PathLike):
        return of_path
    return of_handle if hasattr(value, "read") else None


def of_path(path: os.PathLike[Any], at: str) -> File:
    """Make a File from a path, or raise Unusable."""
    from pathlib import Path  # noqa: PLC0415  late: a caller with a path has imported it

    try:
        source = os.fsdecode(path)
        found = Path(source).stat()
        is_readable = os.access(source, os.R_OK)
    except OSError as error:
        raise Unusable(why(error)) from error
    except ValueError as error:  # whose text depends on the version of Python
        message = "cannot be read: null character in path"
        raise Unusable(message) from error
    if stat.S_ISDIR(found.st_mode):
        message = "is a directory, not a file"
        raise Unusable(message)
    if not stat.S_ISREG(found.st_mode):
        message = "is not a regular file: open it, and pass the open file"
        raise Unusable(message)
    if not is_readable:
        message = "cannot be read: permission denied"
        raise Unusable(message)
    return File(at=at, source=source, name=source, size=found.st_size, modified=found.st_mtime_ns)


def of_bytes(content: bytes | bytearray | memoryview, at: str) -> File:
    """Make a File from bytes, or raise Unusable. Mutable bytes are copied."""
    size = content.nbytes if isinstance(content, memoryview) else len(content)
    return File(at=at, source=bytes(content), size=size)


def of_handle(handle: Any, at: str) -> File:
    """Make a File from an open file, or raise Unusable."""
    try:
        _check_handle(handle)
        can_seek = hasattr(handle, "seekable") and handle.seekable()
        start = handle.tell() if can_seek else None
        size = _remaining(handle)
    except (OSError, ValueError) as error:
        raise Unusable(why(error)) from error
    name = getattr(handle, "name", "")
    name = name if isinstance(name, str) else ""
    return File(at=at, source=handle, name=name, size=size, start=start)


def _check_handle(handle: Any) -> None:
    if getattr(handle, "closed", False) is True:
        raise Unusable(_CLOSED)
    if iscoroutinefunction(handle.read):
        raise Unusable(_IS_ASYNC)
    if isinstance(handle, io.TextIOBase) or hasattr(handle, "encoding"):
        raise Unusable(IS_TEXT)
    if hasattr(handle, "readable") and not handle.readable():
        raise Unusable(_NOT_READABLE)


def _remaining(handle: Any) -> int | None:
    """Return the size from a handle's position to its end; None if that would need reading."""
    if not isinstance(handle, _MEASURABLE) or not handle.seekable():
        return None
    here = handle.tell()
    end = handle.seek(0, os.SEEK_END)
    handle.seek(here)
    return max(0, end - here)


def check_size(file: File) -> None:
    """Raise Unusable if a file, as far as is known, is not of a size that the API takes."""
    if file.size is not None:
        _check_size(file.size, _EMPTY if isinstance(file.source, (str, bytes)) else _AT_END)


def _check_size(size: int, if_empty: str) -> None:
    if size == 0:
        raise Unusable(if_empty)
    if size > _MAX_SIZE:
        raise Unusable(_TOO_LARGE)


# Functions that read.


class OpenFiles:
    """The files that are open for one request, closed together.

    If the task that waits for some work is canceled, the work continues in its thread; any file
    that it opens after that is closed at once.
    """

    def __init__(self) -> None:
        self._files: list[BinaryIO] = []
        self._is_closed = False
        self._lock = Lock()

    def keep(self, file: BinaryIO) -> BinaryIO:
        """Register a file to be closed with the others."""
        with self._lock:
            self._files.append(file)
            if self._is_closed:
                file.close()
        return file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._is_closed = True
            for file in self._files:
                file.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file ready to be sent: its size is known, and an open file has been copied."""

    file: File
    name: str
    kind: str
    size: int
    copy: BinaryIO | None = field(default=None, repr=False)

    def opened(self, files: OpenFiles) -> BinaryIO:
        """Open it at its beginning."""
        if self.copy is not None:
            self.copy.seek(0)
            return self.copy
        return files.keep(opened(self.file))

    def read(self, files: OpenFiles) -> bytes:
        """Read all of it and close it; for small files only."""
        with self.opened(files) as stream:
            content = stream.read(self.size + 1)
        if len(content) != self.size:
            raise Unusable(_CHANGED)
        return content


def prepare(file: File, files: OpenFiles) -> Content:
    """Find out the size, name and type of a file, or raise Unusable."""
    try:
        copy = None if isinstance(file.source, (str, bytes)) else _copied(file.source, files)
        content = Content(file=file, name="", kind="", size=file.size or 0, copy=copy)
        stream = content.opened(files)
        head = stream.read(media.HEAD)
        size = stream.seek(0, os.SEEK_END)
    except (OSError, ValueError) as error:
        raise Unusable(why(error)) from error
    if copy is None:
        stream.close()
    _check_size(size, _AT_END)
    name, kind = media.named(file.name, head)
    return Content(file=file, name=name, kind=kind, size=size, copy=copy)


def opened(file: File) -> BinaryIO:
    """Open a file at its beginning, or raise Unusable or OSError; an open one is returned as it is.

    It is Unusable if a path has changed since it was checked.
    """
    from pathlib import Path  # noqa: PLC0415  late: a caller with a path has imported it

    if isinstance(file.source, bytes):
        return io.BytesIO(file.source)
    if not isinstance(file.source, str):
        return file.source
    stream = Path(file.source).open("rb")  # noqa: SIM115  the caller closes it
    found = os.fstat(stream.fileno())
    if (found.st_size, found.st_mtime_ns) != (file.size, file.modified):
        stream.close()
        raise Unusable(_CHANGED)
    return stream


def _copied(handle: BinaryIO, files: OpenFiles) -> BinaryIO:
    """Copy a handle from its position: it may not be seekable, and may not be at its start."""
    # Imported late: rarely needed, and importing a client should stay fast.
    from tempfile import TemporaryFile  # noqa: PLC0415

    copy = files.keep(cast("BinaryIO", TemporaryFile()))  # noqa: SIM115  closed by `files`
    can_seek = hasattr(handle, "seekable") and handle.seekable()
    here = handle.tell() if can_seek else 0
    try:
        for piece in _pieces(handle):
            copy.write(piece)
    finally:
        if can_seek:
            handle.seek(here)
    return copy


def _pieces(handle: BinaryIO) -> Iterator[bytes]:
    """Read a handle to its end; raise Unusable when it becomes too large."""
    total = 0
    while piece := handle.read(_PIECE):
        if not isinstance(cast("object", piece), (bytes, bytearray)):
            raise Unusable(IS_TEXT)
        total += len(piece)
        _check_size(total, _EMPTY)
        yield piece


class Reader:
    """The stream that httpx2 reads: exactly the announced size, and nothing after the deadline."""

    def __init__(self, stream: BinaryIO, size: int, deadline: float, path: str) -> None:
        self._stream = stream
        self._size = size
        self._deadline = deadline
        self._path = path
        self.seek = stream.seek
        self.tell = stream.tell
        self.close = stream.close

    def read(self, count: int) -> bytes:
        """Read some bytes. Raise Unusable if the size of the file has changed."""
        if monotonic() > self._deadline:
            raise TimedOut(_TOO_SLOW, request_method="POST", url=self._path)
        try:
            piece = self._stream.read(count)
            at = self._stream.tell()
        except (OSError, ValueError) as error:
            raise Unusable(why(error)) from error
        if at > self._size or (not piece and at < self._size):
            raise Unusable(_CHANGED)
        return piece


def why(error: Exception) -> str:
    """Say why a file cannot be read."""
    if isinstance(error, Unusable):
        return str(error)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be read: {reason[:1].lower()}{reason[1:]}"
