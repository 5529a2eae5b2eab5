"""Colours: which parts of a line have them, and who gets them."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import select
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from pitchpipe.cli.commands import COMMANDS
from pitchpipe.cli.entry import main
from pitchpipe.colours import are_wanted, coloured

_SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://shop.example}]
paths:
  /a:
    get: {operationId: a, responses: {"200": {description: Fine.}}}
"""
_PROJECT = '[tool.pitchpipe.clients.shop]\nspec = "shop.yaml"\n'
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


class _Stream(io.StringIO):
    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("a.yaml:3:5: error[dangling]: x", "a.yaml:3:5: \x1b[1;31merror[dangling]\x1b[0m: x"),
        ("warning[unused]: x", "\x1b[1;33mwarning[unused]\x1b[0m: x"),
        ("a.yaml: info[added] #/a: x", "a.yaml: \x1b[1;36minfo[added]\x1b[0m #/a: x"),
        ("  hint: error[x]", "  \x1b[1;36mhint:\x1b[0m error[x]"),
        ("fix: pitchpipe generate", "\x1b[1;32mfix:\x1b[0m pitchpipe generate"),
        ("+added", "\x1b[32m+added\x1b[0m"),
        ("-removed", "\x1b[31m-removed\x1b[0m"),
        ("@@ -1 +1 @@", "\x1b[36m@@ -1 +1 @@\x1b[0m"),
        (" kept", " kept"),
        ("shop  5 written", "shop  5 written"),
        ("the error[x] of a sentence", "the error[x] of a sentence"),
        ("", ""),
    ],
)
def test_lines(line: str, wanted: str) -> None:
    """A severity stands first or after a place, a label at the beginning of a line."""
    assert coloured(line) == wanted
    assert coloured(f"{line}\n{line}\n") == f"{wanted}\n{wanted}\n"


@pytest.mark.parametrize(
    ("environ", "on_terminal", "elsewhere"),
    [
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({}, False, False),
        ({"TERM": "xterm", "NO_COLOR": "1"}, False, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_who_gets_them(environ: Mapping[str, str], *, on_terminal: bool, elsewhere: bool) -> None:
    """A terminal, unless NO_COLOR; and with FORCE_COLOR, everyone."""
    assert are_wanted(_Stream(is_terminal=True), environ) is on_terminal
    assert are_wanted(_Stream(is_terminal=False), environ) is elsewhere


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "shop.yaml").write_text(_SPEC, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(_PROJECT, encoding="utf-8")
    return tmp_path


def _environ(**changes: str) -> dict[str, str]:
    unset = ("CI", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {**kept, "TERM": "xterm", **changes}


def _on_terminal(project: Path, *arguments: str, columns: int = 80, **changes: str) -> str:
    """Run a command with a terminal as stdout and stderr, and return what was sent to it."""
    screen, keyboard = pty.openpty()
    termios.tcsetwinsize(keyboard, (24, columns))
    with subprocess.Popen(
        [sys.executable, "-m", "pitchpipe", *arguments],
        cwd=project,
        env=_environ(**changes),
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
    ):
        os.close(keyboard)
        sent, until = b"", time.monotonic() + 60
        # At the end of the process, reading fails on Linux and gives nothing elsewhere.
        while time.monotonic() < until and select.select([screen], [], [], 1) is not None:
            try:
                part = os.read(screen, 1 << 16)
            except OSError:
                break
            if not part:
                break
            sent += part
    os.close(screen)
    return sent.decode().replace("\r\n", "\n")


def _piped(project: Path, *arguments: str, **changes: str) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pitchpipe", *arguments],
        cwd=project,
        env=_environ(**changes),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout, done.stderr


@pytest.mark.slow
def test_a_session(project: Path) -> None:
    """A check has colours and progress on a terminal, and says the same without in a pipe."""
    sent = _on_terminal(project, "check", "--diff")
    shown, plain = sent.rpartition("\x1b[J\r")[2], "".join(_piped(project, "check", "--diff"))
    assert "\x1b[J0/1  0%" in sent
    assert "\x1b[1;31merror[missing]\x1b[0m" in shown
    assert "\n\x1b[32m+from __future__ import annotations\x1b[0m\n" in shown
    assert shown.endswith("\n\x1b[1;32mfix:\x1b[0m pitchpipe generate\n")
    assert _STYLE.sub("", shown) == plain
    assert "\x1b" not in plain
    assert "\x1b" not in _on_terminal(project, "check", "--diff", NO_COLOR="1")
    # Colours can be forced, but there is nothing to erase in a pipe, so no progress.
    assert "".join(_piped(project, "check", "--diff", FORCE_COLOR="1")) == shown
    # What programs read has none.
    for form in ("json", "sarif"):
        json.loads(_piped(project, "check", "--format", form, FORCE_COLOR="1")[0])


@pytest.mark.slow
def test_a_narrow_terminal(project: Path) -> None:
    """Nothing that is drawn over is longer than the terminal is wide, and help is wrapped to it."""
    for options in ({"columns": 40}, {"COLUMNS": "40"}):
        sent = _on_terminal(project, "generate", **options)
        drawn = [part.partition("\r")[0] for part in sent.split("\x1b[J")[1:]]
        assert drawn
        assert max(map(len, drawn)) < 40
        (project / "generated" / "pitchpipe.lock").unlink()


@pytest.mark.parametrize("command", [None, *sorted(COMMANDS)])
def test_narrow_help(
    command: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only an option and the list of its values can be wider than a terminal of 40 columns."""
    monkeypatch.setenv("COLUMNS", "40")
    assert main([*([command] if command else []), "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if len(line) > 40 and len(line.split()) > 2] == []
