"""Runs flows by hand: every step is noted, and is answered by what a test has prepared for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from runtime import holds, steps
from runtime.leaving import Finish
from runtime.responses import Headers, Response

T = TypeVar("T")


def answer(status: int = 200, body: bytes = b"{}", **headers: str) -> Response:
    """Make an answer; `retry_after="3"` is the header Retry-After."""
    fields = Headers((name.replace("_", "-"), value) for name, value in headers.items())
    return Response(status, fields, body, "GET", "https://api.example.com/a")


class Clock:
    """A clock that only the pauses of a script move; call it to read it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Script:
    """Answers steps, in order; an exception is thrown into the flow."""

    def __init__(self, *outcomes: Any, on: type = steps.Send, clock: Clock | None = None) -> None:
        self._outcomes = list(outcomes)
        self._on = on
        self._clock = clock or Clock()
        self.steps: list[steps.Step] = []

    @property
    def sent(self) -> list[steps.Send]:
        """What was sent, in order."""
        return [step for step in self.steps if isinstance(step, steps.Send)]

    @property
    def slept(self) -> list[float]:
        """The pauses, in order."""
        return [step.seconds for step in self.steps if isinstance(step, steps.Sleep)]

    def run(self, flow: steps.Flow[T]) -> T:
        """Run a flow to its end, and return what it returns."""
        try:
            step = next(flow)
            while True:
                self.steps.append(step)
                outcome = self._outcome(step)
                is_error = isinstance(outcome, BaseException)
                step = flow.throw(outcome) if is_error else flow.send(outcome)
        except StopIteration as end:
            return end.value

    def _outcome(self, step: steps.Step) -> Any:
        if isinstance(step, self._on):
            return self._outcomes.pop(0)
        if isinstance(step, steps.Sleep):
            self._clock.now += step.seconds
        if isinstance(step, holds.Reserve):
            return True
        if isinstance(step, Finish):
            return self.run(step.flow)
        if isinstance(step, steps.Tell):
            return caught(lambda: step.listener(step.value))
        return None


def caught(do: Callable[[], Any]) -> Any:
    """Call a function; an exception counts as its result."""
    try:
        return do()
    except BaseException as error:  # noqa: BLE001  whatever it raises is the result
        return error
