"""Bundling: turn references to other files into references within one document."""

from __future__ import annotations

import contextlib
import os
import re
from collections import deque
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Document, Place, Reference, Tree
from pitchpipe.load.identifiers import by_pointer
from pitchpipe.load.inclusions import READ, fits, is_of_home, merged, rebase, replaced
from pitchpipe.load.json_source import MAX_DEPTH, check_depth
from pitchpipe.load.openapi_objects import (
    dialect_of,
    document_references,
    inclusions,
    references,
)
from pitchpipe.load.reading import is_there, names_beside, real, tolerated
from pitchpipe.load.references import (
    RULE,
    beside,
    fragment,
    has,
    mapped,
    nearest,
    split_reference,
)
from pitchpipe.load.yaml_source import display_path, load
from pitchpipe.problems import Location, Problem, ProblemsError, did_you_mean

# Path items and the like replace their references: a few files could multiply them without limit.
MAX_COPIES = 10_000

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
_WHOLE_FILE = "'#/' is read as the whole file: nothing in it is called \"\" (RFC 6901, section 5)"
_NO_SLASH = "leave out '#/'"


def bundle(document: Document, *, root: Path, source: str = "") -> Document:
    """Turn references to other local files into internal ones.

    The target of a reference becomes a component, named after the last token of its pointer or
    after its file; a path item replaces its reference. Positions still point into the file that a
    value comes from. Only files below `root` are read. A document without such references keeps its
    data, and knows the references in it. References that cannot be followed stay as they are, and
    stand in the document's `unfollowed`. A URL of the same origin as `source`, where the document
    comes from, means the file that is kept in its place. Raises ProblemsError for a file that
    cannot be read.
    """
    document = by_pointer(document)
    found = list(document_references(document.data))
    if all(_is_internal(document.data, reference) for reference in found) and not any(
        inclusions(document.data, "openapi", dialect=dialect_of(document.data))
    ):
        return document.referring(found)
    bundler = _Bundler(document, root, source)
    bundled = bundler.run()
    if bundler.problems:
        raise ProblemsError([*bundler.problems, *bundled.unfollowed])
    check_depth(document.path, bundled.data)
    return bundled


def _is_internal(data: Any, reference: Reference) -> bool:
    text = mapped(data, reference) if reference.is_mapping else reference.text
    return text.startswith("#")


def _without_self(data: Any, text: str) -> str:
    """Return a reference by the document's own URI (OpenAPI 3.2, `$self`) as an internal one."""
    own = data.get("$self") if pointers.is_object(data) else None
    is_own = isinstance(own, str) and own != "" and text.partition("#")[0] == own
    return "#" + text.partition("#")[2] if is_own else text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """The target of a reference: a file, a pointer into it, and the kind of object expected."""

    file: Path
    pointer: str
    kind: str


class _Refused(Exception):  # noqa: N818
    """Why a reference cannot be followed, and what to do about it."""


