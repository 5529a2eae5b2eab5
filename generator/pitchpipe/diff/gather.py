"""Schemas that all hold at one place in; what they assert together, a `Node`, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, TypeGuard

from pitchpipe import pointers
from pitchpipe.diff.schema import Bound, Node, Part, Parts, is_tighter

Target: TypeAlias = Callable[[Any], Part | None]
"""Returns what a `$ref` names."""

_COMPONENT = re.compile(r"/components/schemas/([^/]+)")
_NO_ASSERTION = frozenset(
    [
        "title", "description", "default", "example", "examples", "deprecated", "readOnly",
        "writeOnly", "externalDocs", "xml", "$comment", "nullable", "$ref", "allOf", "anyOf",
        "oneOf", "$schema", "$id", "$defs",
    ]
)  # fmt: skip
_OTHER = (
    "not", "if", "then", "else", "dependentSchemas", "dependentRequired", "contains",
    "minContains", "maxContains", "propertyNames", "patternProperties", "prefixItems",
    "unevaluatedItems", "contentEncoding", "contentMediaType",
)  # fmt: skip
_LOWER = ("minLength", "minItems", "minProperties")
_UPPER = ("maxLength", "maxItems", "maxProperties")
_WORDS_OF_TYPES = {
    "object": ("properties", "required", "additionalProperties", "minProperties", "maxProperties"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
}


def gather(target: Target, parts: Parts) -> Node:
    """Return what all these schemas, and what they include, assert together."""
    node = Node(pointer=parts[0].pointer)
    flat = list(_flatten(target, parts, set()))
    said = [admits_null(target, part.value) for part in parts]
    node.nullable = True if True in said else False if False in said else None
    node.name = _name(flat)
    for part in flat:
        _state(node, part)
        _types(node, part.value)
        _values(node, part.value)
        _numbers(node, part.value)
        _object(node, part)
    _infer_types(node)
    return node


def admits_null(target: Target, schema: Any, seen: tuple[int, ...] = ()) -> bool | None:
    """Say whether a schema takes null, or None where it says nothing about it."""
    if not pointers.is_object(schema) or id(schema) in seen:
        return None
    # OpenAPI 3.0 gives `nullable` beside `allOf` no effect, yet it is how all say "or null".
    if schema.get("nullable") is True or None in schema.get("enum", ()):
        return True
    seen = (*seen, id(schema))
    said: list[bool | None] = []
    if "type" in schema:
        said.append("null" in _listed(schema["type"]))
    if "const" in schema:
        said.append(schema["const"] is None)
    if found := target(schema.get("$ref")):
        said.append(admits_null(target, found.value, seen))
    said += [admits_null(target, each, seen) for each in schema.get("allOf", ())]
    for keyword in ("anyOf", "oneOf"):
        each = [admits_null(target, branch, seen) for branch in schema.get(keyword, ())]
        said.append(True if True in each else None if None in each or not each else False)
    verdicts = [verdict for verdict in said if verdict is not None]
    return all(verdicts) if verdicts else None


def _listed(kinds: Any) -> list[str]:
    return [kinds] if isinstance(kinds, str) else list(kinds or ())


def is_null(schema: Any) -> bool:
    """Say whether a schema is a way to write null."""
    if not pointers.is_object(schema):
        return False
    only_type = _listed(schema.get("type")) == ["null"]
    return only_type or schema.get("enum") == [None] or schema.get("const", 0) is None


def _flatten(target: Target, parts: Parts, seen: set[int]) -> Iterator[Part]:
    """Yield every schema that holds, the nearest first; a union of one branch is no union."""
    for part in parts:
        schema = part.value
        if schema is False:
            yield Part({"not": {}}, part.pointer)
        if not pointers.is_object(schema) or id(schema) in seen:
            continue
        seen.add(id(schema))
        yield part
        inner = [part.child("allOf", index) for index in range(len(schema.get("allOf", ())))]
        for keyword in ("anyOf", "oneOf"):
            branches = branches_of(part, keyword)
            inner += branches if len(branches) == 1 else []
        # What comes last in an allOf goes before what it extends.
        yield from _flatten(target, tuple(reversed(inner)), seen)
        if found := target(schema.get("$ref")):
            yield from _flatten(target, (found,), seen)


def branches_of(part: Part, keyword: str) -> list[Part]:
    """Return the branches of a union but null."""
    listed: list[Any] = part.value.get(keyword) or []
    found = [part.child(keyword, index) for index in range(len(listed))]
    return [branch for branch in found if not is_null(branch.value)]


def _name(flat: list[Part]) -> str | None:
    """Return the component that a place merely refers to."""
    for part in flat:
        if match := _COMPONENT.fullmatch(part.pointer):
            return pointers.split(match[0])[-1]
        if any(key not in _NO_ASSERTION and not key.startswith("x-") for key in part.value):
            return None
    return None


def _state(node: Node, part: Part) -> None:
    for key, value in part.value.items():
        node.stated.setdefault(key, part.pointer)
        if key not in node.annotations and (key in _NO_ASSERTION or key.startswith("x-")):
            node.annotations[key] = value
        elif key in _OTHER:
            node.others.setdefault(key, []).append(value)


def _types(node: Node, schema: Mapping[str, Any]) -> None:
    listed = _listed(schema.get("type"))
    if listed:
        _narrow(node, frozenset(listed) - {"null"})
    if "format" in schema and not node.format:
        node.format = str(schema["format"])
    for keyword in ("anyOf", "oneOf"):
        plain = _plain_types(schema.get(keyword) or [])
        if plain is not None:
            _narrow(node, plain)


def _plain_types(branches: list[Any]) -> frozenset[str] | None:
    """Return the types of a union that says no more than a list of types would."""
    words = {"type", "title", "description"}
    found: set[str] = set()
    for branch in branches:
        if not pointers.is_object(branch) or "type" not in branch or branch.keys() - words:
            return None
        found |= set(_listed(branch["type"]))
    return frozenset(found - {"null"}) if len(branches) > 1 else None


def _narrow(node: Node, types: frozenset[str]) -> None:
    types = types - {"integer"} if "number" in types else types
    if node.types is None:
        node.types = types
        return
    both = node.types | types
    integer = {"integer"} if {"integer", "number"} <= both else set[str]()
    node.types = (node.types & types) | integer


def _values(node: Node, schema: Mapping[str, Any]) -> None:
    listed: list[Any] | None = schema.get("enum")
    if "const" in schema:
        listed = [schema["const"]]
        node.stated.setdefault("enum", node.stated["const"])
    for keyword in ("anyOf", "oneOf"):
        listed = _plain_values(schema.get(keyword) or []) or listed
    if listed is None:
        return
    listed = [value for value in listed if value is not None]
    old = node.values
    node.values = listed if old is None else [v for v in old if _is_among(v, listed)]


def _plain_values(branches: list[Any]) -> list[Any] | None:
    """Return the values of a union of constants."""
    words = {"const", "enum", "type", "title", "description"}
    found: list[Any] = []
    for branch in branches:
        plain = pointers.is_object(branch) and not branch.keys() - words
        if not plain or not branch.keys() & {"const", "enum"}:
            return None
        found += branch.get("enum") or [branch.get("const")]
    return found if len(branches) > 1 else None


def _is_among(value: Any, values: list[Any]) -> bool:
    return any(pointers.equal(value, each) for each in values)


def _numbers(node: Node, schema: Mapping[str, Any]) -> None:
    for word, is_lower in (("minimum", True), ("maximum", False)):
        exclusive = schema.get("exclusiveM" + word[1:])
        if _is_number(schema.get(word)):
            _bind(node, word, Bound(schema[word], exclusive is True), is_lower=is_lower)
        # In 3.1 it is a number of its own.
        if _is_number(exclusive):
            node.stated.setdefault(word, node.stated["exclusiveM" + word[1:]])
            _bind(node, word, Bound(exclusive, is_exclusive=True), is_lower=is_lower)
    for word in (*_LOWER, *_UPPER):
        # A lower bound of 0 says nothing.
        if _is_number(schema.get(word)) and (schema[word] or word in _UPPER):
            _bind(node, word, Bound(schema[word]), is_lower=word in _LOWER)
    if _is_number(schema.get("multipleOf")):
        node.multiple_of = schema["multipleOf"]
    if isinstance(schema.get("pattern"), str):
        node.patterns |= {schema["pattern"]}
    node.is_unique = node.is_unique or schema.get("uniqueItems") is True


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _bind(node: Node, word: str, bound: Bound, *, is_lower: bool) -> None:
    known = node.bounds.get(word)
    node.bounds[word] = bound if known is None or is_tighter(bound, known, is_lower) else known


def _object(node: Node, part: Part) -> None:
    schema = part.value
    for name in schema.get("properties") or ():
        node.properties[name] = (
            *node.properties.get(name, ()),
            part.child("properties", name),
        )
    if pointers.is_array(schema.get("required")):
        node.required |= {str(name) for name in schema["required"]}
    additional = schema.get("additionalProperties", schema.get("unevaluatedProperties"))
    node.is_closed = node.is_closed or additional is False
    if additional and pointers.is_object(additional):
        word = "additionalProperties"
        word = word if word in schema else "unevaluatedProperties"
        node.additional += (part.child(word),)
    if "items" in schema:
        node.items += (part.child("items"),)
    for keyword in ("anyOf", "oneOf"):
        listed: list[Any] = schema.get(keyword) or []
        if _plain_types(listed) is None and _plain_values(listed) is None:
            branches = branches_of(part, keyword)
            node.branches += branches if len(branches) > 1 else []
    if pointers.is_object(schema.get("discriminator")):
        node.discriminator = str(schema["discriminator"].get("propertyName", ""))


def _infer_types(node: Node) -> None:
    """Take a schema without `type` that describes an object for one of objects, and so on."""
    if node.types is None and node.values:
        node.types = frozenset(_type_of(value) for value in node.values)
    if node.types is None:
        found = [
            kind
            for kind, words in _WORDS_OF_TYPES.items()
            if any(word in node.stated for word in words)
        ]
        node.types = frozenset(found) if len(found) == 1 and not node.branches else None
    if node.types == frozenset({"integer"}):
        node.bounds = {word: _whole(word, bound) for word, bound in node.bounds.items()}


def _type_of(value: Any) -> str:
    if isinstance(value, float):
        return "number"
    kinds = (bool, "boolean"), (int, "integer"), (str, "string"), (list, "array")
    return next((name for kind, name in kinds if isinstance(value, kind)), "object")


def _whole(word: str, bound: Bound) -> Bound:
    """Write the exclusive bound of an integer as the next one that is not."""
    if not bound.is_exclusive or bound.value != int(bound.value):
        return bound
    return Bound(bound.value + (1 if word == "minimum" else -1))
