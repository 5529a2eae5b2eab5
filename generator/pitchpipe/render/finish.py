"""Finishes the files of a client: formats its Python, and may compile it."""

from __future__ import annotations

from typing import NamedTuple

from pitchpipe.render.format import format_python
from pitchpipe.render.shared import imported_modules
from pitchpipe.render.syntax import syntax_problem


class Finished(NamedTuple):
    """The text of a file, and the modules of the runtime that it imports.

    `compiles` says that it is known to compile without a warning.
    """

    text: str
    imports: frozenset[str] = frozenset()
    compiles: bool = False


def formatted(file: str, text: str) -> Finished:
    """Format a file if it is a module."""
    if not file.endswith(".py"):
        return Finished(text, compiles=True)
    return Finished(format_python(text), imported_modules(text))


def compiled(file: str, text: str) -> Finished:
    """Format a file if it is a module, and compile it."""
    finished = formatted(file, text)
    return finished._replace(compiles=finished.compiles or not syntax_problem(finished.text, file))
