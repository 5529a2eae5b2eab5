"""Tells how large a client is before it is written: by its operations, tags and lines of code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from pitchpipe import ir
from pitchpipe.parse.definition_graph import references

MOST_LINES: Final = 4_000
"""About how many lines a module has at most, if what is in it can be divided."""

_MANY = 30
"""How many operations a new client has at most that is not grouped by tag."""
_HUGE = 5_000
"""How many operations and definitions together take some seconds."""
_WIDTH = 90
"""How many characters of a description are on a line."""
_LONG = 38
"""How many characters a name has at most that fits into a statement of one line."""


def definition_lines(definition: ir.Definition) -> int:
    """Estimate the lines of a definition: of its class or of its codec, whichever is longer."""
    if not isinstance(definition, ir.Model):
        return 14 + _described(definition.description)
    own = [each for each in definition.fields if each.wire_name not in definition.inherited]
    said = [definition.description, *(each.description for each in own)]
    written = 15 + 5 * len(own) + sum(map(_described, said))
    # Statements with a long name are on several lines.
    count = len(definition.fields)
    long = sum(_is_long(each.type) for each in definition.fields)
    decoded = 10 + 3 * count // 2 + 5 * long // 2
    encoded = 10 + 5 * count // 2 + 4 * long if definition.sent else 0
    return max(written, decoded + encoded)


def operation_lines(operation: ir.Operation, definitions: Mapping[str, ir.Definition]) -> int:
    """Estimate the lines of an operation: of its two functions, and of both its methods.

    The properties of a body are arguments, as parameters are, and each is written in all of these;
    both methods have the same docstring.
    """
    bodies = [body.type for body in operation.body.each] if operation.body else []
    named = [definitions[name] for kind in bodies for name in references(kind)]
    models = [each for each in named if isinstance(each, ir.Model)]
    fields = [field for each in models for field in each.fields]
    arguments: list[ir.Parameter | ir.Field] = [*operation.parameters, *fields]
    lines = 49 + 2 * _described(operation.description)
    for each in arguments:
        # Three signatures and an import have a long name on several lines.
        lines += 5 + 2 * _described(each.description) + 12 * _is_long(each.type)
    return lines


def total_lines(
    operations: Iterable[ir.Operation], definitions: Mapping[str, ir.Definition]
) -> int:
    """Estimate the lines of several operations."""
    return sum(operation_lines(each, definitions) for each in operations)


def is_large(api: ir.Api, most: int = MOST_LINES) -> bool:
    """Say whether a module of the client would have more lines than that.

    Those of a hosted model are never taken for large.
    """
    if api.prediction is not None:
        return False
    by_name = {each.name: each for each in api.definitions}
    lines = max(total_lines(api.operations, by_name), sum(map(definition_lines, api.definitions)))
    return lines > most


def is_huge(api: ir.Api) -> bool:
    """Say whether a client takes so long that several processes are worth their start."""
    return len(api.operations) + len(api.definitions) > _HUGE


def suits_tags(api: ir.Api) -> bool:
    """Say whether a new client is better grouped by tag: a large one, with several tags."""
    return not api.prediction and len(api.operations) > _MANY and len(tags_of(api.operations)) > 1


def choice(api: ir.Api) -> str:
    """Say which layout suits a large document, and why."""
    return f"tags ({len(api.operations):,} operations, {len(tags_of(api.operations)):,} tags)"


def tag_of(operation: ir.Operation) -> str:
    """Return the tag that an operation is grouped by, "" if it has none."""
    return operation.tags[0] if operation.tags else ""


def tags_of(operations: Iterable[ir.Operation]) -> list[str]:
    """List the tags that operations are grouped by."""
    return list(dict.fromkeys(tag for each in operations if (tag := tag_of(each))))


def _described(text: str) -> int:
    return -(-len(text) // _WIDTH)


def _is_long(kind: ir.Type) -> bool:
    """Say whether a type has a name that does not fit into a statement of one line."""
    return any(len(name) > _LONG for name in references(kind))
