"""The command `diff`: two documents and what a project thinks in; text and exit code out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from pitchpipe.diff.change import Severity
from pitchpipe.diff.diff import diff, diff_nearest
from pitchpipe.diff.output import Side, as_json, as_markdown, as_text
from pitchpipe.diff.policy import FailOn, Judged, exit_code, judge
from pitchpipe.document import Document
from pitchpipe.load.bundle import bundle
from pitchpipe.load.source import load
from pitchpipe.provenance import effective_hash

Form: TypeAlias = Literal["text", "json", "markdown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What to print, the exit code, and what both are made from."""

    text: str
    code: int
    judged: Judged


def read(path: Path, *, root: Path) -> Document:
    """Read a document as published. Raises ProblemsError."""
    return bundle(load(path, root=root), root=root)


def answer(
    old: Document,
    new: Document,
    *,
    severities: Mapping[str, Severity] | None = None,
    accepted: Mapping[str, str] | None = None,
    fail_on: FailOn = "error",
    form: Form = "text",
    with_doc: bool = False,
) -> Answer:
    """Compare two documents, and say what a command prints and returns.

    `severities` are by rule, `accepted` reasons by fingerprint; `with_doc` also prints what only
    readers of the document notice.
    """
    changes = diff(old, new) if form == "json" else diff_nearest(old, new)
    judged = judge(changes, severities=severities, accepted=accepted)
    if form == "json":
        text = as_json(judged, _side(old), _side(new))
    elif form == "markdown":
        text = as_markdown(judged)
    else:
        text = as_text(judged, with_doc=with_doc)
    return Answer(text=text, code=exit_code(judged.changes, fail_on), judged=judged)


def _side(document: Document) -> Side:
    return Side(path=document.path, sha256=effective_hash(document.data))
