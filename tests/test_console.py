"""Progress on a terminal: one line, erased when the run is over."""

from __future__ import annotations

import os
import pty
import re
import select
import termios
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TextIO

import pytest

from pitchpipe import console
from pitchpipe.console import progress, progress_line

LABELS = [f"client_{n:03}" for n in range(400)]


class Terminal:
    """A pseudo terminal as stderr, and a clock that is set by hand."""

    def __init__(self, screen: int, keyboard: TextIO) -> None:
        self.screen = screen
        self.keyboard = keyboard
        self.now = 0.0
        self.written = b""

    def wait(self, seconds: float) -> None:
        """Let time pass, and set the width for further drawing."""
        self.now += seconds
        self.read(0)

    def read(self, patience: float) -> None:
        while select.select([self.screen], [], [], patience)[0]:
            self.written += os.read(self.screen, 1 << 16)

    def resize(self, columns: int) -> None:
        termios.tcsetwinsize(self.keyboard.fileno(), (24, columns))

    def drawn(self) -> list[str]:
        """Return the lines that were drawn since the last call, one over the other."""
        self.read(0.2)
        before, *lines = self.written.decode().split("\x1b[J")
        self.written = b""
        assert before == ""
        assert all(line.endswith("\r") for line in lines)
        return [line.removesuffix("\r") for line in lines]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    for name in ("CI", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    screen, keyboard = pty.openpty()
    with os.fdopen(keyboard, "w") as stderr:
        terminal = Terminal(screen, stderr)
        terminal.resize(100)
        monkeypatch.setattr(console, "sys", SimpleNamespace(stderr=stderr))
        monkeypatch.setattr(console, "monotonic", lambda: terminal.now)
        yield terminal
    os.close(screen)


def test_a_run_on_a_terminal(terminal: Terminal) -> None:
    """The line has count, share, rate, remaining time, bar and label, and is erased in the end."""
    got = []
    for pair in progress(LABELS, range(400)):
        got.append(pair)
        terminal.wait(0.25)
    assert got == list(zip(LABELS, range(400), strict=True))
    lines = terminal.drawn()
    assert len(lines) == 402
    assert lines[0] == "0/400  0%  [--------------------]  client_000"
    assert lines[100] == "100/400  25%  4.0/s  1:15 left  [#####---------------]  client_100"
    assert lines[-2] == "400/400  100%  4.0/s  0:00 left  [####################]"
    assert lines[-1] == ""


def test_drawn_ten_times_a_second_at_most(terminal: Terminal) -> None:
    """However fast the results arrive, the line is not updated too often."""
    for _ in progress(LABELS, range(400)):
        terminal.wait(0.0011)
    assert len(terminal.drawn()) == 2 + 4


@pytest.mark.slow
def test_resized(terminal: Terminal) -> None:
    """Each line fits into the width that the terminal has when it is drawn."""
    widths = [100, 40, 20, 9, 80]
    fitting = []
    for done, _ in enumerate(progress(LABELS[:5], range(5))):
        fitting += terminal.drawn()[-1:]
        terminal.resize(widths[done])
        terminal.wait(1)
    *_, last, erased = terminal.drawn()
    assert fitting == [
        "0/5  0%  [--------------------]  client_000",
        "1/5  20%  1.0/s  0:04 left  [####----------------]  client_001",
        "2/5  40%  1.0/s  0:03 left",
        "3/5  60%  1.0/s",
        "4/5  80%",
    ]
    assert (last, erased) == ("5/5  100%  1.0/s  0:00 left  [####################]", "")


def test_what_fails_is_told_on_a_clean_line(terminal: Terminal) -> None:
    """A failing result erases the line before the reason is printed."""

    def results() -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(progress(LABELS[:2], results()))
    assert terminal.drawn()[-1] == ""


def test_results_match_their_labels(terminal: Terminal) -> None:
    """Too many or too few results are a bug, and never ignored."""
    for count in (1, 3):
        with pytest.raises(ValueError, match="zip"):
            list(progress(LABELS[:2], range(count)))


@pytest.mark.parametrize("columns", [0, 1, 5, 9, 17, 29, 51, 80, 300])
def test_any_width(columns: int) -> None:
    """A line is shorter than the terminal is wide, so that it stays one line."""
    for done in (0, 1, 399, 400):
        line = progress_line(done, LABELS, 5, columns)
        assert len(line) < max(columns, 1)
        assert re.fullmatch(r"|\d+/400.*", line)


def test_remaining_time() -> None:
    """The time left is extrapolated; hours are shown only if there are any."""
    assert "0.0/s  16:37:30 left" in progress_line(1, LABELS, 150, 100)
    assert "2.7/s  2:00 left" in progress_line(80, LABELS, 30, 100)
    assert progress_line(0, [], 0, 100).startswith("0/0  0%")


def test_not_watched(terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If stderr is a file, nothing is shown, but each result is still yielded."""
    with (tmp_path / "log").open("w") as file:
        monkeypatch.setattr(console, "sys", SimpleNamespace(stderr=file))
        assert list(progress(["a"], [1])) == [("a", 1)]
    assert (tmp_path / "log").read_text() == ""
