"""Leaving a client stops what other tasks still run with it: nothing goes on unwatched."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest

from generated import suno_ai_bark as bark
from tests.support.faults.row import SLOW
from tests.support.standin import StandIn, standing_in
from tests.support.standin.faults import Fault

AT_MOST = 5.0
"""How many seconds leaving may take: a tenth of what the runs would."""


def client_of(server: StandIn, **options: Any) -> bark.AsyncClient:
    return bark.AsyncClient(token="r8_s3cret", base_url=server.url, **options)  # noqa: S106


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(AT_MOST):
        while not happened():  # noqa: ASYNC110  a server in another thread has no Event
            await asyncio.sleep(0.01)


def all_stopped(server: StandIn, count: int) -> None:
    assert (len(server.predictions), server.cancelled, server.running) == (count, count, 0)


@pytest.mark.parametrize("timeout", [30, 300])
def test_gathered_runs_are_canceled_when_one_fails(timeout: float) -> None:
    """The failure of one leaves the block; the client is closed with the others still running."""
    begun = time.monotonic()
    with standing_in(SLOW) as server:

        async def main() -> None:
            async with client_of(server) as client:
                runs = [client.run(prompt=f"number {n}", timeout=timeout) for n in range(4)]

                async def failing() -> None:
                    await until(lambda: len(server.predictions) == len(runs))
                    raise OSError

                await asyncio.gather(*runs, failing())

        with pytest.raises(OSError, match=r"^$"):
            asyncio.run(main())
        all_stopped(server, 4)
    assert time.monotonic() - begun < AT_MOST


def test_a_run_that_is_being_canceled_is_not_interrupted() -> None:
    """One run has been canceled already when the client is left; the other is being looked for."""
    with standing_in(SLOW, Fault(on="GET /predictions", delay=0.5)) as server:

        async def main() -> None:
            async with client_of(server) as client:
                await asyncio.gather(*(client.run(prompt=f"number {n}") for n in range(2)))

        async def canceling() -> None:
            task = asyncio.create_task(main())
            await until(lambda: len(server.predictions) == 2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(canceling())
        all_stopped(server, 2)


def test_a_stream_in_another_task_is_canceled() -> None:
    with standing_in(SLOW) as server:

        async def main() -> None:
            async with client_of(server) as client:

                async def listen() -> None:
                    async with client.stream(prompt="hi") as events:
                        async for _ in events:
                            pass

                task = asyncio.create_task(listen())
                await until(lambda: len(server.predictions) == 1)
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(main())
        all_stopped(server, 1)


def test_a_task_between_two_calls_is_left_alone() -> None:
    """Only what runs is canceled: what a task does after its calls is its own affair."""
    with standing_in() as server:

        async def main() -> str:
            gone_on = asyncio.Event()

            async def work(client: bark.AsyncClient) -> str:
                await client.run(prompt="hi")
                gone_on.set()
                await asyncio.sleep(0.1)
                return "done"

            async with client_of(server) as client:
                task = asyncio.create_task(work(client))
                await gone_on.wait()
            return await task

        assert asyncio.run(main()) == "done"


def test_a_client_is_closed_by_the_task_that_runs_with_it() -> None:
    """It does not cancel itself, nor wait for itself."""
    with standing_in() as server:

        async def main() -> None:
            client = client_of(server)

            async def close(_: bark.Prediction) -> None:
                await client.aclose()

            await client.run(prompt="hi", on_progress=close)

        asyncio.run(asyncio.wait_for(main(), AT_MOST))


def test_a_closed_client_starts_nothing() -> None:
    with standing_in() as server:

        async def main() -> None:
            client = client_of(server)
            await client.run(prompt="hi")
            await client.aclose()
            with pytest.raises(RuntimeError, match="closed"):
                await client.run(prompt="hi")

        asyncio.run(main())
        assert len(server.predictions) == 1


def test_copies_of_a_client_are_closed_with_it() -> None:
    """`with_options` shares the connections, and what is running."""
    with standing_in(SLOW) as server:

        async def main() -> None:
            async with client_of(server) as client:
                other = client.with_options(timeout=20)
                task = asyncio.create_task(other.run(prompt="hi"))
                await until(lambda: len(server.predictions) == 1)
            with pytest.raises(asyncio.CancelledError):
                await task

        asyncio.run(main())
        all_stopped(server, 1)
