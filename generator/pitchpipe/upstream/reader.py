"""What all sources of documents have in common: the files that may be read from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn, Protocol

from pitchpipe.characters import is_printable, literal_of
from pitchpipe.config_file import DEVICES
from pitchpipe.load.reading import fail
from pitchpipe.lock.conventions import STAGING_PREFIX
from pitchpipe.lock.paths import file_path_problem
from pitchpipe.problems import Location

MAX_BYTES = 50_000_000
"""The most that a file may have; the largest documents that we know of have about 40 MB."""
MAX_ALL_BYTES = 150_000_000
MAX_FILES = 2_000
MAX_SECONDS = 300
"""The time for a document with all its files."""

SUFFIXES = (".json", ".yaml", ".yml")
"""How the names of documents end."""

# What Windows does not have in names, apart from separators.
_RESERVED = frozenset('<>"|?*')


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A file as published; `data` is None if it is still the one with the ETag that was given."""

    data: bytes | None
    etag: str = ""


class Reader(Protocol):
    """Reads the document of one source, and the files around it.

    Paths are relative to the folder of the document, and have `/` between their parts.
    """

    @property
    def main(self) -> str:
        """The document's own name."""
        ...

    @property
    def folders(self) -> tuple[str, ...]:
        """The names of the folders above it, as far as files may be read there."""
        ...

    @property
    def url(self) -> str:
        """The document's URL, or ""."""
        ...

    @property
    def revision(self) -> str:
        """What identifies the state that has been read, if the source can say that, or ""."""
        ...

    def shown(self, path: str) -> str:
        """Return the name of a file in messages."""
        ...

    def read(self, path: str, etag: str = "") -> Content | None:
        """Return a file, or None if it is not there. Raises ProblemsError."""
        ...


def path_problem(path: str) -> str:
    """Say why a file cannot be kept under a path on every system, "" if it can."""
    if problem := file_path_problem(path):
        return problem
    for part in path.split("/"):
        if not is_printable(part) or not _RESERVED.isdisjoint(part) or part[-1] in ". ":
            return f"has {literal_of(part)} in it, which not every system has as a name"
        if part.partition(".")[0].lower() in DEVICES:
            return f"has {literal_of(part)} in it, which is the name of a device on Windows"
        if part.startswith(STAGING_PREFIX) or part.lower() == ".git":
            return f"has {literal_of(part)} in it, which is reserved"
    return ""


def kept_path_problem(path: str) -> str:
    """Say why a file that belongs to a document cannot be kept in the project, "" if it can.

    The publisher names it: it must be nothing that a tool would read or run, such as `conftest.py`.
    """
    if problem := path_problem(path):
        return problem
    if any(part.startswith(".") for part in path.split("/")):
        return "has a name that begins with a dot, and other tools may read it"
    if not path.endswith(SUFFIXES):
        return f"does not end in {', '.join(SUFFIXES)}, and other tools may run it"
    return ""


def refuse_source(source: str, message: str, hint: str = "") -> NoReturn:
    """Raise ProblemsError for a source that cannot be one."""
    hint = (
        hint or "for example https://HOST/openapi.yaml, git+https://HOST/REPO@REVISION#PATH, FILE"
    )
    fail(Location(path=source), "invalid-source", message, hint)
