"""The walkthroughs for contributors work, step by step, in a copy of this repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.examples import ROOT

PAGES = sorted((ROOT / "docs" / "contributing").glob("*.md"))
COPIED = ("generator", "templates", "tests", "specs", "generated", "docs")
FILES = ("pyproject.toml", "CHANGELOG.md", "README.md")
NOT_COPIED = shutil.ignore_patterns(
    "__pycache__", "node_modules", "hostile", "contract", ".*_cache"
)


class Copy:
    """A copy of the repository in which the steps of a page, or of a part of it, are taken."""

    def __init__(self, root: Path, page: str, part: str = "") -> None:
        for name in COPIED:
            shutil.copytree(ROOT / name, root / name, ignore=NOT_COPIED)
        for name in FILES:
            shutil.copy(ROOT / name, root / name)
        self.root = root
        text = (ROOT / "docs" / "contributing" / page).read_text(encoding="utf-8")
        if part:
            text = text.partition(f"\n## {part}\n")[2].partition("\n## ")[0]
        self._steps = re.split(r"^(?=\*\*\d)", text, flags=re.MULTILINE)

    def block(self, step: str, language: str, number: int = 0) -> str:
        """Return a block of the step that begins so."""
        (found,) = [each for each in self._steps if each.startswith(step)]
        blocks = re.findall(rf"^```{language}\n(.*?)^```$", found, re.MULTILINE | re.DOTALL)
        return blocks[number]

    def write(self, path: str, text: str) -> None:
        """Write a new file."""
        file = self.root / path
        assert not file.exists()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def insert(self, path: str, text: str, before: str, within: str) -> None:
        """Insert lines before the first one that begins so, after the one that begins `within`."""
        file = self.root / path
        head, found, tail = file.read_text(encoding="utf-8").partition(f"\n{within}")
        above, line, below = tail.partition(f"\n{before}")
        assert found, within
        assert line, before
        file.write_text(f"{head}{found}{above}\n{text.rstrip()}{line}{below}", encoding="utf-8")

    def python(self, *words: str, code: int = 0) -> str:
        """Run Python in the copy, and return what it prints."""
        paths = os.pathsep.join([str(self.root / "generator"), str(self.root)])
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": paths, "CI": ""},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def tests(self, *words: str, code: int = 0) -> str:
        """Run tests in the copy."""
        return self.python("-m", "pytest", "-q", "-p", "no:cacheprovider", *words, code=code)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_names_are_where_they_are_said_to_be(page: Path) -> None:
    """What a page places in a file of the repository is there."""
    text = " ".join(page.read_text(encoding="utf-8").split())
    named = re.findall(r"`(\w+)` (?:of `\w+` )?in `((?:generator/pitchpipe/|tests/)[\w./]+)`", text)
    named += re.findall(r"methods of `(\w+)` in `([\w./]+)`", text)
    assert named
    for name, path in named:
        file = ROOT / path if (ROOT / path).is_file() else ROOT / "generator" / "pitchpipe" / path
        assert re.search(rf"\b{name}\b", file.read_text(encoding="utf-8")), (name, path)
    for method in re.findall(r"`schemas\.(\w+)\(", text):
        reader = (ROOT / "generator/pitchpipe/parse/reader.py").read_text(encoding="utf-8")
        assert f"def {method}(" in reader


@pytest.mark.slow
def test_a_feature(tmp_path: Path) -> None:
    """openapi-feature.md: the case is recorded, and the hostile link stays in the docstring."""
    copy, case = Copy(tmp_path / "repo", "openapi-feature.md"), "tests/cases/external_docs"
    copy.write(f"{case}/spec.yaml", copy.block("**2.", "yaml"))
    copy.write(f"{case}/want/client.py", "")
    copy.write(f"{case}/behaviour.py", copy.block("**2.", "python"))
    one = ("tests/test_golden.py", "-k", "external_docs")
    copy.tests(*one, code=1)
    copy.insert(
        "generator/pitchpipe/ir.py", copy.block("**3.", "python"), "    server:", "class Operation:"
    )
    parse = "generator/pitchpipe/parse/operations.py"
    copy.insert(parse, copy.block("**4.", "python"), "    )", "def _read(")
    render = "generator/pitchpipe/render/method_docs.py"
    copy.insert(render, copy.block("**5.", "python"), "        _STREAMED", "def method_doc(")
    copy.tests(*one, "--record", "-rP")
    copy.tests(*one)
    made = (copy.root / case / "want/client.py").read_text(encoding="utf-8")
    assert "See https://docs.example.com/items" in made
    assert '"""\\n__import__' not in made


