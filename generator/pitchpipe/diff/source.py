"""One of the two documents compared: resolves its references and reads its schemas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pitchpipe import pointers
from pitchpipe.schema.canonical import Node, canonical
from pitchpipe.schema.parts import Part, Parts, target
from pitchpipe.schema.scope import Scope


class Source:
    """One of the two documents: follows references, and makes each node once."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self._scope = Scope(data)
        self._nodes: dict[tuple[object, ...], Node] = {}
        self._branches: dict[int, Node] = {}
        self._targets: dict[str, Part | None] = {}

    @property
    def root(self) -> Part:
        """The whole document."""
        return Part(self.data, "")

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
