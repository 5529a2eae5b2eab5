"""Of many problems that are alike, the first stands for all."""

from __future__ import annotations

from pitchpipe.problems import Location, Problem
from pitchpipe.report.alike import grouped


def problem(line: int, message: str, rule: str = "tolerated") -> Problem:
    where = Location(path="a.yaml", line=line, column=1)
    return Problem(where=where, rule=rule, message=message, severity="warning")


def test_many_are_one_line() -> None:
    """Names and numbers make no difference; the others are counted, and some places named."""
    many = [problem(line, f"unknown key 'k{line}': ignored") for line in range(1, 1302)]
    other = problem(2000, "unknown key 'x': read as 'y'")
    assert list(grouped([other, *many])) == [
        "a.yaml:1:1: warning[tolerated]: unknown key 'k1': ignored",
        "  and 1,300 more like it, at a.yaml:2:1, a.yaml:3:1, a.yaml:4:1, ...; --all lists them",
        "a.yaml:2000:1: warning[tolerated]: unknown key 'x': read as 'y'",
    ]


def test_few_are_all_there() -> None:
    """Up to five that are alike are printed, and other rules are no company."""
    few = [problem(line, "no type", rule) for line in (1, 2, 3, 4, 5) for rule in ("a", "b")]
    assert len(list(grouped(few))) == 10
