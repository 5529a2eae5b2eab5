"""Of many problems that are alike, the first stands for all."""

from __future__ import annotations

from dataclasses import replace

from pitchpipe.problems import Location, Problem
from pitchpipe.report.alike import listed


def problem(line: int, message: str, rule: str = "tolerated") -> Problem:
    where = Location(path="a.yaml", line=line, column=1)
    return Problem(where=where, rule=rule, message=message, severity="warning")


def test_many_are_one_line() -> None:
    """Names and numbers make no difference; the others are counted, and some places named."""
    many = [problem(line, f"unknown key 'k{line}': ignored") for line in range(1, 1302)]
    other = problem(2000, "unknown key 'x': read as 'y'")
    assert list(listed([other, *many], everything=False)) == [
        "a.yaml:1:1: warning[tolerated]: unknown key 'k1': ignored",
        "  and 1,300 more like it, at a.yaml:2:1, a.yaml:3:1, a.yaml:4:1, ...; --all lists them",
        "a.yaml:2000:1: warning[tolerated]: unknown key 'x': read as 'y'",
    ]


def test_few_are_all_there() -> None:
    """Up to five that are alike are printed, and other rules are no company."""
    few = [problem(line, "no type", rule) for line in (1, 2, 3, 4, 5) for rule in ("a", "b")]
    assert len(list(listed(few, everything=False))) == 10


def test_all_are_in_the_order_of_their_places() -> None:
    """What is alike is not drawn together, unless one of many stands for all."""
    mixed = [problem(line, "no type" if line % 2 else f"no 'x{line}'") for line in range(1, 8)]
    assert list(listed(reversed(mixed), everything=False)) == [str(each) for each in mixed]


def test_a_hint_that_many_have() -> None:
    """It is said once, at the end; another one stays where it belongs."""
    few = [replace(problem(line, f"{line}x"), hint="mend it") for line in range(1, 6)]
    assert list(listed(few)) == [str(each) for each in few]
    many = [replace(problem(line, "x" * line), hint="mend it") for line in range(1, 7)]
    own = replace(problem(9, "y"), hint="did you mean 'z'?")
    *shown, last = listed([*many, own])
    assert shown == [*(str(replace(each, hint="")) for each in many), str(own)]
    assert last == "hint for 6 of these: mend it"
