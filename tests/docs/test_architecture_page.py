"""docs/architecture.md names every package and module, and nothing that is not there.

For a new module, add one row to the table of its package; for a new package, one row to the table
of packages as well.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "generator" / "pitchpipe"
MODULES = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")}
INITS = {name for name in MODULES if name.endswith("__init__.py")}
ROW = re.compile(r"^\| `([^`]+)` \| (\S.*) \|$", re.MULTILINE)


def rows(heading: str) -> list[str]:
    """Return the first cell of each row in a section that has text in its second."""
    section = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [name for name, _ in ROW.findall(section)]


def test_every_module_is_named() -> None:
    """Each module has one row, and each row a module."""
    assert sorted(rows("Every module")) == sorted(MODULES - INITS)


def test_every_package_is_named() -> None:
    """Each package has one row, and each row a package."""
    packages = {name.removesuffix("__init__.py") for name in INITS} - {""}
    assert sorted(rows("The packages")) == sorted(packages)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:[\w.]+/)+[\w.]*)`", PAGE))))
def test_every_path_exists(path: str) -> None:
    """A path in backquotes is one of the repository, of the program or of the templates."""
    assert any((folder / path).exists() for folder in (ROOT, PACKAGE, ROOT / "templates"))
