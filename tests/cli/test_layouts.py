"""The layout of a client: chosen once, recorded, and never changed by itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pitchpipe.lock import cache, fast_check
from tests.support.commandline import fix_of, pitchpipe, run_fix

LARGE, SMALL = 31, 30
CHOSEN = (
    "api: layout tags (31 operations, 2 tags); it stays so unless the configuration says"
    ' `layout = "flat"`\n'
)


def document(operations: int) -> str:
    """Return a document with two tags."""
    answer = {"200": {"description": "Done"}}
    paths = {
        f"/{n}": {"get": {"operationId": f"get_{n}", "tags": ["ab"[n % 2]], "responses": answer}}
        for n in range(operations)
    }
    return json.dumps({"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": paths})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project for a release, in which hashes alone can tell that nothing has changed."""
    for module in (cache, fast_check):
        monkeypatch.setattr(module, "is_release", lambda: True)
    configure(tmp_path)
    put(tmp_path, LARGE)
    return tmp_path


def put(project: Path, operations: int) -> None:
    (project / "api.json").write_text(document(operations), encoding="utf-8")


def configure(project: Path, layout: str = "", *, above: bool = False) -> None:
    line = f'layout = "{layout}"\n' if layout else ""
    client = '[tool.pitchpipe.clients.api]\nspec = "api.json"\n'
    text = f"[tool.pitchpipe]\n{line}{client}" if above else f"[tool.pitchpipe]\n{client}{line}"
    (project / "pyproject.toml").write_text(text, encoding="utf-8")


def layout_of(folder: Path, client: str = "api") -> str:
    """Return what the lock records and the files show."""
    lock = json.loads((folder / "pitchpipe.lock").read_text(encoding="utf-8"))
    options = lock["clients"][client].get("options", {})
    recorded = options.get("layout", "flat")
    assert (folder / client / "a/resource.py").exists() == (recorded == "tags")
    assert (folder / client / "models.py").exists() == (recorded == "flat")
    return str(recorded)


def test_a_new_client(project: Path) -> None:
    """A large API with several tags is grouped by them, and `generate` says so, once."""
    code, out, _ = pitchpipe(project, "generate")
    assert (code, CHOSEN in out) == (0, True)
    assert layout_of(project / "generated") == "tags"
    code, out, _ = pitchpipe(project, "generate")
    assert (code, "layout" in out, ": 0 written" in out) == (0, False, True)
    put(project, SMALL)
    shutil.rmtree(project / "generated")
    code, out, _ = pitchpipe(project, "generate")
    assert (code, "layout" in out) == (0, False)
    assert layout_of(project / "generated") == "flat"


@pytest.mark.parametrize(("first", "then"), [(LARGE, SMALL), (SMALL, LARGE)])
def test_it_stays(project: Path, first: int, then: int) -> None:
    """Whatever the document does, a client keeps its layout."""
    put(project, first)
    assert pitchpipe(project, "generate")[0] == 0
    before = layout_of(project / "generated")
    put(project, then)
    code, out, _ = pitchpipe(project, "check", "--diff")
    assert (code, "stale-spec" in out, "orphan" in out) == (1, True, False)
    code, out, _ = pitchpipe(project, "generate")
    assert (code, "layout" in out) == (0, False)
    assert layout_of(project / "generated") == before
    assert pitchpipe(project, "check")[0] == pitchpipe(project, "check", "--exact")[0] == 0


@pytest.mark.parametrize("above", [True, False])
def test_the_configuration_wins(project: Path, *, above: bool) -> None:
    """A configured layout comes before a recorded one; `check` finds the difference."""
    assert pitchpipe(project, "generate")[0] == 0
    configure(project, "flat", above=above)
    code, out, err = pitchpipe(project, "check")
    assert (code, "stale-config" in out) == (1, True)
    run_fix(project, fix_of(err))
    assert layout_of(project / "generated") == "flat"
    assert not (project / "generated/api/a").exists()
    assert pitchpipe(project, "check")[0] == 0
    # It is recorded, and so stays when it is no longer configured.
    configure(project)
    assert pitchpipe(project, "check")[0] == 0
    configure(project, "tags", above=above)
    assert pitchpipe(project, "check")[0] == 1


def test_nothing_to_do_is_told_by_hashes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fast check knows the layout, and that a configured one has to be the recorded one."""
    assert pitchpipe(project, "generate")[0] == 0
    monkeypatch.chdir(project)
    assert fast_check.unchanged() is not None
    configure(project, "tags")
    assert fast_check.unchanged() is not None
    for wrong in ("flat", "tag"):
        configure(project, wrong)
        assert fast_check.unchanged() is None
        assert fast_check.unchanged_clients() == {}


def test_a_wrong_layout(project: Path) -> None:
    """Nothing else is accepted."""
    configure(project, "tag")
    code, _, err = pitchpipe(project, "generate")
    message = (
        "pyproject.toml:4:1: error[config-layout] #/tool/pitchpipe/clients/api/layout:"
        ' expected "flat" or "tags", not \'tag\''
    )
    assert (code, err.splitlines()[:2]) == (2, [message, "  hint: did you mean 'tags'?"])


def test_edits_in_nested_files(project: Path) -> None:
    """A hand edit, an orphan and a missing file below a resource are found, and `verify` agrees."""
    assert pitchpipe(project, "generate")[0] == 0
    folder = project / "generated/api/a"
    (folder / "resource.py").write_text("mine = 1\n", encoding="utf-8")
    (folder / "extra.py").write_text("mine = 1\n", encoding="utf-8")
    (project / "generated/api/b/__init__.py").unlink()
    for command in (["check"], ["verify", "generated"]):
        code, out, _ = pitchpipe(project, *command)
        found = [line.partition(":")[0] for line in out.splitlines() if "/api/" in line]
        assert code == 1
        assert found == [
            f"generated/api/{name}" for name in ("a/extra.py", "a/resource.py", "b/__init__.py")
        ]
    assert pitchpipe(project, "generate", "--force")[0] == 0
    (folder / "extra.py").unlink()
    assert pitchpipe(project, "check")[0] == 0


def test_without_a_project(project: Path) -> None:
    """`--layout` chooses the layout of a document's client, which is kept from then on."""
    arguments = ["generate", "--spec", "api.json", "--output", "out"]
    assert pitchpipe(project, *arguments, "--layout", "flat")[0] == 0
    assert layout_of(project / "out") == "flat"
    assert pitchpipe(project, *arguments)[0] == 0
    assert layout_of(project / "out") == "flat"
    assert pitchpipe(project, *arguments, "--layout", "tags")[0] == 0
    assert layout_of(project / "out") == "tags"
    assert ": 0 written" in pitchpipe(project, *arguments)[1]
    code, out, _ = pitchpipe(project, *arguments, "--name", "other")
    assert (code, CHOSEN.replace("api:", "other:") in out) == (0, True)
    assert pitchpipe(project, "generate", "--layout", "flat")[0] == 2


def test_a_copy(project: Path) -> None:
    """A vendored client has the layout of its origin, also once that is out of reach."""
    assert pitchpipe(project, "generate")[0] == 0
    put(project, SMALL)
    assert pitchpipe(project, "vendor", "api", "--into", "copy")[0] == 0
    assert layout_of(project / "copy") == "tags"
    assert pitchpipe(project, "check", "copy")[0] == 0
    (project / "pyproject.toml").unlink()
    assert pitchpipe(project, "check", "copy")[0] == 0
    assert pitchpipe(project, "vendor", "--into", "copy")[0] == 0
    assert layout_of(project / "copy") == "tags"
