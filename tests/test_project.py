"""How often a command opens the configuration and the lock of a project."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pitchpipe.cli import entry

CONFIG = "pyproject.toml"
LOCK = "generated/pitchpipe.lock"
PYPROJECT = """\
[tool.pitchpipe.clients.ant]
spec = "ant.json"

[tool.pitchpipe.clients.bee]
spec = "bee.json"
"""
SPEC = """\
{
  "openapi": "3.1.0",
  "info": {"title": "Ant", "version": "1"},
  "servers": [{"url": "https://api.example.com"}],
  "paths": {"/": {"get": {"operationId": "get", "responses": {"204": {"description": "-"}}}}}
}
"""


class Opens:
    """Counts how often files of a folder are opened; an audit hook cannot be removed again."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.root = ""
        sys.addaudithook(self._hook)

    @contextmanager
    def below(self, root: Path) -> Iterator[Counter[str]]:
        self.counts, self.root = Counter(), str(root)
        try:
            yield self.counts
        finally:
            self.root = ""

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.root and event == "open" and isinstance(arguments[0], str | os.PathLike):
            path = os.fspath(arguments[0])
            if isinstance(path, str) and Path(path).is_relative_to(self.root):
                self.counts[Path(path).relative_to(self.root).as_posix()] += 1


OPENS = Opens()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with two clients, one of which is stale."""
    root = tmp_path.resolve() / "project"
    root.mkdir()
    (root / CONFIG).write_text(PYPROJECT, encoding="utf-8")
    for name in ("ant", "bee"):
        (root / f"{name}.json").write_text(SPEC.replace("Ant", name), encoding="utf-8")
    monkeypatch.chdir(root)
    assert entry.main(["generate", "--jobs", "1"]) == 0
    (root / "ant.json").write_text(SPEC.replace("Ant", "Other"), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("command", "code", "config", "lock"),
    [
        (["generate"], 0, 1, 2),
        (["check"], 1, 1, 2),
        (["check", "--fix"], 0, 1, 3),
    ],
    ids=["generate", "check", "check --fix"],
)
def test_files_are_opened_as_rarely_as_possible(
    command: list[str], code: int, config: int, lock: int, project: Path
) -> None:
    """The configuration is read once, and the lock again only after waiting for its folder."""
    with OPENS.below(project) as counts:
        assert entry.main([*command, "--jobs", "1"]) == code
    assert (counts[CONFIG], counts[LOCK]) == (config, lock)


@pytest.mark.parametrize("command", ["generate", "check"])
def test_an_unchanged_tree(command: str, project: Path) -> None:
    """The fast path reads the configuration and the lock once."""
    assert entry.main(["generate", "--jobs", "1"]) == 0
    with OPENS.below(project) as counts:
        assert entry.main([command]) == 0
    assert (counts[CONFIG], counts[LOCK]) == (1, 1)
