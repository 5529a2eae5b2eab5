"""The runtime is a package that can be copied, moved and imported without effects."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUNTIME = Path(__file__).parents[2] / "templates" / "runtime"
MODULES = sorted(RUNTIME.glob("*.py"))
FIRST_LINE = (
    "# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`."
)

KNOW_IT = ("exchange", "bodies", "steps")

by_module = pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)


def imports(module: Path) -> list[tuple[int, str]]:
    """List the level and the top name of every import of a module, nested ones too.

    Those that are only for type checkers are left out.
    """
    found: list[tuple[int, str]] = []
    tree = ast.parse(module.read_text(encoding="utf-8"))
    tree.body = [node for node in tree.body if not _is_for_type_checkers(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(0, alias.name.partition(".")[0]) for alias in node.names]
        if isinstance(node, ast.ImportFrom):
            modules = [node.module] if node.module else [alias.name for alias in node.names]
            found += [(node.level, module.partition(".")[0]) for module in modules]
    return found


def _is_for_type_checkers(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def is_fake(module: Path) -> bool:
    return module.stem.startswith("testing")


@by_module
def test_each_module_says_where_it_comes_from(module: Path) -> None:
    """A reader who wants to edit the copy learns where to."""
    assert module.read_text(encoding="utf-8").splitlines()[0] == FIRST_LINE


@by_module
def test_few_modules_know_httpx2(module: Path) -> None:
    """Everything else is the standard library or a sibling; only fakes of servers know it, too."""
    for level, name in imports(module):
        if level == 1:
            assert (RUNTIME / f"{name}.py").exists()
        elif name != "httpx2" or not (module.stem in KNOW_IT or is_fake(module)):
            assert level == 0
            assert name in sys.stdlib_module_names


def test_imports_run_one_way() -> None:
    """No module imports one that imports it."""
    below = {m.stem: {name for level, name in imports(m) if level} for m in MODULES}
    done: set[str] = set()
    while ready := {name for name, needs in below.items() if needs <= done} - done:
        done |= ready
    assert done == set(below)


def test_an_import_is_light(tmp_path: Path) -> None:
    """A copy under another name works, and loads httpx2 only when something is sent."""
    shutil.copytree(RUNTIME, tmp_path / "moved", ignore=shutil.ignore_patterns("__pycache__"))
    names = ", ".join(
        module.stem for module in MODULES if not is_fake(module) and module.stem != "__init__"
    )
    code = (
        f"import sys; from moved import {names}; print({{'httpx2', 'difflib'}} & {{*sys.modules}})"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "set()\n"


def test_the_package_itself_imports_nothing() -> None:
    """Importing one module must not import the others."""
    tree = ast.parse((RUNTIME / "__init__.py").read_text(encoding="utf-8"))
    assert len(tree.body) == 1
    assert ast.get_docstring(tree)


def test_type_checkers_trust_it() -> None:
    """PEP 561: the marker is there, and empty."""
    assert (RUNTIME / "py.typed").read_bytes() == b""
