"""A project to attack, with a victim beside it: whatever is outside of it must stay as it is."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from tests.support.commandline import pitchpipe

SPEC = """\
openapi: 3.1.0
info: {title: ant, version: '1'}
servers: [{url: https://ant.example}]
paths:
  /things:
    get:
      operationId: list_things
      responses: {'204': {description: None of them.}}
"""
OVERLAY = """\
overlay: 1.0.0
info: {title: t, version: '1'}
actions: [{target: $.info, update: {description: Ours.}}]
"""
PYPROJECT = """\
[tool.pitchpipe]
output = "generated"

[tool.pitchpipe.clients.ant]
spec = "specs/ant.yaml"
overlays = ["specs/ours.yaml"]
"""

Tree = dict[str, tuple[int, bytes]]


def arena(folder: Path) -> Path:
    """Make a project with a generated client and a vendored one, and a victim; return it."""
    project = folder / "home" / "project"
    files = {
        "home/project/pyproject.toml": PYPROJECT,
        "home/project/specs/ant.yaml": SPEC,
        "home/project/specs/ours.yaml": OVERLAY,
        "home/victim/secret.txt": "secret\n",
        "home/victim/pkg/other.py": "x = 1\n",
        "home/victim/pkg/__pycache__/mod.cpython-311.pyc": "bytecode",
        "home/victim/pkg/__pycache__/client.cpython-311.pyc": "bytecode",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for name in ("empty/__pycache__", "deep/er"):
        (folder / "home/victim" / name).mkdir(parents=True)
    for command in (["generate"], ["vendor", "ant", "--into", "v"]):
        code, _, err = pitchpipe(project, *command)
        assert code == 0, err
    return project


def outside(project: Path, *mine: str) -> Tree:
    """Return everything around the project's folders `mine`: folders, links and files."""
    found: Tree = {}
    for top, folders, files in os.walk(project.parent):
        if Path(top) == project:
            folders[:] = [each for each in folders if each not in (*mine, ".pitchpipe_cache")]
        for name in [*folders, *files]:
            path = Path(top, name)
            mode = path.lstat().st_mode
            with contextlib.suppress(OSError):
                content = b""
                if stat.S_ISLNK(mode):
                    content = os.fsencode(path.readlink())
                elif stat.S_ISREG(mode):
                    content = path.read_bytes()
                found[path.relative_to(project.parent).as_posix()] = (mode, content)
    return found


def attempt(project: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a command that must neither crash nor print what could control a terminal."""
    code, out, err = pitchpipe(project, *arguments)
    assert code in (0, 1, 2), err
    assert "internal error" not in out + err, err
    for text in (out, err):
        assert not set(text) & set("\x1b\x07\x08\x9b\u202e\u2066\u200b\u200d"), ascii(text)
    if code:
        assert err.splitlines()[-1].startswith("fix: "), err
    return code, out, err
