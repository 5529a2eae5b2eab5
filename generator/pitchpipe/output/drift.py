"""Compares an output folder with the files that a run would write."""

from __future__ import annotations

import ast
import contextlib
import errno
import hashlib
import os
import warnings
from collections import ChainMap
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from pitchpipe.lock.conventions import BYTECODE_SUFFIX, CACHE_FOLDERS, LOCK_NAME, fingerprint
from pitchpipe.lock.conventions import top_of as top_of  # noqa: PLC0414  re-exported
from pitchpipe.lock.lock_file import (
    Lock,
    format_lock,
    hashes_of,
    parse_lock,
    parse_ownership,
    right_checksums,
    with_checksums,
)
from pitchpipe.lock.records import ClientRecord
from pitchpipe.output.merges import is_merge
from pitchpipe.output.staging import stagings
from pitchpipe.problems import Location, Problem, ProblemsError

Kind: TypeAlias = Literal[
    "changed", "formatting", "interrupted", "line-endings", "missing", "orphan"
]
Owner: TypeAlias = Literal["ours", "merged", "edited", "foreign"]

Shared: TypeAlias = Callable[[Mapping[str, ClientRecord]], Mapping[str, str]]
"""Makes the files that the clients of a folder share, from the clients' records."""

# The errors for a file where a folder should be, and for a folder where a file should be.
_IN_THE_WAY = (errno.EEXIST, errno.EISDIR, errno.ENOTDIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """The output folder, and how to show it to the user: a POSIX path such as `generated`."""

    folder: Path
    shown: str

    def where(self, path: str) -> Location:
        """Return the location of a file in the folder."""
        return Location(path=f"{self.shown}/{path}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The result of a run: files by relative path, and for the lock, what they are made from.

    `made_by` is the version of Pitchpipe. `unsure` are clients that hashes cannot vouch for, since
    a link leads to one of their files, or a warning is about a file outside the project. `kept` are
    clients that the run does not touch. `removed` are top-level names to remove; a lock that is
    empty after that is removed as well. `shared` makes the files that the clients of a folder
    share, from their records. The clients have so many `operations`, and lack those `left_out`.
    `chosen` are the layouts that new clients got, and why, if those are not flat. `compiled` are
    clients of which every module compiles.
    """

    files: Mapping[str, str]
    clients: Mapping[str, ClientRecord] = field(default_factory=dict[str, ClientRecord])
    made_by: str = ""
    unsure: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    shared: Shared | None = None
    operations: int = 0
    left_out: tuple[str, ...] = ()
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])
    compiled: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One file that differs: `found` is the SHA-256 of what was there, None if it is missing.

    `files` has the texts that are wanted, and none for an orphan. An "interrupted" one is the
    staging folder of an interrupted run.

    `owner` is "ours" if the disk has what the lock recorded (or nothing), "merged" if git made it
    of two such contents, "edited" if the lock recorded something else, and "foreign" if the lock
    does not know the file.
    """

    path: str
    kind: Kind
    owner: Owner
    found: str | None
    folder: Path = field(repr=False)
    files: Mapping[str, str] = field(repr=False, compare=False)

    @property
    def is_wanted(self) -> bool:
        """Tell whether the file is to be there."""
        return self.path in self.files

    def wanted(self) -> str | None:
        """Return what is to be in the file, None if it is to be gone."""
        return self.files.get(self.path)

    def disk(self) -> bytes | None:
        """Read what is in the file by now, None if it is missing. Raises OSError."""
        return content_of(self.folder, self.path)

    def is_as_found(self, content: bytes) -> bool:
        """Tell whether a content of the file is the one that was compared."""
        return self.found == _exact_hash(content)

    @property
    def is_precious(self) -> bool:
        """Tell whether writing the file would lose content that Pitchpipe did not write."""
        if self.found is None or self.owner in ("ours", "merged"):
            return False
        # A foreign orphan is left where it is.
        return self.kind != "orphan" or self.owner == "edited"

    @property
    def is_stale(self) -> bool:
        """Tell whether the lock owns the file and it is no longer generated."""
        return self.kind == "orphan" and self.owner != "foreign"


def read_lock(output: Output, *, to_mend: bool = False) -> Lock | None:
    """Read the folder's lock, None if there is none; raise ProblemsError if it is not valid.

    What an interrupted run has written counts as in the lock, though the lock is written last. A
    run that writes a new lock (`to_mend`) also accepts one with a merge conflict.
    """
    with os_errors(output, "unreadable"):
        return parsed_lock(content_of(output.folder, LOCK_NAME), output, to_mend=to_mend)


def parsed_lock(content: bytes | None, output: Output, *, to_mend: bool = False) -> Lock | None:
    """Return the lock as `read_lock` does, of a file that has been read already."""
    place = output.where(LOCK_NAME).path
    parse = parse_ownership if to_mend else parse_lock
    with os_errors(output, "unreadable"):
        journals = [content_of(each, LOCK_NAME) for each in stagings(output.folder)]
        lock = None if content is None else parse(content.decode(errors="replace"), place)
        for journal in journals:
            with contextlib.suppress(ProblemsError):  # cut off: nothing was replaced by then
                begun = parse_lock((journal or b"").decode(errors="replace"), place)
                lock = _continued(lock, begun, output.folder)
    return lock and replace(lock, content=content)


def _continued(lock: Lock | None, begun: Lock, folder: Path) -> Lock:
    """Return a lock with those files added that an interrupted run has written."""
    written = {path: begun.files[path] for path in begun.files if _is_as_in(begun, path, folder)}
    known = lock or replace(begun, files={})
    files = {**known.files, **written}
    return replace(known, files=files, former=(*known.former, begun.files))


def _is_as_in(lock: Lock, path: str, folder: Path) -> bool:
    content = content_of(folder, path)
    return content is not None and lock.files[path] == fingerprint(content)


def with_shared(made: Made, lock: Lock, *, whole: bool) -> Made:
    """Add the files that the clients share which the folder has after the run.

    That depends on the lock: clients that the run does not make need their part of them as well.
    """
    clients = _clients_after(made, lock, whole=whole)
    if made.shared is None or (made.removed and not clients):
        return made
    return replace(made, files=_with(made.files, made.shared(clients)), shared=None)


def next_lock(made: Made, lock: Lock, *, whole: bool) -> Lock:
    """Return the lock of a folder after a run, including the clients that it did not touch."""
    kept = _kept(made, lock, whole=whole)
    after = Lock(
        files={**_kept_files(lock, kept), **hashes_of(made.files)},
        clients=_clients_after(made, lock, whole=whole),
        made_by=made.made_by,
    )
    # The shared files may be others now. For a client of this version they are as they are to be.
    right = right_checksums(lock) if lock.made_by == made.made_by else frozenset[str]()
    return with_checksums(after, (made.clients.keys() - made.unsure) | (right & kept))


def _clients_after(made: Made, lock: Lock, *, whole: bool) -> dict[str, ClientRecord]:
    kept = _kept(made, lock, whole=whole)
    return {**{n: c for n, c in lock.clients.items() if n in kept}, **made.clients}


def _kept(made: Made, lock: Lock, *, whole: bool) -> AbstractSet[str]:
    """Return the top-level names of the lock that stay as they are."""
    tops = {*_tops(made.files), *made.clients, *made.removed}
    return made.kept if whole else {*_tops(lock.files), *lock.clients} - tops


def kept_files(made: Made, lock: Lock) -> int:
    """Count the files of those clients that a run keeps."""
    return len(_kept_files(lock, made.kept))


def _kept_files(lock: Lock, kept: AbstractSet[str]) -> dict[str, str]:
    return {path: sha256 for path, sha256 in lock.files.items() if top_of(path) in kept}


def _with(files: Mapping[str, str], others: Mapping[str, str]) -> Mapping[str, str]:
    """Return files and others, without reading any of them."""
    return ChainMap({**others}, files)  # type: ignore[arg-type]  # only the first is ever written to


def compare(
    made: Made, output: Output, lock: Lock, *, whole: bool = True, after: Lock | None = None
) -> list[Difference]:
    """Compare the result of a run with the folder; return the differences sorted by path.

    The lock is compared as well; `after` is the next one, if it is known. Unless `whole`, only
    top-level names that the run makes or removes are compared; `kept` clients never are.
    """
    after = after or next_lock(made, lock, whole=whole)
    everything = made.files
    if after.files or not made.removed:
        everything = _with(made.files, {LOCK_NAME: format_lock(after)})
    tops = None if whole else {*_tops(everything), *made.removed, LOCK_NAME}
    with os_errors(output, "unreadable"):
        scanned = [
            path for path in _scan(output.folder, made.kept) if tops is None or top_of(path) in tops
        ]
        paths = dict.fromkeys([*everything, *scanned])
        found = [_difference(output, lock, path, everything) for path in paths]
        found += [_left(each, output) for each in stagings(output.folder)]
    return sorted(filter(None, found), key=lambda difference: difference.path)


@contextlib.contextmanager
def os_errors(output: Output, rule: str) -> Generator[None, None, None]:
    """Turn an OSError into a ProblemsError about the file, such as that it is unreadable."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            rule = "full"
        if error.errno in _IN_THE_WAY:
            rule = "in-the-way"
        if error.errno == errno.EROFS:
            rule = "read-only"
        file = Path(error.filename) if isinstance(error.filename, str) else output.folder
        where = Location(path=_show(file, output))
        message = f"is {rule.replace('-', ' ')}: {error.strerror or error}"
        raise ProblemsError(
            [Problem(where=where, rule=f"output-{rule}", message=message)]
        ) from None


def _tops(paths: Iterable[str]) -> set[str]:
    return {top_of(path) for path in paths}


def _difference(
    output: Output, lock: Lock, path: str, files: Mapping[str, str]
) -> Difference | None:
    # The lock was read under the same hold on the folder as the files are read under now.
    is_read = path == LOCK_NAME and lock.content is not None
    disk = lock.content if is_read else content_of(output.folder, path)
    wanted = files.get(path)
    kind = _kind(path, disk, None if wanted is None else wanted.encode(errors="surrogatepass"))
    if kind is None:
        return None
    same = kind in ("missing", "line-endings") or path == LOCK_NAME
    owner = "ours" if same else _owner(path, disk, lock, output.folder)
    found = None if disk is None else _exact_hash(disk)
    return Difference(
        path=path, kind=kind, owner=owner, found=found, folder=output.folder, files=files
    )


def _exact_hash(content: bytes) -> str:
    """Return the SHA-256 of a file as it is: `fingerprint` takes all line endings for the same."""
    return hashlib.sha256(content).hexdigest()


def _left(staging: Path, output: Output) -> Difference:
    return Difference(
        path=staging.name,
        kind="interrupted",
        owner="ours",
        found=None,
        folder=output.folder,
        files={},
    )


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
    """Return the syntax tree of a module, which does not depend on formatting and comments."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about invalid escapes
            return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return repr(source)


def _owner(path: str, disk: bytes | None, lock: Lock, folder: Path) -> Owner:
    if disk is None or not lock.knows(path):
        return "foreign"
    if lock.owns(path, disk):
        return "ours"
    return "merged" if is_merge(path, disk, lock, folder) else "edited"


def content_of(folder: Path, path: str) -> bytes | None:
    """Read a file of a folder, None if there is none.

    The content of a link that leads out of the folder is where it leads to, as it is for git: what
    is there is nobody's to show.
    """
    file = folder / path
    # A pipe or a device would block or never end.
    if not file.is_file() or not is_within(folder, file.parent):
        return None
    if file.is_symlink() and not is_within(folder, file):
        return os.fsencode(file.readlink())
    return file.read_bytes()


def is_within(folder: Path, file: Path) -> bool:
    """Tell whether a file is really in a folder, and no link leads out of it."""
    return Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder))


def _scan(folder: Path, kept: AbstractSet[str]) -> Iterator[str]:
    skipped = CACHE_FOLDERS | {each.name for each in stagings(folder)}
    for top, folders, files in os.walk(folder, onerror=_raise):
        if top == str(folder):
            folders[:] = set(folders) - kept
        links = [name for name in folders if Path(top, name).is_symlink()]
        folders[:] = sorted(set(folders) - skipped - set(links))
        for name in sorted([*files, *links]):
            if not name.endswith(BYTECODE_SUFFIX):
                yield Path(top, name).relative_to(folder).as_posix()


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):  # the output folder need not exist yet
        raise error


def _show(file: Path, output: Output) -> str:
    """Show the file, or if it does not exist, the nearest folder above it that does."""
    while not os.path.lexists(file) and file != output.folder:
        file = file.parent
    return PurePosixPath(output.shown, os.path.relpath(file, output.folder)).as_posix()
