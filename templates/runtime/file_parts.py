# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Files that are sent as they are: as a whole body, or as parts of a multipart body."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, BinaryIO, Final, TypeAlias, cast

from . import media, sources
from .bodies import MEDIA_TYPE, Upload
from .checks import Violations
from .decode import Mismatch, string
from .errors import InvalidInput, Violation
from .outgoing import header_faults
from .sources import File, Unusable
from .values import is_mapping

FileContent: TypeAlias = os.PathLike[str] | bytes | BinaryIO
"""A path, bytes, or a file that is open for reading bytes: it is read from where it stands."""

FileUpload: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | tuple[str, FileContent, str, Mapping[str, str]]
)
"""A file, or `(name, file)`, `(name, file, media type)` or `(name, file, media type, headers)`.

Without them, or where they are "", the name is that of the path or of the open file, and the media
type is what the spec says or the name tells. The headers are those of its part, or of the request
if it is all of the body. An open file stays open. One that cannot seek is sent in chunks, and never
a second time.
"""

_UNKNOWN: Final = "application/octet-stream"
_MAX_SHOWN: Final = 64
_NOT_A_FILE: Final = (
    "is not a file: give a pathlib.Path, bytes, a file open for reading,"
    " or (name, file, media type, headers)"
)
_CHANGED: Final = "has changed since the call began"
_CLOSED: Final = "is not read any more: the call is over"
_READ_TWICE: Final = "cannot be read a second time"
_SAID_ELSEWHERE: Final = frozenset(
    ["content-type", "content-disposition", "content-length", "transfer-encoding"]
)


def file(value: object, found: Violations, at: str) -> Any:
    """Check a file as far as possible without reading it. A str is never taken for a path."""
    name, content, kind, given = _taken(value)
    make = sources.maker(content)
    headers = _headers(given)
    if make is None or headers is None or not (isinstance(name, str) and isinstance(kind, str)):
        found.add(at, _shown(value), _NOT_A_FILE)
        return value
    if kind and not MEDIA_TYPE.fullmatch(kind):
        found.add(at, kind, "is not a media type")
        return value
    for fault in header_faults(headers, f"{at}.headers"):
        found.add(fault.at, fault.value, fault.rule)
    for header in headers:
        if header.lower() in _SAID_ELSEWHERE:
            found.add(f"{at}.headers", header, "is a header that the client sends by itself")
    try:
        return FilePart(file=make(content, at), name=name, kind=kind, given=headers)
    except Unusable as error:
        found.add(at, _shown(content), str(error))
        return value


def stored(value: Any, at: str) -> FileUpload:
    """Read a file from plain data, in which it is Base64."""
    from base64 import b64decode  # noqa: PLC0415  late: hardly any call needs it

    text = string(value, at)
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise Mismatch(at, "is not Base64") from error


def _taken(value: object) -> tuple[object, object, object, object]:
    """Return the name, the content, the media type and the headers of what was given.

    A name or media type of "" is not given.
    """
    if not isinstance(value, tuple):
        return "", value, "", {}
    given = cast("tuple[object, ...]", value)
    match given:
        case (name, content):
            return name, content, "", {}
        case (name, content, kind):
            return name, content, kind, {}
        case (name, content, kind, headers):
            return name, content, kind, headers
        case _:
            return "", None, "", {}


def _headers(given: object) -> dict[str, str] | None:
    """Return what was given if it is a mapping of strings."""
    if not is_mapping(given):
        return None
    headers = {k: v for k, v in given.items() if isinstance(k, str) and isinstance(v, str)}
    return headers if len(headers) == len(given) else None


