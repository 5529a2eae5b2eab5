"""Refuses to write what would be broken, or would lose what Pitchpipe did not write."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path, PurePosixPath

from pitchpipe.characters import folded, literal_of
from pitchpipe.lock.conventions import LOCK_NAME, top_of
from pitchpipe.lock.paths import file_path_problem
from pitchpipe.output.drift import Difference, Output, content_of, is_within
from pitchpipe.output.patch import edits_text
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.render.code import RUNTIME
from pitchpipe.render.syntax import syntax_problem

_KEEP_EDIT = "to keep it, make the change in the spec, or in an overlay of it"


class HandEditedError(ProblemsError):
    """Files have changed since Pitchpipe wrote them; nothing was overwritten.

    `edits` is a patch with which `git apply` restores them after they were.
    """

    def __init__(self, problems: Iterable[Problem], edits: bytes) -> None:
        super().__init__(problems)
        self.edits = edits


def refuse_paths(wanted: Collection[str], after: Iterable[str], output: Output) -> None:
    """Refuse a path that leaves the folder, or that is equal to another path on some system.

    `after` are all files that Pitchpipe will have in the folder, those of other clients too.
    """
    findings: list[tuple[str, str]] = []
    first: dict[str, str] = {}
    for path in (*sorted({*after} - {*wanted}), *wanted):
        first.setdefault(folded(path), path)

    @cache
    def is_inside(parent: str) -> bool:
        return is_within(output.folder, output.folder / parent)

    for path in wanted:
        if reason := _bad_path(path, is_inside):
            findings.append((path, reason))
        other = first[folded(path)]
        if other != path:
            findings.append((path, f"is {literal_of(other)} where upper and lower case are equal"))
    _refuse(output, "output-path", findings)


def _bad_path(path: str, is_inside: Callable[[str], bool]) -> str:
    if problem := file_path_problem(path):
        return problem
    if path == LOCK_NAME:
        return "is the lock's own name"
    if not is_inside(path.rpartition("/")[0]):
        return "leads out of the output folder through a link"
    return ""


def refuse_broken_python(
    changes: Iterable[Difference], output: Output, *, compiled: AbstractSet[str] = frozenset()
) -> None:
    """Refuse Python text that does not compile, or only with a warning.

    Not looked at are clients that are known to have `compiled`, and modules of the runtime, which
    are copied as they are.
    """
    known = compiled | {RUNTIME}
    own = (each for each in changes if top_of(each.path) not in known)
    findings = [
        (each.path, f"would not compile: {reason}")
        for each in own
        if each.path.endswith(".py") and (reason := syntax_problem(each.wanted() or "", each.path))
    ]
    hint = "this is a bug in Pitchpipe, not in the spec; nothing was written"
    _refuse(output, "output-syntax", findings, hint)


def refuse_lost_edits(differences: Iterable[Difference], output: Output) -> None:
    """Refuse to overwrite what Pitchpipe did not write."""
    lost = [each for each in differences if each.is_precious]
    _refuse_edits([(each, _lost(each, output)) for each in lost], output)


def _lost(difference: Difference, output: Output) -> Problem:
    """Say what would be lost, by the code that `check` has for it."""
    where = output.where(difference.path)
    if difference.owner == "foreign":
        message = "already exists, and Pitchpipe did not write it; --force overwrites it"
        return Problem(where=where, rule="unmanaged", message=message)
    message = "was edited by hand; --force discards the edit"
    return Problem(where=where, rule="hand-edited", message=message, hint=_KEEP_EDIT)


def refuse_new_edits(differences: Iterable[Difference], output: Output) -> None:
    """Refuse to overwrite what was written after the folder was compared."""
    found: list[tuple[Difference, Problem]] = []
    for each in differences:
        now = content_of(output.folder, each.path)
        if now is None or each.is_as_found(now):
            continue
        wanted = each.wanted()
        if wanted is None or now != wanted.encode():
            message = "was edited while Pitchpipe was running; --force discards the edit"
            problem = Problem(
                where=output.where(each.path), rule="hand-edited", message=message, hint=_KEEP_EDIT
            )
            found.append((each, problem))
    _refuse_edits(found, output)


def _refuse_edits(found: Sequence[tuple[Difference, Problem]], output: Output) -> None:
    if found:
        edits = edits_text([each for each, _ in found], output.shown)
        problems = [problem for _, problem in found]
        raise HandEditedError(problems, edits.encode(errors="surrogateescape"))


def refuse_blocked_paths(paths: Iterable[str], output: Output) -> None:
    """Refuse to replace a file by a folder, a folder that is not empty by a file, or a pipe."""
    findings = [
        (block, "is in the way of a file to be generated")
        for block in _blocks(list(paths), output.folder)
    ]
    _refuse(output, "output-in-the-way", findings)


def _blocks(paths: Sequence[str], folder: Path) -> set[str]:
    """Return what is where files, or the folders of files, are to be."""
    parents = {PurePosixPath(path).parent for path in paths}
    folders = parents.union(*(each.parents for each in parents))
    files = {path for path in paths if _is_in_the_way(folder / path)}
    return files | {str(each) for each in folders if _is_no_folder(folder / each)}


def _is_in_the_way(file: Path) -> bool:
    return _holds_something(file) or _is_special(file)


def _is_no_folder(path: Path) -> bool:
    return os.path.lexists(path) and not path.is_dir()


def _holds_something(folder: Path) -> bool:
    if not folder.is_dir() or folder.is_symlink():
        return False
    return any(
        files or any(Path(top, each).is_symlink() for each in folders)
        for top, folders, files in os.walk(folder)
    )


def _is_special(file: Path) -> bool:
    """Tell whether there is a pipe, a socket or a device, which no hash can vouch for."""
    return os.path.lexists(file) and not (file.is_file() or file.is_dir() or file.is_symlink())


def refuse_closed_folders(paths: Iterable[str], folder: Path) -> None:
    """Raise PermissionError for a folder that cannot be written to, before anything is written."""
    for parent in {(folder / path).parent for path in paths}:
        there = next(each for each in (parent, *parent.parents) if each.exists())
        if not os.access(there, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(there))


def _refuse(output: Output, rule: str, findings: Iterable[tuple[str, str]], hint: str = "") -> None:
    problems = [
        Problem(where=output.where(path), rule=rule, message=message, hint=hint)
        for path, message in findings
    ]
    if problems:
        raise ProblemsError(problems)
