"""What the console script answers by itself is what click would say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from pitchpipe.cli import top_help
from pitchpipe.cli.commands import group
from pitchpipe.cli.entry import main
from pitchpipe.version import VERSION


def by_click(option: str, width: int = top_help.WIDTH) -> str:
    runner = CliRunner()
    return runner.invoke(group, [option], prog_name="pitchpipe", terminal_width=width).output


def test_help(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, record: bool
) -> None:
    """The help that is kept as a text is click's; recording writes it anew."""
    if record:
        source = Path(top_help.__file__)
        text = source.read_text(encoding="utf-8")
        kept = text.replace(top_help.HELP, by_click("--help").removesuffix("\n"))
        source.write_text(kept, encoding="utf-8")
        return
    monkeypatch.delenv("COLUMNS", raising=False)
    assert main(["--help"]) == 0
    assert capfd.readouterr().out == by_click("--help")


def test_help_in_a_narrow_terminal(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where lines do not fit, click wraps them."""
    monkeypatch.setenv("COLUMNS", "52")
    assert main(["--help"]) == 0
    out = capfd.readouterr().out
    assert max(map(len, out.splitlines())) <= 52
    assert out != top_help.HELP


def test_version(capfd: pytest.CaptureFixture[str]) -> None:
    """The version is the one that click prints."""
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == by_click("--version") == f"pitchpipe {VERSION}\n"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_both_import_little(option: str) -> None:
    """Neither loads click, whose import takes several times as long as the answer."""
    code = (
        f"import sys; from pitchpipe.cli.entry import main; main(['{option}']);"
        " sys.exit('click' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=True)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    """The environment variable that the documentation names gives a script for the shell."""
    done = subprocess.run(
        [sys.executable, "-m", "pitchpipe"],
        capture_output=True,
        check=False,
        text=True,
        env={"_PITCHPIPE_COMPLETE": f"{shell}_source", "PATH": "/usr/bin:/bin"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "_PITCHPIPE_COMPLETE=" in done.stdout
