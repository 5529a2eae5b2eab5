"""The layout of a vendored folder, and which clients it has from where.

    DIR/__init__.py, _runtime/    shared by the clients
    DIR/CLIENT/                   a generated client
    DIR/CLIENT/_spec/             its inputs, byte for byte: spec, overlays, referenced files
    DIR/LICENSE, pitchpipe.lock

Nothing in it depends on the name or location of DIR.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from pitchpipe.characters import literal_of
from pitchpipe.config import client_name_problem
from pitchpipe.load.reading import display_path
from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.lock.records import ClientRecord, Input
from pitchpipe.output.drift import Output, content_of
from pitchpipe.problems import Location, Problem, ProblemsError

Origin: TypeAlias = Literal["pitchpipe", "project"]

SPEC_FOLDER = "_spec"
LICENSE_NAME = "LICENSE"
ORIGIN_OPTION = "vendored_from"
_ORIGINS: tuple[Origin, ...] = ("pitchpipe", "project")


def folder_output(folder: Path, cwd: Path) -> Output:
    """Return a folder named by the user, displayed relative to the current folder."""
    return Output(folder=cwd / folder, shown=display_path(cwd / folder, cwd))


def snapshot_folder(client: str) -> str:
    """Return the folder with the inputs of a client."""
    return f"{client}/{SPEC_FOLDER}"


def inputs_of(record: ClientRecord) -> tuple[Input, ...]:
    """List all input files of a client."""
    return (record.spec, *record.overlays, *record.references)


def origin_of(record: ClientRecord) -> Origin | None:
    """Return where a client was copied from; None if it was generated in place."""
    option = record.options.get(ORIGIN_OPTION)
    return next((origin for origin in _ORIGINS if origin == option), None)


def is_vendored(lock: Lock) -> bool:
    """Return whether a folder was written by `vendor`, and not by `generate`."""
    return bool(lock.clients) and all(origin_of(record) for record in lock.clients.values())


def copies_below(folder: Path) -> list[str]:
    """List the clients that a folder without a lock seems to contain."""
    try:
        names = {each.parent.name for each in folder.glob(f"*/{SPEC_FOLDER}") if each.is_dir()}
    except OSError:  # such as a name that is too long
        return []
    return sorted(name for name in names if not client_name_problem(name))


def changed_inputs(lock: Lock, client: str, output: Output) -> tuple[str, ...]:
    """List the input files of a client that were changed after they were copied."""
    paths = [given.path for given in inputs_of(lock.clients[client])]
    contents = {path: content_of(output.folder, path) for path in paths}
    return tuple(
        p for p, content in contents.items() if content is None or not lock.owns(p, content)
    )


def refuse_strange(lock: Lock, output: Output) -> None:
    """Raise ProblemsError for a lock whose clients would be read from outside their folders.

    Somebody else may have written the lock, and the files it names are read and shown.
    """
    where = output.where(LOCK_NAME).path
    problems = [
        Problem(
            where=Location(path=where, pointer=f"/clients/{name}"),
            rule="lock-corrupt",
            message=said,
        )
        for name, said in _strange(lock.clients)
    ]
    if problems:
        raise ProblemsError(problems)


def _strange(clients: Mapping[str, ClientRecord]) -> Iterable[tuple[str, str]]:
    for name, record in clients.items():
        folder = snapshot_folder(name)
        for given in inputs_of(record):
            if not PurePosixPath(given.path).is_relative_to(folder):
                yield name, f"{literal_of(given.path)} is not in {folder}"
