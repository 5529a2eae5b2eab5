"""Mends operations that contradict themselves: path templates, parameters, operation ids, tags."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, TypeAlias

from pitchpipe import pointers
from pitchpipe.characters import without_punctuation
from pitchpipe.load.openapi_objects import methods_of, objects_with
from pitchpipe.load.references import follow
from pitchpipe.problems import did_you_mean
from pitchpipe.validate.draft import Draft

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
# A last segment that stands for all that follow, as servers write their routes.
_WILDCARD = re.compile(r"/(\*\*?)\Z")
# The pointer of each parameter, by its name and location.
_Parameters: TypeAlias = "dict[tuple[str, str], str]"


def mend_operations(draft: Draft) -> None:
    """Mend what no JSON Schema can find: how the parts of a document fit together."""
    _operation_ids(draft)
    _tags(draft)
    paths = draft.data.get("paths")
    for path in [*paths] if pointers.is_object(paths) else ():
        if not path.startswith("x-"):
            _path(draft, path)


def _operation_ids(draft: Draft) -> None:
    first: dict[str, str] = {}
    for found in objects_with("operationId", draft.data, "operation"):
        name = found.value["operationId"]
        if not isinstance(name, str):
            continue
        pointer = pointers.join(found.pointer, "operationId")
        if name in first:
            other = f"{draft.where(first[name])} #{first[name]}"
            message = f"the operationId '{name}' is already used at {other}: their paths name them"
            draft.note("tolerated", pointer, message)
        first.setdefault(name, pointer)


def _tags(draft: Draft) -> None:
    tags, seen = draft.data.get("tags"), set[str]()
    for index, tag in enumerate(tags if pointers.is_array(tags) else []):
        name = tag.get("name") if pointers.is_object(tag) else None
        if isinstance(name, str):
            if name in seen:
                draft.note("tolerated", f"/tags/{index}", f"the tag '{name}' is given twice")
            seen.add(name)


def _path(draft: Draft, path: str) -> None:
    pointer = pointers.join("/paths", path)
    item, pointer = follow(draft.data, draft.data["paths"][path], pointer)
    if not pointers.is_object(item):
        return
    names = _TEMPLATE.findall(path) + _wildcard(draft, path)
    _template(draft, pointer, path, names, item)
    shared = _respelled(draft, path, names, _parameters(draft, item, pointer))
    for method in methods_of(item):
        below, operation = pointers.join(pointer, method), item[method]
        if not draft.is_left_out(below):
            own = _respelled(draft, path, names, _parameters(draft, operation, below))
            _drop_needless(draft, path, names, own)
            declared = {name for name, place in shared | own if place == "path"}
            _add_undeclared(draft, path, below, names, declared)
    _drop_needless(draft, path, names, shared)


def _wildcard(draft: Draft, path: str) -> list[str]:
    """Read a star as a last segment as the parameter that it is to the server; return its name."""
    found = _WILDCARD.search(path)
    meant = _WILDCARD.sub(r"/{\1}", path)
    if found is None or meant in draft.data["paths"]:
        return []
    pointer = pointers.join("/paths", path)
    draft.note("tolerated", pointer, f"read as '{meant}', whose value can be several segments")
    draft.rename(pointer, meant)
    draft.own()
    return [found[1]]


def _respelled(draft: Draft, path: str, names: list[str], known: _Parameters) -> _Parameters:
    """Take a parameter for the one that the path spells in another way."""
    declared = {name for name, place in known if place == "path"}
    respelled: _Parameters = {}
    for (name, place), at in known.items():
        near = [other for other in names if without_punctuation(other) == without_punctuation(name)]
        if place != "path" or name in names or len(near) != 1 or near[0] in declared:
            respelled[name, place] = at
            continue
        message = f"'{path}' has no parameter '{name}': read as '{near[0]}'"
        draft.note("tolerated", at, message)
        parameter, _ = follow(draft.data, pointers.resolve(draft.data, at), at)
        draft.put(at, {**parameter, "name": near[0]})
        respelled[near[0], place] = at
    return respelled


def _add_undeclared(
    draft: Draft, path: str, pointer: str, names: list[str], declared: set[str]
) -> None:
    for name in dict.fromkeys(names):
        if name and name not in declared:
            if f"{{{name}}}" in path:
                message = f"the parameter '{name}' of '{path}' is not declared: sent as a string"
                hint = did_you_mean(name, declared - set(names))
                draft.note("tolerated", pointer, message, hint)
            added = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            draft.append(pointers.join(pointer, "parameters"), added)


def _drop_needless(draft: Draft, path: str, names: list[str], parameters: _Parameters) -> None:
    for (name, place), pointer in parameters.items():
        if place == "path" and name not in names:
            message = f"'{path}' has no parameter '{name}': ignored"
            draft.note("tolerated", pointer, message, did_you_mean(name, names))
            draft.remove(pointer)


def _template(
    draft: Draft, pointer: str, path: str, names: list[str], item: dict[str, Any]
) -> None:
    for name, count in Counter(names).items():
        if count > 1:
            message = f"'{path}' has the parameter '{name}' {count} times"
            draft.note("tolerated", pointer, message)
    if re.search("[{}]", _TEMPLATE.sub("", path)) or "" in names:
        reason = f"'{path}' is not a valid path template: unbalanced or empty braces"
        for method in methods_of(item):
            draft.leave_out(pointers.join(pointer, method), reason)


def _parameters(draft: Draft, holder: dict[str, Any], pointer: str) -> _Parameters:
    """Return the parameters listed in an object; note those listed twice."""
    found: _Parameters = {}
    listed = holder.get("parameters")
    for index, item in enumerate(listed if pointers.is_array(listed) else []):
        below = pointers.join(pointer, "parameters", index)
        parameter, _ = follow(draft.data, item, below)
        if not pointers.is_object(parameter):
            continue
        key = (str(parameter.get("name")), str(parameter.get("in")))
        if key in found:
            message = f"the {key[1]} parameter '{key[0]}' is given twice: the last counts"
            draft.note("tolerated", below, message)
        found[key] = below
    return found
