"""What a command takes, with all processes that it starts: time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.generate import BIN, Command
from benchmarks.peers import ROOT
from benchmarks.timings import Timing

# A process starts with the memory of the one that starts it, so a small one has to.
_MEASURE: Final = """\
import os, resource, sys, time
started = time.perf_counter()
code = os.spawnv(os.P_WAIT, sys.argv[1], sys.argv[1:])
wall, used = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"\\n{code} {wall} {used.ru_utime + used.ru_stime} {used.ru_maxrss}")
"""


@dataclass(frozen=True, slots=True)
class Cost(Timing):
    """What a command took, and the memory of its largest process, in MiB."""

    memory: float


@dataclass(frozen=True, slots=True)
class Attempt:
    """A command that was run: what it took, its exit code, and all that it printed."""

    cost: Cost
    code: int
    output: str


def attempt(command: Command, cwd: Path) -> Attempt:
    """Run a command, however it ends; peers find on their path what they run themselves."""
    path = f"{ROOT / '.bench' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        (sys.executable, "-S", "-c", _MEASURE, *command),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=True,
        env={**os.environ, "PATH": path, "COLUMNS": "1000"},
    )
    output, _, last = done.stdout.rstrip("\n").rpartition("\n")
    code, wall, cpu, memory = map(float, last.split())
    return Attempt(Cost(wall=wall, cpu=cpu, memory=memory / 1024), int(code), output)


def cost(command: Command, cwd: Path) -> Cost:
    """Run a command, which has to end well."""
    done = attempt(command, cwd)
    if done.code:
        sys.exit(f"failed in {cwd}: {' '.join(map(str, command))}\n{done.output}")
    return done.cost


def codegen(spec: Path, output: Path) -> Command:
    """Return the command of datamodel-codegen: models alone, and one run knows one document."""
    return (
        BIN / "datamodel-codegen",
        *("--input", spec, "--input-file-type", "openapi", "--disable-timestamp"),
        *("--output", output / f"{spec.stem}.py", "--formatters", "black", "isort"),
        *("--output-model-type", "dataclasses.dataclass", "--target-python-version", "3.11"),
    )


def python_client(spec: Path, output: Path) -> Command:
    """Return the command of openapi-python-client; one run knows one document."""
    return (
        ROOT / ".bench" / "bin" / "openapi-python-client",
        *("generate", "--path", spec, "--output-path", output / spec.stem, "--meta", "none"),
    )
