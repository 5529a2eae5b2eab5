"""Holds an output folder while a run works on it, so that only one run writes at a time.

The operating system releases a folder when the process that holds it ends, for whatever reason.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Generator

from pitchpipe.console import tell
from pitchpipe.output.drift import Output
from pitchpipe.problems import printable

if sys.platform != "win32":
    import fcntl

# The errors for file systems without file locks, such as many network drives.
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL)


@contextlib.contextmanager
def held(output: Output, *, for_writing: bool = False) -> Generator[None, None, None]:
    """Hold the folder, after waiting for a run that writes, or if `for_writing`, for any other run.

    Nothing is held if the folder does not exist or the file system has no locks. Do not call
    `write` while holding its folder: it holds the folder itself, and would wait forever.
    """
    try:
        descriptor = os.open(output.folder, os.O_RDONLY)
    except OSError:  # reading or writing there reports it
        yield
        return
    try:
        _wait(descriptor, output, for_writing=for_writing)
        yield
    finally:
        os.close(descriptor)


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
