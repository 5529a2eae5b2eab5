"""Finds the component that an object extends: the one that it refers to, and only adds to.

This needs all definitions. Were it done as each is read, a class would extend another one only if
that comes first in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from pitchpipe import ir
from pitchpipe.pointers import is_object
from pitchpipe.schema.parts import part_at


def extended(
    root: Mapping[str, Any],
    definitions: Mapping[str, ir.Definition],
    unchanged: Mapping[str, frozenset[str]],
) -> dict[str, ir.Definition]:
    """Return the definitions with the base of each object.

    `unchanged` has the properties of which only one schema says something, by the object's key: the
    others are not as they are in the base. Objects that would extend one another have no base.
    """
    models = {key: each for key, each in definitions.items() if isinstance(each, ir.Model)}
    bases = {
        key: base
        for key, model in models.items()
        if (base := _base(root, models, model, unchanged.get(key, frozenset())))
    }
    changed = {
        key: replace(
            models[key],
            base=ir.Named(name=base.where),
            inherited=tuple(item.wire_name for item in base.fields),
        )
        for key, base in bases.items()
        if key not in _above(key, bases)
    }
    return {**definitions, **changed}


def _base(
    root: Mapping[str, Any],
    models: Mapping[str, ir.Model],
    model: ir.Model,
    unchanged: frozenset[str],
) -> ir.Model | None:
    schema = part_at(root, model.where).schema
    members: list[Any] = [schema, *schema.get("allOf", [])]
    referring = [each for each in members if is_object(each) and "$ref" in each]
    targets = [unquote(each["$ref"].removeprefix("#")) for each in referring]
    base = models.get(targets[0]) if len(targets) == 1 else None
    if base is None or base.additional != model.additional:
        return None
    said = {each.wire_name: _demand(each) for each in model.fields}
    is_same = all(
        each.wire_name in unchanged and said.get(each.wire_name) == _demand(each)
        for each in base.fields
    )
    return base if is_same else None


def _demand(each: ir.Field) -> tuple[bool, bool, bool]:
    return each.required, each.undescribed, each.misspelt


def _above(key: str, bases: Mapping[str, ir.Model]) -> Iterator[str]:
    """Yield the bases of an object from the nearest on, each once."""
    seen: set[str] = set()
    while (base := bases.get(key)) and base.where not in seen:
        key = base.where
        seen.add(key)
        yield key
