"""Drift: in come what is wanted and the output folder, out goes each file that is not as wanted."""

from __future__ import annotations

import ast
import contextlib
import errno
import os
import warnings
from collections.abc import Generator, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from pitchpipe.lock.lock_file import (
    LOCK_NAME,
    Lock,
    format_lock,
    hashes_of,
    parse_lock,
    parse_ownership,
    with_checksums,
)
from pitchpipe.lock.records import ClientRecord, fingerprint
from pitchpipe.output.staging import stagings
from pitchpipe.problems import Location, Problem, ProblemsError

Kind: TypeAlias = Literal[
    "changed", "formatting", "interrupted", "line-endings", "missing", "orphan"
]
Owner: TypeAlias = Literal["ours", "edited", "foreign"]

# What interpreters and checkers leave beside the code they read.
_CACHES = frozenset({"__pycache__", ".mypy_cache", ".pyright", ".pytest_cache", ".ruff_cache"})
# What a system says of a file where a folder should be, and of a folder where a file should be.
_IN_THE_WAY = (errno.EEXIST, errno.EISDIR, errno.ENOTDIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """The output folder, and how to show it to the user: a POSIX path such as `generated`."""

    folder: Path
    shown: str

    def where(self, path: str) -> Location:
        """Return the place of a file of the folder."""
        return Location(path=f"{self.shown}/{path}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a run makes: files by relative path, and for the lock, what they are made from.

    `made_by` is the version of Pitchpipe.
    `unsure` are clients of which the hashes do not tell all, for a run follows links, or warns of a
    file elsewhere. `kept` are clients that the run leaves as they and the lock are. `removed` are
    top-level names of which nothing shall be left, nor of the lock when it is empty then.
    """

    files: Mapping[str, str]
    clients: Mapping[str, ClientRecord] = field(default_factory=dict[str, ClientRecord])
    made_by: str = ""
    unsure: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One file that is not as wanted: `disk` is None if it is missing, `wanted` if it is orphan.

    One that is "interrupted" is a folder, in which such a run has left what it did not write.

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


def read_lock(output: Output, *, to_mend: bool = False) -> Lock | None:
    """Read the folder's lock, None if there is none; raise ProblemsError if it is bad.

    What an interrupted run has written counts as in the lock, though the lock is written last. For
    a run that will write it anew (`to_mend`) one in conflict is good enough.
    """
    place = output.where(LOCK_NAME).path
    parse = parse_ownership if to_mend else parse_lock
    with os_errors(output, "unreadable"):
        content = content_of(output.folder / LOCK_NAME)
        journals = [content_of(each / LOCK_NAME) for each in stagings(output.folder)]
        lock = None if content is None else parse(content.decode(errors="replace"), place)
        for journal in journals:
            with contextlib.suppress(ProblemsError):  # cut off: nothing was replaced by then
                begun = parse_lock((journal or b"").decode(errors="replace"), place)
                lock = _continued(lock, begun, output.folder)
    return lock


def _continued(lock: Lock | None, begun: Lock, folder: Path) -> Lock:
    """Return a lock with the files that are on disk as a run wrote them that never ended."""
    written = {path: begun.files[path] for path in begun.files if _is_as_in(begun, path, folder)}
    known = lock or replace(begun, files={})
    files = {**known.files, **written}
    return replace(known, files=files, former=(*known.former, begun.files))


def _is_as_in(lock: Lock, path: str, folder: Path) -> bool:
    content = content_of(folder / path)
    return content is not None and lock.files[path] == fingerprint(content)


def next_lock(made: Made, lock: Lock, *, whole: bool) -> Lock:
    """Return the lock of a folder after a run: of what it made, and of what was none of its own."""
    tops = {*_tops(made.files), *made.clients, *made.removed}
    kept = made.kept if whole else {*_tops(lock.files), *lock.clients} - tops
    after = Lock(
        files={**_kept_files(lock, kept), **hashes_of(made.files)},
        clients={**{n: c for n, c in lock.clients.items() if n in kept}, **made.clients},
        made_by=made.made_by,
    )
    return with_checksums(after, made.clients.keys() - made.unsure)


def kept_files(made: Made, lock: Lock) -> int:
    """Count the files of those clients that a run keeps."""
    return len(_kept_files(lock, made.kept))


def _kept_files(lock: Lock, kept: AbstractSet[str]) -> dict[str, str]:
    return {path: sha256 for path, sha256 in lock.files.items() if top_of(path) in kept}


def compare(made: Made, output: Output, lock: Lock, *, whole: bool = True) -> list[Difference]:
    """Compare what is wanted with the folder in both directions; return differences by path.

    The lock that belongs to it is compared too. Unless `whole`, only the top-level names that occur
    in it count: the other clients of the folder are none of this run's business. Nor are those that
    are `kept`.
    """
    after = next_lock(made, lock, whole=whole)
    everything = dict(made.files)
    if after.files or not made.removed:
        everything[LOCK_NAME] = format_lock(after)
    tops = None if whole else {*_tops(everything), *made.removed, LOCK_NAME}
    with os_errors(output, "unreadable"):
        scanned = [
            path for path in _scan(output.folder, made.kept) if tops is None or top_of(path) in tops
        ]
        paths = dict.fromkeys([*everything, *scanned])
        found = [_difference(output, lock, path, everything.get(path)) for path in paths]
        found += [_left(each) for each in stagings(output.folder)]
    return sorted(filter(None, found), key=lambda difference: difference.path)


@contextlib.contextmanager
def os_errors(output: Output, rule: str) -> Generator[None, None, None]:
    """Turn an OSError into a ProblemsError that says which file is `rule`."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            rule = "full"
        if error.errno in _IN_THE_WAY:
            rule = "in-the-way"
        file = Path(error.filename) if isinstance(error.filename, str) else output.folder
        where = Location(path=_show(file, output))
        message = f"is {rule.replace('-', ' ')}: {error.strerror or error}"
        raise ProblemsError(
            [Problem(where=where, rule=f"output-{rule}", message=message)]
        ) from None


def _tops(paths: Iterable[str]) -> set[str]:
    return {top_of(path) for path in paths}


def top_of(path: str) -> str:
    """Return the first part of a path: for a file of a client, the client."""
    return path.partition("/")[0]


def _difference(output: Output, lock: Lock, path: str, wanted: str | None) -> Difference | None:
    disk = content_of(output.folder / path)
    text = None if wanted is None else wanted.encode(errors="surrogatepass")
    kind = _kind(path, disk, text)
    if kind is None:
        return None
    same = kind in ("missing", "line-endings") or path == LOCK_NAME
    owner = "ours" if same else _owner(path, disk, lock)
    return Difference(path=path, kind=kind, owner=owner, disk=disk, wanted=wanted)


def _left(staging: Path) -> Difference:
    return Difference(path=staging.name, kind="interrupted", owner="ours", disk=None, wanted=None)


def _kind(path: str, disk: bytes | None, wanted: bytes | None) -> Kind | None:
    if wanted is None:
        return "orphan"
    if disk is None:
        return "missing"
    if disk == wanted:
        return None
    if disk.replace(b"\r\n", b"\n") == wanted:
        return "line-endings"
    is_same = path.endswith(".py") and _meaning(disk) == _meaning(wanted)
    return "formatting" if is_same else "changed"


def _meaning(source: bytes) -> str:
    """Return what Python makes of a text, which layout and comments do not change."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of an invalid escape, which is only text here
            return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return repr(source)


def _owner(path: str, disk: bytes | None, lock: Lock) -> Owner:
    if disk is not None and lock.owns(path, disk):
        return "ours"
    return "edited" if lock.knows(path) else "foreign"


def content_of(file: Path) -> bytes | None:
    """Read a file, None if there is none."""
    # A pipe or a device would block or never end.
    return file.read_bytes() if file.is_file() else None


def _scan(folder: Path, kept: AbstractSet[str]) -> Iterator[str]:
    skipped = _CACHES | {each.name for each in stagings(folder)}
    for top, folders, files in os.walk(folder, onerror=_raise):
        if top == str(folder):
            folders[:] = set(folders) - kept
        links = [name for name in folders if Path(top, name).is_symlink()]
        folders[:] = sorted(set(folders) - skipped - set(links))
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
