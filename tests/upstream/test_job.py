"""The job of docs/ci/upstream.yml, run by bash against a local remote, API and `gh`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from pitchpipe.model import origins
from tests.model.test_origins import TOKEN
from tests.support.publisher import publishing
from tests.upstream.test_documents import referring
from tests.upstream.test_upstream import (
    NEXT,
    ROOT,
    SPEC,
    Upstream,
    empty,
    project,
    ran,
    upstream,
    with_speed,
    without_text_temp,
)

__all__ = ["empty", "project", "upstream"]  # fixtures

JOB = yaml.safe_load((ROOT / "docs/ci/upstream.yml").read_text("utf-8"))["jobs"]["update"]
BRANCH = "pitchpipe-update"
# What asks where the API is: here it is somewhere else.
PITCHPIPE = """\
#!{python}
import sys
sys.path.insert(0, {generator!r})
import pitchpipe.model.origins, pitchpipe.upstream.update
from pitchpipe.cli.commands import main
pitchpipe.model.origins.API_URL = pitchpipe.upstream.update.API_URL = {url!r}
sys.exit(main())
"""
# Knows one pull request: notes its title and body, and says whether one is open.
GH = """\
#!{python}
import json, os, pathlib, sys
words, place = sys.argv[1:], pathlib.Path({place!r})
assert os.environ["GH_TOKEN"] == "gh-token"
if words[:2] == ["pr", "list"]:
    assert words[words.index("--head") + 1] == {branch!r}
    print("7" if place.exists() else "", end="\\n" if place.exists() else "")
    sys.exit()
