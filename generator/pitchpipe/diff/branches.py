"""One alternative of a union: its name, and the values that tell it from the others."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from pitchpipe import pointers
from pitchpipe.diff.change import show_all
from pitchpipe.diff.labels import holder_of
from pitchpipe.diff.source import Source
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Parts, is_component


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Branch:
    """One alternative of a union. `tags` are the only values that properties of it can have.

    `home` is the component that it stands in, if that is not the one with the union. `is_place`
    says that it is no alternative on its side, but all that the place is, which has no other name.
    """

    parts: Parts
    node: Node
    name: str | None
    home: str
    tags: Mapping[str, frozenset[str]]
    is_place: bool = False

    @classmethod
    def read(cls, source: Source, union: Node, parts: Parts, place: str | None = None) -> Self:
        """Read an alternative of a union, or what is no union as the only one.

        `place` is the component that the union is, if it is one.
        """
        node = source.branch(parts)
        name = node.name or source.node(parts[-1:]).name
        is_place = not union.branches and name is not None and name == place
        if is_place:
            name = None
        tags = _constants(source, node)
        # OpenAPI, "Discriminator Object": `mapping`, or else the name of the component, is the tag.
        if union.discriminator and name and union.discriminator not in tags:
            tags[union.discriminator] = _mapped(source, union, name)
        home = holder_of(node.pointer)
        is_elsewhere = is_component(home) and home != holder_of(union.pointer)
        inside = pointers.split(home)[-1] if is_elsewhere else ""
        return cls(parts=parts, node=node, name=name, home=inside, tags=tags, is_place=is_place)

    def agrees(self, other: Branch, names: set[str]) -> bool | None:
        """Say whether the tags of these names are the same; None without any."""
        found = [
            bool(self.tags[name] & other.tags[name])
            for name in names
            if name in self.tags and name in other.tags
        ]
        return all(found) if found else None

    @property
    def text(self) -> str:
        """What to call it in a list of alternatives."""
        node = self.node
        if self.is_place and node.values is not None:
            return f"one of {show_all(node.values)}"
        if not self.is_place and (named := self.name or str(node.annotations.get("title") or "")):
            return named
        kinds = "/".join(sorted(node.types)) if node.types is not None else "anything"
        tags = " and ".join(
            f"{name} {tag}" for name in self.tags for tag in sorted(self.tags[name])
        )
        told = f" with {tags}" if tags else f" of {self.home}" if self.home else ""
        return f"{kinds} {node.format}".strip() + told

    def step(self, names: set[str]) -> str:
        """Tell an unnamed alternative by its tags of these names, as ` (kind "a")`."""
        found = [f"{name} {tag}" for name in self.tags if name in names for tag in self.tags[name]]
        return f" ({', '.join(found)})" if found and not self.name else ""


def _constants(source: Source, node: Node) -> dict[str, frozenset[str]]:
    values = {name: source.node(parts).values for name, parts in node.properties.items()}
    return {
        name: frozenset([json.dumps(listed[0], sort_keys=True)])
        for name, listed in values.items()
        if listed is not None and len(listed) == 1
    }


def _mapped(source: Source, union: Node, name: str) -> frozenset[str]:
    place = source.root.child(*pointers.split(union.at("discriminator"))).value
    mapping: Mapping[str, Any] = place.get("mapping") or {} if pointers.is_object(place) else {}
    tags = [tag for tag, target in mapping.items() if str(target).rpartition("/")[2] == name]
    return frozenset(json.dumps(tag) for tag in tags or [name])


def discriminating(branches: Iterable[Branch]) -> set[str]:
    """Return the names of properties whose value no two alternatives share."""
    listed = list(branches)
    counts = Counter(
        (name, tag) for each in listed for name in each.tags for tag in each.tags[name]
    )
    shared = {name for (name, _), count in counts.items() if count > 1}
    return {name for each in listed for name in each.tags} - shared


def likeness(old: Node, new: Node) -> float:
    """Say from 0 to 1 how alike two schemas of one type are, by their properties."""
    most = max(len(old.properties), len(new.properties))
    shared = len(old.properties.keys() & new.properties.keys())
    return shared / most if most else 1


def is_part(old: Node, new: Node) -> bool:
    """Say whether one of two schemas only lacks properties that the other one has."""
    names = old.properties.keys(), new.properties.keys()
    return names[0] <= names[1] or names[1] <= names[0]
