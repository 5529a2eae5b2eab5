"""Mends the objects of a document that break the schema of its version: `mend_objects`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from pitchpipe import pointers
from pitchpipe.document import Reference
from pitchpipe.load.openapi_objects import Found, dialect_of, objects
from pitchpipe.load.references import has, unknown_targets
from pitchpipe.validate.draft import Draft
from pitchpipe.validate.fallback import cut, mend_fault
from pitchpipe.validate.faults import Fault
from pitchpipe.validate.form_parameters import read_form_parameters
from pitchpipe.validate.known import REPAIRS
from pitchpipe.validate.known_2_0 import REPAIRS_2_0, note_later_keywords
from pitchpipe.validate.known_schemas import (
    SCHEMA_REPAIRS_3_0,
    SCHEMA_REPAIRS_3_1,
    read_recursive,
    read_required,
)
from pitchpipe.validate.rules import object_faults, version_of

Repair: TypeAlias = Callable[[Draft, Found], None]
"""Mends an object where it is clear what is meant."""

# Mending one thing can show another; no real object has needed more.
_ROUNDS = 5
# Of these kinds, what stands beside a reference is read too.
_READ_BESIDE_REFERENCES = {
    "2.0": ("pathItem",),
    "3.0": ("pathItem", "mediaType"),
    "3.1": ("pathItem", "mediaType", "schema"),
    "3.2": ("pathItem", "schema"),
}


def mend_objects(draft: Draft) -> None:
    """Make every object valid by itself, or mark it as one that cannot be read.

    What is known to be meant comes first, by the tables of repairs; what then remains is mended by
    the kind of fault. The objects in an object are looked at after it, as it was mended.
    """
    version = version_of(draft.data)
    _mend_each(draft, version, objects(draft.own(), "openapi", dialect=dialect_of(draft.data)))


def mend_about_references(draft: Draft, found: Sequence[Reference]) -> None:
    """Do the same for what is read because of references, where OpenAPI says nothing of it.

    What they lead to can be in an extension, or in a section of `components` that nobody knows: it
    is of the kind that the first of them expects. And in OpenAPI 3.0, what stands beside the
    reference of a schema "shall be ignored", but many documents mean it.
    """
    version, dialect = version_of(draft.data), dialect_of(draft.data)
    for pointer, kind in unknown_targets(draft.data, found).items():
        value = pointers.resolve(draft.own(), pointer)
        _mend_each(draft, version, objects(value, kind, pointer, dialect))
    for reference in found if version == "3.0" else ():
        pointer = reference.pointer.removesuffix("/$ref")
        is_read = reference.kind == "schema" and not (reference.is_alone or reference.is_mapping)
        if not is_read or not has(draft.data, pointer):
            continue
        listed = objects(pointers.resolve(draft.data, pointer), "schema", pointer, dialect)
        if any(object_faults(each, version) for each in listed):
            value = pointers.resolve(draft.own(), pointer)
            _mend(draft, Found(kind="schema", pointer=pointer, value=value), version)
            _mend_each(draft, version, objects(value, "schema", pointer, dialect))


def _mend_each(draft: Draft, version: str, found: Iterable[Found]) -> None:
    for each in found:
        is_reference = isinstance(each.value.get("$ref"), str)
        if is_reference and each.kind not in _READ_BESIDE_REFERENCES[version]:
            continue
        if version == "2.0" and each.kind == "schema":
            note_later_keywords(draft, each)
        elif not draft.is_left_out(each.pointer):
            if version != "2.0" and each.kind == "operation":
                read_form_parameters(draft, each)
            _mend(draft, each, version)


def _mend(draft: Draft, found: Found, version: str) -> None:
    if found.kind == "schema":
        read_required(draft, found)
        read_recursive(draft, found)
    remaining = object_faults(found, version)
    if not remaining:
        return
    for repair in _repairs(found.kind, version):
        repair(draft, found)
    accepted: set[Fault] = set()
    for _ in range(_ROUNDS):
        remaining = [
            fault
            for fault in object_faults(found, version)
            if fault not in accepted and not draft.is_accepted(found.pointer, fault.pointer)
        ]
        if not remaining:
            return
        for fault in remaining:
            # What mended another fault may have taken this one away.
            if has(draft.data, fault.pointer) and mend_fault(draft, found, fault):
                accepted.add(fault)
            if draft.is_left_out(found.pointer) or draft.is_removed(found.pointer):
                return
    cut(draft, found, remaining[0].message)


def _repairs(kind: str, version: str) -> tuple[Repair, ...]:
    if version == "2.0":
        return REPAIRS_2_0.get(kind, ())
    if kind == "schema":
        return SCHEMA_REPAIRS_3_0 if version == "3.0" else SCHEMA_REPAIRS_3_1
    return REPAIRS.get(kind, ())
