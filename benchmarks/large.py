"""Measures clients of large APIs: what makes them, their size, and what their import takes.

Every tool makes the clients of the same documents, in turn, round after round. A tool that fails
has a row that says how, in its own words, and so has a client that cannot be imported. An import is
that of the package, and makes a client; one that is ready for a call has also loaded the HTTP
library and what one operation needs. Their times are less that of `pass` in the same round.
"""

from __future__ import annotations

import compileall
import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.costs import Cost, attempt, cost
from benchmarks.large_clients import PYTHON_CLIENT, Client, clients
from benchmarks.measures import Facts, Measure, measured
from benchmarks.peers import environment

_ROUNDS: Final = 3
_SHORT_ROUNDS: Final = 2
_IMPORTS: Final = 7
_SHORT_IMPORTS: Final = 3
_LIBRARIES: Final = ("httpx2", "httpx", "urllib3")
_SCALE: Final = f"{PYTHON_CLIENT}: Hetzner"
_FAILURE: Final = re.compile("error|fail|exception", re.IGNORECASE)
_METHODS: Final = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
_NOTE: Final = """Medians. An import is that of the package, and makes a client; one ready for a
call has also loaded the HTTP library, which is httpx2, httpx or urllib3, and the module of an
operation. Memory is the peak of the process. Files and lines are of Python."""
_TREE: Final = "pitchpipe: GitHub"
_TREE_NOTE: Final = "Each resource is a folder; `shared` has what several resources use."
_TREE_HEAD: Final = ("folder", "files", "lines", "longest file")
_HEAD: Final = (
    "",
    "s to make",
    "MiB to make",
    "files",
    "lines",
    "longest file",
    "operations",
    "import, x HTTP library",
    "MiB",
    "ready for a call, x HTTP library",
    "MiB",
)


def main(*, is_short: bool = False) -> list[Measure | Facts]:
    """Print the table, and return it with the times that are in it."""
    with tempfile.TemporaryDirectory() as folder:
        table = _measured(Path(folder), is_short=is_short)
    print(table[0])
    return table


def _measured(folder: Path, *, is_short: bool) -> list[Measure | Facts]:
    subjects = clients(folder)
    tries = [
        {each.title: attempt(each.command, folder) for each in subjects}
        for _ in range(_SHORT_ROUNDS if is_short else _ROUNDS)
    ]
    made = [each for each in subjects if not tries[-1][each.title].code]
    compileall.compile_dir(folder, quiet=2)  # as an installer does
    broken = {each.title: said for each in made if (said := _broken(each, folder))}
    sound = [each for each in made if each.title not in broken]
    imports = [_imports(sound, folder) for _ in range(_SHORT_IMPORTS if is_short else _IMPORTS)]
    rows = list[Sequence[str]]()
    for each in subjects:
        cells = [f"fails: {_failure(tries[-1][each.title].output)}"]
        if each in made:
            cells = [*_making([tried[each.title].cost for tried in tries]), *_size(each)]
            cells += _loading(imports, each) if each in sound else [broken[each.title]]
        rows.append([each.title, *cells, *[""] * (len(_HEAD) - 1 - len(cells))])
    making = {each.title: each.title for each in made}
    loading = {each: each for each in (*_LIBRARIES, *(each.title for each in sound))}
    costs = [{title: tried[title].cost for title in making} for tried in tries]
    return [
        Facts("Clients of large APIs", _NOTE, _HEAD, rows),
        *(_tree(each) for each in sound if each.title == _TREE),
        *measured("Making a client of a large API", costs, making, _SCALE),
        *measured("Import of a client of a large API", imports, loading, _LIBRARIES[0]),
    ]


def _imports(sound: Iterable[Client], folder: Path) -> dict[str, Cost]:
    """Time the import of each library, and of each client, up to a first call too."""
    codes = {library: f"import {library}" for library in _LIBRARIES}
    for each in sound:
        codes |= {each.title: each.imported, _called(each): each.called}
    python = environment() / "bin" / "python"
    nothing = cost((python, "-c", "pass"), folder)
    took = {name: cost((python, "-c", code), folder) for name, code in codes.items()}
    return {
        name: replace(each, wall=each.wall - nothing.wall, cpu=each.cpu - nothing.cpu)
        for name, each in took.items()
    }


def _called(client: Client) -> str:
    return f"{client.title}, ready for a call"


def _broken(client: Client, folder: Path) -> str:
    """Say why a client cannot be imported, or nothing if it can be."""
    python = environment() / "bin" / "python"
    tried = attempt((python, "-c", client.called), folder)
    return f"fails: {_failure(tried.output)}" if tried.code else ""


def _failure(output: str) -> str:
    """Return the last line that speaks of a failure, or simply the last."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return next((line for line in reversed(lines) if _FAILURE.search(line)), "".join(lines[-1:]))


def _making(costs: Sequence[Cost]) -> list[str]:
    seconds, memory = median(each.cpu for each in costs), median(each.memory for each in costs)
    return [f"{seconds:.1f}", f"{memory:,.0f}"]


def _size(client: Client) -> list[str]:
    """Count files, lines, those of the longest file, and operations that have a method."""
    texts = [file.read_text(encoding="utf-8") for file in client.files]
    lines = [text.count("\n") for text in texts]
    methods = sum(len(client.tool.operation.findall(text)) for text in texts)
    document = json.loads(client.document.path().read_text(encoding="utf-8"))
    operations = sum(len(_METHODS & path.keys()) for path in document["paths"].values())
    shown = f"{methods:,} of {operations:,}"
    return [f"{len(texts):,}", f"{sum(lines):,}", f"{max(lines):,}", shown]


def _tree(client: Client) -> Facts:
    """Count the files of a client, and their lines, folder by folder."""
    package = client.folder / client.package.replace(".", "/")
    sizes: dict[str, list[int]] = {}
    for file in client.files:
        folder = "_runtime/" if file.parent.name == "_runtime" else "(set)"
        if file.is_relative_to(package):
            name, inner, _ = file.relative_to(package).as_posix().partition("/")
            folder = f"{name}/" if inner else "(package)"
        sizes.setdefault(folder, []).append(file.read_text(encoding="utf-8").count("\n"))
    rows = [
        [folder, f"{len(each):,}", f"{sum(each):,}", f"{max(each):,}"]
        for folder, each in sorted(sizes.items())
    ]
    return Facts("GitHub's client, by resource", _TREE_NOTE, _TREE_HEAD, rows)


def _loading(imports: Sequence[Mapping[str, Cost]], client: Client) -> list[str]:
    """Return for the import and for a first call: the times that of the library, and the MiB."""
    cells = list[str]()
    for name in (client.title, _called(client)):
        ratio = median(each[name].cpu / each[client.tool.library].cpu for each in imports)
        memory = median(each[name].memory for each in imports)
        cells += [f"{ratio:.2f}", f"{memory:,.0f}"]
    return cells
