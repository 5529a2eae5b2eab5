"""The colours of what is printed for people: of severities, of labels and of patches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TextIO

# Parameters of "select graphic rendition" (ECMA-48, section 8.3.117), of which every terminal has
# at least these: bold is 1, and the first eight colours are 30 to 37.
_RED, _GREEN, _YELLOW, _CYAN = "1;31", "1;32", "1;33", "1;36"
_STYLES: Mapping[str, str] = {
    "error": _RED,
    "breaking": _RED,
    "warning": _YELLOW,
    "info": _CYAN,
    "doc": _CYAN,
    "hint": _CYAN,
    "migration": _CYAN,
    "note": _CYAN,
    "fix": _GREEN,
}
# `path:1:2: error[rule] ...`, as problems, findings and changes are printed, and `hint: ...`.
_SEVERITY = r"(?:[^\[\]]*: )?((error|warning|info|doc)\[[a-z0-9-]+\])"
_LABEL = r" *((breaking|hint|migration|note|fix):)"
_PATCH: Mapping[str, str] = {"+": "32", "-": "31", "@": "36"}


def are_wanted(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """Return whether to print colours to a stream.

    `NO_COLOR`, unless it is empty, turns them off (https://no-color.org), and `FORCE_COLOR`, unless
    it is empty or 0, on (https://force-color.org); the first wins. Otherwise a terminal has them.
    """
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and environ.get("TERM", "dumb") != "dumb"


def coloured(text: str) -> str:
    """Return a text with its severities, labels and lines of a patch in colours."""
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    if found := re.match(_LABEL, line) or re.match(_SEVERITY, line):
        start, end = found.span(1)
        return f"{line[:start]}{_styled(line[start:end], _STYLES[found[2]])}{line[end:]}"
    style = _PATCH.get(line[:1])
    return _styled(line, style) if style else line


def _styled(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"
