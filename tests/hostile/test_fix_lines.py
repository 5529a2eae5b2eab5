"""A `fix:` line that is pasted runs what it says: no name in it is an option or a command.

Every rule of the table is tried with every hostile name in every place that a fix prints. The lines
are run by a real shell in which each program is a function that only notes its arguments.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from pitchpipe.lock.lock_file import LOCK_NAME, Lock
from pitchpipe.lock.paths import input_path_problem
from pitchpipe.lock.records import ClientRecord, Input
from pitchpipe.output.causes import DESCRIPTIONS, Finding
from pitchpipe.output.drift import Output
from pitchpipe.problems import Location, Problem
from pitchpipe.report.accepting import fix_changes
from pitchpipe.report.drift_fixes import DriftFixes
from pitchpipe.report.fixes import FIXES, MENDED_IN_AN_EDITOR, fix_crash, fix_problems
from pitchpipe.shell import plain_path
from tests.hostile.mutations import ALL
from tests.support.commandline import pitchpipe

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash") or "bash"
PROGRAMS = (
    "chmod", "cp", "df", "git", "mv", "pip", "pitchpipe", "python", "rm", "vi", "touch", "sh",
    "curl", "env", "sudo",
)  # fmt: skip
ALLOWED = {"chmod", "cp", "df", "git", "mv", "pip", "pitchpipe", "python", "rm", "vi"}
# What a fix itself may say that looks like an option.
OPTIONS = {
    "--", "--force", "--help", "--into", "--jobs", "--list", "--format", "--upgrade", "-R", "-m",
    "-h", "+3", "--output", "--oneline",
}  # fmt: skip
NAMES = (
    "-c!touch PWNED|q",
    "+!touch PWNED",
    "--output=PWNED",
    "-rf",
    "--",
    ":!touch PWNED",
    "scp://host/PWNED",
    "$(touch PWNED)",
    "`touch PWNED`",
    "; touch PWNED #",
    "&& touch PWNED",
    "| touch PWNED",
    "> PWNED",
    "x\ntouch PWNED\n",
    "'; touch PWNED; '",
    '"; touch PWNED; "',
    "\\'; touch PWNED; \\'",
    "$'\\n'touch PWNED",
    "~root",
    "!touch",
    "{a,b}*?[x]",
    "a b",
    "\x1b[31m\u202e\u200b",
    "\udc80;touch PWNED",
    "\ud800;touch PWNED",
    "a\0; touch PWNED",
    "..",
    "",
    "x" * 300,
)
COMMANDS: Mapping[str, Sequence[str]] = {
    "generate": ("{}",),
    "check": ("{}", "--fix"),
    "diff": ("{}", "{}", "--format", "json"),
    "vendor": ("ant", "--into", "{}"),
    "update": ("{}", "--to", "{}"),
    "add": ("{}", "--from", "{}"),
    "validate": ("{}",),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a file of each name that a file can have, and two folders below."""
    for name in NAMES:
        if "\0" not in name and "/" not in name and name not in ("", "..") and len(name) < 256:
            try:
                (tmp_path / name).write_text("")
            except UnicodeEncodeError:
                continue
    return tmp_path


def run(lines: Sequence[str], folder: Path) -> list[list[tuple[str, ...]]]:
    """Run lines in a shell, and return for each the commands that it ran, with their arguments."""
    functions = "".join(
        f'{name}() {{ printf \'%s\\0\' {name} "$@" >> "$NOTES"; printf \'\\1\\0\' >> "$NOTES"; }}\n'
        for name in PROGRAMS
    )
    steps = "".join(
        f"( eval {shlex.quote(line)} )\nprintf '\\2\\0' >> \"$NOTES\"\n" for line in lines
    )
    notes = folder / ".notes"
    script = (functions + steps).encode(errors="surrogateescape")
    subprocess.run(
        [BASH, "-s"],
        input=b'command_not_found_handle() { touch "$1"; }\n' + script,
        cwd=folder,
        env={"NOTES": str(notes), "PATH": "/nonexistent", "LC_ALL": "C.UTF-8"},
        check=False,
        capture_output=True,
    )
    told = notes.read_bytes().decode(errors="surrogateescape")
    notes.unlink()
    found = [
        [tuple(each.split("\0")[:-1]) for each in line.split("\1\0") if each]
        for line in told.split("\2\0")[:-1]
    ]
    assert len(found) == len(lines)
    return found


def judge(fix: str, ran: list[tuple[str, ...]], given: Sequence[str]) -> None:
    """Assert that a line runs only what it says; `given` are the user's own words."""
    assert ran, fix
    assert len(ran) <= 2, (fix, ran)
    for program, *words in ran:
        assert program in ALLOWED, (fix, ran)
        for word in words:
            if word.startswith(("-", "+", ":")) or "://" in word:
                is_own = program == "pitchpipe" and word in given
                is_path = word.startswith("./")
                assert is_own or is_path or word in OPTIONS or word.startswith("--jobs"), (fix, ran)


