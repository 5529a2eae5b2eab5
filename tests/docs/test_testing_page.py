"""The tests that the page about testing shows pass, and have the types they should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.fakes import ROOT, python, write_clients


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the clients, and the examples of the page as one file of tests."""
    made = tmp_path_factory.mktemp("page")
    write_clients(made)
    page = (ROOT / "docs" / "testing.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (made / "test_page.py").write_text("\n\n".join(blocks), encoding="utf-8")
    return made


def test_the_tests_pass(folder: Path) -> None:
    """All of them, in a program of their own, in which nothing reaches the network."""
    assert not python(folder, "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", ".")


@pytest.mark.slow
def test_the_types(folder: Path) -> None:
    """What `returns` takes is known to type checkers: a value of another class is an error."""
    options = ("--strict", "--cache-dir", str(folder / ".mypy_cache"))
    assert not python(folder, "mypy", *options, "test_page.py", "clients")
    text = (folder / "test_page.py").read_text("utf-8")
    right, wrong = 'returns(shop.Pet(id=9, name="Eve"))', "returns(bark.Input())"
    assert right in text
    (folder / "wrong.py").write_text(text.replace(right, wrong), encoding="utf-8")
    assert "[arg-type]" in python(folder, "mypy", *options, "wrong.py")
