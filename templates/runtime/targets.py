# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Writes a file completely or not at all."""

from __future__ import annotations

import errno
import itertools
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from pathlib import Path

_ABANDONED: Final = "the file is not wanted any more"


class Target:
    """A file that is written beside its destination, and moved there when it is complete.

    In a folder, the file gets a name of its own when it is complete, and replaces no other.

    If the task that waits for some work is canceled, the work continues in its thread. So nothing
    is opened or moved once the target has been discarded.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = path
        self._place: Path | None = None
        self._part: Path | None = None
        self._file: BinaryIO | None = None
        self._is_folder = False
        self._is_discarded = False
        self._lock = Lock()

    def opened(self) -> BinaryIO:
        """Open a file beside the destination, or raise an OSError."""
        with self._lock:
            if self._is_discarded:
                raise RuntimeError(_ABANDONED)
            place = _real(self._path)
            mode = _mode(place)
            self._is_folder = mode is not None and stat.S_ISDIR(mode)
            folder = place if self._is_folder else place.parent
            folder.stat()  # if the folder is missing, the error names it
            part = folder / f".{os.urandom(8).hex()}.part"
            # A new file gets its permissions from the umask, a replaced one keeps its own.
            file = part.open("xb")
            self._place, self._part, self._file = place, part, file
            if mode is not None and not self._is_folder:
                part.chmod(stat.S_IMODE(mode) & 0o777)
        return file

    def commit(self, named: Callable[[], str]) -> Path:
        """Move the file to its destination, after its content is on the disk; return its path.

        `named` says what it is to be called in a folder.
        """
        from pathlib import Path  # noqa: PLC0415  late: hardly any call needs it

        with self._lock:
            if self._is_discarded or not (self._place and self._part and self._file):
                raise RuntimeError(_ABANDONED)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if not self._is_folder:
                self._part.replace(self._place)
                return Path(self._path)
            claimed = _claimed(self._place, named())
            try:
                self._part.replace(claimed)
            except BaseException:
                claimed.unlink(missing_ok=True)
                raise
            return Path(self._path) / claimed.name

    def discard(self) -> None:
        """Remove the file, unless it has been moved to its destination."""
        with self._lock:
            self._is_discarded = True
            if self._file is not None:
                with suppress(OSError):  # such as a full disk; the file is removed anyway
                    self._file.close()
            if self._part is not None:
                self._part.unlink(missing_ok=True)


def _claimed(folder: Path, name: str) -> Path:
    """Make an empty file in a folder: of this name, or numbered if there is something already."""
    place = folder / name
    for number in itertools.count(2):
        try:
            place.open("xb").close()
        except FileExistsError:
            stem, dot, extension = name.rpartition(".")
            place = folder / (f"{stem}-{number}{dot}{extension}" if dot else f"{name}-{number}")
        else:
            break
    return place


def _real(path: str | os.PathLike[str]) -> Path:
    """Follow links: the file is replaced, not a link to it."""
    from pathlib import Path  # noqa: PLC0415  late: hardly any call needs it

    text = os.fsdecode(path)
    place = Path(text).resolve()
    if not text or (text.endswith(("/", os.sep)) and not place.is_dir()):
        raise IsADirectoryError(errno.EISDIR, "give a file, or a folder that is there", text)
    return place


def _mode(place: Path) -> int | None:
    """Return the mode of what is there, if anything. Refuse anything but a file or a folder."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        return None
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.EINVAL, "is not a regular file", str(place))
    return mode
