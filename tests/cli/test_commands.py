"""The command line: what it prints where, and its exit codes, with a pipeline that is a fake."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from pitchpipe.cli.commands import main
from pitchpipe.cli.messages import summary_lines
from pitchpipe.config import ClientConfig
from pitchpipe.document import Document, Place
from pitchpipe.load.yaml_source import load
from pitchpipe.lock.records import ClientRecord, Input, fingerprint
from pitchpipe.problems import Location, Problem, ProblemsError, has_errors
from tests.support.commandline import run_fix

PYPROJECT = """\
[tool.pitchpipe.clients.ant]
spec = "ant.yaml"
[tool.pitchpipe.clients.bee]
spec = "bee.yaml"
"""
ENDINGS = "every line matches once line endings do (git: eol)"
NONE = Place(path="", line=0, column=0)
SPEC_PROBLEM = "bee.yaml:3:5: error[bad-type] #/paths: no such type"


NO: dict[str, Any] = {"operations": 0, "left_out": (), "chosen": "", "compiles": False}


class FakeJobs(ModuleType):
    """Renders a client as one file that holds its spec's text."""

    def render_clients(
        self, clients: Sequence[ClientConfig], *, root: Path, jobs: int | None
    ) -> Iterator[SimpleNamespace]:
        return map(self.render, clients)

    def render(self, client: ClientConfig) -> SimpleNamespace:
        text = client.spec.read_text(encoding="utf-8")
        if text == "crash":
            raise RuntimeError("boom\x1b[31m")
        if text == "interrupt":
            raise KeyboardInterrupt
        if text == "bad":
            place = Location(path=client.spec.name, line=3, column=5, pointer="/paths")
            problem = Problem(where=place, rule="bad-type", message="no such type")
            return SimpleNamespace(files={}, problems=[problem], record=None, is_sure=False, **NO)
        read = fingerprint(text.encode())
        record = ClientRecord(spec=Input(path=client.spec.name, sha256=read), effective=read)
        files = {f"{client.name}/client.py": f"text = {text!r}\n", f"{client.name}/py.typed": ""}
        return SimpleNamespace(files=files, problems=[], record=record, is_sure=True, **NO)


class FakePipeline(ModuleType):
    """Stands for the rest of the pipeline."""

    def parse_document(self, document: Document) -> SimpleNamespace:
        return SimpleNamespace(warnings=[])

    def render_shared(self, _records: object = None) -> dict[str, str]:
        return {"__init__.py": ""}


class FakeDocuments(ModuleType):
    """Stands for what reads and corrects specs."""

    def effective_document(self, client: ClientConfig, *, root: Path) -> Document:
        document = load(client.spec, root=root)
        if problems := find_problems(document):
            raise ProblemsError(problems)
        return Document(path=document.path, data={**document.data, "effective": "no"}, places=NONE)


class FakeStage(ModuleType):
    """Stands for the stages that `validate` calls itself."""

    def bundle(self, document: Document, *, root: Path, source: str) -> Document:
        return document

    def as_meant(self, document: Document) -> Document:
        problems = find_problems(document)
        if has_errors(problems):
            raise ProblemsError(problems)
        return document.warned(problems)


