"""Times the import of one client in a fresh process, beside those of its peers.

Each is `python -c "import X"` less `python -c pass` of the same round.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from benchmarks.measures import Measure, measured
from benchmarks.timings import Timing, summary

_ROUNDS: Final = 25
_SHORT_ROUNDS: Final = 11
_NOTHING: Final = "pass"
_BASE: Final = "httpx2"
_MODEL: Final = "suno_ai_bark"
_STATEMENTS: Final = {
    _NOTHING: "pass",
    _BASE: "import httpx2",
    "pitchpipe": f"import generated.{_MODEL}",
    # It imports httpx2 when something is first sent.
    "pitchpipe, and httpx2": f"import generated.{_MODEL}, httpx2",
    "replicate": "import replicate",
    "openapi-python-client": f"import opc_{_MODEL}.api.default.create_prediction",
    "openapi-generator": f"import ogen_{_MODEL}; ogen_{_MODEL}.DefaultApi",
}


def print_table(folder: Path, python: Path, *, is_short: bool) -> list[Measure]:
    """Print and return the table for the clients in a folder, imported by a Python."""
    count = _SHORT_ROUNDS if is_short else _ROUNDS
    environ = {**os.environ, "PYTHONPATH": str(folder)}
    modules = {name: _modules(python, code, environ) for name, code in _STATEMENTS.items()}
    rounds = [_round(python, environ) for _ in range(count)]
    print(
        f"\none client imported in a fresh process, less `pass`: median of {count} rounds\n"
        "wanted of pitchpipe: within 1.3 x httpx2, ahead of every peer"
    )
    print(f"{'':30} {'wall ms':>8} {'cpu ms':>8} {'x wall':>8} {'x cpu':>8} {'modules':>8}")
    for name in list(_STATEMENTS)[1:]:
        took = summary(rounds, name, _BASE)
        times = (
            f"{took.wall * 1e3:8.1f} {took.cpu * 1e3:8.1f} {took.by_wall:8.2f} {took.by_cpu:8.2f}"
        )
        print(f"{name:30} {times} {modules[name] - modules[_NOTHING]:8}")
    keys = {name: name for name in list(_STATEMENTS)[1:]}
    return measured("Import of one client", rounds, keys, _BASE)


def _round(python: Path, environ: Mapping[str, str]) -> dict[str, Timing]:
    """Time each import once, and take off what `pass` took."""
    timings = {name: _timed(python, code, environ) for name, code in _STATEMENTS.items()}
    nothing = timings[_NOTHING]
    return {
        name: Timing(each.wall - nothing.wall, each.cpu - nothing.cpu)
        for name, each in timings.items()
    }


def _modules(python: Path, code: str, environ: Mapping[str, str]) -> int:
    """Count the modules that are loaded. -P: those of the folder, not of where this was started."""
    counting = f"{code}; import sys; print(len(sys.modules))"
    command = (python, "-P", "-c", counting)
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environ)
    return int(done.stdout)


def _timed(python: Path, code: str, environ: Mapping[str, str]) -> Timing:
    started = time.perf_counter()
    process = subprocess.Popen((python, "-P", "-c", code), env=environ)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, code)
    return Timing(wall, usage.ru_utime + usage.ru_stime)
