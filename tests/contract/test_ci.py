"""What docs/ci.md shows, run as its systems run it: on a tree with drift and on one without."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
PYPROJECT = """\
[tool.pitchpipe.clients.bark]
spec = "specs/suno-ai_bark.yaml"
overlays = ["specs/overlays/replicate.yaml", "specs/overlays/suno-ai_bark.yaml"]
"""
EDITED = "generated/bark/models.py"


@pytest.fixture(scope="session")
def revision(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a clone of the repository, as an action and a hook are fetched: with what is tracked."""
    folder = tmp_path_factory.mktemp("revision") / "pitchpipe"
    git(ROOT, "clone", "--quiet", "--no-local", str(ROOT), str(folder))
    changed = git(ROOT, "diff", "--name-only", "--diff-filter=d", "HEAD").split()
    for path in changed:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, folder / path)
    if changed:
        git(folder, "commit", "--quiet", "--all", "--message", "what is not committed yet")
    return folder


@pytest.fixture(scope="session")
def runner(tmp_path_factory: pytest.TempPathFactory, revision: Path) -> Path:
    """Give the folder that the action's steps have installed Pitchpipe into, as they stand."""
    folder = tmp_path_factory.mktemp("runner")
    install, _ = steps()
    done = run_step(
        install, folder, {"RUNNER_TEMP": str(folder), "GITHUB_ACTION_PATH": str(revision)}
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def project(tmp_path: Path, runner: Path) -> Path:
    """Give another repository, with one client that is as its spec wants it."""
    folder = tmp_path / "project"
    folder.mkdir()
    shutil.copytree(ROOT / "specs", folder / "specs")
    (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    generate = [runner / "pitchpipe/bin/pitchpipe", "generate"]
    subprocess.run(generate, cwd=folder, check=True, capture_output=True)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "first")
    return folder


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com"]
    command = ["git", *who, *arguments]
    return subprocess.run(
        command, cwd=folder, check=True, capture_output=True, text=True
    ).stdout.strip()


def steps() -> list[dict[str, Any]]:
    """List the steps of the action that run a script."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return [step for step in action["runs"]["steps"] if "run" in step]


def run_step(
    step: Mapping[str, Any], cwd: Path, environment: Mapping[str, str], arguments: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a step as the runner does: in bash, its inputs in the environment."""
    own = {
        name: value.replace("${{ inputs.arguments }}", arguments)
        for name, value in step.get("env", {}).items()
    }
    return run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd,
        {**environment, **own},
    )


