"""Times what a call costs with a generated client: on a local server, beside its peers, in one run.

Each subject is a process of its own. In every round each of them makes a batch of calls, in an
order that changes, so that a machine that slows down slows all of them. The tables give medians,
and the median over the rounds of the ratio to bare httpx2 within a round.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final, TypeAlias

from benchmarks import imports
from benchmarks.calls_setup import MODELS, prepare
from benchmarks.measures import Measure, measured
from benchmarks.peers import environment
from benchmarks.timings import Timing, summary

# Short batches: a machine changes its speed within the seconds that long ones take.
_ROUNDS: Final = 120
_SHORT_ROUNDS: Final = 60
_COUNTS: Final = {"call": 20, "decode": 100, "build": 100}
# What calls_worker.py knows, and the HTTP library beneath it. The first is what the others are
# measured by.
_SYNC: Final = {
    "httpx2": "",
    "pitchpipe": "httpx2",
    "replicate": "httpx",
    "openapi-python-client": "httpx",
    "openapi-generator": "urllib3",
    "httpx": "",
    "urllib3": "",
}
# Without openapi-generator: for asyncio it generates another client, on aiohttp.
_ASYNC: Final = {
    "httpx2, async": "",
    "pitchpipe, async": "httpx2",
    "replicate, async": "httpx",
    "openapi-python-client, async": "httpx",
    "httpx, async": "",
}
_HERE: Final = Path(__file__).parent
_MODEL: Final = "suno_ai_bark"
"""The model of the tables that are published."""

_PLAIN: Final = "json alone"

_Process: TypeAlias = subprocess.Popen[str]


# By subject, model and measure.
_Key: TypeAlias = tuple[str, str, str]
_Round: TypeAlias = dict[_Key, Timing]


def main(*, is_short: bool = False) -> list[Measure]:
    """Print the tables, and return those of one model."""
    with tempfile.TemporaryDirectory() as name:
        folder, python = Path(name), environment() / "bin" / "python"
        prepare(folder)
        rounds = _rounds(folder, python, _SHORT_ROUNDS if is_short else _ROUNDS)
        _print_calls(rounds)
        _print_alone(rounds)
        imported = imports.print_table(folder, python, is_short=is_short)
    return _measures(rounds) + imported


def _measures(rounds: Sequence[_Round]) -> list[Measure]:
    """Return the tables: calls beside bare httpx2, and what needs no network beside plain json."""

    def keys(names: Mapping[str, str], measure: str) -> dict[str, _Key]:
        return {name: (name, _MODEL, measure) for name in names}

    # Bare urllib3 reads and writes by `json` alone.
    alone = {
        measure: {_PLAIN if name == "urllib3" else name: key for name, key in of.items()}
        for measure in ("decode", "build")
        for of in [keys({name: "" for name in _SYNC if not name.startswith("httpx")}, measure)]
    }
    return [
        *measured("One call", rounds, keys(_SYNC, "call"), "httpx2"),
        *measured("One call, async", rounds, keys(_ASYNC, "call"), "httpx2, async"),
        *measured("A response decoded", rounds, alone["decode"], _PLAIN),
        *measured("A body built", rounds, alone["build"], _PLAIN),
    ]


def _rounds(folder: Path, python: Path, count: int) -> list[_Round]:
    """Start the server and all workers, and let them take turns; the first round only warms up."""
    with ExitStack() as stack:
        server = _started(stack, (sys.executable, _HERE / "calls_server.py", folder), folder)
        port = _line(server)
        worker = (python, "-P", _HERE / "calls_worker.py")
        workers = {
            (name, model): _started(stack, (*worker, name, folder, model, port), folder)
            for name in (*_SYNC, *_ASYNC)
            for model in MODELS
        }
        for each in workers.values():
            _line(each)  # it is ready
        return [_round(workers, number) for number in range(count + 1)][1:]


def _started(stack: ExitStack, command: Sequence[str | Path], folder: Path) -> _Process:
    """Start a process that can import the clients; it ends when the stack closes its input."""
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )
    return stack.enter_context(process)


def _round(workers: Mapping[tuple[str, str], _Process], number: int) -> _Round:
    turns = list(workers)
    random.Random(number).shuffle(turns)  # noqa: S311  chance, not secrecy
    return {
        (name, model, measure): _told(workers[name, model], measure, count)
        for name, model in turns
        for measure, count in _COUNTS.items()
        if measure == "call" or name in _SYNC  # awaited, they are the same functions
    }


def _told(worker: _Process, measure: str, count: int) -> Timing:
    """Let a worker do something so many times."""
    if worker.stdin is not None:  # it never is
        worker.stdin.write(f"{measure} {count}\n")
        worker.stdin.flush()
    wall, cpu = _line(worker).split()
    return Timing(float(wall) / count, float(cpu) / count)


def _line(process: _Process) -> str:
    """Read the next line that a process prints."""
    line = process.stdout.readline().strip() if process.stdout is not None else ""
    if not line:
        message = f"{process.args!r} ended"
        raise RuntimeError(message)
    return line


def _print_calls(rounds: Sequence[_Round]) -> None:
    print(
        "\none prediction created, its response decoded, on a warm connection to a local server:\n"
        f"microseconds a call, median of {len(rounds)} rounds of {_COUNTS['call']} calls\n"
        "wanted of pitchpipe: within 1.05 x bare httpx2, ahead of every peer"
    )
    _print_heading("wall us", "cpu us", "x wall", "x cpu")
    for names in (_SYNC, _ASYNC):
        base = next(iter(names))
        for name in names:
            cells = ""
            for model in MODELS:
                took = summary(rounds, (name, model, "call"), (base, model, "call"))
                cells += f"{took.wall * 1e6:8.0f}{took.cpu * 1e6:8.0f}"
                cells += f"{took.by_wall:8.2f}{took.by_cpu:8.2f}"
            print(f"{_title(name):37}{cells}")


def _print_alone(rounds: Sequence[_Round]) -> None:
    print(
        "\nthe same without the network: microseconds of the processor from the bytes of the\n"
        "response to the prediction, and from the arguments to the bytes of the body; x plain json"
    )
    _print_heading("decode", "x json", "build", "x json")
    for name in _SYNC:
        cells = ""
        for model in MODELS:
            for measure in ("decode", "build"):
                took = summary(rounds, (name, model, measure), ("urllib3", model, measure))
                cells += f"{took.cpu * 1e6:8.1f}{took.by_cpu:8.2f}"
        print(f"{_title(name):37}{cells}")


def _print_heading(*columns: str) -> None:
    width = 8 * len(columns)
    print(f"{'':37}" + "".join(f"{model:>{width}}" for model in MODELS))
    print(f"{'':37}" + "".join(f"{column:>8}" for column in columns * len(MODELS)))


def _title(name: str) -> str:
    library = {**_SYNC, **_ASYNC}[name]
    return f"{name} ({library})" if library else f"bare {name}"
