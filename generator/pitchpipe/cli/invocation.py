"""One run of the program: its command line, and the project that it works on."""

from __future__ import annotations

from dataclasses import dataclass

import click

from pitchpipe.project import ProjectState


@dataclass(frozen=True, slots=True)
class Invocation:
    """The words of the command line, and the project around the current folder."""

    arguments: list[str]
    project: ProjectState


pass_invocation = click.make_pass_decorator(Invocation)
