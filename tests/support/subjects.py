"""The five generated clients as tests call them: the smallest input of each, and what breaks it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest

from generated import Retry
from tests.support.loopback import Caller, Loopback

TOKEN = "r8_s3cret"  # noqa: S105  it opens nothing
ID = "gm3qorzdhgbfurvjtvhg6dckhu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One of the clients, with an input that is as small as can be."""

    name: str
    input: dict[str, Any]
    output: Any
    bound: tuple[str, float, str] | None = None
    """An input with a bound, a value beyond it, and the rule that it breaks."""
    enum: str | None = None
    """An input with an enum."""
    required: str | None = None
    """An input that has to be given."""

    @property
    def package(self) -> ModuleType:
        return importlib.import_module(f"generated.{self.name}")

    def made(self, **values: Any) -> Any:
        """Make the smallest input, and set some values more."""
        return self.package.Input(**{**self.input, **values})


AUDIO = "https://replicate.delivery/out.wav"
MODELS = (
    Model(
        name="suno_ai_bark",
        input={"prompt": "hi"},
        output={"audio_out": AUDIO},
        enum="history_prompt",
    ),
    Model(
        name="meta_musicgen",
        input={"prompt": "hi"},
        output=AUDIO,
        bound=("continuation_start", -1, "is below the minimum of 0"),
        enum="output_format",
    ),
    Model(
        name="adirik_styletts2",
        input={"text": "hi"},
        output=AUDIO,
        bound=("alpha", 5, "is above the maximum of 1"),
        required="text",
    ),
    Model(
        name="lucataco_xtts_v2",
        input={"speaker": "https://example.com/me.wav"},
        output=AUDIO,
        enum="language",
        required="speaker",
    ),
    Model(
        name="zsxkib_realistic_voice_cloning",
        input={"song_input": "https://example.com/song.mp3"},
        output=AUDIO,
        bound=("protect", 5, "is above the maximum of 0.5"),
        enum="output_format",
    ),
)

each_caller = pytest.mark.parametrize(
    "caller", [Caller(is_async=False), Caller(is_async=True)], ids=["sync", "async"]
)


def each_model(having: str = "name") -> pytest.MarkDecorator:
    """Run a test for each model whose spec has a thing of the kind."""
    chosen = [model for model in MODELS if getattr(model, having) is not None]
    return pytest.mark.parametrize("model", chosen, ids=[model.name for model in chosen])


def settings(server: Loopback) -> dict[str, Any]:
    """Say how a client reaches a server, which it does not wait for."""
    return {"token": TOKEN, "base_url": f"{server.url}/v1", "retry": Retry(first=0)}


def prediction(model: Model, **more: Any) -> dict[str, Any]:
    """Write a prediction that succeeded, as the real service does."""
    return {"id": ID, "status": "succeeded", "output": model.output, **more}