def run(
    command: list[str], cwd: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "CI"))
    }
    return subprocess.run(
        command,
        cwd=cwd,
        env={**kept, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def edit(project: Path) -> None:
    with (project / EDITED).open("a", encoding="utf-8") as file:
        file.write("edited = True\n")


@pytest.mark.parametrize("is_edited", [False, True], ids=["clean", "drifted"])
def test_the_action(project: Path, runner: Path, tmp_path: Path, is_edited: bool) -> None:
    """Its steps annotate what drifted, write the summary and set the outputs."""
    if is_edited:
        edit(project)
    _, check = steps()
    output, summary = tmp_path / "output", tmp_path / "summary"
    environment = {
        "RUNNER_TEMP": str(runner),
        "GITHUB_ACTIONS": "true",
        "GITHUB_OUTPUT": str(output),
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_WORKSPACE": str(project),
    }
    done = run_step(check, project, environment, "--strict")
    assert done.returncode == int(is_edited), done.stderr
    said = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
    assert (said["drift"], said["errors"]) == (("true", "1") if is_edited else ("false", "0"))
    assert (f"::error file={EDITED}," in done.stdout) == is_edited
    assert (EDITED in summary.read_text(encoding="utf-8")) == is_edited


@pytest.mark.parametrize("is_edited", [False, True], ids=["clean", "drifted"])
def test_the_gitlab_job(project: Path, runner: Path, is_edited: bool) -> None:
    """Its script leaves the report that the job uploads."""
    if is_edited:
        edit(project)
    job = yaml.safe_load((ROOT / "docs/ci/gitlab.yml").read_text(encoding="utf-8"))["drift"]
    done = run(["sh", "-ec", installed("\n".join(job["script"]))], project, on_path(runner))
    assert done.returncode == int(is_edited), done.stderr
    report = job["artifacts"]["reports"]["codequality"]
    found = json.loads((project / report).read_text(encoding="utf-8"))
    assert [each["location"]["path"] for each in found] == ([EDITED] if is_edited else [])


@pytest.mark.parametrize("nightly", ["", "1"], ids=["push", "nightly"])
@pytest.mark.parametrize("is_edited", [False, True], ids=["clean", "drifted"])
def test_the_script(project: Path, runner: Path, is_edited: bool, nightly: str) -> None:
    """It leaves a JUnit report, and exits as the check does."""
    if is_edited:
        edit(project)
    script = installed((ROOT / "docs/ci/check.sh").read_text(encoding="utf-8"))
    done = run(["sh", "-c", script], project, {**on_path(runner), "NIGHTLY": nightly})
    assert done.returncode == int(is_edited), done.stderr
    failures = ET.parse(project / "pitchpipe.xml").iter("failure")  # noqa: S314  it is our own
    assert len(list(failures)) == int(is_edited)


def installed(script: str) -> str:
    """Leave out the line that installs a release: Pitchpipe is installed already."""
    lines = [line for line in script.splitlines() if "pip install" not in line]
    assert len(lines) == len(script.splitlines()) - 1
    return "\n".join(lines)


def on_path(runner: Path) -> dict[str, str]:
    return {"PATH": f"{runner / 'pitchpipe/bin'}{os.pathsep}{os.environ['PATH']}"}


def test_a_hook_can_be_tried(project: Path, revision: Path, tmp_path: Path) -> None:
    """`pre-commit try-repo` runs the check from this repository, with nothing configured."""
    command = ["try-repo", str(revision), "pitchpipe-check", "--all-files", "--verbose"]
    code, said = pre_commit(command, project, tmp_path)
    assert code == 0, said
    assert "no drift" in said


def test_the_hooks(project: Path, revision: Path, tmp_path: Path) -> None:
    """The check refuses what drifted; the other remakes it, and fails once for that."""
    config = (ROOT / "docs/ci/pre-commit-config.yaml").read_text(encoding="utf-8")
    config = re.sub(r"pitchpipe==[\d.]+", str(revision), config)
    hook = config.partition("hooks:\n")[2]
    config += hook.replace("check", "generate") + "        stages: [manual]\n"
    (project / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    git(project, "add", "--all")

    def tried(hook: str) -> tuple[int, str]:
        command = ["run", hook, "--all-files", "--verbose", "--hook-stage", "manual"]
        return pre_commit(command, project, tmp_path)

    code, said = tried("pitchpipe-check")
    assert code == 0, said
    spec = project / "specs/suno-ai_bark.yaml"
    text = spec.read_text(encoding="utf-8")
    spec.write_text(text.replace("Input prompt", "What to say"), encoding="utf-8")
    code, said = tried("pitchpipe-check")
    assert (code, "error[stale-spec]" in said) == (1, True), said
    assert re.search(r"^fix: pitchpipe generate$", said, re.MULTILINE)
    assert tried("pitchpipe-generate")[0] == 1
    git(project, "add", "--all")
    for hook in ("pitchpipe-generate", "pitchpipe-check"):
        code, said = tried(hook)
        assert code == 0, said


def pre_commit(command: list[str], project: Path, folder: Path) -> tuple[int, str]:
    environment = {"PRE_COMMIT_HOME": str(folder / "cache")}
    done = run([str(BIN / "pre-commit"), *command], project, environment)
    return done.returncode, done.stdout + done.stderr


def test_the_fix_can_be_pasted(project: Path, runner: Path) -> None:
    """The last line of a failure is a command that mends it."""
    edit(project)
    check = [str(runner / "pitchpipe/bin/pitchpipe"), "check"]
    done = run(check, project, {})
    fix = done.stderr.splitlines()[-1].removeprefix("fix: ")
    assert run(["sh", "-c", fix], project, on_path(runner)).returncode == 0, shlex.quote(fix)
    assert run(check, project, {}).returncode == 0
