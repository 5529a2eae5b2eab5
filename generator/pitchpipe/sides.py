"""What is compared: in come words, a file or client or `git:REV:FILE`, out documents."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from pitchpipe.config import FILE_NAME, TABLE, ClientConfig, Config, find_config, load_config
from pitchpipe.diff.change import Severity
from pitchpipe.diff.command import Answer, Form, answer, read
from pitchpipe.diff.policy import FailOn, severity_problems
from pitchpipe.document import Document
from pitchpipe.load.reading import display_path, fail
from pitchpipe.pipeline import corrected_document
from pitchpipe.problems import Location, Problem, ProblemsError

_GIT = "git:"
_SECONDS = 60


def compared(
    old: str,
    new: str,
    cwd: Path,
    *,
    is_raw: bool,
    fail_on: FailOn,
    form: Form,
    with_doc: bool,
) -> Answer:
    """Compare what two words name, by what the project thinks of changes. Raise ProblemsError."""
    severities, accepted = policy_of(cwd)
    before, after = (document_of(word, cwd, is_raw=is_raw) for word in (old, new))
    return answer(
        before,
        after,
        severities=severities,
        accepted=accepted,
        fail_on=fail_on,
        form=form,
        with_doc=with_doc,
    )


def document_of(word: str, cwd: Path, *, is_raw: bool = False) -> Document:
    """Read what a word names: a file, a configured client, or either as a git revision has it.

    The spec of a configured client is read as its overlays leave it, unless `is_raw`: as published.
    Raise ProblemsError.
    """
    if not word.startswith(_GIT):
        return _read(word, cwd, _clients(cwd), cwd, is_raw=is_raw)
    revision, _, name = word.removeprefix(_GIT).partition(":")
    if not revision or not name or revision.startswith("-"):
        hint = "for example git:main:specs/pets.yaml"
        fail(Location(path=word), "bad-revision", "expected git:REVISION:FILE or CLIENT", hint)
    with _checked_out(revision, cwd) as folder:
        return _read(name, folder, _clients(folder), folder, is_raw=is_raw)


def policy_of(cwd: Path) -> tuple[Mapping[str, Severity], Mapping[str, str]]:
    """Return what the project around a folder thinks of changes: severities, and what it accepts.

    Raise ProblemsError for a rule or a severity that does not exist.
    """
    config = _config(cwd)
    if config is None:
        return {}, {}
    if wrong := severity_problems(config.severity):
        where = Location(path=FILE_NAME, pointer=f"{TABLE}/diff/severity")
        raise ProblemsError(Problem(where=where, rule="config-diff", message=m) for m in wrong)
    return cast("Mapping[str, Severity]", config.severity), config.accepted


def _read(
    word: str, folder: Path, clients: tuple[ClientConfig, ...], root: Path, *, is_raw: bool
) -> Document:
    path = folder / word
    own = [c for c in clients if c.name == word or c.spec == Path(path).absolute()]
    if own and not is_raw:
        return corrected_document(own[0], root=root)
    return read(own[0].spec if own else path, root=root)


def _clients(folder: Path) -> tuple[ClientConfig, ...]:
    config = _config(folder)
    return config.clients if config else ()


def _config(folder: Path) -> Config | None:
    """Read the configuration of the project around a folder; None where there is no project."""
    try:
        found = find_config(folder)
    except ProblemsError:
        return None
    return load_config(found)


@contextmanager
def _checked_out(revision: str, cwd: Path) -> Generator[Path]:
    """Give the folder `cwd` as a revision has it, in a place of its own."""
    with tempfile.TemporaryDirectory() as temporary:
        # The pyproject.toml above is needed too, so all of the repository.
        top = Path(_git(["rev-parse", "--show-toplevel"], cwd).decode().rstrip("\n"))
        archive = _git(["archive", "--format=tar", revision], top)
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(temporary, filter="data")
        yield Path(temporary).resolve() / cwd.resolve().relative_to(top.resolve())


def _git(arguments: list[str], cwd: Path) -> bytes:
    where = Location(path=display_path(cwd, cwd))
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
        fail(
            where, "git", said[0] if said else "git failed", "name a revision that `git log` knows"
        )
    return done.stdout
