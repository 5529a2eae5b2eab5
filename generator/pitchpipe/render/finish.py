"""Finishes the files of a client: formats and compiles its Python."""

from __future__ import annotations

from typing import NamedTuple

from pitchpipe.render.format import format_python
from pitchpipe.render.shared import imported_modules
from pitchpipe.render.syntax import syntax_problem


class Finished(NamedTuple):
    """The text of a file, and the modules of the runtime that it imports.

    `compiles` says whether it compiles without a warning, or is no Python.
    """

    text: str
    imports: frozenset[str] = frozenset()
    compiles: bool = True


def finished(file: str, text: str) -> Finished:
    """Format and compile a file if it is a module.

    That is done here, as clients and modules of a large one may be rendered by several processes.
    """
    if not file.endswith(".py"):
        return Finished(text)
    code = format_python(text)
    return Finished(code, imported_modules(text), compiles=not syntax_problem(code, file))
