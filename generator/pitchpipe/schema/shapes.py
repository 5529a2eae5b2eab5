"""Everything that schemas assert together at one place (`$ref`, `allOf`, siblings): a `Shape`.

JSON Schema's `allOf` is a conjunction, so a place in a document is read as a tuple of schemas that
hold together. OpenAPI 3.0's `nullable` and 3.1's type arrays come out alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pitchpipe.media_types import admits_json, is_binary
from pitchpipe.pointers import escape, identity, is_array, is_object, join
from pitchpipe.schema.bare_objects import is_inner, is_untold, told
from pitchpipe.schema.bounds import KEPT, bounds_of, tighter
from pitchpipe.schema.decimals import is_decimal
from pitchpipe.schema.meant import Meant, as_meant, is_int_or_string, values_of_branches
from pitchpipe.schema.parts import (
    Part,
    Parts,
    annotations_in,
    branches_of,
    items_of,
    one_or_list,
    only_requires,
    says_null,
)
from pitchpipe.schema.patterns import longest_text
from pitchpipe.schema.properties import uses_unknown_property
from pitchpipe.schema.required import meant_by
from pitchpipe.schema.rules import UNCHECKABLE, rules_of
from pitchpipe.schema.scope import Key, Scope, key_of, place_of

UNCHECKED = [
    "not",
    "if",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "propertyNames",
    "patternProperties",
    "prefixItems",
    "unevaluatedItems",
    "$dynamicRef",
]
"""Assertions that no type and no bound expresses."""


_OTHERS = [
    *UNCHECKED,
    "then",
    "else",
    "minContains",
    "maxContains",
    "contentEncoding",
    "contentMediaType",
]
"""What no type and no bound expresses: these, what goes with them, what a string's content is."""
_BEYOND_TYPES = frozenset(_OTHERS)
_ADDITIONAL = ("additionalProperties", "unevaluatedProperties")


@dataclass(slots=True, kw_only=True)
class Shape:
    """Everything asserted at one place, gathered from all schemas that hold there.

    `stated` has the pointer of the schema that states a keyword, `others` the values of assertions
    that no type expresses. Of these, `rules` are those that can be checked as they stand.
    `conflicts` are contradictions, where the wider of both is taken; `misread` is what is wrong,
    but read as it is meant: a pointer, a message and a hint. `misspelt` are the properties that
    `required` lists in another spelling only. What is `untold` is any value, though the document
    names a type.
    """

    where: str
    key: str = ""
    types: set[str] | None = None
    nullable: bool = False
    values: list[Any] | None = None
    properties: dict[str, list[Part]] = field(default_factory=dict[str, list[Part]])
    required: dict[str, str] = field(default_factory=dict[str, str])
    closed: bool = False
    additional: list[Part] = field(default_factory=list[Part])
    open: bool = False
    items: list[Part] = field(default_factory=list[Part])
    prefix: tuple[Part, ...] = ()
    named_by_pattern: list[Part] = field(default_factory=list[Part])
    unions: list[tuple[str, Parts]] = field(default_factory=list[tuple[str, Parts]])
    bounds: dict[str, Any] = field(default_factory=dict[str, Any])
    patterns: set[str] = field(default_factory=set[str])
    format: str = ""
    discriminator: dict[str, Any] | None = None
    annotations: dict[str, Any] = field(default_factory=dict[str, Any])
    stated: dict[str, str] = field(default_factory=dict[str, str])
    others: dict[str, list[Any]] = field(default_factory=dict[str, list[Any]])
    unchecked: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    rules: list[tuple[str, dict[str, Any]]] = field(
        default_factory=list[tuple[str, dict[str, Any]]]
    )
    untold: bool = False
    misspelt: set[str] = field(default_factory=set[str])
    misread: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    conflicts: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    @property
    def additional_keyword(self) -> tuple[str, str]:
        """Return the pointer of the schema that limits further properties, and its keyword."""
        key = next((key for key in _ADDITIONAL if key in self.stated), _ADDITIONAL[0])
        return self.stated.get(key, self.where), key


def gather(scope: Scope, parts: Parts) -> Shape:
    """Merge the schemas of `parts`, and all they include by `$ref` and `allOf`, into one Shape.

    Raises TooMuchError if `scope` has read too many schemas.
    """
    known: Shape | None = scope.gathered.pop(place_of(parts), None) if scope.gathered else None
    if known is not None:
        return known
    shape = Shape(where=parts[-1].pointer)
    nullables: list[bool] = []
    included: set[Key] = set()
    for part in parts:
        _include(scope, part, shape, nullables, included)
    for part in _nearest_first(scope, parts):
        shape.stated = dict.fromkeys(part.schema, part.pointer) | shape.stated
        shape.annotations = dict(annotations_in(part.schema)) | shape.annotations
    # Beside `allOf` neither `nullable` nor "null" among types has an effect, strictly read, yet it
    # is how everyone says "or null".
    said = any(_says_null(part.schema) for part in parts)
    shape.nullable = said or (bool(nullables) and all(nullables))
    if shape.types == {"object"} and len(included) == 1:
        _mend_bare(scope, parts[0], shape)
    if shape.patterns and not shape.format and any(map(is_decimal, shape.patterns)):
        shape.format = "decimal"
    is_said = bool(shape.additional or shape.named_by_pattern)
    if not is_said and (unknown := shape.required.keys() - shape.properties.keys()):
        _mend_required(shape, meant_by(scope, parts, unknown, shape.properties))
    return shape


