"""Holds an output folder while a run works on it, so that only one run writes at a time.

The operating system releases a folder when the process that holds it ends, for whatever reason.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Generator
from contextvars import ContextVar
from pathlib import Path

from pitchpipe.console import tell
from pitchpipe.output.drift import Output, os_errors
from pitchpipe.problems import printable

if sys.platform != "win32":
    import fcntl

# The errors for file systems without file locks, such as many network drives.
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL)


# What this thread holds, by device and inode: to hold a folder twice would be to wait for oneself.
_HELD: ContextVar[frozenset[tuple[int, int]]] = ContextVar("_HELD", default=frozenset())


@contextlib.contextmanager
def held(output: Output, *, for_writing: bool = False) -> Generator[None, None, None]:
    """Hold the folder, after waiting for a run that writes, or if `for_writing`, for any other run.

    Nothing is held if the folder does not exist or the file system has no locks. What is held
    already may be held again, but not for writing if it was not before.
    """
    while True:
        try:
            descriptor = os.open(output.folder, os.O_RDONLY)
        except OSError:  # reading or writing there reports it
            yield
            return
        try:
            found = _identity(os.fstat(descriptor))
            if found not in _HELD.get():
                with os_errors(output, "unwritable" if for_writing else "unreadable"):
                    _wait(descriptor, output, for_writing=for_writing)
                if not _is_still(output.folder, found):
                    continue  # the run that was at work has removed the folder
            token = _HELD.set(_HELD.get() | {found})
            try:
                yield
            finally:
                _HELD.reset(token)
            return
        finally:
            os.close(descriptor)


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _is_still(folder: Path, found: tuple[int, int]) -> bool:
    try:
        return _identity(folder.stat()) == found
    except OSError:
        return False


def _wait(descriptor: int, output: Output, *, for_writing: bool) -> None:
    if sys.platform == "win32":
        return
    operation = fcntl.LOCK_EX if for_writing else fcntl.LOCK_SH
    try:
        try:
            fcntl.flock(descriptor, operation | fcntl.LOCK_NB)
        except BlockingIOError:
            tell(printable(f"waiting for another pitchpipe, which is at work on {output.shown}"))
            fcntl.flock(descriptor, operation)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
