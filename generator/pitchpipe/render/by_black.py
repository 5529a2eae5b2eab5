"""Formats a statement by black itself.

Only imported for a statement that `statements` cannot lay out.
"""

from __future__ import annotations

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput


def formatted(text: str, width: int) -> str:
    """Return Python code as black formats it within a width, in characters.

    Raises SyntaxError if it is not valid Python.
    """
    mode = Mode(line_length=width, target_versions={TargetVersion.PY311})
    try:
        return format_str(text, mode=mode)
    except InvalidInput as error:
        raise SyntaxError(str(error)) from error
