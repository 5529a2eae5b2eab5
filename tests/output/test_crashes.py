"""Whatever strikes `generate` while it writes, nothing is lost, and one command mends the rest.

Each scenario runs the real command again and again, in a process that is struck at its first
operation on the disk, then at its second, until it comes to its end. `python -m
tests.output.test_crashes` prints what came of it.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest import mock

import pytest

from pitchpipe.config import ClientConfig
from pitchpipe.lock.lock_file import LOCK_NAME
from pitchpipe.lock.records import ClientRecord, Input, fingerprint
from tests.support import commandline
from tests.support.commandline import MEMORY, fix_of

Inputs = Mapping[str, Mapping[str, str]]  # the files of each client
Tree = dict[str, bytes]

OLD: Inputs = {
    "ant": {"client.py": "one = 1\n", "models.py": "", "old/x.py": "x = 1\n", "py.typed": ""},
    "bee": {"client.py": "bee = 1\n"},
}
NEW: Inputs = {
    "ant": {"client.py": "one = 2\n", "models.py": "", "new/y.py": "y = 1\n", "py.typed": ""},
    "bee": {"client.py": "bee = 2\n"},
}
RENAMED: Inputs = {"ant": OLD["ant"], "wasp": OLD["bee"]}
NEWER: Inputs = {
    "ant": {"client.py": "one = 3\n", "new/z.py": "z = 1\n", "py.typed": ""},
    "cat": {"client.py": "cat = 1\n"},
}
NOTES = {"ant/notes.txt": b"mine\n"}


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A run from `before` (None: the first) to `after`; somebody has written `edits`."""

    before: Inputs | None
    after: Inputs
    edits: Tree = field(default_factory=dict)
    arguments: tuple[str, ...] = ()


SCENARIOS = {
    "first generation": Scenario(before=None, after=NEW),
    "changes, additions, removals": Scenario(before=OLD, after=NEW),
    "a client is renamed": Scenario(before=OLD, after=RENAMED),
    "hand edits are discarded": Scenario(
        before=OLD,
        after=NEW,
        edits={"ant/client.py": b"mine = 1\n", "ant/old/x.py": b"mine = 2\n"},
        arguments=("--force",),
    ),
    "nothing but a hand edit": Scenario(
        before=OLD, after=OLD, edits={"bee/client.py": b"mine = 1\n"}, arguments=("--force",)
    ),
}
STRIKES = ("kill", "ENOSPC", "Ctrl-C")
ROUNDS = [(name, strike) for name in SCENARIOS for strike in STRIKES]
ROUNDS += [("changes, additions, removals", "EIO")]

UNSTRUCK, CRASHED = 200, 201  # exit codes that `pitchpipe` does not know


class FakeJobs(ModuleType):
    """Renders a client as the files that its spec lists."""

    def render_clients(
        self, clients: Sequence[ClientConfig], *, root: Path, jobs: int | None
    ) -> Iterator[SimpleNamespace]:
        for client in clients:
            text = client.spec.read_text(encoding="utf-8")
            files = {f"{client.name}/{path}": each for path, each in json.loads(text).items()}
            read = fingerprint(text.encode())
            record = ClientRecord(spec=Input(path=client.spec.name, sha256=read), effective=read)
            yield SimpleNamespace(
                files=files,
                problems=[],
                record=record,
                is_sure=True,
                operations=0,
                compiles=False,
                left_out=(),
                chosen="",
            )


class FakePipeline(ModuleType):
    """Makes what the clients share."""

    def render_shared(self, _records: object = None) -> dict[str, str]:
        return {"__init__.py": '"""Shared."""\n', "_runtime/errors.py": "oops = 1\n"}


FAKES = {
    "pitchpipe.execution.local": FakeJobs("pitchpipe.execution.local"),
    "pitchpipe.pipeline": FakePipeline("pitchpipe.pipeline"),
}


