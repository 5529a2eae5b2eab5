"""Mends by the kind of fault what no one has foreseen: the smallest part goes, and is named."""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.load.openapi_objects import Found, dialect_of, document_references, is_swagger
from pitchpipe.pointers import is_array, is_object, join, split
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.faults import Fault
from pitchpipe.validate.known_schemas import type_meant

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
# Losing one of these changes nothing that is sent or typed.
_HARMLESS = frozenset(["example", "link", "callback", "header", "encoding"])
# Keywords that limit a value, and that type it; the rest of a Schema Object only describes.
_LIMITS = frozenset(
    [
        *("multipleOf", "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "pattern"),
        *("maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"),
        *("uniqueItems", "enum", "not", "if", "then", "else", "contains", "propertyNames"),
        *("dependentRequired", "dependentSchemas", "minContains", "maxContains"),
    ]
)
_TYPING = frozenset(
    [
        *("type", "items", "properties", "additionalProperties", "allOf", "oneOf", "anyOf", "$ref"),
        *("prefixItems", "patternProperties"),
    ]
)
# Without these, an object says nothing.
_ESSENTIAL = {("parameter", ("in",)), ("securityScheme", ("type",)), ("securityScheme", ("in",))}
# A list or a map may be shorter or longer than the specification says, and say a thing twice.
_COUNTS = frozenset(["minProperties", "maxProperties", "minItems", "maxItems", "uniqueItems"])


def mend_fault(draft: Draft, found: Found, fault: Fault) -> bool:
    """Mend one fault of an object; return whether it is left as it is."""
    path = split(fault.pointer)[len(split(found.pointer)) :]
    if found.kind == "components" and len(path) == 2 and fault.keyword != "type":
        message = f"'{path[1]}' has characters that the name of a component must not have"
        draft.note("tolerated", fault.pointer, message)
        return True
    if fault.keyword == "required":
        return _missing(draft, found, fault, path)
    if fault.keyword == "additionalProperties":
        return _unknown_key(draft, found, fault, path)
    if fault.keyword in _COUNTS:
        return _count(draft, found, fault, path)
    if not path:
        # What cannot be combined: all of it is read.
        draft.note("tolerated", fault.pointer, fault.message, fault.hint)
        return True
    if fault.keyword == "type" and _wrong_type(draft, found, fault, path):
        return False
    if word := _same_word(pointers.resolve(draft.data, fault.pointer), fault.known):
        draft.note("tolerated", fault.pointer, f"{fault.message}: read as '{word}'")
        draft.put(fault.pointer, word)
        return False
    if (found.kind, path) in _ESSENTIAL:
        cut(draft, found, fault.message, at=fault.pointer, hint=fault.hint)
        return True
    _drop(draft, found, fault, path)
    return False


def cut(draft: Draft, found: Found, reason: str, *, at: str = "", hint: str = "") -> None:
    """Give up an object for a reason that stands `at` a pointer: the smallest part goes."""
    kind, at = found.kind, at or found.pointer
    holder = _holder(found.pointer, "/content/")
    if kind == "schema":
        draft.note("untyped", at, f"typed as Any: {reason}", hint)
        found.value.clear()
    elif kind == "response" or (kind == "mediaType" and _of_response(found.pointer)):
        draft.note("untyped", at, f"the response is typed as Any: {reason}", hint)
        is_fine = pointers.split(found.pointer)[-1][:1] not in ("3", "4", "5")
        response: dict[str, Any] = {"description": ""}
        if is_fine:
            is_old = is_swagger(draft.data)
            response |= {"schema": {}} if is_old else {"content": {"application/json": {}}}
        draft.put(found.pointer, {} if kind == "mediaType" else response)
    elif kind == "parameter" and found.value.get("required") is not True:
        draft.note("left-out", at, f"the parameter is left out: {reason}", hint)
        draft.remove(found.pointer)
    elif kind == "pathItem":
        draft.note("left-out", at, f"the path is left out: {reason}", hint)
        draft.put(found.pointer, {})
    elif kind == "securityScheme":
        draft.note("left-out", at, f"the security scheme is left out: {reason}", hint)
        draft.remove(found.pointer)
    elif kind in _HARMLESS:
        draft.note("tolerated", at, f"{reason}: ignored", hint)
        draft.remove(found.pointer)
    elif kind in ("openapi", "components"):
        draft.note("tolerated", at, reason, hint)
    else:
        draft.leave_out(holder if kind == "mediaType" else found.pointer, reason)


def _holder(pointer: str, below: str) -> str:
    return pointer.rpartition(below)[0]


def _of_response(pointer: str) -> bool:
    tokens = pointers.split(_holder(pointer, "/content/"))
    return tokens[-2:-1] == ("responses",)


def _missing(draft: Draft, found: Found, fault: Fault, path: tuple[str, ...]) -> bool:
    """Give up what lacks a key that it needs, be it the object or a value in it."""
    if (found.kind, fault.missing) == ("operation", "responses"):
        found.value["responses"] = {}
        draft.accept(join(found.pointer, "responses"))
        return False
    if (found.kind, fault.missing) == ("parameter", "type") and "schema" in found.value:
        return True  # Swagger 2.0 with a parameter of OpenAPI 3, which is noted
    if not path:
        cut(draft, found, fault.message)
        return True
    if (found.kind, path) == ("operation", ("responses",)):
        return True  # noted with the statuses that are none
    if path[-2:-1] == ("variables",) and fault.missing == "default":
        variable: dict[str, Any] = pointers.resolve(draft.data, fault.pointer)
        listed: Any = variable.get("enum")
        variable["default"] = str(listed[0]) if is_array(listed) and listed else ""
        message = f"{fault.message}: read as '{variable['default']}'"
        draft.note("tolerated", fault.pointer, message)
        return False
    if path[:1] == ("flows",) and fault.missing == "scopes":
        draft.note("tolerated", fault.pointer, f"{fault.message}: there are none")
        draft.put(fault.pointer, {**pointers.resolve(draft.data, fault.pointer), "scopes": {}})
        return False
    draft.note("tolerated", fault.pointer, f"{fault.message}: ignored")
    draft.remove(fault.pointer)
    return False


def _unknown_key(draft: Draft, found: Found, fault: Fault, path: tuple[str, ...]) -> bool:
    if (found.kind, path) == ("schema", ("$ref",)):
        _drop(draft, found, fault, path)
        return False
    holder: dict[str, Any] = pointers.resolve(draft.data, fault.pointer.rpartition("/")[0])
    word = _same_word(path[-1], fault.known)
    if word and word not in holder:
        draft.note("tolerated", fault.pointer, f"{fault.message}: read as '{word}'")
        holder[word] = holder.pop(path[-1])
        return False
    if found.kind == "components" and _is_referred_to(draft.data, fault.pointer):
        message = f"{fault.message}: only references into it are followed"
        draft.note("tolerated", fault.pointer, message, fault.hint)
        return True
    draft.note("tolerated", fault.pointer, f"{fault.message}: ignored", fault.hint)
    draft.remove(fault.pointer)
    return False


def _is_referred_to(data: dict[str, Any], pointer: str) -> bool:
    """Say whether a reference of the document leads to something below a pointer."""
    below = f"#{pointer}/"
    return any(unquote(each.text).startswith(below) for each in document_references(data))


def _same_word(given: Any, known: tuple[str, ...]) -> str:
    """Return what differs from a text in capitals alone, "" if nothing does."""
    if not isinstance(given, str):
        return ""
    return next((word for word in known if word.lower() == given.lower()), "")


def _count(draft: Draft, found: Found, fault: Fault, path: tuple[str, ...]) -> bool:
    if found.kind == "openapi" and path[:1] == ("tags",):
        return True  # noted with the tags that have the same name
    draft.note("tolerated", fault.pointer, fault.message)
    if found.kind == "schema" and fault.keyword == "minItems" and path:
        draft.remove(fault.pointer)
        return False
    return True


def _wrong_type(draft: Draft, found: Found, fault: Fault, path: tuple[str, ...]) -> bool:
    """Convert a value to the type that it should have, if what is meant is clear."""
    value = pointers.resolve(draft.data, fault.pointer)
    if kind := _kind_at(draft, found.kind, path):
        return _no_object(draft, fault, kind, value)
    if path[-1] == "pattern" or path[-1].startswith("$"):
        return False
    meant = _converted(fault.wanted, value)
    if meant is None:
        return False
    draft.note("tolerated", fault.pointer, f"{fault.message}: read as {_shown(meant)}")
    draft.put(fault.pointer, meant)
    return True


def _no_object(draft: Draft, fault: Fault, kind: str, value: Any) -> bool:
    """Mend what stands where an object of a kind should; `value` is no object."""
    if kind == "schema":
        meant = _schema_meant(value, fault.wanted)
        if meant is None:
            draft.note("untyped", fault.pointer, f"{fault.message}: typed as Any", fault.hint)
        else:
            draft.note("tolerated", fault.pointer, f"{fault.message}: read as {_shown(meant)}")
        draft.put(fault.pointer, {} if meant is None else meant)
    elif value is None or value == [] or kind == "components":
        draft.note("tolerated", fault.pointer, f"{fault.message}: ignored")
        draft.remove(fault.pointer)
    else:
        empty: dict[str, Any] = {}
        draft.put(fault.pointer, empty)
        cut(draft, Found(kind=kind, pointer=fault.pointer, value=empty), fault.message)
    return True


def _schema_meant(value: Any, wanted: tuple[str, ...]) -> Any:
    """Return the schema, or the boolean if one is wanted, that something else means, or None."""
    if is_array(value) and len(value) == 1 and is_object(value[0]):
        return value[0]
    if isinstance(value, str) and "boolean" in wanted:
        return {"true": True, "false": False}.get(value.lower())
    if isinstance(value, str) and (known := type_meant(value)):
        return {key: word for key, word in zip(("type", "format"), known, strict=True) if word}
    if isinstance(value, bool):
        return {} if value else {"not": {}}
    return {} if value is None else None


def _kind_at(draft: Draft, kind: str, path: tuple[str, ...]) -> str:
    """Return the kind of object that stands at a path below one, or "" if none does."""
    if kind == "callback" and len(path) == 1:
        return "pathItem"
    fields = dialect_of(draft.data).fields
    shape, inner = fields.get(kind, {}).get(path[0], ("", ""))
    return inner if len(path) == (1 if shape == "one" else 2) else ""


def _converted(wanted: tuple[str, ...], value: Any) -> Any:
    """Return a value as one of the wanted types, or None if it is not clear what is meant."""
    if value is None or isinstance(value, bool):
        return json.dumps(value) if value is not None and wanted == ("string",) else None
    if "array" in wanted:
        return [] if value == {} else [value]
    if "object" in wanted and value == []:
        return {}
    if isinstance(value, str):
        if "boolean" in wanted and value.lower() in ("true", "false"):
            return value.lower() == "true"
        if {"integer", "number"} & set(wanted) and _NUMBER.fullmatch(value):
            number = float(value)
            return int(number) if number.is_integer() else number if isfinite(number) else None
    elif "string" in wanted and not is_object(value) and not is_array(value):
        return json.dumps(value)
    return int(value) if isinstance(value, float) and value.is_integer() else None


def _drop(draft: Draft, found: Found, fault: Fault, path: tuple[str, ...]) -> None:
    """Drop the value at fault: of a schema its whole keyword, of other objects no more than it."""
    pointer = fault.pointer
    if found.kind != "schema":
        draft.note("tolerated", pointer, f"{fault.message}: ignored", fault.hint)
        draft.remove(pointer)
        return
    keyword = path[0]
    if found.value[keyword] is None:
        draft.note("tolerated", pointer, f"{fault.message}: ignored")
    elif keyword in _TYPING:
        draft.note("untyped", pointer, f"{fault.message}: '{keyword}' is ignored", fault.hint)
    elif keyword in _LIMITS:
        draft.note("unchecked", pointer, f"{fault.message}: '{keyword}' is not checked", fault.hint)
    else:
        draft.note("tolerated", pointer, f"{fault.message}: '{keyword}' is ignored", fault.hint)
    is_item = len(path) == 2 and keyword in ("required", "type", "properties")
    draft.remove(pointer if is_item else join(found.pointer, keyword))


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)[:60]
