"""Reads a document of Swagger 2.0 as the document of OpenAPI 3.0 that it means.

Every value keeps its place in the file, and the pointer by which it is known there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Document, Tree
from pitchpipe.load.openapi_objects import FIELDS_2_0, document_references
from pitchpipe.load.reading import tolerated
from pitchpipe.load.references import follow, fragment
from pitchpipe.load.swagger_parameters import (
    Given,
    body_of,
    convert_parameter,
    form_of,
)
from pitchpipe.load.swagger_responses import convert_response
from pitchpipe.load.swagger_schemas import convert_schemas
from pitchpipe.load.swagger_security import convert_scheme
from pitchpipe.load.swagger_servers import servers_of
from pitchpipe.media_types import is_binary
from pitchpipe.pointers import is_array, is_object, join
from pitchpipe.problems import CORRECT, Problem

VERSION = "3.0.3"
"""The version as which documents of Swagger 2.0 are read."""
_SECTIONS = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}
_GONE = ("host", "basePath", "schemes", "consumes", "produces", *_SECTIONS)
_METHODS = [name for name in FIELDS_2_0["pathItem"] if name != "parameters"]
_SENT = ("body", "formData")


def as_openapi_3(document: Document) -> Document:
    """Return a document of Swagger 2.0, mended and bundled, as one of OpenAPI 3.0."""
    return _Conversion(document).document()


class _Conversion:
    """The conversion of one document: a copy that changes, and what has been moved in it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._tree = document.tree.copy()
        self._warnings: list[Problem] = []
        # Where values now stand, by where they stood; what is in them moves with them.
        self._moves = {f"/{old}": f"/components/{new}" for old, new in _SECTIONS.items()}

    def document(self) -> Document:
        """Convert, part by part, and return the result."""
        convert_schemas(self._tree, self._known)
        for pointer, item in self._members("paths"):
            if not pointer.startswith("/paths/x-"):
                self._path_item(item, pointer)
        self._components()
        tree = self._root()
        self._rewrite_references(tree.value)
        left_out = {self._now(old): reason for old, reason in self._document.left_out.items()}
        return self._document.mended(tree, self._warnings, left_out, is_converted=True)

    def _note(self, pointer: str, message: str) -> None:
        self._warnings.append(tolerated(self._document.where(pointer), message, CORRECT))

    def _members(self, section: str) -> Iterator[tuple[str, Tree]]:
        if is_object(self._tree.value.get(section)):
            for name, member in self._tree.child(section).items():
                if is_object(member.value):
                    yield pointers.join("", section, name), member

    def _path_item(self, item: Tree, pointer: str) -> None:
        shared = self._take_parameters(item, pointer)
        for method in _METHODS:
            operation = item.value.get(method)
            if is_object(operation):
                self._operation(item.child(method), join(pointer, method), shared)

    def _operation(self, operation: Tree, pointer: str, shared: list[Given]) -> None:
        consumes = self._media_types(operation, "consumes")
        # Who says so of one operation means it; the document's own are also those of no content.
        has_own = "produces" in operation.value
        produces = self._media_types(operation, "produces")
        own = self._take_parameters(operation, pointer)
        # A body of its own stands for that of the path, as a field does for one of its name.
        is_body = any(given.place == "body" for given in own)
        names = [given.name for given in own]
        kept = [Given(g.tree.copy(), g.pointer) for g in shared if g.name not in names]
        sent = own if is_body else [*kept, *own]
        if sent:
            operation.put("requestBody", self._body(sent, pointer, consumes))
        files = produces if has_own and all(map(is_binary, produces)) else []
        self._responses(operation, pointer, produces, files)
        if "schemes" in operation.value:
            operation.remove("schemes")

    def _media_types(self, operation: Tree, key: str) -> list[str]:
        """Take out the media types of an operation, or else return those of the document."""
        listed = operation.remove(key).value if key in operation.value else None
        listed = self._document.data.get(key) if listed is None else listed
        return [each for each in listed if isinstance(each, str)] if is_array(listed) else []

    def _take_parameters(self, holder: Tree, pointer: str) -> list[Given]:
        """Convert the parameters of an object, and take out those that are sent in the body."""
        if not is_array(holder.value.get("parameters")):
            return []
        at = join(pointer, "parameters")
        listed = holder.remove("parameters")
        kept, sent = Tree([], listed.place.beside([])), list[Given]()
        for index, one in listed.items():
            given = self._resolved(one, join(at, index))
            if given.place in _SENT:
                sent.append(given)
                continue
            self._moves.setdefault(given.pointer, join(at, len(kept.value)))
            if given.place:
                convert_parameter(given, self._note)
            kept.put(len(kept.value), given.tree.moved(self._known(join(at, index))))
        if kept.value:
            holder.put("parameters", kept)
        return sent

    def _resolved(self, one: Tree, pointer: str) -> Given:
        """Follow a reference to a parameter, unless one to the same parameter will do."""
        value, at = follow(self._document.data, one.value, pointer)
        is_sent = is_object(value) and value.get("in") in _SENT
        is_shared = pointers.split(at)[:-1] == ("parameters",)
        is_left_out = not self._document.left_out.keys().isdisjoint((pointer, at))
        if at == pointer or is_left_out or (is_shared and not is_sent):
            return Given(one.moved(self._known(pointer)), pointer, is_left_out=is_left_out)
        return Given(self._copy(at, "parameter"), at)

    def _copy(self, pointer: str, kind: str) -> Tree:
        """Copy an object from where it stands in the document of Swagger 2.0."""
        copied = self._document.tree.at(pointers.split(pointer)).copy()
        convert_schemas(copied, self._known, kind, pointer)
        return copied.moved(self._known(pointer))

    def _known(self, pointer: str) -> str:
        return self._document.where(pointer).pointer

    def _body(self, sent: list[Given], pointer: str, consumes: list[str]) -> Tree:
        """Return what an operation sends, and note what stands for it no longer."""
        bodies = [given for given in sent if given.place == "body"]
        fields = [given for given in sent if given.place != "body"]
        at = join(pointer, "requestBody", "content")
        if bodies:
            for given in [*bodies[:-1], *fields]:
                self._note(given.pointer, "an operation has one body: the last one counts")
            body = body_of(bodies[-1], consumes)
            media_type = next(iter(body.value["content"]))
            now = join(at, media_type, "schema")
            self._moves.setdefault(join(bodies[-1].pointer, "schema"), now)
            self._moves.setdefault(bodies[-1].pointer, join(pointer, "requestBody"))
            return body
        body = form_of(fields, consumes, self._note)
        media_type = next(iter(body.value["content"]))
        for given in fields:
            now = join(at, media_type, "schema", "properties", given.name)
            self._moves.setdefault(given.pointer, now)
        return body

    def _responses(
        self, operation: Tree, pointer: str, produces: list[str], files: list[str]
    ) -> None:
        """Convert the responses; those of a success without a schema are `files`, if any."""
        responses = operation.value.get("responses")
        of_document: Any = self._document.data.get("produces") or []
        for status in [*responses] if is_object(responses) else ():
            at = join(pointer, "responses", status)
            response = operation.child("responses").child(status)
            if status.startswith("x-") or not is_object(response.value):
                continue
            found, target = follow(self._document.data, response.value, at)
            as_files = files if status.startswith("2") else []
            is_own = bool(as_files) or (is_object(found) and "schema" in found)
            if target != at and is_object(found) and is_own and produces != of_document:
                # What it answers with is for the operation to say.
                response, at = self._copy(target, "response"), target
                operation.child("responses").replace(status, response)
            if "$ref" not in response.value:
                now = join(pointer, "responses", status)
                self._response(response, at, now, produces, as_files)

    def _response(
        self,
        response: Tree,
        pointer: str,
        now: str,
        produces: list[str],
        files: Sequence[str] = (),
    ) -> None:
        media_types = convert_response(response, self._known(pointer), produces, files)
        if media_types:
            schema = join(now, "content", media_types[0], "schema")
            self._moves.setdefault(join(pointer, "schema"), schema)

    def _components(self) -> None:
        """Convert what stands for itself; bodies and forms stand where they are sent."""
        for pointer, parameter in [*self._members("parameters")]:
            if pointer in self._document.left_out:
                continue
            if parameter.value.get("in") in _SENT:
                self._tree.child("parameters").remove(pointers.split(pointer)[-1])
            elif "$ref" not in parameter.value:
                convert_parameter(Given(parameter, pointer), self._note)
        listed = self._media_types(self._tree, "produces")
        for pointer, response in self._members("responses"):
            now = self._now(pointer)
            if "$ref" not in response.value:
                self._response(response, pointer, now, listed)
        for pointer, scheme in self._members("securityDefinitions"):
            convert_scheme(scheme, pointer)

    def _root(self) -> Tree:
        """Put the parts together in the order in which they stand."""
        old = self._tree
        root = Tree({}, old.place.beside({}))
        servers = servers_of(old)
        for key, part in old.items():
            if key == "swagger":
                root.put("openapi", Tree(VERSION, part.moved("/swagger").place))
            elif key in _SECTIONS and is_object(part.value):
                section = part.moved(f"/{key}")
                if "components" not in root.value:
                    root.put("components", Tree({}, section.place.beside({})))
                root.child("components").put(_SECTIONS[key], section)
            elif key not in _GONE:
                root.put(key, part)
        if servers:
            root.put("servers", servers)
        return root

    def _rewrite_references(self, data: dict[str, Any]) -> None:
        for reference in list(document_references(data)):
            if reference.text.startswith("#"):
                pointer = unquote(reference.text[1:])
                now = self._now(pointer)
                if now != pointer:
                    holder, _, key = reference.pointer.rpartition("/")
                    pointers.resolve(data, holder)[key] = fragment(now)

    def _now(self, pointer: str) -> str:
        """Return where a pointer into the document of Swagger 2.0 now leads."""
        try:
            tokens = pointers.split(pointer)
        except ValueError:
            return pointer
        for count in range(len(tokens), 0, -1):
            if moved := self._moves.get(pointers.join("", *tokens[:count])):
                return join(moved, *tokens[count:])
        return pointer
