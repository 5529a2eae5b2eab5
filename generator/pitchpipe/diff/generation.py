"""Compares what `generate` makes of two documents: whether it makes a client, and what it lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pitchpipe.diff.calls import compare_calls
from pitchpipe.diff.model import are_models
from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.document import Document
from pitchpipe.parse.api import Made, make
from pitchpipe.parse.size import TooLargeError
from pitchpipe.pointers import split
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.validate.validate import as_meant

_READ = ("3.0", "3.1")
_SAME = ("openapi", "paths", "components", "security", "servers")

Reasons: TypeAlias = "tuple[Mapping[str, str], Mapping[str, str]]"
"""Why operations are left out of either side, by what they are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """What `generate` makes of a document.

    `left_out` are reasons by operation, as `GET /jobs`, and `warnings` the number of them by rule.
    With `problems`, it makes nothing.
    """

    made: Made | None = field(default=None, repr=False)

    operations: int = 0
    left_out: Mapping[str, str]
    warnings: Mapping[str, int]
    problems: tuple[Problem, ...] = ()


def read_generated(document: Document, source: Source) -> Generated | None:
    """Say what is made of a document that was read as `source`; None if that cannot be said."""
    try:
        if not str(document.data.get("openapi")).startswith(_READ):
            document = as_meant(document)
        classes = source.classes
        if isinstance(source.unreadable, TooLargeError):
            raise ProblemsError([source.unreadable.problem(document)])
        if classes is None:
            return None
        made = make(document, classes)
    except ProblemsError as error:
        return Generated(left_out={}, warnings={}, problems=tuple(error.problems))
    except RecursionError:
        return None
    return Generated(
        made=made,
        operations=len(made.operations),
        left_out={each.operation: each.reason for each in made.left_out},
        warnings=Counter(each.rule for each in (*document.warnings, *made.warnings)),
    )


def compare_generated(
    run: Run, documents: tuple[Document, Document], operations: Iterable[tuple[str, str, str]]
) -> tuple[Generated, Generated] | None:
    """Report what is no longer generated, or is now, and return what is made of both documents.

    `operations` are those on both sides: `GET /jobs`, and the pointer on either side. Returns None
    where nothing is generated differently, or it cannot be said, and for schemas of models.
    """
    if all(run.old.data.get(word) == run.new.data.get(word) for word in _SAME):
        return None
    if are_models(run.old, run.new):
        return None
    old = read_generated(documents[0], run.old)
    new = read_generated(documents[1], run.new)
    if old is None or new is None:
        return None
    if old.problems or new.problems:
        _compare_clients(run, old, new)
    else:
        reasons = old.left_out, new.left_out
        pairs = list(operations)
        for line, was, now in pairs:
            _compare_operation(run, line, was, now, reasons)
        if old.made and new.made:
            compare_calls(run, pairs, old.made, new.made)
    return old, new


def _compare_clients(run: Run, old: Generated, new: Generated) -> None:
    """Report a document of which no client can be made any more, or of which one can be again."""
    if bool(old.problems) == bool(new.problems):
        return
    problem = (old.problems or new.problems)[0]
    where, paths = (problem.where.pointer, problem.rule), ("/paths", None)
    if new.problems:
        text = f"no client can be generated any more: {problem.message}"
        run.report("client-not-generated", text, old=paths, new=where)
    else:
        run.report("client-generated", "a client can be generated now", old=where, new=paths)


def _compare_operation(run: Run, line: str, was: str, now: str, reasons: Reasons) -> None:
    """Report an operation that no method is generated for any more, or for which one is again."""
    before, after = reasons[0].get(_called(was)), reasons[1].get(_called(now))
    if (before is None) == (after is None):
        return
    old, new = (was, before is None), (now, after is None)
    if after is not None:
        text = f"no method is generated for `{line}` any more: {after}"
        advice = f"stop calling `{run.old_methods[was]}()`, or correct the document with an overlay"
        run.report("operation-left-out", text, old=old, new=new, migration=advice, operation=line)
    else:
        text = f"a method is generated for `{line}` now"
        run.report("operation-generated", text, old=old, new=new, operation=line)


def _called(pointer: str) -> str:
    """Return what an operation is called where it is left out: its method and path."""
    _, path, method = split(pointer)
    return f"{method.upper()} {path}"
