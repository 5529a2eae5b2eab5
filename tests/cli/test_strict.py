"""Warnings: counted, printed, errors where strict; and documents without clients."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pitchpipe.report.formats import FORMATS
from tests.support.commandline import pitchpipe

SPEC = """\
openapi: 3.0.3
info: {title: T, version: 1}
paths:
  /a:
    get: {summery: s, responses: {204: {description: d}}}
    put: {requestBody: {$ref: '#/components/requestBodies/B'}, responses: {204: {description: d}}}
"""
TABLE = '[tool.pitchpipe]\n[tool.pitchpipe.clients.api]\nspec = "api.yaml"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "api.yaml").write_text(SPEC, "utf-8")
    (tmp_path / "pyproject.toml").write_text(TABLE, "utf-8")
    return tmp_path


def test_warnings_are_counted(project: Path) -> None:
    """The last line has the operations and the warnings, also where nothing is to be written."""
    code, out, err = pitchpipe(project, "generate")
    assert code == 0
    assert out.splitlines()[-1].endswith(
        " written, 0 unchanged; 1 of 2 operations; 1 left-out, 2 tolerated"
    )
    assert err.count("warning[") == 3
    code, out, again = pitchpipe(project, "generate")
    assert out.splitlines()[-1].endswith(" unchanged; 1 left-out, 2 tolerated")
    assert again == err
    assert pitchpipe(project, "check")[2] == err
    said = (project / "generated/api/__init__.py").read_text("utf-8")
    assert "- PUT /a: there is nothing at '#/components/requestBodies/B'" in said


@pytest.mark.parametrize("exact", [[], ["--exact"]])
def test_warnings_in_formats_for_ci(project: Path, exact: list[str]) -> None:
    """`check` says them again in every format; of many that are alike, one place has the number."""
    more = "".join(f"    x-{n}: {n}\n    summery{n}: s\n" for n in range(300))
    (project / "api.yaml").write_text(SPEC + more, "utf-8")
    assert pitchpipe(project, "generate")[0] == 0
    code, out, _ = pitchpipe(project, "check", "--format", "json", *exact)
    data = json.loads(out)
    assert (code, data["counts"]["warnings"], len(data["warnings"])) == (0, 303, 303)
    code, out, _ = pitchpipe(project, "check", "--format", "gitlab", *exact)
    issues = json.loads(out)
    assert (code, len(issues)) == (0, 3)
    assert {each["severity"] for each in issues} == {"minor"}
    assert "more like it, at api.yaml:" in out
    code, out, _ = pitchpipe(project, "check", "--format", "github", *exact)
    assert (code, out.count("::warning file=api.yaml")) == (0, 3)
    code, out, _ = pitchpipe(project, "check", "--format", "gitlab", "--all", *exact)
    assert (code, len(json.loads(out))) == (0, 303)


@pytest.mark.parametrize("exact", [[], ["--exact"]])
@pytest.mark.parametrize("form", FORMATS)
def test_warnings_are_said_once(project: Path, form: str, exact: list[str]) -> None:
    """A report has the warnings, so that only text, whose report has none, has them on stderr."""
    assert pitchpipe(project, "generate")[0] == 0
    code, out, err = pitchpipe(project, "check", "--format", form, *exact)
    assert (code, "summery" in out, "summery" in err) == (0, form != "text", form == "text")


@pytest.mark.parametrize("command", ["generate", "check", "validate"])
@pytest.mark.parametrize("is_known", [False, True])
def test_strict(project: Path, command: str, is_known: bool) -> None:
    """By option or configuration a warning is an error, even one that the lock has recorded."""
    if is_known:
        assert pitchpipe(project, "generate")[0] == 0
    before = sorted(project.rglob("*"))
    code, _, err = pitchpipe(project, command, "--strict")
    assert (code, "error[tolerated]" in err, "warning[" in err) == (2, True, False)
    for table in (
        TABLE.replace("[tool.pitchpipe]\n", "[tool.pitchpipe]\nstrict = true\n"),
        f"{TABLE}strict = true\n",
    ):
        (project / "pyproject.toml").write_text(table, "utf-8")
        code, _, err = pitchpipe(project, command)
        assert (code, "error[left-out]" in err) == (2, True)
    assert sorted(project.rglob("*")) == before


def test_strict_has_exceptions(project: Path) -> None:
    """A client may be exempt from what holds for all; nothing but true and false is accepted."""
    table = TABLE.replace("[tool.pitchpipe]\n", "[tool.pitchpipe]\nstrict = true\n")
    (project / "pyproject.toml").write_text(f"{table}strict = false\n", "utf-8")
    assert pitchpipe(project, "generate")[0] == 0
    (project / "pyproject.toml").write_text(f"{TABLE}strict = 1\n", "utf-8")
    code, _, err = pitchpipe(project, "generate")
    assert (code, "expected true or false" in err) == (2, True)


def test_json(project: Path) -> None:
    """The result for programs: what was written, what is left out, every problem with its place."""
    code, out, err = pitchpipe(project, "generate", "--format", "json")
    assert (code, err) == (0, "")
    data = json.loads(out)
    assert "generated/api/client.py" in data["written"]
    assert (data["operations"], data["left_out"]) == (1, ["PUT /a"])
    assert [each["rule"] for each in data["problems"]] == ["tolerated", "tolerated", "left-out"]
    assert data["problems"][0]["pointer"] == "/info/version"
    data = json.loads(pitchpipe(project, "generate", "--format", "json")[1])
    assert (data["written"], len(data["problems"])) == ([], 3)
    code, out, err = pitchpipe(project, "generate", "--format", "json", "--strict")
    assert (code, err.splitlines()[-1][:4]) == (2, "fix:")
    assert {each["severity"] for each in json.loads(out)["problems"]} == {"error"}


def test_validate_says_what_is_not_generated(project: Path) -> None:
    """It reads what `generate` reads, and says the same."""
    code, out, err = pitchpipe(project, "validate", "api.yaml")
    assert (code, out) == (
        0,
        "api.yaml: 3 warnings: 1 left-out, 2 tolerated; a client can be made\n",
    )
    assert "warning[left-out]" in err


def test_all(tmp_path: Path) -> None:
    """Warnings that are alike are one line, unless all are asked for."""
    text = SPEC + "".join(f"  /p{n}: {{get: {{a: 1, responses: {{}}}}}}\n" for n in range(9))
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    short = pitchpipe(tmp_path, "validate", "a.yaml")[2]
    assert "  and 9 more like it, at a.yaml:" in short
    assert pitchpipe(tmp_path, "validate", "a.yaml", "--all")[2].count("warning[") == 21
