"""Golden cases: a folder with a spec, what has to come of it, and what that has to do.

`spec.yaml` (or `spec.json`) with `overlay*.yaml` is what goes in, with the client's options in
`options.toml`, if it has some. Out comes either `want/`, which
holds those files of the client that the case is about, with `want_warnings.txt` if it is made with
warnings, or `want_problems.txt`. A case with `layout.txt` is grouped by tag, and in one with
`split.txt` every module is taken for too long. `behaviour.py`, where there is one, has a function
`check(client)` that uses the generated package.
"""

from __future__ import annotations

import difflib
import importlib
import importlib.util
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from pitchpipe.config import ClientConfig, Layout
from pitchpipe.pipeline import render_shared, try_render_client
from pitchpipe.render.sizes import MOST_LINES

CASES = Path(__file__).parents[1] / "cases"
ROOT = Path(__file__).parents[2]
NEW_CASE_FILES = ("models.py", "client.py", "_codec.py")
LAYOUT = "layout.txt"
SPLIT = "split.txt"
PROBLEMS = "want_problems.txt"
WARNINGS = "want_warnings.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """One folder below tests/cases."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def config(self) -> ClientConfig:
        (spec,) = self.folder.glob("spec.*")
        overlays = tuple(sorted(self.folder.glob("overlay*.yaml")))
        options = self.folder / "options.toml"
        given = tomllib.loads(options.read_text(encoding="utf-8")) if options.exists() else {}
        layout: Layout = "tags" if (self.folder / LAYOUT).exists() else "flat"
        return ClientConfig(name=self.name, spec=spec, overlays=overlays, layout=layout, **given)

    @property
    def most_lines(self) -> int:
        """About how many lines a module has at most."""
        return 0 if (self.folder / SPLIT).exists() else MOST_LINES

    def wanted(self) -> dict[str, str]:
        """Read what the case wants, by path relative to its folder."""
        found = [path for path in sorted(self.folder.glob("want/**/*")) if path.is_file()]
        files = [*found, *self.folder.glob("want_*.txt")]
        return {
            path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8")
            for path in files
        }

    def made(self) -> dict[str, str]:
        """Make everything that the case could want."""
        return _made(self)

    def chosen(self, made: dict[str, str]) -> dict[str, str]:
        """Leave those files that the case wants; a new case wants the ones that say most."""
        if PROBLEMS in made:
            return made
        names = {path for path in self.wanted() if path in made} - {WARNINGS}
        names = names or {f"want/{name}" for name in NEW_CASE_FILES}
        return {path: made[path] for path in sorted({*names, *({WARNINGS} & made.keys())})}


@cache
def _made(case: Case) -> dict[str, str]:
    rendered = try_render_client(case.config, root=case.folder, most_lines=case.most_lines)
    said = "".join(f"{problem}\n" for problem in rendered.problems)
    if not rendered.files:
        return {PROBLEMS: said}
    prefix = f"{case.name}/"
    made = {f"want/{path.removeprefix(prefix)}": text for path, text in rendered.files.items()}
    return {**made, WARNINGS: said} if said else made


def all_cases() -> list[Case]:
    return [Case(folder) for folder in sorted(CASES.iterdir()) if list(folder.glob("spec.*"))]


def difference(wanted: dict[str, str], made: dict[str, str]) -> str:
    """Show what changed as a unified diff, the wanted side first."""
    lines: list[str] = []
    for path in sorted({*wanted, *made}):
        old, new = wanted.get(path, ""), made.get(path, "")
        lines += difflib.unified_diff(
            old.splitlines(), new.splitlines(), f"wanted/{path}", f"made/{path}", lineterm=""
        )
    return "\n".join(lines)


def write_set(folder: Path, cases: list[Case]) -> Path:
    """Write the clients of several cases as one importable set; return its folder."""
    files = render_shared()
    for case in cases:
        files |= {
            f"{case.name}/{path.removeprefix('want/')}": text
            for path, text in case.made().items()
            if path != WARNINGS
        }
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def import_client(folder: Path, name: str) -> ModuleType:
    """Import a client from a set that lies in `folder`."""
    if str(folder.parent) not in sys.path:
        sys.path.insert(0, str(folder.parent))
    importlib.invalidate_caches()
    return importlib.import_module(f"{folder.name}.{name}")


def run_behaviour(case: Case, client: ModuleType) -> None:
    """Run `check(client)` of the case's behaviour.py, if it has one."""
    path = case.folder / "behaviour.py"
    if not path.exists():
        return
    spec = importlib.util.spec_from_file_location(f"behaviour_{case.name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.check(client)


def type_errors(folder: Path) -> str:
    """Run mypy --strict on a set; return what it says, "" for nothing."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", folder.name]
    config = ["--config-file=", "--cache-dir", str(folder.parent / ".mypy_cache")]
    ran = subprocess.run(  # noqa: PLW1510  the output says more than an exception
        [*command, *config], cwd=folder.parent, capture_output=True, text=True
    )
    return ran.stdout + ran.stderr
