"""Says in words what `generate` makes of the new document that it did not make of the old one."""

from __future__ import annotations

from pitchpipe.diff.generation import Generated
from pitchpipe.diff.outputs.comparison import Comparison

_MOST = 5


def generation_notes(comparison: Comparison) -> list[str]:
    """Return a sentence for each difference; none if `generate` makes as much of both."""
    if comparison.generated is None:
        return []
    old, new = comparison.generated
    if new.problems:
        was = "nor for the old one" if old.problems else "but one for the old one"
        return [f"generate makes no client for the new document, {was}", *_reasons(new)]
    if old.problems:
        return ["generate makes a client for the new document, but none for the old one"]
    return [*_left_out(old, new), *_warnings(old, new)]


def _reasons(new: Generated) -> list[str]:
    """Say what is wrong with the document, at each place; of many, at the first ones."""
    shown = new.problems[:_MOST]
    listed = [f"generate: #{each.where.pointer}: {each.message}" for each in shown]
    more = len(new.problems) - len(shown)
    return [*listed, f"generate: {more} more"] if more else listed


def _left_out(old: Generated, new: Generated) -> list[str]:
    if old.left_out.keys() == new.left_out.keys():
        return []
    was, now = (
        f"{each.operations} of {each.operations + len(each.left_out)}" for each in (old, new)
    )
    return [f"generate makes methods for {now} operations ({was} before)"]


def _warnings(old: Generated, new: Generated) -> list[str]:
    rules = sorted(old.warnings.keys() | new.warnings.keys())
    counts = [(rule, old.warnings.get(rule, 0), new.warnings.get(rule, 0)) for rule in rules]
    other = [f"{now} {rule} ({was} before)" for rule, was, now in counts if was != now]
    return [f"warnings of generate: {', '.join(other)}"] if other else []