def _mend_required(shape: Shape, meant: Mapping[str, str]) -> None:
    """Require the properties that are meant, which an answer may lack all the same."""
    for name in sorted(meant):
        pointer, found = shape.required.pop(name), meant[name]
        if found and found not in shape.required:
            shape.required[found] = pointer
            shape.misspelt.add(found)
        message = (
            f"'{name}' is required, but not described: read as '{found}'"
            if found
            else f"'{name}' is required of the alternatives that describe it, not of all"
        )
        shape.misread.append((pointer, message, "correct `required` with an overlay"))


def _mend_bare(scope: Scope, part: Part, shape: Shape) -> None:
    """Read an object of which nothing is said as what is meant, if that is known to be another."""
    if (meant := told(part.schema)) is not None:
        named = f"{meant.kind}{' in the format ' * bool(meant.format)}{meant.format}"
        message = f"'object' contradicts '{meant.by}': read as {named or 'any value'}"
        hint = "correct the type with an overlay"
        shape.misread.append((join(part.pointer, "type"), message, hint))
        shape.types, shape.format = {meant.kind} if meant.kind else None, meant.format
    elif is_inner(part.pointer) and is_untold(part.schema) and scope.is_by_nestjs:
        shape.untold, shape.types, shape.format = True, None, ""
    if shape.types is None:
        shape.bounds.clear()


def annotations_of(scope: Scope, parts: Parts) -> dict[str, Any]:
    """Return the annotations of one place: those of its Shape, possibly with assertions.

    Raises TooMuchError if `scope` has read too many schemas.
    """
    if len(parts) == 1 and not scope.included(parts[0]):
        scope.count(parts[0].pointer)
        return parts[0].schema
    found: dict[str, Any] = {}
    for part in _nearest_first(scope, parts):
        scope.count(part.pointer)
        found = dict(annotations_in(part.schema)) | found
    return found


def _says_null(schema: Mapping[str, Any]) -> bool:
    types = schema.get("type")
    return says_null(schema) or (is_array(types) and "null" in types)


def kinds_of(shape: Shape) -> set[str]:
    """Say which types are admitted, none for any; without `type`, other keywords tell."""
    if shape.types is not None:
        return shape.types - {"integer"} if "number" in shape.types else shape.types
    if shape.properties or shape.additional or shape.open or shape.closed:
        return {"object"}
    if shape.named_by_pattern:
        return {"object"}
    if shape.items or shape.prefix:
        return {"array"}
    for kind in ("string", "number"):
        if any(name in shape.bounds for name in KEPT[kind]):
            return {kind}
    return {"string"} if shape.format else set()


def _include(
    scope: Scope,
    part: Part,
    shape: Shape,
    nullables: list[bool],
    included: set[Key],
) -> None:
    """Merge a schema, once: one that includes itself asserts nothing more."""
    key = key_of(part)
    if key in included:
        return
    included.add(key)
    scope.count(part.pointer)
    # The fields that a schema adds come after those that it includes, as in a class.
    for each in scope.included(part):
        _include(scope, _as_bare_as(part, each), shape, nullables, included)
    _assertions(part, shape, nullables)


def _as_bare_as(part: Part, included: Part) -> Part:
    if not part.bare and not included.bare:
        return included
    return included._replace(bare=part.bare, keeps_sets=part.keeps_sets)


def _nearest_first(scope: Scope, parts: Parts) -> Sequence[Part]:
    """List schemas and all that they include, in the order in which their annotations count.

    The nearest wins, then the last.
    """
    if len(parts) == 1 and not scope.included(parts[0]):
        return parts
    found: dict[str, Part] = {}
    todo = list(parts)
    while todo:
        part = todo.pop()
        if part.pointer not in found:
            found[part.pointer] = part
            todo += scope.included(part)
    return tuple(found.values())


def _content_format(schema: Mapping[str, Any]) -> str:
    """Return the format of 3.0 for what 3.1 says by `contentEncoding` or `contentMediaType`."""
    if "contentEncoding" in schema:
        return "byte" if schema["contentEncoding"] == "base64" else ""
    media_type = schema.get("contentMediaType")
    if media_type is None:
        return ""
    # A range is not known to be text.
    is_file = is_binary(str(media_type)) or admits_json(str(media_type))
    return "binary" if is_file else ""


