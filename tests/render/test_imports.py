"""Generated modules import what they use, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import golden

CASES = [case for case in golden.all_cases() if not (case.folder / golden.PROBLEMS).exists()]


@pytest.mark.slow
def test_imports(tmp_path: Path) -> None:
    """No import of a golden case's client is unused (F401) or missing (F821)."""
    folder = golden.write_set(tmp_path / "golden_set", CASES)
    rules = ["--isolated", "--no-cache", "--select", "F401,F811,F821", "--output-format", "concise"]
    done = subprocess.run(  # noqa: PLW1510  the output says more than an exception
        [sys.executable, "-m", "ruff", "check", *rules, folder], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
