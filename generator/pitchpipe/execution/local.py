"""Render clients in several local processes.

Rendering a client is a pure function, so the number of processes does not affect the result.
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
    if processes == 1 or len(clients) < _ENOUGH[_METHOD]:
        yield from map(task, clients)
        return
    first, *others = clients
    yield task(first)
    # Processes share the caches that the first client has filled.
    gc.freeze()
    chunk = max(1, min(_CHUNK, len(others) // (4 * processes)))
    processes = min(processes, len(others))
    try:
        yield from in_order(task, others, processes=processes, chunk=chunk, method=_METHOD)
    except LostProcessError as lost:
        client: ClientConfig = lost.item
        where = Location(path=display_path(client.spec, root))
        message = f"the process making '{client.name}' {lost.how}"
        fail(where, "process-lost", message, "if memory ran out, use fewer processes")
