"""Compares listed values and defaults."""

from __future__ import annotations

from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.admitted import admits
from pitchpipe.diff.change import show, show_all
from pitchpipe.diff.renames import near_values
from pitchpipe.diff.run import Mode, Run
from pitchpipe.schema.canonical import Node


def compare_values(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare the values of an enum, or report that a place became one or stopped being one."""
    if old.values is None or new.values is None:
        _opened(run, old, new, mode)
        return
    gone, come = _missing(old.values, new.values), _missing(new.values, old.values)
    if mode == "response":
        _came(run, old, new, gone, come)
        return
    if not gone and not come:
        _reordered(run, old, new)
        return
    name = run.name
    for before, after in near_values(gone, come):
        gone.remove(before)
        come.remove(after)
        run.report(
            "input-enum-value-renamed",
            f"`{name}` takes {show(after)} instead of {show(before)}",
            old=(old.at("enum"), before),
            new=(new.at("enum"), after),
            migration=f"`{run.argument}={show(before)}` -> `{run.argument}={show(after)}`",
        )
    if gone:
        run.report(
            "input-enum-value-removed",
            f"`{name}` no longer takes {show_all(gone)}",
            old=(old.at("enum"), gone),
            new=(new.at("enum"), None),
            migration=f"`{name}`: choose another value than {show_all(gone)}",
        )
    if come:
        _report_come(run, "input-enum-value-added", (old, new), f"`{name}` also takes", come)


def _reordered(run: Run, old: Node, new: Node) -> None:
    if {"oneOf", "anyOf"} & (old.stated.keys() | new.stated.keys()):
        # Alternatives have no order.
        return
    if pointers.equal(pointers.distinct(old.values or []), pointers.distinct(new.values or [])):
        return
    run.report(
        "input-enum-reordered",
        f"the values of `{run.name}` are in another order",
        old=(old.at("enum"), old.values),
        new=(new.at("enum"), new.values),
    )


def _report_come(run: Run, rule: str, nodes: tuple[Node, Node], head: str, come: list[Any]) -> None:
    run.report(
        rule,
        f"{head} {show_all(come)}",
        old=(nodes[0].at("enum"), None),
        new=(nodes[1].at("enum"), come),
        migration=f"handle {show_all(come)}" if rule.startswith("output") else "",
    )


def _came(run: Run, old: Node, new: Node, gone: list[Any], come: list[Any]) -> None:
    name = run.name
    if gone:
        run.report(
            "output-enum-value-removed",
            f"`{name}` is never {show_all(gone)} any more",
            old=(old.at("enum"), gone),
            new=(new.at("enum"), None),
        )
    if come:
        _report_come(run, "output-enum-value-added", (old, new), f"`{name}` may also be", come)


def _opened(run: Run, old: Node, new: Node, mode: Mode) -> None:
    if (old.values is None) == (new.values is None):
        return
    side = "output" if mode == "response" else "input"
    is_closed = new.values is not None
    rule = f"{side}-became-enum" if is_closed else f"{side}-enum-opened"
    name = run.name
    text = f"is one of {show_all(new.values or [])} now" if is_closed else "may be any value now"
    advice = {
        "input-became-enum": f"`{name}`: pass one of {show_all(new.values or [])}",
        "output-enum-opened": f"`{name}`: handle values that are not listed",
    }
    run.report(
        rule,
        f"`{name}` {text}",
        old=(old.at("enum"), old.values),
        new=(new.at("enum"), new.values),
        migration=advice.get(rule, ""),
    )


def compare_defaults(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare the defaults of what is sent; null counts as no default."""
    before, after = old.default, new.default
    if pointers.equal(before, after) or _follows(old, new):
        return
    was, now = (old.at("default"), before), (new.at("default"), after)
    name = run.name
    if mode == "response":
        run.report("documentation-changed", f"default of {name} changed", old=was, new=now)
        return
    argument, keeps = run.argument, admits(new, before)
    if before is None:
        rule, text = "input-default-added", f"is now {show(after)} by default"
        migration = f"`{argument}=` default {show(after)}; look at what it does"
    elif after is None:
        rule, text = "input-default-removed", f"no longer has a default (it was {show(before)})"
        migration = f"`{argument}=` default {show(before)} was removed"
        migration += "; pass it to keep" if keeps else ", and may no longer be passed"
    else:
        rule = "input-default-changed"
        text = f"is {show(after)} by default instead of {show(before)}"
        advice = f"pass {argument}={_python(before)} to keep" if keeps else "the old one is refused"
        migration = f"`{argument}=` default {show(before)} -> {show(after)}; {advice}"
    run.report(rule, f"`{name}` {text}", old=was, new=now, migration=migration)


def _follows(old: Node, new: Node) -> bool:
    """Say whether a default is a value that was renamed, and so is the same."""
    if old.values is None or new.values is None:
        return False
    renamed = near_values(_missing(old.values, new.values), _missing(new.values, old.values))
    return any(
        pointers.equal(old.default, was) and pointers.equal(new.default, now)
        for was, now in renamed
    )


def _python(value: Any) -> str:
    return repr(value) if isinstance(value, bool) else show(value)


def _missing(values: list[Any], others: list[Any]) -> list[Any]:
    """List the values that are not among the others."""
    known = set(map(pointers.identity, others))
    return [value for value in values if pointers.identity(value) not in known]
