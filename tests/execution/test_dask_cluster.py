"""A Dask cluster gives the same files as this machine, whatever happens to workers, or none."""

from __future__ import annotations

import logging
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import cloudpickle
import dask
import pytest
import trustme
from distributed import Client, LocalCluster, Security

from pitchpipe import version
from pitchpipe.cli import commands
from pitchpipe.config import ClientConfig, load_config
from pitchpipe.execution import dask_cluster, dask_tasks
from pitchpipe.execution.dask_cluster import render_on_cluster
from pitchpipe.execution.dask_tasks import make_task, read_answer, run_task
from pitchpipe.execution.local import render_clients
from pitchpipe.pipeline import try_render_client
from pitchpipe.problems import ProblemsError

CONFIG = load_config(Path(__file__).parents[2] / "pyproject.toml")
SPEC = """\
openapi: 3.0.3
info: {title: one, version: '1'}
paths:
  /x:
    get:
      parameters: [{name: n, in: query, schema: {type: integer}}]
      responses: {'204': {description: done}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: of, version: '1'}
actions:
- target: $.paths['/x'].get.parameters[0]
  update: {schema: {$ref: 'parts/n%20.yaml#/n'}}
"""
# What a machine without our files may take for something else than it is.
SPECS = {
    "alone": SPEC,
    "broken": SPEC.replace("openapi: 3", "openapi: 4"),
    "dangling": SPEC.replace("type: integer", "$ref: 'part.yamll#/n'"),
    "empty": "",
    "escaped": SPEC.replace("type: integer", r'"\x24ref": "other.yaml#/n"'),
    "far": SPEC.replace("type: integer", "$ref: '../../outside.yaml#/n'"),
    "fetched": SPEC.replace("type: integer", "$ref: 'https://example.com/n.yaml#/n'"),
    "nested": SPEC.replace("type: integer", '"$ref": "parts/n%20.yaml#/n"'),
    "overlaid": SPEC.replace("{type: integer}", "{}"),
    "warned": SPEC.replace("type: integer", "type: integer, default: ten"),
}
# Made here: a file in the task would not be the one that the client is made from, or not found.
PLAIN: dict[str, Any] = {"formats": "python", "layout": "", "testing": False, "pages": ""}
TLS = "distributed.comm.tls"
SIDES = ("client", "scheduler", "worker")
MADE_HERE = {"broken", "dangling", "empty", "escaped", "far", "fetched", "linked", "outside"}


