"""Runs tasks that do not depend on each other, in this process unless a caller has several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

Result = TypeVar("Result")


class Run(Protocol):
    """Runs tasks, perhaps in several processes, and yields what they return, in their order.

    What a task raises is raised here. A task may run in a process of its own, which has the memory
    of this one as it was when the first result was asked for, and returns only its result.
    """

    def __call__(self, tasks: Sequence[Callable[[], Result]]) -> Iterator[Result]:
        """Run each task once at least."""
        ...


def in_turn(tasks: Sequence[Callable[[], Result]]) -> Iterator[Result]:
    """Run tasks in this process, each when its result is asked for."""
    return (task() for task in tasks)
