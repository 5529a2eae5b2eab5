"""The same input gives the same bytes, whatever machine and whoever's settings it runs under."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = """
import hashlib, json, sys
from pathlib import Path
from pitchpipe.config import load_config
from pitchpipe.pipeline import render_client, render_shared

config = load_config(Path(sys.argv[1]) / "pyproject.toml")
files = render_shared()
for client in config.clients:
    files |= render_client(client, root=config.root)
print(hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest())
"""


def digest(cwd: Path, **settings: str) -> str:
    """Hash everything that the project generates, in a process with these settings."""
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(ROOT)],
        cwd=cwd,
        env={**os.environ, **settings},
        check=True,
        capture_output=True,
        text=True,
    )
    return ran.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONHASHSEED": "3", "COLUMNS": "20", "NO_COLOR": "1", "HOME": "/nonexistent"},
    ],
    ids=["time-zone", "ascii-locale", "narrow-terminal"],
)
def test_settings_change_nothing(settings: dict[str, str], tmp_path: Path) -> None:
    """Hash seed, locale, time zone, terminal, home and working directory decide no byte."""
    assert digest(tmp_path, **settings) == digest(ROOT, PYTHONHASHSEED="0")
