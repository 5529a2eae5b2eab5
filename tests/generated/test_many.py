"""Many runs on one client: none waits for the connections of the others, nor shares a fork's."""

from __future__ import annotations

import asyncio
import os
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest

from generated import suno_ai_bark as bark
from tests.support.faults.row import SLOW
from tests.support.standin import Echo, StandIn, standing_in

TOKEN = "r8_s3cret"  # noqa: S105  the one that the stand-in knows
HELD = 50
"""How many runs are held at once; the others are polled."""


def held(server: StandIn) -> int:
    return sum("prefer" in each.headers for each in server.received)


@pytest.mark.slow
def test_tasks_that_are_more_than_the_connections() -> None:
    with standing_in(Echo(seconds=2)) as server:

        async def main() -> list[object]:
            async with bark.AsyncClient(TOKEN, base_url=server.url) as client:
                return await asyncio.gather(*(client.run(prompt=f"{n}") for n in range(120)))

        assert len(asyncio.run(main())) == 120
        assert (held(server), server.billed, server.running) == (HELD, 120, 0)


@pytest.mark.slow
def test_threads_that_are_more_than_the_connections() -> None:
    with (
        standing_in(Echo(seconds=2)) as server,
        bark.Client(TOKEN, base_url=server.url) as client,
        ThreadPoolExecutor(110) as pool,
    ):
        done = list(pool.map(lambda n: client.run(prompt=f"{n}"), range(110)))
        assert len(done) == 110
        assert (held(server), server.billed, server.running) == (HELD, 110, 0)


@pytest.mark.slow
def test_a_run_is_canceled_at_once_while_many_are_held() -> None:
    """What cancels it does not wait for a connection."""
    with standing_in(SLOW) as server:

        async def main() -> float:
            async with bark.AsyncClient(TOKEN, base_url=server.url) as client:
                tasks = [asyncio.create_task(client.run(prompt=f"{n}")) for n in range(110)]
                async with asyncio.timeout(20):
                    while len(server.predictions) < len(tasks):  # noqa: ASYNC110  of a thread
                        await asyncio.sleep(0.05)
                begun = time.monotonic()
                tasks[0].cancel()
                with pytest.raises(asyncio.CancelledError):
                    await tasks[0]
                return time.monotonic() - begun

        assert asyncio.run(main()) < 5
        assert (server.cancelled, server.running) == (110, 0)


def test_a_fork_opens_connections_of_its_own() -> None:
    """On shared ones, each process would read the answers of the other."""
    with standing_in() as server, bark.Client(TOKEN, base_url=server.url) as client:
        client.run(prompt="before")
        for number in range(3):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # threads of the server
                child = os.fork()
            if child == 0:
                status = 1
                try:
                    with client:  # closes what it opened, and nothing of the parent's
                        client.run(prompt=f"child {number}")
                    status = 0
                finally:
                    os._exit(status)
            client.run(prompt=f"parent {number}")
            assert os.waitpid(child, 0)[1] == 0
        assert {each.input["prompt"] for each in server.predictions.values()} == {
            "before",
            *(f"{who} {number}" for who in ("child", "parent") for number in range(3)),
        }
