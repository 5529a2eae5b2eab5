"""Compares the alternatives of two places (`oneOf`, `anyOf`)."""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from typing import TypeAlias

from pitchpipe.diff.branches import Branch, discriminating, is_part, likeness
from pitchpipe.diff.renames import MAX_PAIRS
from pitchpipe.diff.run import ALONE, Beside, Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Parts

_MATCHES = 0.5
"""The share of their properties that unnamed alternatives of one kind have in common at least.

One that only lacks properties of the other may have any share of them.
"""
_NEARER = 1e-3
_SAID_BESIDE = frozenset(["title", "description", "discriminator", "example", "examples"])
"""Keywords beside a `oneOf` of one schema that do not make it another."""


def compare_branches(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Match the alternatives of two unions, queue the pairs, and report the rest.

    What is no union is one alternative of what has become one.
    """
    if not old.branches and not new.branches:
        return
    gone, come = _branches(old, new), _branches(new, old)
    if not gone or not come:
        _from_one(run, old, new, mode)
        return
    _pair(run, (old, gone), (new, come), mode)


def _branches(node: Node, other: Node) -> list[Parts]:
    """Return the alternatives of a place, including those of a type list without a union."""
    if node.branches or not other.branches or node.values is not None or len(node.types or ()) < 2:
        return list(node.branches)
    return node.by_type


def _pair(
    run: Run, old: tuple[Node, list[Parts]], new: tuple[Node, list[Parts]], mode: Mode
) -> None:
    """Pair alternatives: by equality, by tag, by name, then by likeness; report the rest.

    Unions inside that have no partner are taken apart.
    """
    names = old[0].name, new[0].name
    place = names[0] if names[0] == names[1] else None
    gone = before = [Branch.read(run.old, old[0], each, place) for each in old[1]]
    come = after = [Branch.read(run.new, new[0], each, place) for each in new[1]]
    pairs: list[tuple[Branch, Branch, str]] = []
    for flat in (False, True):
        if flat:
            gone, come = _flat(run.old, gone), _flat(run.new, come)
        tags = discriminating(gone) & discriminating(come)
        scores = [_equal(run), _by_tag(tags), _by_name]
        for score in [*scores, _by_likeness(run, tags)] if flat else scores:
            found = _best(gone, come, score)
            pairs += [(was, now, now.step(tags)) for was, now in found]
            gone = _others(gone, [was for was, _ in found])
            come = _others(come, [now for _, now in found])
    # What one side lists besides a union that contains it is no alternative more.
    is_same = _equal(run)
    after, before = _flat(run.new, after), _flat(run.old, before)
    beside = _beside(new[0], after)
    are_unions = bool(old[0].branches and new[0].branches)
    for was, now, tag in pairs:
        step = tag or (_own_property(now, after) if are_unions else "")
        run.later(was.parts, now.parts, mode, step=step, are_branches=True, beside=beside)
    if max(len(gone) * len(after), len(come) * len(before)) <= MAX_PAIRS:
        gone = [each for each in gone if not any(is_same(each, now) for now in after)]
        come = [each for each in come if not any(is_same(was, each) for was in before)]
    lost, more = (list(dict.fromkeys(each.text for each in side)) for side in (gone, come))
    instead = [] if pairs else list(dict.fromkeys(each.text for each in before))
    _alternative(run, (old[0], new[0]), (lost, more), mode, instead)


def _own_property(branch: Branch, among: list[Branch]) -> str:
    """Tell an unnamed alternative by the first property that no other one has, as ` (with a)`."""
    others = {name for each in among if each is not branch for name in each.node.properties}
    own = [name for name in branch.node.properties if name not in others]
    return f" (with {own[0]})" if own and others and not branch.name else ""


def _beside(union: Node, branches: list[Branch]) -> Beside:
    """Return what to look in for what an alternative has lost, unless it has a tag of its own."""
    if union.discriminator or len(branches) < 2:
        return ALONE
    nodes = tuple(each.node for each in branches)
    return Beside(pointer=union.pointer, nodes=nodes, may_overlap="anyOf" in union.stated)


def _others(branches: list[Branch], taken: list[Branch]) -> list[Branch]:
    known = set(map(id, taken))
    return [each for each in branches if id(each) not in known]


Score: TypeAlias = Callable[[Branch, Branch], float]
"""How well two alternatives go together; 0 where they do not."""


def _best(gone: list[Branch], come: list[Branch], score: Score) -> list[tuple[Branch, Branch]]:
    """Pair alternatives, the best matches first; of equal ones, the first in the document.

    Lists that are too long for that are paired by name, or else by what is written.
    """
    if len(gone) * len(come) > MAX_PAIRS:
        return _by_text(gone, come)
    scored = [
        (-points, i, k)
        for i, was in enumerate(gone)
        for k, now in enumerate(come)
        if (points := score(was, now)) > 0
    ]
    olds: set[int] = set()
    news: set[int] = set()
    pairs: list[tuple[Branch, Branch]] = []
    for _, i, k in sorted(scored):
        if i not in olds and k not in news:
            olds.add(i)
            news.add(k)
            pairs.append((gone[i], come[k]))
    return pairs


def _by_text(gone: list[Branch], come: list[Branch]) -> list[tuple[Branch, Branch]]:
    free: dict[str, deque[Branch]] = defaultdict(deque)
    for each in come:
        free[_text(each)].append(each)
    return [(each, free[_text(each)].popleft()) for each in gone if free[_text(each)]]


def _text(branch: Branch) -> str:
    return branch.name or json.dumps([part.value for part in branch.parts], sort_keys=True)


def _flat(source: Source, branches: list[Branch]) -> list[Branch]:
    """Replace each alternative that is itself a union by those of that union."""
    found: dict[int, Branch] = {}
    todo = list(reversed(branches))
    while todo:
        branch = todo.pop()
        if id(branch.node) not in found:
            found[id(branch.node)] = branch
            inner = [Branch.read(source, branch.node, each) for each in branch.node.branches]
            todo += reversed(inner)
    return [branch for branch in found.values() if not branch.node.branches]


def _equal(run: Run) -> Score:
    def score(old: Branch, new: Branch) -> float:
        if run.is_same(old.parts, new.parts):
            return 2
        return float(run.is_same(old.parts[-1:], new.parts[-1:]))

    return score


def _by_tag(names: set[str]) -> Score:
    def score(old: Branch, new: Branch) -> float:
        return float(old.agrees(new, names) is True)

    return score


def _by_name(old: Branch, new: Branch) -> float:
    return float(old.name is not None and old.name == new.name)


def _by_likeness(run: Run, tags: set[str]) -> Score:
    """Match unnamed alternatives, and renamed ones, of one type, if possible of one format."""

    def score(old: Branch, new: Branch) -> float:
        left, right = old.node, new.node
        if left.types != right.types:
            return 0
        if old.agrees(new, tags) is False:
            return 0
        if old.name and new.name and not run.has_new_name(left.pointer, right.pointer):
            return 0
        found = likeness(left, right) if left.format == right.format else _MATCHES
        # Of equally alike ones, those that need the same.
        needs_same = left.required == right.required
        is_match = found >= _MATCHES or (found > 0 and is_part(left, right))
        return found + needs_same * _NEARER if is_match else 0

    return score


def _from_one(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare a plain schema with a union, or the other way round."""
    is_union = bool(new.branches)
    union, plain = (new, old) if is_union else (old, new)
    if plain.is_any:
        # Anything goes on one side: the union as a whole has come or gone.
        source = run.new if is_union else run.old
        rest = [Branch.read(source, union, each).text for each in union.branches]
        _alternative(run, (old, new), ([], rest) if is_union else (rest, []), mode)
        return
    sides = (old, old.branches or [_only(old)]), (new, new.branches or [_only(new)])
    _pair(run, *sides, mode)


def _only(node: Node) -> Parts:
    """Return what is no union as an alternative: that of a `oneOf` of one, or the place itself."""
    part = node.parts[-1]
    word = _word(node)
    keywords = part.schema.keys() - _SAID_BESIDE
    is_one = keywords == {word} and len(part.children(word)) == 1 and len(node.parts) == 1
    return part.children(word) if is_one else node.parts


def _alternative(
    run: Run,
    nodes: tuple[Node, Node],
    texts: tuple[list[str], list[str]],
    mode: Mode,
    instead: Sequence[str] = (),
) -> None:
    """Report alternatives that are gone and come, the latter `instead` of all that there were."""
    old, new = nodes
    gone, come = texts
    side = "output" if mode == "response" else "input"
    name = run.name
    places = (old.at(_word(old)), new.at(_word(new)))
    if gone:
        run.report(
            f"{side}-union-narrowed",
            f"`{name}` is no longer {' or '.join(gone)}",
            old=(places[0], gone),
            new=(places[1], None),
            migration="" if side == "output" else f"`{name}`: send something else",
        )
    if come:
        run.report(
            f"{side}-union-widened",
            (
                f"`{name}` may be {' or '.join(come)} instead of {' or '.join(instead)}"
                if instead
                else f"`{name}` may also be {' or '.join(come)}"
            ),
            old=(places[0], None),
            new=(places[1], come),
            migration=f"`{name}`: handle {' or '.join(come)}" if side == "output" else "",
        )


def _word(node: Node) -> str:
    return next((word for word in ("oneOf", "anyOf") if word in node.stated), "type")
