"""Reads and writes specs/sources.lock: what was fetched from where, for the next update.

It stands beside the documents, as a part of what clients are made from. It has no time in it: the
same answer of a source gives the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

from pitchpipe.config import ClientConfig
from pitchpipe.load.reading import display_path, fail, is_file, is_there, read_text
from pitchpipe.lock.conventions import SOURCES_LOCK, fingerprint
from pitchpipe.lock.paths import input_path_problem
from pitchpipe.pointers import is_object
from pitchpipe.problems import Location

_VERSION = 1
_SHA256 = re.compile("[0-9a-f]{64}")
_ETAG = re.compile(r'(?:(?:W/)?"[!#-~]{0,200}")?')
_HINT = "remove it, and update again: everything is then fetched anew"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedFile:
    """A file as it was fetched: its hash, with LF line endings, and its ETag or ""."""

    sha256: str
    etag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedSource:
    """What was fetched for a client: from where, at which commit, and files by path.

    The paths are relative to the folder of the lock.
    """

    source: str
    revision: str = ""
    files: Mapping[str, LockedFile] = field(default_factory=dict[str, LockedFile])


EDITED_HINT = (
    "keep corrections in an overlay, which stays as the document changes; or remove `source` from"
    " the client's table, and the document is the project's own"
)
"""What to do with an edit of a document that was fetched."""

SourcesLock = Mapping[str, LockedSource]
"""What was fetched, by client."""


def read_sources(path: Path, root: Path) -> SourcesLock:
    """Return what a lock says; nothing if there is none. Raises ProblemsError."""
    if not is_there(path):
        return {}
    return parse_sources(read_text(path, root=root).encode(), display_path(path, root))


def parse_sources(content: bytes, shown: str) -> SourcesLock:
    """Read the text of a lock, shown as a path. Raises ProblemsError."""
    try:
        data: Any = json.loads(content)
    except (ValueError, RecursionError):
        _corrupt(shown, "is not JSON; after a merge, either side will do")
    if not is_object(data) or not is_object(data.get("documents")):
        _corrupt(shown, "does not list documents")
    if data.get("version") != _VERSION:
        message = f"its version is not {_VERSION}, the only one known here"
        fail(Location(path=shown), "lock-newer", message, "use the Pitchpipe that wrote it")
    documents = data["documents"].items()
    return {name: _source(name, each, shown) for name, each in documents}


def lock_of(spec: PurePosixPath, name: str, root: Path) -> PurePosixPath:
    """Return the nearest lock above a document that knows the client, or the place of a new one.

    That is beside the document, or beside the folder of the client's name that has its files.
    Paths are relative to the root. Raises ProblemsError.
    """
    above = [folder / SOURCES_LOCK for folder in spec.parents]
    for path in above:
        if name in read_sources(root / path, root):
            return path
    own = next((folder.parent for folder in spec.parents if folder.name == name), spec.parent)
    return next((path for path in above if is_file(root / path)), own / SOURCES_LOCK)


def own_files(locked: LockedSource, lock_path: PurePosixPath) -> dict[str, str]:
    """Return the hashes of a client's files, by path below the root."""
    return {str(lock_path.parent / path): each.sha256 for path, each in locked.files.items()}


def edited_files(client: ClientConfig, root: Path) -> list[str]:
    """Return the files of a client's document that are not as they were fetched, below the root.

    Return none if the client has no source, or nothing was fetched yet. Raises ProblemsError.
    """
    lock_path, locked = _located(client, root)
    own = own_files(locked, lock_path) if locked and client.source else {}
    return [path for path, sha256 in own.items() if _fingerprint(root / path) != sha256]


def lock_without(client: ClientConfig, root: Path) -> str:
    """Return the lock that should say what was fetched for a client, and does not, or "".

    Raises ProblemsError.
    """
    lock_path, locked = _located(client, root)
    return str(lock_path) if client.source and not locked else ""


def _located(client: ClientConfig, root: Path) -> tuple[PurePosixPath, LockedSource | None]:
    lock_path = lock_of(PurePosixPath(display_path(client.spec, root)), client.name, root)
    return lock_path, read_sources(root / lock_path, root).get(client.name)


def _fingerprint(file: Path) -> str:
    return fingerprint(file.read_bytes()) if file.is_file() else ""


def format_sources(lock: SourcesLock) -> bytes:
    """Return the text of a lock: sorted JSON, with a line for each value."""
    documents = {name: _source_data(each) for name, each in lock.items()}
    data = {"version": _VERSION, "documents": documents}
    return (json.dumps(data, indent=2, sort_keys=True) + "\n").encode()


def _source_data(locked: LockedSource) -> dict[str, Any]:
    files = {
        path: {"sha256": each.sha256, **({"etag": each.etag} if each.etag else {})}
        for path, each in locked.files.items()
    }
    revision = {"revision": locked.revision} if locked.revision else {}
    return {"source": locked.source, **revision, "files": files}


def _source(name: str, data: Any, shown: str) -> LockedSource:
    if not (is_object(data) and is_object(data.get("files"))):
        _corrupt(shown, f"'{name}' has no files")
    texts = (data.get("source"), data.get("revision", ""))
    if not all(isinstance(each, str) for each in texts):
        _corrupt(shown, f"'{name}' has no source")
    files = {path: _file(path, each, shown) for path, each in data["files"].items()}
    return LockedSource(source=str(texts[0]), revision=str(texts[1]), files=files)


def _file(path: str, data: Any, shown: str) -> LockedFile:
    if problem := input_path_problem(path):
        _corrupt(shown, f"a path {problem}")
    sha256, etag = (data.get(key, "") if is_object(data) else None for key in ("sha256", "etag"))
    is_hash = isinstance(sha256, str) and _SHA256.fullmatch(sha256)
    if not (is_hash and isinstance(etag, str) and _ETAG.fullmatch(etag)):
        _corrupt(shown, "a file has no hash, or an ETag that is none")
    return LockedFile(sha256=str(sha256), etag=str(etag))


def _corrupt(shown: str, message: str) -> NoReturn:
    fail(Location(path=shown), "sources-corrupt", message, _HINT)
