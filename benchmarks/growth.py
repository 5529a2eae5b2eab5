"""Times how time and memory grow with the input, and draws them for the corpus' documents.

`python -m benchmarks growth` prints, for each input of tests/support/growing.py at one, two and
four times its size, what the command takes, and with which power of the size the time grows: 1 is
as the input does. With GROWTH_DOCUMENTS=FOLDER (files of JSON or YAML at any depth) it generates a
client of each, and draws time and memory against size into docs/growth.svg.
"""

from __future__ import annotations

import math
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.peers import ROOT
from tests.support.growing import GENERATE, INPUTS, Growing, Took, run

_SECONDS: Final = 60
_STEPS: Final = (1, 2, 4)
_SVG: Final = ROOT / "docs" / "growth.svg"
_WIDTH, _HEIGHT, _MARGIN = 420, 300, 50
_LARGE: Final = 0.2
"""From which size on, in MB, the exponent is taken."""


class Point(NamedTuple):
    """A document: its size in MB, and what its client took: seconds, and MiB."""

    size: float
    seconds: float
    memory: float


def main() -> None:
    """Print the table, or draw the documents."""
    if folder := os.environ.get("GROWTH_DOCUMENTS"):
        _draw(Path(folder))
    else:
        _print_table()


def _print_table() -> None:
    idle = _took(Growing(GENERATE, 1, lambda _: {"spec.json": "{}"}), 1)
    print(f"{'':32} {'KB':>7} {'s':>6} {'MiB':>5}, at sizes {_STEPS}; exponent")
    for name, growing in INPUTS.items():
        all_took = [_took(growing, growing.size * step) for step in _STEPS]
        cells = (f"{t.size / 1000:7.1f} {t.cpu:6.2f} {t.memory:5.0f}" for t in all_took)
        print(f"{name:32} {' | '.join(cells)}  {_verdict(all_took, idle)}", flush=True)


def _verdict(all_took: Sequence[Took], idle: Took) -> str:
    if any(took.is_refused for took in all_took):
        return "refused"
    sizes = [took.size for took in all_took]
    extra = [max(took.cpu - idle.cpu, 0.05) for took in all_took]
    return f"{exponent(sizes, extra):.1f}"


def _took(growing: Growing, size: int) -> Took:
    with tempfile.TemporaryDirectory() as folder:
        return run(growing, size, Path(folder), seconds=_SECONDS)


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float:
    """Return the slope of the line through the logarithms, by least squares."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((each - x) ** 2 for each in xs)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread if spread else 0.0


def _draw(folder: Path) -> None:
    files = [file for file in sorted(folder.rglob("*")) if file.suffix in (".json", ".yaml")]
    points = [point for file in files if (point := _point(file)) is not None]
    if len(points) < 2:
        raise SystemExit(f"fewer than two documents of {folder} give a client")
    panes = [
        _pane("seconds", [(point.size, point.seconds) for point in points], 0),
        _pane("MiB", [(point.size, point.memory) for point in points], _WIDTH),
    ]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * _WIDTH} {_HEIGHT}">'
    style = "<style>text{font:12px sans-serif}circle{fill:#06c;fill-opacity:.6}</style>"
    _SVG.write_text("\n".join([head, style, *panes, "</svg>", ""]), encoding="utf-8")
    print(f"{len(points)} of {len(files)} documents in {_SVG}")


def _point(file: Path) -> Point | None:
    text = file.read_text(encoding="utf-8")
    name = f"spec{file.suffix}"
    command = ("generate", "--spec", name, "--output", "out")
    took = _took(Growing(command, 1, lambda _: {name: text}), 1)
    print(
        f"{file.stat().st_size / 1e6:6.2f} MB {took.cpu:6.2f} s {took.memory:5.0f} MiB "
        f"{'' if took.code == 0 else 'refused'} {file.name}",
        flush=True,
    )
    return Point(len(text) / 1e6, took.cpu, took.memory) if took.code == 0 else None


def _pane(unit: str, points: Sequence[tuple[float, float]], left: int) -> str:
    """Draw values against sizes, both on logarithmic axes."""
    sizes, values = zip(*points, strict=True)
    x = _scale(sizes, left + _MARGIN, left + _WIDTH - 20)
    y = _scale(values, _HEIGHT - _MARGIN, 40)
    # Below that size, what it takes to start is most of it.
    slope = exponent(*zip(*[each for each in points if each[0] > _LARGE] or points, strict=True))
    dots = (f'<circle cx="{x(a):.1f}" cy="{y(b):.1f}" r="4"/>' for a, b in points)
    base = _HEIGHT - _MARGIN
    ticks = [
        *(_text(x(each), base + 16, f"{each:g}", "middle") for each in _powers(sizes)),
        *(_text(left + _MARGIN - 6, y(each) + 4, f"{each:g}", "end") for each in _powers(values)),
    ]
    axes = f'<path d="M{left + _MARGIN} 40V{base}H{left + _WIDTH - 20}" fill="none" stroke="#888"/>'
    title = f"{unit} by MB of the document; above {_LARGE} MB as its power of {slope:.1f}"
    return "\n".join([axes, _text(left + _MARGIN, 20, title, "start"), *ticks, *dots])


class _Scale(NamedTuple):
    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        share = (math.log(value) - self.low) / (self.high - self.low or 1)
        return self.start + share * (self.end - self.start)


def _scale(values: Sequence[float], start: float, end: float) -> _Scale:
    return _Scale(math.log(min(values)), math.log(max(values)), start, end)


def _powers(values: Sequence[float]) -> list[float]:
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    steps = [factor * 10.0**power for power in range(first, last + 1) for factor in (1, 3)]
    return [step for step in steps if min(values) <= step <= max(values)]


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{text}</text>'
