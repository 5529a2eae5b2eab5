"""More calls than the server takes at once: all end well, in order, at a pace that all share."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from generated import RateLimited, Retry
from generated import suno_ai_bark as bark
from tests.support.faults.row import CREATE
from tests.support.standin import Echo, StandIn, standing_in

TOKEN = "r8_s3cret"  # noqa: S105  the one that the stand-in knows
GAP = 1 / 6
"""Seconds between two creates that the server takes: 6 in a second, for 6 in a minute."""

JOBS, WORKERS = 20, 10

Work = Callable[[StandIn], list[object]]


def by_threads(server: StandIn) -> list[object]:
    with bark.Client(TOKEN, base_url=server.url) as client, ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(lambda n: client.run(prompt=f"{n}", timeout=60), range(JOBS)))


def by_tasks(server: StandIn) -> list[object]:
    async def main() -> list[object]:
        slots = asyncio.Semaphore(WORKERS)
        async with bark.AsyncClient(TOKEN, base_url=server.url) as client:

            async def job(number: int) -> object:
                async with slots:
                    return await client.run(prompt=f"{number}", timeout=60)

            return await asyncio.gather(*map(job, range(JOBS)))

    return asyncio.run(main())


@pytest.mark.slow
@pytest.mark.parametrize("work", [by_threads, by_tasks])
def test_twenty_jobs_at_six_in_a_second(work: Work) -> None:
    """What was sent at first is refused once; then one request for each job, and some to probe."""
    with standing_in(Echo(), gap=GAP) as server:
        assert len(work(server)) == JOBS
        assert (server.billed, server.running) == (JOBS, 0)
        assert server.requests().count(CREATE) <= JOBS + WORKERS + 5


def test_a_call_that_waits_for_its_turn_has_a_deadline() -> None:
    """It says so, and that it was not sent."""
    with (
        standing_in(Echo(), gap=2) as server,
        bark.Client(TOKEN, base_url=server.url, retry=Retry(first=0)) as client,
    ):
        client.run(prompt="first")
        began = time.monotonic()
        with pytest.raises(RateLimited) as refused:
            client.run(prompt="second", timeout=1)
        with pytest.raises(RateLimited) as unsent:
            client.run(prompt="third", timeout=1)
        assert time.monotonic() - began < 1
        assert not getattr(refused.value, "__notes__", [])
        assert "It was not sent" in unsent.value.__notes__[0]
        assert len(server.requests(CREATE)) == 2
