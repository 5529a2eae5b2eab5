"""Stores and shows a run, or compares it with the stored one."""

from __future__ import annotations

import datetime as dt
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Final

from benchmarks import baseline
from benchmarks.measures import Facts, Measure
from benchmarks.page import file_name, page
from benchmarks.peers import ROOT, environment
from pitchpipe.version import VERSION

_PAGE: Final = ROOT / "docs" / "benchmarks.md"
_PLOTS: Final = ROOT / "docs" / "benchmarks"
_DRAW: Final = Path(__file__).with_name("plots.py")


def write(measured: Sequence[Measure | Facts]) -> None:
    """Write the baseline, the page, and the page's plots."""
    run, timed = _run(), _timed(measured)
    baseline.FILE.write_text(baseline.format_baseline(timed, run), encoding="utf-8")
    _PAGE.write_text(page(measured, run), encoding="utf-8")
    tables = [table for table, _ in groupby(timed, key=lambda each: each.table)]
    names = [f"{file_name(table)}.svg" for table in tables]
    python = environment() / "bin" / "python"
    subprocess.run((python, "-P", _DRAW, baseline.FILE, _PLOTS, *names), check=True)
    print(f"wrote {_PAGE}, {_PLOTS} and {baseline.FILE}")


def check(measured: Sequence[Measure | Facts]) -> int:
    """Print what got slower than the baseline, and return 1 if anything did, else 0."""
    if not baseline.FILE.exists():
        sys.exit(f"there is no {baseline.FILE}: run `make bench` to store it")
    before = baseline.parse_baseline(baseline.FILE.read_text(encoding="utf-8"))
    lines = baseline.changes(before, _timed(measured))
    tolerance = f"{baseline.TOLERANCE:.0%}"
    print("\n".join(lines) or f"nothing got slower by more than {tolerance}, beyond the spread")
    return 1 if lines else 0


def _timed(measured: Iterable[Measure | Facts]) -> list[Measure]:
    return [each for each in measured if isinstance(each, Measure)]


def _run() -> dict[str, str]:
    """Say when, on what and with what it was measured."""
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return {
        "Date": f"{dt.datetime.now(dt.UTC):%Y-%m-%d}",
        "Machine": f"{_processor()}, {os.cpu_count()} cores, {platform.platform(terse=True)}",
        "Load at the end (1, 5 and 15 minutes)": load,
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "Pitchpipe": VERSION,
        "httpx2": version("httpx2"),
        "datamodel-code-generator": version("datamodel-code-generator"),
        "Peers": "pinned in `benchmarks/peers.py`",
        "Command": f"`python -m benchmarks {' '.join(sys.argv[1:])}`".replace(" `", "`"),
    }


def _processor() -> str:
    """Return the processor's name where the system says it."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "an unnamed processor")
