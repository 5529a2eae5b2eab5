"""Turns the schemas of Swagger 2.0 into those of OpenAPI 3.0, in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

from pitchpipe.document import Tree
from pitchpipe.load.openapi_objects import SWAGGER_2, Found, document_references, objects
from pitchpipe.load.references import has
from pitchpipe.pointers import join, resolve, split

NULLABLE = ("x-nullable", "x-isnullable", "x-is-nullable", "x-isNullable")
"""How documents of Swagger 2.0, which has no word for it, say that a value may be null."""
# What only parameters may say, but their items repeat.
_OF_PARAMETERS = ("collectionFormat", "allowEmptyValue")
_WORDS = frozenset([*_OF_PARAMETERS, *NULLABLE])


def convert_schemas(
    tree: Tree, known: Callable[[str], str], kind: str = "openapi", pointer: str = ""
) -> None:
    """Convert every schema of a document, or of an object in it.

    `known` says by which pointer people know what stands at one.
    """
    above = len(split(pointer))
    found = objects(tree.value, kind, pointer, SWAGGER_2)
    for each in [*found, *(_odd_schemas(tree.value) if kind == "openapi" else ())]:
        if each.kind == "schema" and _differs(each.value):
            convert_schema(tree.at(split(each.pointer)[above:]), known(each.pointer))


def convert_schema(schema: Tree, pointer: str) -> None:
    """Convert one schema, which is known by a pointer, but not the schemas inside."""
    if isinstance(schema.value.get("discriminator"), str):
        name = schema.child("discriminator").moved(join(pointer, "discriminator"))
        schema.put("discriminator", name.within("propertyName"))
    if schema.value.get("type") == "file":
        schema.value["type"] = "string"
        said = schema.child("type").moved(join(pointer, "type"))
        schema.put("format", Tree("binary", said.place.beside()))
    for key in _OF_PARAMETERS:
        if key in schema.value:
            schema.remove(key)
    _nullable(schema, pointer)


def _odd_schemas(data: dict[str, Any]) -> Iterator[Found]:
    """Find the schemas that stand where only a reference to them makes them schemas."""
    for reference in document_references(data):
        target = unquote(reference.text[1:])
        if reference.kind != "schema" or not reference.text.startswith("#/"):
            continue
        if split(target)[0] not in SWAGGER_2.fields["openapi"] and has(data, target):
            yield from objects(resolve(data, target), "schema", target, SWAGGER_2)


def _differs(value: dict[str, Any]) -> bool:
    is_named = isinstance(value.get("discriminator"), str)
    return is_named or value.get("type") == "file" or not _WORDS.isdisjoint(value)


def _nullable(schema: Tree, pointer: str) -> None:
    for key in NULLABLE:
        if key in schema.value:
            said = schema.remove(key).moved(join(pointer, key))
            if "nullable" not in schema.value and said.value in (True, "true"):
                schema.put("nullable", Tree(value=True, place=said.place))
    if "$ref" in schema.value and schema.value.get("nullable") is True:
        # OpenAPI 3.0 ignores what stands beside a reference.
        reference = schema.remove("$ref").moved(join(pointer, "$ref"))
        schema.put("allOf", reference.within(0, "$ref"))
