"""Reads an effective, bundled, valid document into the IR: `parse` is the whole stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pitchpipe import ir
from pitchpipe.document import Document
from pitchpipe.media_types import is_form, is_json
from pitchpipe.parse.definition_graph import (
    Rename,
    reachable,
    reading_order,
    received_types,
    renamed,
    renamed_definition,
    sent_types,
    twins,
    with_bases,
)
from pitchpipe.parse.operations import parse_operations
from pitchpipe.parse.predictions import with_predictions
from pitchpipe.parse.reader import Complaint
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import parse_schemes
from pitchpipe.parse.servers import parse_servers
from pitchpipe.parse.size import oversize
from pitchpipe.pointers import join
from pitchpipe.problems import Problem, ProblemsError
from pitchpipe.schema.parts import is_component
from pitchpipe.schema.scope import TooMuchError


def parse(document: Document) -> ir.Api:
    """Read a document into the IR.

    Raises ProblemsError with every construct that cannot be generated, each at its place.
    """
    schemas = Schemas(document.data)
    try:
        schemas.components()
        operations = parse_operations(schemas)
    except TooMuchError as error:
        raise ProblemsError([error.problem(document)]) from None
    schemes = parse_schemes(schemas)
    servers = parse_servers(schemas, document.data.get("servers", []), "")
    operations, definitions = _settled(schemas, operations)
    definitions = _directed(schemas, operations, definitions)
    schemas.complaints += oversize(document.data, operations, definitions)
    _raise_complaints(document, schemas.complaints)
    info: Mapping[str, Any] = document.data.get("info", {})
    api = ir.Api(
        title=str(info.get("title", "")),
        version=str(info.get("version", "")),
        description=str(info.get("description", "")),
        servers=servers,
        operations=operations,
        definitions=definitions,
        security_schemes=schemes,
    )
    return with_predictions(api)


def _settled(
    schemas: Schemas, operations: tuple[ir.Operation, ...]
) -> tuple[tuple[ir.Operation, ...], tuple[ir.Definition, ...]]:
    """Give every definition its class name, and write the names wherever pointers stood."""
    same = twins(schemas.definitions, is_component)
    for key in same:
        schemas.forget(key)
    class_names = schemas.class_names()

    def rename(key: str) -> str:
        return class_names[same.get(key, key)]

    definitions = tuple(
        renamed_definition(definition, class_names[key], rename)
        for key, definition in schemas.definitions.items()
    )
    return tuple(_renamed_operation(o, rename) for o in operations), definitions


def _renamed_operation(operation: ir.Operation, rename: Rename) -> ir.Operation:
    body = operation.body
    return replace(
        operation,
        parameters=tuple(replace(p, type=renamed(p.type, rename)) for p in operation.parameters),
        body=replace(body, type=renamed(body.type, rename)) if body else None,
        responses=tuple(
            replace(r, type=None if r.type is None else renamed(r.type, rename))
            for r in operation.responses
        ),
    )


def _directed(
    schemas: Schemas, operations: tuple[ir.Operation, ...], definitions: tuple[ir.Definition, ...]
) -> tuple[ir.Definition, ...]:
    """Keep what requests and responses can hold, marked so.

    Rules on what is sent have to be checked; a response is not validated, so those on it do not.
    """
    by_name = {definition.name: definition for definition in definitions}
    sent_roots, received_roots = sent_types(operations), received_types(operations)
    sent, received = reachable(sent_roots, by_name), reachable(received_roots, by_name)
    sent_places = {by_name[name].where for name in sent} | {""}
    _complain_of_bytes_in_json(schemas, operations, by_name)
    _complain_of_forms(schemas, operations, by_name)
    for owner, pointer, keyword in schemas.unchecked:
        if owner in sent_places and (owner or not _in_responses(pointer)):
            schemas.unsupported(pointer, f"{keyword} in what is sent")
    sent, received = with_bases(sent, by_name), with_bases(received, by_name)
    return tuple(
        replace(d, sent=d.name in sent, received=d.name in received)
        for d in reading_order([*sent_roots, *received_roots], by_name)
    )


def _complain_of_bytes_in_json(
    schemas: Schemas, operations: Iterable[ir.Operation], by_name: Mapping[str, ir.Definition]
) -> None:
    """JSON has no bytes: `format: binary` belongs in a body of its own or in a form."""
    roots = [o.body.type for o in operations if o.body and is_json(o.body.media_type)]
    roots += [r.type for o in operations for r in o.responses if r.type and is_json(r.media_type)]
    for name in sorted(reachable(roots, by_name)):
        definition = by_name[name]
        for item in definition.fields if isinstance(definition, ir.Model) else ():
            if isinstance(item.type, ir.Binary):
                message = "`format: binary` inside JSON"
                schemas.complain(item.where, "unsupported", message, "say `format: byte`")


def _complain_of_forms(
    schemas: Schemas, operations: Iterable[ir.Operation], by_name: Mapping[str, ir.Definition]
) -> None:
    """Complain of forms that are no objects: a form has named fields."""
    for operation in operations:
        body = operation.body
        if body is None or not is_form(body.media_type):
            continue
        if not _is_object(body.type, by_name):
            at = join(body.where, "content", body.media_type)
            message = "a form that is not an object is not supported"
            schemas.complain(at, "unsupported", message, "describe its fields by an overlay")


def _is_object(kind: ir.Type, by_name: Mapping[str, ir.Definition]) -> bool:
    if isinstance(kind, ir.Named):
        definition = by_name[kind.name]
        if isinstance(definition, ir.Alias):
            return _is_object(definition.type, by_name)
        return isinstance(definition, ir.Model)
    if isinstance(kind, ir.Union):
        return all(_is_object(option, by_name) for option in kind.options)
    return isinstance(kind, ir.Map)


def _in_responses(pointer: str) -> bool:
    return "/responses/" in pointer


def _raise_complaints(document: Document, complaints: Iterable[Complaint]) -> None:
    problems = [
        Problem(where=document.where(c.pointer), rule=c.rule, message=c.message, hint=c.hint)
        for c in complaints
    ]
    if problems:
        raise ProblemsError(problems)
