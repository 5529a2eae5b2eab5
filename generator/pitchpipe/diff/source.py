"""One of the two documents: where its references lead, and its nodes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.diff.gather import gather
from pitchpipe.diff.schema import Node, Part, Parts

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Source:
    """One of the two documents: follows references, and makes each node once."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self._nodes: dict[tuple[int, ...], Node] = {}
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
            self._targets[reference] = self._find(reference)
        return self._targets[reference]

    def _find(self, reference: str) -> Part | None:
        pointer = unquote(reference.removeprefix("#"))
        try:
            return Part(pointers.resolve(self.data, pointer), pointer)
        except (LookupError, ValueError):
            return None

    def settle(self, part: Part, also: tuple[str, ...] = ("summary", "description")) -> Part:
        """Follow a value that is nothing but a reference (and such words) to what it names."""
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
            parts = (self.settle(parts[0], also=()),)
        key = tuple(id(part.value) for part in parts)
        if key not in self._nodes:
            self._nodes[key] = gather(self.target, parts)
        return self._nodes[key]
