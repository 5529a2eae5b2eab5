"""Times the generators: five clients from the same five effective specs, in one run.

Each tool is run in turn, round after round, so that a machine that slows down slows all of them.
The table gives medians of wall and processor time and the median, over the rounds, of the ratio to
Pitchpipe within a round.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from benchmarks.measures import Measure, measured
from benchmarks.peers import ROOT, environment, write_specs
from benchmarks.timings import Timing, summary

ROUNDS = 5
_SHORT_ROUNDS = 3
_PYTHON_CLIENT = "openapi-python-client 0.29.1"
Command: TypeAlias = tuple[str | Path, ...]
BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Subject:
    """A tool: what it finds in its folder, and how it makes its five clients there."""

    name: str
    prepare: Callable[[Path], None]
    commands: tuple[Command, ...]


def main(*, is_short: bool = False) -> list[Measure]:
    """Print the table, and return it."""
    count = _SHORT_ROUNDS if is_short else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        specs = write_specs(Path(folder))
        subjects = _subjects(specs, environment() / "bin")
        rounds = [
            {subject.name: _timed(subject, Path(folder) / "out") for subject in subjects}
            for _ in range(count + 1)
        ][
            1:
        ]  # the first round only warms the disk's cache
    names = [subject.name for subject in subjects]
    _print_table(names, rounds)
    return measured(
        "Five clients from cold", rounds, {name: name for name in names}, _PYTHON_CLIENT
    )


def _subjects(specs: Sequence[Path], peers: Path) -> list[Subject]:
    """List the tools. The peers know one spec a run, and so need five."""
    opc, clientele = peers / "openapi-python-client", peers / "clientele"
    by_opc = [
        (opc, "generate", "--path", spec, "--output-path", spec.stem, "--meta", "none")
        for spec in specs
    ]
    by_clientele = [
        (clientele, "start-api", "-f", spec, "-o", spec.stem, "--regen") for spec in specs
    ]
    return [
        Subject("pitchpipe generate", _project, ((BIN / "pitchpipe", "generate"),)),
        Subject("pitchpipe check", _generated, ((BIN / "pitchpipe", "check"),)),
        Subject(_PYTHON_CLIENT, _nothing, tuple(by_opc)),
        Subject("clientele 2.3.1", _nothing, tuple(by_clientele)),
        Subject("python -c pass", _nothing, ((sys.executable, "-c", "pass"),)),
    ]


def _nothing(out: Path) -> None:
    """Leave the folder empty."""


def _project(out: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", out)
    shutil.copytree(ROOT / "specs", out / "specs")


def _generated(out: Path) -> None:
    _project(out)
    shutil.copytree(ROOT / "generated", out / "generated")


def _timed(subject: Subject, out: Path) -> Timing:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    subject.prepare(out)
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    for command in subject.commands:
        _call(command, out)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Timing(wall=wall, cpu=cpu)


def _call(command: Command, cwd: Path) -> None:
    path = f"{ROOT / '.bench' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(
        command,
        cwd=cwd,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PATH": path},
    )


def _print_table(names: Sequence[str], rounds: Sequence[dict[str, Timing]]) -> None:
    first = names[0]
    print(f"five clients, median of {len(rounds)} rounds, {os.cpu_count()} cores")
    print(f"{'':30} {'wall s':>8} {'cpu s':>8} {'x wall':>8} {'x cpu':>8}")
    for name in names:
        took = summary(rounds, name, first)
        times = f"{took.wall:8.2f} {took.cpu:8.2f} {took.by_wall:8.2f} {took.by_cpu:8.2f}"
        print(f"{name:30} {times}")
