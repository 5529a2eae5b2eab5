"""The command `diff`, from files to text and exit code."""

from __future__ import annotations

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from pitchpipe.cli.commands import main
from pitchpipe.diff.command import answer, read
from pitchpipe.problems import ProblemsError

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/diff/cases"


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
    assert err.splitlines()[-1] == "fix: pitchpipe diff old.yaml new.yaml --format markdown"
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
    assert data["old"]["path"] == "tests/diff/cases/input-removed/old.yaml"
    assert data["old"]["sha256"] == hashlib.sha256(content).hexdigest()
    assert data["changes"] == []


def test_a_broken_document(tmp_path: Path) -> None:
    """A reference that leads nowhere is a problem with a place, never a change."""
    (tmp_path / "a.yaml").write_text(
        "components: {schemas: {Input: {$ref: '#/components/schemas/None'}}}\n", "utf-8"
    )
    with pytest.raises(ProblemsError, match=r"a\.yaml:1:"):
        read(tmp_path / "a.yaml", root=tmp_path)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project whose spec and overlay have changed since the first revision."""
    old, new = (CASES / "input-removed" / f"{name}.yaml" for name in ("old", "new"))
    project = tmp_path / "a" / "project"
    project.mkdir(parents=True)
    client = '[tool.pitchpipe.clients.pets]\nspec = "pets.yaml"\noverlays = ["fix.yaml"]\n'
    (project / "pyproject.toml").write_text(client, encoding="utf-8")
    (project / "pets.yaml").write_bytes(old.read_bytes())
    overlay = (
        "overlay: 1.0.0\ninfo: {title: Fix, version: 1.0.0}\n"
        "actions: [{target: $.components.schemas.Input.properties.text, update: {default: a}}]\n"
    )
    (project / "fix.yaml").write_text(overlay, encoding="utf-8")
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "first"]):
        who = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True)
    (project / "pets.yaml").write_bytes(new.read_bytes())
    (project / "fix.yaml").write_text(overlay.replace("default: a", "default: b"), encoding="utf-8")
    monkeypatch.chdir(project)
    return project


@pytest.mark.parametrize("name", ["pets.yaml", "pets"])
def test_revisions_are_compared(
    repository: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A file or client of a revision is read as it was then, with the overlays of then."""
    assert main(["diff", f"git:HEAD:{name}", name]) == 1
    out, _ = capsys.readouterr()
    assert "pets.yaml:" in out
    assert "error[input-removed]" in out
    assert main(["diff", f"git:HEAD:{name}", f"git:HEAD:{name}", "--all"]) == 0
    capsys.readouterr()
    main(["diff", f"git:HEAD:{name}", name])
    effective = capsys.readouterr().out
    main(["diff", f"git:HEAD:{name}", name, "--raw"])
    published = capsys.readouterr().out
    changed = "warning[input-default-changed]"
    assert (changed in effective, changed in published) == (True, False)


def test_a_client_that_is_new_or_gone(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A client that a revision lacks is new: information; one that is gone breaks its callers."""
    pyproject = repository / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    pyproject.write_text(f'{text}[tool.pitchpipe.clients.toys]\nspec = "toys.yaml"\n', "utf-8")
    toys = "openapi: 3.0.3\ninfo: {title: Toys, version: '1'}\nservers: [{url: 'https://t.test'}]\n"
    toys += "paths: {/toys: {get: {operationId: toys, responses: {'204': {description: ok}}}}}\n"
    (repository / "toys.yaml").write_text(toys, encoding="utf-8")
    for words in (["git:HEAD:toys", "toys"], ["toys"]):
        assert main(["diff", *words]) == 0
        assert capsys.readouterr().out.splitlines() == [
            "toys.yaml:4:17: info[operation-added] #/paths/~1toys/get: `GET /toys` was added",
            "  in `toys()`",
            "the client is new; 0 errors, 0 warnings, 1 info; a minor version bump",
        ]
    for words in (["add", "-A"], ["commit", "-q", "-m", "second"]):
        who = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
        subprocess.run(["git", *who, *words], cwd=repository, check=True)
    pyproject.write_text(text, encoding="utf-8")
    (repository / "toys.yaml").unlink()
    for form, more in (("text", "migration: stop calling `toys()`"), ("github", "::error file=")):
        assert main(["diff", "git:HEAD:toys", "toys", "--format", form]) == 1
        out = capsys.readouterr().out
        assert ("operation-removed" in out, more in out) == (True, True)
    assert main(["diff", "git:HEAD:toys", "toys", "--format", "html"]) == 1
    assert "<h1>1 breaking change: the client is gone</h1>" in capsys.readouterr().out
    assert main(["diff", "git:HEAD:toys.yaml", "toys.yaml"]) == 2
    assert "neither a file nor a client" in capsys.readouterr().err


@pytest.mark.parametrize(
    "word", ["git:nope:pets.yaml", "git:--help:pets.yaml", "git:HEAD", "git:HEAD:nope.yaml", "nope"]
)
def test_what_cannot_be_read_has_a_place(
    repository: Path, capsys: pytest.CaptureFixture[str], word: str
) -> None:
    """A revision or file that is not there is "could not tell"."""
    assert main(["diff", word, "pets.yaml"]) == 2
    _, err = capsys.readouterr()
    assert "error[" in err
    assert err.splitlines()[-1].startswith("fix: ")


def test_a_project_has_its_say(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A severity by rule, and an accepted change with its reason, stand in the configuration."""
    assert main(["diff", "git:HEAD:pets", "pets", "--format", "json"]) == 1
    changes = json.loads(capsys.readouterr().out)["changes"]
    removed = next(c["fingerprint"] for c in changes if c["id"] == "input-removed")
    pyproject = repository / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")

    def say(more: str) -> tuple[int, str, str]:
        pyproject.write_text(f"{text}{more}\n", encoding="utf-8")
        code = main(["diff", "git:HEAD:pets", "pets"])
        return code, *capsys.readouterr()

    code, out, _ = say(f'[tool.pitchpipe.diff.accepted]\n{removed} = "nobody used it"')
    assert (code, "nobody used it" in out) == (0, True)
    assert say('[tool.pitchpipe.diff.severity]\ninput-removed = "info"')[0] == 0
    assert say('[tool.pitchpipe.diff.severity]\ninput-default-changed = "error"')[0] == 1
    for wrong in ('severity]\ninput-remved = "info"', 'severity]\ninput-removed = "bad"'):
        code, _, err = say(f"[tool.pitchpipe.diff.{wrong}")
        line = len(text.splitlines()) + 2
        assert (code, f"pyproject.toml:{line}:1: error[config-diff]" in err) == (2, True), err
    assert say('[tool.pitchpipe.diff.accepted]\nabc = ""')[0] == 2
    assert say("[tool.pitchpipe.diff]\nseverities = 3")[0] == 2
