"""Pairs of schemas, what is generated for them, and what the diff says of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from pitchpipe import ir
from pitchpipe.diff.change import Change
from pitchpipe.diff.diff import diff_data
from pitchpipe.document import Document, Place
from pitchpipe.parse.api import parse
from pitchpipe.problems import ProblemsError

Schema = dict[str, Any]

KINDS = ("string", "integer", "number", "boolean")
# Left out on purpose:
# - `not`, `if` and the like, and a second union at a place: no check is generated for them, so
#   that a change of them is one of the service only (and is refused in what is sent);
# - a union beside `enum`: it is checked by a rule, which the types here do not show;
# - `additionalProperties` beside properties, `true` or `false`: whether an object is closed differs
#   on the wire and not in the code, and what is open differs in the code and not on the wire;
# - discriminators and recursion: they need components, whose names are compared as well;
# - `format` and bounds without `type`: they are read as the type that they concern.
LIMITS: dict[str, list[Schema]] = {
    "string": [{"minLength": 0}, {"minLength": 2}, {"maxLength": 5}, {"format": "date"}],
    "integer": [{"minimum": 0}, {"minimum": 1}, {"exclusiveMinimum": 0}, {"multipleOf": 2}],
    "number": [{"minimum": 0}, {"exclusiveMinimum": 0}, {"maximum": 9}, {"multipleOf": 0.5}],
    "boolean": [{}],
}
DOCUMENTATION = {
    "documentation-changed",
    "input-enum-reordered",  # the order of values is only for readers
}
VALUES: dict[str, list[Any]] = {
    "string": ["s", "m"],
    "integer": [1, 2],
    "number": [1, 1.5],
    "boolean": [True, False],
}


@st.composite
def leaves(draw: Any) -> Schema:
    kind = draw(st.sampled_from(KINDS))
    said = draw(st.sampled_from([kind, [kind], [kind, "null"]]))
    schema: Schema = {"type": said}
    form = draw(st.sampled_from(["plain", "limited", "limited", "enum", "several"]))
    if form == "limited":
        schema |= draw(st.sampled_from(LIMITS[kind]))
    elif form == "enum":
        listed = draw(st.lists(st.sampled_from([*VALUES[kind], None]), min_size=1, unique=True))
        schema["enum"] = listed
        if draw(st.booleans()):
            del schema["type"]
    elif form == "several":
        other = draw(st.sampled_from([each for each in KINDS if each != kind]))
        schema = {"type": [kind, other], **draw(st.sampled_from(LIMITS[kind]))}
    return schema


def grown(inner: SearchStrategy[Schema]) -> SearchStrategy[Schema]:
    branches = st.lists(st.one_of(inner, st.just({"type": "null"})), min_size=1, max_size=3)
    return st.one_of(
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda values: {"type": "object", "additionalProperties": values}, inner),
        st.builds(
            lambda named, required: {
                "type": "object",
                "properties": named,
                "required": [name for name in named if name in required],
            },
            st.dictionaries(st.sampled_from("ab"), inner, min_size=1),
            st.sets(st.sampled_from("ab")),
        ),
        st.builds(lambda word, each: {word: each}, st.sampled_from(["anyOf", "oneOf"]), branches),
        st.builds(lambda each: {"type": "string", "anyOf": each}, branches),
        st.builds(lambda each: {"allOf": [each]}, inner),
    )


SCHEMAS = st.recursive(leaves(), grown, max_leaves=4)


@st.composite
def pairs(draw: Any) -> tuple[Schema, Schema]:
    """Draw two schemas, mostly near each other."""
    one = draw(SCHEMAS)
    form = draw(st.sampled_from(["other", "null", "allOf", "anyOf", "oneOf", "enum", "change"]))
    if form == "null":
        other = {"anyOf": [one, {"type": "null"}]}
    elif form == "enum" and "enum" in one:
        other = {**one, "enum": [*(each for each in one["enum"] if each is not None), None]}
    elif form in ("allOf", "anyOf", "oneOf"):
        other = {form: [one]}
    elif form == "change":
        kept = {word: one[word] for word in one if word == "type" or draw(st.booleans())}
        kind = one["type"] if isinstance(one.get("type"), str) else ""
        other = kept | draw(st.sampled_from(LIMITS.get(kind, [{"nullable": True}])))
    else:
        other = draw(SCHEMAS)
    return (one, other) if draw(st.booleans()) else (other, one)


def document(schema: Schema) -> dict[str, Any]:
    """Put a schema into what an operation sends, and into what it answers."""
    holder = {"type": "object", "properties": {"x": schema}, "required": ["x"]}
    content = {"application/json": {"schema": holder}}
    operation = {
        "operationId": "run",
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "Fine.", "content": content}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"post": operation}},
    }


def generated(schema: Schema) -> Any:
    """Return what is generated for a schema, without the names of classes.

    Raises ProblemsError if not all of it is typed and checked.
    """
    data = document(schema)
    api, warnings = parse(Document(path="a.yaml", data=data, places=Place("a.yaml", 1, 1)))
    if warnings:
        raise ProblemsError(warnings)
    known = {definition.name: definition for definition in api.definitions}
    body = api.operations[0].body
    assert body is not None
    return _form(body.type, known)


def _form(kind: ir.Type, known: dict[str, ir.Definition]) -> Any:
    match kind:
        case ir.Nullable():
            inner = _form(kind.inner, known)
            return inner if inner[0] == "null" else ("null", inner)
        case ir.Named():
            return _definition(known[kind.name], known)
        case ir.Array():
            return ("array", _form(kind.items, known), _limits(kind.constraints, "array"))
        case ir.Map():
            return ("map", _form(kind.values, known), _limits(kind.constraints, "object"))
        case ir.Primitive() if kind.constraints.values is not None:
            return ("values", frozenset(map(_typed, kind.constraints.values)))
        case ir.Primitive():
            return (kind.kind, kind.format, _limits(kind.constraints, kind.kind))
        case ir.Union():
            return _union([_form(option, known) for option in kind.options])
        case _:
            return (type(kind).__name__,)


def _typed(value: Any) -> Any:
    return (type(value).__name__, value)


def _union(options: list[Any]) -> Any:
    """Flatten a union, and list all of its listed values together."""
    flat: set[Any] = set()
    values: set[Any] = set()
    for option in options:
        inner = option[1] if option[0] == "union" else [option]
        for each in inner:
            if each[0] == "values":
                values |= each[1]
            else:
                flat.add(each)
    if values:
        flat.add(("values", frozenset(values)))
    return next(iter(flat)) if len(flat) == 1 else ("union", frozenset(flat))


def _definition(definition: ir.Definition, known: dict[str, ir.Definition]) -> Any:
    if isinstance(definition, ir.Alias):
        return _form(definition.type, known)
    if isinstance(definition, ir.Enum):
        return ("values", frozenset(map(_typed, definition.values)))
    fields = frozenset(
        (each.wire_name, each.required, _form(each.type, known)) for each in definition.fields
    )
    return ("model", fields, _limits(definition.constraints, "object"))


def _limits(limits: ir.Constraints, kind: str) -> Any:
    """Return what is checked; no size is below 0, and integers have the next whole bound."""
    found = {
        name: getattr(limits, name)
        for name in ir.Constraints.__dataclass_fields__
        if getattr(limits, name) is not None
    }
    for name in ("min_length", "min_items", "min_properties"):
        if found.get(name) == 0:
            del found[name]
    if kind == "integer" and "exclusive_minimum" in found:
        least = found.pop("exclusive_minimum") + 1
        found["minimum"] = max(least, found.get("minimum", least))
    if "exclusive_minimum" in found and "minimum" in found:
        # One of them says it all.
        weaker = (
            "minimum" if found["exclusive_minimum"] >= found["minimum"] else "exclusive_minimum"
        )
        del found[weaker]
    return tuple(sorted(found.items()))


def named(one: Schema, other: Schema) -> dict[str, list[Change]]:
    """Return what the diff names at the place, of what is sent and of what comes."""
    changes = [
        change
        for change in diff_data(document(one), document(other))
        if change.rule not in DOCUMENTATION
    ]
    sides: dict[str, list[Change]] = {"request": [], "response": []}
    for change in changes:
        assert "/properties/x" in (change.new_pointer or change.old_pointer or "")
        for side, found in sides.items():
            if change.direction in (side, "both"):
                found.append(change)
    return sides
