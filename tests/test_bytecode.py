"""Compiled code of templates is kept as Python keeps that of modules, and is never wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest

from pitchpipe import bytecode
from pitchpipe.bytecode import keep_code, kept_code


@pytest.fixture(autouse=True)
def _is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep bytecode, also where the tests run with settings that keep none."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


@pytest.fixture
def source(tmp_path: Path) -> str:
    return str(tmp_path / "templates/client.py.jinja")


def code(value: int) -> CodeType:
    return compile(f"value = {value}", "somewhere", "exec")


def home(tmp_path: Path) -> Path:
    """Return the one file that is kept."""
    (file,) = (tmp_path / "templates/__pycache__").iterdir()
    return file


def test_code_is_kept_beside_its_source(source: str, tmp_path: Path) -> None:
    """It is in `__pycache__`, which version control ignores, under the name of this Python."""
    assert kept_code(source, "1") is None
    keep_code(source, "1", code(1))
    assert kept_code(source, "1") == code(1)
    assert home(tmp_path).name == f"client.py.jinja.{sys.implementation.cache_tag}.pyc"


def test_code_is_kept_below_a_prefix(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`PYTHONPYCACHEPREFIX` counts as it does for modules."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "prefix"))
    keep_code(source, "1", code(1))
    assert kept_code(source, "1") == code(1)
    assert not (tmp_path / "templates").exists()
    assert list((tmp_path / "prefix").rglob("*.pyc"))


def test_nothing_is_written_where_python_writes_nothing(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`PYTHONDONTWRITEBYTECODE` counts as well, and a Python that has no bytecode keeps none."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep_code(source, "1", code(1))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    keep_code(source, "1", code(1))
    assert kept_code(source, "1") is None
    assert list(tmp_path.iterdir()) == []


def test_other_code_does_not_count(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is of another text, or of another Python, is replaced."""
    keep_code(source, "1", code(1))
    assert kept_code(source, "2") is None
    keep_code(source, "2", code(2))
    assert (kept_code(source, "1"), kept_code(source, "2")) == (None, code(2))
    monkeypatch.setattr(bytecode, "MAGIC_NUMBER", b"another")
    assert kept_code(source, "2") is None


def test_moved_code_does_not_count(source: str, tmp_path: Path) -> None:
    """Templates that were copied with their bytecode do not name the place they came from."""
    keep_code(source, "1", code(1))
    (tmp_path / "templates").rename(tmp_path / "moved")
    assert kept_code(source.replace("templates", "moved"), "1") is None


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "short": lambda content: content[:20],
    "truncated": lambda content: content[:-1],
    "longer": lambda content: content + b"\0",
    "changed": lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    "another digest": lambda content: bytes(32) + content[32:],
    "garbage": lambda _: os.urandom(200),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damaged_code_does_not_count(
    damage: Callable[[bytes], bytes], source: str, tmp_path: Path
) -> None:
    """A file that is not as it was written is never executed, and replaced by the next run."""
    keep_code(source, "1", code(1))
    home(tmp_path).write_bytes(damage(home(tmp_path).read_bytes()))
    assert kept_code(source, "1") is None
    keep_code(source, "1", code(1))
    assert kept_code(source, "1") == code(1)


def test_places_that_cannot_be_written_to(source: str, tmp_path: Path) -> None:
    """Where nothing can be kept, nothing is, and no draft is left behind."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/__pycache__").write_bytes(b"")
    keep_code(source, "1", code(1))
    assert kept_code(source, "1") is None
    (tmp_path / "templates/__pycache__").unlink()
    keep_code(source, "1", code(1))
    file = home(tmp_path)
    file.unlink()
    file.mkdir()
    keep_code(source, "1", code(1))
    assert kept_code(source, "1") is None
    assert home(tmp_path) == file


def test_processes_that_keep_code_at_the_same_time(source: str, tmp_path: Path) -> None:
    """Whoever reads finds the whole of what one of them has written, or nothing."""
    run = (
        "import sys; from pitchpipe.bytecode import *; source = sys.argv[1]\n"
        "code = compile(f'value = {list(range(500))}', 'somewhere', 'exec')\n"
        "for _ in range(300):\n"
        "    keep_code(source, '1', code); assert kept_code(source, '1') == code\n"
    )
    own = {key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", run, source]
    running = [subprocess.Popen(command, env=own) for _ in range(3)]
    assert [each.wait() for each in running] == [0, 0, 0]
    assert home(tmp_path).suffix == ".pyc"
