"""Plans the methods that go through the pages of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pitchpipe import ir
from pitchpipe.parse.pagination import options_of, page_type, plain, steps_to
from pitchpipe.render.annotations import annotation
from pitchpipe.render.code import EMPTY, Code, call, joined, runtime
from pitchpipe.render.literals import literal
from pitchpipe.render.models import ModelSource
from pitchpipe.render.outcomes import result_annotation

Definitions = Mapping[str, ir.Definition]

_RULES: Mapping[ir.PaginationStyle, str] = {
    "cursor": "Cursor",
    "page": "Number",
    "offset": "Offset",
    "link": "Link",
    "url": "Url",
}


def paged_annotation(operation: ir.Operation, by_name: Definitions) -> Code:
    """Write the type of the items, and that of a page."""
    return joined([annotation(_items(operation, by_name)), result_annotation(operation)])


def paging_arguments(operation: ir.Operation, by_name: Definitions, models: ModelSource) -> Code:
    """Write the arguments of a `Paging` after the first two; "" if an operation has no pages."""
    given, page = operation.pagination, page_type(operation)
    if given is None or page is None:
        return EMPTY

    def reach(path: Sequence[str], kind: ir.Type = page, name: str = "page") -> Code:
        return f"lambda {name}: " + _access(name, kind, path, by_name, models)

    arguments: list[Code | str] = [
        *([literal(given.parameter)] if given.parameter else []),
        *([reach(given.next)] if given.next else []),
        *([reach(given.last_item, _items(operation, by_name), "item")] if given.last_item else []),
        *([f"first={given.first}"] if given.first != 1 else []),
        *(["total=" + reach(given.total)] if given.total else []),
        *(["more=" + reach(given.more)] if given.more else []),
    ]
    rule = "LastItem" if given.last_item else _RULES[given.style]
    return joined([reach(given.items or ()), call(runtime(f"paging.{rule}"), *arguments)])


def _items(operation: ir.Operation, by_name: Definitions) -> ir.Type:
    """Return the type of the items."""
    given, page = operation.pagination, page_type(operation)
    if given is None or page is None:
        return ir.AnyType()
    steps = steps_to(page, given.items or (), by_name)
    found = plain(steps[-1].field.type if steps else page, by_name)
    return found.items if isinstance(found, ir.Array) else ir.AnyType()


def _access(
    name: str, kind: ir.Type, path: Sequence[str], by_name: Definitions, models: ModelSource
) -> Code:
    """Write how a place is reached from a variable; what may be missing on the way is asked for.

    An object with an unknown tag has its properties in `data`.
    """
    reached, guards = name, list[str]()
    steps = steps_to(kind, path, by_name)
    for step in steps:
        field = step.field
        reached += f".{models.fields[step.model.name][field.wire_name].name}"
        is_certain = field.required and not isinstance(field.type, ir.Nullable)
        if step is not steps[-1] and not is_certain:
            guards.append(reached)
    access = Code(f"{reached} if {' and '.join(guards)} else None" if guards else reached)
    if len(path) != 1 or ir.Unknown() not in options_of(kind, by_name):
        return access
    kept = f"{name}.data.get({literal(path[0])}) if isinstance({name}, "
    return kept + runtime("unknown.Unknown") + ") else " + access
