"""The options that choose the workers: `--jobs` and `--executor`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pitchpipe.cli.quick_options import JOBS
from pitchpipe.config import ClientConfig
from pitchpipe.problems import Location, Problem, ProblemsError

if TYPE_CHECKING:
    from pitchpipe.pipeline import Rendered  # which takes long to import


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers:
    """Processes on this machine, one per core unless `jobs` is given, or the cluster `executor`."""

    jobs: int | None
    executor: str | None

    def render(self, clients: Sequence[ClientConfig], *, root: Path) -> Iterator[Rendered]:
        """Yield the result for each client, in order. Raise ProblemsError if that fails."""
        if self.executor is None:
            from pitchpipe.execution.local import render_clients

            return render_clients(clients, root=root, jobs=self.jobs)
        try:
            from pitchpipe.execution.dask_cluster import render_on_cluster
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in ("dask", "distributed"):
                raise
            raise ProblemsError([_missing(self.executor)]) from None
        return render_on_cluster(clients, root=root, address=self.executor)


def with_workers(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options to a command, and pass it their values as `workers`."""

    @click.option(
        JOBS, type=click.IntRange(min=1), help="Number of worker processes; all cores by default."
    )
    @click.option(
        "--executor",
        metavar="dask://HOST:PORT",
        help="Use a Dask cluster; dask+tls:// if its connections are encrypted.",
    )
    @functools.wraps(command)
    def run(*arguments: Any, jobs: int | None, executor: str | None, **options: Any) -> int:
        if jobs and executor:
            message = (
                "--jobs is for this machine and --executor for a cluster: use only one of them"
            )
            raise click.UsageError(message)
        return command(*arguments, workers=Workers(jobs=jobs, executor=executor), **options)

    return run


def _missing(executor: str) -> Problem:
    return Problem(
        where=Location(path=executor),
        rule="extra-missing",
        message="Dask is not installed here",
        hint="install Pitchpipe with its extra `dask`, here and on the cluster",
    )
