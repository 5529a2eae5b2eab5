"""Finds the files among the parts of multipart bodies that are described as URIs.

A framework such as Django REST framework returns the URI of a file, and its document says the same
of what is sent, although the server takes nothing but a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pitchpipe import ir
from pitchpipe.media_types import MULTIPART, essence
from pitchpipe.parse import names
from pitchpipe.parse.definition_graph import reachable, received_types, with_bases
from pitchpipe.parse.file_uploads import is_file, models_of, types_of_parts
from pitchpipe.parse.leaves import changed

_FILES = frozenset(
    ["attachment", "avatar", "cover", "document", "file", "image", "logo", "photo", "picture"]
)
_LINKS = frozenset(["documents"])
"""A list of them has links to what is kept elsewhere, mostly."""
_URI = ir.Primitive(kind="string", format="uri")
"""A URI without bounds: a field for URIs has a length mostly, as by default in Django."""
_URI_OR_FILE = ir.Union(options=(_URI, ir.Upload()))

_ByName = Mapping[str, ir.Definition]


def is_called_file(name: str) -> bool:
    """Say whether the last word of a name is one for a file (`profile_image`, `coverImages2`)."""
    *_, last = names.snake(name).rstrip("_0123456789").split("_")
    return last not in _LINKS and (last in _FILES or last.removesuffix("s") in _FILES)


def linked_files(
    operations: Sequence[ir.Operation], definitions: Iterable[ir.Definition]
) -> set[str]:
    """Name the classes of multipart bodies that have such files, and are not sent otherwise."""
    by_name = {each.name: each for each in definitions}
    bodies = [each for o in operations if o.body for each in o.body.each]
    in_parts = [each for each in bodies if essence(each.media_type) == MULTIPART]
    others = [each.type for each in bodies if each not in in_parts]
    others += [p.type for o in operations for p in o.parameters]
    others += [each for each in types_of_parts(bodies, by_name) if not is_file(each, by_name)]
    taken = with_bases(reachable(others, by_name), by_name)
    listed = {name for each in in_parts for name in models_of(each.type, by_name)}
    return {name for name in listed - taken if _with_files(by_name[name]) is not by_name[name]}


def with_linked_files(
    operations: Sequence[ir.Operation], definitions: Sequence[ir.Definition]
) -> tuple[ir.Definition, ...]:
    """Let each of these parts be a file as well, in the classes that are not received."""
    by_name = {each.name: each for each in definitions}
    found = linked_files(operations, definitions)
    if not found:
        return tuple(definitions)
    received = with_bases(reachable(received_types(operations), by_name), by_name)
    wanted = with_bases(found, by_name) - received
    return tuple(_with_files(each) if each.name in wanted else each for each in definitions)


def _with_files(definition: ir.Definition) -> ir.Definition:
    """Return a class in which such parts may be files; itself where it has none."""
    if not isinstance(definition, ir.Model):
        return definition
    fields = tuple(map(_with_file, definition.fields))
    return definition if fields == definition.fields else replace(definition, fields=fields)


def _with_file(field: ir.Field) -> ir.Field:
    if field.read_only or not is_called_file(field.wire_name):
        return field
    return replace(field, type=changed(field.type, _or_file))


def _or_file(leaf: ir.Type) -> ir.Type:
    return _URI_OR_FILE if leaf == _URI else leaf
