"""Changes of a document that must rename nothing elsewhere, and the names before and after."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any, TypeAlias
from urllib.parse import unquote

from pitchpipe import ir
from pitchpipe.document import Document, Place
from pitchpipe.parse.api import parse
from pitchpipe.parse.definition_graph import reachable, received_types, sent_types
from pitchpipe.problems import ProblemsError

Names: TypeAlias = dict[str, frozenset[tuple[str, ...]]]
"""What an operation (`GET /jobs`) is called, and each class that it needs, with what it holds."""

_METHODS = frozenset(["get", "put", "post", "delete", "options", "head", "patch", "trace"])
# The values of these keywords are objects whose order says nothing.
_MAPS = frozenset(["paths", "properties", "schemas", "responses", "parameters", "requestBodies"])


def names(data: dict[str, Any]) -> Names:
    """Return the names of each operation of a valid document."""
    try:
        api = parse(Document(path="a.json", data=data, places=Place("a.json", 1, 1))).api
    except ProblemsError:
        return {}
    by_name = {each.name: each for each in api.definitions}
    found: Names = {}
    for operation in api.operations:
        used = reachable([*sent_types([operation]), *received_types([operation])], by_name)
        classes = {(name, *_held(by_name[name])) for name in used}
        found[f"{operation.method} {operation.path}"] = frozenset({(operation.name,), *classes})
    return found


def _held(definition: ir.Definition) -> Iterator[str]:
    """Yield what tells a class from others, apart from its name."""
    match definition:
        case ir.Model():
            yield from sorted(each.wire_name for each in definition.fields)
        case ir.Enum():
            yield from sorted(map(repr, definition.values))
        case ir.Alias():
            yield type(definition.type).__name__


def without(data: Mapping[str, Any], path: str, method: str) -> dict[str, Any]:
    """Return the document without one operation."""
    item = {key: said for key, said in data["paths"][path].items() if key != method}
    paths = {**data["paths"], path: item}
    if not _METHODS & item.keys():
        del paths[path]
    return {**data, "paths": paths}


def removable(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """List the operations, by path and method, to whose paths nothing refers."""
    text = unquote(json.dumps(data))
    return [
        (path, method)
        for path, item in data.get("paths", {}).items()
        if f'"#/paths/{path.replace("~", "~0").replace("/", "~1")}' not in text
        for method in item
        if method in _METHODS
    ]


def reordered(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """Return the document with paths, components, properties and alternatives in another order."""
    text = json.dumps(data)
    # What refers to an alternative by its number would refer to another one.
    keeps = any(f"/{union}/{number}" in text for union in ("oneOf", "anyOf") for number in range(9))
    return _shuffled(copy.deepcopy(data), random, lists=not keeps)


def _shuffled(value: Any, random: Random, *, lists: bool) -> Any:
    if isinstance(value, list):
        return [_shuffled(each, random, lists=lists) for each in value]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for key, held in value.items():
        inner = _shuffled(held, random, lists=lists)
        if key in _MAPS and isinstance(inner, dict):
            entries = list(inner.items())
            random.shuffle(entries)
            inner = dict(entries)
        if key in ("oneOf", "anyOf") and lists and isinstance(inner, list):
            random.shuffle(inner)
        made[key] = inner
    return made


def renamed(before: Names, after: Names) -> list[str]:
    """List the operations on both sides of which anything has another name, with what differs."""
    return [
        f"{line}: {sorted(before[line] ^ after[line])[:4]}"
        for line in sorted(before.keys() & after.keys())
        if before[line] != after[line]
    ]
