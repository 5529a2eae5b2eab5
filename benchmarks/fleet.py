"""Times a fleet: clients of 100 public models beside the peers, and what grows with a fleet's size.

In each round Pitchpipe makes all of the clients and each peer makes the next part of them, so that
a machine that slows down slows all of them. Times are for one client. What a tool takes to start is
in them as often as it starts: once for all clients where it is Pitchpipe, and for each client where
a command knows one spec only. The peers are called in one warm process, too: there their start and
their first client are left out, which for Pitchpipe they never are. Datamodel-codegen makes models
alone, the others make whole clients.

Pitchpipe reads the published specs and their overlays, the peers what these result in, as JSON.
"""

from __future__ import annotations

import argparse
import copy
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any, Final, TypeAlias

from benchmarks.corpus.models import Model, fetch, read_models
from benchmarks.corpus.project import write_project
from benchmarks.costs import Cost, codegen, cost, python_client
from benchmarks.generate import BIN, Command
from benchmarks.peers import ROOT, environment, write_specs
from benchmarks.timings import summary

ROUNDS: Final = 5
COUNT: Final = 100
SIZES: Final = (100, 400)
_GENERATE: Final = (BIN / "pitchpipe", "generate")
_CHECK: Final = (BIN / "pitchpipe", "check")
_WORKER: Final = Path(__file__).with_name("fleet_worker.py")

# The goals: how many times less of the processor, and milliseconds by the clock.
_TIMES_LESS: Final = 30
_MS_UNCHANGED: Final = 1

_ONE_JOB: Final = "pitchpipe generate --jobs 1"
_UNCHANGED: Final = "pitchpipe generate, unchanged"
_CHECKED: Final = "pitchpipe check, unchanged"
_PYTHON_CLIENT: Final = "openapi-python-client"
_CODEGEN: Final = "datamodel-codegen"
_WARM: Final = ", one process, warm"
_Round: TypeAlias = Mapping[str, Cost]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Peer:
    """A tool whose command knows one spec, and the interpreter that can import it."""

    name: str
    command: Callable[[Path, Path], Command]
    python: Path


_PEERS: Final = (
    _Peer(name=_PYTHON_CLIENT, command=python_client, python=ROOT / ".bench" / "bin" / "python"),
    _Peer(name=_CODEGEN, command=codegen, python=Path(sys.executable)),
)


def main(*, has_all: bool = False) -> None:
    """Print the peers' table, what was reached of the goals, and what grows with the size."""
    environment()
    models = read_models(fetch(ROOT / ".bench" / "corpus"))  # where the corpus has them
    with tempfile.TemporaryDirectory() as folder:
        rounds = _rounds(_spread(models, COUNT), Path(folder))
        _print_rounds(rounds)
        _print_goals(rounds)
        print(f"\n{'clients':>8} {'for one client':28} {'ms':>7} {'cpu ms':>7} {'peak MiB':>9}")
        for size in (*SIZES, *([len(models)] if has_all else [])):
            _print_size(size, _grown(_spread(models, size), Path(folder)))


