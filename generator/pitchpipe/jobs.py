"""Renders clients on several cores: in come clients, out come their files in the same order.

Each client is a pure task, so that how many cores worked on them changes nothing in the result.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import Rendered, try_render_client


def render_clients(
    clients: Sequence[ClientConfig], *, root: Path, jobs: int | None = None
) -> Iterator[Rendered]:
    """Yield what becomes of each client, in order; `jobs` is how many processes, or all cores.

    Processes are forked, so that nothing has to be imported twice; where that is not safe (anywhere
    but on Linux) one process does all.
    """
    # What is imported stays: without it, collections have little to look through.
    gc.freeze()
    workers = (jobs or os.cpu_count() or 1) if sys.platform == "linux" else 1
    if workers == 1 or len(clients) == 1:
        for client in clients:
            yield try_render_client(client, root=root)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        # Neighbours share a process, and with it what it remembers of their common definitions.
        chunk = max(1, -(-len(clients) // workers))
        task = partial(try_render_client, root=root)
        yield from pool.map(task, clients, chunksize=chunk)
