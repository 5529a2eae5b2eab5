"""Reads a project as a revision of git has it."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from pitchpipe.load.reading import fail
from pitchpipe.problems import Location

_SECONDS = 60


@contextmanager
def checked_out(revision: str, cwd: Path) -> Generator[Path]:
    """Give the folder `cwd` as a revision has it, in a place of its own."""
    where = Location(path=f"git:{revision}")
    with tempfile.TemporaryDirectory() as temporary:
        # The pyproject.toml above is needed too, so all of the repository.
        top = Path(_git(["rev-parse", "--show-toplevel"], cwd, where).decode().rstrip("\n"))
        archive = _git(["archive", "--format=tar", revision], top, where)
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(temporary, filter=_inside)  # noqa: S202  which makes sure of it
        yield Path(temporary).resolve() / cwd.resolve().relative_to(top.resolve())


def _inside(member: tarfile.TarInfo, folder: str) -> tarfile.TarInfo | None:
    """Leave out what leads elsewhere, such as an absolute link: no document is read through it."""
    try:
        return tarfile.data_filter(member, folder)
    except tarfile.FilterError:
        return None


def _git(arguments: list[str], cwd: Path, where: Location) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  a revision that is an option is refused above
            ["git", *arguments],  # noqa: S607  the user's own git
            cwd=cwd,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        fail(where, "git", f"git cannot be asked: {error}")
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        message = said[0] if said else "git failed"
        hint = "name a revision that `git log` knows" if arguments[0] == "archive" else ""
        if "not a git repository" in message:
            hint = "run this in a git repository, or compare two files: pitchpipe diff OLD NEW"
        fail(where, "git", message, hint)
    return done.stdout
