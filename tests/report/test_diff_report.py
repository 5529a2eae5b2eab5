"""Reports of `diff` for CI systems: each is checked with the schema or parser of its consumer."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from junitparser import Failure, Skipped

from pitchpipe.cli.commands import main
from pitchpipe.diff.command import Answer
from pitchpipe.diff.diff import compare
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.diff.policy import FailOn, judge
from pitchpipe.diff.rules import RULES
from pitchpipe.report.accepting import fix_changes, notes
from pitchpipe.report.diff_report import ChangesReport
from pitchpipe.report.formats import FOR_CI
from pitchpipe.report.from_diff import changes_report, failed_diff
from pitchpipe.report.github import MOST_BYTES, github_files
from tests.report.test_drift_report import commands, problem, read_junit, read_sarif
from tests.support.diff_cases import CASES, sides
from tests.support.pages import hostile, many, new_version, nothing


def reported(
    comparison: Comparison, *, fail_on: FailOn = "error", words: tuple[str, ...] = ("old", "new")
) -> ChangesReport:
    found = Answer(comparison=comparison, form="text", code=0)
    return changes_report(found, words, ["diff", *words], "github", fail_on)


@pytest.fixture
def version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Comparison:
    """Yield a model and its next version, in a project below the top of a repository."""
    (tmp_path / ".git").mkdir()
    folder = tmp_path / "sub"
    folder.mkdir()
    (folder / "pyproject.toml").write_text("[tool.pitchpipe]\n", "utf-8")
    monkeypatch.chdir(folder)
    return new_version(folder)


def everything(version: Comparison) -> Iterator[ChangesReport]:
    """Yield reports of all kinds."""
    limits: tuple[FailOn, ...] = ("error", "warning", "info", "never")
    for comparison in (version, hostile(), nothing()):
        yield from (reported(comparison, fail_on=each) for each in limits)
    whole = Comparison(old=version.old, new=version.new, judged=version.judged, least="doc")
    yield reported(whole)
    yield ChangesReport(words=("x y\n",), problems=(problem("ant.yaml"),), fix="mend it")


def test_sarif(version: Comparison) -> None:
    """Every log is valid by the schema of OASIS, and explains all rules of the comparison."""
    for report in everything(version):
        run = read_sarif(FOR_CI["sarif"](report))
        ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert ids[: len(RULES)] == list(RULES)
        assert all(ids[each["ruleIndex"]] == each["ruleId"] for each in run["results"])
        assert [each["partialFingerprints"]["pitchpipe/v1"] for each in run["results"]] == list(
            report.fingerprints()
        )
    run = read_sarif(FOR_CI["sarif"](reported(version)))
    assert run["automationDetails"]["id"] == "pitchpipe/diff/sub/new/"
    assert [each["level"] for each in run["results"]] == [
        *("error", "error", "warning", "warning", "note", "note")
    ]
    renamed = run["results"][1]
    assert renamed["message"]["text"].splitlines()[1:] == [
        "migration: `text_temp=` -> `text_temperature=`",
        (
            "if no caller is affected, accept it in [tool.pitchpipe.diff.accepted]:"
            ' 09013cf64964e7ec = "<reason>"'
        ),
    ]
    place = renamed["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "sub/new.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"]["startLine"] == 199


def test_comparisons_are_told_apart() -> None:
    """Each document that is compared has an analysis of its own, as failure and as success."""
    words = ("git:main:a.yaml", "b c.yaml")
    failed = failed_diff(words, (), "")
    for report in (reported(nothing(), words=words), failed):
        run = read_sarif(FOR_CI["sarif"](report))
        assert run["automationDetails"]["id"].endswith("/b%20c.yaml/")


@pytest.mark.parametrize(
    ("fail_on", "failures", "skipped"), [("error", 2, 4), ("warning", 4, 2), ("info", 6, 0)]
)
def test_junit_fails_as_the_command(
    version: Comparison, fail_on: FailOn, failures: int, skipped: int
) -> None:
    """A change that makes the answer no is a failure; others are skipped cases."""
    (suite,) = read_junit(FOR_CI["junit"](reported(version, fail_on=fail_on)))
    results = [type(result) for case in suite for result in case.result]
    assert (results.count(Failure), results.count(Skipped)) == (failures, skipped)
    assert len({(case.classname, case.name) for case in suite}) == 6


def test_junit_is_valid(version: Comparison) -> None:
    """Every report is valid by the schema, has a case, and fails only if the answer is no."""
    for report in everything(version):
        (suite,) = read_junit(FOR_CI["junit"](report))
        assert suite.name == "pitchpipe diff"
        assert suite.tests == len(list(suite)) > 0
        assert (suite.failures + suite.errors > 0) == (report.exit_code != 0)


def test_gitlab(version: Comparison) -> None:
    """Every issue has GitLab's fields, a severity, and the change's fingerprint."""
    for report in everything(version):
        issues = json.loads(FOR_CI["gitlab"](report))
        assert len({issue["fingerprint"] for issue in issues}) == len(report.everything)
        for issue in issues:
            assert issue["severity"] in {"info", "minor", "major", "blocker"}
            assert issue["location"]["lines"]["begin"] >= 1
    issues = json.loads(FOR_CI["gitlab"](reported(version)))
    severities = [issue["severity"] for issue in issues]
    assert severities == ["major", "major", "minor", "minor", "info", "info"]
    assert issues[1]["fingerprint"] == "09013cf64964e7ec"
    description = issues[1]["description"]
    assert description.index("migration: ") < description.index("09013cf64964e7ec = ")
    assert issues[1]["location"] == {"path": "sub/new.yaml", "lines": {"begin": 199}}


def test_github(version: Comparison) -> None:
    """Errors, warnings and notices are annotations; a summary and outputs say the rest."""
    read = commands(FOR_CI["github"](reported(version)))
    names = [name for name, _, _ in read]
    assert names == ["error", "error", "warning", "warning", "notice", "notice"]
    assert read[1][1]["file"] == "sub/new.yaml"
    for report in everything(version):
        assert len(commands(FOR_CI["github"](report))) == min(len(report.everything), 20)


def test_notices_are_not_dropped_silently() -> None:
    """Beyond ten of a kind the last one names the command that prints all."""
    comparison = many(25)
    read = commands(FOR_CI["github"](reported(comparison, words=("a b", "c"))))
    assert len(read) == 10
    assert read[9][2].endswith("run: pitchpipe diff 'a b' c")


@pytest.mark.slow
def test_files_of_github(version: Comparison, tmp_path: Path) -> None:
    """Outputs tell what breaks; the summary is a table with all text escaped."""
    offered = {name: str(tmp_path / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}

    def files(report: ChangesReport) -> list[str]:
        return [text for _, text in github_files(report, offered)]

    summary, outputs = files(reported(version))
    assert outputs == (
        "breaking=true\nstep=major\nerrors=2\nwarnings=2\ninfos=2\ndocs=3\naccepted=1\n"
    )
    assert summary.startswith("### Pitchpipe: 2 errors, 2 warnings, 2 info, 3 in documentation")
    head = "| error | `input-renamed` | `Input.text_temp` was probably renamed to"
    assert f"{head} `text_temperature` (" in summary
    assert summary.endswith("\n1 change accepted in pyproject.toml\n")
    assert files(reported(nothing()))[1].startswith("breaking=false\nstep=patch\n")
    failed = ChangesReport(words=("x",), problems=(problem("ant.yaml"),))
    assert files(failed)[1] == "breaking=unknown\nstep=unknown\n"
    assert files(failed)[0].startswith("### Pitchpipe: could not tell what changes\n")
    summary = files(reported(hostile()))[0]
    outside = re.sub(r"`[^`\n]*`", "", summary)
    assert "<script" not in outside
    assert "https://" not in outside
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", summary)
    rows = [line for line in summary.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}
    assert len(files(reported(many()))[0].encode()) <= MOST_BYTES


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_place(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change is reported in the new document, even removals."""
    monkeypatch.chdir(CASES / rule)
    cwd = Path.cwd()
    old, new = sides(rule, cwd)
    from_rule = Comparison(old=old, new=new, judged=judge(compare(old, new).changes), least="doc")
    report = reported(from_rule, fail_on="info")
    assert report.findings
    for each in report.findings:
        assert each.path == f"tests/diff/cases/{rule}/new.yaml"
        assert each.line
        assert report.fails(each) == (each.severity != "doc")


