"""What runs the predictions of the stand-in: an engine."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from tests.support.standin.models import violations
from tests.support.standin.predictions import Prediction


class Engine(Protocol):
    """Runs predictions."""

    @property
    def streams(self) -> bool:
        """Whether its predictions have a URL to stream from."""

    def start(self, prediction: Prediction) -> list[dict[str, str]]:
        """Start one and return at once; or return what is wrong with its input."""

    def stop(self, prediction: Prediction) -> None:
        """Stop one: it has been canceled."""


def echoed(prediction: Prediction) -> Any:
    """Make an output in the shape of the model, with a data URL of all that it was given."""
    text = json.dumps(prediction.input, sort_keys=True, ensure_ascii=False)
    url = f"data:text/plain;base64,{base64.b64encode(text.encode()).decode()}"
    return {"audio_out": url} if prediction.model.name == "suno-ai/bark" else url


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Gives back what was put in, in a data URL.

    It is `starting` for `boot` seconds, and runs for `seconds`, in which it prints `lines` lines.
    An output that is a list grows by one item with each line. With an `error` it fails; with
    `sticks_at` it takes that status in the end, and never another.
    """

    seconds: float = 0.0
    boot: float = 0.0
    lines: int = 2
    output: Callable[[Prediction], Any] = echoed
    error: str = ""
    sticks_at: str = ""
    streams: bool = False

    def start(self, prediction: Prediction) -> list[dict[str, str]]:
        """Start a thread for the prediction."""
        if found := violations(prediction.input, prediction.model.schema):
            return found
        threading.Thread(target=self._run, args=(prediction,), daemon=True).start()
        return []

    def stop(self, prediction: Prediction) -> None:
        """Do nothing: the thread notices by itself."""

    def _run(self, prediction: Prediction) -> None:
        prediction.sleep(self.boot)
        if not prediction.begin():
            return
        output = self.output(prediction)
        for step in range(self.lines):
            prediction.log(f"{step + 1}/{self.lines}\n")
            if isinstance(output, list) and step < len(output):
                prediction.produce(output[: step + 1], str(output[step]))
            if not prediction.sleep(self.seconds / self.lines):
                return
        self._end(prediction, output)

    def _end(self, prediction: Prediction, output: Any) -> None:
        if self.sticks_at:
            prediction.become(self.sticks_at)
        elif self.error:
            prediction.fail(self.error)
        else:
            if not isinstance(output, list):
                prediction.produce(output, _chunk(output))
            elif prediction.output != output:
                prediction.produce(output, "".join(map(str, output[self.lines :])))
            prediction.succeed()


def _chunk(output: Any) -> str:
    """Write an output for the stream: files come as data URLs, one after the other."""
    if isinstance(output, Mapping):
        output = next(iter(output.values()), "")
    return output if isinstance(output, str) else json.dumps(output)
