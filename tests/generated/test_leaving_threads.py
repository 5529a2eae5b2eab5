"""Leaving a client stops what other threads still run with it, and signals stop what they can."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from generated import ClientUnusable
from generated import suno_ai_bark as bark
from tests.generated.test_leaving import AT_MOST
from tests.support.faults.row import SLOW
from tests.support.standin import Echo, StandIn, standing_in

TOKEN = "r8_s3cret"  # noqa: S105  the one that the stand-in knows


def client_of(server: StandIn, **options: Any) -> bark.Client:
    return bark.Client(TOKEN, base_url=server.url, **options)


def wait_for(server: StandIn, count: int) -> None:
    until = time.monotonic() + 20
    while len(server.predictions) < count and time.monotonic() < until:
        time.sleep(0.01)


def all_stopped(server: StandIn, count: int) -> None:
    assert (len(server.predictions), server.cancelled, server.running) == (count, count, 0)


@pytest.mark.parametrize("timeout", [0.9, 30], ids=["polled", "held"])
def test_runs_in_threads_are_canceled(timeout: float) -> None:
    """Whether they wait for an answer or for their next poll."""
    with standing_in(SLOW) as server, ThreadPoolExecutor(8) as pool:
        with client_of(server) as client:
            runs = [pool.submit(client.run, prompt=f"{n}", timeout=timeout + 60) for n in range(4)]
            runs += [pool.submit(client.run, prompt="+", timeout=timeout)]
            wait_for(server, 5)
            begun = time.monotonic()
        assert time.monotonic() - begun < AT_MOST
        for run in runs:
            with pytest.raises(ClientUnusable, match="another thread has closed"):
                run.result()
        all_stopped(server, 5)


def test_a_stream_in_a_thread_is_canceled() -> None:
    with (
        standing_in(Echo(seconds=30, streams=True)) as server,
        ThreadPoolExecutor(1) as pool,
    ):
        with client_of(server) as client:

            def listen() -> None:
                with client.stream(prompt="hi") as events:
                    for _ in events:
                        pass

            task = pool.submit(listen)
            wait_for(server, 1)
            time.sleep(0.2)
        with pytest.raises(ClientUnusable):
            task.result()
        all_stopped(server, 1)


def test_calls_that_wait_for_their_turn_are_not_sent() -> None:
    with standing_in(Echo(), gap=20) as server, ThreadPoolExecutor(4) as pool:
        with client_of(server) as client:
            client.run(prompt="first")
            runs = [pool.submit(client.run, prompt="hi") for _ in range(4)]
            time.sleep(0.3)
            begun = time.monotonic()
        assert time.monotonic() - begun < AT_MOST
        for run in runs:
            with pytest.raises(ClientUnusable):
                run.result()
        assert len(server.predictions) == 1
        assert not server.requests("GET /predictions")


def test_the_thread_that_leaves_is_not_stopped() -> None:
    with standing_in() as server:
        client = client_of(server)
        client.run(prompt="hi", on_progress=lambda _: client.close())
        with pytest.raises(ClientUnusable, match="is closed"):
            client.run(prompt="hi")


POOL = """
with ThreadPoolExecutor(4) as pool, bark.Client({token!r}, base_url={url!r}) as client:
    runs = [pool.submit(client.run, prompt=str(n)) for n in range(8)]
    print("ready", flush=True)
    for run in runs:
        run.result()
"""

HELD = """
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
with bark.Client({token!r}, base_url={url!r}) as client:
    print("ready", flush=True)
    client.run(prompt="hi")
"""

TASKS = """
async def main():
    task = asyncio.current_task()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    async with bark.AsyncClient({token!r}, base_url={url!r}) as client:
        print("ready", flush=True)
        await asyncio.gather(*(client.run(prompt=str(n)) for n in range(4)))

asyncio.run(main())
"""


@pytest.mark.parametrize(
    ("code", "sent", "count"),
    [
        pytest.param(POOL, signal.SIGINT, 4, id="Ctrl-C with a pool of threads"),
        pytest.param("signal.signal(signal.SIGTERM, signal.default_int_handler)\n" + POOL,
                     signal.SIGTERM, 4, id="SIGTERM as Ctrl-C, with a pool of threads"),
        pytest.param(HELD, signal.SIGTERM, 1, id="SIGTERM"),
        pytest.param(TASKS, signal.SIGTERM, 4, id="SIGTERM with tasks"),
        pytest.param(TASKS, signal.SIGINT, 4, id="Ctrl-C with tasks"),
    ],
)  # fmt: skip
def test_a_signal_cancels(code: str, sent: signal.Signals, count: int) -> None:
    """In a process of its own, as a user runs it: each prediction is found and canceled."""
    head = """
    import asyncio, signal, sys
    from concurrent.futures import ThreadPoolExecutor
    from generated import suno_ai_bark as bark
    signal.signal(signal.SIGINT, signal.default_int_handler)
    """
    with standing_in(SLOW) as server:
        text = textwrap.dedent(head) + code.format(token=TOKEN, url=server.url)
        process = subprocess.Popen(
            [sys.executable, "-c", text], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            wait_for(server, count)
            time.sleep(0.2)
            process.send_signal(sent)
            process.communicate(timeout=20)
        finally:
            process.kill()
        assert process.returncode != 0
        all_stopped(server, count)