# The command


Diff = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Diff:
    """Give the command in a project with two documents, one of which lacks an input."""
    for name in ("old", "new"):
        shutil.copy(CASES / f"input-removed/{name}.yaml", tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.pitchpipe]\n", "utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_WORKSPACE", "PITCHPIPE_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["diff", *(arguments or ("old.yaml", "new.yaml"))])
        return code, *capsys.readouterr()

    return call


@pytest.mark.parametrize("form", ["html", *FOR_CI])
def test_the_formats(form: str, run: Diff) -> None:
    """Every format is a whole report, alone on stdout; the answer does not depend on it."""
    code, out, err = run("old.yaml", "new.yaml", "--format", form)
    assert code == 1
    assert "input-removed" in out
    assert [line.partition(": ")[0] for line in err.splitlines()] == ["migration", "hint", "fix"]
    code, out, err = run("old.yaml", "old.yaml", "--format", form)
    assert (code, err) == (0, "")
    assert out


@pytest.mark.parametrize("form", FOR_CI)
def test_what_cannot_be_compared(form: str, run: Diff, tmp_path: Path) -> None:
    """A document that is broken is reported at its place, in the format that was asked for."""
    broken = "components: {schemas: {Input: {$ref: '#/components/schemas/None'}}}\n"
    (tmp_path / "new.yaml").write_text(broken, "utf-8")
    code, out, err = run("old.yaml", "new.yaml", "--format", form)
    assert code == 2
    assert "new.yaml" in out
    assert err.splitlines()[-1].startswith("fix: ")


