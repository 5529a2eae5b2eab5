"""The stored measures, and what got slower since: by ratios, which other machines share.

A ratio got slower when its median grew by more than `TOLERANCE` and the quartiles of the two runs
do not overlap, so that what only varies from round to round is not named.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from benchmarks.measures import Measure, Spread

FILE: Final = Path(__file__).with_name("baseline.json")
TOLERANCE: Final = 0.15


def format_baseline(measures: Sequence[Measure], run: Mapping[str, str]) -> str:
    """Return the JSON of a run: its machine and versions, and what it measured."""
    data = {"run": dict(run), "measures": [asdict(each) for each in measures]}
    return json.dumps(data, indent=2) + "\n"


def parse_baseline(text: str) -> list[Measure]:
    """Return the measures of a stored run."""
    return [_measure(each) for each in json.loads(text)["measures"]]


def _measure(data: Mapping[str, Any]) -> Measure:
    spreads = {"cpu": Spread(**data["cpu"]), "ratio": Spread(**data["ratio"])}
    return Measure(**{**data, **spreads})


def changes(before: Sequence[Measure], now: Sequence[Measure]) -> list[str]:
    """Say which of our measures got slower, or are in one of the two runs only."""
    old = {(each.table, each.name): each for each in before if each.is_ours}
    new = {(each.table, each.name): each for each in now if each.is_ours}
    lost = [
        f"{table}: {name}: not measured any more" for table, name in old if (table, name) not in new
    ]
    return lost + [
        line for key, each in new.items() if (line := _change(old.get(key), each)) is not None
    ]


def _change(before: Measure | None, now: Measure) -> str | None:
    """Return what to say of one measure, which may be new."""
    title = f"{now.table}: {now.name}"
    if before is None or before.base != now.base:
        return f"{title}: not in the baseline: run `make bench` to store it"
    growth = now.ratio.middle / before.ratio.middle - 1
    if growth <= TOLERANCE or now.ratio.low <= before.ratio.high:
        return None
    return (
        f"{title}: {growth:.0%} slower: {now.ratio.middle:.3g} x {now.base}"
        f" ({now.ratio.low:.3g} to {now.ratio.high:.3g}),"
        f" was {before.ratio.middle:.3g} ({before.ratio.low:.3g} to {before.ratio.high:.3g})"
    )
