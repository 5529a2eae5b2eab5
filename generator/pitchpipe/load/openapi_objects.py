"""Find the objects of an OpenAPI document, by the kinds the specification defines, and references.

A `$ref` is a reference only where the specification allows a Reference Object, a Path Item or a
Schema: not in an example, a default or an extension, and not as the name of a property.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote

from pitchpipe import pointers

# What a field holds, an object, a list or a map, and the kind of the objects. In a "patterned" map
# (OpenAPI 3.1.1, "Patterned Fields") keys that begin with `x-` are extensions.
Field: TypeAlias = "tuple[str, str]"
# A linked list of pointer tokens: the trail so far, and the next token.
_Trail: TypeAlias = "tuple[_Trail | None, str | int]"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_CONTENT: dict[str, Field] = {
    "schema": ("one", "schema"),
    "content": ("map", "mediaType"),
    "examples": ("map", "example"),
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
    },
    "pathItem": {
        "parameters": ("list", "parameter"),
        **dict.fromkeys(METHODS, ("one", "operation")),
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
    "mediaType": {**_CONTENT, "itemSchema": ("one", "schema"), "encoding": ("map", "encoding")},
    "encoding": {"headers": ("map", "header")},
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
_WALKED = ("/components/", "/paths/", "/webhooks/")
# The section of `components` that holds each kind a reference may name.
SECTIONS = {kind: section for section, (_, kind) in FIELDS["components"].items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One reference: the kind of object it refers to, the pointer to its text, and the text."""

    kind: str
    pointer: str
    text: str

    @property
    def is_mapping(self) -> bool:
        """Whether it is a value of `discriminator.mapping`, which may be the name of a schema."""
        return not self.pointer.endswith("/$ref")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An object in a document: its kind, its pointer and its value."""

    kind: str
    pointer: str
    value: dict[str, Any]


def objects(value: Any, kind: str, pointer: str = "") -> Iterator[Found]:
    """Find the objects in a value of the given kind, itself first, in document order."""
    for found_kind, trail, found in _walk(value, kind, pointer):
        yield Found(kind=found_kind, pointer=_pointer(trail), value=found)


def references(value: Any, kind: str, pointer: str = "") -> Iterator[Reference]:
    """Find the references in an object of the given kind, in document order."""
    for found_kind, trail, found in _walk(value, kind, pointer):
        text = found.get("$ref")
        if isinstance(text, str) and found_kind in SECTIONS:
            place = _pointer(trail) + "/$ref"
            yield Reference(kind=found_kind, pointer=place, text=text)
        if found_kind == "schema" and "discriminator" in found:
            yield from _mapping(found, _pointer(trail))


def document_references(data: Mapping[str, Any]) -> Iterator[Reference]:
    """Find the references in a whole document.

    A value outside of `paths` and `components`, such as an extension, is read as the kind of object
    that a reference to it expects.
    """
    waiting = [(data, "openapi", "")]
    seen: set[str] = set()
    while waiting:
        for reference in references(*waiting.pop(0)):
            yield reference
            target = unquote(reference.text.removeprefix("#"))
            is_odd = reference.text.startswith("#/") and not target.startswith(_WALKED)
            if not is_odd or target in seen:
                continue
            seen.add(target)
            try:
                waiting.append((pointers.resolve(data, target), reference.kind, target))
            except (LookupError, ValueError):
                continue


def _walk(value: Any, kind: str, pointer: str) -> Iterator[tuple[str, _Trail, dict[str, Any]]]:
    """Find objects as `objects` does, but with trails, so that callers build few pointers."""
    waiting: list[tuple[Any, str, _Trail]] = [(value, kind, (None, pointer))]
    while waiting:
        value, kind, trail = waiting.pop()
        if not pointers.is_object(value):
            continue
        yield kind, trail, value
        inner: list[tuple[Any, str, _Trail]] = []
        fields = FIELDS.get(kind, {})
        for name, child in value.items():
            if kind == "callback":
                # A Callback Object is also a patterned map of path items.
                if name != "$ref" and not name.startswith("x-"):
                    inner.append((child, "pathItem", (trail, name)))
            elif name in fields:
                inner += _in_field(child, fields[name], (trail, name))
        waiting += reversed(inner)


def _in_field(value: Any, field: Field, trail: _Trail) -> Iterable[tuple[Any, str, _Trail]]:
    shape, kind = field
    if shape == "one":
        return [(value, kind, trail)]
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
    mapping = discriminator.get("mapping") if pointers.is_object(discriminator) else None
    for name, text in mapping.items() if pointers.is_object(mapping) else ():
        if isinstance(text, str):
            place = pointers.join(pointer, "discriminator", "mapping", name)
            yield Reference(kind="schema", pointer=place, text=text)
