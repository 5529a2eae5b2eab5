"""The document that is being read, its references followed, and what of it is not generated."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import unquote

from pitchpipe import ir
from pitchpipe.pointers import join, resolve
from pitchpipe.problems import CORRECT
from pitchpipe.schema.parts import Parts, part_at
from pitchpipe.schema.scope import Scope
from pitchpipe.schema.shapes import Shape, annotations_of, gather

# Far more than documents have, and far fewer than the interpreter can follow.
_MAX_CHAIN = 200


@dataclass(frozen=True, slots=True)
class Warned:
    """A construct that is not generated as it stands: where, under which rule, why, a way out."""

    pointer: str
    rule: Literal["tolerated", "unchecked", "untyped", "left-out", "pagination"]
    message: str
    hint: str = CORRECT


class LeftOutError(Exception):
    """An operation that cannot be generated: the pointer of the reason, and what it is."""

    def __init__(self, pointer: str, reason: str, hint: str = CORRECT) -> None:
        super().__init__(reason)
        self.pointer, self.reason, self.hint = pointer, reason, hint


class Reader:
    """What every part of the parser reads from, and where it notes its warnings."""

    def __init__(self, root: Mapping[str, Any], broken: Mapping[str, str] | None = None) -> None:
        self.root = root
        self.overlaid: Collection[str] = ()  # operations whose operationId an overlay gives
        self.scope = Scope(root)
        self.broken: Mapping[str, str] = broken or {}
        self.warned: list[Warned] = []
        self.errors: list[Warned] = []
        self.operations_left_out: list[ir.LeftOut] = []
        # Operations share most of these, so that each is read once.
        self.parameters: dict[str, ir.Parameter] = {}
        self.responses: dict[tuple[str, str, tuple[bool, ...]], ir.Response] = {}
        self._contents: dict[str, Shape] = {}

    def tolerated(self, pointer: str, message: str, hint: str = CORRECT) -> None:
        """Note what breaks the specification, but is read as it is meant."""
        self.warned.append(Warned(pointer, "tolerated", message, hint))

    def unchecked(self, pointer: str, what: str, hint: str = CORRECT) -> None:
        """Note an assertion that is not enforced before sending: the server is the judge."""
        self.warned.append(Warned(pointer, "unchecked", f"{what} is not checked", hint))

    def untyped(self, pointer: str, reason: str, hint: str = CORRECT) -> None:
        """Note a place of which nothing better than `Any` can be said."""
        self.warned.append(Warned(pointer, "untyped", f"typed as Any: {reason}", hint))

    def note_misread(self, shape: Shape) -> None:
        """Note what is wrong with a place, but is read as it is meant."""
        for misread in shape.misread:
            self.tolerated(*misread)
        if shape.untold:
            self.untyped(shape.where, "NestJS writes 'object' for every type that it does not know")

    def left_out(self, pointer: str, message: str, hint: str = CORRECT) -> None:
        """Note an operation, a media type or a security scheme that is not generated."""
        self.warned.append(Warned(pointer, "left-out", message, hint))

    def wrong(self, pointer: str, message: str, hint: str) -> None:
        """Note an error in the description of pages, which the user has written."""
        self.errors.append(Warned(pointer, "pagination", message, hint))

    def shape_at(self, parts: Parts) -> Shape:
        """Gather what is asserted and annotated at one place."""
        return gather(self.scope, parts)

    def shape_of_content(self, pointer: str) -> Shape:
        """Gather what is asserted of a content, not to be changed: once for what many refer to."""
        part = part_at(self.root, pointer)
        is_reference = part.schema.keys() == {"$ref"}
        key = str(part.schema["$ref"]) if is_reference else pointer
        if key not in self._contents:
            self._contents[key] = self.shape_at((part,))
        return self._contents[key]

    def annotations_at(self, parts: Parts) -> dict[str, Any]:
        """Return what is annotated at one place, possibly with what is asserted."""
        return annotations_of(self.scope, parts)

    def dereference(self, given: dict[str, Any]) -> dict[str, Any]:
        """Follow the `$ref` of a parameter, response or the like, if it is one."""
        return self.located("", given)[1]

    def located(self, pointer: str, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """Follow the `$ref` of a parameter, response or the like to where it stands.

        Raises LeftOutError if it, or what is there, cannot be read.
        """
        self.check(pointer, given)
        while "$ref" in given:
            pointer = unquote(given["$ref"].removeprefix("#"))
            given = resolve(self.root, pointer)
            self.check(pointer, given)
        return pointer, given

    def check(self, pointer: str, given: Mapping[str, Any]) -> None:
        """Raise LeftOutError for an object that cannot be read."""
        if pointer in self.broken:
            at = join(pointer, "$ref") if "$ref" in given else pointer
            raise LeftOutError(at, self.broken[pointer])

    def is_too_deep(self, pointer: str, depth: int) -> bool:
        """Tell whether too long a chain of references leads to a schema, which is then `Any`."""
        if depth < _MAX_CHAIN:
            return False
        reason = f"it is at the end of a chain of more than {_MAX_CHAIN} references"
        self.untyped(pointer, reason, "shorten the chain with an overlay")
        return True
