"""The user's end: in come lines and bytes, out they go to stdout, stderr or a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TextIO


def say(line: str) -> None:
    """Print one line of the result."""
    say_exactly(f"{line}\n".encode(errors="backslashreplace"))


def say_exactly(content: bytes) -> None:
    """Print a result byte for byte, and quietly nothing when its reader has gone."""
    if not sys.stdout:  # a parent process may have closed it
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is still to be printed goes nowhere; the exit code still answers.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(line: str) -> None:
    """Print one line that is not a result: a problem, a fix."""
    if sys.stderr:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()


def progress(labels: Sequence[str]) -> Iterator[str]:
    """Yield each label, shown on stderr while it is worked on, if somebody watches a terminal."""
    if not _is_watched(sys.stderr):
        yield from labels
        return
    for number, label in enumerate(labels, start=1):
        _redraw(f"{number}/{len(labels)} {label}")
        yield label
    _redraw("")


def _is_watched(stream: TextIO | None) -> bool:
    unwanted = any(os.environ.get(name) for name in ("CI", "NO_COLOR"))
    plain = os.environ.get("TERM", "dumb") == "dumb"
    return stream is not None and stream.isatty() and not unwanted and not plain


def _redraw(text: str) -> None:
    sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()
