"""Compares bounds, patterns and multiples."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from pitchpipe.diff.admitted import size
from pitchpipe.diff.change import Severity
from pitchpipe.diff.run import Mode, Run
from pitchpipe.schema.canonical import Bound, Node, is_tighter

_STEMS = {
    "minimum": "min",
    "maximum": "max",
    "minLength": "min-length",
    "maxLength": "max-length",
    "minItems": "min-items",
    "maxItems": "max-items",
    "minProperties": "min-properties",
    "maxProperties": "max-properties",
}
_PAIRS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)


def compare_bounds(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare everything that limits values of the same type."""
    for word in _STEMS:
        before, after = old.bounds.get(word), new.bounds.get(word)
        if before == after:
            continue
        if mode == "response":
            _received(run, old, new, word, _loosens(word, before, after))
        else:
            _sent(run, old, new, word)
    if mode == "response":
        _received_others(run, old, new)
        return
    _patterns(run, old, new)
    _multiples(run, old, new)
    if old.is_unique != new.is_unique:
        rule = "input-unique-items-added" if new.is_unique else "input-bound-removed"
        text = "must differ" if new.is_unique else "may be alike"
        run.report(
            rule,
            f"the items of `{run.name}` {text}",
            old=(old.at("uniqueItems"), old.is_unique),
            new=(new.at("uniqueItems"), new.is_unique),
        )


def compare_bounds_of_values(run: Run, old: Node, new: Node) -> None:
    """Compare listed values with the bounds that have replaced the list."""
    for word in _STEMS:
        bound = new.bounds.get(word)
        if bound is not None and _excludes(bound, word, old):
            _sent(run, old, new, word)


def _sent(run: Run, old: Node, new: Node, word: str) -> None:
    before, after = old.bounds.get(word), new.bounds.get(word)
    name, stem, is_lower = run.name, _STEMS[word], word.startswith("min")
    severity: Severity | None = None
    if after is None:
        rule, text = "input-bound-removed", f"no longer has a {word} (it was {_show(before)})"
    elif before is None:
        rule, text = f"input-{stem}-added", f"now has the {word} {_show(after)}"
        severity = "error" if _excludes(after, word, old) else None
    else:
        is_tight = is_tighter(after, before, is_lower)
        rule = f"input-{stem}-{'raised' if is_tight == is_lower else 'lowered'}"
        text = f"has the {word} {_show(after)} instead of {_show(before)}"
    tight = after is not None and (before is None or is_tighter(after, before, is_lower))
    sign = ">=" if is_lower else "<="
    run.report(
        rule,
        f"`{name}` {text}",
        old=(old.at(word), _data(before)),
        new=(new.at(word), _data(after)),
        migration=f"`{name}`: send {sign} {_show(after)}" if tight else "",
        severity=severity,
    )


def _excludes(bound: Bound, word: str, old: Node) -> bool:
    """Say whether a bound rules out what surely was in use: default, value or other bound."""
    is_lower = word.startswith("min")
    other = next(pair[is_lower] for pair in _PAIRS if word in pair)
    known = [old.default, old.annotations.get("example"), *(old.values or ())]
    sizes = [size(word, value) for value in known]
    limit = old.bounds.get(other)
    sizes.append(limit.value if limit else None)
    return any(size is not None and is_tighter(bound, Bound(size), is_lower) for size in sizes)


def _loosens(word: str, old: Bound | None, new: Bound | None) -> bool:
    return new is None or (old is not None and is_tighter(old, new, word.startswith("min")))


def _received(run: Run, old: Node, new: Node, word: str, is_wider: bool) -> None:
    before, after = old.bounds.get(word), new.bounds.get(word)
    rule = "output-bound-widened" if is_wider else "output-bound-narrowed"
    text = f"has the {word} {_show(after)} instead of {_show(before)}"
    run.report(
        rule,
        f"`{run.name}` {text}",
        old=(old.at(word), _data(before)),
        new=(new.at(word), _data(after)),
        migration=f"`{run.name}`: expect other values" if is_wider else "",
    )


def _received_others(run: Run, old: Node, new: Node) -> None:
    for word, before, after in (
        ("pattern", sorted(old.patterns), sorted(new.patterns)),
        ("multipleOf", old.multiple_of, new.multiple_of),
        ("uniqueItems", old.is_unique or None, new.is_unique or None),
    ):
        if before != after:
            rule = "output-bound-narrowed" if after and not before else "output-bound-widened"
            run.report(
                rule,
                f"`{word}` of `{run.name}` changed",
                old=(old.at(word), before),
                new=(new.at(word), after),
            )


def _patterns(run: Run, old: Node, new: Node) -> None:
    if old.patterns == new.patterns:
        return
    name = run.name
    shown = " and ".join(sorted(new.patterns))
    if new.patterns < old.patterns:
        rule, text = "input-pattern-removed", "no longer has to match a pattern"
    elif old.patterns < new.patterns:
        rule, text = "input-pattern-added", f"must match {shown}"
    else:
        rule, text = "input-pattern-changed", f"must match another pattern: {shown}"
    run.report(
        rule,
        f"`{name}` {text}",
        old=(old.at("pattern"), sorted(old.patterns)),
        new=(new.at("pattern"), sorted(new.patterns)),
        migration="" if rule == "input-pattern-removed" else f"`{name}`: send what matches {shown}",
    )


def _multiples(run: Run, old: Node, new: Node) -> None:
    before, after = old.multiple_of, new.multiple_of
    if before == after:
        return
    severity: Severity | None = None
    if after is None:
        rule, text = "input-bound-removed", "no longer has to be a multiple"
    elif before is None:
        rule, text = "input-multiple-of-added", f"must be a multiple of {after}"
        known = size("maximum", old.default)
        severity = "error" if known is not None and not _divides(after, known) else None
    else:
        rule, text = "input-multiple-of-changed", f"must be a multiple of {after}, not {before}"
        severity = "info" if _divides(after, before) else None
    run.report(
        rule,
        f"`{run.name}` {text}",
        old=(old.at("multipleOf"), before),
        new=(new.at("multipleOf"), after),
        severity=severity,
        migration="" if severity == "info" or after is None else f"send multiples of {after}",
    )


def _divides(step: float, value: float) -> bool:
    return bool(step) and (Fraction(str(value)) / Fraction(str(step))).denominator == 1


def _show(bound: Bound | None) -> str:
    if bound is None:
        return "none"
    return f"{bound.value}{' (excluded)' if bound.is_exclusive else ''}"


def _data(bound: Bound | None) -> Any:
    if bound is None:
        return None
    return {"exclusive": bound.value} if bound.is_exclusive else bound.value
