"""What is known to be meant in a Schema Object; see `known` for the other objects."""

from __future__ import annotations

from typing import Any

from pitchpipe.load.openapi_objects import Found
from pitchpipe.load.references import fragment
from pitchpipe.pointers import is_array, is_object, join, split
from pitchpipe.schema.parts import component_around
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.rules import object_faults

_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
# What people call the types, in lower case.
_SYNONYMS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("int", "int32", "int64", "bigint", "long", "short"), ("integer", "")),
    **dict.fromkeys(("float", "double", "decimal", "numeric"), ("number", "")),
    "bool": ("boolean", ""),
    **dict.fromkeys(("str", "text", "char", "enum", "bytes"), ("string", "")),
    **{word: ("string", word) for word in ("uuid", "date", "date-time", "email", "uri", "byte")},
    **dict.fromkeys(("datetime", "timestamp"), ("string", "date-time")),
    **dict.fromkeys(("file", "binary"), ("string", "binary")),
    "url": ("string", "uri"),
    "list": ("array", ""),
    **dict.fromkeys(("dict", "map", "hash", "json", "struct"), ("object", "")),
    **dict.fromkeys(("any", "mixed", "undefined"), ("", "")),
    "none": ("null", ""),
}
# Keywords of JSON Schema 2020-12 that OpenAPI 3.0 lacks: they mean there what they mean in 3.1.
_LATER = frozenset(
    [
        *("const", "examples", "prefixItems", "patternProperties", "propertyNames", "contains"),
        *("if", "then", "else", "minContains", "maxContains", "dependentRequired"),
        *("dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "contentEncoding"),
        *("contentMediaType", "contentSchema", "$comment", "$schema", "$id", "$anchor", "$defs"),
        "definitions",
    ]
)
# Of JSON Schema 2019-09.
_RECURSIVE = "$recursiveRef"
_RECURSIVE_ANCHOR = "$recursiveAnchor"
_STRUCTURE = frozenset(
    ["allOf", "anyOf", "oneOf", "enum", "const", "properties", "items", "format", "$ref"]
)


def _type(draft: Draft, found: Found) -> None:
    """Read a type in other words, and null that is not quoted."""
    if "type" not in found.value:
        return
    given, pointer = found.value["type"], join(found.pointer, "type")
    if given is None and not _STRUCTURE.isdisjoint(found.value):
        draft.note("tolerated", pointer, "null is not a type here: ignored")
        del found.value["type"]
        return
    listed: list[Any] = given if is_array(given) else [given]
    read = [type_meant(each) for each in listed]
    if any(each is None for each in read):
        return
    names = [name for name, _ in filter(None, read)]
    if names == listed:
        return
    draft.accept(pointer)
    words = " or ".join(f"'{name}'" for name in dict.fromkeys(names) if name) or "any type"
    draft.note("tolerated", pointer, f"{_shown(given)} is read as {words}")
    distinct = list(dict.fromkeys(names))
    if "" in distinct:
        del found.value["type"]
    else:
        found.value["type"] = distinct if is_array(given) else distinct[0]
    formats = [name for _, name in filter(None, read) if name]
    if formats and "format" not in found.value:
        found.value["format"] = formats[0]


def type_meant(given: Any) -> tuple[str, str] | None:
    """Return the type and the format that a word means; None for a word that no one knows."""
    if given is None:
        return "null", ""
    if not isinstance(given, str):
        return None
    if given in _TYPES:
        return given, ""
    if given == "Date":  # JavaScript's class, which is written as `2026-01-02T03:04:05.000Z`
        return "string", "date-time"
    word = given.strip().lower()
    return (word, "") if word in _TYPES else _SYNONYMS.get(word)


def _shown(given: Any) -> str:
    return "null" if given is None else f"'{given}'" if isinstance(given, str) else "the list"


def _tuple(draft: Draft, found: Found) -> None:
    """Read `items` as a list of schemas, which JSON Schema 2020-12 calls `prefixItems`."""
    items: Any = found.value.get("items")
    if not is_array(items):
        return
    pointer = join(found.pointer, "items")
    del found.value["items"]
    if len(items) == 1:
        draft.note("tolerated", pointer, "'items' is one schema, not a list: read as the only one")
        found.value["items"] = items[0]
    elif items and "prefixItems" not in found.value:
        draft.note("tolerated", pointer, "a list of 'items' is read as 'prefixItems'")
        found.value["prefixItems"] = items
        _further_items(found.value, len(items))
        draft.accept(join(found.pointer, "prefixItems"))
    else:
        draft.note("tolerated", pointer, "'items' is an empty list: read as any item")


def _further_items(schema: dict[str, Any], count: int) -> None:
    """Read `additionalItems` as what follows the first items: none if it is false."""
    further = schema.pop("additionalItems", True)
    if further is False:
        longest = schema.get("maxItems")
        schema["maxItems"] = min(count, longest) if type(longest) is int else count
    elif further is not True:
        schema["items"] = further


def read_required(draft: Draft, found: Found) -> None:
    """Read `required: true` on a property as its object requiring it: the object has no fault."""
    properties: Any = found.value.get("properties")
    for name, child in properties.items() if is_object(properties) else ():
        if not is_object(child) or not isinstance(child.get("required"), bool):
            continue
        pointer = join(found.pointer, "properties", name, "required")
        if child.pop("required"):
            draft.note("tolerated", pointer, f"read as: its object requires '{name}'")
            listed: Any = found.value.get("required")
            others: list[Any] = listed if is_array(listed) else []
            found.value["required"] = [*others, *([] if name in others else [name])]
        else:
            draft.note("tolerated", pointer, f"read as: its object does not require '{name}'")


def read_recursive(draft: Draft, found: Found) -> None:
    """Read `$recursiveRef` (JSON Schema 2019-09, 8.2.4.2) as a reference to its own component.

    It leads to the root of the document that it stands in, which a component was for its writers;
    `$recursiveAnchor` would let what refers to that take its place, and is not read.
    """
    anchor = join(found.pointer, _RECURSIVE_ANCHOR)
    if isinstance(found.value.get(_RECURSIVE_ANCHOR), bool):
        draft.note("tolerated", anchor, "ignored: only '$recursiveRef' of 2019-09 is supported")
        del found.value[_RECURSIVE_ANCHOR]
    if _RECURSIVE not in found.value or "$ref" in found.value:
        return
    pointer, given = join(found.pointer, _RECURSIVE), found.value.pop(_RECURSIVE)
    name = component_around(found.pointer)
    if given == "#" and name:
        draft.note("tolerated", pointer, f"read as a reference to '{split(name)[-1]}' around it")
        found.value["$ref"] = fragment(name)
    else:
        message = "typed as Any: it must be '#' and be inside a component"
        draft.note("untyped", pointer, message)


def _discriminator(draft: Draft, found: Found) -> None:
    given = found.value.get("discriminator")
    if isinstance(given, str):
        pointer = join(found.pointer, "discriminator")
        draft.note("tolerated", pointer, f"read as the property name '{given}'")
        found.value["discriminator"] = {"propertyName": given}


def _flags(draft: Draft, found: Found) -> None:
    """Read an exclusive bound in OpenAPI 3.1 that is a flag, as in 3.0."""
    _exclusive(draft, found, is_flag=True)


def _numbers(draft: Draft, found: Found) -> None:
    """Read an exclusive bound in OpenAPI 3.0 that is a number, as in 3.1."""
    _exclusive(draft, found, is_flag=False)


def _exclusive(draft: Draft, found: Found, *, is_flag: bool) -> None:
    for key in ("exclusiveMinimum", "exclusiveMaximum"):
        value = found.value.get(key)
        if isinstance(value, int | float) and isinstance(value, bool) == is_flag:
            version = "3.0" if is_flag else "3.1"
            message = f"read as in OpenAPI {version}"
            draft.note("tolerated", join(found.pointer, key), message)
            draft.accept(join(found.pointer, key))


def _later(draft: Draft, found: Found) -> None:
    """Read the keywords of JSON Schema 2020-12 in OpenAPI 3.0 as in 3.1, if valid there."""
    for key, value in found.value.items():
        pointer = join(found.pointer, key)
        if key not in _LATER or draft.is_accepted(found.pointer, pointer):
            continue
        if not object_faults(Found(kind="schema", pointer=pointer, value={key: value}), "3.1"):
            draft.note(
                "tolerated", pointer, f"{draft.dialect} has no '{key}': read as in OpenAPI 3.1"
            )
            draft.accept(pointer)
    pointer, given = join(found.pointer, "type"), found.value.get("type")
    names: list[Any] = given if is_array(given) else []
    is_list = bool(names) and all(name in _TYPES for name in names)
    if (is_list or given == "null") and not draft.is_accepted(found.pointer, pointer):
        message = f"{draft.dialect} has neither lists of types nor 'null': read as in OpenAPI 3.1"
        draft.note("tolerated", pointer, message)
        draft.accept(pointer)


_REPAIRS = (_type, _tuple, _discriminator)
SCHEMA_REPAIRS_3_0 = (*_REPAIRS, _numbers, _later)
"""The repairs of a Schema Object of OpenAPI 3.0, in the order in which they are made."""

SCHEMA_REPAIRS_3_1 = (*_REPAIRS, _flags)
"""Those of OpenAPI 3.1."""
