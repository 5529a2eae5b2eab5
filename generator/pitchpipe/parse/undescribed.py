"""Properties of which a document says no more than that they are required.

Nearly always another one is meant, which was renamed, so that no answer has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, received_types
from pitchpipe.parse.reader import Reader
from pitchpipe.problems import did_you_mean
from pitchpipe.schema.shapes import Shape


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
    reader: Reader, operations: Iterable[ir.Operation], definitions: Iterable[ir.Definition]
) -> tuple[ir.Definition, ...]:
    """Demand such properties only of what is sent and not received, and note the others."""
    by_name = {each.name: each for each in definitions}
    # A class that others extend need not be whole, if it is received as one of them only.
    received = reachable(received_types(operations), by_name)
    noted: set[str] = set()
    for name, each in by_name.items():
        if name in received and isinstance(each, ir.Model):
            _note(reader, each, noted)
    return tuple(map(_undemanded, by_name.values()))


def _note(reader: Reader, model: ir.Model, noted: set[str]) -> None:
    names = [each.wire_name for each in model.fields if not each.undescribed]
    for each in model.fields:
        if each.undescribed and each.where not in noted:
            noted.add(each.where)
            reader.tolerated(
                each.where,
                f"'{each.wire_name}' is required, but not described: an answer may lack it",
                did_you_mean(each.wire_name, names) or "describe it in `properties` by an overlay",
            )


def _undemanded(definition: ir.Definition) -> ir.Definition:
    if not isinstance(definition, ir.Model) or not definition.received:
        return definition
    if not any(each.undescribed for each in definition.fields):
        return definition
    fields = (replace(f, required=False) if f.undescribed else f for f in definition.fields)
    return replace(definition, fields=tuple(fields))
