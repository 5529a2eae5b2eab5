"""Shortens a list of problems: of those that are alike, the first stands for all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
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
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    ordered = sort_problems(problems)
    for each in ordered:
        alike.setdefault(_kind(each), []).append(each)
    cut = {} if everything else {kind: found for kind, found in alike.items() if len(found) > _FEW}
    shown = [each for each in ordered if each in cut.get(_kind(each), (each,))[:1]]
    hints = Counter(each.hint for each in shown)
    shared = {hint: count for hint, count in hints.items() if hint and count > _FEW}
    for each in shown:
        yield str(replace(each, hint="") if each.hint in shared else each)
        if _kind(each) in cut:
            others = cut[_kind(each)][1:]
            named = ", ".join(str(other.where) for other in others[:_NAMED])
            yield f"  and {len(others):,} more like it, at {named}, ...; --all lists them"
    for hint, count in shared.items():
        yield f"hint for {count:,} of these: {printable(hint)}"


def _kind(problem: Problem) -> tuple[str, str, str]:
    return problem.severity, problem.rule, _VARIABLE.sub("", problem.message)
