"""What a fake shows of a run, whatever time its clock has when the run begins."""

from __future__ import annotations

from typing import Any

import pytest
from runtime.testing_runs import Outcome, Run

LOGS = "loading\ndone\n"


def shown(run: Run, now: float) -> Any:
    return run.view(now, str)["logs"]


@pytest.mark.parametrize("uptime", range(0, 100_000, 999))
def test_all_logs_are_there_at_the_end(uptime: int) -> None:
    """The time that has passed is rounded, and may be a little less than the run takes."""
    run = Run(id="a", input={}, outcome=Outcome(logs=LOGS, seconds=0.3), created=uptime + 0.1)
    assert shown(run, run.end) == shown(run, run.end + 9) == LOGS


def test_logs_come_bit_by_bit() -> None:
    run = Run(id="a", input={}, outcome=Outcome(logs=LOGS, seconds=2), created=5)
    assert [shown(run, now) for now in (5, 6)] == ["", LOGS[: len(LOGS) // 2]]


def test_a_run_without_an_end_shows_all_at_once() -> None:
    run = Run(id="a", input={}, outcome=Outcome(logs=LOGS, seconds=float("inf")), created=5)
    assert shown(run, 5) == LOGS
