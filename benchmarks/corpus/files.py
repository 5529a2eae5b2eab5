"""Holds the files of a client against Python's compiler, black and mypy."""

from __future__ import annotations

import re
import subprocess
import sys
import warnings
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import black
from black.mode import TargetVersion
from black.report import NothingChanged

_BLACK: Final = black.Mode(line_length=100, target_versions={TargetVersion.PY311})
"""As in pyproject.toml."""

_OF_CLIENT: Final = re.compile(r"^[^/]+/(?P<client>[^/]+)/")


def compile_errors(folder: Path) -> list[str]:
    """Compile each file of a client, warnings being errors."""
    errors: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for path in sorted(folder.glob("*.py")):
            try:
                compile(path.read_text("utf-8"), path.name, "exec", dont_inherit=True)
            except (SyntaxError, ValueError, Warning) as error:
                errors.append(f"{path.name}: {error}")
    return errors


def unformatted(folder: Path) -> list[str]:
    """List the files of a client that black would change, each looked at whole."""
    return [path.name for path in sorted(folder.glob("*.py")) if not _is_stable(path)]


def _is_stable(path: Path) -> bool:
    text = path.read_text("utf-8")
    try:
        return black.format_file_contents(text, fast=True, mode=_BLACK) == text
    except NothingChanged:
        return True


def type_errors(output: Path, clients: Sequence[str], cache: Path) -> Mapping[str, list[str]]:
    """Run `mypy --strict` over some clients of a set at once; return what it says by client."""
    command = (sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--config-file=")
    done = subprocess.run(
        [*command, "--cache-dir", cache, *(f"{output.name}/{client}" for client in clients)],
        cwd=output.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (done.stdout + done.stderr).splitlines()
    return _by_client(lines, clients) if done.returncode else {}


def _by_client(lines: Iterable[str], clients: Sequence[str]) -> Mapping[str, list[str]]:
    """Sort errors by client; what is said of no client of the batch is said of each."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        match = _OF_CLIENT.match(line)
        known = match["client"] if match and match["client"] in clients else ""
        for client in [known] if known else clients:
            found[client].append(line)
    return found
