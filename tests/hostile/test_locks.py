"""A lock is input: whatever it says, nothing outside of its folder is touched, and nothing crashes.

Every place of a lock is changed to what nobody expects there, and links lead out of the folder.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.lock.lock_file import Lock, parse_lock, parse_ownership
from pitchpipe.problems import ProblemsError
from tests.hostile.arena import arena, attempt, outside
from tests.hostile.mutations import KEYS, mutations, sample
from tests.support.commandline import MEMORY, pitchpipe

LOCK = "pitchpipe.lock"
SHA = "0" * 64
COMMANDS = {
    "generated": (
        ["generate"],
        ["generate", "--force"],
        ["check", "--diff"],
        ["verify", "generated"],
    ),
    "v": (
        ["vendor", "--list", "--into", "v"],
        ["check", "v", "--diff"],
        ["verify", "v"],
        ["vendor", "--into", "v", "--force"],
        ["vendor", "--remove", "ant", "--into", "v", "--force"],
    ),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("arena") if MEMORY is None else MEMORY / f"arena{os.getpid()}"
    folder.mkdir(exist_ok=True)
    yield arena(folder)
    shutil.rmtree(folder)


@pytest.fixture
def project(made: Path) -> Iterator[Path]:
    """Yield the project, and put back what a test changed."""
    kept = made.parents[1].with_name(f"{made.parents[1].name}.kept")
    shutil.copytree(made.parents[1], kept, symlinks=True)
    yield made
    shutil.rmtree(made.parents[1])
    kept.rename(made.parents[1])


def lock_of(project: Path, folder: str) -> Any:
    data = json.loads((project / folder / LOCK).read_bytes())
    # The whole record of a file is a hash: a few are enough.
    data["files"] = dict(list(data["files"].items())[:3])
    warning = {"path": "a", "line": 1, "column": 1, "pointer": "", "rule": "r"}
    data["clients"]["ant"]["warnings"] = [{**warning, "message": "m", "hint": "h"}]
    data["clients"]["ant"]["references"] = [{"path": "ant/_spec/r.yaml", "sha256": SHA}]
    return data


def read(parse: Callable[[str, str], Lock], text: str) -> Lock | set[str]:
    """Return a lock, or the rules that it breaks."""
    try:
        return parse(text, LOCK)
    except ProblemsError as error:
        return {each.rule for each in error.problems}


def test_reading_one(project: Path) -> None:
    """Reading a lock gives a lock or problems, on either side of a merge as well."""
    number = 0
    for name, data in mutations(lock_of(project, "v")):
        text = json.dumps(data, indent=1)
        sides = f"<<<<<<< HEAD\n{text}\n=======\n{text}\n>>>>>>> other\n"
        for parse, given in ((parse_lock, text), (parse_ownership, sides)):
            found = read(parse, given)
            if isinstance(found, Lock):
                assert all_inside(found), name
            else:
                assert found <= {"lock-corrupt", "lock-newer"}, name
        number += 1
    assert number > 1000


def all_inside(lock: Lock) -> bool:
    """Tell whether no path of a lock leads anywhere else, read as any system would."""
    paths = [path for files in (lock.files, *lock.former) for path in files]
    for record in lock.clients.values():
        paths += [each.path for each in (record.spec, *record.overlays, *record.references)]
    parts = [part for path in paths for part in path.replace("\\", "/").split("/")]
    return not {"", ".", ".."} & set(parts)


@pytest.mark.parametrize(
    "text", ["[" * 10**5, '{"a":' * 10**5, "9" * 5000, '"\\ud800"', "\ufeff{}", "NaN"]
)
def test_text_that_is_no_lock(project: Path, text: str) -> None:
    """A lock that is not JSON, or only just, is a problem of the lock."""
    (project / "generated" / LOCK).write_text(text, encoding="utf-8")
    for command in COMMANDS["generated"][1:]:
        code, _, err = attempt(project, *command)
        assert code == 2
        assert "[lock-corrupt]" in err


@pytest.mark.slow
@pytest.mark.parametrize("folder", COMMANDS)
def test_commands(project: Path, folder: str) -> None:
    """No command crashes on a lock, or touches what is outside, and what it prints is printable."""
    cases = list(mutations(lock_of(project, folder)))
    keep = {each: (project / folder / each).read_bytes() for each in files_below(project / folder)}
    before = outside(project, folder)
    for name, data in sample(cases, 40):
        for command in COMMANDS[folder]:
            (project / folder / LOCK).parent.mkdir(exist_ok=True)
            (project / folder / LOCK).write_text(json.dumps(data), encoding="utf-8")
            attempt(project, *command)
            assert outside(project, folder) == before, (name, command)
        for each, content in keep.items():
            (project / folder / each).parent.mkdir(parents=True, exist_ok=True)
            (project / folder / each).write_bytes(content)


def files_below(folder: Path) -> list[str]:
    return [each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()]


@pytest.mark.slow
@pytest.mark.parametrize("folder", COMMANDS)
def test_every_path(project: Path, folder: str) -> None:
    """A file that a lock should not name is refused by every command, before it does anything."""
    lock = lock_of(project, folder)
    fine = {"link/pkg/mod.py", "-rf", "$(touch PWNED)", "ant/client.py/x.py", "con", "__proto__"}
    # The commands that write come last, as they remove what a lock is right about.
    for key in KEYS:
        data = {**lock, "files": {**lock["files"], key: SHA}}
        before = outside(project)
        for command in COMMANDS[folder]:
            (project / folder / LOCK).write_text(json.dumps(data), encoding="utf-8")
            is_fine = key in fine or key.startswith("\x1b")
            if not is_fine:
                code, _, err = attempt(project, *command)
                assert (code, "[lock-corrupt] #/files/" in err) == (2, True), (key, err)
                (project / folder / LOCK).write_text(json.dumps(lock), encoding="utf-8")
        assert (
            key in fine
            or key.startswith("\x1b")
            or {**outside(project)}
            == {
                **before,
                f"project/{folder}/{LOCK}": outside(project)[f"project/{folder}/{LOCK}"],
            }
        )


def test_a_link_to_a_folder(project: Path) -> None:
    """What a lock lists below a link is neither removed nor tidied up after."""
    (project / "generated/link").symlink_to("../../victim")
    (project / "generated/ant/__pycache__").symlink_to("../../../victim/pkg/__pycache__")
    path = project / "generated" / LOCK
    data = json.loads(path.read_bytes())
    gone = ("link/pkg/mod.py", "link/empty/x.py", "link/secret.txt", "ant/mod.py")
    data["files"] |= dict.fromkeys(gone, SHA)
    path.write_text(json.dumps(data), encoding="utf-8")
    before = outside(project, "generated")
    for command in COMMANDS["generated"]:
        assert attempt(project, *command)[0] in (0, 1)
        assert outside(project, "generated") == before
    assert json.loads(path.read_bytes())["files"].keys().isdisjoint(gone)


@pytest.mark.parametrize("place", ["ant/client.py", "ant/models.py", "ant", "_runtime"])
def test_what_a_link_leads_to_is_not_shown(project: Path, place: str) -> None:
    """A patch has where a link leads to, and never what is there; nothing is written through it."""
    target = project.parent / "victim" / ("pkg" if "." not in place else "secret.txt")
    (target.parent / "pkg/client.py").write_text("secret\n", encoding="utf-8")
    link = project / "generated" / place
    shutil.rmtree(link) if link.is_dir() else link.unlink()
    link.symlink_to(target)
    before = outside(project, "generated")
    for command in (["check", "--diff"], ["generate"], ["generate", "--force"]):
        _, out, err = attempt(project, *command)
        assert not any(line[1:] == "secret" for line in (out + err).splitlines())
        assert outside(project, "generated") == before


def test_the_cache_is_no_way_out(project: Path) -> None:
    """The folder of a development build's cache is not written to through a link."""
    shutil.rmtree(project / ".pitchpipe_cache", ignore_errors=True)
    (project / ".pitchpipe_cache").symlink_to("../victim")
    (project / "specs/ant.yaml").write_text((project / "specs/ant.yaml").read_text() + "# x\n")
    before = outside(project, "generated")
    assert pitchpipe(project, "generate")[0] == 0
    assert outside(project, "generated") == before


