"""The jobs that docs/ci.md shows are the files that the tests run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
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
    for file in (ROOT / "action.yml", ROOT / ".github/workflows/ci.yml", *JOBS):
        for action, revision in USES.findall(file.read_text(encoding="utf-8")):
            assert action == "OWNER/pitchpipe" or re.fullmatch(r"[0-9a-f]{40}", revision), action


def test_hooks_are_named_as_shown() -> None:
    """The hook of the example is one that the repository offers."""
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    shown = yaml.safe_load((ROOT / "docs/ci/pre-commit-config.yaml").read_text(encoding="utf-8"))
    used = {hook["id"] for repository in shown["repos"] for hook in repository["hooks"]}
    assert used <= {hook["id"] for hook in offered} == {"pitchpipe-check", "pitchpipe-generate"}
