"""Type checkers that users run besides mypy and pyright accept what is generated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import golden

BIN = Path(sys.executable).parent
CHECKERS = {
    "pyrefly": ["check", "--preset", "default", "--python-interpreter-path", sys.executable],
    "ty": ["check", "--exit-zero-on-warning", "--python", sys.executable],
}


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the clients of all golden cases that have one, and those of this repository."""
    folder = tmp_path_factory.mktemp("typed")
    working = [each for each in golden.all_cases() if (each.folder / "want" / "client.py").exists()]
    assert len(working) > 90
    golden.write_set(folder / "clients", working)
    (folder / "pyproject.toml").touch()
    (folder / "generated").symlink_to(golden.ROOT / "generated")
    return folder


@pytest.mark.parametrize("name", CHECKERS)
def test_no_errors(name: str, clients: Path) -> None:
    """There is no error with a checker's own settings; that it finds one is tried first."""
    (clients / "wrong.py").write_text("from clients.formats import Client\n\nClient(1, 2, 3)\n")
    assert _checked(name, clients, "wrong.py").returncode == 1
    done = _checked(name, clients, "clients")
    assert done.returncode == 0, done.stdout
    done = _checked(name, clients, "generated")
    assert done.returncode == 0, done.stdout


def _checked(name: str, folder: Path, given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / name, *CHECKERS[name], given],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
