"""Clients to be: in come inputs that are not on disk yet, out go their files, and then all on disk.

Everything is tried in a folder elsewhere first: what is wrong is found before anything is written.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from pitchpipe.config import ClientConfig
from pitchpipe.document import Document
from pitchpipe.jobs import render_clients
from pitchpipe.output.drift import Made, Output, read_lock
from pitchpipe.output.inputs import Replacement, replaced, tried
from pitchpipe.output.lock import Lock
from pitchpipe.output.making import joined
from pitchpipe.output.tree import Written, write
from pitchpipe.pipeline import effective_document, render_shared
from pitchpipe.problems import Problem

Inputs: TypeAlias = Mapping[str, Replacement]
"""Files that people keep, by their paths, in the order in which they are replaced."""


def effective(client: ClientConfig, root: Path, changed: Inputs) -> Document:
    """Return a client's effective document as it will be when files are `changed`."""
    with _elsewhere([client], root, changed) as (folder, (moved,)):
        return _settled(effective_document(moved, root=folder))


def make(
    clients: Sequence[ClientConfig], root: Path, changed: Inputs
) -> tuple[Made, list[Problem]]:
    """Make the files of clients as they will be when files are `changed`; return warnings, too.

    Raise ProblemsError.
    """
    names = [client.name for client in clients]
    with _elsewhere(clients, root, changed) as (folder, moved):
        results = render_clients(moved, root=folder)
        return joined(zip(names, results, strict=True), render_shared())


def put(made: Made, output: Output, root: Path, changed: Inputs) -> Written:
    """Write the changed inputs and the clients that come of them, or nothing."""
    with replaced(root, changed, output.folder):
        lock = read_lock(output, to_mend=True) or Lock()
        return write(made, output, lock, whole=False)


@contextmanager
def _elsewhere(
    clients: Sequence[ClientConfig], root: Path, changed: Inputs
) -> Generator[tuple[Path, list[ClientConfig]], None, None]:
    """Give a copy of what clients are made from, with the changes, and the clients there."""
    files = {path: each.after for path, each in changed.items()}
    for path in {path for client in clients for path in _read_by(client, root)}:
        name = path.relative_to(root).as_posix()
        if name not in files:
            files[name] = path.read_bytes()
    with tried(files) as folder:
        yield folder, [_moved(client, root, folder) for client in clients]


def _read_by(client: ClientConfig, root: Path) -> set[Path]:
    own = {path for path in (client.spec, *client.overlays) if path.is_file()}
    if client.spec not in own or len(own) <= len(client.overlays):
        return own  # a client that is yet to be
    others = effective_document(client, root=root).files
    return own | {path for path in others if path.is_relative_to(root)}


def _moved(client: ClientConfig, root: Path, folder: Path) -> ClientConfig:
    there = [folder / path.relative_to(root) for path in (client.spec, *client.overlays)]
    return replace(client, spec=there[0], overlays=tuple(there[1:]))


def _settled(document: Document) -> Document:
    """Have the places at hand, which are made of files that will be gone."""
    assert document.places is not None  # noqa: S101  makes them
    return document
