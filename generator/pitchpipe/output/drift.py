"""Drift: in come wanted text and the output folder, out goes each file that is not as wanted."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from pitchpipe.output.lock import LOCK_NAME, Lock, format_lock, lock_of, parse_lock
from pitchpipe.problems import Location, Problem, ProblemsError

Kind: TypeAlias = Literal["changed", "truncated", "appended", "line-endings", "missing", "orphan"]
Owner: TypeAlias = Literal["ours", "edited", "foreign"]

# What interpreters and checkers leave beside the code they read.
_CACHES = frozenset({"__pycache__", ".mypy_cache", ".pyright", ".pytest_cache", ".ruff_cache"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """The output folder, and how to show it to the user: a POSIX path such as `generated`."""

    folder: Path
    shown: str

    def where(self, path: str) -> Location:
        """Return the place of a file of the folder."""
        return Location(path=f"{self.shown}/{path}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One file that is not as wanted: `disk` is None if it is missing, `wanted` if it is orphan.

    `owner` is "ours" when the disk holds what the lock recorded (or nothing), "edited" when the
    lock recorded something else, "foreign" when the lock does not know the file.
    """

    path: str
    kind: Kind
    owner: Owner
    disk: bytes | None
    wanted: str | None

    @property
    def is_precious(self) -> bool:
        """Tell whether making the file as wanted would lose what Pitchpipe did not write."""
        if self.disk is None or self.owner == "ours":
            return False
        # A foreign orphan is left where it is.
        return self.kind != "orphan" or self.owner == "edited"

    @property
    def is_stale(self) -> bool:
        """Tell whether the lock owns the file and nothing wants it any more."""
        return self.kind == "orphan" and self.owner != "foreign"


def read_lock(output: Output) -> Lock:
    """Read the folder's lock, an empty one if there is none; raise ProblemsError if it is bad."""
    place = output.where(LOCK_NAME).path
    with os_errors(output, "unreadable"):
        content = _read(output.folder / LOCK_NAME)
    return Lock() if content is None else parse_lock(content.decode(errors="replace"), place)


def compare(
    wanted: Mapping[str, str], output: Output, lock: Lock, *, whole: bool = True
) -> list[Difference]:
    """Compare wanted text with the folder in both directions; return differences by path.

    The lock that belongs to `wanted` is compared too. Unless `whole`, only the top-level names
    that occur in `wanted` count: the other clients of the folder are none of this run's business.
    """
    everything = {**wanted, LOCK_NAME: format_lock(_next_lock(wanted, lock, whole=whole))}
    tops = None if whole else _tops(everything)
    with os_errors(output, "unreadable"):
        scanned = [p for p in _scan(output.folder) if tops is None or _top(p) in tops]
        paths = dict.fromkeys([*everything, *scanned])
        found = [_difference(output, lock, path, everything.get(path)) for path in paths]
    return sorted(filter(None, found), key=lambda difference: difference.path)


@contextlib.contextmanager
def os_errors(output: Output, rule: str) -> Generator[None, None, None]:
    """Turn an OSError into a ProblemsError that says which file is `rule`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            rule = "full"
        file = Path(error.filename) if isinstance(error.filename, str) else output.folder
        where = Location(path=_show(file, output))
        message = f"is {rule}: {error.strerror or error}"
        raise ProblemsError(
            [Problem(where=where, rule=f"output-{rule}", message=message)]
        ) from None


def _next_lock(wanted: Mapping[str, str], lock: Lock, *, whole: bool) -> Lock:
    tops = _tops(wanted)
    kept = {} if whole else {p: h for p, h in lock.files.items() if _top(p) not in tops}
    return Lock(files={**kept, **lock_of(wanted).files})


def _tops(paths: Iterable[str]) -> set[str]:
    return {_top(path) for path in paths}


def _top(path: str) -> str:
    return path.partition("/")[0]


def _difference(output: Output, lock: Lock, path: str, wanted: str | None) -> Difference | None:
    disk = _read(output.folder / path)
    kind = _kind(disk, None if wanted is None else wanted.encode())
    if kind is None:
        return None
    same = kind in ("missing", "line-endings") or path == LOCK_NAME
    owner = "ours" if same else _owner(path, disk, lock)
    return Difference(path=path, kind=kind, owner=owner, disk=disk, wanted=wanted)


def _kind(disk: bytes | None, wanted: bytes | None) -> Kind | None:
    if wanted is None:
        return "orphan"
    if disk is None:
        return "missing"
    if disk == wanted:
        return None
    lines = disk.replace(b"\r\n", b"\n")
    if lines == wanted:
        return "line-endings"
    if wanted.startswith(lines):
        return "truncated"
    return "appended" if lines.startswith(wanted) else "changed"


def _owner(path: str, disk: bytes | None, lock: Lock) -> Owner:
    if disk is not None and lock.owns(path, disk):
        return "ours"
    return "edited" if path in lock.files else "foreign"


def _read(file: Path) -> bytes | None:
    # A pipe or a device would block or never end.
    return file.read_bytes() if file.is_file() else None


def _scan(folder: Path) -> Iterator[str]:
    for top, folders, files in os.walk(folder, onerror=_raise):
        links = [name for name in folders if Path(top, name).is_symlink()]
        folders[:] = sorted(set(folders) - _CACHES - set(links))
        for name in sorted([*files, *links]):
            if not name.endswith(".pyc"):
                yield Path(top, name).relative_to(folder).as_posix()


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):  # an output folder that is yet to be made
        raise error


def _show(file: Path, output: Output) -> str:
    """Show the file, or what is there of the way to it: a file yet to be made has no rights."""
    while not os.path.lexists(file) and file != output.folder:
        file = file.parent
    return PurePosixPath(output.shown, os.path.relpath(file, output.folder)).as_posix()
