"""Writes what only OpenAPI 3.2 has as OpenAPI 3.1 would, for the stages that follow.

Every value keeps its place in the file, and the pointer by which it is known there.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Document, Tree
from pitchpipe.load.openapi_objects import Found, document_references, objects
from pitchpipe.load.references import follow, fragment
from pitchpipe.media_types import URLENCODED, essence
from pitchpipe.pointers import is_object, join, split

_ADDITIONAL = "additionalOperations"
_WHOLE_QUERY = "a whole query string can only be sent as a form"


def without_3_2(document: Document) -> Document:
    """Return a valid document of OpenAPI 3.2 without what later stages do not know.

    Additional operations stand beside the others, by their methods; media types that are references
    are what they refer to; a form that is the whole query string is an object in the query.
    """
    found = [each for each in objects(document.data, "openapi") if _is_new(each)]
    if not found:
        return document
    tree, left_out = document.tree.copy(), dict(document.left_out)
    moves: dict[str, str] = {}
    for each in reversed(found):  # from the inside out
        holder = tree.at(split(each.pointer))
        if each.kind == "pathItem":
            moves |= _move_operations(holder, each.pointer)
        elif each.kind == "mediaType":
            _replace(tree, each.pointer)
        elif not _move_to_query(holder, each.pointer):
            left_out[each.pointer] = _WHOLE_QUERY
    _follow_moves(tree.value, moves)
    return document.mended(tree, (), left_out, is_converted=True)


def _is_new(found: Found) -> bool:
    value = found.value
    if found.kind == "pathItem":
        return is_object(value.get(_ADDITIONAL))
    if found.kind == "mediaType":
        return "$ref" in value
    return found.kind == "parameter" and value.get("in") == "querystring"


def _move_operations(item: Tree, pointer: str) -> dict[str, str]:
    """Put the additional operations beside the others; return where each now stands."""
    moves: dict[str, str] = {}
    above = join(pointer, _ADDITIONAL)
    for method, operation in item.remove(_ADDITIONAL).items():
        if method not in item.value:
            item.put(method, operation.moved(join(above, method)))
            moves[join(above, method)] = join(pointer, method)
    return moves


def _replace(tree: Tree, pointer: str) -> None:
    """Put a copy of what a media type refers to in its place."""
    *above, name = split(pointer)
    value, at = follow(tree.value, tree.at(split(pointer)).value, pointer)
    if at != pointer and is_object(value):
        tree.at(above).replace(name, tree.at(split(at)).copy().moved(at))


def _move_to_query(parameter: Tree, pointer: str) -> bool:
    """Read a form that is the whole query string; return whether it is one."""
    content: Any = parameter.value.get("content")
    media_type = next(iter(content), "") if is_object(content) else ""
    if essence(media_type) != URLENCODED:
        return False
    form = parameter.remove("content").child(media_type)
    parameter.value["in"] = "query"
    at = join(pointer, "content", media_type, "schema")
    if "schema" in form.value:
        parameter.put("schema", form.child("schema").moved(at))
    else:
        parameter.put("schema", Tree({"type": "object"}, form.place))
    return True


def _follow_moves(data: dict[str, Any], moves: dict[str, str]) -> None:
    for reference in list(document_references(data)) if moves else ():
        pointer = unquote(reference.text[1:])
        for old, new in moves.items():
            if reference.text.startswith("#") and f"{pointer}/".startswith(f"{old}/"):
                holder, _, key = reference.pointer.rpartition("/")
                now = fragment(new + pointer[len(old) :])
                pointers.resolve(data, holder)[key] = now
