"""No command uses the network, but those whose purpose it is."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from pitchpipe.cli.commands import COMMANDS
from tests.support.commandline import pitchpipe
from tests.test_architecture import MODULES, imports, name_of

ROOT = Path(__file__).parents[2]
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      responses:
        '200':
          description: P.
          content: {application/json: {schema: {$ref: 'https://pets.example.com/pet.yaml'}}}
"""
# Without network: each with a document that names a source and refers to a URL.
OFFLINE: dict[str, list[list[str]]] = {
    "check": [["check"], ["check", "--exact"], ["check", "--fix"], ["check", "out"]],
    "config": [["config"], ["config", "--schema"]],
    "diff": [["diff", "pets.yaml", "pets"], ["diff", "git:HEAD:pets.yaml", "pets.yaml"]],
    "docs": [["docs", "--into", "reference"]],
    "generate": [["generate", "--force"], ["generate", "--spec", "pets.yaml", "--output", "out"]],
    "init": [["init"]],
    "list": [["list"]],
    "rules": [["rules"]],
    "spec": [["spec", "pets"], ["spec", "pets", "--effective"]],
    "validate": [["validate"], ["validate", "pets.yaml"]],
    "vendor": [["vendor", "pets", "--into", "lib"], ["vendor", "--into", "lib"]],
    "verify": [["verify", "generated"]],
}
ONLINE = {"add", "update"}
# Ends the process at whatever would leave this machine.
WATCHED = """\
import sys
NAMES = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
def watch(event, arguments):
    if event in NAMES:
        print("NETWORK", event, arguments, file=sys.stderr, flush=True)
        import os
        os._exit(77)
    if event == "subprocess.Popen" and {"fetch", "clone", "pull", "ls-remote"} & set(arguments[1]):
        print("NETWORK", arguments[1], file=sys.stderr, flush=True)
        import os
        os._exit(77)
sys.addaudithook(watch)
from pitchpipe.cli.commands import main
sys.exit(main(sys.argv[1:]))
"""
NETWORK = {"http.client", "urllib.request", "socket", "ssl", "ftplib", "smtplib", "asyncio"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project whose document has a source, a token and a reference that is a URL."""
    (tmp_path / "pets.yaml").write_text(PETS, "utf-8")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.pitchpipe.clients.pets]\nspec = "pets.yaml"\n'
        'source = "https://pets.example.com/openapi.yaml"\nauth-env = "PETS_TOKEN"\n',
        "utf-8",
    )
    who = ["-c", "user.name=T", "-c", "user.email=t@example.com"]
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "x"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)
    pitchpipe(tmp_path, "generate")
    pitchpipe(tmp_path, "generate", "--spec", "pets.yaml", "--output", "out")
    return tmp_path


def watched(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED, *words],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT / "generator"), "PETS_TOKEN": "x"},
    )


def test_every_command_is_known() -> None:
    """A new command says whether it uses the network."""
    assert COMMANDS.keys() == OFFLINE.keys() | ONLINE


@pytest.mark.slow
@pytest.mark.parametrize("command", OFFLINE)
def test_offline(command: str, project: Path) -> None:
    """No name is looked up and nothing is connected to."""
    for words in OFFLINE[command]:
        done = watched(project, *words)
        assert "NETWORK" not in done.stderr, done.stderr
        assert done.returncode in (0, 1, 2), done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["update"],
        ["check", "--upstream"],
        ["add", "x", "--spec", "https://pets.example.com/x"],
        ["add", "x", "--spec", "git+https://pets.example.com/x@main#x"],
        ["generate", "--spec", "https://pets.example.com/x", "--output", "o"],
    ],
)
def test_the_watch_sees_it(words: list[str], project: Path) -> None:
    """What may use the network is seen to, so that the watch is known to work."""
    done = watched(project, *words)
    assert (done.returncode, "NETWORK" in done.stderr) == (77, True), done.stdout + done.stderr


def test_who_speaks_to_the_network() -> None:
    """Two modules make connections; workers on other machines are those of `--executor`."""
    users = {
        name_of(file)
        for file in MODULES
        if NETWORK & set(imports(file)) and not name_of(file).startswith("pitchpipe.execution.")
    }
    assert users == {"pitchpipe.model.connections", "pitchpipe.model.fetch"}


def test_who_runs_programs() -> None:
    """Three modules run git: for a revision of this repository, a merge in it, and another one."""
    users = {
        name_of(file)
        for file in MODULES
        if any(
            isinstance(node, ast.Attribute) and ast.unparse(node).startswith("subprocess.")
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
        )
    }
    assert users == {
        "pitchpipe.diff.revisions",
        "pitchpipe.output.merges",
        "pitchpipe.upstream.by_git",
    }
