"""Compares operations: which were added or removed, and what differs in a pair."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.bodies import compare_bodies
from pitchpipe.diff.callbacks import compare_callbacks
from pitchpipe.diff.parameters import Call, compare_parameters
from pitchpipe.diff.responses import compare_responses
from pitchpipe.diff.run import Run
from pitchpipe.diff.security import compare_security
from pitchpipe.diff.source import Source
from pitchpipe.load.openapi_objects import methods_of
from pitchpipe.parse.pagination import EXTENSION
from pitchpipe.parse.servers import preferred
from pitchpipe.schema.parts import Part

_IN_PATH = re.compile(r"\{([^{}]*)\}")
_STREAMING = "x-cog-streaming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation: its path, its path item and itself."""

    path: str
    method: str
    item: Part
    part: Part

    @property
    def line(self) -> str:
        """The method and the path as the document has them."""
        return f"{self.method.upper()} {self.path}"

    @property
    def pointer(self) -> str:
        """Where it stands in `paths`, also if its path item is elsewhere."""
        return pointers.join("/paths", self.path, self.method)

    @property
    def id(self) -> str:
        """The `operationId`, or "" without one."""
        return str(self.part.value.get("operationId", ""))


def operations(source: Source) -> dict[str, Operation]:
    """Return operations by method and path, in which names of parameters do not count."""
    found: dict[str, Operation] = {}
    paths = source.root.child("paths")
    for path in paths.value or ():
        item = source.resolve(paths.child(path))
        for method in methods_of(item.value) if pointers.is_object(item.value) else ():
            operation = Operation(path=path, method=method, item=item, part=item.child(method))
            found[f"{method} {_IN_PATH.sub('{}', path)}"] = operation
    return found


def compare_operations(run: Run) -> list[tuple[str, str, str]]:
    """Compare all operations; one whose `operationId` is elsewhere has moved there.

    Returns those on both sides: what to call each, and its pointers.
    """
    old, new = operations(run.old), operations(run.new)
    pairs = [(old[key], new[key]) for key in old if key in new]
    gone = [old[key] for key in old if key not in new]
    come = {new[key].id or key: new[key] for key in new if key not in old}
    for was in gone:
        now = come.pop(was.id, None) if was.id else None
        if now is None:
            _report_gone(run, was)
        else:
            _report_moved(run, was, now)
            pairs.append((was, now))
    for now in come.values():
        text = f"`{now.line}` was added"
        run.report("operation-added", text, new=(now.part.pointer, now.line))
    for was, now in pairs:
        _compare(run, was, now)
    return [(now.line, was.pointer, now.pointer) for was, now in pairs]


def _report_gone(run: Run, was: Operation) -> None:
    run.report(
        "operation-removed",
        f"`{was.line}` was removed",
        old=(was.part.pointer, was.line),
        migration=f"stop calling `{run.old_methods[was.pointer]}()`",
    )


def _report_moved(run: Run, was: Operation, now: Operation) -> None:
    run.report(
        "operation-moved",
        f"`{was.line}` moved to `{now.line}`",
        old=(was.part.pointer, was.line),
        new=(now.part.pointer, now.line),
        migration=_calls(run, was, now) or "regenerate the client; the method is called the same",
    )


def _compare(run: Run, was: Operation, now: Operation) -> None:
    compare_security(run, was.part, now.part, now.line)
    _method(run, was, now)
    _pagination(run, was, now)
    if was.path == now.path and run.is_same((was.item,), (now.item,)):
        return
    _identity(run, was, now)
    compare_callbacks(run, was.part, now.part)
    _own_servers(run, was, now)
    names = dict(zip(_IN_PATH.findall(was.path), _IN_PATH.findall(now.path), strict=False))
    call = Call(
        run=run,
        name=now.line,
        old_pointer=was.pointer,
        new_pointer=now.pointer,
        path_names=names,
    )
    compare_parameters(call, (was.item, was.part), (now.item, now.part))
    compare_bodies(run, was.part, now.part, now.line)
    compare_responses(run, (was.part, was.pointer), (now.part, now.pointer), now.line)


def _method(run: Run, was: Operation, now: Operation) -> None:
    """Compare how the method is called, and the `operationId` it is mostly made of."""
    calls = _calls(run, was, now)
    if was.id != now.id or calls:
        methods = run.old_methods[was.pointer], run.new_methods[now.pointer]
        has_ids = bool(was.id and now.id) and was.id != now.id
        what = (was.id, now.id) if has_ids else methods
        run.report(
            "operation-id-changed",
            (
                f"`{now.line}` is called `{what[1]}` instead of `{what[0]}`"
                if what[0] != what[1]
                else f"`{now.line}` has {'no' if was.id else 'an'} `operationId`, "
                f"and is called `{what[1]}` as before"
            ),
            old=(was.part.child("operationId").pointer, was.id),
            new=(now.part.child("operationId").pointer, now.id),
            migration=calls,
            severity=None if calls else "doc",
            operation=now.line,
        )


