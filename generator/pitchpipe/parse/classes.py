"""Reads the operations of a document, and which class is generated for each of its schemas.

`diff` needs no more; `parse` goes on from there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pitchpipe import ir
from pitchpipe.parse.definition_graph import all_types, reachable
from pitchpipe.parse.operations import parse_operations
from pitchpipe.parse.predictions import is_of_a_model
from pitchpipe.parse.schemas import Schemas
from pitchpipe.parse.security import parse_schemes


@dataclass(frozen=True, kw_only=True)
class Classes:
    """Operations by their pointers, and definitions by their keys, to which `ir.Named` refers.

    `names` are class names by key. `schemas` is what they were read by; it has only the first of
    several definitions that share a name.
    """

    schemas: Schemas
    schemes: tuple[ir.SecurityScheme, ...]
    operations: Mapping[str, ir.Operation]
    definitions: Mapping[str, ir.Definition]
    names: Mapping[str, str]

    @cached_property
    def used(self) -> frozenset[str]:
        """The names to which the operations lead."""
        roots = all_types(self.operations.values())
        return frozenset(self.names[key] for key in reachable(roots, self.definitions))


def read_classes(
    root: Mapping[str, Any],
    broken: Mapping[str, str] | None = None,
    overlaid: Collection[str] = (),
) -> Classes:
    """Read the classes of a document; `broken` are reasons by the pointers of what has none.

    `overlaid` are the pointers of operations whose operationId an overlay gives.
    Raises TooMuchError or TooLargeError if it is too large, and LookupError, TypeError, ValueError
    or AttributeError if it is not valid.
    """
    schemas = Schemas(root, broken)
    schemas.overlaid = overlaid
    schemas.components()
    schemes = parse_schemes(schemas)
    operations = {each.where: each for each in parse_operations(schemas)}
    schemas.extend()
    roots = all_types(operations.values())
    is_model = is_of_a_model(operations.values(), schemas.definitions)
    return Classes(
        schemas=schemas,
        schemes=schemes,
        operations=operations,
        definitions=dict(schemas.definitions),
        names=schemas.class_names(roots, alone=is_model),
    )
