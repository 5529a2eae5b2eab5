"""The result of `generate --format json`."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

from pitchpipe.console import say
from pitchpipe.output.drift import Made, Output
from pitchpipe.output.tree import Written
from pitchpipe.problems import Problem, ProblemsError


def result_json(
    problems: Sequence[Problem],
    result: Written | None = None,
    *,
    made: Made | None = None,
    output: Output | None = None,
    unchanged: int = 0,
) -> str:
    """Return what was written, what was left out and every problem, as JSON.

    Of clients that did not have to be made, the operations are not known.
    """

    def shown(paths: Sequence[str]) -> list[str]:
        return [output.where(path).path if output else path for path in paths]

    data: dict[str, Any] = {
        "written": shown(result.written) if result else [],
        "removed": shown(result.removed) if result else [],
        "unchanged": result.unchanged if result else unchanged,
        "operations": made.operations if made else None,
        "left_out": list(made.left_out) if made else None,
        "problems": [_problem(each) for each in problems],
    }
    return json.dumps(data, indent=2)


@contextmanager
def failing_as_json() -> Generator[None]:
    """Print the problems that stop a run as JSON, before they are raised."""
    try:
        yield
    except ProblemsError as error:
        say(result_json(error.problems))
        raise


def _problem(problem: Problem) -> dict[str, Any]:
    data = asdict(problem)
    return {**data.pop("where"), **data}
