"""The command `diff`, from files to text and exit code."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from pitchpipe.cli import main
from pitchpipe.diff.command import answer, read
from pitchpipe.problems import ProblemsError

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "diff"


def test_exit_code_and_text() -> None:
    """What breaks fails by default, and the text says it."""
    old, new = (
        read(CASES / "input-removed" / f"{name}.yaml", root=ROOT) for name in ("old", "new")
    )
    found = answer(old, new)
    assert found.code == 1
    assert "error[input-removed]" in found.text
    assert answer(old, new, fail_on="never").code == 0
    assert answer(old, new, severities={"input-removed": "info"}).code == 0
    (change,) = found.judged.changes
    accepted = answer(old, new, accepted={change.fingerprint: "nobody uses it"})
    assert accepted.code == 0
    assert "nobody uses it" in accepted.text


def test_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints the answer, and ends with a `fix:` line if it is no."""
    monkeypatch.chdir(CASES / "input-removed")
    assert main(["diff", "old.yaml", "new.yaml"]) == 1
    out, err = capsys.readouterr()
    assert "old.yaml:" in out
    assert "error[input-removed]" in out
    assert err == "fix: pitchpipe diff old.yaml new.yaml --fail-on never\n"
    assert main(["diff", "old.yaml", "new.yaml", "--fail-on", "never"]) == 0
    assert main(["diff", "old.yaml", "old.yaml", "--format", "json"]) == 0
    assert main(["diff", "new.yaml", "missing.yaml"]) == 2


def test_rules_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`rules` prints the page of rules."""
    assert main(["rules"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "rules.md").read_text("utf-8")


def test_json_names_both_documents() -> None:
    """The JSON has path and hash of both sides."""
    file = CASES / "input-removed" / "old.yaml"
    document = read(file, root=ROOT)
    data = json.loads(answer(document, document, form="json").text)
    content = json.dumps(document.data, sort_keys=True, ensure_ascii=False).encode()
    assert data["old"] == data["new"]
    assert data["old"]["path"] == "tests/diff/input-removed/old.yaml"
    assert data["old"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert data["changes"] == []


def test_a_broken_document(tmp_path: Path) -> None:
    """A reference that leads nowhere is a problem with a place, never a change."""
    (tmp_path / "a.yaml").write_text(
        "components: {schemas: {Input: {$ref: '#/components/schemas/None'}}}\n", "utf-8"
    )
    with pytest.raises(ProblemsError, match=r"a\.yaml:1:"):
        read(tmp_path / "a.yaml", root=tmp_path)
