"""Prints what was found: a table of the columns, and whatever is not ok by its cause."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from benchmarks.corpus.findings import COLUMNS, EXPLAINED, Finding
from benchmarks.corpus.models import PACKAGE

_SHOWN: Final = 3
_MAX_SAID: Final = 300


def table(findings: Sequence[Finding], seconds: Mapping[str, float]) -> Iterator[str]:
    """Yield a line for each column: how many are ok, beside it for a known cause, or fail."""
    yield f"{'':13} {'models':>6} {'ok':>6} {'known':>6} {'failed':>6} {'s':>7}"
    for column, meaning in COLUMNS.items():
        some = [each for each in findings if each.column == column]
        ok = sum(not each.cause or each.is_note for each in some)
        failed = sum(not each.is_explained for each in some)
        took = f"{seconds[column]:7.0f}" if column in seconds else f"{'':7}"
        yield f"{column:13} {len(some):6} {ok:6} {len(some) - ok - failed:6} {failed:6} {took}"
        yield f"{'':13}   {meaning}"


def causes(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the causes, each with its explanation, where it occurs, and a few examples."""
    beside = sorted((each for each in findings if each.cause), key=_key)
    for (cause, column), some in groupby(beside, key=_key):
        listed = list(some)
        yield f"\n{column}: {cause}: {len(listed)} models"
        yield f"  {EXPLAINED.get(cause, 'NOT EXPLAINED')}"
        for each in listed[: _SHOWN if cause in EXPLAINED else len(listed)]:
            yield f"  - {each.model}: {each.said[:_MAX_SAID]}"


def _key(found: Finding) -> tuple[str, str]:
    return found.cause, found.column


def write(path: Path, findings: Sequence[Finding], seconds: Mapping[str, float]) -> None:
    """Write everything, for another run to be compared with."""
    beside = [
        {"model": f.model, "column": f.column, "cause": f.cause, "said": f.said}
        for f in findings
        if f.cause
    ]
    counts = {column: sum(f.column == column for f in findings) for column in COLUMNS}
    data = {"package": PACKAGE, "models": counts, "seconds": seconds, "beside": beside}
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
