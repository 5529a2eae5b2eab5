"""Output to stdout, stderr and the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import TextIO, TypeVar

from pitchpipe import colours
from pitchpipe.characters import printable, printable_lines

Result = TypeVar("Result")

# Seconds between updates; more frequent ones would not help anyone.
_PAUSE = 0.1
_BAR = 20
_UNKNOWN = 80
_ERASE = "\x1b[J"


class StdoutError(Exception):
    """Stdout cannot be written, for the reason that is the message."""


def say(line: str) -> None:
    """Print a line of the result, which cannot control a terminal; nor can what `tell` prints."""
    say_exactly(f"{printable_lines(line)}\n".encode(errors="backslashreplace"))


def say_exactly(content: bytes) -> None:
    """Print a result byte for byte, except on a terminal; ignore a reader that has gone away.

    Raise StdoutError if it cannot be written, as on a full disk.

    A patch or a document from elsewhere can have what controls a terminal; there, it is escaped.
    """
    if not sys.stdout:  # a parent process may have closed it
        return
    if sys.stdout.isatty():
        content = printable_lines(content.decode(errors="backslashreplace")).encode()
    _write(content)


def show(content: bytes) -> None:
    """Print a result that is for people as `say_exactly` does, in colours where they are wanted."""
    if sys.stdout and colours.are_wanted(sys.stdout, os.environ):
        text = printable_lines(content.decode(errors="backslashreplace"))
        _write(colours.coloured(text).encode())
    else:
        say_exactly(content)


def say_columns(rows: Iterable[Sequence[str]]) -> None:
    """Print rows in columns that are as wide as their widest cell."""
    for line in aligned(rows):
        say(line)


def aligned(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a line for each row, with its cells two spaces apart and below one another."""
    cells = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in cells]


def tell(line: str) -> None:
    """Print lines that are not part of the result, such as a problem, to stderr."""
    if sys.stderr:
        text = printable_lines(line)
        if colours.are_wanted(sys.stderr, os.environ):
            text = colours.coloured(text)
        _erase()
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def _write(content: bytes) -> None:
    try:
        _erase()
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        # The rest of the output is dropped; for a reader that left, the exit code has the answer.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise StdoutError(error.strerror or str(error)) from None


def progress(labels: Sequence[str], results: Iterable[Result]) -> Iterator[tuple[str, Result]]:
    """Yield each result with its label; on a terminal, show the progress.

    The progress line is erased before anything else is printed, even after an exception. What is
    printed meanwhile stands above it.
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
    """Return how many are done, how fast, the time left and what comes next.

    If that does not fit into the columns, the least important parts are dropped first.
    """
    total = len(labels)
    fields = [f"{done}/{total}", f"{100 * done // max(total, 1)}%"]
    if done and seconds:
        fields += [f"{done / seconds:.1f}/s", f"{_clock((total - done) * seconds / done)} left"]
    fields += [_bar(done / max(total, 1)), *labels[done : done + 1]]
    line = ""
    for field in fields:
        longer = f"{line}  {field}" if line else field
        if len(longer) >= columns:  # a full line would wrap
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
    """Return the current width of the terminal, which `COLUMNS` can give, as for the help."""
    try:
        if given := int(os.environ.get("COLUMNS") or 0):
            return given
        return os.get_terminal_size(sys.stderr.fileno()).columns or _UNKNOWN
    except (OSError, ValueError):
        return _UNKNOWN


def _is_watched(stream: TextIO | None) -> bool:
    unwanted = any(os.environ.get(name) for name in ("CI", "NO_COLOR"))
    plain = os.environ.get("TERM", "dumb") == "dumb"
    return stream is not None and stream.isatty() and not unwanted and not plain


class _Drawn:
    """Whether the progress line can be seen."""

    now = False


def _redraw(text: str) -> None:
    # The cursor stays at the start of the line, so that all of it is erased even if a narrower
    # window has wrapped it.
    sys.stderr.write(f"{_ERASE}{text}\r")
    sys.stderr.flush()
    _Drawn.now = bool(text)


def _erase() -> None:
    if _Drawn.now:
        _redraw("")
