"""A command that failed, as its fixes see it: the problems, the command line and the folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.problems import Problem
from pitchpipe.shell import command_line, quoted_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """The problems that stopped a command, its arguments and the folder in which it ran."""

    problems: Sequence[Problem]
    arguments: Sequence[str]
    cwd: Path

    @property
    def first(self) -> Problem:
        """Return the first error, to which the fix belongs."""
        return next((each for each in self.problems if each.severity == "error"), self.problems[0])

    @property
    def file(self) -> str:
        """Return the file of the first error, quoted for a shell."""
        return path_from(self.first.where.path, self.cwd)

    @property
    def again(self) -> str:
        """Return the command that failed."""
        return command_line(self.arguments)


def path_from(shown: str, cwd: Path) -> str:
    """Quote a path that is shown relative to the project's root so that it works in `cwd`."""
    for folder in (cwd, *cwd.parents):
        if os.path.lexists(folder / shown):
            return quoted_path(os.path.relpath(folder / shown, cwd))
    return quoted_path(shown)
