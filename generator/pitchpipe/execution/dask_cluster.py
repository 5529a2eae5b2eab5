"""Render clients on a Dask cluster.

Workers share no disk with this process: they receive tasks and return answers, and only this
process writes files.
"""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any, NoReturn
from urllib.parse import urlsplit

from distributed import CancelledError, Client, KilledWorker

from pitchpipe.config import ClientConfig
from pitchpipe.execution.dask_tasks import Task, make_task, read_answer, run_task
from pitchpipe.load.reading import fail
from pitchpipe.pipeline import Rendered, try_render_client
from pitchpipe.problems import Location, ProblemsError
from pitchpipe.version import this_build

_SCHEMES = {"dask": "tcp", "dask+tls": "tls"}
# Enough clients per task to be worth sending it, few enough for workers to finish together.
_BATCH = 16
_BATCH_BYTES = 1_000_000
# Tasks per worker that were sent and whose answers have not been used yet.
_AHEAD = 3
_FEWEST_WORKERS = 4  # an adaptive cluster may have none at first

CONNECTING = 15.0
"""Seconds to wait for the scheduler."""
PATIENCE = 60.0
"""Seconds to wait for workers while there are none."""
_LOOK = 1.0


def render_on_cluster(
    clients: Sequence[ClientConfig], *, root: Path, address: str
) -> Iterator[Rendered]:
    """Yield the result for each client, in order, exactly as if it were rendered locally.

    Clients that a worker skips are rendered here. Raise ProblemsError if the cluster fails; Dask
    replaces lost workers.
    """
    with _connected(address) as cluster:
        batches = _batches(clients, cluster.workers())
        sent: deque[tuple[Sequence[ClientConfig], Any]] = deque()
        while True:
            for batch in islice(batches, max(0, _AHEAD * cluster.workers() - len(sent))):
                sent.append((batch, cluster.send(make_task(batch, root=root))))
            if not sent:
                return
            batch, future = sent.popleft()
            made = cluster.answer(future, batch) if future else {}
            for client in batch:
                yield made.get(client.name) or try_render_client(client, root=root)


def _batches(clients: Sequence[ClientConfig], workers: int) -> Iterator[Sequence[ClientConfig]]:
    """Yield batches of neighbours: small enough for every worker to get some, and not too large."""
    most = max(1, min(_BATCH, len(clients) // (_AHEAD * workers)))
    batch: list[ClientConfig] = []
    size = 0
    for client in clients:
        batch.append(client)
        size += client.spec.stat().st_size if client.spec.is_file() else 0
        if len(batch) == most or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


@contextlib.contextmanager
def _connected(address: str) -> Generator[_Cluster, None, None]:
    """Connect to a scheduler; in the end, always cancel unfinished tasks."""
    connect: Any = Client  # Dask does not annotate it
    with _quiet():
        try:
            client = connect(_dask_address(address), timeout=CONNECTING, set_as_default=False)
        # Dask raises TypeError for encryption without certificates.
        except (OSError, TypeError, ValueError) as error:
            _fail(address, "cluster-unreachable", f"cannot be reached: {error}")
        cluster = _Cluster(client, address)
        try:
            yield cluster
        finally:
            cluster.end()


@contextlib.contextmanager
def _quiet() -> Generator[None, None, None]:
    """Silence Dask's own messages about failures; they are reported here."""
    before = logging.root.manager.disable
    logging.disable()
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Sending large graph", UserWarning)
            yield
    finally:
        logging.disable(before)


def _dask_address(address: str) -> str:
    """Convert the address to Dask's form. Raise ProblemsError if it is invalid."""
    parts = urlsplit(address)
    form = "write dask://HOST:PORT, or dask+tls://HOST:PORT if the cluster is encrypted"
    with contextlib.suppress(ValueError):  # an invalid port
        plain = f"{parts.scheme}://{parts.netloc}" == address and "@" not in parts.netloc
        if plain and parts.scheme in _SCHEMES and parts.hostname and parts.port:
            return f"{_SCHEMES[parts.scheme]}://{parts.netloc}"
    _fail(address, "executor-invalid", "is not the address of a cluster", form)


class _Cluster:
    """A scheduler: every way in which it can fail is reported as a problem."""

    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address
        self._futures: set[Any] = set()

    def workers(self) -> int:
        return max(self._count(), _FEWEST_WORKERS)

    def send(self, task: Task) -> Any:
        """Send a task; return the future of its answer, or None if the task is empty."""
        if not task["clients"]:
            return None
        future = self._client.submit(run_task, task, pure=False)
        self._futures.add(future)
        return future

    def answer(self, future: Any, batch: Sequence[ClientConfig]) -> dict[str, Rendered]:
        """Wait for an answer, and return its results by client name."""
        try:
            build, made = read_answer(self._result(future))
        except ProblemsError:
            raise
        except KilledWorker:
            names = ", ".join(client.name for client in batch)
            message = f"several workers in a row were killed while making: {names}"
            self._fail("workers-killed", message, "if they ran out of memory, give them more")
        except (CancelledError, OSError):
            self._fail("cluster-lost", "lost the scheduler before all tasks were done")
        except Exception as error:  # noqa: BLE001  the task was not run: tasks do not raise
            message = f"could not run a task: {type(error).__name__}: {error}"
            self._fail("cluster-differs", message, _INSTALL)
        self._refuse_other(build)
        self._futures.discard(future)
        return made

    def end(self) -> None:
        """Cancel unfinished tasks; if the scheduler is gone, there is nothing to cancel."""
        with contextlib.suppress(Exception):
            self._client.cancel(list(self._futures), force=True)
        with contextlib.suppress(Exception):
            self._client.close(timeout=_LOOK)

    def _result(self, future: Any) -> str:
        alone = monotonic()
        while True:
            try:
                return str(future.result(timeout=_LOOK))
            except TimeoutError:
                if self._count():
                    alone = monotonic()
                elif monotonic() - alone > PATIENCE:
                    self._fail("cluster-lost", f"has had no worker for {PATIENCE:.0f} seconds")

    def _count(self) -> int:
        try:
            return len(self._client.nthreads())
        except OSError:
            self._fail("cluster-lost", "the scheduler was lost before all was done")

    def _refuse_other(self, build: dict[str, Any]) -> None:
        here = this_build()
        if build != here:
            message = f"a worker has a different Pitchpipe: {_differing(build, here)}"
            self._fail("cluster-differs", message, _INSTALL)

    def _fail(self, rule: str, message: str, hint: str = "") -> NoReturn:
        _fail(self._address, rule, message, hint)


_INSTALL = "install the same Pitchpipe, with the extra `dask`, on the scheduler and all workers"


def _differing(there: dict[str, Any], here: dict[str, Any]) -> str:
    """Describe how two builds differ, item by item."""
    flat = [{**build, **build.get("packages", {}), "packages": None} for build in (there, here)]
    return ", ".join(
        f"{name} {str(flat[0].get(name))[:12]}, not {str(flat[1].get(name))[:12]}"
        for name in flat[1] | flat[0]
        if flat[0].get(name) != flat[1].get(name)
    )


def _fail(address: str, rule: str, message: str, hint: str = "") -> NoReturn:
    fail(Location(path=address), rule, message, hint)
