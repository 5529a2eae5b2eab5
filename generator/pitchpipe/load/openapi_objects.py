"""Find the objects of an OpenAPI document, by the kinds the specification defines, and references.

A `$ref` is a reference only where the specification allows a Reference Object, a Path Item or a
Schema: not in an example, a default or an extension, and not as the name of a property.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Reference
from pitchpipe.load.http_methods import MORE_METHODS

# What a field holds, an object, a list or a map, and the kind of the objects. In a "patterned" map
# (OpenAPI 3.1.1, "Patterned Fields") keys that begin with `x-` are extensions.
Field: TypeAlias = "tuple[str, str]"
# A linked list of pointer tokens: the trail so far, and the next token.
_Trail: TypeAlias = "tuple[_Trail | None, str | int]"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_NO_METHODS = frozenset(
    [
        *METHODS,
        *("$ref", "summary", "description", "servers", "parameters", "additionalOperations"),
    ]
)
_CONTENT: dict[str, Field] = {
    "schema": ("one", "schema"),
    "content": ("map", "mediaType"),
    "examples": ("map", "example"),
}
_ENCODINGS: dict[str, Field] = {
    "encoding": ("map", "encoding"),
    "prefixEncoding": ("list", "encoding"),
    "itemEncoding": ("one", "encoding"),
}
FIELDS: dict[str, Mapping[str, Field]] = {
    "openapi": {
        "paths": ("patterned", "pathItem"),
        "webhooks": ("map", "pathItem"),
        "components": ("one", "components"),
    },
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "response"),
        "parameters": ("map", "parameter"),
        "examples": ("map", "example"),
        "requestBodies": ("map", "requestBody"),
        "headers": ("map", "header"),
        "securitySchemes": ("map", "securityScheme"),
        "links": ("map", "link"),
        "callbacks": ("map", "callback"),
        "pathItems": ("map", "pathItem"),
        "mediaTypes": ("map", "mediaType"),
    },
    "pathItem": {
        "parameters": ("list", "parameter"),
        **dict.fromkeys((*METHODS, *MORE_METHODS), ("one", "operation")),
        "additionalOperations": ("map", "operation"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "requestBody"),
        "responses": ("patterned", "response"),
        "callbacks": ("map", "callback"),
    },
    "parameter": _CONTENT,
    "header": _CONTENT,
    "requestBody": {"content": ("map", "mediaType")},
    "mediaType": {**_CONTENT, "itemSchema": ("one", "schema"), **_ENCODINGS},
    "encoding": {"headers": ("map", "header"), **_ENCODINGS},
    "response": {
        "headers": ("map", "header"),
        "content": ("map", "mediaType"),
        "links": ("map", "link"),
    },
    "schema": {
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"),
            ("map", "schema"),
        ),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), ("list", "schema")),
        **dict.fromkeys(
            (
                *("items", "additionalProperties", "not", "if", "then", "else", "contains"),
                *("propertyNames", "contentSchema"),
                *("unevaluatedItems", "unevaluatedProperties"),
            ),
            ("one", "schema"),
        ),
    },
}
FIELDS_2_0: dict[str, Mapping[str, Field]] = {
    "openapi": {
        "paths": ("patterned", "pathItem"),
        "definitions": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "responses": ("map", "response"),
        "securityDefinitions": ("map", "securityScheme"),
    },
    "pathItem": {
        "parameters": ("list", "parameter"),
        **dict.fromkeys((*METHODS, *MORE_METHODS), ("one", "operation")),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "responses": ("patterned", "response"),
    },
    "parameter": {"schema": ("one", "schema"), "items": ("one", "schema")},
    "header": {"items": ("one", "schema")},
    "response": {"schema": ("one", "schema"), "headers": ("map", "header")},
    "schema": FIELDS["schema"],
}
# Keys of known objects whose values are none of them.
_OTHERS = frozenset(
    [
        *("info", "servers", "security", "tags", "externalDocs", "discriminator", "xml", "flows"),
        *("example", "default", "enum", "const", "required", "type", "value"),
    ]
)
# Where each kind stands that a reference may name.
_SECTIONS = {kind: ("components", section) for section, (_, kind) in FIELDS["components"].items()}
_SECTIONS_2_0 = {
    kind: (section,) for section, (_, kind) in FIELDS_2_0["openapi"].items() if section != "paths"
} | {"pathItem": ("paths",)}

UNREAD = frozenset(["example", "link", "callback"])
"""Kinds of which nothing is generated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How documents of some versions are built: what holds what, and where components stand.

    `sections` are the keys that lead to the components of a kind, from the root.
    """

    fields: Mapping[str, Mapping[str, Field]]
    sections: Mapping[str, tuple[str, ...]]

    def section(self, kind: str) -> str:
        """Return the pointer of the components of a kind."""
        return pointers.join("", *self.sections[kind])

    def is_component(self, tokens: tuple[str, ...]) -> bool:
        """Tell whether a pointer leads to a component."""
        is_in_components = len(tokens) == 3 and tokens[0] == "components"
        return is_in_components or tokens[:-1] in self.sections.values()


OPENAPI_3 = Dialect(fields=FIELDS, sections=_SECTIONS)
SWAGGER_2 = Dialect(fields=FIELDS_2_0, sections=_SECTIONS_2_0)


def is_swagger(data: Mapping[str, Any]) -> bool:
    """Tell whether a document calls itself Swagger."""
    return "swagger" in data and "openapi" not in data


def dialect_of(data: Mapping[str, Any]) -> Dialect:
    """Return how a document is built."""
    return SWAGGER_2 if is_swagger(data) else OPENAPI_3


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An object in a document: its kind, its pointer and its value."""

    kind: str
    pointer: str
    value: dict[str, Any]


