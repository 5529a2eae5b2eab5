"""What the README, the page of commands and CONTRIBUTING.md show works as it stands there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from pitchpipe.cli.commands import COMMANDS, command_of
from tests.support.examples import in_place_of_replicate, run_examples

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_call(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The first example runs as it is, with a stand-in in the place of Replicate."""
    with in_place_of_replicate(monkeypatch, tmp_path) as server:
        run_examples(README, "README.md")
        assert server.requests() == ["POST /predictions"]
    assert b"Hello [laughs]" in (tmp_path / "hello.wav").read_bytes()


@pytest.mark.parametrize("page", [README, COMMANDS_PAGE], ids=["README", "commands"])
def test_the_commands(page: str) -> None:
    """Every command and option that a page names is there."""
    for command, rest in re.findall(r"\bpitchpipe ([a-z]+)([^`\n]*)", page):
        options = {o for p in command_of(command).params for o in _spellings(p)}
        assert set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", rest)) <= options


def test_no_command_is_left_out() -> None:
    """The page of commands has a row for each."""
    assert set(re.findall(r"^\| `pitchpipe ([a-z]+)", COMMANDS_PAGE, re.MULTILINE)) == set(COMMANDS)


def test_the_targets() -> None:
    """Every make target that is named is there, and CONTRIBUTING.md leaves out only `help`."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    assert set(re.findall(r"make ([a-z-]+)", README)) <= targets
    named = set(re.findall(r"`make ([a-z-]+)", CONTRIBUTING))
    assert named == targets - {"help"}


def test_the_links() -> None:
    """Every file that the README points to is there, and so is every heading in it."""
    for target in re.findall(r"\]\(([^)]+)\)", README):
        file, _, anchor = target.partition("#")
        assert target.startswith("https://") or (ROOT / file).exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", (ROOT / file).read_text("utf-8"), re.MULTILINE)
            anchors = {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
            assert anchor in anchors, target


def _spellings(parameter: click.Parameter) -> list[str]:
    return [*parameter.opts, *parameter.secondary_opts]
