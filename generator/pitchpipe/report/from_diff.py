"""Builds the report of a comparison, with the places that CI systems use."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from pitchpipe.diff.change import Change
from pitchpipe.diff.command import Answer
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.outputs.entries import Entry, entries_of
from pitchpipe.diff.policy import FailOn
from pitchpipe.load.reading import is_file, is_there
from pitchpipe.problems import Location, Problem
from pitchpipe.report.accepting import acceptance, fix_changes
from pitchpipe.report.diff_report import ChangesReport
from pitchpipe.report.formats import FOR_CI
from pitchpipe.report.places import located, project, relative, repository, root_of
from pitchpipe.report.report import Reported


def changes_report(
    found: Answer, words: Sequence[str], arguments: Sequence[str], form: str, fail_on: FailOn
) -> ChangesReport:
    """Report what a comparison found; `words` name the documents, `arguments` are the command's."""
    cwd = Path.cwd().resolve()
    root = project(cwd)
    base = repository(root, os.environ)
    is_for_ci = form in FOR_CI
    report = ChangesReport(
        words=tuple(words),
        comparison=found.comparison,
        fail_on=fail_on,
        findings=_findings(found.comparison, cwd, base) if is_for_ci else (),
        text="" if is_for_ci else found.text,
        root=root_of(root, base),
    )
    return replace(report, fix=fix_changes(arguments) if report.failing else "")


def failed_diff(words: Sequence[str], problems: Iterable[Problem], fix: str) -> ChangesReport:
    """Report that the documents cannot be compared because of these problems."""
    cwd = Path.cwd().resolve()
    root = project(cwd)
    base = repository(root, os.environ)
    # Paths of documents are relative to where the command runs, that of a project's file is not.
    found = (
        located(each, cwd if is_there(cwd / each.where.path) else root, base) for each in problems
    )
    return ChangesReport(
        problems=tuple(found), words=tuple(words), root=root_of(root, base), fix=fix
    )


def _findings(comparison: Comparison, cwd: Path, base: Path) -> tuple[Reported, ...]:
    """Return each entry at a place that a reviewer sees: in the new document, if that is a file.

    What was removed is reported at its parent in the new document.
    """
    is_local = {side: is_file(cwd / comparison.document(side).path) for side in ("new", "old")}
    place = _in_old if is_local["old"] and not is_local["new"] else _in_new
    shown = ((each, place(comparison, each.change)) for each in entries_of(comparison.shown))
    return tuple(_finding(each, where, relative(where.path, cwd, base)) for each, where in shown)


def _in_new(comparison: Comparison, change: Change) -> Location:
    return change.new_where or comparison.new.where(change.pointer)


def _in_old(comparison: Comparison, change: Change) -> Location:
    was = change.old_pointer
    return comparison.old.where(change.pointer if was is None else was)


def _finding(entry: Entry, where: Location, path: str) -> Reported:
    """Return an entry as a finding, with its migration, and then how to accept it."""
    change = entry.change
    migration = (f"migration: {change.migration}",) if change.migration else ()
    return Reported(
        path=path,
        shown=where.path,
        code=change.rule,
        message=entry.sentence(is_titled=False),
        severity=change.severity,
        line=where.line,
        column=where.column,
        pointer=where.pointer,
        advice=(*migration, acceptance(change)),
        fingerprint=entry.fingerprint,
    )