def _pagination(run: Run, was: Operation, now: Operation) -> None:
    """Compare whether there is a method for all pages."""
    before, after = (EXTENSION in each.part.value for each in (was, now))
    if before != after:
        name = run.old_methods[was.pointer]
        run.report(
            "pagination-added" if after else "pagination-removed",
            f"the pages of `{now.line}` are {'described now' if after else 'no longer described'}",
            old=(was.part.child(EXTENSION).pointer if before else was.part.pointer, before),
            new=(now.part.child(EXTENSION).pointer if after else now.part.pointer, after),
            migration="" if after else f"call `{name}()` for each page, or describe the pages",
            operation=now.line,
        )


def _calls(run: Run, was: Operation, now: Operation) -> str:
    """Say how to call the method instead; "" if its name is the same."""
    old, new = run.old_methods[was.pointer], run.new_methods[now.pointer]
    return f"`{old}()` -> `{new}()`" if old != new else ""


def _identity(run: Run, was: Operation, now: Operation) -> None:
    _deprecation(run, was, now)
    for word in ("summary", "description"):
        _words(run, was.part, now.part, word, now.line)
    before, after = was.part.value.get(_STREAMING), now.part.value.get(_STREAMING)
    if bool(before) != bool(after):
        run.report(
            "output-streaming-changed",
            f"`{now.line}` {'streams' if after else 'no longer streams'}",
            old=(was.part.pointer, bool(before)),
            new=(now.part.pointer, bool(after)),
        )


def _deprecation(run: Run, was: Operation, now: Operation) -> None:
    before, after = (bool(each.part.value.get("deprecated")) for each in (was, now))
    if before != after:
        run.report(
            "operation-deprecated" if after else "operation-undeprecated",
            f"`{now.line}` is {'deprecated' if after else 'no longer deprecated'}",
            old=(was.part.pointer, before),
            new=(now.part.pointer, after),
        )


def _words(run: Run, old: Part, new: Part, word: str, name: str) -> None:
    before, after = old.value.get(word), new.value.get(word)
    if before != after:
        run.report(
            "documentation-changed",
            f"{word} of {name} changed",
            old=(old.child(word).pointer, before),
            new=(new.child(word).pointer, after),
        )


def _own_servers(run: Run, was: Operation, now: Operation) -> None:
    """Compare the addresses that only one operation, or one path, has."""
    old, new = (_nearest_servers(each) for each in (was, now))
    if old[1] != new[1]:
        run.report(
            "server-changed",
            f"`{now.line}` goes to {_first(new[1])} instead of {_first(old[1])}",
            old=old,
            new=new,
        )


def _nearest_servers(operation: Operation) -> tuple[str, list[str]]:
    holder = operation.part if "servers" in operation.part.value else operation.item
    return holder.child("servers").pointer, [url for _, url in _servers(holder.value)]


def _first(urls: list[str]) -> str:
    return urls[0] if urls else "the address of the document"


def compare_servers(run: Run) -> None:
    """Compare the addresses; the first one is where a client sends its requests."""
    old, new = (_servers(source.data) for source in (run.old, run.new))
    old_urls, new_urls = ([url for _, url in each] for each in (old, new))
    if old and new and old_urls[0] != new_urls[0]:
        run.report(
            "server-changed",
            f"requests go to {new_urls[0]} instead of {old_urls[0]}",
            old=old[0],
            new=new[0],
            migration=f'pass base_url="{old_urls[0]}" to keep',
        )
    for place in old[1:] if new else old:
        if place[1] not in new_urls:
            run.report("server-removed", f"{place[1]} is no longer listed", old=place)
    for place in new[1:] if old else new:
        if place[1] not in old_urls:
            run.report("server-added", f"{place[1]} is listed", new=place)


def _servers(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return pointers and URLs, these with the defaults of their variables, as a client reads them.

    The one that it uses is the first.
    """
    result: list[tuple[str, str]] = []
    servers: list[dict[str, Any]] = data.get("servers") or []
    for index, server in enumerate(servers):
        url = str(server.get("url", ""))
        variables: dict[str, Any] = server.get("variables") or {}
        for name, variable in variables.items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        result.append((f"/servers/{index}", url))
    if result:
        result.insert(0, result.pop(preferred([url for _, url in result])))
    return result
