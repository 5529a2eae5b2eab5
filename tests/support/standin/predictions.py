"""Predictions as Replicate keeps them: what an engine does to one, and what a client sees of it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.support.standin.models import Model

ENDED = frozenset(["succeeded", "failed", "canceled", "aborted"])
# What real replies had; six is what Python writes, and what it reads before 3.11.
_FRACTION_DIGITS = (6, 3, 9, 2, 8)


def stamp(seconds: float, digits: int = 6) -> str:
    """Write a time of `time.time()` as the API does, with so many digits of a second."""
    whole, _, fraction = f"{seconds:.9f}".partition(".")
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(int(whole))) + f".{fraction[:digits]}Z"


@dataclass(eq=False, slots=True, kw_only=True)
class Prediction:
    """One run of a model. Whatever changes in it is told to all who wait for `changed`.

    Once it has ended nothing changes any more: then the methods do nothing and return False.
    """

    id: str
    number: int
    model: Model
    input: dict[str, Any]
    changed: threading.Condition
    urls: dict[str, str]
    notify: Callable[[Prediction, str], None]
    """Called with each event: start, logs, output, completed."""
    retention: float
    webhook: str | None = None
    events: list[str] | None = None
    source: str = "api"
    deployment: str = ""
    status: str = "starting"
    output: Any = None
    logs: str | None = ""
    error: str | None = None
    created: float = field(default_factory=time.time)
    started: float | None = None
    completed: float | None = None
    deadline: float | None = None
    is_stopped: bool = False
    """Whether it was canceled, or its deadline was over."""
    stream: list[tuple[str, str]] = field(default_factory=list)
    """Server-sent events: name and data."""

    @property
    def has_ended(self) -> bool:
        return self.status in ENDED

    # What an engine does.

    def begin(self) -> bool:
        """Start to run: from here on it is billed."""
        return self._change("start", status="processing", started=time.time())

    def log(self, text: str) -> bool:
        """Print something."""
        return self._change("logs", logs=(self.logs or "") + text, event=("logs", text))

    def produce(self, output: Any, chunk: str) -> bool:
        """Set the output as far as it has come; `chunk` is what is new, for the stream."""
        return self._change("output", output=output, event=("output", chunk))

    def become(self, status: str) -> bool:
        """Take a status that is no end."""
        return self._change("", status=status)

    def succeed(self) -> bool:
        """End well."""
        return self._end("succeeded", ("done", "{}"))

    def fail(self, error: str) -> bool:
        """End badly."""
        return self._end("failed", ("error", json.dumps({"detail": error})), error=error)

    def sleep(self, seconds: float) -> bool:
        """Wait, but no longer than it runs."""
        with self.changed:
            self.changed.wait_for(lambda: self.has_ended, seconds)
            return not self.has_ended

    # What the API does.

    def stop(self, *, by_deadline: bool = False) -> bool:
        """Cancel it. If its deadline is over before it began, it is aborted."""
        is_aborted = by_deadline and self.started is None
        status = "aborted" if is_aborted else "canceled"
        return self._end(status, ("done", '{"reason": "canceled"}'), is_stopped=True, logs=None)

    def view(self) -> dict[str, Any]:
        """Show it as the API does. Its data are deleted some time after the end."""
        with self.changed:
            is_old = self.completed is not None and time.time() - self.completed >= self.retention
            digits = _FRACTION_DIGITS[self.number % len(_FRACTION_DIGITS)]
            times = {
                "started_at": self.started,
                "completed_at": self.completed,
                "deadline": self.deadline,
            }
            shown = {
                "id": self.id,
                "model": self.model.name,
                "version": "hidden" if self.model.is_hidden else self.model.version,
                "input": {} if is_old else self.input,
                "logs": None if is_old else self.logs,
                "output": None if is_old else self.output,
                "data_removed": is_old,
                "error": self.error,
                "status": self.status,
                "created_at": stamp(self.created, digits),
                "source": self.source,
                "urls": self.urls,
            }
            shown |= {name: stamp(at, digits) for name, at in times.items() if at is not None}
            if self.deployment:
                shown["deployment"] = self.deployment
            if self.webhook is not None:
                shown["webhook"] = self.webhook
            if self.completed is not None:
                ran = self.completed - (self.started or self.completed)
                total = self.completed - self.created
                shown["metrics"] = {"predict_time": ran, "total_time": total}
            return shown

    def _end(self, status: str, event: tuple[str, str], **values: Any) -> bool:
        at = time.time()
        return self._change("completed", status=status, completed=at, event=event, **values)

    def _change(self, told: str, *, event: tuple[str, str] | None = None, **values: Any) -> bool:
        with self.changed:
            if self.has_ended:
                return False
            for name, value in values.items():
                setattr(self, name, value)
            if event is not None:
                self.stream.append(event)
            if told:
                self.notify(self, told)
            self.changed.notify_all()
            return True
