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
print(code, wall, used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Cost(Timing):
    """What a command took, and the memory of its largest process, in MiB."""

    memory: float


def cost(command: Command, cwd: Path) -> Cost:
    """Run a command, which has to end well; peers find on their path what they run themselves."""
    path = f"{ROOT / '.bench' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        (sys.executable, "-S", "-c", _MEASURE, *command),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
        env={**os.environ, "PATH": path},
    )
    code, wall, cpu, memory = map(float, done.stderr.splitlines()[-1].split())
    if code:
        sys.exit(f"failed in {cwd}: {' '.join(map(str, command))}\n{done.stderr}")
    return Cost(wall=wall, cpu=cpu, memory=memory / 1024)


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