def test_a_folder_that_looks_like_staging(project: Path) -> None:
    """What only looks like an interrupted run's folder is not removed, nor does it stop a run."""
    (project / "generated/.pitchpipe.00000000.tmp/0").mkdir(parents=True)
    (project / "generated/.pitchpipe.00000001.tmp").symlink_to("../../victim/pkg")
    (project / "specs/ant.yaml").write_text((project / "specs/ant.yaml").read_text() + "# x\n")
    before = outside(project, "generated")
    assert attempt(project, "generate")[0] == 0
    assert (project / "generated/.pitchpipe.00000000.tmp/0").is_dir()
    assert outside(project, "generated") == before


def test_a_journal_that_lies(project: Path) -> None:
    """The lock of an interrupted run is read as any other."""
    staging = project / "generated/.pitchpipe.00000000.tmp"
    staging.mkdir()
    data = json.loads((project / "generated" / LOCK).read_bytes())
    data["files"] |= {"../../victim/pkg/mod.py": SHA, "../../victim/empty/x.py": SHA}
    (staging / LOCK).write_text(json.dumps(data), encoding="utf-8")
    before = outside(project, "generated")
    assert attempt(project, "generate")[0] == 0
    assert not staging.exists()
    assert outside(project, "generated") == before


@pytest.mark.parametrize("arguments", [["generate"], ["generate", "--force"]])
def test_a_pipe_is_in_the_way(project: Path, arguments: list[str]) -> None:
    """A pipe where a generated file belongs is not replaced, and nobody waits for it."""
    file = project / "generated/ant/client.py"
    file.unlink()
    os.mkfifo(file)
    code, _, err = attempt(project, *arguments)
    assert (code, "ant/client.py: error[output-in-the-way]" in err) == (2, True)
    assert file.is_fifo()
