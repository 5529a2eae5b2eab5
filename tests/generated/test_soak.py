"""Many runs at once, while much goes wrong: nothing is lost, billed twice, or left.

`python -m tests.generated.test_soak` does a thousand runs in each way, and prints the table in
docs/soak.md.
"""

from __future__ import annotations

import asyncio
import gc
import heapq
import itertools
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import pytest

from generated import CallError, PredictionFailed, Retry
from generated import suno_ai_bark as bark
from generated._runtime import exchange
from tests.support.faults.caller import in_words
from tests.support.faults.row import CREATE, HTML, MAY_EXIST
from tests.support.standin import Fault, StandIn, replied, standing_in
from tests.support.standin.engines import echoed
from tests.support.standin.predictions import Prediction

TOKEN: Final = "r8_s3cret"  # noqa: S105  the one that the stand-in knows
_OPEN: Final = Path("/proc/self/fd")

RETRY: Final = Retry(attempts=6, first=0.05)
SECONDS: Final = 0.3
"""How long the model runs."""

THROTTLED: Final = {"detail": "Request was throttled.", "retry_after": 0.02}

CREATES: Final = (
    Fault(on="", closes="reset", acts=False),
    Fault(on="", closes="reset"),
    replied("", 429, THROTTLED),
    replied("", 500, HTML),
    replied("", 502, HTML, acts=True),
    Fault(on="", delay=0.5),
    Fault(on="", cut=40),
    Fault(on="", closes="end"),
)
"""What befalls one create in ten each: with the failure of the model, nine in ten."""

OTHERS: Final = (
    Fault(on="", closes="reset", acts=False),
    Fault(on="", closes="reset"),
    replied("", 429, THROTTLED),
    replied("", 502, HTML),
    Fault(on="", delay=0.2),
    Fault(on="", cut=40),
)
"""What befalls one poll in ten, one after the other, so that none is met too often."""


class Faulty:
    """The faults of the server, by the number of the request."""

    def __init__(self) -> None:
        self._creates, self._others = itertools.count(), itertools.count()

    def take(self, request: str) -> Fault:
        if request == CREATE:
            number = next(self._creates) % 10
            return CREATES[number] if number < len(CREATES) else Fault(on="")
        number = next(self._others)
        if number % 10 or not request.startswith("GET /predictions/"):
            return Fault(on="")
        return OTHERS[number // 10 % len(OTHERS)]


class Briefly:
    """Ends predictions after a while, all in one thread; one in ten fails."""

    streams = False

    def __init__(self) -> None:
        self._due: list[tuple[float, int, Prediction]] = []
        self._changed = threading.Condition()
        self._is_over = False

    def start(self, prediction: Prediction) -> list[dict[str, str]]:
        prediction.begin()
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + SECONDS, prediction.number, prediction))
            self._changed.notify()
        return []

    def stop(self, prediction: Prediction) -> None:
        """Do nothing: what has ended does not end again."""

    def work(self) -> None:
        while True:
            with self._changed:
                until = self._due[0][0] - time.monotonic() if self._due else None
                if self._is_over:
                    return
                if until is None or until > 0:
                    self._changed.wait(until)
                    continue
                prediction = heapq.heappop(self._due)[2]
            if prediction.number % 10 == 9:
                prediction.fail("E1001: out of memory")
            else:
                prediction.produce(echoed(prediction), "")
                prediction.succeed()

    def end(self) -> None:
        with self._changed:
            self._is_over = True
            self._changed.notify()


@dataclass(slots=True, kw_only=True)
class Soaked:
    """What came of all runs, and what was left of them."""

    seconds: float = 0
    ends: Counter[str] = field(default_factory=Counter[str])
    requests: int = 0
    billed: int = 0
    twice: int = 0
    lost: int = 0
    running: int = 0
    left: dict[str, int] = field(default_factory=dict[str, int])


@contextmanager
def soaking(soaked: Soaked, names: dict[str, str]) -> Iterator[StandIn]:
    """Run the server; then compare what the callers saw with what it has."""
    engine = Briefly()
    worker = threading.Thread(target=engine.work)
    worker.start()
    try:
        with standing_in(engine, page_size=1000) as server:
            server.faults = Faulty()  # type: ignore[assignment]
            began = time.monotonic()
            yield server
            soaked.seconds = time.monotonic() - began
            made = Counter(each.input["prompt"] for each in server.predictions.values())
            soaked.ends = Counter(names.values())
            soaked.requests, soaked.billed = len(server.received), server.billed
            soaked.twice = sum(count > 1 for count in made.values())
            soaked.lost = sum(MAY_EXIST in end and name in made for name, end in names.items())
            soaked.running = server.running
    finally:
        engine.end()
        worker.join()


