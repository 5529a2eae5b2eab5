"""Makes the clients of a project in a process of its own: `python -m benchmarks.corpus.render`.

Arguments: the project, the file for what was made, how many processes, and the folder to write to,
if any. A line of that file says of one client what was said of it and the hash of each file.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pitchpipe.config import find_config, load_config
from pitchpipe.console import progress
from pitchpipe.execution.local import render_clients
from pitchpipe.pipeline import Rendered, render_shared

_ROOT: Final = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of a client: the hashes of its files, and errors and warnings by their rules."""

    files: Mapping[str, str]
    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def render(project: Path, *, jobs: int, seed: int, output: Path | None = None) -> dict[str, Made]:
    """Make all clients in a new process with a seed for its hashes; write them if told where."""
    result = project / f"made-{seed}.jsonl"
    command = [sys.executable, "-m", "benchmarks.corpus.render", str(project), str(result)]
    command += [str(jobs), *([str(output)] if output else [])]
    environ = {**os.environ, "PYTHONHASHSEED": str(seed)}
    subprocess.run(command, cwd=_ROOT, env=environ, check=True)
    return dict(_read(result))


def _read(result: Path) -> Iterator[tuple[str, Made]]:
    for line in result.read_text("utf-8").splitlines():
        name, files, errors, warnings = json.loads(line)
        yield name, Made(files=files, errors=tuple(errors), warnings=tuple(warnings))


def main() -> None:
    """Make the clients."""
    project, result, jobs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    output = Path(sys.argv[4]) if len(sys.argv) > 4 else None
    config = load_config(find_config(project))
    if output:
        _write(render_shared(), output)
    made = render_clients(config.clients, root=config.root, jobs=jobs)
    with result.open("w", encoding="utf-8") as lines:
        for name, rendered in progress([client.name for client in config.clients], made):
            if output:
                _write(rendered.files, output)
            lines.write(_line(name, rendered))


def _line(name: str, rendered: Rendered) -> str:
    """Say in a line what became of a client."""
    hashes = {path: _hash(text) for path, text in rendered.files.items()}
    errors, warnings = (
        [str(each) for each in rendered.problems if each.severity == severity]
        for severity in ("error", "warning")
    )
    return json.dumps([name, hashes, errors, warnings]) + "\n"


def _write(files: Mapping[str, str], output: Path) -> None:
    for path, text in files.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text, encoding="utf-8", newline="")


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    main()
