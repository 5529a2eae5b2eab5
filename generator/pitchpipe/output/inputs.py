"""What people keep: in come the texts of specs, overlays and pyproject.toml, out go files on disk.

Besides the tree the only module that writes. All of it happens or nothing: what fails later in the
run puts back what was there. Only a kill can come between: files are replaced in their order, each
at once.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.load.reading import display_path, fail
from pitchpipe.output.staging import left_files, new_staging
from pitchpipe.problems import Location, Problem, ProblemsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A file as it was read, None if it was not there, and as it shall be."""

    before: bytes | None
    after: bytes


@contextlib.contextmanager
def tried(files: Mapping[str, bytes]) -> Generator[Path, None, None]:
    """Give a folder elsewhere that has these files, by their paths, to try what comes of them."""
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
    """Write files below a project's root; put back what was there if what follows fails.

    What follows may make the folder `output`, which is removed then if it is empty. Raise
    ProblemsError if the disk refuses, or if a file is not as it was read any more: what somebody
    wrote in the meantime is not lost.
    """
    targets = {(root / path).resolve(): each for path, each in files.items()}
    before: dict[Path, bytes | None] = {}
    made = _missing(output)
    try:
        try:
            for target, each in targets.items():
                made += _make_folders(target.parent)
                for left in left_files(target.parent):
                    left.unlink()
                _refuse_change(target, each, root)
                before[target] = each.before
                _put(target, each.after)
        except OSError as error:
            where = Location(path=display_path(Path(error.filename or root), root))
            message = f"is unwritable: {error.strerror or error}"
            problem = Problem(where=where, rule="output-unwritable", message=message)
            raise ProblemsError([problem]) from None
        yield
    except BaseException:
        _restore(before, made)
        raise


def _make_folders(folder: Path) -> list[Path]:
    missing = _missing(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _missing(folder: Path) -> list[Path]:
    """Return what is not there of the way to a folder, from the top."""
    return [each for each in (folder, *folder.parents) if not each.exists()][::-1]


def _refuse_change(target: Path, each: Replacement, root: Path) -> None:
    """Raise ProblemsError if a file is not as it was read."""
    if (target.read_bytes() if target.exists() else None) != each.before:
        where = Location(path=display_path(target, root))
        fail(where, "input-changed", "was changed by somebody else while this ran; it is kept")


def _put(target: Path, content: bytes) -> None:
    """Replace a file at once, with the permissions that it has."""
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
    """Put back what was there; where the disk refuses even that, the first failure is told."""
    for target, content in before.items():
        with contextlib.suppress(OSError):
            if content is None:
                target.unlink(missing_ok=True)
            elif target.read_bytes() != content:
                _put(target, content)
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()
