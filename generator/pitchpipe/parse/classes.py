"""Reads which class is generated for each schema of a document, without the rest of the stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.definition_graph import reachable, received_types, sent_types
from pitchpipe.parse.operations import parse_operations
from pitchpipe.parse.schemas import Schemas


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """Operations by their pointers, and definitions by their keys, to which `ir.Named` refers.

    `names` are class names by key, and `used` those that the operations lead to.
    """

    operations: Mapping[str, ir.Operation]
    definitions: Mapping[str, ir.Definition]
    names: Mapping[str, str]
    used: frozenset[str]


def read_classes(root: Mapping[str, Any]) -> Classes:
    """Read the classes of a document, supported or not.

    Raises LookupError, TypeError, ValueError or AttributeError if it is not valid.
    """
    schemas = Schemas(root)
    schemas.components()
    operations = {each.where: each for each in parse_operations(schemas)}
    definitions = dict(schemas.definitions)
    names = schemas.class_names()
    roots = [*sent_types(operations.values()), *received_types(operations.values())]
    return Classes(
        operations=operations,
        definitions=definitions,
        names=names,
        used=frozenset(names[key] for key in reachable(roots, definitions)),
    )