def find_problems(document: Document) -> list[Problem]:
    """Return what a document says is wrong with it: `error: ...` or `warning: ...`."""
    return [
        Problem(where=document.where(f"/{key}"), rule="told", message=text, severity=key)
        for key, text in document.data.items()
        if key in ("error", "warning")
    ]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setitem(sys.modules, "pitchpipe.pipeline", FakePipeline("pitchpipe.pipeline"))
    monkeypatch.setitem(sys.modules, "pitchpipe.effective", FakeDocuments("pitchpipe.effective"))
    monkeypatch.setitem(
        sys.modules, "pitchpipe.execution.local", FakeJobs("pitchpipe.execution.local")
    )
    monkeypatch.delitem(sys.modules, "pitchpipe.validation", raising=False)
    for name in ("pitchpipe.load.bundle", "pitchpipe.validate.validate"):
        monkeypatch.setitem(sys.modules, name, FakeStage(name))
    monkeypatch.delenv("PITCHPIPE_DEBUG", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    for name in ("ant", "bee"):
        (tmp_path / f"{name}.yaml").write_text(name, encoding="utf-8")
    yield tmp_path
    sys.modules.pop("pitchpipe.validation", None)  # it has the fakes


class Cli:
    """Runs a command and tells its exit code, stdout and stderr apart."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self.capfd = capfd

    def __call__(self, *arguments: str) -> tuple[int, list[str], list[str]]:
        code = main(arguments)
        out, err = self.capfd.readouterr()
        return code, out.splitlines(), err.splitlines()


@pytest.fixture
def cli(project: Path, capfd: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capfd)


@pytest.fixture
def generated(cli: Cli, project: Path) -> Path:
    assert cli("generate")[0] == 0
    return project / "generated"


def test_generate(cli: Cli, project: Path) -> None:
    """Generate prints a line for each client and a summary, and nothing on stderr."""
    assert cli("generate") == (
        0,
        [
            "ant       2 written: client.py, py.typed",
            "bee       2 written: client.py, py.typed",
            "(shared)  1 written: __init__.py",
            "2 clients, 5 files: 5 written, 0 unchanged",
        ],
        [],
    )
    assert (project / "generated/pitchpipe.lock").exists()
    assert cli("generate") == (0, ["2 clients, 5 files: 0 written, 5 unchanged"], [])
    assert cli("generate", "-v") == (0, ["2 clients, 5 files: 0 written, 5 unchanged"], [])


def test_generate_verbosely(cli: Cli, project: Path) -> None:
    """With -v, generate names each file that it writes or removes."""
    assert cli("generate", "--verbose") == (
        0,
        [
            "wrote generated/__init__.py",
            "wrote generated/ant/client.py",
            "wrote generated/ant/py.typed",
            "wrote generated/bee/client.py",
            "wrote generated/bee/py.typed",
            "2 clients, 5 files: 5 written, 0 unchanged",
        ],
        [],
    )
    (project / "pyproject.toml").write_text(PYPROJECT.partition("[tool.pitchpipe.clients.bee")[0])
    assert cli("generate", "-v")[1] == [
        "removed generated/bee/client.py",
        "removed generated/bee/py.typed",
        "1 client, 3 files: 0 written, 3 unchanged, 2 removed",
    ]


def test_summary_of_many_clients() -> None:
    """More files than fit in a line are counted, and so are more clients than fit on a screen."""
    written = [f"client_{n:02}/{n}.py" for n in range(45)] + [f"_runtime/{n}.py" for n in range(9)]
    lines = summary_lines(written, ["client_01/old.py", *(f"zebra/{n}.py" for n in range(4))])
    assert lines[:2] == [
        "client_00  1 written: 0.py",
        "client_01  1 written: 1.py; 1 removed: old.py",
    ]
    assert lines[39:] == [
        "client_39  1 written: 39.py",
        "... and 6 more clients",
        "(shared)   9 written",
    ]


def test_generate_prunes(cli: Cli, project: Path, generated: Path) -> None:
    """A client that is configured no more goes, and the check is content then."""
    (project / "pyproject.toml").write_text(PYPROJECT.partition("[tool.pitchpipe.clients.bee")[0])
    assert cli("generate") == (
        0,
        [
            "bee  2 removed: client.py, py.typed",
            "1 client, 3 files: 0 written, 3 unchanged, 2 removed",
        ],
        [],
    )
    assert not (generated / "bee").exists()
    assert cli("check") == (0, ["1 client, 3 files: no drift"], [])


def test_generate_some(cli: Cli, project: Path, generated: Path) -> None:
    """A run for some clients leaves the others alone, whatever state they are in."""
    (project / "ant.yaml").write_text("new", encoding="utf-8")
    (project / "bee.yaml").write_text("bad", encoding="utf-8")
    (generated / "bee/client.py").write_bytes(b"edited = 1\n")
    assert cli("generate", "ant") == (
        0,
        ["ant  1 written: client.py", "1 client, 3 files: 1 written, 2 unchanged"],
        [],
    )
    assert cli("check", "ant") == (0, ["1 client, 3 files: no drift"], [])


def test_generate_refuses_hand_edits(cli: Cli, generated: Path) -> None:
    """A hand edit is the answer no; it is shown as a patch, and the fix line discards it."""
    (generated / "ant/client.py").write_bytes(b"edited = 1\n")
    assert cli("generate") == (
        1,
        [
            "diff --git a/generated/ant/client.py b/generated/ant/client.py",
            "--- a/generated/ant/client.py",
            "+++ b/generated/ant/client.py",
            "@@ -1 +1 @@",
            "-text = 'ant'",
            "+edited = 1",
        ],
        [
            (
                "generated/ant/client.py: error[hand-edited]: was edited by hand;"
                " --force discards the edit"
            ),
            "  hint: to keep it, make the change in the spec, or in an overlay of it",
            "fix: pitchpipe generate --force",
        ],
    )
    assert cli("generate", "--force")[1][0] == "ant  1 written: client.py"


def test_a_severity_of_no_rule(cli: Cli, project: Path) -> None:
    """Every command refuses a rule that is misspelt in the configuration, at its line."""
    config = project / "pyproject.toml"
    text = config.read_text(encoding="utf-8")
    line = text.count("\n") + 2
    table = '[tool.pitchpipe.diff.severity]\n"operation-remvoed" = "info"\n'
    config.write_text(text + table, encoding="utf-8")
    for words in (["check"], ["generate"], ["list"], ["config"], ["vendor", "--list"]):
        code, _, err = cli(*words)
        assert (code, err[0].partition(" #")[0]) == (
            2,
            f"pyproject.toml:{line}:1: error[config-diff]",
        )
        assert err[1] == "  hint: did you mean 'operation-removed'?"
    config.write_text(text + table.replace("remvoed", "removed"), encoding="utf-8")
    cli("generate")
    assert cli("check") == (0, ["2 clients, 5 files: no drift"], [])


def test_only_the_lock_is_written(cli: Cli, generated: Path) -> None:
    """A run that only renews the lock says so."""
    (generated / "pitchpipe.lock").unlink()
    assert cli("generate")[1] == [
        "2 clients, 5 files: 0 written, 5 unchanged, pitchpipe.lock renewed"
    ]
    assert cli("generate")[1] == ["2 clients, 5 files: 0 written, 5 unchanged"]


def test_a_document_that_is_not_there(cli: Cli, project: Path) -> None:
    """A name that is nearly right is corrected by the fix."""
    code, _, err = cli("generate", "--spec", "ant.yml", "--output", "out")
    assert (code, err) == (
        2,
        [
            "ant.yml: error[unreadable-file]: no such file",
            "  hint: did you mean 'ant.yaml'?",
            "fix: pitchpipe generate --spec ant.yaml --output out",
        ],
    )
    assert not (project / "out").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")
@pytest.mark.parametrize("word", ["check", "list"])
def test_a_result_that_cannot_be_printed(cli: Cli, project: Path, word: str) -> None:
    """It is no answer: exit code 2, and why."""
    cli("generate")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pitchpipe", word],
            cwd=project,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode().splitlines()) == (
        2,
        [
            "pitchpipe: stdout cannot be written: No space left on device",
            f"fix: df -h . && pitchpipe {word}",
        ],
    )


def test_a_comment_is_a_hand_edit(cli: Cli, generated: Path) -> None:
    """`check`, `verify` and `generate` have one code for it, and `check --fix` says it once."""
    (generated / "ant/client.py").write_bytes(b"# mine\ntext = 'ant'\n")
    edited = "generated/ant/client.py: error[hand-edited]: was"
    code, out, _ = cli("check")
    said = f"{edited} edited after it was generated"
    assert (code, out) == (1, [f"{said}, in layout or comments only"])
    assert cli("verify", "generated")[1] == [said]
    for command in (["generate"], ["check", "--fix"]):
        code, out, err = cli(*command)
        assert (code, err[0]) == (1, f"{edited} edited by hand; --force discards the edit")
        assert "hand-edited" not in "".join(out)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("ant/client.py", b"text = 'ant'\n# mine\n"),
        ("ant/client.py", b"text = 'ant'"),
        ("ant/client.py", b"text = 'mine'\r\n\r\n"),
        ("ant/client.py", b"\xef\xbb\xbfmine = 1\n"),
        ("ant/client.py", b"\x89PNG\r\n\0\0\xff\n\n\xfe"),
        ("ant/client.py", bytes(range(256)) * 9),
        ("ant/client.py", b""),
        ("ant/py.typed", b"partial\n"),
        ("bee/client.py", b"gone = 1\n"),
        ("bee/py.typed", b"\n"),
        ("cat/client.py", b"text = 'foreign'"),
    ],
)
def test_edits_come_back(
    project: Path, path: str, content: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """What a refusal prints, `git apply` makes the lost edits of again, byte for byte."""
    assert main(["generate"]) == 0
    generated = project / "generated"
    config = (project / "pyproject.toml").read_text(encoding="utf-8").replace("bee", "cat")
    (project / "pyproject.toml").write_text(config, encoding="utf-8")
    (project / "cat.yaml").write_text("cat", encoding="utf-8")
    (generated / path).parent.mkdir(exist_ok=True)
    (generated / path).write_bytes(content)
    (generated / path).chmod(0o755)
    capfdbinary.readouterr()
    assert main(["generate"]) == 1
    patch = capfdbinary.readouterr().out
    assert main(["generate", "--force"]) == 0
    assert path.startswith("bee/") or (generated / path).read_bytes() != content
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=patch, check=True)
    assert (generated / path).read_bytes() == content
    assert path.startswith("bee/") or (generated / path).stat().st_mode & 0o777 == 0o755


def test_problems_of_all_clients(cli: Cli, project: Path) -> None:
    """A bad spec is "could not tell"; every client's problems come in one run."""
    (project / "ant.yaml").write_text("bad", encoding="utf-8")
    (project / "bee.yaml").write_text("bad", encoding="utf-8")
    for command in ("generate", "check"):
        assert cli(command) == (
            2,
            [],
            [
                SPEC_PROBLEM.replace("bee", "ant"),
                SPEC_PROBLEM,
                "fix: ${EDITOR:-vi} +3 ant.yaml",
            ],
        )
    assert not (project / "generated").exists()


def test_check_finds_every_kind(cli: Cli, generated: Path) -> None:
    """The check prints one line for each finding, and a fix after which it is content."""
    (generated / "__init__.py").unlink()
    (generated / "ant/client.py").write_bytes(b"text = 'ant'\r\n")
    (generated / "ant/py.typed").write_bytes(b"# more\n")
    (generated / "bee/client.py").write_bytes(b"text")
    (generated / "bee/junk file.txt").write_bytes(b"junk\n")
    assert cli("check") == (
        1,
        [
            "generated/__init__.py: error[missing]: is not there",
            f"generated/ant/client.py: error[line-endings-only]: {ENDINGS}",
            "generated/ant/py.typed: error[hand-edited]: was edited after it was generated",
            "generated/bee/client.py: error[hand-edited]: was edited after it was generated",
            "generated/bee/junk file.txt: warning[unmanaged]: was not written by Pitchpipe",
        ],
        ["fix: pitchpipe generate --force"],
    )
    (generated / "bee/junk file.txt").unlink()
    assert cli("generate", "--force")[0] == 0
    assert cli("check")[0] == 0


def test_check_after_a_new_spec(cli: Cli, project: Path, generated: Path) -> None:
    """Where nobody edited anything, the fix is to generate, for the clients that were named."""
    (project / "bee.yaml").write_text("new", encoding="utf-8")
    code, out, err = cli("check", "bee")
    assert (code, out) == (
        1,
        ["generated/bee/client.py: error[stale-spec]: bee.yaml changed"],
    )
    assert err == ["fix: pitchpipe generate bee"]


def test_check_and_fix(cli: Cli, project: Path, generated: Path) -> None:
    """With --fix what has drifted is made anew, and a hand edit is still the answer no."""
    (project / "bee.yaml").write_text("new", encoding="utf-8")
    code, out, err = cli("check", "--fix")
    assert (code, err) == (0, [])
    assert out == [
        "generated/bee/client.py: error[stale-spec]: bee.yaml changed",
        "bee  1 written: client.py",
        "2 clients, 5 files: 1 written, 4 unchanged",
    ]
    (generated / "ant/client.py").write_bytes(b"edited = 1\n")
    code, _, err = cli("check", "--fix")
    assert (code, err[-1]) == (1, "fix: pitchpipe generate --force")
    assert cli("check", "--fix", "-q")[0] == 2


def test_check_quiet(cli: Cli, generated: Path) -> None:
    """With -q the exit code is the whole answer."""
    assert cli("check", "-q") == (0, [], [])
    (generated / "ant/client.py").unlink()
    assert cli("check", "-q") == (1, [], [])


def test_check_diff_is_a_patch(
    project: Path, generated: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What `check --diff` prints can be piped into `git apply` as it is."""
    (generated / "ant/client.py").write_bytes(b"edited = 1\n")
    (generated / "bee/py.typed").unlink()
    assert main(["check", "--diff"]) == 1
    patch = capfd.readouterr().out
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "-"], input=patch.encode(), check=True)
    assert main(["check"]) == 0


def test_check_writes_nothing(cli: Cli, project: Path) -> None:
    """The check makes no folder and no file."""
    before = sorted(project.rglob("*"))
    assert cli("check")[0] == 1
    assert sorted(project.rglob("*")) == before


def test_from_a_folder_below(cli: Cli, generated: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands work below the root, and what a fix line names is found from there."""
    (generated / "junk.txt").touch()
    monkeypatch.chdir(generated / "ant")
    warning = "generated/junk.txt: warning[unmanaged]: was not written by Pitchpipe"
    assert cli("check") == (0, [warning, "2 clients, 5 files: no drift"], [])
    assert cli("check", "--strict") == (1, [warning], ["fix: rm -- ../junk.txt"])


def test_corrupt_lock(cli: Cli, generated: Path) -> None:
    """A lock that cannot be read is "could not tell", and the fix line puts it right."""
    lock = generated / "pitchpipe.lock"
    lock.write_bytes(b"{ \n")
    for command in ("generate", "check"):
        code, out, err = cli(command)
        assert (code, out) == (2, [])
        assert err[0].startswith("generated/pitchpipe.lock:2:1: error[lock-corrupt]: is not JSON")
        assert err[-1] == "fix: rm -- generated/pitchpipe.lock && pitchpipe generate"
    lock.unlink()
    renewed = "2 clients, 5 files: 0 written, 5 unchanged, pitchpipe.lock renewed"
    assert cli("generate") == (0, [renewed], [])
    assert cli("check")[0] == 0


def test_verify_of_a_project(cli: Cli, generated: Path) -> None:
    """A folder without a lock is not verified, but that of the project around it may be."""
    code, _, err = cli("verify", ".")
    assert (code, err[-1]) == (1, "fix: pitchpipe verify generated")
    assert cli("verify", "generated")[0] == 0


def test_another_output_folder(cli: Cli, project: Path, generated: Path) -> None:
    """When the configuration names another folder, the one that is left behind is named once."""
    pyproject = project / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    pyproject.write_text(f'[tool.pitchpipe]\noutput = "src/clients"\n{text}', encoding="utf-8")
    left = "hint: generated has clients that are no longer updated: remove them"
    assert cli("generate")[::2] == (0, [left])
    assert cli("generate")[::2] == (0, [])


def test_lock_in_conflict(cli: Cli, project: Path, generated: Path) -> None:
    """A lock with the marks of a merge is mended by generating, which still knows what is ours."""
    lock = generated / "pitchpipe.lock"
    ours = lock.read_text(encoding="utf-8")
    (project / "bee.yaml").write_text("new", encoding="utf-8")
    assert cli("generate")[0] == 0
    theirs = lock.read_text(encoding="utf-8")
    lock.write_text(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> branch\n", encoding="utf-8")
    (project / "bee.yaml").write_text("newer", encoding="utf-8")
    code, out, err = cli("check")
    assert (code, out, err[-1]) == (2, [], "fix: pitchpipe generate")
    assert err[0].startswith("generated/pitchpipe.lock:1:1: error[lock-conflict]: has the marks")
    assert cli("generate")[0] == 0
    assert cli("check")[0] == 0


def test_generate_from_a_document(cli: Cli, project: Path) -> None:
    """A document needs no configuration; documents generated into one folder live together."""
    (project / "pyproject.toml").unlink()
    code, out, err = cli("generate", "--spec", "ant.yaml", "--output", "out/clients")
    assert (code, err) == (0, [])
    assert out[-1] == "1 client, 3 files: 3 written, 0 unchanged"
    code, out, err = cli(
        "generate", "--spec", "bee.yaml", "--output", "out/clients", "--name", "wasp"
    )
    assert (code, err) == (0, [])
    assert out == [
        "wasp  2 written: client.py, py.typed",
        "1 client, 3 files: 2 written, 1 unchanged",
    ]
    assert (project / "out/clients/ant/client.py").exists()


@pytest.mark.parametrize(
    ("output", "message"),
    [
        (".", "holds a pyproject.toml: clients need a folder of their own"),
        ("generated", "is the folder of a project's own clients or pages"),
        ("generated/more", "is the folder of a project's own clients or pages"),
        ("site/api", "is the folder of a project's own clients or pages"),
    ],
)
def test_a_folder_that_a_project_owns(cli: Cli, project: Path, output: str, message: str) -> None:
    """A client without configuration is not put among those that the configuration owns."""
    pyproject = project / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    pyproject.write_text(f'[tool.pitchpipe]\ndocs = "site"\n{text}', encoding="utf-8")
    for words in (["--output", output], [f"--output={output}"]):
        code, out, err = cli("generate", "--spec", "ant.yaml", *words)
        assert (code, out, err[0]) == (2, [], f"{output}: error[output-owned]: {message}")
        _, _, *fixed = shlex.split(err[-1])
        assert cli(*fixed)[0] == 0
    assert not (project / "pitchpipe.lock").exists()


def test_unknown_client(cli: Cli) -> None:
    """An unknown client is an error with a suggestion, in every command that takes one."""
    for command in ("generate", "check", "spec"):
        assert cli(command, "bea") == (
            2,
            [],
            [
                (
                    "pyproject.toml: error[unknown-client] #/tool/pitchpipe/clients: "
                    "there is no client 'bea'"
                ),
                "  hint: did you mean 'bee'?",
                "fix: pitchpipe list",
            ],
        )


@pytest.mark.parametrize(
    ("arguments", "fix"),
    [
        (["check", "--dif"], "pitchpipe check --help"),
        (["chek"], "pitchpipe --help"),
        ([], "pitchpipe --help"),
        (["spec"], "pitchpipe spec --help"),
        (["generate", "--output", "x"], "pitchpipe generate --help"),
        (["generate", "--spec", "ant.yaml"], "pitchpipe generate --help"),
        (["generate", "--spec", "nowhere", "--output", "x"], "pitchpipe generate --help"),
        (["generate", "ant", "--spec", "ant.yaml", "--output", "x"], "pitchpipe generate --help"),
        (
            ["generate", "--spec", "ant.yaml", "--output", "x", "--name", "../up"],
            "pitchpipe generate --help",
        ),
    ],
)
def test_usage_errors(cli: Cli, arguments: list[str], fix: str) -> None:
    """A command line that makes no sense is "could not tell", and the help is one paste away."""
    code, out, err = cli(*arguments)
    assert (code, out, err[-1]) == (2, [], f"fix: {fix}")


def test_no_configuration(cli: Cli, project: Path) -> None:
    """Without configuration the fix line makes one that works."""
    (project / "pyproject.toml").unlink()
    code, out, err = cli("check")
    assert (code, out) == (2, [])
    assert err[0].startswith("pyproject.toml: error[config-missing]: ")
    run_fix(project, err[-1].removeprefix("fix: "))
    assert cli("list") == (0, [], [])


def test_internal_error(cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash is "could not tell": one line, safe for a terminal, and how to see the traceback."""
    (project / "ant.yaml").write_text("crash", encoding="utf-8")
    assert cli("check", "--diff") == (
        2,
        [],
        [
            "pitchpipe: internal error: RuntimeError: boom\\x1b[31m",
            "fix: PITCHPIPE_DEBUG=1 pitchpipe check --diff",
        ],
    )
    monkeypatch.setenv("PITCHPIPE_DEBUG", "1")
    code, _, err = cli("check")
    assert code == 2
    assert err[0] == "Traceback (most recent call last):"


def test_interrupt(cli: Cli, project: Path) -> None:
    """Ctrl-C ends with the exit code of a shell, and without a traceback."""
    (project / "ant.yaml").write_text("interrupt", encoding="utf-8")
    said = [
        "",
        "pitchpipe: interrupted; no file was left half-written",
        "fix: pitchpipe check",
    ]
    assert cli("check") == (130, [], said)


def test_list(cli: Cli) -> None:
    """The list has one line for each client, with its spec."""
    assert cli("list") == (0, ["ant  ant.yaml", "bee  bee.yaml"], [])


def test_spec_as_published(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without --effective the published spec is printed byte for byte."""
    content = b"\xef\xbb\xbfa: \xc3\xa9\r\n\xff"
    (project / "ant.yaml").write_bytes(content)
    assert main(["spec", "ant"]) == 0
    assert capfdbinary.readouterr().out == content


def test_spec_as_overlays_leave_it(cli: Cli, project: Path) -> None:
    """With --effective the document is printed as YAML, after the overlays."""
    (project / "ant.yaml").write_text("é: 1\n", encoding="utf-8")
    assert cli("spec", "ant", "--effective") == (0, ["é: 1", "effective: 'no'"], [])


def test_validate_the_project(cli: Cli, project: Path) -> None:
    """Without arguments each client's document is validated twice: published and effective."""
    for name in ("ant", "bee"):
        (project / f"{name}.yaml").write_text("a: 1\n", encoding="utf-8")
    assert cli("validate") == (
        0,
        [
            "ant.yaml: valid",
            "bee.yaml: valid",
            "ant (effective): valid",
            "bee (effective): valid",
        ],
        [],
    )


def test_validate_finds_all_problems(cli: Cli, project: Path) -> None:
    """Every problem of every document comes in one run, once, warnings too, on stderr."""
    (project / "ant.yaml").write_text("a: 1\nwarning: hm\n", encoding="utf-8")
    (project / "bee.yaml").write_text("error: bad\n", encoding="utf-8")
    assert cli("validate", "bee.yaml", "ant.yaml") == (
        2,
        ["bee.yaml: invalid", "ant.yaml: 1 warning: 1 told; a client can be made"],
        [
            "ant.yaml:2:1: warning[told] #/warning: hm",
            "bee.yaml:1:1: error[told] #/error: bad",
            "fix: ${EDITOR:-vi} +1 bee.yaml",
        ],
    )


def test_validate_takes_files(cli: Cli, project: Path) -> None:
    """The name of a client is taken for what it is, and that of a file is corrected."""
    (project / "ant.yaml").write_text("a: 1\n", encoding="utf-8")
    code, _, err = cli("validate", "ant")
    said = "is a client: validate takes files; without arguments it validates all clients"
    assert (code, err) == (
        2,
        [
            f"ant: error[unreadable-file]: {said}",
            "  hint: did you mean 'ant.yaml'?",
            "fix: pitchpipe validate ant.yaml",
        ],
    )
    run_fix(project, err[-1].removeprefix("fix: "))
    assert cli("validate", "ant.yml")[2][-1] == "fix: pitchpipe validate ant.yaml"
    assert cli("validate", "nowhere")[2][-1] == "fix: pitchpipe validate --help"
    (project / "pyproject.toml").unlink()
    assert cli("validate", "ant")[2][0] == "ant: error[unreadable-file]: no such file"


def test_validate_lets_warnings_pass(cli: Cli, project: Path) -> None:
    """A warning is told, and does not fail."""
    (project / "ant.yaml").write_text("warning: hm\n", encoding="utf-8")
    assert cli("validate", "ant.yaml") == (
        0,
        ["ant.yaml: 1 warning: 1 told; a client can be made"],
        ["ant.yaml:1:1: warning[told] #/warning: hm"],
    )


def test_progress_only_on_a_terminal(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Progress is shown on a terminal, and not in CI, nor with NO_COLOR, nor on a dumb one."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    main(["check"])
    shown, told = capfd.readouterr().err.rsplit("\x1b[J\r", 1)
    assert shown.startswith("\x1b[J0/2  0%")
    fix = "\x1b[1;32mfix:\x1b[0m pitchpipe generate"
    assert told == f"{fix}\n"
    plain = "fix: pitchpipe generate"
    for name, value, told in (
        ("CI", "true", fix),
        ("NO_COLOR", "1", plain),
        ("TERM", "dumb", plain),
    ):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            assert cli("check")[2] == [told]


def run_shell(script: str, project: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHON": sys.executable}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}"],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_closed_pipe(project: Path) -> None:
    """A reader that goes away is no error: nothing on stderr, and the exit code still answers."""
    clients = "".join(f"[tool.pitchpipe.clients.c{n:04}]\nspec = 'ant.yaml'\n" for n in range(2000))
    (project / "pyproject.toml").write_text(clients, encoding="utf-8")
    done = run_shell('"$PYTHON" -m pitchpipe list | head -1', project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "c0000  ant.yaml\n", "")


def test_version_as_a_module(project: Path) -> None:
    """`python -m pitchpipe` is the command."""
    done = run_shell('"$PYTHON" -m pitchpipe --version', project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "pitchpipe 0.1.0\n", "")


def test_exit_code_of_the_process(project: Path) -> None:
    """The exit code reaches the shell."""
    assert run_shell('"$PYTHON" -m pitchpipe check nobody', project).returncode == 2
