"""Writes generated files; no other module does.

All files and the new lock are first written to a staging folder, before anything is replaced. If
the run is interrupted, the next one finds the lock there, which tells which files were written.
"""

from __future__ import annotations

import contextlib
import errno
import glob
import os
import signal
import stat
import threading
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pitchpipe.lock.conventions import LOCK_NAME
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.drift import (
    Difference,
    Made,
    Output,
    compare,
    is_within,
    kept_files,
    next_lock,
    os_errors,
    read_lock,
    with_shared,
)
from pitchpipe.output.exclusive import held
from pitchpipe.output.refusals import (
    refuse_blocked_paths,
    refuse_broken_python,
    refuse_closed_folders,
    refuse_lost_edits,
    refuse_new_edits,
    refuse_paths,
)
from pitchpipe.output.staging import new_staging, stagings

_MANY = 64
# The errors for a folder that does not exist, or is not empty.
_NOT_EMPTY = (errno.ENOENT, errno.ENOTDIR, errno.ENOTEMPTY, errno.EEXIST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What `write` did, as sorted relative paths, and how many files it left unchanged.

    `lock` is the folder's new lock, which `is_lock_written` says was not what was there.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    lock: Lock = field(default_factory=Lock, compare=False)
    is_lock_written: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What to do: the differences to remove, the paths to forget, and the folder's new lock."""

    differences: Sequence[Difference]
    forgotten: Iterable[str]
    lock: Lock

    @property
    def fresh(self) -> list[Difference]:
        """The files to write, the lock first."""
        wanted = (each for each in self.differences if each.is_wanted)
        return sorted(wanted, key=lambda each: each.path != LOCK_NAME)

    @property
    def stale(self) -> tuple[str, ...]:
        return tuple(each.path for each in self.differences if each.is_stale)


@contextlib.contextmanager
def turn(output: Output) -> Generator[None, None, None]:
    """Hold a folder from before its lock is read until everything is written.

    A folder that does not exist is made, and removed if it stays empty.
    """
    missing = [each for each in (output.folder, *output.folder.parents) if not each.exists()]
    with os_errors(output, "unwritable"):
        output.folder.mkdir(parents=True, exist_ok=True)
    try:
        with held(output, for_writing=True):
            yield
    finally:
        for each in missing:
            with contextlib.suppress(OSError):
                each.rmdir()


def write(
    made: Made,
    output: Output,
    lock: Lock,
    *,
    whole: bool = True,
    force: bool = False,
) -> Written:
    """Write the files that differ, and the lock last.

    Files that the lock owns and that are no longer generated are removed. Raise HandEditedError if
    that would lose a file that has changed since (unless `force`), and ProblemsError for a path
    that leaves the folder, Python text that does not compile, or an error of the disk. In these
    cases nothing has been replaced or removed, except if the disk failed half-way: then the next
    run continues from there. `lock` counts only if the folder has none by now.
    """
    with os_errors(output, "unwritable"):
        output.folder.mkdir(parents=True, exist_ok=True)
        with held(output, for_writing=True):
            # Another run may have written the lock before this one got hold of the folder. With
            # the old lock, the files of that run would look like hand edits.
            lock = read_lock(output, to_mend=True) or replace(lock, content=None)
            made = with_shared(made, lock, whole=whole)
            plan = _plan(made, output, lock, whole=whole, force=force)
            _carry_out(plan, output)
    written = tuple(each.path for each in plan.fresh if each.path != LOCK_NAME)
    removed = tuple(path for path in plan.stale if path != LOCK_NAME)
    unchanged = len(made.files) - len(written) + kept_files(made, lock)
    return Written(
        written=written,
        removed=removed,
        unchanged=unchanged,
        lock=plan.lock,
        is_lock_written=any(each.path == LOCK_NAME for each in plan.fresh),
    )


def append(file: Path, text: str) -> None:
    """Append text to a file that is not ours, such as the summary of a CI job."""
    with file.open("ab") as stream:
        stream.write(text.encode(errors="surrogateescape"))


def _plan(made: Made, output: Output, lock: Lock, *, whole: bool, force: bool) -> _Plan:
    """Compare, and refuse what cannot or must not be done before anything is changed."""
    after = next_lock(made, lock, whole=whole)
    with os_errors(output, "unreadable"):
        refuse_paths(made.files, after.files, output)
        refuse_blocked_paths([*made.files, LOCK_NAME], output)
    differences = compare(made, output, lock, whole=whole, after=after)
    changes = [each for each in differences if each.is_wanted or each.is_stale]
    refuse_broken_python(changes, output, compiled=made.compiled)
    if not force:
        refuse_lost_edits(differences, output)
    known = {path for files in (lock.files, *lock.former) for path in files}
    forgotten = sorted(known - after.files.keys())
    return _Plan(differences=changes, forgotten=forgotten, lock=after)


def _carry_out(plan: _Plan, output: Output) -> None:
    """Do all of it or nothing, unless the process is killed or the disk fails."""
    refuse_closed_folders([each.path for each in plan.differences], output.folder)
    staging = new_staging(output.folder)
    try:
        staged = _stage(plan.fresh, staging, output.folder)
        edited = [each for each in plan.differences if each.path != LOCK_NAME]
        refuse_new_edits(edited, output)
    except BaseException:
        _discard(staging)
        raise
    with _undisturbed():
        _commit(plan, staged, output)
        for each in stagings(output.folder):
            _discard(each)


def _stage(fresh: Sequence[Difference], staging: Path, folder: Path) -> dict[str, Path]:
    """Write each file to the staging folder first, so that a full disk does no harm."""
    staged: dict[str, Path] = {}
    if fresh:
        staging.mkdir()
    for number, each in enumerate(fresh):
        path = each.path
        staged[path] = staging / (LOCK_NAME if path == LOCK_NAME else str(number))
        staged[path].write_bytes((each.wanted() or "").encode())
        _keep_mode(folder / path, staged[path])
    _sync(staged.values())
    return staged


def _sync(files: Collection[Path]) -> None:
    """Wait until files are actually on the disk."""
    if len(files) >= _MANY and hasattr(os, "sync"):
        os.sync()  # faster than syncing many files one by one
        return
    for file in files:
        with file.open("rb+") as stream:
            os.fsync(stream.fileno())


def _keep_mode(target: Path, staged: Path) -> None:
    """Copy the permissions of the file that will be replaced."""
    if target.is_file() and not target.is_symlink():
        mode = stat.S_IMODE(target.stat().st_mode)
        if mode != stat.S_IMODE(staged.stat().st_mode):
            staged.chmod(mode)


def _commit(plan: _Plan, staged: Mapping[str, Path], output: Output) -> None:
    folder = output.folder
    for each in plan.differences:
        if each.path == LOCK_NAME:
            continue
        # Editors do not hold the folder, so check again right before the file is replaced.
        refuse_new_edits([each], output)
        if each.is_stale:
            (folder / each.path).unlink(missing_ok=True)
        else:
            _make_room(folder / each.path)
            staged[each.path].replace(folder / each.path)
    for path in plan.forgotten:
        _prune(folder / path, folder)
    if LOCK_NAME in staged:
        _make_room(folder / LOCK_NAME)
        staged[LOCK_NAME].replace(folder / LOCK_NAME)
    elif LOCK_NAME in plan.stale:
        (folder / LOCK_NAME).unlink()


def _make_room(target: Path) -> None:
    """Make the folder of a file, and remove an empty folder that is in its place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        for top, _, _ in os.walk(target, topdown=False):
            Path(top).rmdir()


def _prune(file: Path, folder: Path) -> None:
    """Remove the bytecode of a removed file, and folders that are then empty.

    The folders may be links by now, and lead anywhere.
    """
    cache = file.parent / "__pycache__"
    if os.path.lexists(file) or not is_within(folder, file.parent):
        return
    for bytecode in () if cache.is_symlink() else cache.glob(f"{glob.escape(file.stem)}.*.pyc"):
        bytecode.unlink()
    parents = [folder / parent for parent in file.relative_to(folder).parents]
    for empty in (cache, *parents[:-1]):
        try:
            empty.rmdir()
        except OSError as error:
            if error.errno not in _NOT_EMPTY:
                raise


def _discard(staging: Path) -> None:
    """Remove a staging folder, of this run or of an interrupted one."""
    with contextlib.suppress(FileNotFoundError):
        for file in staging.iterdir():
            file.unlink()
        staging.rmdir()


@contextlib.contextmanager
def _undisturbed() -> Generator[None, None, None]:
    """Delay Ctrl-C until the end of the block, which takes milliseconds."""
    if (
        threading.current_thread() is not threading.main_thread()
    ):  # only the main thread gets signals
        yield
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.SIG_DFL)
    if pressed:
        signal.raise_signal(signal.SIGINT)
