"""A set of many clients: its lock merges, and a program only loads the clients that it imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pitchpipe.cli import commands, entry

NAMES = ("ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen")
SPEC = """\
openapi: 3.0.3
info: {title: %(name)s, version: '1'}
servers: [{url: https://api.example.com}]
paths:
  /%(name)ss:
    get:
      operationId: list_%(name)ss
      responses:
        '200':
          description: All of them.
          content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
components:
  schemas:
    Page: {type: object, properties: {next: {type: string}, size: {type: integer}}}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specs").mkdir()
    for name in NAMES:
        (tmp_path / f"specs/{name}.yaml").write_text(SPEC % {"name": name}, encoding="utf-8")
    return tmp_path


def generate(*names: str) -> None:
    tables = [f'[tool.pitchpipe.clients.{name}]\nspec = "specs/{name}.yaml"\n' for name in names]
    Path("pyproject.toml").write_text("[tool.pitchpipe]\n\n" + "\n".join(tables), encoding="utf-8")
    assert commands.main(["generate"]) == 0


def git(*words: str) -> None:
    own = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *own, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.usefixtures("project")
def test_branches_that_add_clients_merge(capsys: pytest.CaptureFixture[str]) -> None:
    """A new client on each branch is no conflict, and the merged lock is correct as it is."""
    git("init", "--quiet")
    generate(*(name for name in NAMES if name not in ("bee", "gnu")))
    git("add", "--all")
    git("commit", "--quiet", "--message=base")
    for branch, missing in (("bees", "gnu"), ("gnus", "bee")):
        git("checkout", "--quiet", "-b", branch, "main")
        generate(*(name for name in NAMES if name != missing))
        git("add", "--all")
        git("commit", "--quiet", f"--message={branch}")
    git("merge", "--quiet", "--no-edit", "bees")
    capsys.readouterr()
    assert entry.main(["check"]) == 0
    assert capsys.readouterr().out.startswith("8 clients, ")
    assert commands.main(["check", "--exact", "--strict"]) == 0


def test_one_import_is_one_client(project: Path) -> None:
    """Importing a client imports no other, and the shared code does not grow with their number."""
    generate("ant")
    shared = (project / "generated/__init__.py").read_bytes()
    generate(*NAMES)
    assert (project / "generated/__init__.py").read_bytes() == shared
    code = "import sys, generated.cat; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=project
    )
    own = {name.split(".")[1] for name in done.stdout.split() if name.startswith("generated.")}
    assert own == {"_runtime", "cat"}
