"""The options of the fast path are those of the commands, which are made from the same data."""

from __future__ import annotations

import click
import pytest

from pitchpipe.cli.commands import command_of
from pitchpipe.cli.quick_options import JOBS, QUICK_FLAGS, QUIET, quick_command


@pytest.mark.parametrize("name", QUICK_FLAGS)
def test_the_commands_have_the_options(name: str) -> None:
    """Whatever the fast path understands, click understands in the same way."""
    options = {
        word: option
        for option in command_of(name).params
        if isinstance(option, click.Option)
        for word in option.opts
    }
    assert all(options[flag].is_flag for flag in QUICK_FLAGS[name])
    assert {flag in QUICK_FLAGS[name] for flag in QUIET} == {"--quiet" in options}
    assert isinstance(options[JOBS].type, click.IntRange)
    assert options[JOBS].opts == [JOBS]
    assert options[JOBS].type.min == 1


@pytest.mark.parametrize(
    ("line", "clients", "flags"),
    [
        ("check", "", ""),
        ("check bee ant", "bee ant", ""),
        ("check -q ant --strict", "ant", "-q --strict"),
        ("check --jobs 3 ant --jobs=2", "ant", ""),
        ("generate --jobs 3", "", ""),
    ],
)
def test_quick_commands(line: str, clients: str, flags: str) -> None:
    """Flags may stand anywhere, and the number of processes decides nothing."""
    assert quick_command(line.split()) == (clients.split(), frozenset(flags.split()))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "diff a b",
        "check --exact",
        "check -- ant",
        "check -qq",
        "check --jobs",
        "check --jobs 0",
        "check --jobs=x",
        "check --jobs --quiet",
        "generate --strict",
        "generate -q",
        "--help",
    ],
)
def test_other_commands(line: str) -> None:
    """Everything else is left to click."""
    assert quick_command(line.split()) is None
