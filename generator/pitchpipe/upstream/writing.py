"""Make and write clients together with the inputs that they are made from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.execution.local import render_clients
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.drift import Made, Output, read_lock
from pitchpipe.output.inputs import replaced
from pitchpipe.output.result import joined
from pitchpipe.output.tree import Written, write
from pitchpipe.pipeline import render_shared
from pitchpipe.problems import Problem
from pitchpipe.upstream.trial import Inputs, elsewhere, placed
from pitchpipe.upstream.update import Update, all_inputs


def make(
    clients: Sequence[ClientConfig], root: Path, changed: Inputs
) -> tuple[Made, list[Problem]]:
    """Make the files of clients with the `changed` inputs; also return warnings.

    Raise ProblemsError.
    """
    names = [client.name for client in clients]
    with elsewhere(clients, root, changed) as (folder, moved):
        results = render_clients(moved, root=folder)
        strict = [client.name for client in clients if client.strict]
        return joined(zip(names, results, strict=True), render_shared, strict=strict)


def put(made: Made, output: Output, root: Path, changed: Inputs) -> Written:
    """Write the changed inputs and the clients made from them, or nothing."""
    with replaced(root, changed, output.folder):
        lock = read_lock(output, to_mend=True) or Lock()
        return write(made, output, lock, whole=False)


def make_all(updates: Sequence[Update], root: Path) -> tuple[Made, list[Problem]]:
    """Make the clients of all updates; also return all warnings. Raise ProblemsError."""
    clients = [each.renewal.after for each in updates]
    published = {p: shown for each in updates for p, shown in each.renewal.published.items()}
    with placed(published):
        made, warnings = make(clients, root, all_inputs(updates))
    return made, [*(each for update in updates for each in update.renewal.warnings), *warnings]


def write_all(updates: Sequence[Update], made: Made, output: Output, root: Path) -> Written:
    """Write the specs, overlays and clients of all updates, or nothing."""
    return put(made, output, root, all_inputs(updates))