def left_over() -> dict[str, int]:
    """Count what a process can run out of, once what is closed is gone."""
    exchange._url.cache_clear()  # it keeps 64 of them
    gc.collect()
    kinds = Counter(str(type(each).__module__).partition(".")[0] for each in gc.get_objects())
    return {
        "threads": threading.active_count(),
        "sockets": len(list(_OPEN.iterdir())) if _OPEN.exists() else 0,
        "objects": kinds["httpx2"] + kinds["httpcore2"] + kinds["generated"],
    }


def told(result: object) -> str:
    return in_words(result) if isinstance(result, CallError) else type(result).__name__


def by_threads(url: str, count: int, names: dict[str, str]) -> None:
    """Run them in as many threads as there are runs, but not more than 200."""
    with (
        ThreadPoolExecutor(min(200, count)) as pool,
        bark.Client(TOKEN, base_url=url, retry=RETRY) as client,
    ):

        def run(number: int) -> None:
            try:
                result: object = client.run(prompt=f"{number}", timeout=300)
            except CallError as error:
                result = error
            names[f"{number}"] = told(result)

        list(pool.map(run, range(count)))


def by_tasks(url: str, count: int, names: dict[str, str]) -> None:
    """Run each in a task of its own, all at once."""

    async def main() -> None:
        async with bark.AsyncClient(TOKEN, base_url=url, retry=RETRY) as client:

            async def run(number: int) -> None:
                try:
                    result: object = await client.run(prompt=f"{number}", timeout=300)
                except CallError as error:
                    result = error
                names[f"{number}"] = told(result)

            await asyncio.gather(*map(run, range(count)))

    asyncio.run(main())


Way = Callable[[str, int, dict[str, str]], None]


def soak(way: Way, count: int) -> Soaked:
    """Do so many runs in some way."""
    soaked, names = Soaked(), dict[str, str]()
    before = left_over()
    with soaking(soaked, names) as server:
        way(server.url, count, names)
    until = time.monotonic() + 5
    while (after := left_over()) != before and time.monotonic() < until:
        time.sleep(0.05)
    soaked.left = {name: max(0, after[name] - before[name]) for name in before}
    return soaked


def check(soaked: Soaked, count: int) -> None:
    """Hold what is promised, whatever went wrong."""
    assert soaked.ends.total() == count
    assert (soaked.twice, soaked.lost, soaked.running) == (0, 0, 0)
    assert soaked.left == {"threads": 0, "sockets": 0, "objects": 0}
    unmade = sum(n for end, n in soaked.ends.items() if MAY_EXIST in end)
    assert soaked.billed == count - unmade
    usual = ("Output", PredictionFailed.__name__, "TransportError", "ServerError")
    assert all(end.startswith(usual) for end in soaked.ends)
    assert unmade <= count * 0.25


@pytest.mark.slow
@pytest.mark.parametrize("way", [by_threads, by_tasks])
def test_a_hundred_runs_with_faults(way: Way) -> None:
    """The small version of the soak, after a first round that loads what is loaded late."""
    soak(way, 10)
    soaked = soak(way, 100)
    check(soaked, 100)
    assert soaked.seconds < 30


def table(count: int = 1000) -> Iterator[str]:
    """Write what came of the soak as a table of Markdown."""
    yield "| | `Client`, 200 threads | `AsyncClient`, 1,000 tasks |"
    yield "|---|---|---|"
    ways = [by_threads, by_tasks]
    for way in ways:
        soak(way, 10)
    results = [replace(soak(way, count)) for way in ways]
    for soaked in results:
        check(soaked, count)
    rows: list[tuple[str, Callable[[Soaked], Any]]] = [
        ("runs", lambda each: each.ends.total()),
        ("outputs", lambda each: each.ends["Output"]),
        ("`PredictionFailed`: the model failed", lambda each: _ended(each, "PredictionFailed")),
        (
            "`TransportError`, `ServerError`: not created, as the server's list shows",
            lambda each: sum(n for end, n in each.ends.items() if MAY_EXIST in end),
        ),
        ("created, and billed", lambda each: each.billed),
        ("billed twice", lambda each: each.twice),
        ("billed, but not found by the caller", lambda each: each.lost),
        ("left running", lambda each: each.running),
        ("threads, sockets and objects left", lambda each: sum(each.left.values())),
        ("requests", lambda each: each.requests),
        ("seconds", lambda each: f"{each.seconds:.0f}"),
    ]
    for name, value in rows:
        yield f"| {name} | {value(results[0])} | {value(results[1])} |"


def _ended(soaked: Soaked, kind: str) -> int:
    return sum(n for end, n in soaked.ends.items() if end.startswith(kind))


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in table())
