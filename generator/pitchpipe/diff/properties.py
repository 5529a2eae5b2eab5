"""Compares the properties of objects: which were added, removed or renamed, and are required."""

from __future__ import annotations

from typing import Any

from pitchpipe.diff.change import show
from pitchpipe.diff.elsewhere import are_all_taken, found_elsewhere, is_taken
from pitchpipe.diff.renames import Trait, certainty, pair_names
from pitchpipe.diff.run import Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.diff.spelling import renaming
from pitchpipe.pointers import is_object
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Parts

_RULES = {
    "input": ("input-removed", "input-renamed"),
    "response": ("output-property-removed", "output-property-renamed"),
}
_OF_REQUESTS = ("request-property-removed", "request-property-renamed")


def compare_properties(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare properties by name, find renamed ones, and queue those on both sides."""
    before = visible(old, mode)
    after = visible(new, mode)
    gone = [name for name in before if name not in after]
    come = [name for name in after if name not in before]
    renamed = pair_names(
        {name: _trait(run.old, before[name]) for name in gone},
        {name: _trait(run.new, after[name]) for name in come},
    )
    for was, now in renamed.items():
        _renamed(run, (was, before[was]), (now, after[now]), mode)
    for name in gone:
        if name not in renamed:
            _gone(run, (old, new), name, before[name], mode)
    for name in come:
        if name not in renamed.values():
            is_required = name in new.required and not (
                mode != "response" and are_all_taken(run, old, name)
            )
            _added(run, name, after[name], mode, is_required=is_required)
    matched = {name: name for name in before if name in after} | renamed
    for was, now in matched.items():
        sides = (old, was, before[was]), (new, now, after[now])
        _required(run, *sides, mode)
        if mode != "response":
            _none(run, *sides)
        run.later(before[was], after[now], _mode_below(mode, now), step=f".{now}")
    _order(run, old, new, mode)
    _additional(run, old, new, mode)


def _mode_below(mode: Mode, name: str) -> Mode:
    """Only what stands directly in a model's input is dropped without a word."""
    if mode == "creation" and name == "input":
        return "input"
    return "response" if mode == "response" else "request"


def visible(node: Node, mode: Mode) -> dict[str, Parts]:
    """Return the properties that are sent, or returned. `readOnly` ones are not sent."""
    word = "writeOnly" if mode == "response" else "readOnly"
    return {
        name: parts
        for name, parts in node.properties.items()
        if not any(is_object(part.value) and part.value.get(word) is True for part in parts)
    }


def _trait(source: Source, parts: Parts) -> Trait:
    node = source.node(parts)
    order = node.annotations.get("x-order")
    items = source.node(node.items) if node.items else None
    kind = (node.types, items and items.types, node.format, bool(node.values))
    position = order if isinstance(order, int) else None
    return Trait(kind, node.description, position, node.default)


def _renamed(run: Run, old: tuple[str, Parts], new: tuple[str, Parts], mode: Mode) -> None:
    was, now = old[0], new[0]
    alike = certainty(was, _trait(run.old, old[1]), now, _trait(run.new, new[1]))
    run.report(
        _RULES.get(mode, _OF_REQUESTS)[1],
        f"`{run.name_of(was, old[1][-1].pointer)}` was probably renamed to `{now}` ({alike})",
        old=(old[1][-1].pointer, was),
        new=(new[1][-1].pointer, now),
        migration=renaming(run.old.field(was), run.new.field(now), is_read=mode == "response"),
    )


def _gone(run: Run, nodes: tuple[Node, Node], name: str, parts: Parts, mode: Mode) -> None:
    """Report a property that is gone, or is one of other alternatives only."""
    old, new = nodes
    is_kept = (
        name not in old.required
        if mode == "response"
        else is_taken(run, old, {*old.required, name})
    )
    other = found_elsewhere(run, old, new, name) if is_kept else None
    if other is None:
        _removed(run, name, parts, mode)
        return
    run.later(parts, other, _mode_below(mode, name), step=f".{name}")
    label = run.name_of(name, parts[-1].pointer)
    is_read = mode == "response"
    run.report(
        "output-property-moved" if is_read else "request-property-moved",
        f"only other alternatives of `{label.removesuffix(f'.{name}')}` have `{name}`",
        old=(parts[-1].pointer, name),
        new=(other[-1].pointer, run.new_label(other[-1].pointer)),
        migration=(
            f"check which one it is before you read `{run.old.field(name)}`"
            if is_read
            else f"pass `{run.old.field(name)}=` to one that has it"
        ),
    )


def _removed(run: Run, name: str, parts: Parts, mode: Mode) -> None:
    rule = _RULES.get(mode, _OF_REQUESTS)[0]
    label = run.name_of(name, parts[-1].pointer)
    texts = {
        "input": f"`{label}` was removed; a model ignores inputs it does not know",
        "response": f"`{label}` is no longer returned",
    }
    advice = (
        f"stop reading `{run.old.field(name)}`"
        if mode == "response"
        else f"`{run.old.field(name)}=` was removed; stop passing it"
    )
    run.report(
        rule,
        texts.get(mode, f"`{label}` is no longer sent"),
        old=(parts[-1].pointer, name),
        migration=advice,
    )


def _added(run: Run, name: str, parts: Parts, mode: Mode, *, is_required: bool) -> None:
    label, node = run.name_of(name, parts[-1].pointer), run.new.node(parts)
    place = (parts[-1].pointer, name)
    if mode == "response":
        run.report("output-property-added", f"`{label}` is also returned", new=place)
    elif not is_required:
        run.report(
            "input-added-optional", f"`{label}` may now also be sent{_kind(node)}", new=place
        )
    elif node.default is None:
        advice = f"`{run.new.field(name)}=` must be passed"
        run.report(
            "input-added-required",
            f"`{label}` must be sent{_kind(node)}",
            new=place,
            migration=advice,
        )
    else:
        text = f"`{label}` is new and required, and {show(node.default)} by default"
        _demanded(run, "input-added-required-default", text, node, name, new=place)


def _demanded(
    run: Run,
    rule: str,
    text: str,
    node: Node,
    name: str,
    *,
    new: tuple[str, Any],
    old: tuple[str, Any] | None = None,
) -> None:
    """Report a required property that has a default; what has one value, the client fills in."""
    is_filled_in = node.values is not None and len(node.values) == 1
    run.report(
        rule,
        text,
        old=old,
        new=new,
        severity="info" if is_filled_in else None,
        source="ok" if is_filled_in else None,
        migration="" if is_filled_in else f"`{run.new.field(name)}=` must be passed",
    )


def _kind(node: Node) -> str:
    """Show the type and the default of what is new."""
    kinds = [" or ".join(sorted(node.types))] if node.types else []
    if node.default is not None:
        kinds.append(f"{show(node.default)} by default")
    return f" ({', '.join(kinds)})" if kinds else ""


def _required(
    run: Run, old: tuple[Node, str, Parts], new: tuple[Node, str, Parts], mode: Mode
) -> None:
    before, after = _is_demanded(*old[:2], mode), _is_demanded(*new[:2], mode)
    if before == after or (
        after and mode != "response" and are_all_taken(run, old[0], without=old[1])
    ):
        return
    label, node = run.name_of(new[1], new[2][-1].pointer), run.new.node(new[2])
    was, now = (old[2][-1].pointer, before), (new[2][-1].pointer, after)
    migration = ""
    if mode == "response":
        rule = "output-became-required" if after else "output-became-optional"
        text = f"`{label}` {'is now always returned' if after else 'may now be missing'}"
        migration = "" if after else f"`{run.new.field(new[1])}` may be None"
    elif not after:
        rule, text = "input-became-optional", f"`{label}` may now be omitted"
    elif node.default is None:
        rule, text = "input-became-required", f"`{label}` must now be sent"
        migration = f"`{run.new.field(new[1])}=` must be passed"
    else:
        text = f"`{label}` is required now, and {show(node.default)} by default"
        _demanded(run, "input-became-required-default", text, node, new[1], old=was, new=now)
        return
    run.report(rule, text, old=was, new=now, migration=migration)


def _none(run: Run, old: tuple[Node, str, Parts], new: tuple[Node, str, Parts]) -> None:
    """Report that a caller's `None`, which left a property out, is sent as null from now on."""
    was, now = run.old.node(old[2]), run.new.node(new[2])
    is_null_now = was.nullable is False and now.nullable is True
    if not is_null_now or old[1] in old[0].required or new[1] in new[0].required:
        return
    run.told_nullable.add(id(now))
    label, name = run.name_of(new[1], new[2][-1].pointer), run.new.field(new[1])
    run.report(
        "input-none-sent",
        f"`{name}=None` is sent as null for `{label}`, and no longer leaves it out",
        old=(old[2][-1].pointer, False),
        new=(new[2][-1].pointer, True),
        migration=f"leave `{name}=` out where nothing is to be sent",
    )


def _is_demanded(node: Node, name: str, mode: Mode) -> bool:
    """Say whether a property has to be there. Of an answer, one that is not described has not."""
    return name in node.required and not (mode == "response" and name in node.undescribed)


def _order(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare the order that `x-order` gives to the inputs that both have."""
    if mode == "response":
        return
    both = [name for name in old.properties if name in new.properties]
    was = _ordered(run.old, old, both)
    now = _ordered(run.new, new, both) if was else []
    if now and was != now:
        label = run.name
        run.report(
            "input-order-changed",
            f"the properties of `{label}` are in another order",
            old=(old.pointer, was),
            new=(new.pointer, now),
        )


def _ordered(source: Source, node: Node, names: list[str]) -> list[str]:
    places: dict[str, int] = {}
    for name in names:
        place = source.node(node.properties[name]).annotations.get("x-order")
        if not isinstance(place, int):
            return []
        places[name] = place
    return sorted(names, key=lambda name: (places[name], name))


def _additional(run: Run, old: Node, new: Node, mode: Mode) -> None:
    side = "output" if mode == "response" else "input"
    if old.is_closed != new.is_closed:
        text = "no other properties" if new.is_closed else "other properties, too"
        rule = f"{side}-closed" if new.is_closed else f"{side}-opened"
        word = "additionalProperties"
        run.report(
            rule,
            f"`{run.name}` has {text}",
            old=(old.at(word), not old.is_closed),
            new=(new.at(word), not new.is_closed),
            migration="send described properties only" if rule == "input-closed" else "",
        )
    elif old.additional and new.additional:
        run.later(old.additional, new.additional, mode, step=".*")
    elif bool(old.additional) != bool(new.additional) and not old.is_closed:
        run.report(
            f"{side}-constraint-changed",
            f"what else `{run.name}` may hold is "
            f"{'described' if new.additional else 'no longer described'}",
            old=(old.at("additionalProperties"), bool(old.additional)),
            new=(new.at("additionalProperties"), bool(new.additional)),
        )
