"""Turns the parameters of Swagger 2.0 into parameters and request bodies of OpenAPI 3.0."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

from pitchpipe.document import Tree
from pitchpipe.load.swagger_schemas import NULLABLE, convert_schema
from pitchpipe.media_types import MULTIPART, URLENCODED, essence, is_form
from pitchpipe.pointers import is_object, join

OF_SCHEMAS = (
    *("type", "format", "items", "enum", "default", "pattern", "nullable"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
)
"""What Swagger 2.0 says in the parameter itself, OpenAPI 3 says in its schema."""
# How lists are written in a query or a form, by `collectionFormat`: style and explode.
_STYLES = {
    "csv": ("form", False),
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
}

Note: TypeAlias = Callable[[str, str], None]
"""Notes at a pointer what is not read quite as it stands."""


@dataclass(frozen=True, slots=True)
class Given:
    """A parameter, and where it stands in the document of Swagger 2.0."""

    tree: Tree
    pointer: str
    is_left_out: bool = False

    @property
    def known(self) -> str:
        """The pointer by which it is known: that of the file, if it was moved before."""
        return self.pointer if self.tree.place.pointer is None else self.tree.place.pointer

    @property
    def place(self) -> Any:
        """What its `in` says; None for what cannot be read, or is only a reference."""
        is_known = is_object(self.tree.value) and not self.is_left_out
        return self.tree.value.get("in") if is_known else None

    @property
    def name(self) -> str:
        """The name, which that of a body only documents."""
        return str(self.tree.value.get("name", ""))


def convert_parameter(given: Given, note: Note) -> None:
    """Convert a parameter of a path, a query or a header, in place."""
    parameter = given.tree.moved(given.known)
    for key, said in _style(given, note).items():
        parameter.put(key, said)
    schema = _schema(given)
    if "schema" not in parameter.value:
        parameter.put("schema", schema)
    _example(parameter, parameter, given.known)


def convert_header(header: Tree, pointer: str) -> None:
    """Convert the header of a response, in place."""
    if "collectionFormat" in header.value:
        header.remove("collectionFormat")
    header.put("schema", _schema(Given(header.moved(pointer), pointer)))


def body_of(given: Given, consumes: Iterable[str]) -> Tree:
    """Return the request body that a parameter `in: body` is."""
    parameter = given.tree.moved(given.known)
    body = Tree({}, parameter.place.beside({}))
    for key, said in parameter.items():
        if key in ("description", "required") or str(key).startswith("x-"):
            body.put(key, said.moved(join(given.known, key)))
    content = Tree({}, parameter.place.beside({}))
    for media_type in consumes or ("application/json",):
        kind = Tree({}, parameter.place.beside({}))
        if "schema" in parameter.value:
            at = join(given.known, "schema")
            kind.put("schema", parameter.child("schema").copy().moved(at))
        _example(parameter, kind, given.known)
        content.put(media_type, kind)
    body.put("content", content)
    return body


def form_of(fields: list[Given], consumes: Iterable[str], note: Note) -> Tree:
    """Return the request body that parameters `in: formData` are together."""
    place = fields[0].tree.moved(fields[0].known).place
    media_type = _form_type(fields, consumes)
    properties, encoding = (Tree({}, place.beside({})) for _ in range(2))
    required = Tree([], place.beside([]))
    for field in fields:
        parameter = field.tree.moved(field.known)
        if parameter.value.get("required") is True and field.name not in required.value:
            at = join(field.known, "required")
            name = parameter.child("required").moved(at)
            required.put(len(required.value), Tree(field.name, name.place))
        style = _style(field, note)
        has_own = is_object(parameter.value.get("schema"))
        at = join(field.known, "schema")
        schema = parameter.child("schema").copy().moved(at) if has_own else _schema(field)
        for key, said in parameter.items():
            if key == "description" or str(key).startswith("x-"):
                schema.put(key, said.moved(join(field.known, key)))
        _example(schema, schema, field.known)
        properties.put(field.name, schema)
        if style:
            said = Tree({}, parameter.place.beside({}))
            for key, one in style.items():
                said.put(key, one)
            encoding.put(field.name, said)
    schema = Tree({}, place.beside({}))
    schema.put("type", Tree("object", place.beside()))
    schema.put("properties", properties)
    kind = Tree({}, place.beside({}))
    kind.put("schema", schema)
    if encoding.value:
        kind.put("encoding", encoding)
    body = Tree({}, place.beside({}))
    content = Tree({}, place.beside({}))
    content.put(media_type, kind)
    body.put("content", content)
    if required.value:
        schema.put("required", required)
        body.put("required", Tree(value=True, place=required.child(0).place.beside()))
    return body


def _form_type(fields: list[Given], consumes: Iterable[str]) -> str:
    """Choose how a form is sent: files need parts, and anything else is best without."""
    forms = {essence(each): each for each in consumes if is_form(each)}
    if any(_has_files(field.tree.value) for field in fields):
        return forms.get(MULTIPART, MULTIPART)
    return forms.get(URLENCODED) or forms.get(MULTIPART, URLENCODED)


def _has_files(value: dict[str, Any]) -> bool:
    items = value.get("items")
    return value.get("type") == "file" or (is_object(items) and items.get("format") == "binary")


def _schema(given: Given) -> Tree:
    """Take what belongs in a schema out of a parameter or header, and return it as one."""
    holder = given.tree
    schema = Tree({}, holder.place.beside({}))
    for key in [*holder.value]:
        if key in OF_SCHEMAS or key in NULLABLE:
            schema.put(key, holder.remove(key).moved(join(given.known, key)))
    convert_schema(schema, given.known)
    return schema


def _style(given: Given, note: Note) -> dict[str, Tree]:
    """Take out how a list is written, and return it as `style` and `explode`."""
    parameter = given.tree
    said = parameter.remove("collectionFormat") if "collectionFormat" in parameter.value else None
    if parameter.value.get("type") != "array" or "schema" in parameter.value:
        return {}
    way = str(said.value) if said else "csv"
    pointer = join(given.pointer, "collectionFormat" if said else "type")
    items = parameter.child("items") if is_object(parameter.value.get("items")) else None
    if items and items.value.get("format") == "binary":
        return {}  # each file is a part of its own
    if items and items.value.get("type") == "array":
        note(join(given.pointer, "items"), "OpenAPI 3 has no lists of lists here: each is a string")
        parameter.put("items", Tree({"type": "string"}, items.place))
    is_free = given.place in ("query", "formData")
    if way == "csv" and not is_free:
        return {}
    if way not in _STYLES or not is_free:
        what = "separated by tabs" if way == "tsv" else f"written as '{way}' in a {given.place}"
        note(pointer, f"OpenAPI 3 has no lists {what}: it is passed as one string")
        for key in ("items", "minItems", "maxItems", "uniqueItems", "default", "enum"):
            if key in parameter.value:
                parameter.remove(key)
        parameter.value["type"] = "string"
        return {}
    named = said or parameter.child("type")
    known = join(given.known, "collectionFormat" if said else "type")
    place = named.moved(known).place.beside()
    style, explode = _STYLES[way]
    return {"style": Tree(style, place), "explode": Tree(explode, place.beside())}


def _example(holder: Tree, target: Tree, pointer: str) -> None:
    """Turn `x-example` into an example."""
    if "x-example" in holder.value:
        example = holder.remove("x-example").moved(join(pointer, "x-example"))
        if "example" not in target.value:
            target.put("example", example)
