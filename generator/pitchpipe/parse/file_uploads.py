"""Finds the files that are sent as they are: whole bodies, and parts of multipart bodies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.media_types import MULTIPART, essence, is_binary
from pitchpipe.parse.definition_graph import (
    reachable,
    received_types,
    resolved,
    with_bases,
)

_ANY_PART = ir.Union(options=(ir.Upload(), ir.AnyType()))
"""A part of which nothing is said: OpenAPI 3.1 sends it as a file, others as text or JSON."""
_CALLED_FILES = ("file", "files")
_TEXT = ir.Primitive(kind="string")
_TEXT_OR_FILE = ir.Union(options=(_TEXT, ir.Upload()))
"""A part that is called a file, but described as no more than a text, as Stripe does."""

_ByName = Mapping[str, ir.Definition]


def with_uploads(
    operations: Sequence[ir.Operation], definitions: Sequence[ir.Definition]
) -> tuple[tuple[ir.Operation, ...], tuple[ir.Definition, ...]]:
    """Write files for the bytes that are sent as they are.

    A class that is also sent or received as something else keeps its bytes, and so do those that
    it extends or that extend it.
    """
    by_name = {definition.name: definition for definition in definitions}
    bodies = [each for o in operations if o.body for each in o.body.each]
    parameters = [p.type for o in operations for p in o.parameters]
    others = [each.type for each in bodies if not _is_multipart(each)]
    taken = reachable([*parameters, *others, *received_types(operations)], by_name)
    parts = types_of_parts(bodies, by_name)
    taken |= reachable([each for each in parts if not is_file(each, by_name)], by_name)
    taken = with_bases(taken, by_name)
    binary: dict[str, set[str]] = {}
    for body in filter(_is_multipart, bodies):
        for name in models_of(body.type, by_name):
            binary.setdefault(name, set()).update(_binary_parts(body))
    for each in parts:
        if isinstance(each, ir.Named) and is_file(each, by_name):
            binary.setdefault(each.name, set())
    changed = with_bases(binary.keys() - taken, by_name)
    written = {
        each.name: (
            _definition(each, binary.get(each.name, set())) if each.name in changed else each
        )
        for each in definitions
    }
    return tuple(_operation(each, written) for each in operations), tuple(written.values())


def types_of_parts(bodies: Iterable[ir.RequestBody], by_name: _ByName) -> list[ir.Type]:
    """Return the types of the parts of multipart bodies, without null."""
    models = [
        by_name[name]
        for body in filter(_is_multipart, bodies)
        for name in models_of(body.type, by_name)
    ]
    return [
        ir.without_null(field.type)
        for model in models
        if isinstance(model, ir.Model)
        for field in model.fields
    ]


def is_file(kind: ir.Type, by_name: _ByName) -> bool:
    """Say whether a type is that of a file, or of a list of files; either may be nullable."""
    found = resolved(kind, by_name)
    if isinstance(found, ir.Nullable | ir.Asserted):
        return is_file(found.inner, by_name)
    if isinstance(found, ir.Array):
        return is_file(found.items, by_name)
    return isinstance(found, ir.Binary | ir.Upload)


def _is_multipart(body: ir.RequestBody) -> bool:
    return essence(body.media_type) == MULTIPART


def models_of(kind: ir.Type, by_name: _ByName) -> list[str]:
    """Name the models that a type can be."""
    match kind:
        case ir.Named():
            found = by_name[kind.name]
            if isinstance(found, ir.Alias):
                return models_of(found.type, by_name)
            return [kind.name] if isinstance(found, ir.Model) else []
        case ir.Nullable() | ir.Asserted():
            return models_of(kind.inner, by_name)
        case ir.Union():
            return [name for option in kind.options for name in models_of(option, by_name)]
        case _:
            return []


def _binary_parts(body: ir.RequestBody) -> set[str]:
    """Name the parts whose media types are those of files."""
    return {
        each.property_name
        for each in body.encodings
        if each.content_type and all(map(is_binary, each.content_type.split(",")))
    }


def _definition(definition: ir.Definition, binary: set[str]) -> ir.Definition:
    if isinstance(definition, ir.Alias):
        return replace(definition, type=_uploaded(definition.type, _written_for()))
    if not isinstance(definition, ir.Model):
        return definition
    fields: list[ir.Field] = []
    for each in definition.fields:
        name = each.wire_name
        written = _written_for(is_binary=name in binary, is_called_file=name in _CALLED_FILES)
        fields.append(replace(each, type=_uploaded(each.type, written)))
    return replace(definition, fields=tuple(fields))


def _written_for(
    *, is_binary: bool = False, is_called_file: bool = False
) -> Mapping[ir.Type, ir.Type]:
    """Return the types that a part, or each of several, has instead of others."""
    written: dict[ir.Type, ir.Type] = {
        ir.Binary(): ir.Upload(),
        ir.AnyType(): ir.Upload() if is_binary else _ANY_PART,
    }
    return {**written, _TEXT: _TEXT_OR_FILE} if is_called_file else written


def _uploaded(kind: ir.Type, written: Mapping[ir.Type, ir.Type]) -> ir.Type:
    match kind:
        case ir.Array():
            return replace(kind, items=_uploaded(kind.items, written))
        case ir.Nullable() | ir.Asserted():
            return replace(kind, inner=_uploaded(kind.inner, written))
        case ir.Union():
            options = (
                each if isinstance(each, ir.AnyType) else _uploaded(each, written)
                for each in kind.options
            )
            return replace(kind, options=tuple(options))
        case _:
            return written.get(kind, kind)


def _operation(operation: ir.Operation, by_name: _ByName) -> ir.Operation:
    if operation.body is None:
        return operation
    return replace(operation, body=_body(operation.body, by_name))


def _body(body: ir.RequestBody, by_name: _ByName) -> ir.RequestBody:
    """Write a body, which is never JSON if a file has to be given."""
    kind = body.type
    if isinstance(kind, ir.Binary):
        kind = ir.Upload()
    elif isinstance(kind, ir.Map) and _is_multipart(body):
        kind = replace(kind, values=_uploaded(kind.values, _written_for()))
    without_files = "" if _must_have_file(kind, by_name) else body.without_files
    others = tuple(_body(each, by_name) for each in body.alternatives)
    return replace(body, type=kind, alternatives=others, without_files=without_files)


def _must_have_file(kind: ir.Type, by_name: _ByName) -> bool:
    found = resolved(kind, by_name)
    return isinstance(found, ir.Model) and any(
        isinstance(resolved(each.type, by_name), ir.Upload)
        for each in found.fields
        if each.required and not each.read_only
    )
