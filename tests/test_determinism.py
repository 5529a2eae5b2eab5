"""The same input gives the same bytes, whatever machine and whoever's settings it runs under.

`tests/determinism.txt` is what came of odd documents when `make golden` recorded it. The same has
to come of them under every Python, with every allowed version of each dependency: `make matrix`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.dump import dump

ROOT = Path(__file__).parent.parent
WANTED = Path(__file__).parent / "determinism.txt"
FIVE = """
import hashlib, json, sys
from dataclasses import replace
from pathlib import Path
from pitchpipe.config import load_config
from pitchpipe.pipeline import render_client, render_shared

config = load_config(Path(sys.argv[1]) / "pyproject.toml")
files = render_shared()
for client in config.clients:
    files |= render_client(client, root=config.root)
    files |= render_client(replace(client, pages="generated"), root=config.root)
print(hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest())
"""
ODD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.support.dump import dump
sys.stdout.buffer.write(dump(Path(sys.argv[2])).encode())
"""
SETTINGS = {
    "time-zone": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
    "ascii-locale": {
        "PYTHONHASHSEED": "2",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "narrow-terminal": {"COLUMNS": "20", "NO_COLOR": "1", "HOME": "/nonexistent"},
    "no-docstrings": {"PYTHONHASHSEED": "3", "PYTHONOPTIMIZE": "2"},
    "few-digits": {"PYTHONINTMAXSTRDIGITS": "640"},
    "any-digits": {"PYTHONINTMAXSTRDIGITS": "0", "PYTHONSAFEPATH": "1"},
}


def ran(code: str, cwd: Path, *arguments: str, **settings: str) -> bytes:
    """Run Python in a process with these settings, and return what it prints."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd,
        env={**os.environ, **settings},
        check=True,
        capture_output=True,
    )
    return ran.stdout


@pytest.fixture(scope="module")
def five() -> bytes:
    """Hash what the project generates here, as a user would."""
    return ran(FIVE, ROOT, str(ROOT), PYTHONHASHSEED="0")


def test_odd_documents(tmp_path: Path, *, record: bool) -> None:
    """What comes of documents with all that could depend on anything is what came once."""
    made = dump(tmp_path).encode()
    if record:
        WANTED.write_bytes(made)
    assert made.decode().split("\n") == WANTED.read_bytes().decode().split("\n")


@pytest.mark.slow
@pytest.mark.parametrize("settings", SETTINGS.values(), ids=SETTINGS)
def test_settings_change_nothing(settings: dict[str, str], five: bytes, tmp_path: Path) -> None:
    """Hash seed, locale, time zone, terminal, home, limits and working directory decide no byte."""
    assert ran(FIVE, tmp_path, str(ROOT), **settings) == five
    (tmp_path / "odd").mkdir()
    odd = ran(ODD, tmp_path, str(ROOT), str(tmp_path / "odd"), **settings)
    assert odd == WANTED.read_bytes()


@pytest.mark.slow
def test_line_endings_of_a_checkout_change_nothing(five: bytes, tmp_path: Path) -> None:
    """A checkout whose text files have CRLF line endings makes the same files."""
    for name in ("generator", "templates", "specs"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    for file in files:
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert any(b"\r\n" in file.read_bytes() for file in files)
    path = str(tmp_path / "generator")
    assert ran(FIVE, tmp_path, str(tmp_path), PYTHONPATH=path) == five


@pytest.mark.slow
def test_settings_of_formatters_change_nothing(five: bytes, tmp_path: Path) -> None:
    """What a project says to black or datamodel-code-generator is not meant for generated code."""
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    clients = text[text.index("[tool.pitchpipe]") : text.index("[tool.black]")]
    others = "[tool.black]\nline-length = 20\nskip-string-normalization = true\npreview = true\n"
    others += "[tool.isort]\nprofile = 'x'\n[tool.datamodel-codegen]\nuse-union-operator = false\n"
    (tmp_path / "pyproject.toml").write_text(clients + others, encoding="utf-8")
    made = ran(FIVE, tmp_path, str(tmp_path), BLACK_CACHE_DIR=str(tmp_path / "cache"))
    assert made == five
