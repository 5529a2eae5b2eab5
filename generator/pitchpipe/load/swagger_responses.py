"""Turns a response of Swagger 2.0 into one of OpenAPI 3.0, in place."""

from __future__ import annotations

from collections.abc import Sequence

from pitchpipe.document import Tree
from pitchpipe.load.swagger_parameters import convert_header
from pitchpipe.media_types import essence, is_json
from pitchpipe.pointers import is_object, join


def convert_response(
    response: Tree, pointer: str, produces: Sequence[str], files: Sequence[str] = ()
) -> list[str]:
    """Convert a response, which answers in media types, and return those it has then.

    One that answers with a file has its bytes, in the media types that can be those of a file. One
    that has no schema has no content, unless an example shows some; `files` are the media types of
    one that is a file for all that.
    """
    if is_object(response.value.get("headers")):
        for name, header in response.child("headers").items():
            if is_object(header.value):
                convert_header(header, join(pointer, "headers", name))
    examples = response.remove("examples") if "examples" in response.value else None
    shown: list[str] = list(examples.value) if examples and is_object(examples.value) else []
    schema = None
    if "schema" in response.value:
        schema = response.remove("schema").moved(join(pointer, "schema"))
    media_types = _media_types(schema, produces) if schema else shown or list(files)
    place = (schema or response.moved(pointer)).place
    content = Tree({}, place.beside({}))
    for media_type in media_types:
        kind = Tree({}, place.beside({}))
        if schema:
            kind.put("schema", schema.copy())
        if examples and media_type in shown:
            at = join(pointer, "examples", media_type)
            kind.put("example", examples.child(media_type).moved(at))
        content.put(media_type, kind)
    if media_types:
        response.put("content", content)
    return media_types


def _media_types(schema: Tree, produces: Sequence[str]) -> list[str]:
    if is_object(schema.value) and schema.value.get("format") == "binary":
        return [each for each in produces if not _is_of_values(each)] or ["*/*"]
    return list(produces) or ["application/json"]


def _is_of_values(media_type: str) -> bool:
    """Tell whether a media type writes what schemas describe, and so is not that of a file."""
    return is_json(media_type) or essence(media_type).endswith(("/xml", "+xml", "/yaml"))
