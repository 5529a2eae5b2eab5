"""Shortens a list of problems: of those that are alike, the first stands for all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pitchpipe.problems import Problem, sort_problems

# So many that are alike are all printed, and so many places are named of more.
_FEW = 5
_NAMED = 3
# What differs between problems that are alike: names, texts and numbers.
_VARIABLE = re.compile(r"""'[^']*'|"[^"]*"|[0-9]+""")


def grouped(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the text of each problem, or of the first of many with the number of all."""
    groups: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in sort_problems(problems):
        kind = _VARIABLE.sub("", problem.message)
        groups.setdefault((problem.severity, problem.rule, kind), []).append(problem)
    for first, *others in groups.values():
        yield str(first)
        if len(others) < _FEW:
            yield from map(str, others)
        else:
            named = ", ".join(str(each.where) for each in others[:_NAMED])
            yield f"  and {len(others):,} more like it, at {named}, ...; --all lists them"
