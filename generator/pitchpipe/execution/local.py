"""Renders clients on several cores: in come clients, out come their files in the same order.

Each client is a pure task, so that how many cores worked on them changes nothing in the result.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from pitchpipe.config import ClientConfig
from pitchpipe.execution.processes import LostProcessError, Method, in_order
from pitchpipe.load.reading import display_path, fail
from pitchpipe.pipeline import Rendered, try_render_client
from pitchpipe.problems import Location

# Where processes cannot be forked safely, each takes most of a second to import all this.
_METHOD: Method = "fork" if sys.platform == "linux" else "spawn"
_ENOUGH: Mapping[Method, int] = {"fork": 2, "spawn": 200}
# Small enough for processes to end together, large enough to keep them busy.
_CHUNK = 8


class Renderer(Protocol):
    """Yields what becomes of each client, in order, wherever the work is done."""

    def __call__(self, clients: Sequence[ClientConfig], *, root: Path) -> Iterator[Rendered]:
        """Render clients whose paths are shown relative to `root`."""
        ...


def render_clients(
    clients: Sequence[ClientConfig], *, root: Path, jobs: int | None = None
) -> Iterator[Rendered]:
    """Yield what becomes of each client, in order; `jobs` is how many processes, or all cores.

    Raise ProblemsError if a process is killed.
    """
    # What is imported stays: without it, collections have little to look through.
    gc.freeze()
    processes = jobs or os.cpu_count() or 1
    task = partial(try_render_client, root=root)
    if processes == 1 or len(clients) < _ENOUGH[_METHOD]:
        yield from map(task, clients)
        return
    first, *others = clients
    yield task(first)
    # What the first has left in memory, and others have in common with it, is each process's too.
    gc.freeze()
    chunk = max(1, min(_CHUNK, len(others) // (4 * processes)))
    processes = min(processes, len(others))
    try:
        yield from in_order(task, others, processes=processes, chunk=chunk, method=_METHOD)
    except LostProcessError as lost:
        client: ClientConfig = lost.item
        where = Location(path=display_path(client.spec, root))
        message = f"the process that was making '{client.name}' {lost.how}"
        fail(where, "process-lost", message, "if memory ran out: fewer processes need less")
