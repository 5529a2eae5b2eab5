"""Map a function over items in several processes.

The pools of the standard library can neither report which item killed a process nor stop their
processes at once; both matter in a run with thousands of items.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, Pipe, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any, Generic, Literal, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Method = Literal["fork", "spawn"]

_AHEAD = 4


class LostProcessError(Exception):
    """A process ended before its work was done: `item` is the current one, `how` how it ended."""

    def __init__(self, item: Any, how: str) -> None:
        self.item = item
        self.how = how
        super().__init__(item, how)


def in_order(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    processes: int,
    chunk: int,
    method: Method = "fork",
    ahead: int = _AHEAD,
) -> Iterator[Result]:
    """Yield `function(item)` for each item, in order, as soon as it and all before it are done.

    At most `ahead` chunks for each process are started and not yet yielded, which limits memory.

    Items are sent to processes in chunks of neighbours. An item that fails in a process is retried
    in this one, and so raises its exception here. No process is ever left running. Raise
    LostProcessError if one is killed.
    """
    crew: list[_Worker[Item, Result]] = []
    try:
        crew.extend(_start(function, method) for _ in range(processes))
        for item, outcome in zip(items, _outcomes(crew, items, chunk, ahead), strict=True):
            yield function(item) if outcome is None else outcome[0]
    finally:
        for worker in crew:
            worker.end()


@dataclass(slots=True, kw_only=True)
class _Worker(Generic[Item, Result]):
    """A process, our end of the pipe to it, and its unanswered items with their indices."""

    process: BaseProcess
    pipe: Connection[Any, Any]
    todo: deque[tuple[int, Item]]

    def give(self, chunk: Sequence[tuple[int, Item]]) -> None:
        self.todo.extend(chunk)
        try:
            self.pipe.send([item for _, item in chunk])
        except OSError:
            raise self._lost() from None

    def take(self) -> tuple[int, tuple[Result] | None]:
        try:
            outcome = self.pipe.recv()
        except (EOFError, OSError):
            raise self._lost() from None
        index, _ = self.todo.popleft()
        return index, outcome

    def _lost(self) -> LostProcessError:
        self.process.join()
        _, item = self.todo[0]
        return LostProcessError(item, _ending(self.process.exitcode or 0))

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _start(function: Callable[[Item], Result], method: Method) -> _Worker[Item, Result]:
    context: Any = get_context(method)
    here, there = Pipe()
    process: BaseProcess = context.Process(target=_serve, args=(function, there), daemon=True)
    process.start()
    there.close()  # so that the pipe closes when the process ends
    return _Worker(process=process, pipe=here, todo=deque())


def _outcomes(
    crew: Sequence[_Worker[Item, Result]], items: Sequence[Item], chunk: int, ahead: int
) -> Iterator[tuple[Result] | None]:
    """Yield the outcome for each item, in order; None for one that failed."""
    most = ahead * chunk * len(crew)
    came: dict[int, tuple[Result] | None] = {}
    given = done = 0
    while done < len(items):
        for worker in crew:
            # Before it has run out of items: what is yielded meanwhile may take its caller long.
            if len(worker.todo) < chunk and given < min(done + most, len(items)):
                some = items[given : given + chunk]
                worker.give(list(enumerate(some, start=given)))
                given += len(some)
        busy = {worker.pipe: worker for worker in crew if worker.todo}
        for pipe in wait(list(busy)):
            index, outcome = busy[pipe].take()  # type: ignore[index]
            came[index] = outcome
        while done in came:
            yield came.pop(done)
            done += 1


def _serve(function: Callable[[Item], Result], pipe: Connection[Any, Any]) -> None:
    """Run in a worker process: answer each item of each chunk until the parent stops it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C, and stops this
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        for item in pipe.recv():
            pipe.send(_outcome(function, item))


def _outcome(function: Callable[[Item], Result], item: Item) -> tuple[Result] | None:
    try:
        return (function(item),)
    except Exception:  # noqa: BLE001  the parent retries the item, and raises the error itself
        return None


def _end_with_parent() -> None:
    """End the process when its parent is killed, whatever it is doing."""
    if parent := parent_process():
        parent.join()
    os._exit(1)


def _ending(code: int) -> str:
    """Describe how a process ended; a negative code is that of a signal."""
    try:
        return f"was killed by {signal.Signals(-code).name}"
    except ValueError:
        return f"exited with code {code}"
