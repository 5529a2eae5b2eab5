"""Where a fetched document is kept in a project, and which files change with it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pitchpipe.config import FILE_NAME, ClientConfig
from pitchpipe.diff.command import read
from pitchpipe.load.reading import display_path, fail
from pitchpipe.lock.conventions import SOURCES_LOCK, fingerprint
from pitchpipe.output.inputs import Replacement
from pitchpipe.problems import Location
from pitchpipe.upstream.fetching import Fetched, Kept
from pitchpipe.upstream.reader import Content, kept_path_problem
from pitchpipe.upstream.sources_lock import (
    EDITED_HINT,
    LockedFile,
    LockedSource,
    SourcesLock,
    format_sources,
    lock_of,
    own_files,
    parse_sources,
    read_sources,
)
from pitchpipe.upstream.trial import Inputs


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where files of one client are kept: `spec` below `root`, and the lock of what was fetched."""

    root: Path
    spec: PurePosixPath
    lock_path: PurePosixPath
    lock: SourcesLock
    own: Mapping[str, str]
    """The hashes of the client's files, by path below the root; "" if any content is ours."""


def place_of(client: ClientConfig, root: Path, pending: Inputs | None = None) -> Place:
    """Return where the document of a client is. Raises ProblemsError.

    `pending` are files that change with it, such as the lock, for another client.
    """
    spec = PurePosixPath(display_path(client.spec, root))
    lock_path = lock_of(spec, client.name, root)
    lock = read_sources(root / lock_path, root)
    if pending and (change := pending.get(str(lock_path))):
        lock = parse_sources(change.after or b"", str(lock_path))
    if client.name in lock:
        own = own_files(lock[client.name], lock_path)
    else:
        files_read = read(client.spec, root=root, source=client.source).files
        own = {display_path(path, root): "" for path in files_read}
    return Place(root=root, spec=spec, lock_path=lock_path, lock=lock, own=own)


def new_place(folder: PurePosixPath, name: str, root: Path) -> Place:
    """Return the place for a client that is yet to be made. Raises ProblemsError."""
    lock_path = folder / SOURCES_LOCK
    lock = read_sources(root / lock_path, root)
    # An interrupted `add` may have left an entry, whose files are then ours.
    own = own_files(lock[name], lock_path) if name in lock else {}
    return Place(
        root=root,
        spec=PurePosixPath(),
        lock_path=lock_path,
        lock=lock,
        own=own,
    )


def kept_files(place: Place, name: str, source: str) -> Kept:
    """Return what was fetched from a source and is still as it was, relative to the document."""
    locked = place.lock.get(name)
    if locked is None or locked.source != source:
        return {}
    found: dict[str, Content] = {}
    for path, each in locked.files.items():
        full = place.lock_path.parent / path
        data = _content(place.root / full)
        if each.etag and data is not None and fingerprint(data) == each.sha256:
            relative = posixpath.relpath(full, place.spec.parent)
            key = relative if full != place.spec else ""
            found[key] = Content(data=data, etag=each.etag)
    return found


def paths_for(fetched: Fetched, place: Place, name: str) -> dict[str, str]:
    """Return the path below the root for each file: where the document is, if it can stay there."""
    spec, folder = place.spec, place.lock_path.parent
    if fetched.is_alone:
        ending = ".json" if _is_json(fetched) else ".yaml"
        return {fetched.main: str(spec if spec.name else folder / f"{name}{ending}")}
    main = PurePosixPath(fetched.main)
    count = len(main.parts)
    base = folder / name
    # A document that was alone must not bring others into a folder that it shares.
    if spec.parts[-count:] == main.parts and len(place.own) > 1:
        base = PurePosixPath(*spec.parts[:-count])
    for path in fetched.files:
        if problem := kept_path_problem(path):
            where = Location(path=fetched.shown[path])
            fail(where, "reference-outside", f"'{path}' {problem}", "save it under another name")
    return {path: str(base / path) for path in fetched.files}


def _is_json(fetched: Fetched) -> bool:
    data = fetched.files[fetched.main].data or b""
    return fetched.main.lower().endswith(".json") or data.lstrip().startswith(b"{")


def changes(
    fetched: Fetched,
    paths: Mapping[str, str],
    place: Place,
    name: str,
    source: str,
    *,
    configured: Replacement | None = None,
    force: bool = False,
) -> dict[str, Replacement]:
    """Return the files that change, in an order in which an interrupted run can be repeated.

    `configured` is the configuration if it changes as well. Files of an earlier state that are no
    longer referred to are removed. The lock comes last. Raises ProblemsError for a file of somebody
    else in the way, or unless `force` for one that was edited.
    """
    wanted = {paths[path]: each.data or b"" for path, each in fetched.files.items()}
    found: dict[str, Replacement] = {}
    order = sorted(wanted, key=lambda path: (path == paths[fetched.main], path))
    gone = sorted(path for path, sha256 in place.own.items() if sha256 and path not in wanted)
    for path in (*order, FILE_NAME, *gone):
        if path == FILE_NAME:
            found |= {FILE_NAME: configured} if configured else {}
            continue
        before, after = _content(place.root / path), wanted.get(path)
        if not _is_same(before, after):
            _refuse_loss(path, before, place, force=force)
            found[path] = Replacement(before=before, after=after)
    top = place.lock_path.parent
    files = {
        posixpath.relpath(paths[path], top): LockedFile(
            sha256=fingerprint(each.data or b""), etag=each.etag
        )
        for path, each in fetched.files.items()
    }
    entry = LockedSource(source=source, revision=fetched.revision, files=files)
    lock = {**place.lock, name: entry}
    # A new commit, ETag or address of the same files is no newer state of the document.
    if name not in place.lock or _hashes(entry) != _hashes(place.lock[name]):
        before = _content(place.root / place.lock_path)
        found[str(place.lock_path)] = Replacement(before=before, after=format_sources(lock))
    return found


def _refuse_loss(path: str, before: bytes | None, place: Place, *, force: bool) -> None:
    file, where = place.root / path, Location(path=path)
    if before is None and not (file.exists() or file.is_symlink()):
        return
    if before is None or path not in place.own:
        hint = "move it away, or add it to pyproject.toml yourself"
        fail(where, "file-exists", "already exists", hint)
    if place.own[path] not in ("", fingerprint(before)) and not force:
        message = "was edited since it was fetched, and the edits would be lost"
        fail(where, "document-edited", message, EDITED_HINT)


def _hashes(locked: LockedSource) -> dict[str, str]:
    return {path: each.sha256 for path, each in locked.files.items()}


def _is_same(before: bytes | None, after: bytes | None) -> bool:
    """Tell whether nothing changes but line endings, which a checkout may have changed."""
    if before is None or after is None:
        return before is after
    return fingerprint(before) == fingerprint(after)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
