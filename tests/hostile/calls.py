"""Calls of a generated client that are to end with an error, synchronous or not."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any, Final

from generated import suno_ai_bark as bark
from tests.hostile.socket_server import Hostile

AT_MOST: Final = 20.0
"""How many seconds a call may take on a busy machine; without a deadline, it would never end."""


def sync_error(server: Hostile, do: str, *args: Any, **options: Any) -> BaseException:
    """Call a method of a client, and return its error."""

    def work() -> None:
        with bark.Client("token", base_url=server.url, **_own(options)) as client:
            if do == "stream":
                with client.stream(*args, **options) as events:
                    list(events)
            else:
                getattr(client, do)(*args, **options)

    return ended(work)


def async_error(server: Hostile, do: str, *args: Any, **options: Any) -> BaseException:
    """Do as `sync_error` does, with `await`."""

    async def work() -> None:
        async with bark.AsyncClient("token", base_url=server.url, **_own(options)) as client:
            if do == "stream":
                async with client.stream(*args, **options) as events:
                    async for _ in events:
                        pass
            else:
                await getattr(client, do)(*args, **options)

    return ended(lambda: asyncio.run(work()))


def _own(options: dict[str, Any]) -> dict[str, Any]:
    """Take out the options of the client."""
    own = ("limits", "retry", "http_client")
    return {name: options.pop(name) for name in own if name in options}


def ended(work: Callable[[], object]) -> BaseException:
    """Do something in a thread; return its error. If it never ends, only the test fails."""
    errors: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001  it is the result
            errors.append(error)

    began = time.monotonic()
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(AT_MOST)
    assert not thread.is_alive(), f"it still waits after {time.monotonic() - began:.1f} s"
    (error,) = errors
    return error
