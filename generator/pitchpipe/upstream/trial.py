"""Read clients with inputs that are not on disk yet.

Everything is tried in a temporary folder, so that problems are found before anything is written.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from pitchpipe.config import ClientConfig
from pitchpipe.document import Document
from pitchpipe.effective import effective_document
from pitchpipe.output.inputs import Replacement, tried
from pitchpipe.problems import Problem, ProblemsError

Inputs: TypeAlias = Mapping[str, Replacement]
"""The user's own files, by path, in the order in which they are replaced."""


def effective(client: ClientConfig, root: Path, changed: Inputs) -> Document:
    """Return a client's effective document as it will be with the `changed` files."""
    with elsewhere([client], root, changed) as (folder, (moved,)):
        return effective_document(moved, root=folder)


@contextmanager
def elsewhere(
    clients: Sequence[ClientConfig], root: Path, changed: Inputs
) -> Generator[tuple[Path, list[ClientConfig]], None, None]:
    """Copy the inputs of clients, apply the changes, and yield the folder and the clients in it."""
    files = {path: each.after for path, each in changed.items() if each.after is not None}
    for path in {path for client in clients for path in _read_by(client, root)}:
        name = path.relative_to(root).as_posix()
        if name not in changed:
            files[name] = path.read_bytes()
    with tried(files) as folder:
        yield folder, [_moved(client, root, folder) for client in clients]


def _read_by(client: ClientConfig, root: Path) -> set[Path]:
    own = {path for path in (client.spec, *client.overlays) if path.is_file()}
    if client.spec not in own or len(own) <= len(client.overlays):
        return own  # a client that is not there yet
    others = effective_document(client, root=root).files
    return own | {path for path in others if path.is_relative_to(root)}


def _moved(client: ClientConfig, root: Path, folder: Path) -> ClientConfig:
    there = [folder / path.relative_to(root) for path in (client.spec, *client.overlays)]
    return replace(client, spec=there[0], overlays=tuple(there[1:]))


@contextmanager
def placed(shown: Mapping[str, str]) -> Generator[None, None, None]:
    """Place the problems of files that are not kept yet where they are published."""
    try:
        yield
    except ProblemsError as error:
        raise ProblemsError(_placed(each, shown) for each in error.problems) from None


def _placed(problem: Problem, shown: Mapping[str, str]) -> Problem:
    path = shown.get(problem.where.path, problem.where.path)
    return replace(problem, where=replace(problem.where, path=path))