def _spread(models: Sequence[Model], count: int) -> Sequence[Model]:
    """Choose models at equal distances in the order of their names."""
    return models[:: len(models) // count][:count]


def _rounds(models: Sequence[Model], folder: Path) -> list[_Round]:
    project, changed, effective = folder / "project", folder / "changed", folder / "effective"
    write_project(models, project)
    write_project([_with_another_input(models[len(models) // 2])], changed)
    effective.mkdir()
    specs = write_specs(effective, root=project)
    rounds: list[_Round] = []
    for number in range(ROUNDS):
        took = _by_pitchpipe(project, changed, folder / "made")
        for peer in _PEERS:
            took |= _by_peer(peer, specs[number::ROUNDS], specs[0], folder / "made")
        rounds.append(took)
    return rounds


def _with_another_input(model: Model) -> Model:
    """Return a model as its owner has changed it."""
    document: Any = copy.deepcopy(model.document)
    document["components"]["schemas"]["Input"]["properties"]["another_input"] = {"type": "boolean"}
    return replace(model, document=document)


def _by_pitchpipe(published: Path, changed: Path, project: Path) -> dict[str, Cost]:
    """Make all clients from nothing, then after nothing has changed, then after one has."""

    def told(command: Command) -> Cost:
        return _of_each([cost(command, project)], COUNT)

    took = {}
    for jobs in ("2", "1"):
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(published, project)
        took[f"pitchpipe generate --jobs {jobs}"] = told((*_GENERATE, "--jobs", jobs))
    took[_UNCHANGED] = told(_GENERATE)
    took[_CHECKED] = told(_CHECK)
    shutil.copytree(changed / "specs", project / "specs", dirs_exist_ok=True)
    took[f"pitchpipe generate, 1 of {COUNT} changed"] = told(_GENERATE)
    return took


def _by_peer(peer: _Peer, specs: Sequence[Path], first: Path, out: Path) -> dict[str, Cost]:
    """Make some clients by a run for each, then in one process that has made one before."""

    def together(*some: Path) -> Cost:
        _empty(out)
        return cost((peer.python, "-P", _WORKER, peer.name, out, *some), out)

    _empty(out)
    each = [cost(peer.command(spec, out), out) for spec in specs]
    start, all_of_it = together(first), together(first, *specs)
    warm = replace(all_of_it, wall=all_of_it.wall - start.wall, cpu=all_of_it.cpu - start.cpu)
    return {
        peer.name: _of_each(each, len(specs)),
        peer.name + _WARM: _of_each([warm], len(specs)),
    }


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()


def _of_each(costs: Sequence[Cost], clients: int) -> Cost:
    """Share what some runs took among the clients that they made; memory is the largest run's."""
    return Cost(
        wall=sum(each.wall for each in costs) / clients,
        cpu=sum(each.cpu for each in costs) / clients,
        memory=max(each.memory for each in costs),
    )


def _grown(models: Sequence[Model], folder: Path) -> _Round:
    """Make a fleet from nothing, and look at it again a few times; times are for one client."""
    project = folder / f"of {len(models)}"
    write_project(models, project)
    made = cost((*_GENERATE, "--jobs", "1"), project)
    again = [
        {_UNCHANGED: cost(_GENERATE, project), _CHECKED: cost(_CHECK, project)}
        for _ in range(ROUNDS)
    ]
    took = {_ONE_JOB: made}
    for name in again[0]:
        took[name] = sorted((each[name] for each in again), key=lambda one: one.wall)[ROUNDS // 2]
    return {name: _of_each([one], len(models)) for name, one in took.items()}


def _print_rounds(rounds: Sequence[_Round]) -> None:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"{COUNT} clients, median of {len(rounds)} rounds, {os.cpu_count()} cores, load {load}")
    columns = (
        f"{'ms':>7} {'cpu ms':>7} {'per s':>7} {'per core s':>11} {'x cpu':>7} {'peak MiB':>9}"
    )
    print(f"{'for one client':40} {columns}")
    for name in rounds[0]:
        took = summary(rounds, name, _ONE_JOB)
        times = f"{took.wall * 1000:7.1f} {took.cpu * 1000:7.1f}"
        rates = f"{1 / took.wall:7.1f} {1 / took.cpu:11.1f} {took.by_cpu:7.2f}"
        memory = median(each[name].memory for each in rounds)
        print(f"{name:40} {times} {rates} {memory:9.1f}")


def _print_goals(rounds: Sequence[_Round]) -> None:
    for name in (_PYTHON_CLIENT, _PYTHON_CLIENT + _WARM):
        ratio = summary(rounds, name, _ONE_JOB).by_cpu
        print(f"clients per core, goal {_TIMES_LESS} times those of {name}: {ratio:.1f} times")
    unchanged = summary(rounds, _UNCHANGED, _ONE_JOB).wall * 1000
    print(f"{_UNCHANGED}, goal {_MS_UNCHANGED} ms for a client: {unchanged:.2f} ms")


def _print_size(size: int, took: _Round) -> None:
    for name, each in took.items():
        print(
            f"{size:8,} {name:28} {each.wall * 1000:7.2f} {each.cpu * 1000:7.2f} {each.memory:9.1f}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fleet", description=__doc__)
    parser.add_argument("--all", action="store_true", help="make all models' clients, too")
    main(has_all=parser.parse_args().all)
