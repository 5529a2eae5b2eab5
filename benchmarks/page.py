"""The page of a run: docs/benchmarks.md, with a table and a plot for each thing measured."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from benchmarks.measures import Facts, Measure, Spread

_HEAD = """# Benchmarks

Written by `make bench`; do not edit. Times are of the processor, as the median and, in brackets,
the quartiles over the rounds of one run, in which all take turns. Ratios are taken within a round,
and so depend less on the machine, and on what else it does, than times do. `make bench-check`
compares those of Pitchpipe with `benchmarks/baseline.json`.
"""


def page(measures: Sequence[Measure | Facts], run: Mapping[str, str]) -> str:
    """Return the Markdown of a run; rows of one table stand together."""
    facts = "\n".join(f"- {name}: {value}" for name, value in run.items())
    tables = groupby(measures, key=lambda each: each.table)
    return "\n".join([_HEAD, facts, *(_section(name, list(rows)) for name, rows in tables), ""])


def file_name(table: str) -> str:
    """Return the name of a table's plot, without its suffix."""
    return "-".join(re.findall("[a-z0-9]+", table.lower()))


def _section(table: str, rows: Sequence[Measure | Facts]) -> str:
    timed = [each for each in rows if isinstance(each, Measure)]
    facts = [each for each in rows if isinstance(each, Facts)]
    parts = [f"\n## {table}\n", *map(str, facts), *([_timed(table, timed)] if timed else [])]
    return "\n".join(parts)


def _timed(table: str, rows: Sequence[Measure]) -> str:
    lines = [f"| {each.name} | {_cell(each.cpu)} | {_cell(each.ratio)} |" for each in rows]
    return "\n".join(
        [
            f"![{table}](benchmarks/{file_name(table)}.svg)\n",
            f"| | ms of the processor | x {rows[0].base} |",
            "|---|---:|---:|",
            *lines,
        ]
    )


def _cell(spread: Spread) -> str:
    low, middle, high = (_number(each) for each in (spread.low, spread.middle, spread.high))
    return f"{middle} ({low} to {high})"


def _number(value: float) -> str:
    """Write three significant digits, never as a power of ten."""
    return f"{value:,.0f}" if value >= 1000 else f"{value:#.3g}".rstrip(".")
