"""From generated Python to the same in black's style, in process.

The definitions of a module are formatted one by one and remembered: clients of one kind of API have
most of theirs in common, and black takes most of the time that generating takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from pitchpipe.render.prose import WIDTH

_MODE = Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
Each: TypeAlias = Callable[[Callable[[str], str], Sequence[str]], Iterable[str]]
_BETWEEN = "\n\n\n"


def format_python(text: str, each: Each = map) -> str:
    """Format a module whose definitions are set apart by two blank lines.

    `each` is `map`, or does the same with more processes.

    Raises SyntaxError where the text is no Python, which only a mistake of a template can cause.
    """
    pieces = [stripped for piece in text.split(_BETWEEN) if (stripped := piece.strip("\n"))]
    formatted = each(_format_piece, pieces)
    return _BETWEEN.join(piece.rstrip("\n") for piece in formatted) + "\n"


@lru_cache(maxsize=4096)
def _format_piece(piece: str) -> str:
    try:
        return format_str(piece, mode=_MODE)
    except InvalidInput as error:
        raise SyntaxError(str(error)) from error
