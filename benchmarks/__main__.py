"""Times Pitchpipe beside its peers: five clients from the same five effective specs, in one run.

Each tool is run in turn, round after round, so that a machine that slows down slows all of them.
The table gives medians of wall and processor time and the median, over the rounds, of the ratio to
Pitchpipe within a round. The peers live in a virtual environment of their own.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from pitchpipe.config import find_config, load_config
from pitchpipe.pipeline import effective_document

ROUNDS = 5
PEERS = ("openapi-python-client==0.29.1", "clientele[cli]==2.3.1", "ruff==0.17.6")
ROOT = Path(__file__).parent.parent
Command: TypeAlias = tuple[str | Path, ...]
BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds that a command took: by the clock, and of the processor, children included."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Subject:
    """A tool: what it finds in its folder, and how it makes its five clients there."""

    name: str
    prepare: Callable[[Path], None]
    commands: tuple[Command, ...]


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        specs = _write_specs(Path(folder))
        subjects = _subjects(specs, _peers())
        rounds = [
            {subject.name: _timed(subject, Path(folder) / "out") for subject in subjects}
            for _ in range(ROUNDS + 1)
        ][
            1:
        ]  # the first round only warms the disk's cache
    _print_table([subject.name for subject in subjects], rounds)


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
        Subject("openapi-python-client 0.29.1", _nothing, tuple(by_opc)),
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


def _write_specs(folder: Path) -> list[Path]:
    """Write the effective specs, as every peer can read them."""
    config = load_config(find_config(ROOT))
    paths = [folder / f"{client.name}.json" for client in config.clients]
    for path, client in zip(paths, config.clients, strict=True):
        document = effective_document(client, root=config.root)
        path.write_text(json.dumps(document.data), encoding="utf-8")
    return paths


def _peers() -> Path:
    """Make the peers' environment, once for each list of peers."""
    folder = ROOT / ".bench"
    stamp = folder / "peers.txt"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != "\n".join(PEERS):
        venv.create(folder, with_pip=True, clear=True)
        subprocess.run([folder / "bin" / "pip", "install", "-qq", *PEERS], check=True)
        stamp.write_text("\n".join(PEERS), encoding="utf-8")
    return folder / "bin"


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
        wall = statistics.median(each[name].wall for each in rounds)
        cpu = statistics.median(each[name].cpu for each in rounds)
        by_wall = statistics.median(each[name].wall / each[first].wall for each in rounds)
        by_cpu = statistics.median(each[name].cpu / each[first].cpu for each in rounds)
        print(f"{name:30} {wall:8.2f} {cpu:8.2f} {by_wall:8.2f} {by_cpu:8.2f}")


if __name__ == "__main__":
    main()
