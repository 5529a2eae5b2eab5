"""Reads an effective, bundled, valid document into the IR: `parse` is the whole stage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.document import Document
from pitchpipe.parse.classes import Classes, read_classes
from pitchpipe.parse.definition_graph import (
    reachable,
    reading_order,
    received_types,
    renamed_definition,
    sent_types,
    with_bases,
)
from pitchpipe.parse.directions import by_direction
from pitchpipe.parse.families import with_families
from pitchpipe.parse.file_uploads import with_uploads
from pitchpipe.parse.formats import with_formats
from pitchpipe.parse.json_bytes import text_for_bytes
from pitchpipe.parse.linked_files import linked_files, with_linked_files
from pitchpipe.parse.operation_types import renamed_operations
from pitchpipe.parse.operations import overlaid_ids
from pitchpipe.parse.pagination import with_lists
from pitchpipe.parse.predictions import with_predictions
from pitchpipe.parse.reader import Warned
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import VARIABLE
from pitchpipe.parse.servers import parse_servers
from pitchpipe.parse.size import TooLargeError, oversize
from pitchpipe.parse.undescribed import undemanded
from pitchpipe.pointers import join
from pitchpipe.problems import Problem, ProblemsError, sort_problems
from pitchpipe.schema.descriptions import text_of
from pitchpipe.schema.scope import TooMuchError

_ONLY_OVERLAYS = "a published document must not choose which secrets a client sends"
_Shown = TypeVar("_Shown", ir.Operation, ir.Definition)


class Parsed(NamedTuple):
    """The IR of a document, and a warning for each place that is not generated as it stands."""

    api: ir.Api
    warnings: tuple[Problem, ...]


class Made(NamedTuple):
    """What operations and classes are made of a document, and the warnings; no whole IR yet."""

    servers: tuple[ir.Server, ...]
    operations: tuple[ir.Operation, ...]
    definitions: tuple[ir.Definition, ...]
    left_out: tuple[ir.LeftOut, ...]
    warnings: tuple[Problem, ...]


def parse(document: Document, classes: Classes | None = None, *, formats: str = "python") -> Parsed:
    """Read a document into the IR, of its `classes` if these have been read already.

    What cannot be generated costs no more than its smallest part: an assertion (`unchecked`), a
    type (`untyped`), an operation (`left-out`). Raises ProblemsError if no operation is left.

    `formats` is "text" if strings of every format shall be just that.
    """
    try:
        classes = classes or read_classes(document.data, document.left_out, overlaid_ids(document))
    except (TooMuchError, TooLargeError) as error:
        raise ProblemsError([error.problem(document)]) from None
    schemes = _with_own_variables(document, classes)
    made = make(document, classes, formats=formats)
    info: Mapping[str, Any] = document.data.get("info", {})
    api = ir.Api(
        title=str(info.get("title", "")),
        version=str(info.get("version", "")),
        description=text_of(info, "description"),
        servers=made.servers,
        operations=tuple(_shown(document, each) for each in made.operations),
        definitions=tuple(_shown(document, each) for each in made.definitions),
        security_schemes=schemes,
        left_out=made.left_out,
        tags=parse_tags(document.data),
    )
    api = with_predictions(api)
    return Parsed(with_formats(api) if formats == "python" else api, made.warnings)


def make(document: Document, classes: Classes, *, formats: str = "python") -> Made:
    """Make operations and classes as they are generated, but for the formats of strings.

    Raises ProblemsError as `parse` does.
    """
    schemas = classes.schemas
    servers = parse_servers(schemas, document.data.get("servers", []), "")
    operations, definitions = _named(classes)
    operations, definitions = with_uploads(operations, definitions)
    operations, definitions, places = text_for_bytes(operations, definitions)
    for place in places:
        schemas.tolerated(place, "not a file: `format: binary` is read as a string")
    operations, definitions = with_families(schemas.families, operations, definitions)
    linked = linked_files(operations, definitions)
    operations, definitions = by_direction(operations, definitions, linked)
    definitions = with_linked_files(operations, definitions) if linked else definitions
    definitions = undemanded(schemas, operations, _directed(schemas, operations, definitions))
    by_name = {each.name: each for each in definitions}
    operations = with_lists(schemas, operations, by_name, formats)
    if schemas.errors:
        errors = _placed(document, schemas.errors)
        raise ProblemsError(replace(each, severity="error") for each in errors)
    if too_large := oversize(document, operations, definitions):
        raise ProblemsError([too_large])
    warnings = _placed(document, schemas.warned)
    if schemas.operations_left_out and not operations:
        raise ProblemsError(replace(each, severity="error") for each in warnings)
    left_out = tuple(schemas.operations_left_out)
    return Made(servers, operations, definitions, left_out, warnings)


def _with_own_variables(document: Document, classes: Classes) -> tuple[ir.SecurityScheme, ...]:
    """Read environment variables only where an overlay names them.

    The document says where requests are sent: naming a variable, it could have any secret there.
    """
    return tuple(_with_own_variable(document, classes.schemas, each) for each in classes.schemes)


def _with_own_variable(
    document: Document, schemas: Schemas, scheme: ir.SecurityScheme
) -> ir.SecurityScheme:
    given = document.data["components"]["securitySchemes"][scheme.name]
    where = join(schemas.located(scheme.where, given)[0], VARIABLE)
    if not scheme.environment or document.is_overlaid(where):
        return scheme
    message = f"the environment variable {quoted(scheme.environment)} is left out: {_ONLY_OVERLAYS}"
    target = f"$.components.securitySchemes[{quoted(scheme.name)}]"
    hint = f"if it is for this API, an overlay with the target {target} can name it"
    schemas.left_out(where, message, hint)
    return replace(scheme, environment="")


def parse_tags(data: Mapping[str, Any]) -> tuple[ir.Tag, ...]:
    """Read the tags that the document describes. An operation may have others."""
    return tuple(
        ir.Tag(
            name=str(tag["name"]),
            description=text_of(tag, "description") or text_of(tag, "summary"),
            parent=str(tag.get("parent") or tag.get("x-pitchpipe-parent", "")),
        )
        for tag in data.get("tags", ())
    )


def _shown(document: Document, each: _Shown) -> _Shown:
    """Return an operation or a definition with the pointer that people know."""
    where = document.shown(each.where)
    return each if where == each.where else replace(each, where=where)


def _named(classes: Classes) -> tuple[tuple[ir.Operation, ...], tuple[ir.Definition, ...]]:
    """Give every definition its class name, and write the names wherever pointers stood."""
    rename = classes.names.__getitem__
    definitions = tuple(
        renamed_definition(definition, rename(key), rename)
        for key, definition in classes.schemas.definitions.items()
    )
    operations = classes.operations.values()
    return renamed_operations(operations, rename, rename), definitions


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
    for owner, pointer, keyword in schemas.unenforced:
        if owner in sent_places and (owner or not _in_responses(pointer)):
            schemas.unchecked(pointer, keyword)
    sent, received = with_bases(sent, by_name), with_bases(received, by_name)
    return tuple(
        replace(d, sent=d.name in sent, received=d.name in received)
        for d in reading_order([*sent_roots, *received_roots], by_name)
    )


def _in_responses(pointer: str) -> bool:
    return "/responses/" in pointer


def _placed(document: Document, warned: Iterable[Warned]) -> tuple[Problem, ...]:
    return sort_problems(
        Problem(
            where=document.where(each.pointer),
            rule=each.rule,
            message=each.message,
            hint=each.hint,
            severity="warning",
        )
        for each in warned
    )