said = dict(zip(words[words.index("--title")::2], words[words.index("--title") + 1::2]))
request = {{"title": said["--title"], "body": pathlib.Path(said["--body-file"]).read_text()}}
known = json.loads(place.read_text()) if place.exists() else {{"did": []}}
assert (words[1] == "create") != place.exists(), words
assert words[1] == "create" or words[2] == "7", words
place.write_text(json.dumps(request | {{"did": [*known["did"], words[1]]}}))
"""


@dataclass(frozen=True, kw_only=True)
class Hub:
    """A repository with a bare remote, which has at most one open pull request."""

    folder: Path
    runner: Path

    @property
    def remote(self) -> Path:
        return self.folder / "remote.git"

    @property
    def request(self) -> dict[str, Any] | None:
        place = self.folder / "request.json"
        return json.loads(place.read_text("utf-8")) if place.exists() else None

    def git(self, *words: str, cwd: Path | None = None) -> str:
        who = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
        done = subprocess.run(
            ["git", *who, *words], cwd=cwd or self.remote, check=True, capture_output=True
        )
        return done.stdout.decode()

    def branches(self) -> list[str]:
        return self.git("for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def runs(self) -> None:
        """Check out the main branch, and take each step as a runner does."""
        checkout = self.folder / "checkout"
        shutil.rmtree(checkout, ignore_errors=True)
        self.git("clone", "--quiet", str(self.remote), str(checkout), cwd=self.folder)
        for step in JOB["steps"]:
            if "run" in step and "pip install" not in step["run"]:
                self._takes(step["run"], checkout, step.get("env", {}))

    def _takes(self, script: str, checkout: Path, secrets: Mapping[str, str]) -> None:
        known = {
            "${{ secrets.REPLICATE_API_TOKEN }}": TOKEN,
            "${{ github.token }}": "gh-token",
        }
        own = {name: known[value] for name, value in secrets.items()}
        path = f"{self.runner}{os.pathsep}{os.environ['PATH']}"
        kept = {k: v for k, v in os.environ.items() if k != origins.TOKEN_VARIABLE}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=checkout,
            env={**kept, "PATH": path, "RUNNER_TEMP": str(self.folder), **own},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert TOKEN not in done.stdout + done.stderr


@pytest.fixture
def hub(tmp_path_factory: pytest.TempPathFactory, project: Path, upstream: Upstream) -> Hub:
    """Push the project to a remote, and put `pitchpipe` and `gh` on the path of a runner."""
    folder = tmp_path_factory.mktemp("hub")
    hub = Hub(folder=folder, runner=folder / "bin")
    hub.runner.mkdir()
    values = {
        "python": sys.executable,
        "generator": str(ROOT / "generator"),
        "url": f"{upstream.server.url}/v1",
        "place": str(folder / "request.json"),
        "branch": BRANCH,
    }
    for name, text in (("pitchpipe", PITCHPIPE), ("gh", GH)):
        (hub.runner / name).write_text(text.format(**values), "utf-8")
        (hub.runner / name).chmod(0o755)
    hub.git("init", "--quiet", "--bare", "--initial-branch=main", str(hub.remote), cwd=folder)
    hub.git("init", "--quiet", "--initial-branch=main", cwd=project)
    hub.git("add", "--all", cwd=project)
    hub.git("commit", "--quiet", "--message=first", cwd=project)
    hub.git("push", "--quiet", str(hub.remote), "main", cwd=project)
    return hub


@pytest.mark.slow
def test_nothing_newer(hub: Hub) -> None:
    """If every model is at its latest version, nothing is pushed or opened."""
    hub.runs()
    assert (hub.branches(), hub.request) == (["main"], None)


@pytest.mark.slow
def test_a_newer_version(hub: Hub, upstream: Upstream) -> None:
    """A branch has the update, and the pull request describes the changes in Markdown."""
    upstream.has(upstream.later(with_speed), upstream.now)
    hub.runs()
    assert hub.branches() == ["main", BRANCH]
    assert NEXT in hub.git("show", f"{BRANCH}:{SPEC}")
    assert "speed" in hub.git("show", f"{BRANCH}:generated/suno_ai_bark/models.py")
    changed = hub.git("diff", "--name-only", f"main..{BRANCH}").split()
    assert all(path == SPEC or path.startswith("generated/") for path in changed)
    request = hub.request
    assert request is not None
    assert request["title"] == "Take newer documents and models"
    body = request["body"].splitlines()
    assert body[0] == "## suno_ai_bark"
    assert "| severity | rule | what changes | what to do |" in body
    assert any(line.startswith("| info | `input-added-optional` | ") for line in body)
    assert "breaks callers" not in request["body"]


@pytest.mark.slow
def test_a_newer_document(hub: Hub, project: Path) -> None:
    """Documents with a source are in the same pull request, with the files that they refer to."""
    with publishing() as server:
        server.files |= {"/api.yaml": referring("#/x"), "/pet.yaml": b"type: object\n"}
        ran(project, "add", "api", "--spec", f"{server.url}/api.yaml")
        hub.git("add", "--all", cwd=project)
        hub.git("commit", "--quiet", "--message=api", cwd=project)
        hub.git("push", "--quiet", str(hub.remote), "main", cwd=project)
        server.files["/api.yaml"] = referring("pet.yaml")
        hub.runs()
    assert hub.git("show", f"{BRANCH}:specs/api/pet.yaml") == "type: object\n"
    assert 'spec = "specs/api/api.yaml"' in hub.git("show", f"{BRANCH}:pyproject.toml")
    assert "specs/api.yaml" not in hub.git("ls-tree", "-r", "--name-only", BRANCH).split()
    request = hub.request
    assert request is not None
    assert request["body"].startswith("## api\n")


@pytest.mark.slow
def test_a_version_that_breaks(hub: Hub, upstream: Upstream) -> None:
    """Breaking changes are in the title and the body, with what to do about them."""
    upstream.has(upstream.later(without_text_temp), upstream.now)
    hub.runs()
    request = hub.request
    assert request is not None
    assert request["title"] == "Take newer documents and models (breaking)"
    assert "\nThis breaks callers.\n" in request["body"]
    assert "| error | `input-removed` |" in request["body"]
    assert "`text_temp=` was removed; stop passing it" in request["body"]


@pytest.mark.slow
def test_a_second_run(hub: Hub, upstream: Upstream) -> None:
    """While a pull request is open, another run updates its branch and its text."""
    upstream.has(upstream.later(with_speed), upstream.now)
    hub.runs()
    upstream.has(upstream.later(without_text_temp), upstream.now)
    hub.runs()
    request = hub.request
    assert request is not None
    assert request["did"] == ["create", "edit"]
    assert (request["title"], hub.branches()) == (
        "Take newer documents and models (breaking)",
        ["main", BRANCH],
    )
    assert "text_temp" not in hub.git("show", f"{BRANCH}:{SPEC}")
    assert hub.git("rev-list", "--count", f"main..{BRANCH}").strip() == "1"


@pytest.mark.slow
def test_after_a_merge(hub: Hub, project: Path, upstream: Upstream) -> None:
    """Once it is merged there is nothing to update."""
    upstream.has(upstream.later(with_speed), upstream.now)
    ran(project, "update")
    hub.git("commit", "--quiet", "--all", "--message=merged", cwd=project)
    hub.git("push", "--quiet", str(hub.remote), "main", cwd=project)
    hub.runs()
    assert (hub.branches(), hub.request) == (["main"], None)
