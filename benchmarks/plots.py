"""Draws the tables of a stored run. Run by the peers' Python, which has matplotlib, as a script.

Its arguments are the JSON of the run, the folder of the plots, and the name of the file of each
table, in their order. The same JSON gives the same bytes: there is no date in them, and the IDs of
their elements are not random.
"""

from __future__ import annotations

import json
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams |= {"svg.hashsalt": "pitchpipe", "svg.fonttype": "none", "font.family": "sans-serif"}

from matplotlib import pyplot as plt  # noqa: E402  after the backend is chosen

_OURS, _THEIRS = "#0066cc", "#9aa5b1"


def main() -> None:
    """Draw a plot for each table."""
    stored, folder, *names = map(Path, sys.argv[1:])
    measures = json.loads(stored.read_text(encoding="utf-8"))["measures"]
    folder.mkdir(parents=True, exist_ok=True)
    tables = groupby(measures, key=lambda each: each["table"])
    for (_, rows), name in zip(tables, names, strict=True):
        _draw(list(rows), folder / name)


def _draw(rows: list[dict[str, Any]], file: Path) -> None:
    """Draw the ratios as bars, and their quartiles as lines."""
    rows.reverse()  # the axis goes up
    ratios = [row["ratio"] for row in rows]
    middles = [each["middle"] for each in ratios]
    errors = [
        [each["middle"] - each["low"] for each in ratios],
        [each["high"] - each["middle"] for each in ratios],
    ]
    figure, axes = plt.subplots(figsize=(8, 0.6 + 0.4 * len(rows)), layout="constrained")
    colours = [_OURS if row["is_ours"] else _THEIRS for row in rows]
    bars = axes.barh([row["name"] for row in rows], middles, xerr=errors, color=colours)
    axes.bar_label(bars, labels=[f"{each:.3g}" for each in middles], padding=4)
    axes.set_xlabel(f"times {rows[0]['base']}, in time of the processor")
    axes.spines[["top", "right"]].set_visible(False)
    axes.margins(x=0.1)
    figure.savefig(file, metadata={"Date": None})
    plt.close(figure)


if __name__ == "__main__":
    main()
