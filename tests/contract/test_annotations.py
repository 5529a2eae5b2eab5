"""Workflow commands of GitHub: ours are those that GitHub's own toolkit makes of the same."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from pitchpipe.problems import printable
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.github import github
from pitchpipe.report.report import Reported
from tests.report.test_drift_report import HOSTILE

FOLDER = Path(__file__).parent
SCRIPT = """\
import * as core from '@actions/core'
const given = JSON.parse(process.argv[1])
for (const { message, ...properties } of given) core.error(message, properties)
"""


@pytest.mark.parametrize("text", HOSTILE)
def test_annotation_is_the_toolkits(text: str) -> None:
    """Of any text, shown as a terminal takes it, @actions/core makes the command that we print."""
    item = Reported(
        path=text,
        shown=text,
        code="bad",
        message=text,
        line=7,
        column=9,
        hint="do",
        is_problem=True,
    )
    shown = printable(text)
    wanted = {"message": f"{shown}\nhint: do", "file": shown, "title": "Pitchpipe bad"}
    made = toolkit([{**wanted, "startLine": 7, "startColumn": 9}])
    assert parts(github(DriftReport(problems=(item,)))) == parts(made)


def toolkit(annotations: list[dict[str, object]]) -> str:
    if not (FOLDER / "node_modules/@actions/core").exists():
        pytest.fail("@actions/core is missing: run `make contract`", pytrace=False)
    command = ["node", "--input-type=module", "--eval", SCRIPT, json.dumps(annotations)]
    return subprocess.run(
        command, cwd=FOLDER, check=True, capture_output=True, text=True, timeout=60
    ).stdout


def parts(command: str) -> tuple[str, list[str], str]:
    """Split a command into name, properties in any order, and message, all still escaped."""
    head, _, message = command.removeprefix("::").partition("::")
    name, _, properties = head.partition(" ")
    return name, sorted(properties.split(",")), message
