"""What the documentation shows works as it stands there."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import generated
from pitchpipe.pipeline import render_shared
from tests.model.test_trainings import made
from tests.support.examples import ROOT, importing, in_place_of_replicate, run_examples

CALLING = ROOT / "docs" / "calling-models.md"
CODES = {"E1001", "E005", "PA", "NSFW"}


def test_calling_models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every example runs, prints what is shown, and leaves no prediction running."""
    (tmp_path / "me.wav").write_bytes(b"RIFF\x24\0\0\0WAVEfmt ")
    with in_place_of_replicate(monkeypatch, tmp_path) as server:
        run_examples(CALLING.read_text(encoding="utf-8"), "calling-models.md")
        assert {p.status for p in server.predictions.values()} <= {"succeeded", "canceled"}
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "hello.wav",
        "me.wav",
        "morning.wav",
        "polka.wav",
        "waltz.wav",
    ]


def test_trainings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every example runs in the fake of a model that can be trained."""
    for path, text in {**render_shared(), **made(tmp_path / "inputs")}.items():
        file = tmp_path / "clients" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "images.zip").write_bytes(b"PK")
    importing(monkeypatch, tmp_path, "clients")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPLICATE_API_TOKEN", "a-token")
    with importlib.import_module("clients.tuner.testing").Fake() as fake:
        run_examples((ROOT / "docs" / "trainings.md").read_text(encoding="utf-8"), "trainings.md")
        assert [each.status for each in fake.trained] == ["succeeded"] * 2
        assert fake.content(fake.trainings.inputs[0].input_images) == b"PK"


def test_every_exception_is_listed() -> None:
    """The table names each of the shared exceptions but the bases that say nothing more."""
    text = CALLING.read_text(encoding="utf-8")
    table = text.partition("\n| exception |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`([A-Z]\w+)`", table)) - {"ValueError", "RuntimeError", *CODES}
    shared = {
        name
        for name in generated.__all__
        if isinstance(getattr(generated, name), type)
        and issubclass(getattr(generated, name), BaseException)
    }
    unlisted = {"CallError", "PredictionError", "BadRequest", "PermissionDenied", "Conflict"}
    assert named == shared - unlisted


def test_everything_shared_is_mentioned() -> None:
    """What `generated` exports is in the text, but for what a value of the table is made of."""
    text = CALLING.read_text(encoding="utf-8")
    missing = {name for name in generated.__all__ if not re.search(rf"\b{name}\b", text)}
    assert missing == {"BadRequest", "Conflict", "PermissionDenied", "PredictionError", "Violation"}


def test_the_runtime_is_described_whole() -> None:
    """The table of the architecture names every module of the runtime, and no other."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = text.partition("## The runtime")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    modules = {path.stem for path in (ROOT / "templates" / "runtime").glob("*.py")}
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == modules - {"__init__"}
