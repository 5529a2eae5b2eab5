"""What was measured: medians and quartiles over the rounds, alone and beside what it is held to."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles
from typing import TypeVar

from benchmarks.timings import Timing

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Spread:
    """The quartiles of some values: a quarter is below `low`, half below `middle`."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of a table.

    `cpu` is in milliseconds of the processor. `ratio` is how many times that of `base`, another row
    of the same table, within the same round. `is_ours` marks what a change here can make slower.
    """

    table: str
    name: str
    cpu: Spread
    ratio: Spread
    base: str
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """A table of what is counted rather than timed: its column titles, and rows of as many cells.

    The first column names the rows. `note` says what the columns are.
    """

    table: str
    note: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __str__(self) -> str:
        """Return the note and the rows as Markdown, which also reads well as text."""
        marks = ["---", *["---:"] * (len(self.head) - 1)]
        cells = [self.head, marks, *([_escaped(cell) for cell in row] for row in self.rows)]
        return "\n".join([self.note, "", *(f"| {' | '.join(row)} |" for row in cells)])


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|").replace("<", "&lt;")


def spread(values: Sequence[float]) -> Spread:
    """Return the quartiles of at least two values."""
    low, middle, high = quantiles(values, method="inclusive")
    return Spread(low, middle, high)


def measured(
    table: str, rounds: Sequence[Mapping[K, Timing]], keys: Mapping[str, K], base: str
) -> list[Measure]:
    """Sum up the rounds for each row's key; rows whose names begin with `pitchpipe` are ours."""
    return [
        Measure(
            table=table,
            name=name,
            cpu=spread([each[key].cpu * 1000 for each in rounds]),
            ratio=spread([each[key].cpu / each[keys[base]].cpu for each in rounds]),
            base=base,
            is_ours=name.startswith("pitchpipe"),
        )
        for name, key in keys.items()
    ]
