"""What a command works on: in come names or a document, out go clients and an output folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.config import (
    FILE_NAME,
    TABLE,
    ClientConfig,
    Config,
    client_name_problem,
    find_config,
    load_config,
)
from pitchpipe.drift import Output, read_lock
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean
from pitchpipe.reading import display_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some clients of an output folder, or (`whole`) all of them.

    `names` are all clients that share the folder; `root` is what paths are shown relative to.
    """

    root: Path
    output: Output
    clients: tuple[ClientConfig, ...]
    names: tuple[str, ...]
    whole: bool

    def show(self, path: Path) -> str:
        """Return a path as the user knows it: relative to the root, with forward slashes."""
        return display_path(path, self.root)


def project_run(names: Sequence[str], cwd: Path) -> Run:
    """Return the run for the named clients of the project around `cwd`, for all if none is named.

    Raise ProblemsError if there is no usable configuration or no such client.
    """
    config = load_config(find_config(cwd))
    _refuse_unknown(names, config)
    chosen = tuple(client for client in config.clients if not names or client.name in names)
    output = Output(folder=config.output, shown=display_path(config.output, config.root))
    known = tuple(client.name for client in config.clients)
    return Run(root=config.root, output=output, clients=chosen, names=known, whole=not names)


def document_run(client: ClientConfig, folder: Path, cwd: Path) -> Run:
    """Return the run for one document that no configuration mentions; raise ProblemsError."""
    output = Output(folder=cwd / folder, shown=folder.as_posix())
    # Other documents may have been generated into the same folder before.
    tops = {path.partition("/")[0] for path in read_lock(output).files if "/" in path}
    names = sorted({client.name, *(top for top in tops if not client_name_problem(top))})
    return Run(root=cwd, output=output, clients=(client,), names=tuple(names), whole=False)


def _refuse_unknown(names: Sequence[str], config: Config) -> None:
    known = [client.name for client in config.clients]
    where = Location(path=FILE_NAME, pointer=f"{TABLE}/clients")
    problems = [
        Problem(
            where=where,
            rule="unknown-client",
            message=f"there is no client {name!r}",
            hint=did_you_mean(name, known),
        )
        for name in names
        if name not in known
    ]
    if problems:
        raise ProblemsError(problems)
