"""The jobs that docs/ci.md shows are the files that the tests run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from pitchpipe.version import VERSION

ROOT = Path(__file__).parents[2]
JOBS = sorted((ROOT / "docs" / "ci").iterdir())
SHOWN = dict(
    re.findall(
        r"^<!-- (\S+) -->\n```\w+\n(.*?)^```$",
        (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)
USES = re.compile(r"^\s*- uses: (\S+?)@(\S+)", re.MULTILINE)


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_a_job_stands_there_whole(job: Path) -> None:
    """What a reader copies is what was run."""
    assert SHOWN[f"docs/ci/{job.name}"] == job.read_text(encoding="utf-8")


def test_no_other_job_is_shown() -> None:
    """Every block that names a file has one."""
    assert SHOWN.keys() == {f"docs/ci/{job.name}" for job in JOBS}


def test_actions_are_pinned() -> None:
    """Others' actions are named by a commit that nobody can move."""
    for file in (ROOT / "action.yml", *(ROOT / ".github/workflows").iterdir(), *JOBS):
        for action, revision in USES.findall(file.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[0-9a-f]{40}", revision), action


def test_no_owner_has_to_be_filled_in() -> None:
    """What is shown can be copied as it is, wherever this repository has its home."""
    placeholder = re.compile(r"\bOWNER/pitchpipe\b|<owner>|YOUR[-_]ORG", re.IGNORECASE)
    for file in (ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*")):
        if file.is_file():
            text = file.read_text(encoding="utf-8", errors="replace")  # some are pictures
            assert not placeholder.search(text), file


def test_hooks_are_as_shown() -> None:
    """The hook of the example is one that the repository offers, but for where it comes from."""
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = yaml.safe_load((ROOT / "docs/ci/pre-commit-config.yaml").read_text(encoding="utf-8"))
    (hook,) = shown["repos"][0]["hooks"]
    assert hook.pop("additional_dependencies") == [f"pitchpipe=={VERSION}"]
    check, generate = ({**each} for each in offered)
    assert hook.items() <= check.items()
    assert (check["id"], generate["id"]) == ("pitchpipe-check", "pitchpipe-generate")


def test_every_job_installs_this_version() -> None:
    """A release renews the version in every example."""
    for job in JOBS:
        found = re.findall(r"pitchpipe==([\w.]+)", job.read_text(encoding="utf-8"))
        assert found == [VERSION], job
