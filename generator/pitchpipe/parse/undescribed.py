"""Properties of which a document says no more than that they are required.

Nearly always another one is meant, which was renamed, so that no answer has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.parse.definition_graph import all_types, reachable
from pitchpipe.parse.reader import Reader
from pitchpipe.problems import did_you_mean
from pitchpipe.schema.shapes import Shape

# Properties of one object have words in common: `bytes` is not `usage_bytes` misspelt.
_NEAR = 0.8


def required_fields(shape: Shape, names: Iterable[str], kind: ir.Type) -> list[ir.Field]:
    """Make fields of required properties that are not listed; all further ones are of one kind."""
    is_said = bool(shape.additional or shape.named_by_pattern)
    return [
        ir.Field(
            wire_name=name,
            type=kind,
            required=True,
            where=shape.required[name],
            undescribed=not is_said,
        )
        for name in names
    ]


def undemanded(
    reader: Reader, operations: Sequence[ir.Operation], definitions: Iterable[ir.Definition]
) -> tuple[ir.Definition, ...]:
    """Demand such properties only of what is sent and not received, and note them all.

    Nor is a property demanded of an answer that `required` has in another spelling: the answer may
    follow that one.
    """
    by_name = {each.name: each for each in definitions}
    # A class that others extend need not be whole, if it is received as one of them only.
    used = reachable(all_types(operations), by_name)
    for name, each in by_name.items():
        if name in used and isinstance(each, ir.Model):
            _note(reader, each, is_demanded=not each.received)
    return tuple(map(_undemanded, by_name.values()))


def _note(reader: Reader, model: ir.Model, *, is_demanded: bool) -> None:
    names = [each.wire_name for each in model.fields if not each.undescribed]
    for each in model.fields:
        if not each.undescribed:
            continue
        message = f"'{each.wire_name}' is required, but not described"
        near = did_you_mean(each.wire_name, names, least=_NEAR)
        hint = near or "describe it in `properties` with an overlay"
        if is_demanded:
            reader.untyped(each.where, message, hint)
        else:
            reader.tolerated(each.where, f"{message}: a response may lack it", hint)


def _undemanded(definition: ir.Definition) -> ir.Definition:
    if not isinstance(definition, ir.Model) or not definition.received:
        return definition
    if not any(each.undescribed or each.misspelt for each in definition.fields):
        return definition
    fields = (
        replace(each, required=False) if each.undescribed or each.misspelt else each
        for each in definition.fields
    )
    return replace(definition, fields=tuple(fields))