class _Bundler:
    """Copies a document, and adds the targets of its references to other files to the copy."""

    def __init__(self, document: Document, root: Path, source: str) -> None:
        self.problems: list[Problem] = []
        self._noted: dict[Location, Problem] = {}
        self._unfollowed: list[Problem] = []
        self._document = document
        self._root = root
        self._source = source
        self._dialect = dialect_of(document.data)
        self._home = document.files[0].resolve()
        top = root.resolve()
        self._top = top if self._home.is_relative_to(top) else self._home.parent
        folder = Path(os.path.normpath(document.files[0].absolute().parent))
        # Where that is a link to a folder elsewhere, the files in it are named by the link.
        is_link = self._top != top and real(folder) == self._top
        is_by_link = is_link and folder.is_relative_to(os.path.normpath(root.absolute()))
        self._named_top = folder if is_by_link else self._top
        self._tree = document.tree.copy()
        self._files: dict[Path, Document | None] = {self._home: document}
        self._names: dict[_Target, str] = {}
        self._adopted: set[str] = set()
        self._queue: deque[tuple[Tree, _Target]] = deque()
        self._included: dict[tuple[Path, str], str] = {}
        self._copies = 0
        self._is_linked = False

    def run(self) -> Document:
        home = _Target(file=self._home, pointer="", kind="openapi")
        self._tree = self._include(self._tree, home, (), at="")
        adopted = list(self._adopt(home))
        self._rewrite(self._tree, list(document_references(self._tree.value)), home, ())
        for path, tree in adopted:
            self._tree.at(path[:-1]).replace(path[-1], tree)
        while self._queue:
            tree, origin = self._queue.popleft()
            self._rewrite(tree, self._references(tree, origin.kind), origin, (origin,))
        external = [loaded for loaded in self._files.values() if loaded][1:]
        noted = [warning for loaded in external for warning in loaded.warnings]
        return Document(
            path=self._document.path,
            data=self._tree.value,
            places=self._tree.place,
            files=self._document.files + tuple(loaded.files[0] for loaded in external),
            warnings=(*self._document.warnings, *noted, *self._noted.values()),
            is_linked=self._is_linked,
            unfollowed=tuple(self._unfollowed),
            overlays=self._document.overlays,
        )

    def _references(self, tree: Tree, kind: str) -> list[Reference]:
        return list(references(tree.value, kind, dialect=self._dialect))

    def _adopt(self, home: _Target) -> Iterator[tuple[tuple[str, ...], Tree]]:
        """Replace each component that is only a reference by its target, keeping its name."""
        for reference in self._references(self._tree, "openapi"):
            *path, last = pointers.split(reference.pointer)
            is_component = last == "$ref" and self._dialect.is_component(tuple(path))
            if not is_component or reference.kind == "pathItem":
                continue
            with contextlib.suppress(_Refused):  # reported with all other references
                target = self._target(home, reference)
                is_alias = target.file == self._home or target in self._names
                if not is_alias and len(self._tree.at(path).value) == 1:
                    tree = self._whole(target)
                    self._names[target] = path[-1]
                    self._adopted.add(reference.pointer)
                    self._queue.append((tree, target))
                    yield tuple(path), tree

    def _rewrite(
        self, tree: Tree, found: list[Reference], origin: _Target, trail: tuple[_Target, ...]
    ) -> None:
        for reference in found:
            if origin.file == self._home and self._is_done(reference):
                continue
            *path, last = pointers.split(reference.pointer)
            parent = tree.at(path)
            place = parent.child(last).place
            try:
                target = self._target(origin, reference)
                if reference.kind == "pathItem":
                    self._put_path_item(parent, target, trail)
                else:
                    parent.value[last] = self._internal(target)
            except _Refused as refused:
                if origin.file != self._home and reference.text.startswith("#"):
                    # In this document it would be another place.
                    parent.value[last] = origin.file.name + reference.text
                self._report(_located(place, origin.pointer + reference.pointer), refused)

    def _is_done(self, reference: Reference) -> bool:
        return reference.pointer in self._adopted or _is_internal(self._tree.value, reference)

    def _report(self, where: Location, refused: _Refused) -> None:
        message, hint = refused.args
        if message:
            problem = Problem(where=where, rule=RULE, message=message, hint=hint)
            self._unfollowed.append(problem)

    def _target(self, origin: _Target, reference: Reference) -> _Target:
        """Return what a reference leads to; if that is included, as it is in this document."""
        target = self._elsewhere(origin, reference)
        above, below = target.pointer, ""
        while (target.file, above) not in self._included:
            above, slash, last = above.rpartition("/")
            if not slash:
                return target
            below = f"/{last}{below}"
        return replace(target, file=self._home, pointer=self._included[target.file, above] + below)

    def _elsewhere(self, origin: _Target, reference: Reference) -> _Target:
        text, base = reference.text, origin.file
        loaded = self._files[base]
        if reference.is_mapping and loaded:
            # A bare name is that of a schema in the same file, or else in the main document.
            text = mapped(loaded.data, reference)
            if text.startswith("#") and not reference.text.startswith("#"):
                base = base if has(loaded.data, text[1:]) else self._home
        text = _without_self(loaded.data if loaded else {}, text)
        if loaded and is_of_home(text, loaded.data, self._tree.value):
            base = self._home
        scheme, authority, encoded, fragment = split_reference(text)
        path = unquote(encoded)
        if scheme or authority or path.startswith("/"):
            if (kept := beside(text, self._source)) is not None:
                is_own = kept == beside(self._source, self._source)
                base, path = self._home, "" if is_own else kept
            elif scheme or authority:
                hint = "save the file next to the spec, and refer to it by its relative path"
                _refuse(f"'{text}' is a URL, and URLs are not fetched", hint)
        if path.startswith("/") or "\\" in path or "\0" in path:
            _refuse(f"'{text}' is not a relative path", "write it relative to this file, with '/'")
        file = real(base.parent / path) if path else base
        self._is_linked |= bool(path) and os.path.normpath(base.parent / path) != str(file)
        if file != self._home and not file.is_relative_to(self._top):
            top = display_path(self._top, self._root)
            hint = "move the file into it, or with --spec run the command in a folder above both"
            _refuse(f"'{text}' points outside of '{top}'", hint)
        if fragment == "/" and not has(self._load(file).data, fragment):
            where = self._load(origin.file).where(origin.pointer + reference.pointer)
            self._noted[where] = tolerated(where, _WHOLE_FILE, _NO_SLASH)
            fragment = ""
        return _Target(file=file, pointer=unquote(fragment), kind=reference.kind)

    def _include(
        self, tree: Tree, origin: _Target, trail: tuple[_Target, ...], at: str | None
    ) -> Tree:
        """Replace references where the specification allows none by what they lead to.

        `at` is where the tree stands in the bundled document, None if it is a component.
        """
        for reference in list(inclusions(tree.value, origin.kind, dialect=self._dialect)):
            *path, _ = pointers.split(reference.pointer)
            holder = tree.at(path)
            place = holder.child("$ref").place
            where = _located(place, origin.pointer + reference.pointer)
            try:
                target = self._elsewhere(origin, reference)
                self._check(target, trail, "the reference leads to itself")
                found = self._copy_of(target)
                if not fits(found.value, target.kind):
                    continue
                inner = None if at is None else at + pointers.join("", *path)
                if inner is not None and target.file != self._home:
                    self._included[target.file, target.pointer] = inner
                found = self._include(found, target, (*trail, target), inner)
            except _Refused as refused:
                self._report(where, refused)
                continue
            self._rebase(found, target, origin.file)
            self._noted[where] = tolerated(where, READ)
            tree = replaced(tree, path, merged(found, holder))
        return tree

    def _internal(self, target: _Target) -> str:
        if target.file == self._home:
            return fragment(target.pointer)
        if target not in self._names:
            found = self._whole(target)
            components = self._section(target.kind, found.place)
            self._names[target] = name = _unused_name(target, components.value)
            components.put(name, found)
            self._queue.append((found, target))
        section = self._dialect.section(target.kind)
        return fragment(pointers.join(section, self._names[target]))

    def _check(self, target: _Target, trail: tuple[_Target, ...], circle: str) -> None:
        """Refuse to put a copy in the place of a reference without end."""
        self._copies += 1
        if target in trail:
            _refuse(circle)
        if len(trail) > MAX_DEPTH:
            _refuse(f"references lead to one another more than {MAX_DEPTH} times in a row")
        if self._copies > MAX_COPIES:
            message = f"references expand to more than {MAX_COPIES} path items or other parts"
            where = self._document.where("/paths")
            raise ProblemsError([Problem(where=where, rule="too-large", message=message)])

    def _put_path_item(self, parent: Tree, target: _Target, trail: tuple[_Target, ...]) -> None:
        self._check(target, trail, "the path item refers to itself")
        found = self._whole(target)
        self._rewrite(found, self._references(found, "pathItem"), target, (*trail, target))
        parent.remove("$ref")
        # OpenAPI 3.1.1, "Path Item Object", leaves the meaning of fields next to the reference
        # undefined. They are more specific than the target, so they win.
        for key, child in found.items():
            if key not in parent.value:
                parent.put(key, child)

    def _rebase(self, tree: Tree, target: _Target, base: Path) -> None:
        if target.file != base:
            found = list(references(tree.value, target.kind, dialect=self._dialect))
            rebase(tree, found, target.file, base, self._load(target.file).data)

    def _whole(self, target: _Target) -> Tree:
        """Return a copy of a target for the components, or in the place of a path item."""
        return self._include(self._copy_of(target), target, (target,), at=None)

    def _copy_of(self, target: _Target) -> Tree:
        loaded = self._load(target.file)
        try:
            tree = loaded.tree.at(pointers.split(target.pointer))
        except ValueError:
            _refuse(f"'{target.pointer}' is not a JSON Pointer")
        except LookupError:
            hint = nearest(loaded.data, target.pointer)
            _refuse(f"there is nothing at '#{target.pointer}' in {loaded.path}", hint)
        return tree.copy()

    def _load(self, file: Path) -> Document:
        if file not in self._files:
            named = self._named_top / file.relative_to(self._top)
            root = self._root.resolve() if named == file else self._root
            if not is_there(file):
                shown = display_path(named, root)
                _refuse(f"no such file: {shown}", did_you_mean(file.name, names_beside(file)))
            try:
                self._files[file] = load(named, root=root, is_part=True)
            except ProblemsError as error:
                self._files[file] = None
                self.problems.extend(error.problems)
        loaded = self._files[file]
        if loaded is None:
            _refuse("")  # the problems of the file itself say why
        return loaded

    def _section(self, kind: str, place: Place) -> Tree:
        tree = self._tree
        for name in self._dialect.sections[kind]:
            if name not in tree.value:
                tree.put(name, Tree({}, Place(place.path, place.line, place.column, {})))
            tree = tree.child(name)
            if not pointers.is_object(tree.value):
                _refuse(f"'{name}' is {pointers.kind(tree.value)}, not an object")
        return tree


def _located(place: Place, pointer: str) -> Location:
    return Location(path=place.path, line=place.line, column=place.column, pointer=pointer)


def _unused_name(target: _Target, taken: Container[str]) -> str:
    tokens = pointers.split(target.pointer)
    wish = _NOT_IN_NAMES.sub("_", tokens[-1] if tokens else target.file.stem) or "_"
    name, number = wish, 1
    while name in taken:
        number += 1
        name = f"{wish}_{number}"
    return name


def _refuse(message: str, hint: str = "") -> NoReturn:
    raise _Refused(message, hint)