@pytest.mark.slow
def test_a_rule(tmp_path: Path) -> None:
    """diff-rule.md: its tests fail where the page says so, and pass in the end."""
    copy, case = Copy(tmp_path / "repo", "diff-rule.md"), "tests/diff/cases/operation-tags-changed"
    old = copy.block("**1.", "yaml")
    copy.write(f"{case}/old.yaml", old)
    copy.write(f"{case}/new.yaml", old.replace("[items]", "[stock]"))
    copy.tests("tests/diff/test_rules.py", code=1)
    rules = "generator/pitchpipe/diff/rules.py"
    copy.insert(rules, copy.block("**2.", "python"), ")", "_CALLS = (")
    found = "generator/pitchpipe/diff/operations.py"
    call = "    _tags(run, was, now)"
    copy.insert(found, call, "    _deprecation(run", "def _identity(")
    copy.insert(found, f"{copy.block('**3.', 'python')}\n\n", "def _deprecation(", "def _identity(")
    copy.python("-m", "tests.diff.test_rules")
    copy.tests("tests/diff/test_rules.py")
    oracle = copy.root / "tests/diff/oracle.yaml"
    oracle.write_text(oracle.read_text(encoding="utf-8") + copy.block("**5.", "yaml"), "utf-8")
    copy.tests("tests/diff/test_oracle.py", "-k", "tags")
    assert "operation-tags-changed" in copy.python(
        "-m", "pitchpipe", "diff", f"{case}/old.yaml", f"{case}/new.yaml", "--all"
    )


@pytest.mark.slow
def test_a_runtime_module(tmp_path: Path) -> None:
    """template-or-runtime.md: the module is tested, on the map, and no client has it unasked."""
    copy = Copy(tmp_path / "repo", "template-or-runtime.md", "A runtime module")
    copy.write("templates/runtime/links.py", copy.block("**1.", "python"))
    copy.write("tests/runtime/test_links.py", copy.block("**2.", "python"))
    copy.tests("tests/runtime/test_links.py", "tests/runtime/test_package.py")
    on_the_map = ("tests/docs/test_docs.py", "-k", "test_the_runtime_is_described_whole")
    copy.tests(*on_the_map, code=1)
    row = "| `links` | find the next page of a list in a header | nobody yet |"
    copy.insert("docs/architecture.md", row, "| `limits`", "## The runtime")
    copy.tests(*on_the_map)
    shared = "generator/pitchpipe/render/shared.py"
    copy.insert(shared, copy.block("**4.", "python"), '    "model_clients"', "_EXPORTED:")
    assert ": 0 written" in copy.python("-m", "pitchpipe", "generate").splitlines()[-1]
    client = copy.root / "templates/runtime/clients.py"
    text = client.read_text(encoding="utf-8")
    client.write_text(f"{text}\nfrom . import links as links  # noqa: E402\n", encoding="utf-8")
    copy.python("-m", "pitchpipe", "generate")
    copy.python("-c", "from generated import next_page")


@pytest.mark.slow
def test_a_template(tmp_path: Path) -> None:
    """template-or-runtime.md: a flat client has the file, and models' clients do not."""
    copy = Copy(tmp_path / "repo", "template-or-runtime.md", "A template")
    copy.write("templates/package/_routes.py.jinja", copy.block("**1.", "jinja"))
    package = "generator/pitchpipe/render/package.py"
    copy.insert(package, copy.block("**2.", "python"), "    }", "def render_package(")
    copy.write("tests/cases/routes/spec.yaml", copy.block("**3.", "yaml"))
    copy.write("tests/cases/routes/want/_routes.py", "")
    copy.tests("tests/test_golden.py", "--record", "-k", "routes", "-rP")
    routes = (copy.root / "tests/cases/routes/want/_routes.py").read_text(encoding="utf-8")
    assert '"get_item": ("GET", "/items/{id}")' in routes
    assert ": 0 written" in copy.python("-m", "pitchpipe", "generate").splitlines()[-1]
