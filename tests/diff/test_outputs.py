"""What people and programs read of a diff."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from pitchpipe.diff.command import answer
from pitchpipe.diff.diff import diff
from pitchpipe.diff.outputs.as_json import as_json
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.outputs.json_schema import json_schema
from pitchpipe.diff.outputs.markdown import as_markdown
from pitchpipe.diff.outputs.text import as_text
from pitchpipe.diff.policy import Judged, judge
from pitchpipe.diff.rules import RULES
from tests.support.diff_cases import sides

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "docs" / "diff.schema.json"


def compared(rule: str, *, accepted: dict[str, str] | None = None) -> Comparison:
    old, new = sides(rule)
    return Comparison(old=old, new=new, judged=judge(diff(old, new), accepted=accepted))


def removed(**changes: str) -> Comparison:
    """Compare with an input removed, and that change changed."""
    found = compared("input-removed")
    (change,) = found.judged.changes
    return replace(found, judged=Judged(changes=(replace(change, **changes),)))


def test_text() -> None:
    """Each change stands at its place, with what to do; the last line counts, and says the step."""
    assert as_text(compared("input-default-changed")) == (
        "tests/diff/cases/input-default-changed/new.yaml:12:11: warning[input-default-changed] "
        "#/components/schemas/Input/properties/x/default: `Input.x` is 30 by default instead of "
        "20\n"
        "  migration: `x=` default 20 -> 30; pass x=20 to keep\n"
        "0 errors, 1 warning, 0 info; a minor version bump\n"
    )


def test_text_of_nothing() -> None:
    """Without a change there is one line."""
    assert as_text(replace(removed(), judged=Judged(changes=()))) == "no change\n"


def test_documentation_is_hidden() -> None:
    """What only readers notice is counted, and shown when all is asked for."""
    found = compared("documentation-changed")
    for printed in (as_text, as_markdown):
        assert "documentation-changed" not in printed(found)
        assert "1 in documentation only (--all shows them)" in printed(found)
        assert "documentation-changed" in printed(replace(found, least="doc"))


def test_places_are_found_of_what_is_shown() -> None:
    """To find places takes long: text has those of the new document, JSON all of both."""
    old, new = sides("documentation-changed")
    (hidden,) = answer(old, new).judged.changes
    assert (hidden.old_where, hidden.new_where) == (None, None)
    (shown,) = answer(old, new, least="doc").judged.changes
    assert shown.old_where is None
    assert shown.new_where == new.where(shown.pointer)
    (both,) = answer(old, new, form="json").judged.changes
    assert both.old_where == old.where(both.old_pointer or "")
    assert both.new_where == new.where(both.pointer)


def test_markdown() -> None:
    """A pull request gets the count and a table, in which a spec's text is text."""
    assert as_markdown(compared("input-default-changed")) == (
        "**0 errors, 1 warning, 0 info; a minor version bump**\n\n"
        "#### Schema `Input`\n\n"
        "| severity | rule | what changes | what to do |\n|---|---|---|---|\n"
        "| warning | `input-default-changed` | `Input.x` is 30 by default instead of 20 "
        "| `x=` default 20 -> 30; pass x=20 to keep |\n"
    )
    text = as_markdown(removed(message="a|b\n<img src=x>"))
    assert "| a\\|b &lt;img src=x> |" in text


def test_accepted_and_unused_are_said() -> None:
    """What is accepted is shown with its reason, what names no change as such."""
    (change,) = removed().judged.changes
    reasons = {change.fingerprint: "unused", "f" * 16: "old"}
    text = as_text(compared("input-removed", accepted=reasons))
    assert "accepted [input-removed]" in text
    assert "(unused)" in text
    assert f"unused: no change has the fingerprint {'f' * 16}" in text


def test_text_cannot_steer_a_terminal() -> None:
    """Control characters of a spec are shown as escapes."""
    assert "\x1b" not in as_text(removed(message="\x1b[2J"))


@pytest.mark.parametrize("rule", RULES)
def test_json(rule: str) -> None:
    """The JSON is as its published schema says, for every rule."""
    data = json.loads(as_json(compared(rule)))
    Draft202012Validator(json_schema()).validate(data)
    (severity,) = [each["severity"] for each in data["changes"] if each["id"] == rule]
    assert severity == RULES[rule].severity
    found = [each for each in data["changes"] if each["severity"] == severity]
    assert data["summary"][severity] == len(found)


def test_json_of_accepted_changes() -> None:
    """Accepted changes stand apart, each with its reason."""
    (change,) = removed().judged.changes
    data = json.loads(as_json(compared("input-removed", accepted={change.fingerprint: "why"})))
    Draft202012Validator(json_schema()).validate(data)
    assert data["changes"] == []
    assert data["accepted"][0]["reason"] == "why"


def test_published_schema() -> None:
    """docs/diff.schema.json says what the code does; `make docs` writes it."""
    assert SCHEMA.read_text("utf-8") == schema_text()


def schema_text() -> str:
    return json.dumps(json_schema(), indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), "utf-8")