def methods_of(item: Mapping[str, Any]) -> list[str]:
    """Return the keys of the operations in a valid path item: known methods first, then others."""
    known = [method for method in METHODS if method in item]
    others = [key for key in item if key not in _NO_METHODS and not key.startswith("x-")]
    return [key for key in (*known, *others) if pointers.is_object(item[key])]


def objects(
    value: Any, kind: str, pointer: str = "", dialect: Dialect = OPENAPI_3
) -> Iterator[Found]:
    """Find the objects in a value of the given kind, itself first, in document order."""
    for found_kind, trail, found in _walk(value, kind, pointer, dialect.fields):
        if " " not in found_kind:
            yield Found(kind=found_kind, pointer=_pointer(trail), value=found)


def objects_with(key: str, data: Any, kind: str, dialect: Dialect = OPENAPI_3) -> Iterator[Found]:
    """Find the objects of one kind in a whole document that have a key, in document order.

    That is faster than to look for them among all `objects`: it goes nowhere else, and makes few
    pointers.
    """
    fields = _leading_to(kind, dialect)
    for found_kind, trail, found in _walk(data, "openapi", "", fields):
        if found_kind == kind and key in found:
            yield Found(kind=kind, pointer=_pointer(trail), value=found)


def _leading_to(kind: str, dialect: Dialect) -> Mapping[str, Mapping[str, Field]]:
    """Return the fields in which there can be an object of a kind, at any depth."""
    leading = {kind}
    count = 0
    while count < len(leading):
        count = len(leading)
        leading |= {
            holder
            for holder, fields in dialect.fields.items()
            if any(inner in leading for _, inner in fields.values())
        }
        if "pathItem" in leading:
            leading.add("callback")
    return {
        holder: {name: field for name, field in fields.items() if field[1] in leading}
        for holder, fields in dialect.fields.items()
    }


def references(
    value: Any, kind: str, pointer: str = "", dialect: Dialect = OPENAPI_3
) -> Iterator[Reference]:
    """Find the references in an object of the given kind, in document order."""
    for found_kind, trail, found in _walk(value, kind, pointer, dialect.fields):
        text = found.get("$ref")
        if isinstance(text, str) and found_kind in dialect.sections:
            place = _pointer(trail) + "/$ref"
            is_alone = len(found) == 1
            yield Reference(kind=found_kind, pointer=place, text=text, is_alone=is_alone)
        if found_kind == "schema" and "discriminator" in found:
            yield from _mapping(found, _pointer(trail))


def inclusions(
    value: Any, kind: str, pointer: str = "", dialect: Dialect = OPENAPI_3
) -> Iterator[Reference]:
    """Find the references where the specification allows none, which tools follow nevertheless.

    They stand for all paths, all schemas, an operation or the like. The kind of what is a map or a
    list begins with its shape: `map schema`.
    """
    for found_kind, trail, found in _walk(value, kind, pointer, dialect.fields):
        if found_kind == "openapi":
            rest = found.keys() - dialect.fields["openapi"].keys()
            inner = [(found[name], name) for name in sorted(rest) if not name.startswith("x-")]
            for child, name in inner:
                if is_inclusion(child) and _is_of_data(child["$ref"]):
                    place = pointers.join(_pointer(trail), name, "$ref")
                    yield Reference(kind="any", pointer=place, text=child["$ref"])
        elif found_kind not in dialect.sections and is_inclusion(found):
            yield Reference(kind=found_kind, pointer=_pointer(trail) + "/$ref", text=found["$ref"])


def is_inclusion(value: Any) -> bool:
    """Return whether a value would be a reference where there can be one."""
    return pointers.is_object(value) and isinstance(value.get("$ref"), str)