def test_a_crash_is_a_report(run: Diff, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash of Pitchpipe itself is a whole report, too."""

    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("pitchpipe.upstream.comparison.answer", crash)
    code, out, _ = run("old.yaml", "new.yaml", "--format", "sarif")
    assert code == 2
    assert "boom" in out


def test_migrations_come_first(run: Diff) -> None:
    """The fix shows what callers must change; accepting is a hint, and comes after that."""
    code, out, err = run()
    assert code == 1
    assert "  migration: `speed=` was removed; stop passing it\n" in out
    hint, fix = err.splitlines()
    assert hint.startswith("hint: if no caller is affected, accept it in ")
    assert fix == "fix: pitchpipe diff old.yaml new.yaml --format markdown"
    code, out, _ = run(*shlex.split(fix)[3:])
    assert code == 1
    assert "`speed=` was removed; stop passing it" in out


@pytest.mark.parametrize("words", [["--format", "json"], ["--format=json"]])
def test_the_fix_has_one_format(words: list[str]) -> None:
    """A format that was asked for is replaced."""
    fix = "pitchpipe diff 'a b' c --all --format markdown"
    assert fix_changes(["diff", "a b", *words, "c", "--all"]) == fix


def test_only_so_many_migrations() -> None:
    """Beyond ten, migrations are counted."""
    changes = many(25).judged.changes
    lines = notes([replace(each, migration=str(n)) for n, each in enumerate(changes)], "json")
    assert len(changes) > 10
    assert lines[9:11] == ["migration: 9", f"{len(changes) - 10} more migrations"]
    assert lines[11].startswith("hint: ")
    assert notes([], "json") == []


@pytest.mark.parametrize("reason", ["<reason>", "say why", " Say why "])
def test_a_placeholder_is_no_reason(reason: str, run: Diff, tmp_path: Path) -> None:
    """What is pasted from the hint accepts nothing until a reason is written in."""
    line = run()[2].splitlines()[0].rpartition(": ")[2].replace("<reason>", reason)
    file = tmp_path / "pyproject.toml"
    file.write_text(f"[tool.pitchpipe.diff.accepted]\n{line}\n", "utf-8")
    code, _, err = run()
    assert code == 2
    place, hint, fix = err.splitlines()
    assert place.startswith("pyproject.toml:2:1: error[config-diff] ")
    assert place.endswith(f"{reason!r} is a placeholder, not a reason")
    assert hint == "  hint: say why the change breaks no caller, or who agreed to it"
    assert fix == "fix: ${EDITOR:-vi} +2 pyproject.toml"
    file.write_text(file.read_text("utf-8").replace(reason, "nobody used it"), "utf-8")
    code, out, err = run()
    assert (code, err) == (0, "")
    assert "(nobody used it)" in out
