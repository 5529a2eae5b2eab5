# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Writes a file completely or not at all."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from pathlib import Path

_ABANDONED: Final = "the file is not wanted any more"


class Target:
    """A file that is written beside its destination, and moved there when it is complete.

    If the task that waits for some work is canceled, the work continues in its thread. So nothing
    is opened or moved once the target has been discarded.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = path
        self._place: Path | None = None
        self._part: Path | None = None
        self._file: BinaryIO | None = None
        self._is_discarded = False
        self._lock = Lock()

    def opened(self) -> BinaryIO:
        """Open a file beside the destination, or raise an OSError."""
        with self._lock:
            if self._is_discarded:
                raise RuntimeError(_ABANDONED)
            place = _real(self._path)
            mode = _mode(place)
            place.parent.stat()  # if the folder is missing, the error names it
            part = place.with_name(f".{os.urandom(8).hex()}.part")
            # A new file gets its permissions from the umask, a replaced one keeps its own.
            file = part.open("xb")
            self._place, self._part, self._file = place, part, file
            if mode is not None:
                part.chmod(mode)
        return file

    def commit(self) -> None:
        """Move the file to its destination, after its content is on the disk."""
        with self._lock:
            if self._is_discarded or not (self._place and self._part and self._file):
                raise RuntimeError(_ABANDONED)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._part.replace(self._place)

    def discard(self) -> None:
        """Remove the file, unless it has been moved to its destination."""
        with self._lock:
            self._is_discarded = True
            if self._file is not None:
                with suppress(OSError):  # such as a full disk; the file is removed anyway
                    self._file.close()
            if self._part is not None:
                self._part.unlink(missing_ok=True)


def _real(path: str | os.PathLike[str]) -> Path:
    """Follow links: the file is replaced, not a link to it."""
    from pathlib import Path  # noqa: PLC0415  late: hardly any call needs it

    text = os.fsdecode(path)
    if not text or text.endswith(("/", os.sep)):
        raise IsADirectoryError(errno.EISDIR, "give the name of a file, not of a folder", text)
    return Path(text).resolve()


def _mode(place: Path) -> int | None:
    """Return the permissions of an existing file, if any. Refuse anything but a file."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(
            errno.EISDIR, "give the name of a file, not of a folder", str(place)
        )
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "is no regular file", str(place))
    return stat.S_IMODE(mode) & 0o777
