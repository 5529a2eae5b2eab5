"""Read text files: every way to fail is a problem with a place and a rule."""

from __future__ import annotations

import codecs
import os
import re
from itertools import accumulate
from pathlib import Path
from typing import NoReturn

from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean

_SAVE = "save it as UTF-8 without a byte order mark"
# Byte order marks, the longest first; the encoding that each tells, and what to say of it.
_MARKS = {
    codecs.BOM_UTF8: ("utf-8-sig", "starts with a byte order mark"),
    codecs.BOM_UTF32_LE: ("utf-32", "UTF-32, not UTF-8"),
    codecs.BOM_UTF32_BE: ("utf-32", "UTF-32, not UTF-8"),
    codecs.BOM_UTF16_LE: ("utf-16", "UTF-16, not UTF-8"),
    codecs.BOM_UTF16_BE: ("utf-16", "UTF-16, not UTF-8"),
}
_ODD_BYTE = re.compile("[\udc80-\udcff]")


def read_text(path: Path, *, root: Path, noted: list[Problem] | None = None) -> str:
    """Read a UTF-8 file. Raises ProblemsError, at the first bad byte if there is one.

    With a list for what is `noted`, a byte order mark is tolerated, and so are other encodings that
    it tells, and bytes of Windows-1252 in a text that is not binary.
    """
    shown = display_path(path, root)
    raw = _read_bytes(path, shown)
    if mark := next((mark for mark in _MARKS if raw.startswith(mark)), b""):
        encoding, found = _MARKS[mark]
        if noted is None:
            _refuse(shown, found)
        noted.append(tolerated(Location(path=shown, line=1, column=1), found, _SAVE))
        raw = _recoded(shown, raw, encoding)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        message, before = f"not UTF-8: byte 0x{raw[error.start]:02x}", raw[: error.start].decode()
        if noted is None or b"\0" in raw:
            _refuse(shown, message, before)
        line, column = place_after(before)
        where = Location(path=shown, line=line, column=column)
        text, count = _ODD_BYTE.subn(_of_windows, raw.decode(errors="surrogateescape"))
        message += and_more(count)
        noted.append(tolerated(where, f"{message}: read as Windows-1252", _SAVE))
    if not text or text.isspace():
        fail(Location(path=shown, line=1, column=1), "empty-file", "the file is empty")
    return text


def tolerated(where: Location, message: str, hint: str = "") -> Problem:
    """Return the warning for what breaks a rule, but is read as it is meant."""
    return Problem(where=where, rule="tolerated", message=message, hint=hint, severity="warning")


def and_more(count: int) -> str:
    """Say how many there are of what is named once."""
    return f" and {count - 1:,} more" if count > 1 else ""


def display_path(path: Path, root: Path) -> str:
    """Return a path as users know it: relative to `root` if below it, else as given."""
    full = Path(os.path.normpath(path.absolute()))
    top = Path(os.path.normpath(root.absolute()))
    return (full.relative_to(top) if full.is_relative_to(top) else path).as_posix()


def real(path: Path) -> Path:
    """Follow all links. Unlike `Path.resolve`, this takes loops, and any text for a name."""
    try:
        return Path(os.path.realpath(path))
    except ValueError:  # no file has such a name
        return Path(os.path.normpath(path.absolute()))


def is_there(path: Path) -> bool:
    """Tell whether something is there. Unlike `Path.exists`, this takes any text for a name."""
    return os.path.exists(path)  # noqa: PTH110


def is_file(path: Path) -> bool:
    """Tell whether a file is there, whatever its name."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there, whatever its name."""
    return os.path.isdir(path)  # noqa: PTH112


def names_beside(path: Path) -> list[str]:
    """Return the names in the folder of a file, which need not exist; none if it is unreadable."""
    try:
        return [each.name for each in path.parent.iterdir()]
    except (OSError, ValueError):
        return []


def place_after(before: str) -> tuple[int, int]:
    """Return the 1-based line and column of the character after `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


class Lines:
    """Converts offsets in a text to 1-based lines and columns.

    It keeps one number per block of the text instead of one per line.
    """

    _STRETCH = 4096

    def __init__(self, text: str) -> None:
        self._text = text
        starts = range(0, len(text), self._STRETCH)
        breaks = (text.count("\n", at, at + self._STRETCH) for at in starts)
        self._before = list(accumulate(breaks, initial=0))
        lasts = (text.rfind("\n", at, at + self._STRETCH) for at in starts)
        self._last = list(accumulate(lasts, max, initial=-1))

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and column of a character."""
        number = offset // self._STRETCH
        start = number * self._STRETCH
        line = self._before[number] + self._text.count("\n", start, offset) + 1
        last = max(self._text.rfind("\n", start, offset), self._last[number])
        return line, offset - last


def fail(where: Location, rule: str, message: str, hint: str = "") -> NoReturn:
    """Raise ProblemsError with a single problem."""
    raise ProblemsError([Problem(where=where, rule=rule, message=message, hint=hint)])


def refuse_no_file(path: Path, shown: str) -> None:
    """Raise ProblemsError, with the name that is nearly right, if there is no such file."""
    where = Location(path=shown)
    if not is_there(path):
        hint = did_you_mean(path.name, names_beside(path))
        fail(where, "unreadable-file", "no such file", hint)
    if not is_file(path):
        kind = "a directory" if is_folder(path) else "a special file"
        fail(where, "unreadable-file", f"expected a file, not {kind}")


def _read_bytes(path: Path, shown: str) -> bytes:
    refuse_no_file(path, shown)
    try:
        return path.read_bytes()
    except OSError as error:
        fail(Location(path=shown), "unreadable-file", f"cannot be read: {error.strerror or error}")


def _recoded(shown: str, raw: bytes, encoding: str) -> bytes:
    """Return bytes without their byte order mark, as UTF-8 if they can be read."""
    if encoding == "utf-8-sig":
        return raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode(encoding).encode()
    except UnicodeError:
        _refuse(shown, f"not valid {encoding.upper()}")


def _of_windows(found: re.Match[str]) -> str:
    """Return the character of a byte that "surrogateescape" has kept (PEP 383)."""
    return bytes([ord(found[0]) & 0xFF]).decode("cp1252", "replace")


def _refuse(shown: str, message: str, before: str = "") -> NoReturn:
    line, column = place_after(before)
    fail(Location(path=shown, line=line, column=column), "invalid-encoding", message, _SAVE)
