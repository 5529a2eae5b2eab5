"""What a command works on: in come names or a document, out go clients and an output folder."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.characters import literal_of
from pitchpipe.config import (
    FILE_NAME,
    TABLE,
    ClientConfig,
    Config,
    find_config,
    load_config,
    suggest_client_name,
)
from pitchpipe.load.reading import display_path
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.drift import Output
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some clients of an output folder, or (`whole`) all of them.

    `root` is what paths are shown relative to, `is_project` says that its configuration names them.
    """

    root: Path
    output: Output
    clients: tuple[ClientConfig, ...]
    whole: bool
    is_project: bool = False

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
    return Run(root=config.root, output=output, clients=chosen, whole=not names, is_project=True)


def document_run(
    spec: Path, folder: Path, cwd: Path, *, name: str | None, overlays: Sequence[Path]
) -> Run:
    """Return the run for one document that no configuration mentions.

    It is not `whole`: other documents may have been generated into the same folder before.
    """
    client = _document_client(spec, folder, cwd, name or suggest_client_name(spec.stem), overlays)
    output = Output(folder=cwd / folder, shown=folder.as_posix())
    return Run(root=cwd, output=output, clients=(client,), whole=False)


def _document_client(
    spec: Path, output: Path, cwd: Path, name: str, overlays: Sequence[Path]
) -> ClientConfig:
    """Return the client of a document; its files say the command that remakes them."""
    # A path of this machine alone would be noise in a header: its last part says what it was.
    shown = [p.name if p.is_absolute() else p.as_posix() for p in (spec, output, *overlays)]
    command = ["pitchpipe", "generate", "--spec", shown[0], "--output", shown[1]]
    command += ["--name", name] if name != suggest_client_name(spec.stem) else []
    command += [word for path in shown[2:] for word in ("--overlay", path)]
    return ClientConfig(
        name=name,
        spec=cwd / spec,
        overlays=tuple(cwd / file for file in overlays),
        command=shlex.join(command),
    )


def folder_run(output: Output, lock: Lock | None, cwd: Path) -> Run:
    """Return the run for all clients of a folder that its own lock speaks for."""
    clients = tuple(
        ClientConfig(name=name, spec=output.folder / record.spec.path)
        for name, record in (lock or Lock()).clients.items()
    )
    return Run(root=cwd, output=output, clients=clients, whole=True)


def _refuse_unknown(names: Sequence[str], config: Config) -> None:
    known = [client.name for client in config.clients]
    where = Location(path=FILE_NAME, pointer=f"{TABLE}/clients")
    problems = [
        Problem(
            where=where,
            rule="unknown-client",
            message=f"there is no client {literal_of(name)}",
            hint=did_you_mean(name, known),
        )
        for name in names
        if name not in known
    ]
    if problems:
        raise ProblemsError(problems)
