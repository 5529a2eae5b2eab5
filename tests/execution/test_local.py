"""Clients rendered by several processes are the clients that one process renders."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.cli import commands
from pitchpipe.config import ClientConfig, load_config
from pitchpipe.execution import local
from pitchpipe.execution.local import render_clients
from pitchpipe.execution.processes import LostProcessError, in_order
from pitchpipe.pipeline import Rendered, try_render_client

ROOT = Path(__file__).parents[2]
BROKEN = "openapi: 3.0.3\ninfo: {title: broken, version: '1'}\npaths: 3\n"
ODD_DEFAULT = """\
openapi: 3.0.3
info: {title: odd, version: '1'}
paths:
  /x:
    get:
      parameters: [{name: n, in: query, schema: {type: integer, default: ten}}]
      responses: {'204': {description: done}}
"""
LARGE = """\
openapi: 3.0.3
info: {title: large, version: '1'}
paths:
  /x:
    get:
      responses:
        '200':
          description: all
          content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}
components:
  schemas:
"""
COMPONENT = "#/components/schemas/S"


def test_the_number_of_processes_changes_nothing() -> None:
    """Results come in the order of the clients, and are the same from one process and from two."""
    config = load_config(ROOT / "pyproject.toml")
    one, two = (list(render_clients(config.clients, root=config.root, jobs=n)) for n in (1, 2))
    assert one == two
    assert [next(iter(r.files)).split("/")[0] for r in two] == [c.name for c in config.clients]


def test_a_problem_stops_one_client_only(tmp_path: Path) -> None:
    """Problems of one spec are reported at their place; the others are still rendered."""
    for name, text in (("broken", BROKEN), ("odd", ODD_DEFAULT)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    clients = [
        ClientConfig(name=name, spec=tmp_path / f"{name}.yaml", overlays=())
        for name in ("broken", "odd")
    ]
    broken, odd = render_clients(clients, root=tmp_path, jobs=2)
    assert broken.files == {}
    assert [str(problem).split(" #")[0] for problem in broken.problems] == [
        "broken.yaml:3:1: error[invalid-spec]"
    ]
    assert set(odd.files) == {
        f"odd/{file}" for file in ("__init__.py", "_codec.py", "client.py", "models.py", "py.typed")
    }
    assert [(p.severity, p.rule) for p in odd.problems] == [("warning", "tolerated")]


def chained(length: int, folder: Path) -> Rendered:
    """Render a document in which schemas refer to one another in a chain."""
    links = [
        f"    S{n}: {{type: object, properties: {{a: {{$ref: '{COMPONENT}{n + 1}'}}}}}}\n"
        for n in range(length)
    ]
    text = LARGE.replace("Whole", "S0") + "".join(links) + f"    S{length}: {{type: string}}\n"
    (folder / "chain.yaml").write_text(text)
    client = ClientConfig(name="chain", spec=folder / "chain.yaml", overlays=())
    (rendered,) = render_clients([client], root=folder, jobs=1)
    return rendered


def test_a_long_chain(tmp_path: Path) -> None:
    """Schemas may refer to one another in a chain that Python's own limit would cut off."""
    assert chained(190, tmp_path).problems == ()


def test_a_long_chain_of_parts(tmp_path: Path) -> None:
    """Thousands of schemas that are nothing but each other are a problem, no crash."""
    text = LARGE.replace("Whole", "S0") + "".join(
        f"    S{n}: {{allOf: [{{$ref: '{COMPONENT}{n + 1}'}}, {{description: x}}]}}\n"
        for n in range(3000)
    )
    (tmp_path / "chain.yaml").write_text(text + "    S3000: {type: string}\n")
    client = ClientConfig(name="chain", spec=tmp_path / "chain.yaml", overlays=())
    (rendered,) = render_clients([client], root=tmp_path, jobs=1)
    assert [problem.rule for problem in rendered.problems] == ["too-deep"]


def test_a_chain_too_long_to_follow(tmp_path: Path) -> None:
    """A chain of references that is far too long ends in `Any`, and not in a crash."""
    rendered = chained(3000, tmp_path)
    assert rendered.files
    assert {problem.rule for problem in rendered.problems} == {"untyped"}
    assert rendered.problems[0].where.pointer == "/components/schemas/S200"


