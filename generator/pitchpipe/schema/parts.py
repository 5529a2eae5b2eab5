"""Schemas that hold together at one place, and where their references lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.pointers import join
from pitchpipe.schema.descriptions import text_of

COMPONENTS = "/components/schemas/"

ANNOTATIONS = frozenset(
    [
        "title",
        "description",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "$comment",
        "nullable",
        "contentEncoding",
        "contentMediaType",
        "discriminator",
    ]
)
"""Keywords that assert nothing about a value (or, as `nullable`, are handled apart)."""

LIST = "list"
"""The kind of a part that is a list of what the schema at its pointer describes."""

_REFERRING = ("$ref", "allOf")
# One object each, since values are recognised by their identity.
_ABSENT: dict[str, Any] = {}
_NOTHING: dict[str, Any] = {"not": {}}
_NULL: dict[str, Any] = {"type": "null"}


class Part(NamedTuple):
    """A JSON value of a document and its pointer, mostly one schema of a conjunction.

    `bare` leaves the schema's own `oneOf` and `anyOf` out; with `keeps_sets`, not those that only
    say which properties have to be set. `kind` is the type that a part adds to those of its place
    which is not a schema of the document itself; LIST is that of a list of what stands there.
    """

    value: Any
    pointer: str
    bare: bool = False
    kind: str = ""
    keeps_sets: bool = False

    @property
    def schema(self) -> dict[str, Any]:
        """The schema here; 3.1's `true` as `{}`, its `false` as `{"not": {}}`."""
        value: dict[str, Any] = self.value
        if type(value) is dict:
            return value
        return _NOTHING if self.value is False else _ABSENT

    def child(self, *tokens: str | int) -> Part:
        """Return the value below this one, or an empty object if there is none."""
        value = self.value
        for token in tokens:
            try:
                value = pointers.step(value, str(token))
            except LookupError:
                value = _ABSENT
        return Part(value, join(self.pointer, *tokens))

    def children(self, keyword: str) -> tuple[Part, ...]:
        """Return the schemas that a keyword like `allOf` lists."""
        listed: list[Any] = self.schema.get(keyword) or []
        return tuple([self.child(keyword, index) for index in range(len(listed))]) if listed else ()


Parts = tuple[Part, ...]


def only_requires(branch: Part) -> bool:
    """Say whether a schema asserts nothing but `required`."""
    schema = branch.schema
    return "required" in schema and schema.keys() <= ANNOTATIONS | {"required"}


"""Schemas that all hold at one place; the last one is written at the place itself."""


def part_at(root: Mapping[str, Any], pointer: str) -> Part:
    """Return the value at a pointer; raise LookupError if there is none."""
    return Part(pointers.resolve(root, pointer), pointer)


def target(root: Mapping[str, Any], reference: Any) -> Part | None:
    """Return what a `$ref` within the document names, or None if that does not exist."""
    if not isinstance(reference, str):
        return None
    try:
        return part_at(root, unquote(reference.removeprefix("#")))
    except (LookupError, ValueError):
        return None


def is_component(pointer: str) -> bool:
    """Say whether a pointer, or a key made of one, is that of a component schema."""
    return pointer.startswith(COMPONENTS) and "/" not in pointer[len(COMPONENTS) :]


def component_around(pointer: str) -> str:
    """Return the pointer of the component schema in which a place is, "" if it is in none."""
    name = pointer.removeprefix(COMPONENTS).partition("/")[0]
    return f"{COMPONENTS}{name}" if pointer.startswith(COMPONENTS) else ""


def target_of(root: Mapping[str, Any], parts: Parts) -> tuple[Part, bool] | None:
    """Say which schema the conjunction merely refers to, and whether null is admitted besides.

    A lone `$ref`, with annotations around it, or an `allOf` of one such: the form that cog and
    most writers use to describe or default a shared enum. Beside it may stand the type that the
    schema has anyway. None if something more is asserted.
    """
    targets: dict[str, Part] = {}
    stated: list[frozenset[str]] = []
    nullable = False
    for part in parts:
        nullable = nullable or says_null(part.schema)
        for found in _references(root, part):
            if found is None:
                return None
            if isinstance(found, Part):
                targets[found.pointer] = found
            else:
                stated.append(found)
    if len(targets) != 1:
        return None
    (only,) = targets.values()
    if not all(is_of(root, only, types) for types in stated):
        return None
    return only, nullable or any("null" in types for types in stated)


def _references(root: Mapping[str, Any], part: Part) -> Iterator[Part | frozenset[str] | None]:
    """Yield what a schema refers to, types that it states, and None for each other assertion."""
    schema = part.schema
    if schema.keys().isdisjoint(_REFERRING):
        if not only_annotates(schema):
            yield None
        return
    if "$ref" in schema:
        yield target(root, schema["$ref"])
    # The writer of a component has given it a name of its own.
    is_named = is_component(part.pointer)
    for member in part.children("allOf"):
        inner = target_of(root, (member,))
        if inner is not None:
            yield inner[0]
        elif member.schema.keys().isdisjoint(_REFERRING):
            yield from _beside(member.schema, is_named)
        else:
            yield None
    yield from _beside(schema, is_named)


def _beside(schema: Mapping[str, Any], is_named: bool) -> Iterator[frozenset[str] | None]:
    """Yield what is stated beside references, as `_references` does."""
    for key, value in schema.items():
        if key in _REFERRING or is_annotation(key):
            continue
        if key == "type" and not is_named:
            yield _types(value)
        elif value or is_named or key not in ("properties", "required"):
            yield None


