"""Joins the rendered clients of a run, and remembers them in a development build."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pitchpipe.lock.cache import has_other_templates, remember, verified
from pitchpipe.lock.lock_file import Lock
from pitchpipe.lock.records import ClientRecord
from pitchpipe.output.drift import Made, Shared
from pitchpipe.output.stored_texts import StoredTexts
from pitchpipe.problems import Problem, ProblemsError, as_errors, has_errors
from pitchpipe.version import VERSION

if TYPE_CHECKING:
    from pitchpipe.pipeline import Rendered  # which takes long to import


def joined(
    clients: Iterable[tuple[str, Rendered]],
    shared: Shared,
    kept: frozenset[str] = frozenset(),
    strict: Collection[str] = (),
) -> tuple[Made, list[Problem]]:
    """Join clients, by their names; also return all warnings.

    `shared` makes the files that they share. Clients that are `kept` were not rendered, and stay as
    they are. Each warning of a `strict` one is an error.

    Raise ProblemsError with the problems of all clients if any of them is an error.
    """
    files = StoredTexts()
    problems: list[Problem] = []
    records: dict[str, ClientRecord] = {}
    unsure: set[str] = set()
    compiled: set[str] = set()
    operations, left_out, chosen = 0, list[str](), dict[str, str]()
    for name, rendered in clients:
        files.add(rendered.files)
        problems += as_errors(rendered.problems) if name in strict else rendered.problems
        records |= {name: rendered.record} if rendered.record else {}
        unsure |= set() if rendered.is_sure else {name}
        compiled |= {name} if rendered.compiles else set()
        operations += rendered.operations
        left_out += rendered.left_out
        chosen |= {name: rendered.chosen} if rendered.chosen else {}
    if has_errors(problems):
        raise ProblemsError(problems)
    made = Made(
        files=files,
        clients=records,
        made_by=VERSION,
        unsure=frozenset(unsure),
        kept=kept,
        shared=shared,
        operations=operations,
        left_out=tuple(left_out),
        chosen=chosen,
        compiled=frozenset(compiled),
    )
    return made, problems


def remember_made(
    made: Made, before: Lock, after: Lock, root: Path, *, beside: Lock | None = None
) -> None:
    """Let a development build remember which clients of the lock after a run it has made.

    What it has made of the lock `beside`, of the project's other folder, stays known as well.

    Those that it had made before stay known, although what they share may be other files now.
    """
    known, locked = verified(str(root)), _checksums(after)
    old = {name for name, checksum in _checksums(before).items() if checksum in known}
    made_now = (locked[name] for name in {*made.clients, *old} if name in locked)
    others = _checksums(beside).values() if beside else ()
    remember(str(root), made_now, [*locked.values(), *others])


def is_by_other_templates(lock: Lock, root: Path) -> bool:
    """Tell whether clients in a lock are known to be made with other templates than ours."""
    return has_other_templates(str(root), _checksums(lock).values())


def _checksums(lock: Lock) -> dict[str, str]:
    return {name: record.checksum for name, record in lock.clients.items() if record.checksum}
