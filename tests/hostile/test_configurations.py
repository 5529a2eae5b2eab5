"""A configuration is input: whatever it says, no command crashes or writes elsewhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from pitchpipe.config import suggest_client_name
from pitchpipe.config_file import client_name_problem
from tests.hostile.arena import OVERLAY, PYPROJECT, SPEC, arena, attempt, outside
from tests.hostile.mutations import mutations, sample
from tests.support.commandline import MEMORY, pitchpipe

COMMANDS = (
    ["list"],
    ["check", "--format", "github"],
    ["generate"],
    ["validate"],
    ["diff", "specs/ant.yaml", "ant"],
    ["vendor", "--list"],
)
TABLE = {
    "tool": {
        "pitchpipe": {
            "output": "generated",
            "clients": {"ant": {"spec": "specs/ant.yaml", "overlays": ["specs/ours.yaml"]}},
            "diff": {"severity": {"operation-removed": "error"}, "accepted": {"0" * 12: "why"}},
        }
    }
}
LONG = "x" * 300
NAMED = "[tool.pitchpipe.clients.ant]\nspec = %s\n"
# Each in place of pyproject.toml.
TEXTS = (
    "tool = 1",
    "[tool]\npitchpipe = 1",
    "[[tool.pitchpipe]]",
    "[tool.pitchpipe]\nclients = 1",
    "[[tool.pitchpipe.clients.ant]]",
    NAMED % '"."',
    NAMED % '".."',
    NAMED % '"/"',
    NAMED % '"../victim/secret.txt"',
    NAMED % f'"{LONG}"',
    NAMED % f'"{"x/" * 3000}"',
    NAMED % '"a\\u0000b"',
    NAMED % '"specs"',
    NAMED % f"0x{'f' * 4000}",
    NAMED % ("9" * 5000),
    NAMED % ("[" * 5000 + "]" * 5000),
    NAMED % "1979-05-27",
    NAMED % "nan",
    NAMED % '"specs/ant.yaml"' + f'output = "{LONG}"',
    f'[tool.pitchpipe]\noutput = "{LONG}"\n' + NAMED % '"specs/ant.yaml"',
    f'[tool.pitchpipe]\noutput = "{"x/" * 3000}"\n' + NAMED % '"specs/ant.yaml"',
    '[tool.pitchpipe]\noutput = "specs/ant.yaml"\n' + NAMED % '"specs/ant.yaml"',
    '[tool.pitchpipe]\noutput = "specs/ant.yaml/x"\n' + NAMED % '"specs/ant.yaml"',
    '[tool.pitchpipe]\noutput = "../victim"\n' + NAMED % '"specs/ant.yaml"',
    '[tool.pitchpipe]\noutput = "link"\n' + NAMED % '"specs/ant.yaml"',
    '[tool.pitchpipe]\noutput = "link/new"\n' + NAMED % '"specs/ant.yaml"',
    '[tool.pitchpipe]\noutput = "loop/x"\n' + NAMED % '"loop"',
    '[tool.pitchpipe]\noutput = "pipe"\n' + NAMED % '"pipe"',
    f'[tool.pitchpipe.clients.{LONG}]\nspec = "specs/ant.yaml"',
    '[tool.pitchpipe.clients."../x"]\nspec = "specs/ant.yaml"',
    '[tool.pitchpipe.clients.con]\nspec = "specs/ant.yaml"',
    "[tool.pitchpipe.diff]\nseverity = 1\n",
    '[tool.pitchpipe.diff.severity]\n"\\u001b[31m" = "\\u202e"\n',
    '[tool.pitchpipe]\n"\\u001b]0;x\\u0007" = "\\u200b"\n',
    "\0",
    "\x1b[31m",
    "x = '''" + "\\" * 10_000,
)
# Each in place of what the document has under `204`.
RESPONSES: tuple[Any, ...] = tuple(
    {"$ref": text}
    for text in (
        f"./{LONG}.yaml#/a",
        "x/" * 3000,
        "a\0b",
        "a%00b",
        "\ud800",
        "%ff%fe",
        "\\\\host\\x",
        "file:///etc/passwd",
        "//host/x",
        "../../victim/secret.txt",
        "../../../../../../etc/passwd",
        "%2e%2e/%2e%2e/victim/secret.txt",
        "/dev/zero",
        ".",
        "..",
        "",
        "#",
        "#/%ff",
        "?x",
        "~/x",
        "ant.json/x",
        "../link/secret.txt",
        "../loop",
        "../pipe",
        "#" + "/a" * 5000,
    )
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("config") if MEMORY is None else MEMORY / f"conf{os.getpid()}"
    project = arena(folder)
    (project / "link").symlink_to("../victim")
    (project / "loop").symlink_to("loop")
    os.mkfifo(project / "pipe")
    yield project
    shutil.rmtree(folder)


@pytest.fixture
def project(made: Path) -> Path:
    """Return the project with what a test may have changed put back."""
    files = {"pyproject.toml": PYPROJECT, "specs/ant.yaml": SPEC, "specs/ours.yaml": OVERLAY}
    for name, text in files.items():
        (made / name).write_text(text)
    return made


def all_as_before(project: Path, *texts: str, outputs: Sequence[str] = ("generated",)) -> None:
    before = outside(project, *outputs)
    for text in texts:
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
        for command in COMMANDS:
            attempt(project, *command)
        (project / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
        assert outside(project, *outputs) == before, text[:200]


@pytest.mark.slow
def test_texts(project: Path) -> None:
    """Shapes, numbers and names that nobody expects are problems with a place."""
    all_as_before(project, *TEXTS)


def toml(value: Any) -> str:
    """Write a value as TOML, in which JSON's strings and lists are the same, but not its null."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{toml(key)} = {toml(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps("null" if value is None else value).replace("\\ud800", "\\uE000")


