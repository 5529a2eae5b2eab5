"""How much is made of a document: whether that is more than there is room for."""

from __future__ import annotations

from collections.abc import Iterable

from pitchpipe import ir
from pitchpipe.document import Document
from pitchpipe.parse.definition_graph import inner_types, parts_of
from pitchpipe.pointers import count_values
from pitchpipe.problems import Problem

MAX_PARTS = 5_000
"""How many types one type may be made of, if they have no names of their own."""
MAX_WRITTEN = 25_000
"""How many fields and arguments a client may have, with what their types are made of; GitHub's has
half of that. A document that has more values itself may have as many as values."""


class TooLargeError(Exception):
    """A type is made of more than MAX_PARTS others."""

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer

    def problem(self, document: Document) -> Problem:
        """Return the problem, at the type."""
        return Problem(
            where=document.where(self.pointer),
            rule="too-large",
            message=f"the type is made of more than {MAX_PARTS} others",
            hint="make components of them with an overlay",
        )


def weight(kind: ir.Type) -> int:
    """Count the types that a type is made of, up to a little more than MAX_PARTS."""
    count, todo = 0, [kind]
    while todo and count <= MAX_PARTS:
        count += 1
        todo += inner_types(todo.pop())
    return count


def oversize(
    document: Document,
    operations: Iterable[ir.Operation],
    definitions: Iterable[ir.Definition],
) -> Problem | None:
    """Return the problem at the place where a client becomes too large, if it does.

    The properties of a body are written once for its class, and once for each operation that takes
    them as its arguments.
    """
    weights = {
        definition.name: sum(map(weight, parts_of(definition))) for definition in definitions
    }
    sizes = [(definition.where, weights[definition.name]) for definition in definitions]
    for operation in operations:
        bodies = [body.type for body in operation.body.each] if operation.body else []
        size = sum(weights.get(body.name, 0) for body in bodies if isinstance(body, ir.Named))
        size += sum(weight(parameter.type) for parameter in operation.parameters)
        sizes.append((operation.where, size))
    if sum(size for _, size in sizes) <= MAX_WRITTEN:
        return None
    left = max(MAX_WRITTEN, count_values(document.data))
    for where, size in sizes:
        left -= size
        if left < 0:
            return Problem(
                where=document.where(where),
                rule="too-large",
                message=f"the client would have more than {MAX_WRITTEN} fields and arguments",
                hint="remove schemas or operations with an overlay",
            )
    return None
