"""Names that are imported when they are first used."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

INIT = """\
from runtime.lazy import exports

HOMES = {"One": ".one", "Two": ".inner.two", "Gone": ".one"}
__all__, __getattr__, __dir__ = exports(__name__, HOMES)
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Import a package that exports what its modules define."""
    folder = tmp_path / "lazily"
    (folder / "inner").mkdir(parents=True)
    (folder / "__init__.py").write_text(INIT, encoding="utf-8")
    (folder / "inner/__init__.py").touch()
    (folder / "one.py").write_text("class One: ...\n", encoding="utf-8")
    (folder / "inner/two.py").write_text("class Two: ...\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module("lazily")
    for name in [name for name in sys.modules if name.partition(".")[0] == "lazily"]:
        del sys.modules[name]


def test_first_use(package: ModuleType) -> None:
    """A name loads its own module and no other, once."""
    assert "lazily.one" not in sys.modules
    one = package.One
    assert one.__module__ == "lazily.one"
    assert "lazily.inner" not in sys.modules
    assert vars(package)["One"] is one
    assert package.Two.__module__ == "lazily.inner.two"


def test_modules_are_attributes(package: ModuleType) -> None:
    """A module that defines a name need not be imported first; any other is unknown."""
    assert package.one.One is package.One
    assert "lazily.inner" not in sys.modules
    with pytest.raises(AttributeError):
        package.other  # noqa: B018


def test_all_names_are_listed(package: ModuleType) -> None:
    assert package.__all__ == ["Gone", "One", "Two"]
    assert {"Gone", "One", "Two", "__name__"} <= set(dir(package))


def test_unknown_names(package: ModuleType) -> None:
    """An unknown name is an ordinary AttributeError, and so is one that its module lacks."""
    with pytest.raises(AttributeError, match=r"module 'lazily' has no attribute 'Three'") as caught:
        package.Three  # noqa: B018
    assert (caught.value.name, caught.value.obj) == ("Three", package)
    with pytest.raises(AttributeError):
        package.Gone  # noqa: B018
