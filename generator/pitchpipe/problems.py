"""Problems: what is wrong, where, and under which rule, and how a problem is printed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pitchpipe.characters import printable as printable  # noqa: PLC0414  re-exported

CORRECT = "correct it with an overlay"
"""The hint for what a document says wrongly, or in a way that cannot be generated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in a file: a display path, a 1-based line and column (0: unknown), a JSON Pointer."""

    path: str
    line: int = 0
    column: int = 0
    pointer: str = ""

    def __str__(self) -> str:
        place = f":{self.line}:{self.column}" if self.line else ""
        return printable(f"{self.path}{place}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A finding and, on the next line, a hint.

    Printed as `path:line:column: severity[rule] #pointer: message`, or without a pointer as
    `path:line:column: severity[rule]: message`.
    """

    where: Location
    rule: str
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        pointer = f" #{self.where.pointer}" if self.where.pointer else ""
        head = f"{self.where}: {self.severity}[{self.rule}]"
        text = head + printable(f"{pointer}: {self.message}")
        return f"{text}\n  hint: {printable(self.hint)}" if self.hint else text


class ProblemsError(Exception):
    """Stops a run; has all problems found, sorted by place, without duplicates."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sort_problems(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line, column, pointer, then text, and drop duplicates."""
    return tuple(sorted(set(problems), key=_order))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of the problems is an error."""
    return any(problem.severity == "error" for problem in problems)


def as_errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems with every warning made an error, as `strict` has it."""
    return tuple(replace(problem, severity="error") for problem in problems)


def did_you_mean(name: str, known: Iterable[str], *, least: float = 0.6) -> str:
    """Return a hint with the nearest other name that is known, or "" if none is near.

    `least` is how much of both has to be the same, from 0 to 1, as difflib counts it.
    """
    others = [each for each in known if each != name]
    close = difflib.get_close_matches(name, others, n=1, cutoff=least)
    return f"did you mean '{close[0]}'?" if close else ""


def did_you_mean_client(name: str, known: Iterable[str]) -> str:
    """Return the hint for the name of a client, of which one word may be all that was given."""
    names = list(known)
    having = [each for each in names if name in each.split("_")]
    near = f"did you mean '{having[0]}'?" if len(having) == 1 else ""
    return did_you_mean(name, names) or near


def shorten(text: str, limit: int = 200) -> str:
    """Cut a text to `limit` characters, ending in an ellipsis if it was longer."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _order(problem: Problem) -> tuple[str, int, int, str, str, str, str, str]:
    where = problem.where
    text = (problem.severity, problem.rule, problem.message, problem.hint)
    return (where.path, where.line, where.column, where.pointer, *text)
