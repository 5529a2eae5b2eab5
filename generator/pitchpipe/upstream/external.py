"""Finds the other files that a fetched document refers to, and reads them from the same source."""

from __future__ import annotations

import posixpath
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Document, Reference
from pitchpipe.load.identifiers import by_pointer
from pitchpipe.load.openapi_objects import (
    dialect_of,
    document_references,
    inclusions,
    references,
)
from pitchpipe.load.reading import fail
from pitchpipe.load.references import beside, mapped, split_reference
from pitchpipe.problems import Location, shorten
from pitchpipe.upstream.reader import SUFFIXES, Reader, kept_path_problem

_HINT = (
    "save the document and that file yourself, make the reference relative,"
    " and add the saved document"
)


@dataclass(slots=True)
class Walk:
    """Follows references from file to file, as `bundle` does.

    `read` returns a file as a document, or None if it is not there. `documents` are those read so
    far, by path; `names_itself` tells whether the document refers to itself by its own name.
    """

    reader: Reader
    read: Callable[[str], Document | None]
    documents: dict[str, Document] = field(default_factory=dict[str, Document])
    names_itself: bool = False
    _seen: set[tuple[str, str, str]] = field(default_factory=set[tuple[str, str, str]])

    def run(self, home: Document) -> None:
        """Read all files that the document leads to. Raises ProblemsError, placed where one is."""
        main = self.reader.main
        self.documents[main] = home = by_pointer(home)
        dialect = dialect_of(home.data)
        included = inclusions(home.data, "openapi", dialect=dialect)
        waiting = deque((main, each) for each in (*document_references(home.data), *included))
        while waiting:
            base, reference = waiting.popleft()
            target = self._target(base, reference)
            if target is None or target in self._seen:
                continue
            self._seen.add(target)
            path, pointer, kind = target
            document = self._document(path, base, reference)
            if document is None:
                continue
            try:
                value = pointers.resolve(document.data, pointer)
            except (LookupError, ValueError):
                continue  # which bundling says
            waiting.extend((path, each) for each in references(value, kind, pointer, dialect))
            waiting.extend((path, each) for each in inclusions(value, kind, pointer, dialect))

    def _document(self, path: str, base: str, reference: Reference) -> Document | None:
        if path not in self.documents:
            found = self.read(path)
            if found is None:
                shown = self.reader.shown(path)
                where = self._where(base, reference)
                fail(where, "reference-missing", f"there is no {shown}", "tell the publisher")
            self.documents[path] = found
        return self.documents[path]

    def _target(self, base: str, reference: Reference) -> tuple[str, str, str] | None:
        """Return the path, pointer and kind of what a reference leads to."""
        document = self.documents[base]
        text = mapped(document.data, reference) if reference.is_mapping else reference.text
        own = document.data.get("$self")
        if isinstance(own, str) and own and text.partition("#")[0] == own:
            text = "#" + text.partition("#")[2]
        scheme, authority, encoded, fragment = split_reference(text)
        pointer = unquote(fragment)
        if not (scheme or authority or encoded):
            return base, pointer, reference.kind
        if reference.is_mapping and not (fragment or encoded.endswith(SUFFIXES)):
            return None  # a name with a dot in it
        path = self._path(base, text, reference)
        return None if path is None else (path, pointer, reference.kind)

    def _path(self, base: str, text: str, reference: Reference) -> str | None:
        """Return the path of another file relative to the document's folder.

        None for a value of a discriminator that names no file. Raises ProblemsError for a file that
        is not of this source.
        """
        scheme, authority, encoded, _ = split_reference(text)
        path = unquote(encoded)
        if scheme or authority or path.startswith("/"):
            kept = beside(text, self.reader.url)
            if kept is not None and kept == beside(self.reader.url, self.reader.url):
                return self.reader.main
            problem = "" if kept is not None else "is not of the same origin as the document"
            path = kept or ""
        else:
            problem = "has a backslash in it" if "\\" in path else ""
            path = posixpath.normpath(f"{posixpath.dirname(base)}/{path}".lstrip("/"))
            self.names_itself |= path == self.reader.main
        problem = problem or self._problem(path, text)
        if problem and reference.is_mapping:
            return None
        if problem:
            where = self._where(base, reference)
            fail(where, "reference-outside", f"'{shorten(text)}' {problem}", _HINT)
        return path

    def _problem(self, path: str, text: str) -> str:
        if "?" in text.partition("#")[0]:
            return "has a query, and a file is kept by its path alone"
        up = path.split("/").count("..")
        if up > len(self.reader.folders):
            return "leads out of where the document is published"
        return kept_path_problem("/".join(path.split("/")[up:]))

    def _where(self, base: str, reference: Reference) -> Location:
        where = self.documents[base].where(reference.pointer)
        return Location(
            path=self.reader.shown(base),
            line=where.line,
            column=where.column,
            pointer=where.pointer,
        )
