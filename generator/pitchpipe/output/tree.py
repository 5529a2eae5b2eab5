"""The writer: in come wanted text and the output folder, out go files on disk.

The only module that writes generated files. What is to be written lies in a folder of its own,
complete, before anything is replaced, and beside it the lock to come: should the run be
interrupted, that lock tells the next one which files were written.
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
from dataclasses import dataclass, field
from pathlib import Path

from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.output.drift import (
    Difference,
    Made,
    Output,
    compare,
    kept_files,
    next_lock,
    os_errors,
    read_lock,
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
# What a system says of a folder that is not there, or has something in it.
_NOT_EMPTY = (errno.ENOENT, errno.ENOTDIR, errno.ENOTEMPTY, errno.EEXIST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What `write` did, as sorted relative paths, and how many files it found as wanted.

    `lock` is the folder's lock as it is now.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    lock: Lock = field(default_factory=Lock, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to be done: differences to settle, and the paths that the lock is to forget.

    `lock` is what the folder has then.
    """

    differences: Sequence[Difference]
    forgotten: Iterable[str]
    lock: Lock

    @property
    def fresh(self) -> dict[str, str]:
        """Text by path; the lock comes first."""
        texts = {d.path: d.wanted for d in self.differences if d.wanted is not None}
        return dict(sorted(texts.items(), key=lambda item: item[0] != LOCK_NAME))

    @property
    def stale(self) -> tuple[str, ...]:
        return tuple(each.path for each in self.differences if each.is_stale)


def write(
    made: Made,
    output: Output,
    lock: Lock,
    *,
    whole: bool = True,
    force: bool = False,
) -> Written:
    """Make the folder hold what is wanted, writing only what differs and the lock last.

    Files that the lock owns and nothing wants are removed. Raise HandEditedError if that would
    lose a file that is not as the lock recorded it (`force` loses it), and ProblemsError for a
    path that leaves the folder, Python text that does not compile, or a disk that refuses.
    Nothing has been replaced or removed then, unless the disk refused half-way: the next run goes
    on from there. Another run may have written since `lock` was read: what it left counts.
    """
    with os_errors(output, "unwritable"):
        output.folder.mkdir(parents=True, exist_ok=True)
        with held(output, for_writing=True):
            lock = read_lock(output, to_mend=True) or lock
            plan = _plan(made, output, lock, whole=whole, force=force)
            _carry_out(plan, output)
    fresh = plan.fresh
    written = tuple(path for path in fresh if path != LOCK_NAME)
    removed = tuple(path for path in plan.stale if path != LOCK_NAME)
    unchanged = len(made.files.keys() - fresh.keys()) + kept_files(made, lock)
    return Written(written=written, removed=removed, unchanged=unchanged, lock=plan.lock)


def append(file: Path, text: str) -> None:
    """Add text to the end of a file that is none of ours, such as a CI job's summary."""
    with file.open("ab") as stream:
        stream.write(text.encode(errors="surrogateescape"))


def _plan(made: Made, output: Output, lock: Lock, *, whole: bool, force: bool) -> _Plan:
    """Compare, and refuse before anything is touched what cannot or must not be done."""
    with os_errors(output, "unreadable"):
        refuse_paths(made.files, output)
        refuse_blocked_paths([*made.files, LOCK_NAME], output)
    differences = compare(made, output, lock, whole=whole)
    settled = [each for each in differences if each.wanted is not None or each.is_stale]
    refuse_broken_python({d.path: d.wanted for d in settled if d.wanted is not None}, output)
    if not force:
        refuse_lost_edits(differences, output)
    after = next_lock(made, lock, whole=whole)
    known = {path for files in (lock.files, *lock.former) for path in files}
    forgotten = sorted(known - after.files.keys())
    return _Plan(differences=settled, forgotten=forgotten, lock=after)


def _carry_out(plan: _Plan, output: Output) -> None:
    """Do all of it or nothing; only a kill or a disk that refuses can come between."""
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


def _stage(files: Mapping[str, str], staging: Path, folder: Path) -> dict[str, Path]:
    """Write each file to the staging folder, so that a full disk harms nothing."""
    staged: dict[str, Path] = {}
    if files:
        staging.mkdir()
    for number, (path, text) in enumerate(files.items()):
        staged[path] = staging / (LOCK_NAME if path == LOCK_NAME else str(number))
        staged[path].write_bytes(text.encode())
        _keep_mode(folder / path, staged[path])
    _settle(staged.values())
    return staged


def _settle(files: Collection[Path]) -> None:
    """Wait until files are on the disk, and not only on their way to it."""
    if len(files) >= _MANY and hasattr(os, "sync"):
        os.sync()  # all there is, which takes less time than many files one by one
        return
    for file in files:
        with file.open("rb+") as stream:
            os.fsync(stream.fileno())


def _keep_mode(target: Path, staged: Path) -> None:
    """Give a file the permissions of the one that it will replace."""
    if target.is_file() and not target.is_symlink():
        mode = stat.S_IMODE(target.stat().st_mode)
        if mode != stat.S_IMODE(staged.stat().st_mode):
            staged.chmod(mode)


def _commit(plan: _Plan, staged: Mapping[str, Path], output: Output) -> None:
    folder = output.folder
    for each in plan.differences:
        if each.path == LOCK_NAME:
            continue
        # An editor takes no turns: the less time between a look and the deed, the better.
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
    """Make the folder of a file, and remove an empty folder that stands in its place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        for top, _, _ in os.walk(target, topdown=False):
            Path(top).rmdir()


def _prune(file: Path, folder: Path) -> None:
    """Remove the bytecode of a file that is no more, and the folders that are empty then."""
    if os.path.lexists(file):
        return
    for bytecode in file.parent.glob(f"__pycache__/{glob.escape(file.stem)}.*.pyc"):
        bytecode.unlink()
    parents = [folder / parent for parent in file.relative_to(folder).parents]
    for empty in (file.parent / "__pycache__", *parents[:-1]):
        try:
            empty.rmdir()
        except OSError as error:
            if error.errno not in _NOT_EMPTY:
                raise


def _discard(staging: Path) -> None:
    """Remove a staging folder, of this run or of one that was interrupted."""
    with contextlib.suppress(FileNotFoundError):
        for file in staging.iterdir():
            file.unlink()
        staging.rmdir()


@contextlib.contextmanager
def _undisturbed() -> Generator[None, None, None]:
    """Let a Ctrl-C wait until the end: what takes milliseconds had better be done."""
    if threading.current_thread() is not threading.main_thread():  # which alone gets signals
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
