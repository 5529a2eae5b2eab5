"""Reads `format: binary` where there are no bytes, as in JSON, as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pitchpipe import ir
from pitchpipe.media_types import MULTIPART, essence
from pitchpipe.parse.definition_graph import reachable, received_types, with_bases
from pitchpipe.parse.file_uploads import is_file, models_of, types_of_parts
from pitchpipe.parse.leaves import changed, changed_definition
from pitchpipe.parse.operation_types import with_types

_TEXT = ir.Primitive(kind="string", format="binary")
_EITHER = ir.Union(options=(ir.Binary(), _TEXT))
"""What is bytes in a part and text in JSON, as one class serves both."""


def text_for_bytes(
    operations: Sequence[ir.Operation], definitions: Sequence[ir.Definition]
) -> tuple[tuple[ir.Operation, ...], tuple[ir.Definition, ...], list[str]]:
    """Write text for the bytes in JSON; return the places of those that are sent as well."""
    by_name = {definition.name: definition for definition in definitions}
    bodies = [each for o in operations if o.body for each in o.body.each]
    parameters = [p.type for o in operations for p in o.parameters]
    written = [b.type for b in bodies if essence(b.media_type) != MULTIPART]
    written += [each for each in types_of_parts(bodies, by_name) if not is_file(each, by_name)]
    sent = with_bases(reachable([*parameters, *written], by_name), by_name)
    received = with_bases(reachable(received_types(operations), by_name), by_name)
    in_parts = {
        name
        for body in bodies
        if essence(body.media_type) == MULTIPART
        for name in with_bases(models_of(body.type, by_name), by_name)
    }
    used = sent | received
    places: list[str] = []
    changed: list[ir.Definition] = []
    for each in definitions:
        said = each
        if each.name in used:
            said = _definition(each, _EITHER if each.name in in_parts else _TEXT)
        if said is not each and each.name in sent:
            places += _places(each, said)
        changed.append(said)
    written_operations = with_types(
        operations,
        parameter=lambda kind: _with(kind, _TEXT),
        body=_type_of_body,
        content=_inside,
    )
    return written_operations, tuple(changed), places


def _places(before: ir.Definition, after: ir.Definition) -> Iterable[str]:
    if isinstance(before, ir.Model) and isinstance(after, ir.Model):
        pairs = zip(before.fields, after.fields, strict=True)
        return [old.where for old, new in pairs if old.type != new.type] or [before.where]
    return [before.where]


def _definition(definition: ir.Definition, text: ir.Type) -> ir.Definition:
    return changed_definition(definition, lambda leaf: _or_text(leaf, text))


def _type_of_body(body: ir.RequestBody) -> ir.Type:
    return body.type if essence(body.media_type) == MULTIPART else _inside(body.type)


def _inside(kind: ir.Type) -> ir.Type:
    """Write text for the bytes inside of a body; one that is nothing else is bytes."""
    return kind if isinstance(kind, ir.Binary | ir.Upload) else _with(kind, _TEXT)


def _with(kind: ir.Type, text: ir.Type) -> ir.Type:
    return changed(kind, lambda leaf: _or_text(leaf, text))


def _or_text(leaf: ir.Type, text: ir.Type) -> ir.Type:
    return text if isinstance(leaf, ir.Binary) else leaf
