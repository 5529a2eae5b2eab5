"""The options that the fast path understands, as data that the click commands share.

A command line with any other option is left to click. Imports nothing heavy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

QUIET = ("-q", "--quiet")
STRICT = ("--strict",)
VERBOSE = ("-v", "--verbose")
JOBS = "--jobs"
"""Takes a number. It decides nothing where there is nothing to do."""

QUICK_FLAGS: dict[str, frozenset[str]] = {
    "check": frozenset({*QUIET, *STRICT}),
    "generate": frozenset(VERBOSE),
}
"""The commands that the fast path answers, and the flags that each may have besides `JOBS`."""


def quick_command(words: Sequence[str]) -> tuple[list[str], frozenset[str]] | None:
    """Return the clients and the flags of a command line, None if only click can tell."""
    allowed = QUICK_FLAGS.get(words[0]) if words else None
    if allowed is None:
        return None
    rest = list(_without_jobs(words[1:]))
    flags = frozenset(word for word in rest if word.startswith("-"))
    return ([word for word in rest if word not in flags], flags) if flags <= allowed else None


def _without_jobs(words: Sequence[str]) -> Iterator[str]:
    """Leave out `--jobs N` and `--jobs=N`, unless N is not a count: then click says so."""
    rest = iter(words)
    for word in rest:
        name, is_joined, value = word.partition("=")
        if name != JOBS or not _is_count(value if is_joined else next(rest, "")):
            yield word


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) > 0