def pitchpipe(project: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command with a pipeline that is a fake."""
    with mock.patch.dict(sys.modules, FAKES):
        return commandline.pitchpipe(project, *arguments)


def run_fix(project: Path, err: str) -> None:
    """Do what the last line says, but for removing the user's own file: that is a warning only."""
    fix = fix_of(err).removeprefix("rm -- generated/ant/notes.txt && ")
    with mock.patch.dict(sys.modules, FAKES):
        commandline.run_fix(project, fix)


def put(project: Path, inputs: Inputs) -> None:
    """Write specs and configuration."""
    tables = [f'[tool.pitchpipe.clients.{name}]\nspec = "{name}.json"\n' for name in inputs]
    (project / "pyproject.toml").write_text("".join(tables), encoding="utf-8")
    for name, files in inputs.items():
        (project / f"{name}.json").write_text(json.dumps(files), encoding="utf-8")


def edit(project: Path, edits: Tree) -> None:
    for path, content in edits.items():
        (project / "generated" / path).parent.mkdir(parents=True, exist_ok=True)
        (project / "generated" / path).write_bytes(content)


def tree(project: Path) -> Tree:
    """Read what is in the output folder, but for what a run has set aside."""
    folder = project / "generated"
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.parent.name.endswith(".tmp")
    }


def litter(project: Path) -> list[str]:
    """List staging folders, and folders without anything in them."""
    folders = [each for each in (project / "generated").rglob("*") if each.is_dir()]
    return [f.name for f in folders if f.name.endswith(".tmp") or not any(f.iterdir())]


def made_of(inputs: Inputs) -> Tree:
    shared = FakePipeline("").render_shared()
    files = {f"{name}/{path}": text for name in inputs for path, text in inputs[name].items()}
    return {path: text.encode() for path, text in (shared | files).items()}


