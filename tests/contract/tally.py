"""Rows as they were judged in, the table that is printed after the run out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.contract.table import Row

# What is not an input of a model has lines of its own.
UNKNOWN, BODY, HEADERS, QUERY = OTHERS = (
    "unknown inputs",
    "other keys of the body",
    "headers",
    "query",
)

_COLUMNS = ("", "inputs", "rows", "both accept", "both refuse", "differ")


@dataclass(slots=True)
class Tally:
    """Counts rows by group (a model, or another part of the requests) and by verdict."""

    inputs: dict[str, set[str]] = field(default_factory=dict)
    verdicts: Counter[tuple[str, bool, bool]] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, group: str, name: str, row: Row, *, by_us: bool, by_prism: bool) -> None:
        """Count one row by what was found, not by what was expected."""
        self.inputs.setdefault(group, set()).add(name)
        self.verdicts[group, by_us, by_prism] += 1
        if by_us is not by_prism:
            self.reasons[row.reason or "NOT EXPECTED"] += 1

    def report(self) -> Iterator[str]:
        """Write the table; nothing when no row was judged."""
        if not self.inputs:
            return
        yield ""
        yield "The generated clients and Prism on the same values:"
        models = [group for group in self.inputs if group not in OTHERS]
        lines = [_COLUMNS, *(self._line(model, [model]) for model in models)]
        lines.append(self._line("all inputs", models))
        lines += [self._line(group, [group]) for group in OTHERS if group in self.inputs]
        for first, *numbers in lines:
            yield f"{first:<32}" + "".join(f"{number:>13}" for number in numbers)
        for reason, count in self.reasons.most_common():
            yield f"{count:>4} differ: {reason}"

    def _line(self, title: str, groups: list[str]) -> tuple[str, ...]:
        def count(*verdicts: tuple[bool, bool]) -> int:
            return sum(self.verdicts[group, *each] for group in groups for each in verdicts)

        accepted, refused = count((True, True)), count((False, False))
        differ = count((True, False), (False, True))
        inputs = sum(len(self.inputs[group]) for group in groups)
        numbers = (inputs, accepted + refused + differ, accepted, refused, differ)
        return title, *map(str, numbers)
