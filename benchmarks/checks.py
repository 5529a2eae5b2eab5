"""Times a check of an unchanged tree: five clients beside other tools, then up to a thousand.

The five are checked by Pitchpipe as it is installed, and by the checkout that it is developed in:
what is not released also has to read its own code, of which the version does not say what it is.
The many clients are of one spec, copied under other names.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.costs import codegen, cost
from benchmarks.generate import BIN, Command
from benchmarks.measures import Measure, measured
from benchmarks.peers import ROOT, write_specs
from benchmarks.timings import Timing, summary
from pitchpipe.config import ClientConfig, find_config, load_config

ROUNDS: Final = 15
_SHORT_ROUNDS: Final = 7
SIZES: Final = (5, 100, 1_000)
_PASS: Final = (sys.executable, "-c", "pass")
_CHECK: Final = (BIN / "pitchpipe", "check")


def main(*, is_short: bool = False) -> list[Measure]:
    """Print both tables, or in short only that of the five; return that one."""
    with tempfile.TemporaryDirectory() as folder:
        measures = _five(Path(folder), _SHORT_ROUNDS if is_short else ROUNDS)
        if not is_short:
            print()
            _many(Path(folder))
    return measures


def _five(folder: Path, count: int) -> list[Measure]:
    project = _checkout(folder / "five")
    models, specs = folder / "models", write_specs(folder)
    models.mkdir()
    for spec in specs:
        _call(codegen(spec, models), project)
    installed = _installed(folder / "installed")
    commands: dict[str, list[Command]] = {
        "pitchpipe check": [(sys.executable, installed, "check")],
        "pitchpipe check, from its checkout": [_CHECK],
        "python -c pass": [_PASS],
        "git status": [("git", "status")],
        "pitchpipe check --exact": [(*_CHECK, "--exact")],
        "datamodel-codegen --check": [(*codegen(spec, models), "--check") for spec in specs],
    }
    rounds = [
        {name: _calls(commands[name], project) for name in commands} for _ in range(count + 1)
    ][
        1:
    ]  # the first round only warms the disk's cache
    _print_five(list(commands), rounds)
    keys = {name: name for name in commands}
    return measured("A check of five unchanged clients", rounds, keys, "python -c pass")


def _installed(folder: Path) -> Path:
    """Install a wheel of this checkout beside what it needs, and return its console script."""
    options = ("--quiet", "--no-deps", "--no-build-isolation", "--target", folder)
    _call((sys.executable, "-m", "pip", "install", *options, ROOT), ROOT)
    script = folder / "bin" / "pitchpipe"
    first, text = script.read_text("utf-8").split("\n", 1)
    script.write_text(f"{first}\nimport sys\nsys.path.insert(0, {str(folder)!r})\n{text}", "utf-8")
    return script


def _checkout(project: Path) -> Path:
    """Lay out this repository's own clients as a clean work tree."""
    shutil.copytree(ROOT / "specs", project / "specs")
    shutil.copytree(ROOT / "generated", project / "generated")
    shutil.copy(ROOT / "pyproject.toml", project)
    # The lock in the repository may lag behind a generator that is being worked on.
    _call((BIN / "pitchpipe", "generate"), project)
    for words in (("init",), ("add", "."), ("-c", "user.name=b", "-c", "user.email=b", "commit")):
        _call(("git", *words, *(("-m", "all") if "commit" in words else ())), project)
    return project


def _many(folder: Path) -> None:
    projects = {size: _copies(folder / f"many{size}", size) for size in SIZES}
    rounds = [
        {0: _call(_PASS, folder), **{size: _call(_CHECK, projects[size]) for size in SIZES}}
        for _ in range(ROUNDS + 1)
    ][1:]
    took = {size: median(each[size].wall for each in rounds) * 1000 for size in rounds[0]}
    print(f"pitchpipe check of copies of one client, median of {ROUNDS} rounds")
    print(f"{'clients':>8} {'ms':>8} {'ms a client more':>18} {'peak MiB':>9}")
    for size in rounds[0]:
        memory = cost(_CHECK if size else _PASS, projects.get(size, folder)).memory
        more = (took[size] - took[SIZES[0]]) / (size - SIZES[0]) if size > SIZES[0] else 0
        shown = str(size) if size else "(pass)"
        print(f"{shown:>8} {took[size]:8.1f} {more or '':>18.3} {memory:9.1f}")


def _copies(project: Path, count: int) -> Path:
    """Generate a project of many clients that are copies of this repository's first."""
    client = load_config(find_config(ROOT)).clients[0]
    shutil.copytree(ROOT / "specs" / "overlays", project / "specs" / "overlays")
    table = ["[tool.pitchpipe]"]
    for number in range(count):
        name = f"copy_{number:04}"
        spec = f"specs/{name}.yaml"
        shutil.copy(client.spec, project / spec)
        table += _table(name, spec, client)
    (project / "pyproject.toml").write_text("\n".join(table), encoding="utf-8")
    _call((BIN / "pitchpipe", "generate"), project)
    return project


def _table(name: str, spec: str, client: ClientConfig) -> list[str]:
    overlays = [file.relative_to(ROOT).as_posix() for file in client.overlays]
    return [f"[tool.pitchpipe.clients.{name}]", f'spec = "{spec}"', f"overlays = {overlays}"]


def _calls(commands: Sequence[Command], cwd: Path) -> Timing:
    each = [_call(command, cwd) for command in commands]
    return Timing(wall=sum(one.wall for one in each), cpu=sum(one.cpu for one in each))


def _call(command: Command, cwd: Path) -> Timing:
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"failed in {cwd}: {' '.join(map(str, command))}")
    return Timing(wall=wall, cpu=usage.ru_utime + usage.ru_stime)


def _print_five(names: Sequence[str], rounds: Sequence[dict[str, Timing]]) -> None:
    print(f"five unchanged clients, median of {len(rounds)} rounds, {os.cpu_count()} cores")
    print(f"{'':34} {'wall ms':>8} {'cpu ms':>8} {'check / it':>11}")
    for name in names:
        took, check = summary(rounds, name, name), summary(rounds, names[0], name)
        times = f"{took.wall * 1000:8.1f} {took.cpu * 1000:8.1f} {check.by_wall:11.3f}"
        print(f"{name:34} {times}")