@pytest.mark.parametrize("rule", sorted({*FIXES, *MENDED_IN_AN_EDITOR}))
def test_each_rule(rule: str, folder: Path) -> None:
    """In the place of the problem and in the words of the command, a name is only a name."""
    lines: list[tuple[str, list[str]]] = []
    commands = COMMANDS if ALL else {"vendor": COMMANDS["vendor"], "check": COMMANDS["check"]}
    for name in NAMES:
        for path in (name, f"{name}/x.yaml", f"deep/{name}"):
            where = Location(path=path, line=3, pointer=f"/{name}")
            problem = Problem(where=where, rule=rule, message=name, hint=name)
            for command, words in commands.items():
                arguments = [command, *(word.format(name) for word in words)]
                lines.append((fix_problems([problem], arguments, folder), arguments))
    assert not any("\n" in line for line, _ in lines)
    before = {*folder.iterdir()}
    for (line, arguments), ran in zip(lines, run([line for line, _ in lines], folder), strict=True):
        if line.startswith(("export REPLICATE_API_TOKEN=... && ", "printf '")):
            continue  # of the shell itself; what follows is the same command again
        judge(line, ran, arguments)
    assert {*folder.iterdir()} - {folder / "pyproject.toml"} == before


def drift(folder: Path) -> Iterator[str]:
    """Yield the fixes of all kinds of drift in folders and files with these names."""
    spec = Input(path="ant/_spec/ant.yaml", sha256="0" * 64)
    for name in NAMES:
        if input_path_problem(name):  # no lock can have it
            continue
        output = Output(folder=folder / "v", shown=name)
        lost = ClientRecord(
            spec=spec,
            overlays=(Input(path=f"ant/_spec/{name}", sha256="0" * 64),),
            options={"vendored_from": "project"},
        )
        for lock in (None, Lock(), Lock(clients={"ant": lost}, files={f"ant/_spec/{name}": "0"})):
            fixes = DriftFixes(output=output, lock=lock, cwd=folder)
            for code in DESCRIPTIONS:
                for is_foreign in (True, False):
                    found = Finding(
                        code=code, path=f"ant/_spec/{name}", message="", is_foreign=is_foreign
                    )
                    odd = Finding(code=code, path=name, message="", is_foreign=is_foreign)
                    yield fixes.fix([found, odd], ["ant"])


def test_drift(folder: Path) -> None:
    """Foreign files, lost copies and the folder itself are only names as well."""
    (folder / "v/--force/_spec").mkdir(parents=True)
    (folder / "v/$(touch PWNED)/_spec").mkdir(parents=True)
    (folder / "v/ant/_spec").mkdir(parents=True)
    copies = DriftFixes(output=Output(folder=folder / "v", shown="v"), lock=None, cwd=folder)
    found = Finding(code="lock-missing", path=LOCK_NAME, message="")
    assert copies.fix([found], []) == "pitchpipe vendor ant --into v"
    lines = sorted({*drift(folder)})
    before = {*folder.iterdir()}
    for line, ran in zip(lines, run(lines, folder), strict=True):
        judge(line, ran, [])
    assert {*folder.iterdir()} == before


def test_words_of_the_user(folder: Path) -> None:
    """The words of a command are repeated as they were given."""
    for name in (each for each in NAMES if "\0" not in each):  # which no command can be given
        given = ["diff", name, f"git:{name}:x"]
        for line in (fix_crash(given), fix_changes(given)):
            ((ran,),) = run([line], folder)
            errors = "surrogatepass" if "\ud800" in name else "surrogateescape"
            told = [word.encode(errors="surrogateescape") for word in ran]
            assert told[:4] == [b"pitchpipe", *(word.encode(errors=errors) for word in given)]


@pytest.mark.parametrize("name", [each for each in NAMES if each and "\0" not in each])
def test_a_path_stays_the_same_file(name: str) -> None:
    """What is put before a path does not change which file it is."""
    assert os.path.normpath(plain_path(name)) == os.path.normpath(name)


def test_only_one_module_quotes() -> None:
    """Every line that can be pasted is quoted by shell.py."""
    users = [
        file.name
        for file in (ROOT / "generator/pitchpipe").rglob("*.py")
        if "shlex" in file.read_text(encoding="utf-8")
    ]
    assert users == ["shell.py"]


@pytest.mark.parametrize("name", ["-c!touch PWNED|q", "+!touch PWNED", "$(touch PWNED)"])
def test_a_broken_spec(tmp_path: Path, name: str) -> None:
    """The whole of it: a name from pyproject.toml, a bad document, the last line."""
    (tmp_path / name).write_text("openapi: [\n")
    spec = f"[tool.pitchpipe.clients.ant]\nspec = '{name}'\n"
    (tmp_path / "pyproject.toml").write_text(spec)
    code, _, err = pitchpipe(tmp_path, "generate")
    assert code == 2
    fix = err.splitlines()[-1].removeprefix("fix: ")
    ((ran,),) = run([fix], tmp_path)
    assert ran == ("vi", "+2", f"./{name}")
    assert not (tmp_path / "PWNED").exists()
