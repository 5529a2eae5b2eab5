"""The user's end: in come lines and bytes, out they go to stdout, stderr or a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import TextIO, TypeVar

Result = TypeVar("Result")

# Drawing more often would be no use to anybody.
_PAUSE = 0.1
_BAR = 20
_UNKNOWN = 80


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


def progress(labels: Sequence[str], results: Iterable[Result]) -> Iterator[tuple[str, Result]]:
    """Yield each result with its label; if somebody watches a terminal, show on it how far that is.

    The line is gone before anything else is printed, even if a result cannot be had.
    """
    pairs = zip(labels, results, strict=True)
    if not _is_watched(sys.stderr):
        yield from pairs
        return
    began = drawn = monotonic()
    try:
        _redraw(progress_line(0, labels, 0, _columns()))
        for done, pair in enumerate(pairs, start=1):
            yield pair
            now = monotonic()
            if now - drawn >= _PAUSE:
                drawn = now
                _redraw(progress_line(done, labels, now - began, _columns()))
    finally:
        _redraw("")


def progress_line(done: int, labels: Sequence[str], seconds: float, columns: int) -> str:
    """Say how many are done, how fast, how long the rest will take and what comes next.

    What does not fit into the columns is left out, the most important of it last.
    """
    total = len(labels)
    fields = [f"{done}/{total}", f"{100 * done // max(total, 1)}%"]
    if done and seconds:
        fields += [f"{done / seconds:.1f}/s", f"{_clock((total - done) * seconds / done)} left"]
    fields += [_bar(done / max(total, 1)), *labels[done : done + 1]]
    line = ""
    for field in fields:
        longer = f"{line}  {field}" if line else field
        if len(longer) >= columns:  # a line that is full begins the next one
            break
        line = longer
    return line


def _bar(share: float) -> str:
    filled = int(share * _BAR)
    return f"[{'#' * filled}{'-' * (_BAR - filled)}]"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _columns() -> int:
    """Return the width of the terminal, which may change at any time."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or _UNKNOWN
    except (OSError, ValueError):
        return _UNKNOWN


def _is_watched(stream: TextIO | None) -> bool:
    unwanted = any(os.environ.get(name) for name in ("CI", "NO_COLOR"))
    plain = os.environ.get("TERM", "dumb") == "dumb"
    return stream is not None and stream.isatty() and not unwanted and not plain


def _redraw(text: str) -> None:
    # The cursor waits at the start of the line, so that all of it is erased even where a narrower
    # window has broken it.
    sys.stderr.write(f"\x1b[J{text}\r")
    sys.stderr.flush()
