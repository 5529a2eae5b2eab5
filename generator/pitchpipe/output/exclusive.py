"""One run at a time: in comes the output folder, which is held while a run works on it.

The operating system lets go of a folder when the process that holds it ends, however it ends.
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

# What a system says of a disk that has no locks: many a network has none.
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL)


@contextlib.contextmanager
def held(output: Output, *, for_writing: bool = False) -> Generator[None, None, None]:
    """Hold the folder, waiting for a run that writes to it, or `for_writing` for any that uses it.

    Where there is no folder, or no locks, nothing is held. Who holds a folder and then writes to
    it waits for ever: `write` takes a turn of its own.
    """
    try:
        descriptor = os.open(output.folder, os.O_RDONLY)
    except OSError:  # whatever reads or writes there says what is wrong
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
