"""Reads and replaces whole files."""

from __future__ import annotations

import contextlib
import os

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_AT_ONCE = 1 << 16


def read_whole(path: str) -> bytes:
    """Return what is in a file, with as few calls of the system as that takes.

    For a small file, `open` would take twice as long, and a check reads hundreds. Raises OSError.
    """
    descriptor = os.open(path, _FLAGS)
    try:
        parts = list[bytes]()
        while part := os.read(descriptor, _AT_ONCE):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(descriptor)


def replace_whole(path: str, content: bytes) -> None:
    """Write a file, or replace it as a whole: several processes may do so at a time.

    Raises OSError, and then leaves what was there.
    """
    draft = f"{path}.{os.getpid()}"
    try:
        with open(draft, "xb") as file:
            file.write(content)
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
