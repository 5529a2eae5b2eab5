"""Reads `x-pitchpipe-pagination`: how the pages of a list follow each other.

It is read in two steps: what it says, along with its operation, and whether that fits the types,
when these are known. Nobody else than the user wrote it, so whatever is wrong with it is an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple, TypeAlias, get_args

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.parse.definition_graph import resolved
from pitchpipe.parse.reader import Reader
from pitchpipe.parse.responses import successes
from pitchpipe.pointers import is_object, join, split
from pitchpipe.problems import did_you_mean

EXTENSION: Final = "x-pitchpipe-pagination"

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "cursor": ("parameter", "next", "last_item", "more", "items"),
    "page": ("parameter", "first", "total", "more", "items"),
    "offset": ("parameter", "total", "more", "items"),
    "link": ("items",),
    "url": ("next", "items"),
}
"""The keys that each style has besides `style` itself."""
_POINTERS: Final = ("items", "next", "last_item", "more", "total")
_PATH_HINT: Final = "a property is named by a JSON Pointer into the response, such as /meta/next"
_NOT_PAGES: Final = "name the list by items, or remove the extension from this operation"

_TEXT: Final = ("string",)
_NUMBER: Final = ("integer", "number")
_CURSOR: Final = (*_TEXT, *_NUMBER)
_BOOLEAN: Final = ("boolean",)
_WANTED: Final[Mapping[tuple[str, ...], str]] = {
    _TEXT: "a string",
    _NUMBER: "a number",
    _CURSOR: "a string or a number",
    _BOOLEAN: "true or false",
}
_CONVERTED: Final = ("date-time", "date", "byte", "decimal")
"""Formats whose Python values are not sent exactly as they came."""

_ByName: TypeAlias = Mapping[str, ir.Definition]


# What the extension says.


def parse_pagination(reader: Reader, where: str, given: dict[str, Any]) -> ir.Pagination | None:
    """Read the extension of an operation; None without one, or if it is wrong, which is noted."""
    if EXTENSION not in given:
        return None
    at, said = join(where, EXTENSION), given[EXTENSION]
    if not is_object(said):
        reader.wrong(at, "it is not an object", "write {style: link}, for example")
        return None
    found = list(_faults(said))
    for key, message, hint in found:
        reader.wrong(join(at, key) if key in said else at, message, hint)
    if found:
        return None
    paths = {key: split(said.get(key, "")) for key in _POINTERS}
    return ir.Pagination(
        style=said["style"],
        where=at,
        parameter=said.get("parameter", ""),
        first=said.get("first", 1),
        items=paths["items"] if "items" in said else None,
        next=paths["next"],
        last_item=paths["last_item"],
        more=paths["more"],
        total=paths["total"],
    )


def _faults(said: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong: the key, why, and a hint."""
    styles = get_args(ir.PaginationStyle)
    style = str(said.get("style", ""))
    if style not in styles:
        hint = did_you_mean(style, styles) or f"one of {', '.join(styles)}"
        yield "style", f"there is no style {quoted(style)}" if style else "it has no style", hint
        return
    keys = ("style", *KEYS[style])
    for key in said:
        if key not in keys:
            hint = did_you_mean(key, keys) or f"it can have {', '.join(keys)}"
            yield key, f"a pagination of style {style} has no {quoted(key)}", hint
    if "parameter" in keys and not isinstance(said.get("parameter"), str):
        yield "parameter", "it does not name a parameter", "name the query parameter of the page"
    if style == "cursor" and ("next" in said) == ("last_item" in said):
        yield "next", "it needs either next or last_item", _PATH_HINT
    if style == "url" and "next" not in said:
        yield "next", "it does not say where the URL of the next page is", _PATH_HINT
    if not _is_whole(said.get("first", 1)):
        yield "first", "it is not a number", "the number of the first page: 0 or 1"
    for key in _POINTERS:
        if key in said and key in keys and not _is_pointer(said[key], empty=key == "items"):
            yield key, f"{quoted(str(said[key]))} is not a JSON Pointer", _PATH_HINT


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_pointer(value: object, *, empty: bool) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return bool(split(value)) or empty
    except ValueError:
        return False


# Whether it fits the types.


@dataclass(frozen=True, slots=True)
class _FitError(Exception):
    """What does not fit: the key of the extension, why, and a hint."""

    key: str
    reason: str
    hint: str = _PATH_HINT


def with_lists(
    reader: Reader, operations: Sequence[ir.Operation], by_name: _ByName, formats: str
) -> tuple[ir.Operation, ...]:
    """Find the list in the pages of each operation; what does not fit its types is noted."""
    lossy = _CONVERTED if formats == "python" else ()
    return tuple(_with_list(reader, operation, by_name, lossy) for operation in operations)


def _with_list(
    reader: Reader, operation: ir.Operation, by_name: _ByName, lossy: Sequence[str]
) -> ir.Operation:
    given = operation.pagination
    if given is None:
        return operation
    try:
        fitted = _fitted(operation, given, by_name, lossy)
    except _FitError as error:
        reader.wrong(join(given.where, error.key), error.reason, error.hint)
        return replace(operation, pagination=None)
    return replace(operation, pagination=fitted)


def _fitted(
    operation: ir.Operation, given: ir.Pagination, by_name: _ByName, lossy: Sequence[str]
) -> ir.Pagination:
    """Return the pagination with its list. Raises _FitError."""
    page = page_type(operation)
    if page is None:
        reason = "the response is not one type of JSON: its pages cannot be followed"
        raise _FitError("style", reason, _NOT_PAGES)
    if given.parameter:
        _check_parameter(operation, given, by_name)
    items = _only_list(page, by_name) if given.items is None else given.items
    kind = plain(_place(page, items, "items", by_name), by_name)
    if not isinstance(kind, ir.Array):
        raise _FitError("items", "it is not a list", "name the property that is the list")
    _check(
        page, given.next, "next", by_name, _TEXT if given.style == "url" else _CURSOR, lossy=lossy
    )
    _check(page, given.more, "more", by_name, _BOOLEAN)
    _check(page, given.total, "total", by_name, _NUMBER)
    _check(kind.items, given.last_item, "last_item", by_name, _CURSOR, lossy=lossy)
    return replace(given, items=items)


