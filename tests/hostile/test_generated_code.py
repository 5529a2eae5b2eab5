"""Text of a document never becomes code: what is generated has only what a clean client has.

A payload is put into every string and every key of a rich document. The syntax trees of what is
generated are compared with those of clean clients, and all of it is imported under an audit hook.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pitchpipe.characters import printable_lines
from pitchpipe.config import ClientConfig
from pitchpipe.output.drift import Output
from pitchpipe.output.refusals import refuse_paths
from pitchpipe.pipeline import render_client, render_shared
from pitchpipe.problems import ProblemsError
from tests.hostile.documents import DOCUMENT, attacks
from tests.hostile.mutations import sample

ROOT = Path(__file__).parents[2]
BATCH = 200


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a module consists of, apart from the names that it makes itself."""

    nodes: set[str] = field(default_factory=set[str])
    imports: set[str] = field(default_factory=set[str])
    free: set[str] = field(default_factory=set[str])
    """Names that the module uses, but neither makes nor imports: builtins."""
    called: set[str] = field(default_factory=set[str])
    """What is called while the module is imported."""
    dunders: set[str] = field(default_factory=set[str])

    def add(self, text: str) -> None:
        """Add what a module has."""
        tree = ast.parse(text)
        bound: set[str] = set()
        loaded: set[str] = set()
        for node in ast.walk(tree):
            self.nodes.add(type(node).__name__)
            if isinstance(node, ast.Import):
                self.imports.update(each.name for each in node.names)
                bound |= {each.asname or each.name.partition(".")[0] for each in node.names}
            elif isinstance(node, ast.ImportFrom):
                module = f"{'.' * node.level}{node.module or ''}"
                self.imports.add(module)
                bound |= {each.asname or each.name for each in node.names}
            elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                bound.add(node.name)
            elif isinstance(node, ast.arg):
                bound.add(node.arg)
            elif isinstance(node, ast.Name):
                (loaded if isinstance(node.ctx, ast.Load) else bound).add(node.id)
            elif isinstance(node, ast.Attribute) and node.attr.startswith("__"):
                self.dunders.add(node.attr)
        self.free.update(loaded - bound)
        self.called.update(_called(tree))


def _called(tree: ast.Module) -> Iterator[str]:
    """Yield what is called by the statements of a module and of its classes."""
    bodies: list[ast.AST] = [*tree.body]
    while bodies:
        node = bodies.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            inner: list[ast.AST] = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            bodies += [*inner, *(getattr(node, "decorator_list", []))]
            continue
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)
        bodies += ast.iter_child_nodes(node)


def clean() -> Vocabulary:
    """Return what the golden clients and the five that are checked in have."""
    found = Vocabulary()
    for folder in (*(ROOT / "tests/cases").glob("*/want"), *(ROOT / "generated").glob("[a-z]*")):
        for file in folder.glob("*.py"):
            found.add(file.read_text(encoding="utf-8"))
    return found


@pytest.mark.slow
def test_payloads(tmp_path: Path) -> None:
    """Whatever a document says, it is refused, or what is made of it is as clean as any client."""
    known = clean()
    folder = tmp_path / "made"
    output = Output(folder=folder, shown="made")
    cases = list(attacks())
    assert len(cases) > 4000
    names = ["clean"]
    first = made(tmp_path, DOCUMENT, "clean")
    assert not isinstance(first, str)
    write(folder, {**render_shared(), **first})
    chosen = cases[:30] + sample(cases[30:], 50)
    for number, (case, document) in enumerate(chosen):
        name = f"c{number}"
        files = made(tmp_path, document, name)
        if isinstance(files, str):
            assert files == printable_lines(files), case
            continue
        refuse_paths(files, files, output)
        found = Vocabulary()
        for path, text in files.items():
            assert text == printable_lines(text), (case, path)
            if path.endswith(".py"):
                found.add(text)
        for part in Vocabulary.__slots__:
            assert getattr(found, part) <= getattr(known, part), (case, part)
        write(folder, files)
        names.append(name)
    assert len(names) > len(chosen) / 4
    for start in range(1, len(names), BATCH):
        assert imported(folder, names[start : start + BATCH]) == "done\n"
    assert not [each for each in (tmp_path, ROOT) if (each / "PWNED").exists()]


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ('__import__("os").system("true")', "os.system"),
        ('open("/etc/passwd")', "open"),
        ('import socket; socket.gethostbyname("localhost")', "socket.gethostbyname"),
        ('exec("x = 1")', "exec"),
        ("import antigravity", "import"),
        ("().__class__.__base__.__subclasses__()", ""),
    ],
)
def test_what_would_be_found(tmp_path: Path, code: str, event: str) -> None:
    """Code that no clean client has is told by its syntax tree, and most of it by what it does."""
    folder = tmp_path / "made"
    write(folder, {"__init__.py": "", "clean/__init__.py": "", "evil/__init__.py": code})
    found, known = Vocabulary(), clean()
    found.add(code)
    assert any(not getattr(found, part) <= getattr(known, part) for part in Vocabulary.__slots__)
    if event and event != "exec":  # which dataclasses use as well
        assert event in imported(folder, ["evil"])


def made(root: Path, document: object, name: str) -> dict[str, str] | str:
    """Return the files of a client of a document, or the problems for which there is none."""
    spec = root / "spec.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    try:
        return render_client(ClientConfig(name=name, spec=spec), root=root)
    except ProblemsError as error:
        return str(error)


def imported(folder: Path, names: Sequence[str]) -> str:
    """Import clients in a process that may do nothing else, and return what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.importing", str(folder), "clean", *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
