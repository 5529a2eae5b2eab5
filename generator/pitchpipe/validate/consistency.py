"""Check that operations are consistent: path templates, parameters, operation ids and tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeAlias

from pitchpipe import pointers
from pitchpipe.document import Document
from pitchpipe.load.openapi_objects import METHODS, objects
from pitchpipe.load.references import follow
from pitchpipe.problems import Problem, did_you_mean

_RULE = "path-parameter"
_TEMPLATE = re.compile(r"\{([^{}]*)\}")
# The pointer of each parameter, by its name and location.
_Parameters: TypeAlias = "dict[tuple[str, str], str]"


def operation_problems(document: Document) -> Iterator[Problem]:
    """Check what no JSON Schema can: how the parts of a document fit together."""
    yield from _operation_ids(document)
    yield from _tags(document)
    paths = document.data.get("paths")
    for path, item in paths.items() if pointers.is_object(paths) else ():
        if path.startswith("/"):
            yield from _path(document, path, item)


def _operation_ids(document: Document) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for found in objects(document.data, "openapi"):
        name = found.value.get("operationId")
        if found.kind != "operation" or not isinstance(name, str):
            continue
        pointer = pointers.join(found.pointer, "operationId")
        if name in first:
            other = document.where(first[name])
            message = f"the operationId '{name}' is already used at {other} #{other.pointer}"
            yield _problem(document, pointer, "duplicate-operation-id", message)
        first.setdefault(name, pointer)


def _tags(document: Document) -> Iterator[Problem]:
    tags, seen = document.data.get("tags"), set[str]()
    for index, tag in enumerate(tags if pointers.is_array(tags) else []):
        name = tag.get("name") if pointers.is_object(tag) else None
        if isinstance(name, str):
            if name in seen:
                message = f"the tag '{name}' is given twice"
                yield _problem(document, f"/tags/{index}", "invalid-spec", message)
            seen.add(name)


def _path(document: Document, path: str, item: Any) -> Iterator[Problem]:
    pointer = pointers.join("/paths", path)
    item, pointer = follow(document.data, item, pointer)
    if not pointers.is_object(item):
        return
    names = _TEMPLATE.findall(path)
    yield from _template(document, pointer, path, names)
    shared: _Parameters = {}
    yield from _parameters(document, item, pointer, shared)
    yield from _needless(document, path, names, shared)
    for method in METHODS:
        if pointers.is_object(operation := item.get(method)):
            below = pointers.join(pointer, method)
            own: _Parameters = {}
            yield from _parameters(document, operation, below, own)
            yield from _needless(document, path, names, own)
            declared = {name for name, place in own | shared if place == "path"}
            yield from _undeclared(document, path, below, names, declared)


def _needless(
    document: Document, path: str, names: list[str], parameters: _Parameters
) -> Iterator[Problem]:
    for (name, place), pointer in parameters.items():
        if place == "path" and name not in names:
            message = f"'{path}' has no parameter '{name}'"
            yield _problem(document, pointer, _RULE, message, did_you_mean(name, names))


def _undeclared(
    document: Document, path: str, pointer: str, names: list[str], declared: set[str]
) -> Iterator[Problem]:
    for name in dict.fromkeys(names):
        if name and name not in declared:
            message = f"the parameter '{name}' of '{path}' is not declared"
            hint = did_you_mean(name, declared - set(names))
            yield _problem(document, pointer, _RULE, message, hint)


def _template(document: Document, pointer: str, path: str, names: list[str]) -> Iterator[Problem]:
    for name, count in Counter(names).items():
        if count > 1:
            message = f"'{path}' has the parameter '{name}' {count} times"
            yield _problem(document, pointer, _RULE, message)
    if re.search("[{}]", _TEMPLATE.sub("", path)) or "" in names:
        message = f"'{path}' is not a valid path template: unbalanced or empty braces"
        yield _problem(document, pointer, _RULE, message)


def _parameters(
    document: Document, holder: dict[str, Any], pointer: str, found: _Parameters
) -> Iterator[Problem]:
    """Collect the parameters listed in an object, and report those listed twice."""
    listed = holder.get("parameters")
    for index, item in enumerate(listed if pointers.is_array(listed) else []):
        below = pointers.join(pointer, "parameters", index)
        parameter, _ = follow(document.data, item, below)
        if not pointers.is_object(parameter):
            continue
        key = (str(parameter.get("name")), str(parameter.get("in")))
        if key in found:
            message = f"the {key[1]} parameter '{key[0]}' is given twice"
            yield _problem(document, below, "duplicate-parameter", message)
        found.setdefault(key, below)


def _problem(document: Document, pointer: str, rule: str, message: str, hint: str = "") -> Problem:
    return Problem(where=document.where(pointer), rule=rule, message=message, hint=hint)
