"""Pairs the alternatives of unions of two documents, to compare the classes of each pair.

A title, a tag or a position that changes renames the class of an inline alternative, which is the
same one nevertheless. A component is known by its name, unless that is gone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self, TypeAlias

from pitchpipe import ir
from pitchpipe.diff.renames import MAX_PAIRS
from pitchpipe.parse.classes import Classes
from pitchpipe.schema.parts import is_component

_LEAST = 0.5
"""The share of their properties that two classes have in common at least."""
_OTHER_TAG = 0.1
"""How well classes of the same properties go together if their tags are different.

That is not enough for what is no union on one side.
"""
_SAME_TAG, _SAME_NAME, _SAME = 3.0, 0.25, 10.0
"""What is added to the share if a tag is the same, the name, or the component."""

Pairs: TypeAlias = "list[tuple[ir.Type, ir.Type]]"


def pair_alternatives(
    old: Classes, new: Classes, gone: Iterable[ir.Type], come: Iterable[ir.Type]
) -> Pairs:
    """Pair classes by component, tag, properties and name; and lists with lists, maps with maps.

    An alternative without a partner is another one.
    """
    before, after = list(gone), list(come)
    pairs: Pairs = [*_best(_read(old, new, before), _read(new, old, after))]
    for kind in (ir.Array, ir.Map):
        sides = [[each for each in side if isinstance(each, kind)] for side in (before, after)]
        pairs += zip(*sides, strict=False)
    return pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class _Alternative:
    """A class: what it is of, its properties (or values), and those that have one value each.

    `is_elsewhere` says that the other document has a component of this name.
    """

    named: ir.Named
    name: str
    kind: type[ir.Definition]
    form: frozenset[object]
    tags: dict[str, object]
    is_elsewhere: bool

    @classmethod
    def read(cls, side: Classes, other: Classes, named: ir.Named) -> Self:
        """Read one of a document."""
        known = side.definitions[named.name]
        fields = known.fields if isinstance(known, ir.Model) else ()
        form = [each.wire_name for each in fields]
        kinds = {each.wire_name: ir.without_null(each.type) for each in fields}
        enums = {
            name: side.definitions[kind.name]
            for name, kind in kinds.items()
            if isinstance(kind, ir.Named)
        }
        return cls(
            named=named,
            name=side.names[named.name],
            kind=type(known),
            form=frozenset(known.values if isinstance(known, ir.Enum) else form),
            tags={
                name: each.values[0]
                for name, each in enums.items()
                if isinstance(each, ir.Enum) and len(each.values) == 1
            },
            is_elsewhere=is_component(named.name) and named.name in other.definitions,
        )

    def likeness(self, other: Self) -> float:
        """Say how well it goes together with one of the other document; 0 if not at all."""
        if self.kind is not other.kind or self._is_other_component(other):
            return 0
        same_name = _SAME_NAME * (self.name == other.name)
        if is_component(self.named.name) and self.named == other.named:
            return _SAME
        shared, most = self.form & other.form, max(len(self.form), len(other.form))
        share = len(shared) / most if most else 1.0
        tags = [self.tags[name] == other.tags[name] for name in self.tags.keys() & other.tags]
        if tags:
            if all(tags):
                return share + _SAME_TAG + same_name
            return _OTHER_TAG if share == 1 else 0
        is_part = bool(shared) and (self.form <= other.form or self.form >= other.form)
        return share + same_name if share >= _LEAST or is_part else 0

    def _is_other_component(self, other: Self) -> bool:
        both = is_component(self.named.name) and is_component(other.named.name)
        return both and self.named != other.named and (self.is_elsewhere or other.is_elsewhere)


def _read(side: Classes, other: Classes, types: Iterable[ir.Type]) -> list[_Alternative]:
    named = dict.fromkeys(each for each in types if isinstance(each, ir.Named))
    return [_Alternative.read(side, other, each) for each in named]


def _best(gone: list[_Alternative], come: list[_Alternative]) -> Pairs:
    """Pair the best matches first; of equal ones, the first in the document.

    Of very many alternatives only those of one name are paired.
    """
    least = 0 if min(len(gone), len(come)) > 1 else _OTHER_TAG
    is_large = len(gone) * len(come) > MAX_PAIRS
    by_name = {each.name: [(k, each)] for k, each in enumerate(come)}
    every = list(enumerate(come))
    scored = sorted(
        (-likeness, i, k)
        for i, was in enumerate(gone)
        for k, now in (by_name.get(was.name, []) if is_large else every)
        if (likeness := was.likeness(now)) > least
    )
    olds: set[int] = set()
    news: set[int] = set()
    pairs: Pairs = []
    for _, i, k in scored:
        if i not in olds and k not in news:
            olds.add(i)
            news.add(k)
            pairs.append((gone[i].named, come[k].named))
    return pairs
