"""The writer: in come wanted text and the output folder, out go files on disk.

The only module that writes to disk.
"""

from __future__ import annotations

import contextlib
import glob
import os
import warnings
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pitchpipe.output.drift import Difference, Made, Output, compare, os_errors
from pitchpipe.output.lock import LOCK_NAME, Lock
from pitchpipe.problems import Problem, ProblemsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What `write` did, as sorted relative paths, and how many files it found as wanted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


class HandEditedError(ProblemsError):
    """Files that Pitchpipe did not leave as they are now: nothing was written over them."""


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
    Nothing has been replaced or removed then, unless the disk refused half-way.
    """
    with os_errors(output, "unreadable"):
        _refuse_paths(made.files, output)
    _refuse_broken_python(made.files, output)
    differences = compare(made, output, lock, whole=whole)
    if not force:
        _refuse_lost_edits(differences, output)
    stale = [d.path for d in differences if d.is_stale]
    fresh = {d.path: d.wanted for d in differences if d.wanted is not None}
    with os_errors(output, "unwritable"), _staged(fresh, output.folder) as staged:
        _commit(staged, stale, output)
    written = tuple(path for path in fresh if path != LOCK_NAME)
    return Written(
        written=written, removed=tuple(stale), unchanged=len(made.files.keys() - fresh.keys())
    )


def _refuse_paths(wanted: Mapping[str, str], output: Output) -> None:
    findings: list[tuple[str, str]] = []
    folded: dict[str, str] = {}
    for path in wanted:
        if reason := _bad_path(path, output.folder):
            findings.append((path, reason))
        other = folded.setdefault(path.casefold(), path)
        if other != path:
            findings.append((path, f"is {other!r} where case is not told apart"))
    _refuse(output, "output-path", findings)


def _bad_path(path: str, folder: Path) -> str:
    parts = PurePosixPath(path).parts
    if path != "/".join(parts) or ".." in parts or path.startswith("/") or not parts:
        return "is not a plain relative path"
    if any(character in path for character in "\\:\0"):
        return "has a character that is a separator on some system"
    if path == LOCK_NAME:
        return "is the lock's own name"
    target = folder / path
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        return "leads out of the output folder through a link"
    return "is a folder on disk" if target.is_dir() and not target.is_symlink() else ""


def _refuse_broken_python(wanted: Mapping[str, str], output: Output) -> None:
    findings = [
        (path, f"would not compile: {reason}")
        for path, text in wanted.items()
        if path.endswith(".py") and (reason := _syntax_problem(text, path))
    ]
    hint = "a fault of Pitchpipe, not of the spec; nothing was written"
    _refuse(output, "output-syntax", findings, hint)


def _syntax_problem(text: str, path: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # an invalid escape in a docstring is only a warning
            compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        return f"line {error.lineno or 1}: {error.msg}"
    except (ValueError, RecursionError, MemoryError, Warning) as error:
        return str(error) or type(error).__name__
    return ""


def _refuse_lost_edits(differences: Iterable[Difference], output: Output) -> None:
    edited = "was edited by hand"
    foreign = "is there already, and Pitchpipe did not write it"
    problems = [
        Problem(
            where=output.where(difference.path),
            rule="hand-edited",
            message=edited if difference.owner == "edited" else foreign,
        )
        for difference in differences
        if difference.is_precious
    ]
    if problems:
        raise HandEditedError(problems)


def _refuse(output: Output, rule: str, findings: Iterable[tuple[str, str]], hint: str = "") -> None:
    problems = [
        Problem(where=output.where(path), rule=rule, message=message, hint=hint)
        for path, message in findings
    ]
    if problems:
        raise ProblemsError(problems)


@contextlib.contextmanager
def _staged(files: Mapping[str, str], folder: Path) -> Generator[dict[str, Path], None, None]:
    """Write each file beside its target under another name, so that a full disk harms nothing."""
    staged: dict[str, Path] = {}
    made: list[Path] = []
    try:
        for path, text in files.items():
            target = folder / path
            _make_folders(target.parent, made)
            staged[path] = target.with_name(f".{target.name}.{os.getpid()}.tmp")
            staged[path].write_bytes(text.encode())
        yield staged
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
        for empty in reversed(made):
            with contextlib.suppress(OSError):
                empty.rmdir()


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    for each in reversed(missing):
        each.mkdir()
        made.append(each)


def _commit(staged: Mapping[str, Path], stale: Iterable[str], output: Output) -> None:
    last = staged.get(LOCK_NAME)
    for path, temporary in staged.items():
        if temporary != last:
            temporary.replace(output.folder / path)
    for path in stale:
        _remove(output.folder / path, output.folder)
    if last:
        last.replace(output.folder / LOCK_NAME)


def _remove(file: Path, folder: Path) -> None:
    """Remove a file, its bytecode, and the folders that are empty then."""
    file.unlink()
    for bytecode in file.parent.glob(f"__pycache__/{glob.escape(file.stem)}.*.pyc"):
        bytecode.unlink()
    parents = [folder / parent for parent in file.relative_to(folder).parents]
    for empty in (file.parent / "__pycache__", *parents):
        with contextlib.suppress(OSError):  # not there, or not empty
            empty.rmdir()