def page_type(operation: ir.Operation) -> ir.Type | None:
    """Return the type of a page: of all successes that have a body. None if they differ."""
    contents = [content for each in successes(operation) for content in each.contents]
    kinds = {content.type for content in contents}
    is_plain = not any(c.items or isinstance(c.type, ir.Binary) for c in contents)
    return kinds.pop() if len(kinds) == 1 and is_plain else None


def _check_parameter(operation: ir.Operation, given: ir.Pagination, by_name: _ByName) -> None:
    queries = {p.wire_name: p for p in operation.parameters if p.place == "query"}
    found = queries.get(given.parameter)
    if found is None:
        hint = did_you_mean(given.parameter, queries) or f"there are {', '.join(queries) or 'none'}"
        raise _FitError("parameter", f"there is no query parameter {quoted(given.parameter)}", hint)
    kinds = list(options_of(found.type, by_name))
    is_single = all(isinstance(each, ir.Primitive) and each.kind in _CURSOR for each in kinds)
    if not is_single or found.as_json:
        reason = f"the parameter {quoted(given.parameter)} is neither a string nor a number"
        raise _FitError("parameter", reason, "name the query parameter that chooses the page")


def _only_list(page: ir.Type, by_name: _ByName) -> tuple[str, ...]:
    """Say where the list is that was not named: the page, or its only property that is a list."""
    kind = plain(page, by_name)
    if isinstance(kind, ir.Array):
        return ()
    if not isinstance(kind, ir.Model):
        reason = "the response is neither a list nor an object with one"
        raise _FitError("style", reason, _NOT_PAGES)
    lists = [f.wire_name for f in kind.fields if isinstance(plain(f.type, by_name), ir.Array)]
    if len(lists) == 1:
        return (lists[0],)
    if not lists:
        raise _FitError("style", "no property of the response is a list", _NOT_PAGES)
    reason = f"it does not say which list is meant: {' or '.join(lists)}"
    raise _FitError("style", reason, f"add items: /{lists[0]}")


def plain(kind: ir.Type, by_name: _ByName) -> ir.Type | ir.Definition:
    """Return what a type stands for, without null and without the rules that its values fit."""
    found = resolved(kind, by_name)
    while isinstance(found, ir.Nullable | ir.Asserted):
        found = resolved(found.inner, by_name)
    return found


def steps_to(kind: ir.Type, path: Sequence[str], by_name: _ByName) -> list[Step]:
    """Return the fields that lead to a place. Raises LookupError with the name that is not there.

    Each class of a union has the first field; the one returned is that of the first class. What
    an object with an unknown tag has is not known.
    """
    steps: list[Step] = []
    for name in path:
        options = [each for each in options_of(kind, by_name) if not isinstance(each, ir.Unknown)]
        found = [_step(option, name) for option in options]
        if steps and len(found) > 1:
            raise LookupError(name, "")
        steps.append(found[0])
        kind = found[0].field.type
    return steps


class Step(NamedTuple):
    """A field on the way to a place, and the class that has it."""

    model: ir.Model
    field: ir.Field


def _step(kind: ir.Type | ir.Definition, name: str) -> Step:
    fields = {f.wire_name: f for f in kind.fields} if isinstance(kind, ir.Model) else {}
    if not isinstance(kind, ir.Model) or name not in fields:
        known = f"there is {', '.join(fields)}" if fields else ""
        raise LookupError(name, did_you_mean(name, fields) or known)
    return Step(kind, fields[name])


def options_of(kind: ir.Type, by_name: _ByName) -> Iterator[ir.Type | ir.Definition]:
    """Yield what a type can be, without null: the options of a union, and of those in it."""
    found = plain(kind, by_name)
    if isinstance(found, ir.Union):
        for option in found.options:
            yield from options_of(option, by_name)
    else:
        yield found


def _place(kind: ir.Type, path: Sequence[str], key: str, by_name: _ByName) -> ir.Type:
    """Return the type that a path leads to. Raises _FitError."""
    try:
        steps = steps_to(kind, path, by_name)
    except LookupError as error:
        name, hint = error.args
        whole = "the items have" if key == "last_item" else "the response has"
        reason = f"{whole} no property {quoted(name)} at {quoted(join('', *path))}"
        raise _FitError(key, reason, hint or _PATH_HINT) from None
    return steps[-1].field.type if steps else kind


def _check(
    kind: ir.Type,
    path: Sequence[str],
    key: str,
    by_name: _ByName,
    wanted: tuple[str, ...],
    *,
    lossy: Sequence[str] = (),
) -> None:
    """Raise _FitError if a path leads nowhere, or to something that has another type.

    `lossy` are formats that it must not have.
    """
    if not path:
        return
    for found in options_of(_place(kind, path, key, by_name), by_name):
        if isinstance(found, ir.Primitive) and found.format in lossy:
            reason = f"{quoted(join('', *path))} is converted: it cannot be sent as it came"
            raise _FitError(key, reason, f"remove its format, {found.format}, with the overlay")
        if not (isinstance(found, ir.Primitive) and found.kind in wanted):
            reason = f"{quoted(join('', *path))} is not {_WANTED[wanted]}"
            raise _FitError(key, reason, _PATH_HINT)
