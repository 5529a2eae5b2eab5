"""The way in: in come the words of a command line, out goes an exit code.

A plain `check` or `generate` of an unchanged tree is answered here: the command line takes longer
to import.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pitchpipe.console import say
from pitchpipe.unchanged import unchanged

_QUIET = frozenset({"-q", "--quiet"})
_PLAIN = _QUIET | {"--strict"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = {word for word in words[1:] if word.startswith("-")}
    names = [word for word in words[1:] if word not in options]
    if words[:1] == ["check"] and options <= _PLAIN and (size := unchanged(names)):
        if options.isdisjoint(_QUIET):
            say(f"{size}: no drift")
        return 0
    if words[:1] == ["generate"] and not options and (size := unchanged(names)):
        say(f"{size}: 0 written, {size.files} unchanged")
        return 0
    from pitchpipe.cli import main as run  # noqa: PLC0415  it takes longer than the answer above

    return run(words)
