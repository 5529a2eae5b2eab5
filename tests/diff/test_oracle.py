"""What we answer to many small changes, beside what oasdiff does; no Node needed."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from pitchpipe.diff.diff import diff_data
from tests.diff.mutations import FOLDER, pair

ROWS: list[dict[str, Any]] = yaml.safe_load((FOLDER / "oracle.yaml").read_text("utf-8"))
OURS = {"error": 3, "warning": 2, "info": 1, "doc": 0.5}
THEIRS = {"ERR": 3, "WARN": 2, "INFO": 1}


def worst(answers: list[str], ranks: dict[str, Any]) -> float:
    return max((ranks[answer.split()[-1]] for answer in answers), default=0)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_row(row: dict[str, Any]) -> None:
    """Each change has the answer that the table says."""
    changes = diff_data(*pair(row))
    assert sorted(f"{each.rule} {each.severity}" for each in changes) == sorted(row["ours"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_disagreement_has_a_reason(row: dict[str, Any]) -> None:
    """Where the worst of both differ, and only there, the reason is written down."""
    is_alike = worst(row["ours"], OURS) == worst(row["oasdiff"], THEIRS)
    assert is_alike == ("reason" not in row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_nothing_is_missed(row: dict[str, Any]) -> None:
    """What oasdiff reports, we report, if only as information."""
    assert row["ours"] or not row["oasdiff"]


def test_names_differ() -> None:
    """No row stands twice."""
    assert len({row["name"] for row in ROWS}) == len(ROWS)
