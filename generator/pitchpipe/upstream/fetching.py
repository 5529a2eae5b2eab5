"""Fetches a document with all files that it refers to, from whatever kind of source."""

from __future__ import annotations

import posixpath
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pitchpipe.characters import folded, is_printable, literal_of
from pitchpipe.document import Document
from pitchpipe.load.openapi_objects import is_swagger
from pitchpipe.load.reading import fail
from pitchpipe.load.yaml_source import load
from pitchpipe.lock.conventions import fingerprint
from pitchpipe.model.fetch import is_url, same_host
from pitchpipe.model.origins import API_URL, TOKEN_VARIABLE
from pitchpipe.output.inputs import tried
from pitchpipe.pointers import is_object
from pitchpipe.problems import Location, printable, shorten
from pitchpipe.upstream.by_file import FileReader
from pitchpipe.upstream.by_git import fetched, parse_git
from pitchpipe.upstream.by_http import HttpReader
from pitchpipe.upstream.external import Walk
from pitchpipe.upstream.reader import (
    MAX_ALL_BYTES,
    MAX_FILES,
    MAX_SECONDS,
    Content,
    Reader,
    refuse_source,
)
from pitchpipe.upstream.trial import placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a document comes from, as the configuration has it.

    `variable` names the environment variable with the token, if one is needed.
    """

    source: str
    root: Path
    environ: Mapping[str, str]
    variable: str = ""

    @contextmanager
    def opened(self) -> Generator[Reader, None, None]:
        """Yield what reads from there. Raises ProblemsError."""
        if not is_printable(self.source):
            refuse_source(self.source, "has a character that is not printable")
        if self.variable == TOKEN_VARIABLE and not same_host(self.source, API_URL):
            hint = "name the variable of another token: --auth-env VARIABLE"
            refuse_source(self.source, f"{TOKEN_VARIABLE} is only sent to {API_URL}", hint)
        if self.source.startswith("git+"):
            with fetched(parse_git(self.source), self.variable, self.environ) as reader:
                yield reader
        elif is_url(self.source):
            yield HttpReader(self.source, self.variable, self.environ)
        elif "://" in self.source:
            refuse_source(self.source, "no such kind of address is fetched")
        else:
            yield FileReader(self.source, self.root)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A document and the files that it refers to, by paths relative to their common folder.

    `main` is the document's own path, `shown` names each file in messages, and `version` is what
    the document says of its version. `is_alone` means that any name will do for the document: there
    is no other file, and it does not refer to itself by its name.
    """

    files: Mapping[str, Content]
    main: str
    shown: Mapping[str, str]
    version: str
    revision: str
    is_alone: bool

    @property
    def label(self) -> str:
        """What tells this state of the document from others: its version, and a commit or hash."""
        return label(self.version, self.revision or self.digest)

    @property
    def digest(self) -> str:
        """The hash of all the files."""
        return digest_of(each.data or b"" for each in self.files.values())


def label(version: str, mark: str) -> str:
    """Return a version with the beginning of what tells this state of it from others."""
    return f"{version} ({mark[:12]})"


def version_of(document: Document) -> str:
    """Return the version that a document says it has, as it can be shown between backquotes."""
    info = document.data.get("info")
    version = info.get("version") if is_object(info) else None
    text = str(version) if version else "no version"
    return shorten(printable(text).replace("`", "'"), 60)


def digest_of(files: Iterable[bytes]) -> str:
    """Return the hash of files whatever their names, for a single one as the lock has it."""
    hashes = sorted(map(fingerprint, files))
    return hashes[0] if len(hashes) == 1 else fingerprint("\n".join(hashes).encode())


Kept = Mapping[str, Content]
"""The files that were fetched before, with their ETags, by path relative to the document's folder.

The document itself is at "".
"""


def is_source(text: str) -> bool:
    """Return whether a text is the address of a source, and not the path of a file."""
    return "://" in text or text.startswith("git+")


def fetch(origin: Origin, kept: Kept | None = None) -> Fetched:
    """Fetch a document and what it refers to; what is `kept` already only if it has changed.

    Raises ProblemsError if anything cannot be read, is too large, or is not published there.
    """
    with origin.opened() as reader:
        return _Fetching(reader, kept or {}).run()


class _Fetching:
    def __init__(self, reader: Reader, kept: Kept) -> None:
        self._reader = reader
        self._kept = kept
        self._files: dict[str, Content] = {}
        self._size = 0
        self._deadline = time.monotonic() + MAX_SECONDS

    def run(self) -> Fetched:
        reader = self._reader
        home = self._read(reader.main)
        where = Location(path=reader.shown(reader.main))
        if home is None:
            fail(where, "source-not-found", "there is no such document", "check the address")
        if "openapi" not in home.data and not is_swagger(home.data):
            message = "has neither `openapi` nor `swagger`, so it is not an OpenAPI document"
            fail(where, "not-a-document", message)
        walk = Walk(reader, self._read)
        walk.run(home)
        up = max(path.split("/").count("..") for path in walk.documents)
        above = reader.folders[len(reader.folders) - up :]
        paths = {path: _joined(above, path) for path in walk.documents}
        self._refuse_collisions(paths)
        return Fetched(
            files={paths[path]: self._files[path] for path in paths},
            main=paths[reader.main],
            shown={paths[path]: reader.shown(path) for path in paths},
            version=version_of(home),
            revision=reader.revision,
            is_alone=len(paths) == 1 and not walk.names_itself,
        )

    def _read(self, path: str) -> Document | None:
        """Read a file as a document; None if it is not there."""
        old = self._kept.get("" if path == self._reader.main else path)
        found = self._reader.read(path, old.etag if old else "")
        if found is None:
            return None
        if found.data is None and old is not None:
            found = old
        data = found.data or b""
        self._files[path] = found
        self._size += len(data)
        where = Location(path=self._reader.shown(self._reader.main))
        if self._size > MAX_ALL_BYTES or len(self._files) > MAX_FILES:
            limit = f"{MAX_FILES:,} files or {MAX_ALL_BYTES // 1_000_000} MB"
            fail(where, "source-too-large", f"refers to more than {limit}")
        if time.monotonic() > self._deadline:
            message = f"could not be fetched with all its files within {MAX_SECONDS} seconds"
            fail(where, "source-unreachable", message, "try again, or use a git repository")
        shown = self._reader.shown(path)
        # Only the name's end matters, which says how the file is read.
        name = f"document{posixpath.splitext(path)[1]}"
        with placed({name: shown}), tried({name: data}) as folder:
            return load(folder / name, root=folder)

    def _refuse_collisions(self, paths: Mapping[str, str]) -> None:
        """Refuse files that would be one on a system, or a file and a folder of one name."""
        known: dict[str, str] = {}
        for path, kept in sorted(paths.items(), key=lambda item: item[1]):
            parts = folded(kept).split("/")
            above = ["/".join(parts[:end]) for end in range(1, len(parts))]
            other = known.get(folded(kept)) or next((known[a] for a in above if a in known), None)
            if other is not None:
                message = (
                    f"{literal_of(kept)} and {literal_of(other)} cannot be kept beside each other"
                )
                hint = "on some systems, names are the same that differ only by case"
                fail(Location(path=self._reader.shown(path)), "reference-outside", message, hint)
            known[folded(kept)] = kept


def _joined(folders: Iterable[str], path: str) -> str:
    return posixpath.normpath("/".join((*folders, path)))
