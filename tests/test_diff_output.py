"""What people and programs read of a diff."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pitchpipe.diff.diff import diff
from pitchpipe.diff.output import Side, as_json, as_markdown, as_text, json_schema
from pitchpipe.diff.policy import Judged, judge
from pitchpipe.diff.rules import RULES
from pitchpipe.load.source import load

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "diff"
SCHEMA = ROOT / "docs" / "diff.schema.json"
SIDES = Side(path="old.yaml", sha256="0" * 64), Side(path="new.yaml", sha256="1" * 64)


def judged(rule: str) -> Judged:
    old, new = (load(CASES / rule / f"{side}.yaml", root=ROOT) for side in ("old", "new"))
    return judge(diff(old, new))


def test_text() -> None:
    """Each change stands at its place, with what to do; the last line counts, and says the step."""
    assert as_text(judged("input-default-changed")) == (
        "tests/diff/input-default-changed/new.yaml:12:11: warning[input-default-changed] "
        "#/components/schemas/Input/properties/x/default: `Input.x` is 30 by default instead of "
        "20\n"
        "  migration: `x=` default 20 -> 30; pass x=20 to keep\n"
        "0 errors, 1 warning, 0 info; a minor step\n"
    )


def test_text_of_nothing() -> None:
    """Without a change there is one line."""
    assert as_text(Judged(changes=())) == "no change\n"


def test_documentation_is_hidden() -> None:
    """What only readers notice is counted, and shown when all is asked for."""
    changes = judged("documentation-changed")
    assert "documentation-changed" not in as_text(changes)
    assert "1 in documentation only (--all shows them)" in as_text(changes)
    assert "documentation-changed" in as_text(changes, with_doc=True)


def test_markdown() -> None:
    """A pull request gets the count and a table, in which a spec's text is text."""
    assert as_markdown(judged("input-default-changed")) == (
        "**0 errors, 1 warning, 0 info; a minor step**\n\n"
        "| severity | rule | what changes | what to do |\n|---|---|---|---|\n"
        "| warning | `input-default-changed` | `Input.x` is 30 by default instead of 20 "
        "| `x=` default 20 -> 30; pass x=20 to keep |\n"
    )
    (change,) = judged("input-removed").changes
    text = as_markdown(Judged(changes=(replace(change, message="a|b\n<img src=x>"),)))
    assert "| a\\|b &lt;img src=x> |" in text


def test_accepted_and_unused_are_said() -> None:
    """What is accepted is shown with its reason, what names no change as such."""
    (change,) = judged("input-removed").changes
    text = as_text(judge([change], accepted={change.fingerprint: "unused", "f" * 16: "old"}))
    assert "accepted [input-removed]" in text
    assert "(unused)" in text
    assert f"unused: no change has the fingerprint {'f' * 16}" in text


def test_text_cannot_steer_a_terminal() -> None:
    """Control characters of a spec are shown as escapes."""
    (change,) = judged("input-removed").changes
    assert "\x1b" not in as_text(Judged(changes=(replace(change, message="\x1b[2J"),)))


@pytest.mark.parametrize("rule", RULES)
def test_json(rule: str) -> None:
    """The JSON is as its published schema says, for every rule."""
    data = json.loads(as_json(judged(rule), *SIDES))
    Draft202012Validator(json_schema()).validate(data)
    first = data["changes"][0]
    assert (first["id"], first["severity"]) == (rule, RULES[rule].severity)
    assert data["summary"][first["severity"]] == 1


def test_json_of_accepted_changes() -> None:
    """Accepted changes stand apart, each with its reason."""
    (change,) = judged("input-removed").changes
    data = json.loads(as_json(judge([change], accepted={change.fingerprint: "why"}), *SIDES))
    Draft202012Validator(json_schema()).validate(data)
    assert data["changes"] == []
    assert data["accepted"][0]["reason"] == "why"


def test_published_schema() -> None:
    """docs/diff.schema.json is what the code says; `python -m tests.test_diff_output` writes it."""
    assert SCHEMA.read_text("utf-8") == schema_text()


def schema_text() -> str:
    return json.dumps(json_schema(), indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), "utf-8")