class Striker:
    """Strikes at the `number`-th operation on the disk below a folder."""

    def __init__(self, folder: Path, strike: str, number: int) -> None:
        self.folder = str(folder)
        self.strike = strike
        self.left = number
        self.fsync = os.fsync

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Hear of an operation before it is done, as an audit hook."""
        if event == "fcntl.flock" or (
            event in ("open", "os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.chmod")
            and str(arguments[0]).startswith(self.folder)
            # To be killed before reading is no different from being killed before writing.
            and (self.strike != "kill" or event != "open" or arguments[2] & os.O_CREAT)
        ):
            self.count(str(arguments[0]))

    def flush(self, descriptor: int) -> None:
        """Stand for `os.fsync`: only half of the file reaches the disk."""
        if self.left == 1:
            os.ftruncate(descriptor, os.fstat(descriptor).st_size // 2)
        self.count("")
        self.fsync(descriptor)

    def count(self, path: str) -> None:
        self.left -= 1
        if self.left != 0:
            return
        if self.strike == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.strike == "Ctrl-C":
            signal.raise_signal(signal.SIGINT)
            return
        number = getattr(errno, self.strike)
        raise OSError(number, os.strerror(number), path or None)


def strike_at(project: Path, arguments: Sequence[str], strike: str, number: int) -> int | None:
    """Run `generate` in a process to be struck; return its exit code, None if it ended before."""
    child = started(project, arguments, Striker(project / "generated", strike, number))
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code != CRASHED
    return None if code == UNSTRUCK else code


def started(project: Path, arguments: Sequence[str], striker: Striker | None = None) -> int:
    """Run `generate` in another process, and return its number."""
    if child := os.fork():
        return child
    with contextlib.suppress(BaseException):
        if striker:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            mock.patch.object(os, "fsync", striker.flush).start()
            sys.addaudithook(striker)
        code, _, err = pitchpipe(project, "generate", *arguments)
        if striker and striker.left > 0:
            os._exit(UNSTRUCK)
        (project / "stderr.txt").write_text(err, encoding="utf-8")
        os._exit(code)
    os._exit(CRASHED)


def starting_point(scenario: Scenario, project: Path) -> None:
    project.mkdir()
    if scenario.before is not None:
        put(project, scenario.before)
        assert pitchpipe(project, "generate")[0] == 0
    edit(project, NOTES | scenario.edits)
    put(project, scenario.after)


def outcome_of(old: Tree, new: Tree, now: Tree) -> str:
    """Return which tree is there: the old one, the new one, or some files of either."""
    for path in {*old, *new, *now}:
        assert now.get(path) in (old.get(path), new.get(path)), path
    return "new" if now == new else "old" if now == old else "between"


def assert_mended(project: Path, inputs: Inputs, *, force: bool) -> None:
    """See that `check` tells the truth, and that what it says to run makes it green."""
    put(project, inputs)
    code, out, err = pitchpipe(project, "check")
    kept = tree(project)
    if code:
        assert code == 1
        assert force or ("hand-edited" not in out and "--force" not in err), out
        run_fix(project, err)
    else:
        assert {**kept, LOCK_NAME: b""} == {**made_of(inputs), **NOTES, LOCK_NAME: b""}
    code, out, err = pitchpipe(project, "check")
    assert (code, err) == (0, "")
    assert out.startswith("generated/ant/notes.txt: warning[unmanaged]")
    assert len(out.splitlines()) == 2
    now = tree(project)
    assert now.pop(LOCK_NAME)
    assert now == made_of(inputs) | NOTES
    assert litter(project) == []


def play(scenario: Scenario, strike: str, folder: Path) -> Counter[str]:
    """Strike at each operation in turn; return how often which tree was there."""
    start, project, copy = folder / "start", folder / "project", folder / "copy"
    starting_point(scenario, start)
    shutil.copytree(start, copy)
    assert pitchpipe(copy, "generate", *scenario.arguments)[0] == 0
    old, new = tree(start), tree(copy)
    shutil.rmtree(copy)
    found: Counter[str] = Counter()
    while True:
        shutil.copytree(start, project)
        code = strike_at(project, scenario.arguments, strike, found.total() + 1)
        outcome = outcome_of(old, new, tree(project))
        if code is None:
            assert outcome == "new"
            return found
        found[outcome] += 1
        assert code in {"kill": (-9,), "Ctrl-C": (130,)}.get(strike, (2, 0))
        assert code != 0 or outcome == "new"
        assert (strike, outcome) != ("Ctrl-C", "between")
        # What other strikes leave is what a kill leaves, and is looked at less closely.
        others = (scenario.after, scenario.before or NEW) if strike == "kill" else ()
        for inputs in (NEWER, *others):
            shutil.copytree(project, copy)
            assert_mended(copy, inputs, force=bool(scenario.edits))
            shutil.rmtree(copy)
        if code == 2:
            run_fix(project, (project / "stderr.txt").read_text(encoding="utf-8"))
            assert_mended(project, scenario.after, force=False)
        shutil.rmtree(project)


@pytest.fixture
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        yield Path(folder)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "strike"), ROUNDS)
def test_nothing_is_lost(name: str, strike: str, scratch: Path) -> None:
    """Struck anywhere, a run leaves files of either tree, and `check` says what to run."""
    assert play(SCENARIOS[name], strike, scratch).total() > 5


@pytest.mark.slow
def test_runs_at_once(scratch: Path) -> None:
    """Runs that are started at once, for all clients or for some, take turns."""
    starting_point(SCENARIOS["first generation"], scratch / "project")
    for inputs in [OLD, NEW] * 10:
        put(scratch / "project", inputs)
        runs = [(), ("ant",), ("bee",), ("ant",), ()]
        children = [started(scratch / "project", arguments) for arguments in runs]
        assert [os.waitpid(child, 0)[1] for child in children] == [0] * len(runs)
        assert_mended(scratch / "project", inputs, force=False)


def table() -> Iterator[str]:
    """Yield a line for each scenario and strike."""
    yield f"{'scenario':<30}{'strike':<8}{'points':>7}{'old':>6}{'new':>6}{'between, mended':>17}"
    for name, strike in ROUNDS:
        with tempfile.TemporaryDirectory() as folder:
            found = play(SCENARIOS[name], strike, Path(folder))
        counts = f"{found['old']:>6}{found['new']:>6}{found['between']:>17}"
        yield f"{name:<30}{strike:<8}{found.total():>7}{counts}"


if __name__ == "__main__":
    for line in table():
        sys.stdout.write(f"{line}\n")
