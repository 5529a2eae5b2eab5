"""Commands that write to one project at once take turns, and none undoes another's work."""

from __future__ import annotations

import json
import multiprocessing
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from pitchpipe.output.drift import Output
from pitchpipe.output.exclusive import held
from pitchpipe.output.tree import turn
from tests.hostile.arena import SPEC
from tests.hostile.mutations import ALL
from tests.support.commandline import pitchpipe

CLIENTS = ("ant", "bee", "cat", "dog", "elk")
ROUNDS = 5 if ALL else 1
TEXT = {"type": "object", "properties": {"text": {"type": "string"}}}
MODEL = {"openapi": "3.0.2", "components": {"schemas": {"Input": TEXT, "Output": TEXT}}}
VERSION = "0" * 64


@pytest.fixture
def project(tmp_path: Path) -> Path:
    text = '[tool.pitchpipe]\noutput = "generated"\n'
    for name in CLIENTS:
        (tmp_path / f"{name}.yaml").write_text(SPEC.replace("ant", name))
        text += f'[tool.pitchpipe.clients.{name}]\nspec = "{name}.yaml"\n'
    (tmp_path / "pyproject.toml").write_text(text)
    return tmp_path


def at_once(project: Path, commands: Sequence[Sequence[str]]) -> None:
    """Run commands, each in a process of its own that starts when all are there; all succeed."""
    shared = multiprocessing.get_context("fork")
    results, start = shared.SimpleQueue(), shared.Barrier(len(commands))

    def work(command: Sequence[str]) -> None:
        start.wait()
        results.put((command, *pitchpipe(project, *command)))

    runs = [shared.Process(target=work, args=(command,)) for command in commands]
    for each in runs:
        each.start()
    found = [results.get() for _ in runs]
    for each in runs:
        each.join()
    assert [code for _, code, _, _ in found] == [0] * len(runs), found


def clients(folder: Path) -> list[str]:
    return sorted(json.loads((folder / "pitchpipe.lock").read_bytes())["clients"])


@pytest.mark.slow
def test_vendoring(project: Path) -> None:
    """Whoever vendors into one folder at the same time finds all of the clients there."""
    for _ in range(ROUNDS):
        at_once(project, [["vendor", name, "--into", "v"] for name in CLIENTS])
        assert clients(project / "v") == [*CLIENTS]
        for command in (["verify", "v", "--strict"], ["check", "v", "--strict"]):
            assert pitchpipe(project, *command)[0] == 0
        at_once(project, [["vendor", "--remove", name, "--into", "v"] for name in CLIENTS[1:]])
        assert clients(project / "v") == ["ant"]
        shutil.rmtree(project / "v")


@pytest.mark.slow
def test_adding_and_generating(project: Path) -> None:
    """A client that is added while others are generated, or vendored, is not removed again."""
    (project / "model.json").write_text(json.dumps(MODEL))
    for number in range(ROUNDS):
        shutil.rmtree(project / "generated", ignore_errors=True)
        adding = [
            ["add", f"new/{name}{number}:{VERSION}", "--from", "model.json"]
            for name in ("one", "two")
        ]
        others = [["generate"], ["check", "--fix"], ["vendor", "ant", "--into", "v"]]
        at_once(project, [["generate"], *adding, *others])
        assert pitchpipe(project, "check", "--exact", "--strict")[0] == 0
        assert pitchpipe(project, "verify", "v", "--strict")[0] == 0
    assert len(clients(project / "generated")) == len(CLIENTS) + 2 * ROUNDS


def test_a_folder_that_stays_empty(tmp_path: Path) -> None:
    """A folder that is made to be held is removed again, and can be held by its holder."""
    output = Output(folder=tmp_path / "deep/v", shown="v")
    with turn(output):
        assert output.folder.is_dir()
    assert list(tmp_path.iterdir()) == []
    with turn(output), held(output, for_writing=True):  # again, without waiting for itself
        (output.folder / "file").write_text("")
    assert (output.folder / "file").exists()
