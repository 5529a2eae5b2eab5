# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""The predictions of a fake: what comes of one is fixed when it is created, and seen over time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import inf, isfinite
from typing import Any, Generic, Self, TypeVar

from .model import plain
from .testing_clock import Clock
from .values import is_list

Made = TypeVar("Made")


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What comes of a run after some seconds: never, if these are infinite.

    It fails if there is an `error`. `left` is how many more runs have it.
    """

    output: Any = None
    error: str | None = None
    logs: str = ""
    seconds: float = 1.0
    left: float = inf


@dataclass(slots=True, kw_only=True)
class Run:
    """A prediction. Times are those of a clock. A `limit` is how many seconds it may take."""

    id: str
    input: dict[str, Any]
    outcome: Outcome
    created: float
    limit: float | None = None
    stopped: float = inf

    @property
    def end(self) -> float:
        """When it ends, unless it is canceled before."""
        ended = self.created + self.outcome.seconds
        stopped = inf if self.limit is None else self.created + self.limit
        return min(ended, stopped, self.stopped)

    def stop(self, now: float) -> None:
        """Cancel it, unless it has ended."""
        if now < self.end:
            self.stopped = now

    def status(self, now: float) -> str:
        """Say how it is doing."""
        if now < self.end:
            return "processing"
        if self.end < self.created + self.outcome.seconds:
            return "canceled"
        return "succeeded" if self.outcome.error is None else "failed"

    def view(self, now: float, stamp: Callable[[float], str]) -> dict[str, Any]:
        """Show it as the API does, with times as `stamp` writes them."""
        status, seconds = self.status(now), self.end - self.created
        shown = {
            "id": self.id,
            "input": self.input,
            "status": status,
            "logs": None if status == "canceled" else self._so_far(now, self.outcome.logs),
            "output": self._output(now),
            "error": self.outcome.error if status == "failed" else None,
            "created_at": stamp(self.created),
            "started_at": stamp(self.created),
            "data_removed": False,
            "source": "api",
        }
        if status != "processing":
            shown["completed_at"] = stamp(self.end)
            shown["metrics"] = {"predict_time": seconds, "total_time": seconds}
        return shown

    def as_held(self, view: Mapping[str, Any]) -> dict[str, Any]:
        """Show it as the response to a create that was held: with all there is, but not ended."""
        if view["status"] != "succeeded":
            return {**view}
        left_out = ("completed_at", "metrics")
        return {k: v for k, v in view.items() if k not in left_out} | {"status": "processing"}

    def events(self, now: Callable[[], float], first: int) -> Iterator[tuple[float, bytes]]:
        """Yield the events of its stream from a number on, each after some seconds."""
        output = self.outcome.output
        pieces = [("logs", line) for line in self.outcome.logs.splitlines(keepends=True)]
        if self.outcome.error is None and self.outcome.seconds < inf:
            items = output if is_list(output) else [output]
            pieces += [("output", each if isinstance(each, str) else _text(each)) for each in items]
        for number, (kind, data) in enumerate(pieces):
            at = self.created + self.outcome.seconds * (number + 1) / (len(pieces) + 1)
            if number >= first and at < self.end:
                yield max(0.0, at - now()), _event(number, kind, data)
        yield max(0.0, self.end - now()), b""
        if self.status(now()) == "failed":
            yield 0.0, _event(len(pieces), "error", _text({"detail": self.outcome.error}))
        else:
            yield 0.0, _event(len(pieces), "done", "{}")

    def _output(self, now: float) -> Any:
        output = self.outcome.output
        if self.status(now) == "succeeded":
            return output
        return self._so_far(now, output) or None if is_list(output) else None

    def _so_far(self, now: float, whole: Any) -> Any:
        """Return as much of a list or a string as there is after a part of the time."""
        seconds, until = self.outcome.seconds, min(now, self.end)
        # Compared as times: the difference of two times is rounded, and may be less than `seconds`.
        if seconds == inf or until >= self.created + seconds:
            return whole
        return whole[: int(len(whole) * (until - self.created) / seconds)]


class Outcomes(Generic[Made]):
    """What a test wants to come of runs, which take a second and succeed by themselves."""

    _usual: Outcome
    _planned: list[Outcome]

    def plan(self, output: Any) -> None:
        """Let runs succeed with this output unless something else is asked for."""
        self._usual, self._planned = Outcome(output=output), []

    def returns(
        self, output: Made, *, logs: str = "", seconds: float = 1.0, times: int | None = None
    ) -> Self:
        """Let runs succeed with an output, after so many seconds.

        Outcomes are taken in the order in which they were asked for: each `times` times, and one
        without `times` from then on.
        """
        value = plain(output, "returns")
        return self._plan(Outcome(output=value, logs=logs, seconds=seconds), times)

    def fails(
        self, error: str, *, logs: str = "", seconds: float = 1.0, times: int | None = None
    ) -> Self:
        """Let runs fail: `fake.fails("NSFW content detected")`."""
        return self._plan(Outcome(error=error, logs=logs, seconds=seconds), times)

    def hangs(self, *, logs: str = "", times: int | None = None) -> Self:
        """Let runs go on until they are canceled."""
        return self._plan(Outcome(logs=logs, seconds=inf), times)

    def _next(self) -> Outcome:
        for outcome in self._planned:
            if outcome.left >= 1:
                outcome.left -= 1
                return outcome
        return self._usual

    def _plan(self, outcome: Outcome, times: int | None) -> Self:
        outcome.left = inf if times is None else times
        # What was asked for until further notice ends here.
        self._planned = [each for each in self._planned if isfinite(each.left)]
        self._planned.append(outcome)
        return self


def _event(number: int, kind: str, data: str) -> bytes:
    lines = "".join(f"data: {line}\n" for line in data.split("\n"))
    return f"id: {number}\nevent: {kind}\n{lines}\n".encode()


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def stamp(clock: Clock, at: float) -> str:
    """Write a time of a clock as the API does."""
    return f"{clock.date(at):%Y-%m-%dT%H:%M:%S.%f}Z"
