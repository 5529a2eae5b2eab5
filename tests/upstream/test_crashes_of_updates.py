"""`add` or `update`, killed at any point while writing, can simply be run again.

Everything is made once. Then a process that writes it is killed at its first operation on the disk
below the project, then at its second, until it comes to its end; see tests/output/test_crashes.py.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pitchpipe.model.origins import read_source
from pitchpipe.model.reference import parse_reference
from pitchpipe.project import project_run
from pitchpipe.upstream import add
from pitchpipe.upstream.documents import prepare_document, renew_document
from pitchpipe.upstream.update import Source, compare, pinned_clients, renew
from pitchpipe.upstream.writing import make_all, write_all
from tests.output.test_crashes import UNSTRUCK, Striker
from tests.support.commandline import pitchpipe, run_fix
from tests.support.publisher import Publisher, publishing
from tests.upstream.test_documents import referring
from tests.upstream.test_upstream import (
    SPEC,
    Upstream,
    empty,
    project,
    ran,
    state,
    upstream,
    with_length,
)

__all__ = ["empty", "project", "upstream"]  # fixtures

Tree = dict[str, bytes | None]
KEPT = ("pyproject.toml", "specs/")


def struck_at(folder: Path, number: int, work: Callable[[], object]) -> bool:
    """Run a function in a process that is killed at an operation; return whether it was."""
    if not (child := os.fork()):
        import sys  # noqa: PLC0415  in the child alone: a hook cannot be removed

        sys.addaudithook(Striker(folder, "kill", number))
        try:
            work()
        finally:
            os._exit(UNSTRUCK)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (-9, UNSTRUCK)
    return code == -9


def reached(folder: Path, work: Callable[[], object]) -> list[Tree]:
    """Return each state of the user's files in which a killed run can leave a project.

    Of each there is a copy of the project, in a folder beside it.
    """
    copy = beside(folder, "before")
    shutil.copytree(folder, copy)
    found: list[Tree] = []
    number = 1
    while struck_at(folder, number, work):
        kept = inputs(folder)
        if kept not in found:
            shutil.copytree(folder, beside(folder, f"state{len(found)}"))
            found.append(kept)
        shutil.rmtree(folder)
        shutil.copytree(copy, folder)
        number += 1
    assert number > 20
    return found


def beside(folder: Path, name: str) -> Path:
    return folder.with_name(f"{folder.name}-{name}")


def litter(folder: Path) -> list[Path]:
    return [*folder.rglob(".pitchpipe.*")]


@pytest.mark.slow
def test_an_update_that_is_killed(project: Path, upstream: Upstream) -> None:
    """The spec determines the version and is replaced last: another update does everything."""
    upstream.has(upstream.later(with_length), upstream.now)
    run = project_run((), project)
    source = Source(place="", environ=os.environ, root=run.root)
    (pinned,) = pinned_clients(run, ())
    renewal = renew(pinned, source, run.root)
    assert renewal
    updates = [compare(renewal, run.root)]
    made, _ = make_all(updates, run.root)
    old = state(project)
    found = reached(project, lambda: write_all(updates, made, run.output, run.root))
    assert state(project)[SPEC] != old[SPEC]
    assert len(found) == 3  # nothing, the overlay, and both
    done = beside(project, "done")
    project.rename(done)
    for number, kept in enumerate(found):
        folder = beside(project, f"state{number}")
        out, _ = ran(folder, "update")
        assert ("already at" in out) == (kept[SPEC] != old[SPEC])
        mended(folder)
        assert inputs(folder) == inputs(done)


@pytest.mark.slow
def test_an_addition_that_is_killed(empty: Path, upstream: Upstream) -> None:
    """The configuration is written last: until then the same command can be repeated."""
    upstream.has(upstream.now)
    reference = parse_reference("suno-ai/bark")
    config = add.project_for(reference, empty)
    model = read_source(reference, "", environ=os.environ, root=empty)
    addition = add.prepare(model, config)
    before = state(empty)
    found = reached(empty, addition.write)
    assert len(found) == 5  # nothing, three files, and the client in the configuration
    done = beside(empty, "done")
    empty.rename(done)
    for number, kept in enumerate(found):
        folder = beside(empty, f"state{number}")
        is_there = kept["pyproject.toml"] != before["pyproject.toml"]
        ran(folder, "add", "suno-ai/bark", code=2 if is_there else 0)
        mended(folder)
        assert inputs(folder) == inputs(done)


@pytest.fixture
def publisher(tmp_path: Path) -> Iterator[Publisher]:
    with publishing() as running:
        running.files["/api.yaml"] = referring("pet.yaml", "cat.yaml")
        for name in ("pet", "cat", "dog"):
            running.files[f"/{name}.yaml"] = f"title: {name}\ntype: object\n".encode()
        yield running


@pytest.mark.slow
def test_a_document_whose_addition_is_killed(empty: Path, publisher: Publisher) -> None:
    """Documents are added like models: until the configuration is written, `add` is repeated."""
    url = f"{publisher.url}/api.yaml"
    config = add.project_for("api", empty)
    addition = prepare_document("api", url, config, empty, environ=os.environ, variable="")
    before = state(empty)
    found = reached(empty, addition.write)
    assert len(found) == 6  # nothing, three files, the lock, and the client
    done = beside(empty, "done")
    empty.rename(done)
    for number, kept in enumerate(found):
        folder = beside(empty, f"state{number}")
        is_there = kept["pyproject.toml"] != before["pyproject.toml"]
        ran(folder, "add", "api", "--spec", url, code=2 if is_there else 0)
        mended(folder)
        assert inputs(folder) == inputs(done)


@pytest.mark.slow
def test_a_document_whose_update_is_killed(empty: Path, publisher: Publisher) -> None:
    """Whatever was written of a document that moves, gets a file and loses one, is taken up."""
    publisher.files["/api.yaml"] = referring("#/x")
    ran(empty, "add", "api", "--spec", f"{publisher.url}/api.yaml")
    publisher.files["/api.yaml"] = referring("pet.yaml", "dog.yaml")
    found = killed_updates(empty)
    assert len(found) == 7  # nothing, three files, the configuration, the old file, and the lock
    publisher.files["/api.yaml"] = referring("dog.yaml")
    found = killed_updates(beside(empty, "done"))
    assert len(found) == 4  # nothing, the document, the other file, and the lock


def killed_updates(folder: Path) -> list[Tree]:
    """Kill an update at every point, and assert that another one does everything."""
    run = project_run((), folder)
    renewal = renew_document(run.clients[0], run.root, os.environ)
    assert renewal
    updates = [compare(renewal, run.root)]
    made, _ = make_all(updates, run.root)
    found = reached(folder, lambda: write_all(updates, made, run.output, run.root))
    done = beside(folder, "done")
    folder.rename(done)
    for number in range(len(found)):
        again = beside(folder, f"state{number}")
        ran(again, "update", "--accept-breaking")
        mended(again)
        assert inputs(again) == inputs(done)
    return found


def mended(folder: Path) -> None:
    """Assert that `check` passes, or names the command to run."""
    code, _, err = pitchpipe(folder, "check")
    if code:
        run_fix(folder, err.splitlines()[-1].removeprefix("fix: "))
    ran(folder, "check", "--exact")
    assert litter(folder / "generated") == []


def inputs(folder: Path) -> Tree:
    return {
        path: each
        for path, each in state(folder).items()
        if each is not None and path.startswith(KEPT) and "/.pitchpipe." not in path
    }


def test_what_is_left_is_removed(project: Path, upstream: Upstream) -> None:
    """The next run removes what a killed run left next to a spec, but no other files."""
    left = project / "specs/.pitchpipe.0123abcd.tmp"
    other = project / "specs/.pitchpipe.mine.tmp"
    for each in (left, other):
        each.write_text("half", "utf-8")
    upstream.has(upstream.later(with_length), upstream.now)
    ran(project, "update")
    assert (left.exists(), other.exists()) == (False, True)
