"""Renders clients on several cores: in come clients, out come their files in the same order.

Each client is a pure task, so that how many cores worked on them changes nothing in the result.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import Rendered, try_render_client

# A client with fewer definitions is formatted before a second process has started.
_MANY_PIECES = 100


def render_clients(
    clients: Sequence[ClientConfig], *, root: Path, jobs: int | None = None
) -> Iterator[Rendered]:
    """Yield what becomes of each client, in order; `jobs` is how many processes, or all cores.

    Several clients are shared out; of a single one the formatting is, which takes most of its time.
    Processes are forked, so that nothing has to be imported twice; where that is not safe (anywhere
    but on Linux) one process does all.
    """
    # What is imported stays: without it, collections have little to look through.
    gc.freeze()
    workers = (jobs or os.cpu_count() or 1) if sys.platform == "linux" else 1
    if workers == 1:
        for client in clients:
            yield try_render_client(client, root=root)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        if len(clients) == 1:
            yield try_render_client(clients[0], root=root, each=partial(_shared_out, pool))
            return
        # Neighbours share a process, and with it what it remembers of their common definitions.
        chunk = max(1, -(-len(clients) // workers))
        task = partial(try_render_client, root=root)
        yield from pool.map(task, clients, chunksize=chunk)


def _shared_out(
    pool: Executor, function: Callable[[str], str], pieces: Sequence[str]
) -> Iterable[str]:
    if len(pieces) < _MANY_PIECES:
        return map(function, pieces)
    return pool.map(function, pieces, chunksize=32)