def _types(given: Any) -> frozenset[str]:
    """Return the types that the keyword `type` lists, or the only one."""
    return frozenset(given if pointers.is_array(given) else [given])


def is_of(
    root: Mapping[str, Any], part: Part, types: frozenset[str], above: frozenset[str] = frozenset()
) -> bool:
    """Say whether a schema states that it is of one of these types, itself or by a reference."""
    schema = part.schema
    if part.pointer in above:
        return False
    if "type" in schema:
        return _types(schema["type"]) <= types
    if "properties" in schema:
        return "object" in types
    above |= {part.pointer}
    inner = [*part.children("allOf"), target(root, schema.get("$ref"))]
    branches = part.children("oneOf") or part.children("anyOf")
    return any(each is not None and is_of(root, each, types, above) for each in inner) or (
        branches != () and all(is_of(root, each, types, above) for each in branches)
    )


def is_annotation(keyword: str) -> bool:
    """Say whether a keyword asserts nothing about a value."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")


def annotations_in(schema: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Return the keywords of a schema that assert nothing, and their values."""
    return ((k, v) for k, v in schema.items() if is_annotation(k))


def only_annotates(schema: Mapping[str, Any]) -> bool:
    """Say whether a schema asserts nothing about a value."""
    return all(map(is_annotation, schema))


def is_nothing(value: Any) -> bool:
    """Say whether a schema admits no value: `false`, or `{"not": {}}` as zod and oRPC write it."""
    if not pointers.is_object(value):
        return value is False
    return value.get("not") in ({}, True) and all(k == "not" or is_annotation(k) for k in value)


def is_null(schema: Mapping[str, Any]) -> bool:
    """Say whether a schema is a way to write null."""
    return (
        schema.get("type") in ("null", ["null"])
        or schema.get("enum") == [None]
        or ("const" in schema and schema["const"] is None)
    )


def says_null(schema: Mapping[str, Any]) -> bool:
    """Say whether a schema admits null by `nullable`: its own, or that of a member of its `allOf`.

    A member counts that says no more, as zod-to-openapi writes it for 3.0.
    """
    members = schema.get("allOf") or ()
    return schema.get("nullable") is True or any(map(_is_only_nullable, members))


def branches_of(part: Part, keyword: str) -> Parts:
    """Return the alternatives of a `oneOf` or `anyOf`, each that only means null as that.

    One that admits nothing is none, unless there are no others. 3.0 writes null as `{"nullable":
    true}`, and apispec beside nothing but references as `{"type": "object", "nullable": true}`.
    """
    listed = part.children(keyword)
    branches = tuple(each for each in listed if not is_nothing(each.value)) or listed
    nulls = [each for each in branches if _is_only_nullable(each.value)]
    others = [each for each in branches if each not in nulls]
    objects = [each for each in others if _is_only_nullable(each.value, type="object")]
    if all("$ref" in each.schema for each in others if each not in objects):
        nulls += objects
    if not nulls or len(nulls) == len(branches):
        return branches
    return tuple(each._replace(value=_NULL) if each in nulls else each for each in branches)


def items_of(part: Part) -> Part:
    """Return the schema of the items of a list."""
    if part.kind == LIST:
        return Part(part.schema["items"], part.pointer)
    return part.child("items")


def one_or_list(part: Part) -> Parts:
    """Return the alternatives of a schema that admits one of its items as well as a list of them.

    Without `type: array`, `items` says nothing of what is no list. Such a schema mostly means a
    list, but with nothing but a `oneOf` or `anyOf` in `items`, as Slack writes it, rather this
    union. Empty for all other schemas.
    """
    if not pointers.is_object(items := part.schema.get("items")):
        return ()
    beside, inside = (_asserted(schema) for schema in (part.schema, items))
    if beside != ["items"] or inside not in (["oneOf"], ["anyOf"]):
        return ()
    place = part.child("items")
    a_list = Part({"type": "array", "items": items}, place.pointer, kind=LIST)
    return (*branches_of(place, inside[0]), a_list)


def _asserted(schema: Mapping[str, Any]) -> list[str]:
    return [key for key in schema if not is_annotation(key)]


def including(root: Mapping[str, Any], part: Part) -> Iterator[Part]:
    """Yield a schema, and all that it refers to or extends by `allOf`, each once."""
    seen: set[str] = set()
    todo = [part]
    while todo:
        each = todo.pop()
        if each.pointer not in seen:
            seen.add(each.pointer)
            yield each
            found = target(root, each.schema.get("$ref"))
            todo += [*each.children("allOf"), *([found] if found else [])]


def properties_of(root: Mapping[str, Any], part: Part) -> set[str]:
    """Return the properties of a schema, and of all that it refers to or extends."""
    listed = (each.schema.get("properties") for each in including(root, part))
    return {name for each in listed if pointers.is_object(each) for name in each}


def _is_only_nullable(schema: Any, **stated: str) -> bool:
    """Say whether a schema is `nullable` and states no more than this."""
    if not pointers.is_object(schema) or schema.get("nullable") is not True:
        return False
    asserted = {key: value for key, value in schema.items() if not is_annotation(key)}
    return asserted == stated


def described(part: Part) -> str:
    """Return the description at a place or within its `allOf`, but not behind a reference."""
    if text := text_of(part.schema, "description"):
        return text
    members = part.children("allOf") if "allOf" in part.schema else ()
    return next((text for member in members if (text := described(member))), "")