def config_of(names: list[str]) -> str:
    return "".join(f'[tool.pitchpipe.clients.{name}]\nspec = "spec.yaml"\n' for name in names)


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """Silence logging in Dask's threads: tracebacks are formatted by code that is not thread-safe.

    Python 3.11's `ast.parse`, which others call at the same time, fails when it meets itself.
    """
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def local(quiet: None) -> Iterator[LocalCluster]:
    """Run two worker processes, of one thread each; Dask starts another where one is killed."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", host="127.0.0.1"
    ) as workers:
        yield workers


def address_of(workers: LocalCluster) -> str:
    return workers.scheduler_address.replace("tcp://", "dask://")


@pytest.fixture
def address(local: LocalCluster) -> str:
    local.wait_for_workers(2, timeout=60)
    return address_of(local)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with so many clients that a cluster is busy for a while."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "pyproject.toml").write_text(config_of([f"c{number:03}" for number in range(120)]))
    (root / "spec.yaml").write_text(SPEC)
    monkeypatch.chdir(root)
    monkeypatch.setattr(dask_cluster, "_BATCH", 4)
    return root


def generated(project: Path) -> dict[str, bytes]:
    files = sorted((project / "generated").rglob("*"))
    return {str(f.relative_to(project)): f.read_bytes() for f in files if f.is_file()}


def processes_of(address: str) -> dict[str, int]:
    """Return the process of each worker by its address."""
    with Client(address.replace("dask://", "tcp://"), set_as_default=False) as client:
        return dict(client.run(os.getpid))


def at_first_answer(monkeypatch: pytest.MonkeyPatch, action: Callable[[], object]) -> None:
    """Run a function as soon as the first answer arrives, while others are in progress."""
    actions = [action]

    def read(answer: str) -> Any:
        while actions:
            actions.pop()()
        return read_answer(answer)

    monkeypatch.setattr(dask_cluster, "read_answer", read)


@pytest.mark.slow
def test_the_cluster_changes_nothing(address: str) -> None:
    """Files, problems, places and records are the same from a cluster as from this process."""
    here = list(render_clients(CONFIG.clients, root=CONFIG.root, jobs=1))
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1kB"}):
        there = list(render_on_cluster(CONFIG.clients, root=CONFIG.root, address=address))
    assert there == here
    assert list(render_on_cluster((), root=CONFIG.root, address=address)) == []


@pytest.fixture
def odd(tmp_path: Path) -> list[ClientConfig]:
    """Write specs that a task contains fully, in part or not at all, and return their clients."""
    root = tmp_path / "project"
    (root / "specs/parts").mkdir(parents=True)
    for name, text in SPECS.items():
        (root / f"specs/{name}.yaml").write_text(text)
    for folder in (tmp_path, root / "specs"):
        (folder / "outside.yaml").write_text(SPEC + "n: {type: integer}\n")
    for name in ("part", "other"):
        (root / f"specs/{name}.yaml").write_text("n: {type: integer}\n")
    (root / "specs/parts/n .yaml").write_text("n: {$ref: '../part.yaml#/n'}\n")
    (root / "overlay.yaml").write_text(OVERLAY)
    (root / "linked.yaml").symlink_to(tmp_path / "outside.yaml")
    specs = [root / f"specs/{name}.yaml" for name in SPECS]
    specs += [root / "linked.yaml", tmp_path / "outside.yaml"]
    clients = [ClientConfig(name=spec.stem, spec=spec, command="made by") for spec in specs]
    overlaid = {"overlays": (root / "overlay.yaml",), "shown": "another"}
    return [replace(each, **overlaid) if each.name == "overlaid" else each for each in clients]


@pytest.mark.slow
def test_odd_specs(address: str, odd: list[ClientConfig], tmp_path: Path) -> None:
    """References, links, errors and warnings give the same results, wherever a file is."""
    root = tmp_path / "project"
    here = list(render_clients(odd, root=root, jobs=1))
    assert list(render_on_cluster(odd, root=root, address=address)) == here
    assert {bool(rendered.files) for rendered in here} == {True, False}


def test_what_is_made_elsewhere(odd: list[ClientConfig], tmp_path: Path) -> None:
    """A task has the files that a client seems to need; skipped clients are made locally."""
    root = tmp_path / "project"
    task = make_task(odd, root=root)
    assert {"specs/part.yaml", "specs/parts/n .yaml", "overlay.yaml"} < task["files"].keys()
    assert not any("outside" in path or path.startswith(("/", "..")) for path in task["files"])
    used, made = read_answer(run_task(task))
    assert used == version.this_build()
    assert {client.name for client in odd} - made.keys() == MADE_HERE
    assert made["warned"].problems
    assert made["overlaid"].record


@pytest.mark.parametrize(
    "options",
    [{"formats": "text"}, {"layout": "tags"}, {"testing": True}, {"pages": "clients"}],
    ids=str,
)
def test_a_client_is_made_with_its_options(
    odd: list[ClientConfig], tmp_path: Path, options: dict[str, Any]
) -> None:
    root = tmp_path / "project"
    (client,) = (replace(each, **options) for each in odd if each.name == "alone")
    _, made = read_answer(run_task(make_task([client], root=root)))
    assert made == {"alone": try_render_client(client, root=root)}
    assert made["alone"] != try_render_client(replace(client, **PLAIN), root=root)


def test_a_task_is_plain_data(odd: list[ClientConfig], tmp_path: Path) -> None:
    """A task contains only bytes, text and flags, so that any version can read it."""
    kinds = set()

    def look(value: object) -> None:
        kinds.add(type(value))
        if isinstance(value, dict | list):
            for each in [*value, *(value.values() if isinstance(value, dict) else ())]:
                look(each)

    look(make_task(odd, root=tmp_path / "project"))
    assert kinds == {dict, list, str, bytes, bool}


def test_what_crashes_there_is_made_here(
    odd: list[ClientConfig], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A client that fails on a worker is left out of the answer; the others are in it."""
    render = dask_tasks.try_render_client

    def failing(client: ClientConfig, *, root: Path) -> object:
        if client.name == "nested":
            raise MemoryError
        return render(client, root=root)

    monkeypatch.setattr(dask_tasks, "try_render_client", failing)
    _, made = read_answer(run_task(make_task(odd, root=tmp_path / "project")))
    assert {client.name for client in odd} - made.keys() == MADE_HERE | {"nested"}


