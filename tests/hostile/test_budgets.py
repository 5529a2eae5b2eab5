"""Inputs of a few kilobytes take neither minutes nor the machine's memory, whatever is in them.

Each is given to the command in a process of its own, with limits of time and memory, at four times
its usual size; what is too much by its nature ends with a problem at its place.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.growing import INPUTS, run

_SECONDS = 15
_MEMORY = 500


@pytest.mark.slow
@pytest.mark.parametrize("name", INPUTS)
def test_ends_soon(name: str, tmp_path: Path) -> None:
    """The command succeeds or says what is too large, within its time and memory."""
    growing = INPUTS[name]
    took = run(growing, growing.size * 4, tmp_path, seconds=_SECONDS)
    assert took.code in (0, 2), took.said
    assert took.memory < _MEMORY
    assert "internal error" not in took.said
    assert took.cpu < _SECONDS
    if took.code == 2 or growing.refused:
        assert took.is_refused, took.said
