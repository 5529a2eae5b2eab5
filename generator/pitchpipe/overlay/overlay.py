"""Apply overlays to a document (Overlay Specification 1.0 and 1.1).

Overlays are only data: nothing in them is fetched (`extends` is ignored), expanded or executed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.json_source import check_depth
from pitchpipe.load.yaml_source import load
from pitchpipe.overlay import jsonpath
from pitchpipe.overlay.action import Run
from pitchpipe.overlay.jsonpath import Search, SlowPatternError, TooManyStepsError
from pitchpipe.overlay.merge import MAX_ADDED, BudgetError, Merger
from pitchpipe.overlay.overlay_file import Action, Overlay, overlay_problems, read_overlay
from pitchpipe.pointers import count_values
from pitchpipe.problems import Problem, ProblemsError, has_errors

# How many values overlays may look at: enough to search a document a hundred times, but not for
# paths that come to the same values over and over again.
MAX_STEPS = 2_000_000
STEPS_PER_VALUE = 100

__all__ = ["Action", "Overlay", "apply", "load_overlay"]


def load_overlay(path: Path, *, root: Path) -> Overlay:
    """Read an overlay file, with a cache, as clients of similar APIs share overlays.

    Raises ProblemsError with all problems of the file.
    """
    try:
        content = path.read_bytes()
    except OSError:
        content = b""  # `load` reports what is wrong
    return _read(path, root, content)


@lru_cache(maxsize=16)
def _read(path: Path, root: Path, _content: bytes) -> Overlay:
    document = load(path, root=root)
    problems = [*overlay_problems(document), *_query_problems(document)]
    if problems:
        raise ProblemsError(problems)
    return read_overlay(document)


def apply(document: Document, overlays: Sequence[Overlay]) -> Document:
    """Apply overlays in order, each action to the result of the previous one.

    The input is not changed. The result records for each pointer whether it comes from the document
    or from an overlay, and has the warnings of both. Raises ProblemsError with all problems of the
    first overlay that does not fit.
    """
    if not overlays:
        return document
    tree, merger = document.tree.copy(), Merger()
    search = Search(MAX_STEPS + STEPS_PER_VALUE * count_values(document.data))
    warnings, files = document.warnings, document.files
    for overlay in overlays:
        problems: list[Problem] = []
        for action in overlay.actions:
            try:
                problems += Run(tree, overlay, action, merger, search).problems()
            except BudgetError:
                message = f"overlays copy more than {MAX_ADDED} values into the document"
                raise ProblemsError([*problems, _too_much(overlay, action, message)]) from None
            except TooManyStepsError:
                message = "overlays look at too many values; make their paths simpler"
                raise ProblemsError([*problems, _too_much(overlay, action, message)]) from None
            except SlowPatternError:
                message = "matching a text with a pattern can take very long; make it simpler"
                raise ProblemsError([*problems, _too_much(overlay, action, message)]) from None
        if has_errors(problems):
            raise ProblemsError(problems)
        warnings += (*overlay.document.warnings, *problems)
        files += overlay.document.files
    check_depth(document.path, tree.value)
    return Document(
        path=document.path,
        data=tree.value,
        places=tree.place,
        files=files,
        warnings=warnings,
        overlays=frozenset(each.document.path for each in overlays),
    )


def _too_much(overlay: Overlay, action: Action, message: str) -> Problem:
    return Problem(where=overlay.where(action), rule="too-large", message=message)


def _query_problems(document: Document) -> Iterator[Problem]:
    """Check the JSONPaths of a document that may not be a valid overlay."""
    actions = document.data.get("actions")
    for index, action in enumerate(actions if pointers.is_array(actions) else []):
        for field in ("target", "copy"):
            path = action.get(field) if pointers.is_object(action) else None
            if not isinstance(path, str):
                continue
            if reason := jsonpath.syntax_error(path):
                where = document.where(pointers.join("/actions", index, field))
                message = f"not a valid JSONPath (RFC 9535): {reason}"
                yield Problem(where=where, rule="invalid-jsonpath", message=message)
