"""Methods of a client that are imported when they are first used."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from runtime.methods import classes

PETS = """\
class Pets:
    def name(self, given: str) -> str:
        return f"{self.prefix}{given}"

class AsyncPets:
    async def name(self, given: str) -> str:
        return f"{self.prefix}{given}"
"""


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return the class of a client whose method is in a module of its own."""
    folder = tmp_path / "by_path"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "pets.py").write_text(PETS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    base, _ = classes("by_path", {"name": ".pets.Pets"})
    yield type("Client", (base,), {"prefix": "my "})
    for name in [name for name in sys.modules if name.partition(".")[0] == "by_path"]:
        del sys.modules[name]


def test_first_use(client: Any) -> None:
    """A method is imported when it is asked for, and is then like any other."""
    made = client()
    assert "name" in dir(made)
    assert "by_path.pets" not in sys.modules
    assert made.name("a") == "my a"
    assert client.name is importlib.import_module("by_path.pets").Pets.name
    assert made.name.__self__ is made


def test_overriding(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A class that inherits from the client overrides a method, and a test replaces it."""

    class Loud(client):  # type: ignore[misc]
        def name(self, given: str) -> str:
            return str(super().name(given).upper())

    assert Loud().name("a") == "MY A"
    with monkeypatch.context() as patch:
        patch.setattr(client, "name", lambda _self, _given: "b")
        assert client().name("a") == "b"
    assert client().name("a") == "my a"


def test_asynchronous(client: Any) -> None:
    """The asynchronous client has the methods of the other class."""
    assert client.__bases__[0].__name__ == "Methods"
    _, base = classes("by_path", {"name": ".pets.Pets"})
    assert base.__name__ == "AsyncMethods"
    found: Any = vars(base)["name"].__get__(None, base)
    assert found.__qualname__ == "AsyncPets.name"


def test_unknown_names(client: Any) -> None:
    with pytest.raises(AttributeError):
        client().other()