@pytest.mark.slow
def test_mutations(project: Path) -> None:
    """Each place of the table is changed to what nobody expects there."""
    table = TABLE["tool"]["pitchpipe"]
    cases = [toml(data) for _, data in mutations(table)]
    assert len(cases) > 400
    texts = [f"tool = {{pitchpipe = {each}}}" for each in sample(cases, 40)]
    # Two of the values are names that a folder can have: as `output`, one does.
    all_as_before(project, *texts, outputs=("generated", "null", "x"))


@pytest.mark.slow
def test_references(project: Path) -> None:
    """A reference that leads nowhere, or out of the project, is a problem at its place."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "ant", "version": "1"},
        "servers": [{"url": "https://ant.example"}],
        "paths": {"/things": {"get": {"operationId": "a", "responses": {}}}},
    }
    before = outside(project, "generated", "v")
    text = PYPROJECT.replace("ant.yaml", "ant.json")
    for found in RESPONSES:
        document["paths"]["/things"]["get"]["responses"] = {"200": found}  # type: ignore[index]
        (project / "specs/ant.json").write_text(json.dumps(document))
        (project / "pyproject.toml").write_text(text)
        for command in (["generate"], ["vendor", "ant", "--into", "v"], ["diff", "ant", "ant"]):
            _, out, err = attempt(project, *command)
            assert "secret" not in out + err.replace("secret.txt", "")
        (project / "specs/ant.json").unlink()
        (project / "pyproject.toml").write_text(PYPROJECT)
        assert outside(project, "generated", "v") == before


@pytest.mark.slow
@pytest.mark.parametrize(
    "number", [f"0x{'f' * 3900}", f"0o{'7' * 4900}", "9" * 4000, "1e400", "-0x1", ".inf", "0x"]
)
def test_numbers(project: Path, number: str) -> None:
    """A number of thousands of digits is read as text, and said so where it stands."""
    spec = SPEC.replace("paths:", f"x-number: {number}\npaths:")
    (project / "specs/ant.yaml").write_text(spec)
    for command in (["generate"], ["spec", "ant", "--effective"], ["diff", "ant", "ant"]):
        code, _, err = attempt(project, *command)
        if len(number) > 100:
            assert code == 0
            warned = "specs/ant.yaml:4:11: warning[tolerated]" in err
            assert warned or command[0] != "generate"
    (project / "specs/ant.yaml").write_text(SPEC)


@pytest.mark.slow
@pytest.mark.parametrize("times", [50, 200, 800, 3000])
def test_deep_paths(project: Path, times: int) -> None:
    """A path of an overlay is followed, or refused at its place, however deep it is."""
    for target in ("$" + "..*" * min(times, 3) + "['a']" * times, "$" + "..a" * times):
        overlay = OVERLAY.replace("$.info", f'"{target}"')
        (project / "specs/ours.yaml").write_text(overlay)
        code, _, err = attempt(project, "generate")
        assert (code, "specs/ours.yaml:3:" in err) == (2, True)
    (project / "specs/ours.yaml").write_text(OVERLAY)


def test_names_of_devices() -> None:
    """What Windows makes no folder of is no client's name, nor is it suggested."""
    for name in ("con", "CON", "nul", "Aux", "prn", "com1", "LPT9", "x" * 300):
        assert client_name_problem(name)
        assert not client_name_problem(suggest_client_name(name))
    assert not client_name_problem("console")
    assert suggest_client_name("con") == "client_con"


def test_two_names_in_one_folder(tmp_path: Path) -> None:
    """A client whose folder is another's where case does not count is refused."""
    (tmp_path / "spec.yaml").write_text(SPEC)
    run = ["generate", "--spec", "spec.yaml", "--output", "out", "--name"]
    assert pitchpipe(tmp_path, *run, "ant")[0] == 0
    code, _, err = attempt(tmp_path, *run, "ANT")
    assert (code, "out/ANT/__init__.py: error[output-path]" in err) == (2, True)
    assert pitchpipe(tmp_path, "verify", "out", "--strict")[0] == 0


def test_an_unrelated_link_in_a_revision(tmp_path: Path) -> None:
    """`git:REV:FILE` reads a document beside links that lead anywhere, and not through them."""
    (tmp_path / "spec.yaml").write_text(SPEC)
    (tmp_path / "absolute").symlink_to("/etc/passwd")
    (tmp_path / "up").symlink_to("../../../etc")
    (tmp_path / "broken").symlink_to("nothing")
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "x"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    assert attempt(tmp_path, "diff", "git:HEAD:spec.yaml", "spec.yaml")[0] == 0
    for name in ("absolute", "up/passwd", "broken", "../../etc/passwd", "/etc/passwd"):
        code, out, err = attempt(tmp_path, "diff", f"git:HEAD:{name}", "spec.yaml")
        assert code == 2
        assert "root" not in out + err


def test_adding_through_a_link(tmp_path: Path) -> None:
    """`add` does not write the spec of a model to where a link leads."""
    project = tmp_path / "home/project"
    project.mkdir(parents=True)
    (tmp_path / "home/victim").mkdir()
    (project / "pyproject.toml").write_text("[tool.pitchpipe]\n")
    (project / "specs").symlink_to("../victim")
    schema = {"type": "object", "properties": {"text": {"type": "string"}}}
    model = {"openapi": "3.0.2", "components": {"schemas": {"Input": schema, "Output": schema}}}
    (project / "model.json").write_text(json.dumps(model))
    before = outside(project)
    code, _, err = attempt(project, "add", f"a/b:{'0' * 64}", "--from", "model.json")
    assert (code, "specs/a_b.yaml: error[output-path]" in err) == (2, True)
    assert outside(project) == before
