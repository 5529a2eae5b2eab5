"""Tests in environments of their own: every Python, the lowest and the highest dependencies.

`make matrix` and `make dist` run these; what a developer needs from day to day are make targets.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nox

ROOT = Path(__file__).parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# The tests of what is generated, and those of what else another Python could change.
GENERATED = ("tests/test_golden.py", "tests/test_determinism.py", "tests/overlay")
OTHERS = (
    "tests/test_architecture.py",
    "tests/test_packaging.py",
    "tests/generated",
    "tests/runtime",
)
# Each lock, and its tests; `make test` runs all there are with the highest dependencies.
LOWEST = ("lowest", GENERATED)
HIGHEST = ("dev", (*GENERATED, *OTHERS))
# What each environment made, to show when all are done.
digests: dict[str, str] = {}

nox.options.default_venv_backend = "venv"
nox.options.download_python = "never"
# A Python that is expected and missing would otherwise be skipped, and nobody would notice.
nox.options.error_on_missing_interpreters = True


def name_all_of_pyenv() -> None:
    """Let pyenv run all its Pythons; unless told to, it runs one, and refuses the others."""
    if not shutil.which("pyenv"):
        return
    chosen, installed = (
        subprocess.run(["pyenv", *command], capture_output=True, text=True, check=True).stdout
        for command in (["version-name"], ["versions", "--bare", "--skip-aliases"])
    )
    releases = re.findall(r"^\d+\.\d+\.\d+$", installed, re.MULTILINE)
    os.environ["PYENV_VERSION"] = ":".join(dict.fromkeys([*chosen.strip().split(":"), *releases]))


name_all_of_pyenv()


@nox.session(python=PYTHONS)
@nox.parametrize("dependencies", [LOWEST, HIGHEST], ids=["lowest", "highest"])
def matrix(session: nox.Session, dependencies: tuple[str, tuple[str, ...]]) -> None:
    """Compare the five clients with those in generated/, then run what is most likely to differ."""
    lock, tests = dependencies
    session.install("--require-hashes", "--requirement", f"requirements/{lock}.txt")
    session.install("--no-deps", "--no-build-isolation", "--editable", ".")
    compare(session)
    if "digests" not in session.posargs:
        workers = ("--numprocesses", "logical", "--maxprocesses", "8")
        session.run("python", "-m", "pytest", "-q", *workers, *tests)


@nox.session
def dist(session: nox.Session) -> None:
    """Install the wheel in dist/ where there is nothing else, and make the five clients with it."""
    (wheel,) = (ROOT / "dist").glob("*.whl")
    session.install("--require-hashes", "--requirement", "requirements/run.txt")
    session.install("--no-deps", "--no-index", str(wheel))
    session.run("python", "-m", "pip", "check")
    session.run("pitchpipe", "--version")
    made = compare(session)
    # The clients need httpx2, which the environment that runs this has, and Pitchpipe does not.
    session.chdir(made.parent)
    call = "from generated import suno_ai_bark as bark; bark.Client(token='none').close()"
    session.run(sys.executable, "-c", call, external=True)


def compare(session: nox.Session) -> Path:
    """Make the five clients in another folder; fail if a byte is not as in generated/."""
    project = Path(session.create_tmp()) / "project"
    shutil.rmtree(project, ignore_errors=True)
    project.mkdir()
    shutil.copy(ROOT / "pyproject.toml", project)
    shutil.copytree(ROOT / "specs", project / "specs")
    with session.chdir(project):
        session.run("pitchpipe", "generate", silent=True)
    wanted, made = (hashes(folder / "generated") for folder in (ROOT, project))
    whole = hashlib.sha256("\n".join(map(" ".join, sorted(made.items()))).encode()).hexdigest()
    digests[session.name] = whole
    if different := sorted(path for path, _ in wanted.items() ^ made.items()):
        session.error(f"not the bytes of generated/: {', '.join(dict.fromkeys(different))}")
    return project / "generated"


@atexit.register
def show_digests() -> None:
    """Print the sha256 of generated/ as each environment made it."""
    for name, digest in digests.items():
        print(f"{digest}  {name}")


def hashes(folder: Path) -> dict[str, str]:
    """Give the sha256 of each file of a folder."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