def _is_of_data(text: str) -> bool:
    """Tell whether a reference may lead to data. What is said of an API can also be a page."""
    path = text.partition("#")[0]
    return path == "" or path.endswith((".json", ".yaml", ".yml"))


def document_references(data: Mapping[str, Any]) -> Iterator[Reference]:
    """Find the references in a whole document.

    What stands where OpenAPI knows no object is read as the kind of object that the first reference
    to it expects.
    """
    dialect = dialect_of(data)
    waiting = [(data, "openapi", "")]
    seen: set[str] = set()
    while waiting:
        for reference in references(*waiting.pop(0), dialect):
            yield reference
            if reference.text in seen or not reference.text.startswith("#/"):
                continue
            seen.add(reference.text)
            target = unquote(reference.text[1:])
            with contextlib.suppress(LookupError, ValueError):
                if not kind_at(target, dialect):
                    waiting.append((pointers.resolve(data, target), reference.kind, target))


def kind_at(pointer: str, dialect: Dialect) -> str:
    """Return of which kind an object at a pointer is, "" where OpenAPI knows of nothing.

    A map or a list of objects is "map schema" or the like, and what has no kind here "other".
    Raises ValueError for what is no JSON Pointer.
    """
    shape, kind = "one", "openapi"
    for token in pointers.split(pointer):
        if token.startswith("x-") and (shape == "patterned" or kind == "callback"):
            return ""
        if shape != "one":
            shape = "one"
        elif kind == "callback":
            kind = "pathItem"
        else:
            unknown = ("one", "other" if token in _OTHERS else "")
            shape, kind = dialect.fields.get(kind, {}).get(token, unknown)
            if kind in ("", "other"):
                return kind
    return kind if shape == "one" else f"{shape} {kind}"


def _walk(
    value: Any, kind: str, pointer: str, fields_of: Mapping[str, Mapping[str, Field]]
) -> Iterator[tuple[str, _Trail, dict[str, Any]]]:
    """Find objects as `objects` does, but with trails, so that callers build few pointers."""
    waiting: list[tuple[Any, str, _Trail]] = [(value, kind, (None, pointer))]
    while waiting:
        value, kind, trail = waiting.pop()
        if " " in kind:
            shape, item = kind.split()
            if is_inclusion(value):
                yield kind, trail, value
            waiting += reversed([*_items(value, shape, item, trail)])
            continue
        if not pointers.is_object(value):
            continue
        yield kind, trail, value
        if kind == "callback":
            # A Callback Object is also a patterned map of path items.
            waiting += [
                (child, "pathItem", (trail, name))
                for name, child in reversed(value.items())
                if name != "$ref" and not name.startswith("x-")
            ]
        elif (fields := fields_of.get(kind)) and not fields.keys().isdisjoint(value):
            inner: list[tuple[Any, str, _Trail]] = []
            for name in value:
                if name in fields:
                    inner += _in_field(value[name], fields[name], (trail, name))
            inner.reverse()
            waiting += inner


def _in_field(value: Any, field: Field, trail: _Trail) -> Iterable[tuple[Any, str, _Trail]]:
    shape, kind = field
    if shape == "one":
        return [(value, kind, trail)]
    if is_inclusion(value):
        return [(value, f"{shape} {kind}", trail)]
    return _items(value, shape, kind, trail)


def _items(value: Any, shape: str, kind: str, trail: _Trail) -> Iterable[tuple[Any, str, _Trail]]:
    if shape == "list":
        items = enumerate(value) if pointers.is_array(value) else ()
        return [(item, kind, (trail, index)) for index, item in items]
    return [
        (item, kind, (trail, name))
        for name, item in (value.items() if pointers.is_object(value) else ())
        if shape == "map" or not name.startswith("x-")
    ]


def _pointer(trail: _Trail) -> str:
    """Build the pointer that a trail describes."""
    tokens: list[str | int] = []
    above, last = trail
    while above is not None:
        tokens.append(last)
        above, last = above
    return pointers.join(str(last), *reversed(tokens))


def _mapping(schema: Mapping[str, Any], pointer: str) -> Iterator[Reference]:
    discriminator = schema.get("discriminator")
    if not pointers.is_object(discriminator):
        return
    mapping = discriminator.get("mapping")
    for name, text in mapping.items() if pointers.is_object(mapping) else ():
        if isinstance(text, str):
            place = pointers.join(pointer, "discriminator", "mapping", name)
            yield Reference(kind="schema", pointer=place, text=text)
    if isinstance(text := discriminator.get("defaultMapping"), str):
        place = pointers.join(pointer, "discriminator", "defaultMapping")
        yield Reference(kind="schema", pointer=place, text=text)