def _shown(value: object) -> object:
    """Return only the beginning of bytes: a message would build the repr of all of them."""
    return bytes(value[:_MAX_SHOWN]) if isinstance(value, (bytes, bytearray)) else value


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class FilePart(Upload):
    """A file to be sent, with the name, the media type and the headers that were given for it."""

    file: File
    name: str
    kind: str
    given: Mapping[str, str]

    @property
    def filename(self) -> str:
        """Its name; "" if it has none."""
        return self.name or media.base_name(self.file.name)

    @property
    def own_type(self) -> str:
        """The media type that was given, or else that of its name; "" if neither is known."""
        return self.kind or media.by_extension(self.filename) or ""

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers that were given for it."""
        return self.given

    @property
    def size(self) -> int | None:
        """Its size in bytes, if that is known before it has been read."""
        return self.file.size

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be sent again."""
        return isinstance(self.file.source, (str, bytes)) or self.file.start is not None

    def media_type(self, allowed: str = "") -> str:
        """Choose its media type: the one given, or that of its name if it is allowed.

        `allowed` is a `contentType` of the spec, such as `image/png, image/*`.
        """
        if self.kind:
            return self.kind
        own = self.own_type
        listed = [each.strip() for each in allowed.split(",") if each.strip()]
        exact = [each for each in listed if "*" not in each]
        said = [each for each in exact if _is_in(own, each)]  # with its parameters
        if said or (exact and not any(_is_in(own, each) for each in listed)):
            return [*said, *exact][0]
        return own or _UNKNOWN

    @property
    def key(self) -> object:
        """A key that is equal if the same file is given twice."""
        return self.file.key

    def open(self) -> Reader:
        """Return what reads it, from its beginning."""
        return Reader(self.file)

    def invalid(self, rule: str) -> InvalidInput:
        """Return the error of a file that breaks a rule."""
        return _invalid(self.file, rule)


def _invalid(file: File, rule: str) -> InvalidInput:
    return InvalidInput("file", (Violation(file.at, file, rule),))


def _is_in(media_type: str, listed: str) -> bool:
    listed = listed.partition(";")[0].strip().lower()
    main, _, sub = listed.partition("/")
    return listed in (media_type, "*/*") or (sub == "*" and media_type.startswith(f"{main}/"))


class Reader:
    """What httpx2 reads: a file from its beginning to the end that it had when it was checked.

    It opens a path when it is first read, and closes what it has opened.
    """

    def __init__(self, file: File) -> None:
        self._file = file
        self._stream: BinaryIO | None = None
        self._at = 0
        self._wanted = 0
        self._lock = Lock()
        self._is_closed = False

    def read(self, count: int) -> bytes:
        """Read some bytes; none at the end. Raise InvalidInput if that fails, or it has changed."""
        size = self._file.size
        if size is not None and self._wanted >= size:
            with self._lock:
                self._release()
            return b""
        try:
            piece = self._opened().read(count if size is None else min(count, size - self._wanted))
        except (OSError, ValueError, Unusable) as error:
            raise _invalid(self._file, sources.why(error)) from error
        if not isinstance(cast("object", piece), (bytes, bytearray)):
            raise _invalid(self._file, sources.IS_TEXT)
        if size is not None and not piece:
            raise _invalid(self._file, _CHANGED)
        self._wanted = self._at = self._at + len(piece)
        return piece

    def tell(self) -> int:
        """Say where it stands, from its own beginning."""
        return self._wanted

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place: its beginning or, if its size is known, its end."""
        if whence == os.SEEK_END:
            if self._file.size is None:
                raise OSError
            offset += self._file.size
        self._wanted = offset
        return offset

    def close(self) -> None:
        """Close what was opened, for good; an open file that was given stays open.

        Another thread may read at the same time: that of a call that was canceled.
        """
        with self._lock:
            self._is_closed = True
            self._release()

    def _release(self) -> None:
        if self._stream is not None and self._stream is not self._file.source:
            self._stream.close()
        self._stream = None
        self._at = 0

    def _opened(self) -> BinaryIO:
        with self._lock:
            return self._at_place()

    def _at_place(self) -> BinaryIO:
        if self._is_closed:
            raise Unusable(_CLOSED)
        if self._stream is None:
            self._stream = sources.opened(self._file)
            if self._file.start is not None:
                self._stream.seek(self._file.start + self._wanted)
        elif self._at != self._wanted:
            if self._file.start is None:
                raise Unusable(_READ_TWICE)
            self._stream.seek(self._file.start + self._wanted)
        self._at = self._wanted
        return self._stream
