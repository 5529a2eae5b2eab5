"""The examples of the rules of `diff`, in tests/diff/cases, read as the command reads them."""

from __future__ import annotations

from pathlib import Path

from pitchpipe.diff.operands import document_of
from pitchpipe.document import Document

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/diff/cases"


def sides(rule: str, cwd: Path = ROOT) -> tuple[Document, Document]:
    """Return the old and the new document of a rule, with paths as they are shown in `cwd`."""
    folder = (CASES / rule).relative_to(cwd)
    old, new = (document_of(str(folder / f"{side}.yaml"), cwd) for side in ("old", "new"))
    return old, new
