"""Compares the parameters of two operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.renames import Trait, certainty, pair_names
from pitchpipe.diff.run import Run
from pitchpipe.diff.source import Source
from pitchpipe.diff.spelling import renaming
from pitchpipe.parse.names import snake
from pitchpipe.parse.parameters import IGNORED_HEADERS, TRANSPORT_HEADERS
from pitchpipe.schema.parts import Part

Key = tuple[str, str]
# OpenAPI, "Parameter Object": headers of these names are ignored.
_IGNORED = {("header", name) for name in IGNORED_HEADERS | TRANSPORT_HEADERS}
_SENT = {"query": "in the query", "header": "as a header", "cookie": "as a cookie"}
_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """An operation on both sides: what to call it, and where it stands in `paths`.

    `path_names` are the new names of path parameters by the old ones.
    """

    run: Run
    name: str
    old_pointer: str
    new_pointer: str
    path_names: Mapping[str, str]

    def old(self, key: Key) -> str:
        """Return the argument of a parameter of the old document."""
        return self.run.old.argument(self.old_pointer, key) or snake(key[1])

    def new(self, key: Key) -> str:
        """Return the argument of a parameter of the new document."""
        return self.run.new.argument(self.new_pointer, key) or snake(key[1])


def compare_parameters(call: Call, old: tuple[Part, Part], new: tuple[Part, Part]) -> None:
    """Compare parameters of path item and operation."""
    run, name = call.run, call.name
    before, after = _parameters(run.old, old), _parameters(run.new, new)
    gone = [key for key in before if key not in after]
    come = [key for key in after if key not in before]
    pairs = {key: key for key in before if key in after}
    moved = _moved(gone, come)
    renamed = _renamed(
        run,
        {key: before[key] for key in gone if key not in moved},
        {key: after[key] for key in come if key not in moved.values()},
        call.path_names,
    )
    for found, report in ((moved, _report_moved), (renamed, _report_renamed)):
        for was, now in found.items():
            pairs[was] = now
            gone.remove(was)
            come.remove(now)
            report(call, (was, before[was]), (now, after[now]))
    for key in gone:
        run.report(
            "parameter-removed",
            f"`{name}` no longer has the {key[0]} parameter `{key[1]}`",
            old=(before[key].pointer, key[1]),
            migration=f"`{call.old(key)}=` was removed; stop passing it",
            operation=name,
        )
    for key in come:
        is_required = after[key].value.get("required") is True
        rule = "parameter-added-required" if is_required else "parameter-added-optional"
        run.report(
            rule,
            f"`{name}` has the {key[0]} parameter `{key[1]}`",
            new=(after[key].pointer, key[1]),
            migration=f"`{call.new(key)}=` must be passed" if is_required else "",
            operation=name,
        )
    for was, now in pairs.items():
        _compare(run, before[was], after[now], now[1], name)


def _parameters(source: Source, parts: tuple[Part, Part]) -> dict[Key, Part]:
    found: dict[Key, Part] = {}
    for part in parts:
        listed: list[Any] = part.value.get("parameters") or []
        for index in range(len(listed)):
            parameter = source.resolve(part.child("parameters", index))
            value = parameter.value
            place, name = str(value.get("in", "")), str(value.get("name", ""))
            key = (place, name.lower() if place == "header" else name)
            if key not in _IGNORED:
                found[key] = parameter
    return found


def _moved(gone: Iterable[Key], come: Iterable[Key]) -> dict[Key, Key]:
    """Pair what is sent elsewhere now: a query parameter, header or cookie of the same name."""
    free = {snake(key[1]): key for key in come if key[0] in _SENT}
    named = {key: snake(key[1]) for key in gone if key[0] in _SENT}
    return {key: free.pop(name) for key, name in named.items() if name in free}


def _report_moved(call: Call, old: tuple[Key, Part], new: tuple[Key, Part]) -> None:
    (was, before), (now, after) = old, new
    names = call.old(was), call.new(now)
    is_called_so = names[0] == names[1]
    call.run.report(
        "parameter-style-changed",
        f"`{now[1]}` of `{call.name}` is sent {_SENT[now[0]]} instead of {_SENT[was[0]]}",
        old=(before.pointer, list(was)),
        new=(after.pointer, list(now)),
        migration="" if is_called_so else renaming(*names),
        source="ok" if is_called_so else "break",
        operation=call.name,
    )


def _renamed(
    run: Run, before: dict[Key, Part], after: dict[Key, Part], path_names: Mapping[str, str]
) -> dict[Key, Key]:
    gone = [key for key in before if key not in after]
    come = [key for key in after if key not in before]
    renamed = {
        ("path", was): ("path", now)
        for was, now in path_names.items()
        if ("path", was) in gone and ("path", now) in come
    }
    for place in ("query", "header", "cookie"):
        traits = (
            {key[1]: _trait(run.old, before[key]) for key in gone if key[0] == place},
            {key[1]: _trait(run.new, after[key]) for key in come if key[0] == place},
        )
        found = pair_names(*traits)
        renamed |= {(place, was): (place, now) for was, now in found.items()}
    return renamed


def _trait(source: Source, part: Part) -> Trait:
    node = source.node((part.child("schema"),))
    description = str(part.value.get("description") or node.description)
    return Trait((node.types, node.format), description, None, node.default)


def _report_renamed(call: Call, old: tuple[Key, Part], new: tuple[Key, Part]) -> None:
    run, name = call.run, call.name
    was, now = old[0][1], new[0][1]
    names = call.old(old[0]), call.new(new[0])
    in_path = old[0][0] == "path"
    alike = certainty(was, _trait(run.old, old[1]), now, _trait(run.new, new[1]))
    words = f"was renamed to `{now}`" if in_path else f"was probably renamed to `{now}` ({alike})"
    run.report(
        "path-parameter-renamed" if in_path else "parameter-renamed",
        f"the parameter `{was}` of `{name}` {words}",
        old=(old[1].pointer, was),
        new=(new[1].pointer, now),
        migration=renaming(*names),
        severity="doc" if in_path and names[0] == names[1] else None,
        operation=name,
    )


def _compare(run: Run, old: Part, new: Part, word: str, operation: str) -> None:
    name = f"{word}` of `{operation}"
    was, now = (part.value.get("required") is True for part in (old, new))
    if was != now:
        run.report(
            "parameter-became-required" if now else "parameter-became-optional",
            f"`{name}` {'must now be passed' if now else 'may now be omitted'}",
            old=(old.pointer, was),
            new=(new.pointer, now),
            migration="pass it in every call" if now else "",
            operation=operation,
        )
    has_parts = _has_parts(run.old, old)
    before, after = (_style(part.value, has_parts=has_parts) for part in (old, new))
    if before != after and old.value.get("in") == new.value.get("in"):
        run.report(
            "parameter-style-changed",
            f"`{name}` is serialized differently",
            old=(old.pointer, before),
            new=(new.pointer, after),
            migration="regenerate the client",
            operation=operation,
        )
    _words(run, old, new, name, operation)
    for source, part in ((run.old, _schema(old)), (run.new, _schema(new))):
        if "content" not in part.value and "$ref" not in part.value:
            # No parameter is null: what may be is left out, which `required` says.
            source.node((part,)).nullable = None
    run.later((_schema(old),), (_schema(new),), "request", step=f" {word}", operation=operation)


def _words(run: Run, old: Part, new: Part, name: str, operation: str) -> None:
    was, now = (bool(part.value.get("deprecated")) for part in (old, new))
    if was != now:
        run.report(
            "input-deprecated" if now else "input-undeprecated",
            f"`{name}` is {'deprecated' if now else 'no longer deprecated'}",
            old=(old.pointer, was),
            new=(new.pointer, now),
            operation=operation,
        )
    texts = [part.value.get("description") for part in (old, new)]
    if texts[0] != texts[1]:
        run.report(
            "documentation-changed",
            f"description of `{name}` changed",
            old=(old.child("description").pointer, texts[0]),
            new=(new.child("description").pointer, texts[1]),
            operation=operation,
        )


def _schema(part: Part) -> Part:
    content = part.value.get("content")
    if pointers.is_object(content) and content:
        return part.child("content", next(iter(content)), "schema")
    return part.child("schema")


def _has_parts(source: Source, part: Part) -> bool:
    """Say whether a parameter may be an array or an object, which `explode` takes apart."""
    node = source.node((_schema(part),))
    alternatives = [source.branch(each) for each in node.branches] or [node]
    return any(each.types is None or each.types & {"array", "object"} for each in alternatives)


def _style(value: Mapping[str, Any], *, has_parts: bool) -> list[Any]:
    """Return what a value looks like when it is sent; `has_parts` if it may be taken apart.

    OpenAPI, "Parameter Object": `explode` has no effect on any other value.
    """
    style = value.get("style", _STYLES.get(str(value.get("in")), "form"))
    explode = has_parts and value.get("explode", style in ("form", "cookie"))
    reserved = value.get("allowReserved") is True
    return [style, explode, reserved, sorted(value.get("content") or ())]