def _assertions(part: Part, shape: Shape, nullables: list[bool]) -> None:
    schema, pointer = part.schema, part.pointer
    meant = as_meant(schema)
    _types(meant.types, part, shape, nullables)
    if meant.values is not None or meant.message:
        _read_values(meant, part, shape)
    _object(part, shape)
    if "items" in schema:
        _items(part, shape)
    for keyword in ("oneOf", "anyOf") if not part.bare or part.keeps_sets else ():
        if keyword in schema:
            branches = branches_of(part, keyword)
            if (listed := values_of_branches(branches)) is not None:
                nullables.append(None in listed)
                _values(listed, join(pointer, keyword), shape)
            elif not part.bare or all(map(only_requires, branches)):
                shape.unions.append((keyword, branches))
    if not part.bare:
        shape.discriminator = schema.get("discriminator", shape.discriminator)
    _bounds(schema, pointer, shape)
    if not is_int_or_string(schema):
        shape.format = str(schema.get("format", _content_format(schema) or shape.format))
    if part.value is False or not _BEYOND_TYPES.isdisjoint(schema):
        _beyond_types(part, shape)


def _items(part: Part, shape: Shape) -> None:
    if not (union := one_or_list(part)):
        shape.items.append(items_of(part))
    elif not part.bare:
        shape.unions.append(("anyOf", union))


def _read_values(meant: Meant, part: Part, shape: Shape) -> None:
    pointer = join(part.pointer, "const" if "const" in part.schema else "enum")
    if meant.message:
        hint = "correct the values or the type with an overlay"
        shape.misread.append((pointer, meant.message, hint))
    _values(meant.values, pointer, shape)
    if meant.items is not None:
        shape.items.append(Part({"enum": meant.items}, pointer))


def _beyond_types(part: Part, shape: Shape) -> None:
    """Note what no type and no bound expresses."""
    schema, pointer = part.schema, part.pointer
    shape.prefix = part.children("prefixItems") or shape.prefix
    shape.named_by_pattern += [
        part.child("patternProperties", name) for name in schema.get("patternProperties") or ()
    ]
    for keyword in _OTHERS:
        # Base64 is a format: `_assertions` reads it.
        if keyword in schema and (keyword, schema[keyword]) != ("contentEncoding", "base64"):
            shape.others.setdefault(keyword, []).append(schema[keyword])
    shape.rules += rules_of(part)
    shape.unchecked += [(join(pointer, key), key) for key in UNCHECKABLE if key in schema]


def _bounds(schema: dict[str, Any], pointer: str, shape: Shape) -> None:
    for name, bound in bounds_of(schema).items():
        both = tighter(name, shape.bounds[name], bound) if name in shape.bounds else bound
        if both is None:
            shape.rules.append((join(pointer, "pattern"), {"pattern": bound}))
        else:
            shape.bounds[name] = both
    if "pattern" in schema:
        shape.patterns.add(pattern := str(schema["pattern"]))
        if uses_unknown_property(pattern):
            message = r"a pattern with an unsupported \p{...}"
            shape.unchecked.append((join(pointer, "pattern"), message))
        elif not longest_text(pattern):
            message = "a pattern that can take very long"
            shape.unchecked.append((join(pointer, "pattern"), message))


def _types(listed: list[str], part: Part, shape: Shape, nullables: list[bool]) -> None:
    if not listed:
        return
    nullables.append("null" in listed or part.schema.get("nullable") is True)
    kinds = {kind for kind in listed if kind != "null"}
    if shape.types is None:
        shape.types = kinds
        return
    common = shape.types & kinds
    if {"integer", "number"} <= shape.types | kinds:
        common |= {"integer"}
    if not common and (shape.types or kinds):
        message = "no type satisfies every part of the allOf"
        shape.conflicts.append((join(part.pointer, "type"), message))
        common = shape.types | kinds
    shape.types = common


def _values(listed: list[Any] | None, pointer: str, shape: Shape) -> None:
    if listed is None:
        return
    if shape.values is None:
        shape.values = list(listed)
        return
    admitted = set(map(identity, listed))
    both = [value for value in shape.values if identity(value) in admitted]
    if not both:
        shape.conflicts.append((pointer, "no value satisfies every enum of the allOf"))
        both = [*shape.values, *listed]
    shape.values = both


def _object(part: Part, shape: Shape) -> None:
    schema, pointer = part.schema, part.pointer
    if is_object(properties := schema.get("properties")):
        above = join(pointer, "properties")
        for name, value in properties.items():
            shape.properties.setdefault(name, []).append(Part(value, f"{above}/{escape(name)}"))
    if is_array(required := schema.get("required")):
        above = join(pointer, "required")
        for index, name in enumerate(required):
            shape.required.setdefault(name, f"{above}/{index}")
    keyword = next((key for key in _ADDITIONAL if key in schema), _ADDITIONAL[0])
    additional = schema.get(keyword)
    if additional is False:
        shape.closed = True
    elif additional is True or additional == {}:
        shape.open = True
    elif is_object(additional):
        shape.additional.append(part.child(keyword))
