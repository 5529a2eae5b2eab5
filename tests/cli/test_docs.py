"""Pages of reference: written on demand, and covered by `check` where a project keeps them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pitchpipe.lock import cache, fast_check
from pitchpipe.lock.fast_check import unchanged
from pitchpipe.lock.project_files import ProjectFiles
from tests.support.commandline import fix_of, pitchpipe, run_fix

TABLE = '[tool.pitchpipe]\ndocs = "site/api"\n'
CLIENTS = "".join(f'[tool.pitchpipe.clients.{name}]\nspec = "{name}.json"\n' for name in "ab")


def document(summary: str) -> str:
    get = {"operationId": "get", "summary": summary, "responses": {"204": {"description": "Done"}}}
    info = {"title": "A", "version": "1"}
    return json.dumps({"openapi": "3.1.0", "info": info, "paths": {"/": {"get": get}}})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project of two clients that keeps pages, of which all is written."""
    for module in (cache, fast_check):
        monkeypatch.setattr(module, "is_release", lambda: True)
    (tmp_path / "pyproject.toml").write_text(TABLE + CLIENTS, encoding="utf-8")
    for name in "ab":
        (tmp_path / f"{name}.json").write_text(document("Gets it"), encoding="utf-8")
    for command in ("generate", "docs"):
        assert pitchpipe(tmp_path, command)[0] == 0
    return tmp_path


def change(project: Path, name: str) -> None:
    (project / f"{name}.json").write_text(document("Gets the other"), encoding="utf-8")
    assert pitchpipe(project, "generate", name)[0] == 0


def quick(project: Path, *names: str) -> bool:
    return unchanged(names, ProjectFiles(str(project)), checking=True) is not None


def test_check_covers_the_pages(project: Path) -> None:
    """Pages of another spec are drift, by hashes as by making them; its fix writes them."""
    assert pitchpipe(project, "check")[1].endswith(" no drift\n")
    assert quick(project)
    change(project, "a")
    assert not quick(project)
    assert quick(project, "b")
    code, out, err = pitchpipe(project, "check")
    assert code == 1
    assert "site/api/a/index.md: error[stale-spec]" in out
    assert "site/api/b" not in out
    assert fix_of(err) == "pitchpipe docs"
    run_fix(project, fix_of(err))
    assert quick(project)
    assert "Gets the other." in (project / "site/api/a/index.md").read_text(encoding="utf-8")
    assert pitchpipe(project, "check", "--exact")[0] == 0


def test_check_fixes_pages_and_code(project: Path) -> None:
    """`--fix` writes what has drifted in both folders."""
    (project / "a.json").write_text(document("Gets the other"), encoding="utf-8")
    assert pitchpipe(project, "check", "--fix")[0] == 0
    assert pitchpipe(project, "check")[0] == 0


def test_pages_that_are_not_there(project: Path) -> None:
    """A lock without pages, or no lock at all, does not pass for a folder without drift."""
    (project / "site/api/b/index.md").unlink()
    assert pitchpipe(project, "check")[0] == 1
    (project / "site/api/pitchpipe.lock").unlink()
    assert pitchpipe(project, "check", "a")[0] == 1
    assert pitchpipe(project, "docs", "--force")[0] == 0
    assert pitchpipe(project, "check")[0] == 0


def test_hand_edits_are_kept(project: Path) -> None:
    """Neither `docs` nor `check --fix` overwrites an edit, and both say what does."""
    page = project / "site/api/a/index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}More.\n", encoding="utf-8")
    for command in (["docs"], ["check", "--fix"]):
        code, _, err = pitchpipe(project, *command)
        assert code == 1
        assert "site/api/a/index.md: error[hand-edited]" in err
        assert fix_of(err) == "pitchpipe docs --force"
        assert page.read_text(encoding="utf-8").endswith("More.\n")
    run_fix(project, "pitchpipe docs --force")
    assert pitchpipe(project, "verify", "site/api")[0] == 0


def test_foreign_files_are_kept(project: Path) -> None:
    """A file that is there already is not overwritten, and no other is touched."""
    (project / "mine/a").mkdir(parents=True)
    (project / "mine/a/index.md").write_text("Mine.\n", encoding="utf-8")
    code, _, err = pitchpipe(project, "docs", "--into", "mine")
    assert code == 1
    assert "mine/a/index.md: error[unmanaged]: already exists" in err
    assert [each.name for each in project.glob("mine/**/*.md")] == ["index.md"]


def test_into_another_folder(project: Path) -> None:
    """A folder that is named holds the pages of the clients that are named."""
    assert pitchpipe(project, "docs", "b", "--into", "other")[0] == 0
    assert sorted(each.name for each in (project / "other").iterdir()) == ["b", "pitchpipe.lock"]
    assert pitchpipe(project, "verify", "other")[0] == 0
    assert "from generated.b import Client" in (project / "other/b/index.md").read_text()


def test_a_client_that_is_gone(project: Path) -> None:
    """Pages of a client that is no longer configured are removed, and are drift until then."""
    text = TABLE + CLIENTS.replace("[tool.pitchpipe.clients.b]", "[tool.other]")
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    assert pitchpipe(project, "generate")[0] == 0
    assert pitchpipe(project, "check")[0] == 1
    assert pitchpipe(project, "docs")[0] == 0
    assert not (project / "site/api/b").exists()
    assert pitchpipe(project, "check")[0] == 0


def test_the_folder_of_the_code(project: Path) -> None:
    """Pages cannot be among code, which a run for all pages would remove."""
    code, _, err = pitchpipe(project, "docs", "--into", "generated")
    assert (code, fix_of(err)) == (2, "pitchpipe docs --help")
    for folder in ("generated", "generated/docs", "."):
        text = f'[tool.pitchpipe]\ndocs = "{folder}"\n{CLIENTS}'
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
        code, _, err = pitchpipe(project, "check")
        assert code == 2
        assert "config-output" in err
    (project / "pyproject.toml").write_text(f"[tool.pitchpipe]\n{CLIENTS}", encoding="utf-8")
    assert pitchpipe(project, "docs")[0] == 2


def test_development_builds_remember_both(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run for pages does not forget the code that this build has made, nor the other way."""
    for module in (cache, fast_check):
        monkeypatch.setattr(module, "is_release", lambda: False)
    for command in ("generate", "docs"):
        assert pitchpipe(project, command)[0] == 0
    change(project, "a")
    assert pitchpipe(project, "docs", "a")[0] == 0
    assert quick(project)
