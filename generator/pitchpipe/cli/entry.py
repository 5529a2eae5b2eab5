"""The way in: in come the words of a command line, out goes an exit code.

A plain `check` or `generate` of an unchanged tree is answered here: the command line takes longer
to import.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pitchpipe.console import say
from pitchpipe.lock.fast_check import Size, unchanged

_QUIET = frozenset({"-q", "--quiet"})
_PLAIN: dict[str, frozenset[str]] = {"check": _QUIET | {"--strict"}, "generate": frozenset()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    plain = _PLAIN.get("".join(words[:1]))
    if plain is not None and (size := _unchanged(words[1:], plain)):
        if _QUIET.isdisjoint(words):
            say(size.no_drift if words[0] == "check" else size.nothing_written)
        return 0
    # It takes longer to import than the answer above takes.
    from pitchpipe.cli import commands

    return commands.main(words)


def _unchanged(words: Sequence[str], plain: frozenset[str]) -> Size | None:
    """Return how much there is if nothing has changed, and there is nothing else to say."""
    rest = _without_jobs(words)
    options = {word for word in rest if word.startswith("-")}
    size = unchanged([word for word in rest if word not in options]) if options <= plain else None
    return None if size is None or size.warnings else size


def _without_jobs(words: Sequence[str]) -> list[str]:
    """Leave out how many processes shall work: there is nothing to do for them."""
    rest: list[str] = []
    for word in words:
        name, _, number = word.rpartition("=")
        if rest[-1:] == ["--jobs"] and _is_count(word):
            rest.pop()
        elif name != "--jobs" or not _is_count(number):
            rest.append(word)
    return rest


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) > 0
