"""Gives a schema with `readOnly` or `writeOnly` properties one class for each direction.

What is required when it is sent is then demanded, and what is only ever returned is no argument
(OpenAPI 3.1, section 4.8.24.4.1; JSON Schema Validation, section 9.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.parse.definition_graph import (
    parts_of,
    reachable,
    received_types,
    references,
    renamed_definition,
    sent_types,
    with_base,
)
from pitchpipe.parse.names import Claims, pascal, snake
from pitchpipe.parse.operation_types import renamed_operations
from pitchpipe.schema.parts import COMPONENTS


def by_direction(
    operations: Iterable[ir.Operation],
    definitions: Iterable[ir.Definition],
    differing: AbstractSet[str] = frozenset(),
) -> tuple[tuple[ir.Operation, ...], tuple[ir.Definition, ...]]:
    """Leave out of each class what is not for its direction. Those in `differing` are two as well.

    Of what is sent and received, and differs, `User` is received and `UserInput` is sent. That is
    its name as well if it is of a component with read-only properties that is only sent: such a
    component describes what is returned, and the first operation to return it renames nothing.
    """
    operations, definitions = tuple(operations), tuple(definitions)
    by_name = {definition.name: definition for definition in definitions}
    one_way = {d.name for d in definitions if _has(d, "read_only") or _has(d, "write_only")}
    one_way |= differing
    if not one_way:
        return operations, definitions
    sent = with_base(reachable(sent_types(operations), by_name), by_name)
    received = with_base(reachable(received_types(operations), by_name), by_name)
    both = sent & received
    shared = {name for name in sent if by_name[name].where.startswith(COMPONENTS)}
    read_only = {name for name in shared if _has(by_name[name], "read_only")}
    in_two = _holding(one_way & both, both, by_name) | _holding(read_only, shared, by_name)
    claims = Claims(by_name, snake)
    inputs = {name: claims.claim(pascal(f"{name}Input")) for name in by_name if name in in_two}

    def as_sent(name: str) -> str:
        return inputs.get(name, name)

    def same(name: str) -> str:
        return name

    made: list[ir.Definition] = []
    for each in definitions:
        if each.name in inputs:
            made.append(_without(each, "write_only"))
            copy = renamed_definition(each, inputs[each.name], as_sent)
            made.append(_without(copy, "read_only"))
        elif each.name in sent:
            made.append(renamed_definition(_without(each, "read_only"), each.name, as_sent))
        else:
            made.append(_without(each, "write_only"))
    return renamed_operations(operations, as_sent, same), tuple(made)


def _has(definition: ir.Definition, direction: str) -> bool:
    """Say whether a class has fields that are `read_only` or `write_only`."""
    fields = definition.fields if isinstance(definition, ir.Model) else ()
    return any(getattr(each, direction) for each in fields)


def _holding(
    differing: AbstractSet[str], among: AbstractSet[str], by_name: Mapping[str, ir.Definition]
) -> set[str]:
    """Add the definitions, of those `among` others, that hold differing ones or extend them."""
    holders: dict[str, list[str]] = {}
    for name in among:
        for part in _parts(by_name[name]):
            holders.setdefault(part, []).append(name)
    found, todo = set(differing), list(differing)
    while todo:
        new = [name for name in holders.get(todo.pop(), ()) if name not in found]
        found.update(new)
        todo += new
    return found


def _parts(definition: ir.Definition) -> Iterator[str]:
    base = definition.base if isinstance(definition, ir.Model) else None
    for kind in (*parts_of(definition), *([base] if base else [])):
        yield from references(kind)


def _without(definition: ir.Definition, kept_from: str) -> ir.Definition:
    """Leave out the fields that are for the other direction, and say it of no other one."""
    if not isinstance(definition, ir.Model):
        return definition
    is_one_way = any(each.read_only or each.write_only for each in definition.fields)
    if not is_one_way and not definition.required_sets:
        return definition
    fields = [each for each in definition.fields if not getattr(each, kept_from)]
    names = {each.wire_name for each in fields}
    required = [
        replace(each, sets=tuple(tuple(n for n in one if n in names) for one in each.sets))
        for each in definition.required_sets
    ]
    return replace(
        definition,
        fields=tuple(map(_either_way, fields)),
        inherited=tuple(name for name in definition.inherited if name in names),
        required_sets=tuple(each for each in required if all(each.sets)),
    )


def _either_way(field: ir.Field) -> ir.Field:
    is_one_way = field.read_only or field.write_only
    return replace(field, read_only=False, write_only=False) if is_one_way else field
