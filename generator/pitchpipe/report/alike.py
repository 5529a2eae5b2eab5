"""Shortens a list of problems: of many that are alike, the first stands for all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pitchpipe.problems import Problem, printable, sort_problems

# So many that are alike are all printed, and so many places are named of more.
_FEW = 5
_NAMED = 3
# What differs between problems that are alike: names, texts and numbers.
_VARIABLE = re.compile(r"""'[^']*'|"[^"]*"|[0-9]+""")


def listed(problems: Iterable[Problem], *, everything: bool = True) -> Iterator[str]:
    """Yield the text of each problem by place, unless `everything` of few that are alike.

    The first of many that are alike stands for all, with their number. A hint that many have is
    said once, at the end.
    """
    shown = list(grouped(problems, everything=everything))
    hints = Counter(each.hint for each, _ in shown)
    shared = {hint: count for hint, count in hints.items() if hint and count > _FEW}
    for each, others in shown:
        yield str(replace(each, hint="") if each.hint in shared else each)
        if others:
            yield f"  {others_like_it(others)}"
    for hint, count in shared.items():
        yield f"hint for {count:,} of these: {printable(hint)}"


def grouped(
    problems: Iterable[Problem], *, everything: bool = False
) -> Iterator[tuple[Problem, tuple[Problem, ...]]]:
    """Yield each problem by place, with the others that it stands for: unless `everything`, many.

    What few others are like is yielded by itself.
    """
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    ordered = sort_problems(problems)
    for each in ordered:
        alike.setdefault(_kind(each), []).append(each)
    for each in ordered:
        same = alike[_kind(each)]
        if everything or len(same) <= _FEW:
            yield each, ()
        elif each is same[0]:
            yield each, tuple(same[1:])


def others_like_it(others: Sequence[Problem]) -> str:
    """Count the problems that one stands for, and name the first places."""
    named = ", ".join(str(other.where) for other in others[:_NAMED])
    return f"and {len(others):,} more like it, at {named}, ...; --all lists them"


def _kind(problem: Problem) -> tuple[str, str, str]:
    return problem.severity, problem.rule, _VARIABLE.sub("", problem.message)
