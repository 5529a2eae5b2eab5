"""One form for all schemas that mean the same at a place: a `Node`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from pitchpipe import pointers
from pitchpipe.pointers import join
from pitchpipe.schema.bounds import KEPT
from pitchpipe.schema.listed import read_values
from pitchpipe.schema.parts import Part, Parts, is_component, only_annotates, target_of
from pitchpipe.schema.scope import Place, Scope, place_of
from pitchpipe.schema.shapes import Shape, gather, kinds_of
from pitchpipe.schema.unions import Alternatives, admits_null, alternatives

_WORDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusive_minimum": "minimum",
    "exclusive_maximum": "maximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "min_properties": "minProperties",
    "max_properties": "maxProperties",
}
"""The keyword that stands for each bound of `ir.Constraints`."""

_OF_KIND = {kind: {"type": kind} for kind in KEPT}
_FORMATTED = frozenset(["string", "integer", "number", "boolean"])
_MEANING = (
    "types", "format", "values", "bounds", "multiple_of", "is_unique", "patterns", "properties",
    "required", "undescribed", "is_closed", "additional", "items", "branches", "discriminator",
)  # fmt: skip


class Bound(NamedTuple):
    """The least or the greatest number, and whether it is itself excluded."""

    value: float
    is_exclusive: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Node:
    """Everything asserted at one place, the same for every way of writing it.

    `types` and `values` are None where anything goes. They never contain null, which `nullable`
    stands for (None where it makes no difference). `branches` are the alternatives of a union that
    neither types nor values express. `undescribed` are the required properties that an answer may
    lack, as nothing describes them by the name in `required`. `stated` has the pointer of the
    schema that states a keyword.
    """

    parts: Parts
    name: str | None = None
    types: frozenset[str] | None = None
    nullable: bool | None = None
    format: str = ""
    values: list[Any] | None = None
    bounds: dict[str, Bound] = field(default_factory=dict[str, Bound])
    multiple_of: float | None = None
    is_unique: bool = False
    patterns: frozenset[str] = frozenset()
    properties: dict[str, Parts] = field(default_factory=dict[str, Parts])
    required: set[str] = field(default_factory=set[str])
    undescribed: set[str] = field(default_factory=set[str])
    is_closed: bool = False
    additional: Parts = ()
    items: Parts = ()
    branches: list[Parts] = field(default_factory=list[Parts])
    discriminator: str = ""
    others: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    annotations: dict[str, Any] = field(default_factory=dict[str, Any])
    stated: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def pointer(self) -> str:
        """Where the place is."""
        return self.parts[-1].pointer

    def at(self, keyword: str) -> str:
        """Return the pointer of a keyword, or of the place itself if nothing states it."""
        holder = self.stated.get(keyword)
        return self.pointer if holder is None else join(holder, keyword)

    @property
    def default(self) -> Any:
        """The default; a default of None is the same as no default."""
        return self.annotations.get("default")

    @property
    def description(self) -> str:
        """The text nearest to the place."""
        return str(self.annotations.get("description", ""))

    @property
    def by_type(self) -> list[Parts]:
        """The alternatives that a list of types stands for."""
        return [
            (*self.parts, Part(_OF_KIND[kind], self.pointer, kind=kind))
            for kind in sorted(self.types or ())
            if kind in _OF_KIND
        ]

    @property
    def has_limits(self) -> bool:
        """Whether more is asserted than types and values."""
        said = (self.format, self.bounds, self.patterns, self.properties, self.required)
        more = (self.is_unique, self.is_closed, self.additional, self.items)
        return self.multiple_of is not None or any(said) or any(more)

    @property
    def is_class(self) -> bool:
        """Whether a name of it is that of a class or a union, not of a plain type."""
        return bool(self.values or self.properties or self.branches)

    @property
    def is_any(self) -> bool:
        """Whether every value is admitted."""
        return self.types is None and self.values is None and not self.branches


def is_tighter(one: Bound, other: Bound, is_lower: bool) -> bool:
    """Say whether a bound admits less than another of the same kind."""
    if one.value == other.value:
        return one.is_exclusive and not other.is_exclusive
    return one.value > other.value if is_lower else one.value < other.value


def canonical(scope: Scope, parts: Parts, open_places: frozenset[Place] = frozenset()) -> Node:
    """Return what all these schemas, and what they include, assert together.

    `open_places` are those whose unions are being read. Raises TooMuchError if `scope` has read too
    many schemas.
    """
    place = place_of(parts)
    known: Node | None = scope.nodes.get(place)
    if known is not None:
        return known
    cycles = scope.cycles
    node = _read(scope, parts, open_places | {place})
    # Within a cycle, it depends on where the cycle was entered.
    if scope.cycles == cycles:
        scope.nodes[place] = node
    return node


def _read(scope: Scope, parts: Parts, open_places: frozenset[Place]) -> Node:
    shape = gather(scope, parts)
    node = Node(parts=parts, name=_name(scope.root, parts))
    node.annotations, node.stated = shape.annotations, shape.stated
    node.others = {word: list(values) for word, values in shape.others.items()}
    for word, other in (
        ("enum", "const"),
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ):
        if other in node.stated:
            node.stated.setdefault(word, node.stated[other])
    if shape.values is not None:
        _list_values(node, shape)
    elif (union := alternatives(scope, shape, parts)) is not None:
        _ignore(node, union.ignored)
        found = list(_read_branches(scope, union, open_places))
        # Whether the union admits null is said by `nullable`.
        _unite(node, shape, [each for each in found if not _is_only_null(each)] or found)
    else:
        _describe(node, shape)
    node.nullable = None if node.is_any else admits_null(scope, shape)
    return node


def _name(root: Mapping[str, Any], parts: Parts) -> str | None:
    """Return the component that a place merely refers to."""
    if len(parts) == 1 and is_component(parts[0].pointer):
        return pointers.split(parts[0].pointer)[-1]
    found = target_of(root, parts)
    pointer = found[0].pointer if found else ""
    return pointers.split(pointer)[-1] if is_component(pointer) else None


def _ignore(node: Node, unions: Iterable[tuple[str, Parts]]) -> None:
    """Keep what no generated type expresses, so that a change of it is noticed."""
    for keyword, options in unions:
        node.others.setdefault(keyword, []).append([option.value for option in options])


def _list_values(node: Node, shape: Shape) -> None:
    """Take over the listed values that are of an admitted type; they tell the types themselves."""
    listed = [value for value in shape.values or () if value is not None]
    if shape.values and not listed:
        node.types = frozenset()  # nothing but null
        return
    read = read_values(listed, shape.types)
    compound = [v for v in listed if pointers.is_array(v) or pointers.is_object(v)]
    _take_values(node, [*read.literals, *read.numbers, *compound])
    _ignore(node, shape.unions)


def _take_values(node: Node, values: list[Any]) -> None:
    # By their text, since 0 and 1 equal False and True.
    if sorted(map(repr, values)) == ["False", "True"]:
        node.types = frozenset(["boolean"])
        return
    node.values = values
    node.types = _widest(map(_type_of, values))


def _type_of(value: Any) -> str:
    if isinstance(value, float):
        return "number"
    kinds = (bool, "boolean"), (int, "integer"), (str, "string"), (list, "array")
    return next((name for kind, name in kinds if isinstance(value, kind)), "object")


def _widest(kinds: Iterable[str]) -> frozenset[str]:
    """Leave out integers where all numbers are admitted."""
    types = frozenset(kinds)
    return types - {"integer"} if "number" in types else types


def _describe(node: Node, shape: Shape) -> None:
    """Take over what is asserted of values of the admitted types, and only that."""
    kinds = kinds_of(shape)
    if shape.types is not None or kinds:
        node.types = frozenset(kinds)
    if kinds & _FORMATTED:
        node.format = shape.format
    _limit(node, shape, {name for kind in kinds for name in KEPT.get(kind, ())})
    if "array" in kinds:
        node.items = tuple(shape.items)
    if "object" in kinds:
        node.properties = {name: tuple(parts) for name, parts in shape.properties.items()}
        node.required = {str(name) for name in shape.required}
        node.is_closed = shape.closed
        node.additional = () if shape.closed else tuple(shape.additional)
        node.undescribed = set(shape.misspelt)
        for name, pointer in shape.required.items():
            # What is required has to be there, described or not.
            if str(name) not in node.properties:
                node.properties[str(name)] = node.additional or (Part({}, pointer),)
                node.undescribed |= set() if node.additional else {str(name)}
        _ignore(node, shape.unions)
    if "integer" in kinds:
        node.bounds = {word: _whole(word, bound) for word, bound in node.bounds.items()}
    if len(kinds) > 1 and node.has_limits:
        # Each alternative has the limits of its type.
        node.branches = node.by_type
        _become(node, Node(parts=node.parts, types=node.types, branches=node.branches))
    elif len(kinds) >= len(KEPT) - 1 and not shape.bounds:
        node.types = None


def _limit(node: Node, shape: Shape, kept: set[str]) -> None:
    for name, value in shape.bounds.items():
        if name in kept and name in _WORDS:
            _bind(node, name, value)
    if "multiple_of" in kept:
        node.multiple_of = shape.bounds.get("multiple_of")
    if "pattern" in kept:
        node.patterns = frozenset(shape.patterns)
    node.is_unique = "unique_items" in kept and "unique_items" in shape.bounds


def _bind(node: Node, name: str, value: float) -> None:
    word, is_lower = _WORDS[name], "min" in name
    # No size is less than 0.
    if not value and is_lower and word != "minimum":
        return
    bound, known = Bound(value, name.startswith("exclusive")), node.bounds.get(word)
    node.bounds[word] = bound if known is None or is_tighter(bound, known, is_lower) else known


def _whole(word: str, bound: Bound) -> Bound:
    """Write the exclusive bound of an integer as the next one that is not."""
    if not bound.is_exclusive or bound.value != int(bound.value):
        return bound
    return Bound(bound.value + (1 if word == "minimum" else -1))


_Branch: TypeAlias = tuple[Parts, Node | None]
"""An alternative with its node; None if it leads back to its own union."""


def _read_branches(
    scope: Scope, union: Alternatives, open_places: frozenset[Place]
) -> Iterator[_Branch]:
    """Yield the alternatives, with those of a union inside them, each meaning once."""
    found = [
        branch
        for option in union.options
        for branch in _flat(scope, (*union.base, *option), open_places)
    ]
    alike = Counter(map(_glance, found))
    known: set[Hashable] = set()
    for parts, node in found:
        # To write down a whole meaning takes long, and most alternatives differ at a glance.
        if alike[_glance((parts, node))] > 1:
            meaning = [part.value for part in parts] if node is None else _meaning(node)
            named = [*meaning, _name(scope.root, parts[-1:])]
            if (identity := pointers.identity(named)) in known:
                continue
            known.add(identity)
        yield parts, node


def _is_only_null(branch: _Branch) -> bool:
    node = branch[1]
    return node is not None and node.types == frozenset() and node.nullable is True


def _glance(branch: _Branch) -> Hashable:
    """Return a part of what an alternative means: it is equal for those that mean the same."""
    _, node = branch
    return None if node is None else (node.name, node.types, node.format)


def _flat(scope: Scope, parts: Parts, open_places: frozenset[Place]) -> Iterator[_Branch]:
    """Yield one alternative, or those of the union that it is."""
    scope.count(parts[-1].pointer)
    is_open = place_of(parts) in open_places
    scope.cycles += is_open
    inner = None if is_open else canonical(scope, parts, open_places)
    if inner is None or not inner.branches or inner.discriminator:
        yield parts, inner
        return
    for each in inner.branches:
        yield from _flat(scope, each, open_places | {place_of(parts)})


def _meaning(node: Node) -> list[Any]:
    """Write a node as JSON that is equal for nodes that mean the same."""
    kinds = [None] if node.types is None else sorted(node.types)
    bounds = {word: list(bound) for word, bound in node.bounds.items()}
    below = {"p": node.properties, "i": {"": node.items}, "a": {"": node.additional}}
    schemas = {
        f"{word}{name}": [part.value for part in parts]
        for word, named in below.items()
        for name, parts in named.items()
    }
    flags = [node.is_unique, node.is_closed, node.multiple_of, node.discriminator]
    branches = [[part.value for part in parts] for parts in node.branches]
    rest = [sorted(node.patterns), sorted(node.required), node.others, branches]
    return [node.name, kinds, node.format, node.values, bounds, schemas, flags, rest]


def _unite(node: Node, shape: Shape, found: list[_Branch]) -> None:
    """Take over the alternatives: as one schema, as values, as types, or as they are."""
    node.discriminator = str((shape.discriminator or {}).get("propertyName", ""))
    nodes = [inner for _, inner in found if inner is not None]
    is_read = len(nodes) == len(found)
    if any(inner.is_any for inner in nodes):
        return
    if not found:
        node.types = frozenset()
    elif is_read and len(nodes) == 1:
        _become_only(node, nodes[0])
    elif is_read and all(inner.values is not None and _is_plain(inner) for inner in nodes):
        _take_values(
            node, pointers.distinct(value for inner in nodes for value in inner.values or ())
        )
    elif is_read and all(inner.values is None and _is_plain(inner) for inner in nodes):
        node.types = _widest(kind for inner in nodes for kind in inner.types or ())
    else:
        node.branches = [parts for parts, _ in found]
        node.types = frozenset(kinds_of(shape)) if shape.types is not None else None


def _become(node: Node, other: Node) -> None:
    for word in _MEANING:
        setattr(node, word, getattr(other, word))


def _become_only(node: Node, only: Node) -> None:
    """Mean what the only alternative means, under the place's own annotations."""
    # A type that the alternative does not state itself is part of it.
    beside = node.stated.keys() - {"oneOf", "anyOf", "type"}
    if node.name is None and only_annotates(dict.fromkeys(beside)):
        node.name = only.name
    _become(node, only)
    node.annotations = {**only.annotations, **node.annotations}
    node.stated = {**only.stated, **node.stated}
    for word, values in only.others.items():
        node.others.setdefault(word, values)


def _is_plain(node: Node) -> bool:
    """Say whether a node says no more than a list of types or of values would."""
    return not (node.name is not None or node.branches or node.others or node.has_limits)