PROJECT = """\
[tool.pitchpipe.clients.ant]
spec = "spec.yaml"
[tool.pitchpipe.clients.bee]
spec = "spec.yaml"
[tool.pitchpipe.clients.cat]
spec = "spec.yaml"
"""
KILLED = "the process making 'bee' was killed by SIGKILL"
# A program whose processes all hang in their first client, and say so.
HANGING = """\
import sys, time
from pathlib import Path
from pitchpipe.cli import commands
from pitchpipe.execution import local

def hang(client, *, root, **options):
    if client.name != "ant":
        (root / client.name).touch()
        time.sleep(600)
    return RENDER(client, root=root, **options)

RENDER = local.try_render_client
local.try_render_client = hang
sys.exit(commands.main(["generate", "--jobs", "2"]))
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "spec.yaml").write_text(ODD_DEFAULT.replace("ten", "10"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
def test_processes_that_are_not_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """With spawned processes, many clients are shared out, with the same result."""
    config = load_config(ROOT / "pyproject.toml")
    here = list(render_clients(config.clients, root=config.root, jobs=1))
    monkeypatch.setattr(local, "_METHOD", "spawn")
    monkeypatch.setattr(local, "try_render_client", None)
    with pytest.raises(TypeError):  # in this process: starting others would take longer
        list(render_clients(config.clients, root=config.root, jobs=2))
    monkeypatch.setattr(local, "try_render_client", try_render_client)
    monkeypatch.setattr(local, "_ENOUGH", {"spawn": 5})
    assert list(render_clients(config.clients, root=config.root, jobs=2)) == here


def halved(number: int) -> int:
    if number % 2:
        raise ValueError(number)
    return number // 2


def test_what_fails_raises_here() -> None:
    """An exception in a worker process is raised here as the same exception."""
    results = in_order(halved, [2, 4, 7, 8], processes=2, chunk=1)
    assert [next(results), next(results)] == [1, 2]
    with pytest.raises(ValueError, match="7") as caught:
        next(results)
    assert caught.traceback[-1].name == "halved"
    assert not multiprocessing.active_children()


def only_in(process: int, number: int) -> int:
    if os.getpid() != process:
        raise MemoryError
    return number


def test_what_fails_elsewhere_only() -> None:
    """An item that fails in a worker process is retried in this one."""
    items = list(range(50))
    work = partial(only_in, os.getpid())
    assert list(in_order(work, items, processes=2, chunk=3)) == items


def marked(folder: Path, number: int) -> int:
    (folder / str(number)).touch()
    return number


@pytest.mark.slow
def test_few_results_wait(tmp_path: Path) -> None:
    """Processes pause when enough results wait for a slow one, and continue after it."""
    results = in_order(partial(marked, tmp_path), range(1000), processes=2, chunk=4)
    assert next(results) == 0
    done, now = -1, 0
    while done != now:
        time.sleep(0.5)
        done, now = now, len(list(tmp_path.iterdir()))
    assert 8 <= now <= 1 + 2 * 4 * 4 + 2 * 4
    assert list(results) == list(range(1, 1000))


def test_left_early(tmp_path: Path) -> None:
    """Stopping early leaves no process behind."""
    results = in_order(partial(marked, tmp_path), range(1000), processes=2, chunk=4)
    next(results)
    assert len(multiprocessing.active_children()) == 2
    results.close()
    assert not multiprocessing.active_children()


def fatal(deadly: int, number: int) -> int:
    if number == deadly:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.001)
    return number


@pytest.mark.parametrize("deadly", [0, 7, 99])
def test_a_killed_process_is_told_with_its_item(deadly: int) -> None:
    """A killed process is reported with its item, as after running out of memory."""
    with pytest.raises(LostProcessError) as caught:
        list(in_order(partial(fatal, deadly), range(100), processes=2, chunk=4))
    assert (caught.value.item, caught.value.how) == (deadly, "was killed by SIGKILL")
    assert not multiprocessing.active_children()


def leaving(number: int) -> int:
    os._exit(number)


def test_a_process_that_ends_itself() -> None:
    """A process that exits by itself is reported with its exit code."""
    with pytest.raises(LostProcessError, match="exited with code 3"):
        list(in_order(leaving, [3], processes=1, chunk=1))


def killing(client: ClientConfig, *, root: Path, **options: Any) -> Rendered:
    if client.name == "bee":
        os.kill(os.getpid(), signal.SIGKILL)
    return try_render_client(client, root=root, **options)


def test_a_killed_process_stops_the_run(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is "could not tell": the client is named with a hint, and nothing is written."""
    monkeypatch.setattr(local, "try_render_client", killing)
    for command in ("generate", "check"):
        assert commands.main([command, "--jobs", "2"]) == 2
        out, err = capfd.readouterr()
        assert (out, err.splitlines()) == (
            "",
            [
                f"spec.yaml: error[process-lost]: {KILLED}",
                "  hint: if memory ran out, use fewer processes",
                f"fix: pitchpipe {command} --jobs 1",
            ],
        )
    assert not (project / "generated").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)]
)
def test_an_interrupted_run(project: Path, stop: signal.Signals, code: int) -> None:
    """However a run is stopped, its processes end with it, and nothing is written."""
    ended, told = stopped(
        ["-c", HANGING], stop, lambda: all((project / n).exists() for n in ("bee", "cat"))
    )
    assert ended == code
    first, *_ = told.split(b"\n")
    assert first == (
        b"pitchpipe: interrupted; no file was left half-written" if code == 130 else b""
    )
    assert not (project / "generated").exists()


def stopped(
    arguments: Sequence[str], stop: signal.Signals, is_started: Callable[[], bool]
) -> tuple[int, bytes]:
    """Stop Python when it has begun, and all its processes are gone: its code, and what it said."""
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as run:
        wait_until(is_started)
        if stop == signal.SIGINT:  # as a terminal sends it
            os.killpg(run.pid, stop)
        else:
            run.send_signal(stop)
        _, told = run.communicate(timeout=30)
        wait_until(lambda: not has_processes(run.pid))
    return run.returncode, told.strip()


def has_processes(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.02)
