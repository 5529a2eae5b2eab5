"""The jobs of docs/ci that compare specs, run as their systems run them on a change."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.pages import BARK, edited

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
CLIENT = "suno_ai_bark"
PYPROJECT = f'[tool.pitchpipe.clients.{CLIENT}]\nspec = "bark.yaml"\n'


@pytest.fixture(params=[False, True], ids=["same", "broken"])
def is_broken(request: pytest.FixtureRequest) -> bool:
    """Say whether the change to be merged breaks callers."""
    return bool(request.param)


@pytest.fixture
def repository(tmp_path: Path, is_broken: bool) -> Path:
    """Give a project as it is after a merge; the commit before is the branch that it went into."""
    folder = tmp_path / "project"
    folder.mkdir()
    text = BARK.read_text("utf-8")
    (folder / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (folder / "bark.yaml").write_text(text, "utf-8")
    commit(folder, "init", "--quiet")
    commit(folder, "add", "--all")
    commit(folder, "commit", "--quiet", "--message", "before")
    (folder / "bark.yaml").write_text(edited(text) if is_broken else f"# A word.\n{text}", "utf-8")
    commit(folder, "commit", "--quiet", "--all", "--message", "merged")
    return folder


def commit(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
    command = ["git", *who, *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def shell(
    script: str, folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    kept = {
        name: each for name, each in os.environ.items() if not name.startswith(("GITHUB", "CI"))
    }
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={**kept, "PATH": path, "CLIENT": CLIENT, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def job(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "docs/ci" / name).read_text("utf-8"))
    return found


@pytest.mark.slow
def test_on_github(repository: Path, is_broken: bool, tmp_path: Path) -> None:
    """The page is kept whatever the answer is, which annotates and sets outputs."""
    steps = job("diff-github.yml")["jobs"]["diff"]["steps"]
    page, answer = (step["run"] for step in steps if "pitchpipe diff" in step.get("run", ""))
    output = tmp_path / "output"
    environment = {"RUNNER_TEMP": str(tmp_path), "GITHUB_OUTPUT": str(output)}
    done = shell(page, repository, environment)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "diff.html").read_text("utf-8")
    assert ("<h1>3 breaking changes</h1>" if is_broken else "<h1>No change</h1>") in text
    done = shell(answer, repository, environment)
    assert done.returncode == int(is_broken), done.stderr
    assert ("::error file=bark.yaml,line=" in done.stdout) == is_broken
    said = dict(line.split("=", 1) for line in output.read_text("utf-8").splitlines())
    assert said["breaking"] == ("true" if is_broken else "false")
    assert said["step"] == ("major" if is_broken else "patch")


@pytest.mark.slow
def test_on_gitlab(repository: Path, is_broken: bool) -> None:
    """The job leaves the page, and the report that it uploads."""
    found = job("diff-gitlab.yml")["diff"]
    script = "\n".join(line for line in found["script"] if "pip install" not in line)
    done = shell(script, repository, {"BASE": commit(repository, "rev-parse", "HEAD^")})
    assert done.returncode == int(is_broken), done.stderr
    (page,) = found["artifacts"]["paths"]
    assert "<h1>" in (repository / page).read_text("utf-8")
    report = repository / found["artifacts"]["reports"]["codequality"]
    issues = json.loads(report.read_text("utf-8"))
    assert {each["location"]["path"] for each in issues} == ({"bark.yaml"} if is_broken else set())
