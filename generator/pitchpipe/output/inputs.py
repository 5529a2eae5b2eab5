"""Writes the files that people maintain: specs, overlays and pyproject.toml.

Apart from `tree`, which writes generated files, no other module writes to a project. Either all of
the files are written or none: if the run fails later, the previous contents are restored. Only
killing the process can leave some of them written; each file is replaced atomically.
"""

from __future__ import annotations

import contextlib
import errno
import tempfile
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.load.reading import display_path, fail, real
from pitchpipe.output.staging import left_files, new_staging
from pitchpipe.problems import Location, Problem, ProblemsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """The content of a file as it was read, and the new content; None if there is no such file."""

    before: bytes | None
    after: bytes | None


@contextlib.contextmanager
def tried(files: Mapping[str, bytes]) -> Generator[Path, None, None]:
    """Yield a temporary folder that contains these files, by their paths, to try them out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        yield folder


@contextlib.contextmanager
def replaced(
    root: Path, files: Mapping[str, Replacement], output: Path
) -> Generator[None, None, None]:
    """Write files below a project's root; restore the previous contents if the block fails.

    If the block fails after it made the folder `output`, that is removed if it is empty. Raise
    ProblemsError if a file cannot be written, or has changed since it was read.
    """
    targets = {_target(root, path): each for path, each in files.items()}
    before: dict[Path, bytes | None] = {}
    made = _missing(output)
    try:
        target = root
        try:
            for target, each in targets.items():
                made += _make_folders(target.parent)
                for left in left_files(target.parent):
                    left.unlink()
                _refuse_change(target, each, root)
                before[target] = each.before
                _put(target, each.after)
        except OSError as error:
            # What the error names may be a folder, or a temporary file that is gone.
            named = Path(error.filename or target)
            where = Location(path=display_path(named if named.exists() else target, root))
            is_read_only = error.errno == errno.EROFS
            message = f"is unwritable: {error.strerror or error}"
            rule = "output-read-only" if is_read_only else "output-unwritable"
            raise ProblemsError([Problem(where=where, rule=rule, message=message)]) from None
        yield
    except BaseException:
        _restore(before, made)
        raise


def _target(root: Path, path: str) -> Path:
    """Return where a file really is; raise ProblemsError if a link leads out of the project."""
    target = real(root / path)
    if not target.is_relative_to(real(root)):
        message = "leads out of the project through a link"
        hint = "put a folder or a file in place of the link"
        fail(Location(path=path), "output-path", message, hint)
    return target


def _make_folders(folder: Path) -> list[Path]:
    missing = _missing(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _missing(folder: Path) -> list[Path]:
    """Return a folder and those above it that do not exist, the topmost first."""
    return [each for each in (folder, *folder.parents) if not each.exists()][::-1]


def _refuse_change(target: Path, each: Replacement, root: Path) -> None:
    """Raise ProblemsError if a file has changed since it was read."""
    if (target.read_bytes() if target.exists() else None) != each.before:
        where = Location(path=display_path(target, root))
        fail(
            where,
            "input-changed",
            "was changed by somebody else during this run, and was left as it is",
        )


def _put(target: Path, content: bytes | None) -> None:
    """Replace a file atomically, and keep its permissions; without content, remove it."""
    if content is None:
        target.unlink(missing_ok=True)
        return
    staging = new_staging(target.parent)
    try:
        staging.write_bytes(content)
        if target.exists():
            staging.chmod(target.stat().st_mode & 0o7777)
        staging.replace(target)
    except BaseException:
        staging.unlink(missing_ok=True)
        raise


def _restore(before: Mapping[Path, bytes | None], made: list[Path]) -> None:
    """Restore previous contents; errors are ignored, since the first failure is reported."""
    for target, content in before.items():
        with contextlib.suppress(OSError):
            if content is None or not target.exists() or target.read_bytes() != content:
                _put(target, content)
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()
