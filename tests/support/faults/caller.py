"""Makes the call of a row, and tells in words what the caller sees."""

from __future__ import annotations

import asyncio
import re
import signal
import threading
from dataclasses import dataclass, field
from typing import Any

import generated
from generated import Retry
from generated import suno_ai_bark as bark
from tests.support.faults.of_predictions import interrupting
from tests.support.faults.row import MAY_EXIST, MAY_GO_ON, Row


@dataclass(slots=True)
class Caller:
    """Makes the call of a row, and notes what came of it in words."""

    row: Row
    url: str
    is_async: bool
    seen: list[str] = field(default_factory=list)
    _logs: str = ""

    def call(self, prediction_id: str) -> str:
        """Make the call; tell what the caller sees."""
        try:
            if self.is_async:
                with ctrl_c(self.row.interrupted if "Ctrl-C" in self.row.fault else 0):
                    asyncio.run(self._interruptible(prediction_id))
            else:
                with ctrl_c(self.row.interrupted), bark.Client(**self._settings()) as client:
                    self._made(client, prediction_id)
        except (KeyboardInterrupt, asyncio.CancelledError):
            self.seen.append("interrupted")
        except Exception as error:  # noqa: BLE001  whatever it is, the row says so
            self.seen.append(in_words(error))
        return ", ".join(self.seen)

    def _settings(self) -> dict[str, Any]:
        retry = Retry(first=0.01, seconds=5)
        usual = {"token": "r8_s3cret", "base_url": self.url, "timeout": 5, "retry": retry}
        return {**usual, **self.row.client}

    def _made(self, client: Any, prediction_id: str) -> None:
        result = self._result(client, prediction_id)
        if self.row.call == "predictions":
            self._end([f"{len(list(result))} predictions"])
        elif self.row.call.startswith("stream"):
            with result as events:
                for event in events:
                    self._happened(event)
                    if self.row.call != "stream":
                        break
        else:
            self._end([named(result)])

    async def _interruptible(self, prediction_id: str) -> None:
        task = asyncio.create_task(self._amade(prediction_id))
        if self.row.interrupted and "Ctrl-C" not in self.row.fault:
            asyncio.get_running_loop().call_later(self.row.interrupted, task.cancel)
        await task

    async def _amade(self, prediction_id: str) -> None:
        async with bark.AsyncClient(**self._settings()) as client:
            result = self._result(client, prediction_id)
            if self.row.call == "predictions":
                self._end([f"{len([each async for each in result])} predictions"])
            elif self.row.call.startswith("stream"):
                async with result as events:
                    async for event in events:
                        self._happened(event)
                        if self.row.call != "stream":
                            break
            else:
                self._end([named(await result)])

    def _result(self, client: Any, prediction_id: str) -> Any:
        given = dict(self.row.given)
        if given.get("on_progress") is interrupting:
            given["on_progress"] = interrupting([])
        match self.row.call.partition(",")[0].partition(" ")[0]:
            case "create_prediction":
                return client.create_prediction(input=bark.Input(prompt="hi"), **given)
            case "get_prediction":
                return client.get_prediction(prediction_id)
            case "cancel_prediction":
                return client.cancel_prediction(prediction_id)
            case "wait":
                return client.wait(prediction_id, **given)
            case "predictions":
                return client.predictions()
            case name:
                return getattr(client, name)(prompt="hi", **given)

    def _happened(self, event: Any) -> None:
        name = type(event).__name__.removesuffix("Event").lower()
        self._logs += event.data if name == "logs" else ""
        words = {"1/2\n": "first logs", "1/2\n2/2\n": "all logs"}
        if name != "logs":
            self.seen.append(name)
        elif "first logs" in self.seen:
            self.seen[self.seen.index("first logs")] = words.get(self._logs, "wrong logs")
        else:
            self.seen.append(words.get(self._logs, "wrong logs"))

    def _end(self, words: list[str]) -> None:
        self.seen += words


class ctrl_c:  # noqa: N801  it reads as a statement
    """Press Ctrl-C some seconds from now, wherever the main thread then is."""

    def __init__(self, seconds: float) -> None:
        self._timer = threading.Timer(seconds, self._press) if seconds else None

    def _press(self) -> None:
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    def __enter__(self) -> None:
        if self._timer:
            # A shell lets what it runs in the background ignore Ctrl-C.
            self._usual = signal.signal(signal.SIGINT, signal.default_int_handler)
            self._timer.start()

    def __exit__(self, *_: object) -> None:
        if self._timer:
            self._timer.cancel()
            signal.signal(signal.SIGINT, self._usual)


def named(result: Any) -> str:
    name = type(result).__name__
    return f"{name} {result.status}" if name == "Prediction" else name


def in_words(error: BaseException) -> str:
    """Tell the class of an error, what is telling of it, and its notes."""
    telling = {
        "status_code": "{}",
        "retry_after": "retry_after={:g}",
        "code": "{}",
    }
    told = [
        words.format(getattr(error, name))
        for name, words in telling.items()
        if getattr(error, name, None)
        or (name == "retry_after" and getattr(error, name, None) is not None)
    ]
    if isinstance(error, generated.PredictionTimedOut):
        told.append("canceled" if error.is_canceled else "goes on")
    notes = " ".join(getattr(error, "__notes__", []))
    if tried := re.search(r"tried \d+ times", notes):
        told.append(tried[0])
    text = f"{type(error).__name__} ({', '.join(told)})" if told else type(error).__name__
    return ", ".join([text, *(each for each in (MAY_EXIST, MAY_GO_ON) if each in notes)])
