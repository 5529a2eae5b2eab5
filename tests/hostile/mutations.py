"""Changes a JSON document in every place, one place at a time, to what nobody expects there."""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

Case = TypeVar("Case")

ALL = bool(os.environ.get("PITCHPIPE_CONTRACT"))
"""Whether to try everything, which takes minutes, or what fits into a few seconds."""

VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**25,
    1e308,
    "",
    "x",
    "../../victim/pkg/mod.py",
    "/nonexistent/x.py",
    "\ud800",
    "a\0b",
    "\x1b[31m\u202e\u200b",
    "a" * 5000,
    [],
    [None],
    ["x"],
    {},
    {"x": None},
)
"""What replaces a value."""

KEYS: tuple[str, ...] = (
    "../../victim/pkg/mod.py",
    "../../victim/empty/mod.py",
    "/nonexistent/x.py",
    "ant/../../../victim/pkg/mod.py",
    "link/pkg/mod.py",
    "ant//client.py",
    "ant/./client.py",
    "..",
    ".",
    "",
    "/",
    "a\\..\\..\\b.py",
    "C:\\x.py",
    "C:x.py",
    "a\0b.py",
    "\ud800.py",
    "x" * 300 + ".py",
    "d/" * 2000 + "x.py",
    "pitchpipe.lock",
    ".pitchpipe.00000000.tmp/0",
    "-rf",
    "$(touch PWNED)",
    "ant/client.py/x.py",
    "\x1b[2J\u202e.py",
    "con",
    "__proto__",
)
"""What is added as a key, or replaces one."""


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of each value, the document's own first."""
    yield path
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(value, (*path, key))


def mutations(data: Any) -> Iterator[tuple[str, Any]]:
    """Yield documents that differ in one place, each with what was done to it."""
    for path in places(data):
        name = "/".join(map(str, path))
        for value in VALUES:
            yield f"{name} = {value!r:.40}", _put(data, path, value)
        found = _at(data, path)
        if isinstance(found, dict):
            for key in KEYS:
                some = next(iter(found.values()), "x")
                yield f"{name} + {key!r:.40}", _put(data, path, {**found, key: some})
                if found:
                    yield f"{name} -> {key!r:.40}", _put(data, path, _renamed(found, key))
        if path:
            yield f"{name} deleted", _deleted(data, path)


def sample(cases: Sequence[Case], number: int) -> list[Case]:
    """Return every n-th case so that about `number` are left, or all of them under `ALL`."""
    step = 1 if ALL else max(1, len(cases) // number)
    # A step that shares a factor with the number of values would always draw the same ones.
    while not ALL and step > 1 and len(VALUES) % step == 0:
        step += 1
    return list(cases[::step])


def _at(data: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        data = data[key]
    return data


def _put(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return copy.deepcopy(value)
    changed = copy.deepcopy(data)
    _at(changed, path[:-1])[path[-1]] = copy.deepcopy(value)
    return changed


def _renamed(found: dict[Any, Any], key: str) -> dict[Any, Any]:
    first, *others = found
    return {key: found[first], **{each: found[each] for each in others}}


def _deleted(data: Any, path: tuple[Any, ...]) -> Any:
    changed = copy.deepcopy(data)
    del _at(changed, path[:-1])[path[-1]]
    return changed
