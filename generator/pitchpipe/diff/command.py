"""Compares two documents under a project's policy, and returns the text and the exit code."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Literal, TypeAlias

from pitchpipe.diff.absent import Absent
from pitchpipe.diff.change import Change, Severity
from pitchpipe.diff.diff import compare, placed
from pitchpipe.diff.options import DEFAULT, Options
from pitchpipe.diff.outputs.comparison import Comparison, asked
from pitchpipe.diff.policy import FailOn, Judged, exit_code, judge
from pitchpipe.document import Document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.openapi_objects import document_references, is_swagger
from pitchpipe.load.references import RULE, broken_references
from pitchpipe.load.yaml_source import load
from pitchpipe.problems import Problem, ProblemsError

Form: TypeAlias = Literal["text", "json", "markdown", "html"]

FORMS: Mapping[Form, str] = {
    "text": "text:as_text",
    "json": "as_json:as_json",
    "markdown": "markdown:as_markdown",
    "html": "html:as_html",
}
"""The formats, each with its module and function: only the one that is printed is imported.

Those of CI systems are in `report`.
"""

_WHOLE: tuple[Form, ...] = ("json", "html")
"""Those that have all changes, each with both of its places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The exit code, and what it is made from."""

    comparison: Comparison
    form: Form
    code: int

    @property
    def judged(self) -> Judged:
        """Return the changes as the project judges them."""
        return self.comparison.judged

    @property
    def text(self) -> str:
        """Return what to print."""
        module, _, function = FORMS[self.form].partition(":")
        printed: Callable[[Comparison], str] = getattr(
            import_module(f"pitchpipe.diff.outputs.{module}"), function
        )
        return printed(self.comparison)


def read(path: Path, *, root: Path, source: str = "") -> Document:
    """Read a document as published, at `source` if it is known. Raises ProblemsError.

    The schema of a model, which is no whole document, must have no reference that leads nowhere.
    """
    document = bundle(load(path, root=root), root=root, source=source)
    if "openapi" not in document.data and not is_swagger(document.data):
        found = document_references(document.data)
        problems = [
            Problem(
                where=document.where(broken.reference.pointer),
                rule=RULE,
                message=broken.message,
                hint=broken.hint,
            )
            for broken in broken_references(document.data, found)
        ]
        if problems or document.unfollowed:
            raise ProblemsError([*problems, *document.unfollowed])
    return document


def answer(
    old: Document,
    new: Document,
    *,
    severities: Mapping[str, Severity] | None = None,
    accepted: Mapping[str, str] | None = None,
    fail_on: FailOn = "error",
    form: Form = "text",
    least: Severity = "info",
    options: Options = DEFAULT,
    absent: Absent = None,
) -> Answer:
    """Compare two documents, and say what a command prints and returns.

    `severities` are by rule, `accepted` reasons by fingerprint; `least` is the lowest severity of
    the changes to print. `options` are those of the client that is generated; on the `absent` side
    there is no such client.
    """
    changes, generated = compare(old, new, options=options, absent=absent)
    judged = judge(changes, severities=severities, accepted=accepted)
    is_whole = form in _WHOLE
    find = partial(placed, old=old, new=new, in_both=is_whole)
    judged = _placed(judged, asked("doc" if is_whole else least), find)
    comparison = Comparison(
        old=old, new=new, judged=judged, generated=generated, absent=absent, least=least
    )
    return Answer(comparison=comparison, form=form, code=exit_code(judged.changes, fail_on))


def _placed(
    judged: Judged, severities: Container[Severity], find: Callable[[Change], Change]
) -> Judged:
    """Find the places of what is printed, which takes longer the more there is of it."""
    return replace(
        judged,
        changes=tuple(
            find(each) if each.severity in severities else each for each in judged.changes
        ),
        accepted=tuple(replace(each, change=find(each.change)) for each in judged.accepted),
    )
