"""A large client is made by several processes, and is the one that a single process makes."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest

from pitchpipe.cli import commands
from pitchpipe.config import ClientConfig
from pitchpipe.execution import local
from pitchpipe.execution.local import render_clients
from pitchpipe.pipeline import Rendered
from pitchpipe.render import definitions, finish, sizes, split_package
from pitchpipe.render.syntax import syntax_problem
from tests.execution.test_local import stopped
from tests.render.test_split_package import large_document

HERE = os.getpid()
GENERATE = ("generate", "--spec", "large.json", "--output", "out", "--jobs", "2")
# A program of which the processes hang as soon as they print modules, and say so.
HANGING = """\
import os, sys, time
from pathlib import Path
from pitchpipe.cli import commands
from pitchpipe.render import sizes, split_package

def hang(*arguments):
    Path(f"hangs{os.getpid()}").touch()
    time.sleep(600)

sizes._HUGE = 1
split_package._printed = hang
sys.exit(commands.main(sys.argv[1:]))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a folder with a document that is taken for a huge one, and empty all caches."""
    (tmp_path / "large.json").write_text(json.dumps(large_document()))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sizes, "_HUGE", 1)
    monkeypatch.setattr(definitions, "_BATCH", 10)
    monkeypatch.setattr(definitions, "_KNOWN", {})
    monkeypatch.setattr(definitions, "_SKELETONS", {})
    monkeypatch.setattr(split_package, "_TOGETHER", 10)
    return tmp_path


@pytest.fixture
def others(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Collect how many tasks are run by several processes, each time."""
    started: list[int] = []
    run = local.in_order

    def in_order(function: Any, items: Any, **options: Any) -> Any:
        started.append(len(items))
        return run(function, items, **options)

    monkeypatch.setattr(local, "in_order", in_order)
    yield started
    assert not multiprocessing.active_children()


def large(folder: Path, **options: Any) -> ClientConfig:
    return ClientConfig(name="large", spec=folder / "large.json", **options)


def made(client: ClientConfig, jobs: int) -> Rendered:
    (rendered,) = render_clients([client], root=client.spec.parent, jobs=jobs)
    return rendered


@pytest.mark.slow
@pytest.mark.parametrize("options", [{"layout": "tags", "testing": True}, {"layout": "flat"}])
def test_the_number_of_processes_changes_nothing(
    folder: Path, others: list[int], options: dict[str, Any]
) -> None:
    """Definitions and modules are made by other processes, and are the same."""
    one = made(large(folder, **options), 1)
    assert not others
    three = made(large(folder, **options), 3)
    assert len(others) == 2
    assert min(others) > 3
    assert list(one.files.items()) == list(three.files.items())
    assert one == three


def test_a_small_client_needs_no_other_process(
    folder: Path, others: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sizes, "_HUGE", 10_000)
    assert made(large(folder), 2).files
    assert not others


def test_no_process_where_it_would_not_share_memory(
    folder: Path, others: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "_METHOD", "spawn")
    assert made(large(folder), 2).files
    assert not others


@pytest.mark.slow
def test_large_clients_of_a_fleet(folder: Path, others: list[int]) -> None:
    """Only the first one is shared out, as the processes for the others start no more."""
    clients = [replace(large(folder), name=name) for name in ("ant", "bee", "cat")]
    one, two = (list(render_clients(clients, root=folder, jobs=n)) for n in (1, 2))
    assert [each.files for each in one] == [each.files for each in two]
    assert all(each.compiles for each in two)
    assert len(others) == 3


def kill_the_other(*_arguments: object) -> NoReturn:
    assert os.getpid() != HERE
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


@pytest.mark.parametrize(
    ("module", "name"), [(definitions, "_recalled"), (split_package, "_printed")]
)
def test_a_killed_process_stops_the_run(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    module: Any,
    name: str,
) -> None:
    """The client is named with a hint, and nothing is written."""
    monkeypatch.setattr(module, name, kill_the_other)
    assert commands.main(GENERATE) == 2
    out, err = capfd.readouterr()
    killed = "the process making 'large' was killed by SIGKILL"
    assert (out, err.splitlines()[:2]) == (
        "",
        [
            f"large.json: error[process-lost]: {killed}",
            "  hint: if memory ran out, use fewer processes",
        ],
    )
    assert not (folder / "out").exists()
    assert not multiprocessing.active_children()


def test_what_another_process_cannot_compile(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is refused as it is after one process: each module with its place."""
    usual = finish.format_python

    def broken(text: str) -> str:
        return usual(text) + ("x = = 1\n" if "class ThingsResource" in text else "")

    monkeypatch.setattr(finish, "format_python", broken)
    said: list[str] = []
    for jobs in ("1", "2"):
        assert commands.main([*GENERATE[:-1], jobs, "--layout", "tags"]) == 2
        said.append(capfd.readouterr().err.replace(f"--jobs {jobs}", "--jobs N"))
    assert "out/large/things/resource.py: error[output-syntax]: would not compile" in said[0]
    assert said[0] == said[1]
    assert not (folder / "out" / "large").exists()


def test_what_other_processes_have_compiled_is_not_compiled_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str] = []

    def compile_here(text: str, path: str) -> str:
        compiled.append(path)
        return syntax_problem(text, path)

    monkeypatch.setattr("pitchpipe.output.refusals.syntax_problem", compile_here)
    assert commands.main(GENERATE) == 0
    assert compiled == ["__init__.py"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)]
)
@pytest.mark.usefixtures("folder")
def test_an_interrupted_run(stop: signal.Signals, code: int, tmp_path: Path) -> None:
    """However a run is stopped, its processes end with it, and nothing is written."""
    ended, told = stopped(
        ["-c", HANGING, *GENERATE], stop, lambda: len(list(tmp_path.glob("hangs*"))) == 2
    )
    assert ended == code
    first, *_ = told.split(b"\n")
    assert first == (
        b"pitchpipe: interrupted; no file was left half-written" if code == 130 else b""
    )
    assert not (tmp_path / "out").exists()
