"""Gives definitions, keyed by pointer until then, their class names, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import is_
from typing import TypeVar

from pitchpipe import ir

Rename = Callable[[str], str]


def renamed(kind: ir.Type, rename: Rename) -> ir.Type:
    """Return the type with every reference renamed; itself where it has none."""
    match kind:
        case ir.Primitive():
            return kind
        case ir.Named():
            name = rename(kind.name)
            return kind if name == kind.name else ir.Named(name=name)
        case ir.Array():
            items = renamed(kind.items, rename)
            return kind if items is kind.items else replace(kind, items=items)
        case ir.Map():
            values = renamed(kind.values, rename)
            return kind if values is kind.values else replace(kind, values=values)
        case ir.Nullable() | ir.Asserted():
            inner = renamed(kind.inner, rename)
            return kind if inner is kind.inner else replace(kind, inner=inner)
        case ir.Tuple():
            parts = tuple(renamed(each, rename) for each in kind.items)
            return kind if is_same(parts, kind.items) else replace(kind, items=parts)
        case ir.Union():
            return _renamed_union(kind, rename)
        case _:
            return kind


_Typed = TypeVar("_Typed", ir.Field, ir.Parameter, ir.Content)


def retyped(item: _Typed, kind: ir.Type) -> _Typed:
    """Return a field or the like with another type; itself where that is its own."""
    return item if kind is item.type else replace(item, type=kind)


def is_same(parts: tuple[object, ...], others: tuple[object, ...]) -> bool:
    """Say whether the parts are the very same objects, so that what they make up is the same."""
    return all(map(is_, parts, others))


def _renamed_union(union: ir.Union, rename: Rename) -> ir.Union:
    discriminator = union.discriminator
    if discriminator is not None:
        mapping = tuple((value, rename(key)) for value, key in discriminator.mapping)
        otherwise = discriminator.otherwise and rename(discriminator.otherwise)
        discriminator = replace(discriminator, mapping=mapping, otherwise=otherwise)
    options = tuple(renamed(option, rename) for option in union.options)
    if discriminator == union.discriminator and is_same(options, union.options):
        return union
    return replace(union, options=options, discriminator=discriminator)


def renamed_definition(definition: ir.Definition, name: str, rename: Rename) -> ir.Definition:
    """Return the definition under its class name, with every reference renamed."""
    match definition:
        case ir.Enum():
            return replace(definition, name=name)
        case ir.Alias():
            return replace(definition, name=name, type=renamed(definition.type, rename))
        case ir.Model():
            additional, base = definition.additional, definition.base
            return replace(
                definition,
                name=name,
                base=None if base is None else ir.Named(name=rename(base.name)),
                fields=tuple(retyped(f, renamed(f.type, rename)) for f in definition.fields),
                additional=None if additional is None else renamed(additional, rename),
            )


def resolved(kind: ir.Type, definitions: Mapping[str, ir.Definition]) -> ir.Type | ir.Definition:
    """Return what a type stands for: a model, an enum, or a type without a name."""
    seen: set[str] = set()
    while isinstance(kind, ir.Named) and kind.name not in seen:
        seen.add(kind.name)
        definition = definitions.get(kind.name)
        if not isinstance(definition, ir.Alias):
            return definition or kind
        kind = definition.type
    return kind


def twins(
    definitions: Mapping[str, ir.Definition], called: Mapping[str, Hashable]
) -> dict[str, str]:
    """Map each definition in `called` that says the same as an earlier one there to its key.

    An enum that ten properties of one name repeat becomes one alias; under another name it may mean
    another thing: only those that are `called` the same are one.
    """
    numbers: dict[str, int] = {}
    said: dict[str, str] = {}

    def number(key: str) -> str:
        """Stand for an inline definition by what it says; a component, or a cycle, for itself."""
        return said.get(key, key)

    alike = Counter(called.values())
    inline = {key: definitions[key] for key in called if alike[called[key]] > 1}
    found = _with_used(inline, definitions, called)
    places = Counter(map(_first_place, found.values()))
    for group in cycles(found):
        key, is_alone = group[0], places[_first_place(definitions[group[0]])] == 1
        if len(group) == 1 and not is_alone and key not in used_in(definitions[key]):
            stripped = replace(definitions[key], where="", description="")
            text = repr(renamed_definition(stripped, "", number))
            said[key] = str(numbers.setdefault(text, len(numbers)))
    first: dict[tuple[Hashable, str], str] = {}
    same = {key: first.setdefault((called[key], number(key)), key) for key in inline}
    return {key: other for key, other in same.items() if key != other}


def _first_place(definition: ir.Definition) -> str:
    """Return where the first property of an object is written, which tells most of them apart."""
    fields = definition.fields if isinstance(definition, ir.Model) else ()
    return fields[0].where if fields else ""


def _with_used(
    definitions: Mapping[str, ir.Definition],
    others: Mapping[str, ir.Definition],
    among: Container[str],
) -> dict[str, ir.Definition]:
    """Add what definitions are made of, at any depth, if it is `among` these."""
    found = dict(definitions)
    todo = [*found.values()]
    while todo:
        for key in used_in(todo.pop()):
            if key in among and key not in found:
                found[key] = others[key]
                todo.append(found[key])
    return found


def cycles(definitions: Mapping[str, ir.Definition]) -> Iterator[list[str]]:
    """Yield groups of keys that all refer to one another, each behind those that it refers to.

    Tarjan's algorithm, without recursion since chains can be long.
    """
    found: dict[str, int] = {}
    lowest: dict[str, int] = {}
    pending: list[str] = []
    grouped: set[str] = set()

    def enter(key: str) -> tuple[str, Iterator[str]]:
        found[key] = lowest[key] = len(found)
        pending.append(key)
        return key, used_in(definitions[key])

    for first in definitions:
        path = [] if first in found else [enter(first)]
        while path:
            key, used = path[-1]
            part = next((each for each in used if each in definitions), None)
            if part is None:
                path.pop()
                if path:
                    above = path[-1][0]
                    lowest[above] = min(lowest[above], lowest[key])
                if lowest[key] == found[key]:
                    group = [pending.pop()]
                    while group[-1] != key:
                        group.append(pending.pop())
                    grouped.update(group)
                    yield group
            elif part not in found:
                path.append(enter(part))
            elif part not in grouped:
                lowest[key] = min(lowest[key], found[part])


def sent_types(operations: Iterable[ir.Operation]) -> list[ir.Type]:
    """List the types that requests are made of."""
    bodies = [
        each.type for operation in operations if operation.body for each in operation.body.each
    ]
    return bodies + [p.type for operation in operations for p in operation.parameters]


def all_types(operations: Iterable[ir.Operation]) -> list[ir.Type]:
    """List the types that requests and responses are made of."""
    listed = list(operations)
    return [*sent_types(listed), *received_types(listed)]


def received_types(operations: Iterable[ir.Operation]) -> list[ir.Type]:
    """List the types that responses are made of."""
    return [c.type for o in operations for r in o.responses for c in r.contents]


def references(kind: ir.Type) -> Sequence[str]:
    """List the names of the definitions that a type refers to directly."""
    if isinstance(kind, ir.Named):
        return (kind.name,)
    inner = inner_types(kind)
    if not inner:
        return ()
    told = kind.discriminator if isinstance(kind, ir.Union) else None
    mapped = [name for _, name in told.mapping] if told else []
    return [*mapped, *(name for each in inner for name in references(each))]


def inner_types(kind: ir.Type) -> tuple[ir.Type, ...]:
    """Return the types that a type is made of."""
    match kind:
        case ir.Primitive() | ir.Named():
            return ()
        case ir.Array():
            return (kind.items,)
        case ir.Map():
            return (kind.values,)
        case ir.Nullable() | ir.Asserted():
            return (kind.inner,)
        case ir.Tuple():
            return kind.items
        case ir.Union():
            return kind.options
        case _:
            return ()


def reachable(roots: Iterable[ir.Type], definitions: Mapping[str, ir.Definition]) -> set[str]:
    """Return the names of all definitions that values of the given types can hold."""
    todo = [name for root in roots for name in references(root)]
    seen: set[str] = set()
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += used_in(definitions[name], with_base=False)
    return seen


def reading_order(
    roots: Iterable[ir.Type], definitions: Mapping[str, ir.Definition]
) -> tuple[ir.Definition, ...]:
    """Return what the roots hold, each definition behind those that it is made of.

    In a circle this cannot be, but each is behind those that it extends.
    """
    ordered: dict[str, ir.Definition] = {}
    reached: set[str] = set()
    # Without recursion, since the way through a large document can be thousands of schemas long.
    for first in [name for root in roots for name in references(root)]:
        unfinished = [(first, used_in(definitions[first]))] if first not in reached else []
        reached.add(first)
        while unfinished:
            name, parts = unfinished[-1]
            part = next((each for each in parts if each not in reached), None)
            if part is None:
                ordered[name] = definitions[name]
                unfinished.pop()
            else:
                reached.add(part)
                unfinished.append((part, used_in(definitions[part])))
    bases_first = [each for name in ordered for each in (*_bases_of(name, definitions), name)]
    return tuple(ordered[name] for name in dict.fromkeys(bases_first))


def used_in(definition: ir.Definition, *, with_base: bool = True) -> Iterator[str]:
    """Yield the names of what a definition is made of, the model that it extends first."""
    if with_base and isinstance(definition, ir.Model) and definition.base:
        yield definition.base.name
    for kind in parts_of(definition):
        if type(kind) is ir.Named:
            yield kind.name
        elif type(kind) is not ir.Primitive:
            yield from references(kind)


def with_base(names: Iterable[str], definitions: Mapping[str, ir.Definition]) -> set[str]:
    """Add the models that the named ones extend."""
    found = set(names)
    return found | {base for name in found for base in _bases(name, definitions)}


def with_bases(names: Iterable[str], definitions: Mapping[str, ir.Definition]) -> set[str]:
    """Add the models that the named ones extend, and those that extend any of these.

    A field is written once, for all of them, so that what it can hold has to be the same in all.
    """
    found = with_base(names, definitions)
    return found | {name for name in definitions if found & set(_bases(name, definitions))}


def _bases_of(name: str, definitions: Mapping[str, ir.Definition]) -> list[str]:
    """List the models that one extends, the outermost first."""
    return list(_bases(name, definitions))[::-1]


def _bases(name: str, definitions: Mapping[str, ir.Definition]) -> Iterator[str]:
    definition = definitions[name]
    while isinstance(definition, ir.Model) and definition.base is not None:
        yield definition.base.name
        definition = definitions[definition.base.name]


def parts_of(definition: ir.Definition) -> Sequence[ir.Type]:
    """List the types a definition is made of."""
    match definition:
        case ir.Model():
            types = [item.type for item in definition.fields]
            return types if definition.additional is None else [*types, definition.additional]
        case ir.Alias():
            return (definition.type,)
        case ir.Enum():
            return ()
