"""One of the two documents compared: resolves its references and reads its schemas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from pitchpipe import ir, pointers
from pitchpipe.document import Document
from pitchpipe.parse.classes import Classes, read_classes
from pitchpipe.parse.operations import overlaid_ids
from pitchpipe.parse.size import TooLargeError
from pitchpipe.render.field_names import field_name, renamed_fields
from pitchpipe.render.signatures import names_of
from pitchpipe.schema.canonical import Node, canonical
from pitchpipe.schema.parts import Part, Parts, target
from pitchpipe.schema.scope import Scope

_UNREADABLE = (
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
    TooLargeError,
)


class Source:
    """One of the two documents: follows references, and makes each node once.

    `left_out` has reasons by the pointers of what cannot be read, `overlaid` the pointers of the
    operations whose operationId an overlay gives.
    """

    def __init__(
        self,
        data: Mapping[str, Any],
        left_out: Mapping[str, str] | None = None,
        overlaid: Collection[str] = (),
    ) -> None:
        self.data = data
        self.overlaid = overlaid
        self.unreadable: Exception | None = None
        self._left_out = left_out
        self._scope = Scope(data)
        self._nodes: dict[tuple[object, ...], Node] = {}
        self._branches: dict[int, Node] = {}
        self._targets: dict[str, Part | None] = {}
        self._calls: dict[str, tuple[Mapping[tuple[str, str], str], str]] = {}

    @classmethod
    def of(cls, document: Document) -> Source:
        """Return the source that a document is."""
        return cls(document.data, document.left_out, overlaid_ids(document))

    @property
    def root(self) -> Part:
        """The whole document."""
        return Part(self.data, "")

    @cached_property
    def classes(self) -> Classes | None:
        """The classes that are generated; None, with the error in `unreadable`, if none can be.

        Raises TooMuchError if too many schemas would have to be read.
        """
        try:
            return read_classes(self.data, self._left_out, self.overlaid)
        except _UNREADABLE as error:
            self.unreadable = error
            return None

    @cached_property
    def _renamed_fields(self) -> Mapping[str, str]:
        return renamed_fields(self.classes.definitions.values()) if self.classes else {}

    def field(self, name: str) -> str:
        """Return the field, and the argument, of a property.

        Raises TooMuchError as `classes` does.
        """
        return field_name(name, self._renamed_fields)

    def class_name(self, pointer: str) -> str | None:
        """Return the class that is generated for a place, None if none is.

        Raises TooMuchError as `classes` does.
        """
        return self.classes.names.get(pointer) if self.classes else None

    def operation(self, pointer: str) -> ir.Operation | None:
        """Return the operation that is generated for a place in `paths`, None if none is.

        Raises TooMuchError as `classes` does.
        """
        return self.classes.operations.get(pointer) if self.classes else None

    def argument(self, pointer: str, key: tuple[str, str]) -> str | None:
        """Return the argument of a parameter, by its place and name; None if none is generated.

        Raises TooMuchError as `classes` does.
        """
        return self._called(pointer)[0].get(key)

    def takes_properties(self, pointer: str) -> bool:
        """Say whether the properties of a body are arguments. Raises TooMuchError as above."""
        return self._called(pointer)[1] == "properties"

    def _called(self, pointer: str) -> tuple[Mapping[tuple[str, str], str], str]:
        if pointer not in self._calls:
            operation = self.operation(pointer)
            if operation is None or self.classes is None:
                return {}, ""
            names, form = names_of(operation, self.classes.definitions, self._renamed_fields)
            lower = {
                (place, name.lower() if place == "header" else name): argument
                for (place, name), argument in names.items()
            }
            self._calls[pointer] = lower, form
        return self._calls[pointer]

    def target(self, reference: Any) -> Part | None:
        """Return what a `$ref` within the document names, or None."""
        if not isinstance(reference, str):
            return None
        if reference not in self._targets:
            self._targets[reference] = target(self.data, reference)
        return self._targets[reference]

    def resolve(self, part: Part, also: tuple[str, ...] = ("summary", "description")) -> Part:
        """Follow a value that is only a reference, possibly with the keywords `also`."""
        seen: set[str] = set()
        while pointers.is_object(part.value) and "$ref" in part.value:
            others = part.value.keys() - {"$ref", *also}
            found = self.target(part.value["$ref"])
            if others or found is None or found.pointer in seen:
                break
            seen.add(found.pointer)
            part = found
        return part

    def node(self, parts: Parts) -> Node:
        """Return the node of schemas that hold together; the same ones have the same node."""
        if len(parts) == 1:
            parts = (self.resolve(parts[0], also=()),)
        key = tuple((id(part.value), part.bare) for part in parts)
        if key not in self._nodes:
            self._nodes[key] = canonical(self._scope, parts)
        return self._nodes[key]

    def branch(self, parts: Parts) -> Node:
        """Return the node of an alternative; whether it is null is for its union to say."""
        node = self.node(parts)
        if id(node) not in self._branches:
            self._branches[id(node)] = replace(node, nullable=None)
        return self._branches[id(node)]
