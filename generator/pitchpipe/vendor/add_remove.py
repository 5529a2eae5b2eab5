"""Add clients to a vendored folder, and remove them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from pitchpipe.characters import is_identifier, literal_of
from pitchpipe.config import find_config, load_config
from pitchpipe.console import tell
from pitchpipe.load.reading import is_folder, is_there, real
from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.output.drift import Difference, Made, Output, compare, read_lock, top_of, with_shared
from pitchpipe.output.exclusive import held
from pitchpipe.output.refusals import HandEditedError
from pitchpipe.output.tree import Written, turn, write
from pitchpipe.problems import Location, Problem, ProblemsError
from pitchpipe.vendor.contents import make, shared_files
from pitchpipe.vendor.layout import is_vendored, refuse_strange
from pitchpipe.vendor.sources import refuse_unknown, sources_for
from pitchpipe.version import VERSION

_NOT_OURS = "is written by `pitchpipe generate`"


def add(names: Sequence[str], output: Output, cwd: Path, *, force: bool) -> Written:
    """Add the named clients to the folder, and remake those it has with this Pitchpipe.

    If none is named, refresh the existing clients from their origins. `force` discards hand edits,
    but never overwrites a file that Pitchpipe did not write. Raise HandEditedError for either, and
    ProblemsError for an unsuitable folder, an unknown client, or a spec that cannot be generated.
    """
    _refuse_unfit(output, cwd)
    with turn(output):
        return _add(names, output, cwd, force=force)


def _add(names: Sequence[str], output: Output, cwd: Path, *, force: bool) -> Written:
    lock = _open(output, to_mend=True)
    if not names and not lock.clients:
        where = Location(path=output.shown)
        message = "has no client yet: name the clients to copy"
        raise ProblemsError([Problem(where=where, rule="vendor-empty", message=message)])
    if problem := _name_problem(output):
        tell(str(problem))
    made = with_shared(make(sources_for(names, lock, output, cwd), output), lock, whole=True)
    differences = compare(made, output, lock)
    strange = [each for each in differences if each.is_precious and each.owner == "foreign"]
    if strange:
        raise HandEditedError(_in_the_way(strange, output), b"")
    return write(made, output, lock, force=force)


def remove(names: Sequence[str], output: Output, cwd: Path, *, force: bool) -> Written:
    """Remove clients from the folder; with the last one, remove everything Pitchpipe wrote.

    Raise HandEditedError for an edited file, unless `force` discards the edit.
    """
    _refuse_unfit(output, cwd)
    with held(output, for_writing=True):
        lock = _open(output)
        refuse_unknown(names, lock.clients, shown=output.shown)
        rest = lock.clients.keys() - set(names)
        tops = set(names) if rest else {top_of(path) for path in lock.files}
        # Modules of another version would not fit those that stay.
        shared = shared_files if lock.made_by == VERSION else None
        made = Made(files={}, removed=frozenset(tops), made_by=lock.made_by, shared=shared)
        return write(made, output, lock, whole=False, force=force)


def _refuse_unfit(output: Output, cwd: Path) -> None:
    """Refuse a folder that is a file, a link, or the output folder of `generate` or inside it."""
    if found := _unfit(output, cwd):
        _refuse(*found)


def _open(output: Output, *, to_mend: bool = False) -> Lock:
    """Return the lock of a folder to vendor into, empty if there is none yet."""
    lock = read_lock(output, to_mend=to_mend) or Lock()
    if lock.clients and not is_vendored(lock):
        _refuse(output.shown, _NOT_OURS)
    refuse_strange(lock, output)
    return lock


def _refuse(path: str, message: str) -> NoReturn:
    where = Location(path=path)
    raise ProblemsError([Problem(where=where, rule="vendor-folder", message=message)])


def _unfit(output: Output, cwd: Path) -> tuple[str, str] | None:
    """Return what is wrong with a folder, and where."""
    folder = output.folder
    if is_there(folder) and folder.is_symlink():
        return output.shown, f"is a link to {folder.readlink()}: use that folder instead"
    if is_there(folder) and not is_folder(folder):
        return output.shown, "is not a folder"
    generated = _generated(cwd)
    for above in real(folder).parents:
        if is_there(above / LOCK_NAME) or above == generated:
            shown = os.path.relpath(above, cwd.resolve())
            return (
                Path(shown).as_posix(),
                f"contains {output.shown}, and is itself managed by Pitchpipe",
            )
    return (output.shown, _NOT_OURS) if real(folder) == generated else None


def _generated(cwd: Path) -> Path | None:
    """Return the output folder of the project around `cwd`."""
    try:
        return real(load_config(find_config(cwd)).output)
    except ProblemsError:  # no project, or a wrong configuration, which is reported elsewhere
        return None


def _in_the_way(strange: Iterable[Difference], output: Output) -> Iterable[Problem]:
    message = "already exists, and Pitchpipe did not write it"
    hint = "move it away: files that Pitchpipe did not write are never overwritten"
    for each in strange:
        yield Problem(
            where=output.where(each.path), rule="vendor-in-the-way", message=message, hint=hint
        )


def _name_problem(output: Output) -> Problem | None:
    """Warn about a folder whose name Python cannot import."""
    name = real(output.folder).name
    # Non-ASCII names are accepted: which of them are valid depends on the Python version.
    if is_identifier(name) or (not name.isascii() and is_identifier(_as_ascii(name))):
        return None
    message = f"{literal_of(name)} cannot be imported; renaming the folder is enough"
    where = Location(path=output.shown)
    return Problem(where=where, rule="vendor-name", message=message, severity="warning")


def _as_ascii(name: str) -> str:
    return "".join(each if each.isascii() else "a" for each in name)
