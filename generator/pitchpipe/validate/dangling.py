"""Mends references that lead nowhere, to the wrong place, or in a circle."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from pitchpipe import pointers
from pitchpipe.document import Document, Reference
from pitchpipe.load.openapi_objects import Found, dialect_of, document_references, kind_at
from pitchpipe.load.references import Broken, broken_references, fragment, has
from pitchpipe.media_types import is_json
from pitchpipe.pointers import is_object, join, split
from pitchpipe.problems import Location
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.fallback import cut

_CLASSES: dict[str, dict[str, Any]] = {
    "String": {"type": "string"},
    "Date": {"type": "string", "format": "date-time"},
    "Number": {"type": "number"},
    "Boolean": {"type": "boolean"},
    "Object": {"type": "object"},
    "Array": {"type": "array", "items": {}},
}
# What is removed may be what another reference leads to, and so on.
_ROUNDS = 10
_EMBEDDED = re.compile(r"/(?:\$defs|definitions)/[^/]+")


def mend_references(draft: Draft, document: Document) -> None:
    """Make every reference resolve: read it as it is meant, or drop what it stands for.

    A schema that is not there is `Any`, an example or a link is no loss; an operation whose body is
    not there cannot be made.
    """
    known = {_place(problem.where): problem for problem in document.unfollowed}
    for _ in range(_ROUNDS):
        found = document.references if draft.data is document.data else None
        found = list(document_references(draft.data)) if found is None else found
        broken = list(broken_references(draft.data, found))
        for reference in found if known else ():
            where = document.where(reference.pointer)
            if not reference.text.startswith("#") and (problem := known.get(_place(where))):
                broken.append(Broken(reference, problem.message, problem.hint))
        broken = [each for each in broken if not draft.is_left_out(_holder(each.reference))]
        if not broken:
            return
        for each in broken:
            _mend(draft, each)


def _place(where: Location) -> tuple[str, int, int]:
    return where.path, where.line, where.column


def _holder(reference: Reference) -> str:
    return reference.pointer.rpartition("/")[0]


def _mend(draft: Draft, broken: Broken) -> None:
    reference, pointer = broken.reference, broken.reference.pointer
    if not has(draft.data, pointer):  # its holder has been dropped
        return
    if meant := _meant(draft.data, reference):
        draft.note("tolerated", pointer, f"{broken.message}: read as '{meant}'", broken.hint)
        draft.put(pointer, meant)
    elif reference.is_mapping:
        draft.note("tolerated", pointer, f"{broken.message}: ignored", broken.hint)
        draft.remove(pointer)
    elif _is_of_no_content(draft.data, reference):
        holder = _holder(reference)
        message = f"{broken.message}: read as no content"
        draft.note("tolerated", pointer, message, "leave out `schema` with an overlay")
        draft.remove(holder)
    elif schema := _of_javascript(reference):
        message = f"{broken.message}: read as JavaScript's type"
        draft.note("tolerated", pointer, message, broken.hint)
        draft.remove(pointer)
        for key, value in schema.items():
            draft.put(join(_holder(reference), key), value)
    elif reference.kind == "schema":
        draft.note("untyped", pointer, f"typed as Any: {broken.message}", broken.hint)
        draft.remove(pointer)
    elif contents := _contents(draft.data, reference):
        draft.note("tolerated", pointer, f"{broken.message}: read as its JSON schema", broken.hint)
        draft.put(_holder(reference), contents)
    else:
        holder = _holder(reference)
        value = pointers.resolve(draft.data, holder)
        found = Found(kind=reference.kind, pointer=holder, value=value)
        cut(draft, found, broken.message, at=pointer, hint=broken.hint)


def _of_javascript(reference: Reference) -> dict[str, Any]:
    """Return the schema of a class of JavaScript, which decorators take for a component, or {}."""
    above, _, name = reference.text.rpartition("/")
    is_component = above in ("#/components/schemas", "#/definitions")
    return _CLASSES.get(name, {}) if reference.kind == "schema" and is_component else {}


def _meant(data: Any, reference: Reference) -> str:
    """Return what a reference is meant to be, or "".

    It is what the schema around it has, the component of that name, or what that holds.
    """
    section = dialect_of(data).section(reference.kind)
    text = reference.text
    for raw in (text.removeprefix("#"), "/" + text.removeprefix("#").lstrip("/")):
        if text.lstrip("#").startswith(("/", section[1:] + "/")) and _is_free(data, raw, reference):
            return fragment(raw)
    if embedded := _embedded(data, reference):
        return fragment(embedded)
    name = _name(text)
    component = join(section, name)
    if name and has(data, component) and _is_free(data, component, reference):
        return fragment(component)
    pointer = reference.text.removeprefix("#")
    if reference.kind == "schema" and text.startswith("#") and has(data, pointer):
        return _schema_in(data, pointer)
    return ""


def _embedded(data: Any, reference: Reference) -> str:
    """Return where `#/$defs/X` leads within the JSON Schema that was put into the document, or "".

    Such a schema was a document of its own, from whose root its references count. That root is the
    innermost schema around the reference that has `$defs` with X; likewise for `definitions`.
    """
    wanted = unquote(reference.text.removeprefix("#"))
    if reference.kind != "schema" or not (match := _EMBEDDED.match(wanted)):
        return ""
    tokens, around = split(reference.pointer), [data]
    for token in tokens[:-1]:
        around.append(pointers.step(around[-1], token))
    for depth in reversed(range(1, len(around))):
        if not has(around[depth], match[0]):
            continue
        root = join("", *tokens[:depth])
        if kind_at(root, dialect_of(data)) in ("", "schema"):
            is_itself = f"{root}{wanted}/$ref" == reference.pointer
            return root + wanted if has(around[depth], wanted) and not is_itself else ""
    return ""


def _name(text: str) -> str:
    """Return the last token of an internal reference, or a bare name; "" for what names a file."""
    if not text.startswith("#") and any(mark in text for mark in "/.:\\"):
        return ""
    try:
        tokens = split("/" + text.removeprefix("#").lstrip("/"))
    except ValueError:
        return ""
    return tokens[-1]


def _is_free(data: Any, pointer: str, reference: Reference) -> bool:
    """Return whether a reference to a pointer would not be broken."""
    try:
        split(pointer)
    except ValueError:
        return False
    changed = Reference(kind=reference.kind, pointer=reference.pointer, text=fragment(pointer))
    is_itself = reference.pointer.startswith(f"{pointer}/$ref")
    return not is_itself and not list(broken_references(data, [changed]))


def _schema_in(data: Any, pointer: str) -> str:
    """Return a reference to the schema in a response, a body or a parameter, or ""."""
    value = pointers.resolve(data, pointer)
    if not is_object(value):
        return ""
    if is_object(value.get("schema")):
        return fragment(join(pointer, "schema"))
    content: Any = value.get("content")
    for media_type in content if is_object(content) else ():
        if is_json(media_type) and is_object(content[media_type].get("schema")):
            return fragment(join(pointer, "content", media_type, "schema"))
    return ""


def _is_of_no_content(data: Any, reference: Reference) -> bool:
    """Say whether the schema of a response (Swagger 2.0) is one of a response without a schema."""
    response, _, keyword = _holder(reference).rpartition("/")
    target = reference.text.removeprefix("#")
    if keyword != "schema" or not reference.text.startswith("#") or not has(data, target):
        return False
    dialect = dialect_of(data)
    return kind_at(target, dialect) == kind_at(response, dialect) == "response"


def _contents(data: Any, reference: Reference) -> dict[str, Any]:
    """Return a response or a body that holds the schema which a reference wrongly leads to."""
    pointer = reference.text.removeprefix("#")
    if reference.kind not in ("response", "requestBody") or not has(data, pointer):
        return {}
    if kind_at(pointer, dialect_of(data)) != "schema":
        return {}
    content = {"application/json": {"schema": {"$ref": reference.text}}}
    return {"description": "", "content": content}
