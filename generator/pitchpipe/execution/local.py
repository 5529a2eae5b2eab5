"""Render clients in several local processes.

Rendering a client is a pure function, so the number of processes does not affect the result.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn, Protocol, TypeVar

from pitchpipe.config import ClientConfig
from pitchpipe.execution.processes import LostProcessError, Method, in_order
from pitchpipe.load.reading import display_path, fail
from pitchpipe.pipeline import Rendered, try_render_client
from pitchpipe.problems import Location

Result = TypeVar("Result")

# Where processes cannot be forked safely, each takes most of a second to import everything.
_METHOD: Method = "fork" if sys.platform == "linux" else "spawn"
_ENOUGH: Mapping[Method, int] = {"fork": 2, "spawn": 200}
# Small enough for processes to finish together, large enough to keep them busy.
_CHUNK = 8


class Renderer(Protocol):
    """Yields the result for each client, in order, wherever it is rendered."""

    def __call__(self, clients: Sequence[ClientConfig], *, root: Path) -> Iterator[Rendered]:
        """Render clients whose paths are shown relative to `root`."""
        ...


def render_clients(
    clients: Sequence[ClientConfig], *, root: Path, jobs: int | None = None
) -> Iterator[Rendered]:
    """Yield the result for each client, in order, with `jobs` processes (default: one per core).

    Raise ProblemsError if a process is killed.
    """
    # Imported modules stay anyway: without them, garbage collections have little to scan.
    gc.freeze()
    processes = jobs or os.cpu_count() or 1
    task = partial(try_render_client, root=root)
    if processes == 1 or not clients:
        yield from map(task, clients)
        return
    if len(clients) < _ENOUGH[_METHOD]:
        for client in clients:
            yield _by_several(task, client, root, processes)
        return
    first, *others = clients
    yield _by_several(task, first, root, processes)
    # Processes share the caches that the first client has filled.
    gc.freeze()
    chunk = max(1, min(_CHUNK, len(others) // (4 * processes)))
    processes = min(processes, len(others))
    try:
        yield from in_order(task, others, processes=processes, chunk=chunk, method=_METHOD)
    except LostProcessError as lost:
        _fail(lost, lost.item, root)


def _by_several(
    task: Callable[..., Rendered], client: ClientConfig, root: Path, processes: int
) -> Rendered:
    """Render one client, by several processes if it is large and they can be forked."""
    if _METHOD != "fork":
        return task(client)
    try:
        return task(client, run=partial(_run_forked, processes))
    except LostProcessError as lost:
        _fail(lost, client, root)


def _run_forked(processes: int, tasks: Sequence[Callable[[], Result]]) -> Iterator[Result]:
    """Run tasks in processes that share the memory of this one: see `Run`."""
    # What is there stays: no collection may go through it in every process, and so copy it.
    gc.freeze()
    numbers = range(len(tasks))
    # All results are kept anyway: no process has to wait until they are asked for.
    yield from in_order(
        lambda number: tasks[number](),
        numbers,
        processes=min(processes, len(tasks)),
        chunk=1,
        ahead=len(tasks),
    )


def _fail(lost: LostProcessError, client: ClientConfig, root: Path) -> NoReturn:
    where = Location(path=display_path(client.spec, root))
    message = f"the process making '{client.name}' {lost.how}"
    fail(where, "process-lost", message, "if memory ran out, use fewer processes")