@pytest.mark.slow
def test_one_worker_killed(
    project: Path,
    local: LocalCluster,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """A worker killed halfway changes nothing: same bytes, exit code 0, no message."""
    assert commands.main(["generate", "--jobs", "1"]) == 0
    here = generated(project)
    wanted = capfd.readouterr()
    subprocess.run(["rm", "-r", "generated"], check=True)
    worker, victim = min(processes_of(address).items())
    tasks_of_it = []

    def kill() -> None:
        tasks_of_it.extend(local.scheduler.workers[worker].processing)
        os.kill(victim, signal.SIGKILL)

    at_first_answer(monkeypatch, kill)
    assert commands.main(["generate", "--executor", address]) == 0
    assert tasks_of_it
    assert generated(project) == here
    assert capfd.readouterr() == wanted
    assert victim not in processes_of(address).values()
    assert commands.main(["check", "--exact", "--executor", address]) == 0


def test_memory_stays_bounded(project: Path, address: str, local: LocalCluster) -> None:
    """Only as many tasks are sent as keep the workers busy."""
    config = load_config(project / "pyproject.toml")
    results = render_on_cluster(config.clients, root=config.root, address=address)
    next(results)
    assert 0 < len(local.scheduler.tasks) <= 3 * 4
    results.close()  # as Ctrl-C does
    wait_until(lambda: not local.scheduler.tasks)


def test_another_version(
    project: Path, address: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A worker with a different Pitchpipe is refused, and both are named."""
    there = version.this_build()
    here = {**there, "version": "9.9.9", "packages": {**there["packages"], "black": "1.2.3"}}
    monkeypatch.setattr(dask_cluster, "this_build", lambda: here)
    assert commands.main(["generate", "--executor", address]) == 2
    problem, hint, fix = capfd.readouterr().err.splitlines()
    black = there["packages"]["black"]
    assert problem == (
        f"{address}: error[cluster-differs]: a worker has a different Pitchpipe:"
        f" version 0.1.0, not 9.9.9, black {black}, not 1.2.3"
    )
    assert hint.startswith("  hint: install the same Pitchpipe")
    assert fix == "fix: pitchpipe generate"
    assert not (project / "generated").exists()


def poisoned(*names: str) -> None:
    """Make some clients kill their process."""
    import os  # noqa: PLC0415  this runs in a worker
    import signal  # noqa: PLC0415

    from pitchpipe.execution import dask_tasks  # noqa: PLC0415

    render = dask_tasks.try_render_client

    def kill(client: Any, *, root: Any) -> Any:
        if client.name in names:
            os.kill(os.getpid(), signal.SIGKILL)
        return render(client, root=root)

    dask_tasks.try_render_client = kill


def test_a_task_that_kills_workers(
    project: Path, local: LocalCluster, address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Clients that kill one worker after another are named; nothing is written."""
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    with Client(local.scheduler_address, set_as_default=False) as client:
        client.run(poisoned, "c050")
    cloudpickle.unregister_pickle_by_value(sys.modules[__name__])
    local.scheduler.allowed_failures = 0
    assert commands.main(["generate", "--jobs=2", "--executor", address]) == 2
    assert "use only one of them" in capfd.readouterr().err
    assert commands.main(["generate", "--executor", address]) == 2
    local.scheduler.allowed_failures = 3
    problem, hint, fix = capfd.readouterr().err.splitlines()
    assert "error[workers-killed]" in problem
    # Whatever else waited on the same worker is as suspicious to Dask as what killed it.
    assert re.search(r"while making: (c\d{3}, ){3}c\d{3}$", problem)
    assert "memory" in hint
    assert fix == "fix: pitchpipe generate"
    assert not (project / "generated").exists()


class Bare:
    """A scheduler and two workers, none of which is restarted."""

    def __init__(self, folder: Path, stack: ExitStack, environment: dict[str, str]) -> None:
        self._file = folder / "scheduler.json"
        self._stack = stack
        self._environment = {**os.environ, **environment}
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0")
        options = ("--no-nanny", "--nthreads", "1", "--host", "127.0.0.1")
        wait_until(self._file.exists)
        self.workers = [self._start("worker", *options) for _ in range(2)]
        text = self._file.read_text()
        self.address = text.partition('"address": "tcp://')[2].partition('"')[0]
        with Client(f"tcp://{self.address}", set_as_default=False) as client:
            client.wait_for_workers(2, timeout=90)

    def _start(self, kind: str, *options: str) -> subprocess.Popen[bytes]:
        program = [sys.executable, "-m", "distributed.cli.dask_" + kind]
        command = [*program, "--scheduler-file", self._file, "--no-dashboard", *options]
        process = subprocess.Popen(
            command, env=self._environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._stack.callback(process.wait)
        self._stack.callback(process.kill)
        return process

    def run(self, command: str) -> int:
        return commands.main([command, "--executor", f"dask://{self.address}"])


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Callable[..., Bare]]:
    with ExitStack() as stack:
        yield lambda **environment: Bare(tmp_path, stack, environment)


@pytest.mark.slow
def test_all_workers_killed(
    project: Path,
    bare: Callable[..., Bare],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The run ends if no worker is left for a while, and at once without a scheduler."""
    machines = bare()
    monkeypatch.setattr(dask_cluster, "PATIENCE", 2.0)
    at_first_answer(monkeypatch, lambda: [worker.kill() for worker in machines.workers])
    assert machines.run("generate") == 2
    lost = f"dask://{machines.address}: error[cluster-lost]: "
    again = f"fix: pitchpipe generate --executor dask://{machines.address}"
    assert capfd.readouterr().err.splitlines() == [f"{lost}has had no worker for 2 seconds", again]
    machines.workers = [machines._start("worker", "--no-nanny", "--nthreads", "1")]
    monkeypatch.setattr(dask_cluster, "PATIENCE", 90.0)
    at_first_answer(monkeypatch, machines.scheduler.kill)
    began = time.monotonic()
    assert machines.run("generate") == 2
    assert capfd.readouterr().err.splitlines() == [
        f"{lost}the scheduler was lost before all was done",
        again,
    ]
    assert time.monotonic() - began < 60
    assert not (project / "generated").exists()


@pytest.mark.slow
def test_machines_without_pitchpipe(
    project: Path, bare: Callable[..., Bare], capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A cluster that cannot run a task says so, and what to install."""
    (tmp_path / "older/pitchpipe").mkdir(parents=True)
    (tmp_path / "older/pitchpipe/__init__.py").touch()
    machines = bare(PYTHONPATH=str(tmp_path / "older"))
    assert machines.run("generate") == 2
    problem, *_, hint, fix = capfd.readouterr().err.splitlines()
    assert "error[cluster-differs]: could not run a task: " in problem
    assert hint.startswith("  hint: install the same Pitchpipe")
    assert fix == "fix: pitchpipe generate"
    assert not (project / "generated").exists()


def test_an_encrypted_cluster(tmp_path: Path) -> None:
    """Certificates come from Dask's own configuration; without them there is no connection."""
    authority = trustme.CA()
    own = authority.issue_cert("127.0.0.1")
    files = {name: str(tmp_path / name) for name in ("ca", "cert", "key")}
    authority.cert_pem.write_to_path(files["ca"])
    own.cert_chain_pems[0].write_to_path(files["cert"])
    own.private_key_pem.write_to_path(files["key"])
    settings = {f"{TLS}.{side}.{name}": files[name] for side in SIDES for name in ("cert", "key")}
    settings[f"{TLS}.ca-file"] = files["ca"]
    with dask.config.set(settings):
        security = Security(require_encryption=True)
    with LocalCluster(
        n_workers=1, processes=False, dashboard_address=":0", protocol="tls", security=security
    ) as machines:
        address = f"dask+{machines.scheduler_address}"
        clients = CONFIG.clients[:2]
        with dask.config.set(settings):
            made = list(render_on_cluster(clients, root=CONFIG.root, address=address))
        assert made == list(render_clients(clients, root=CONFIG.root, jobs=1))
        with pytest.raises(ProblemsError, match="cluster-unreachable"):
            list(render_on_cluster(clients, root=CONFIG.root, address=address))


@pytest.mark.slow
def test_no_scheduler(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """If no scheduler answers, the run ends soon, and the fix is to run without one."""
    monkeypatch.setattr(dask_cluster, "CONNECTING", 1.0)
    assert commands.main(["check", "--exact", "--executor", "dask://127.0.0.1:1"]) == 2
    out, err = capfd.readouterr()
    problem, fix = err.splitlines()
    assert out == ""
    assert problem.startswith("dask://127.0.0.1:1: error[cluster-unreachable]: cannot be reached")
    assert fix == "fix: pitchpipe check --exact"


@pytest.mark.parametrize(
    "address",
    [
        *("", "dask", "dask://", "dask://host", "dask://host:port", "dask://host:99999"),
        *("dask://user@host:1", "dask://host:1/path", "dask://host:1?q", "tcp://host:1"),
    ],
)
def test_no_address(project: Path, address: str, capfd: pytest.CaptureFixture[str]) -> None:
    """An invalid address is reported with the expected form."""
    assert commands.main(["generate", "--executor", address]) == 2
    problem, hint, fix = capfd.readouterr().err.splitlines()
    assert "error[executor-invalid]" in problem
    assert "dask://HOST:PORT" in hint
    assert fix == "fix: pitchpipe generate --help"


@pytest.mark.slow
def test_without_dask(project: Path) -> None:
    """If the extra is not installed, it is named; nothing else needs it."""
    block = (
        "import sys; sys.modules['distributed'] = None; from pitchpipe.cli.commands import main; "
    )
    run = [sys.executable, "-c", f"{block}sys.exit(main())", "generate"]
    done = subprocess.run(
        [*run, "--executor", "dask://h:1"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "dask://h:1: error[extra-missing]: Dask is not installed here",
        "  hint: install Pitchpipe with its extra `dask`, here and on the cluster",
        "fix: pip install 'pitchpipe[dask]'",
    ]
    assert subprocess.run(run, capture_output=True, check=False).returncode == 0


def wait_until(happened: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 90
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)
