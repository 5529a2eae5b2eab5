"""Compares the alternatives of two places (`oneOf`, `anyOf`)."""

from __future__ import annotations

from pitchpipe.diff.run import Mode, Run
from pitchpipe.diff.source import Source
from pitchpipe.schema.canonical import Node
from pitchpipe.schema.parts import Parts


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
    for is_pair in (_same_name, _same_text, _same_kind):
        for was in list(gone):
            now = next((each for each in come if is_pair(run, was, each)), None)
            if now is not None:
                gone.remove(was)
                come.remove(now)
                run.later(was, now, mode, step="", are_branches=True)
    _report(run, (old, new), gone, come, mode)


def _branches(node: Node, other: Node) -> list[Parts]:
    """Return the alternatives of a place, including those of a type list without a union."""
    if node.branches or not other.branches or node.values is not None or len(node.types or ()) < 2:
        return list(node.branches)
    return node.by_type


def _from_one(run: Run, old: Node, new: Node, mode: Mode) -> None:
    """Compare a plain schema with a union, or the other way round."""
    is_union = bool(new.branches)
    union, plain = (new, old) if is_union else (old, new)
    source = run.new if is_union else run.old
    rest = list(union.branches)
    match = next((each for each in rest if _fits(source, each, plain)), None)
    if match is not None:
        rest.remove(match)
    elif plain.types is None:
        # Anything goes on one side: the union as a whole has come or gone.
        _report(run, (old, new), rest if is_union else [], [] if is_union else rest, mode)
        return
    _report(run, (old, new), [] if is_union else rest, rest if is_union else [], mode)
    if match is None and plain.types is not None and union.types is None:
        _lost(run, old, new, plain, mode)


def _lost(run: Run, old: Node, new: Node, plain: Node, mode: Mode) -> None:
    """None of the alternatives is the plain schema, so it was added or removed."""
    text = "/".join(sorted(plain.types or ()))
    is_gone = plain is old
    _alternative(run, (old, new), [text] if is_gone else [], [] if is_gone else [text], mode)


def _fits(source: Source, branch: Parts, plain: Node) -> bool:
    node = source.branch(branch)
    if node.name and node.name == plain.name:
        return True
    return node.types == plain.types and node.format == plain.format and bool(node.types)


def _same_name(run: Run, old: Parts, new: Parts) -> bool:
    left, right = run.old.branch(old), run.new.branch(new)
    return left.name is not None and left.name == right.name


def _same_text(run: Run, old: Parts, new: Parts) -> bool:
    return run.is_same(old, new)


def _same_kind(run: Run, old: Parts, new: Parts) -> bool:
    """Unnamed alternatives of the same type and format, or with the most names in common."""
    left, right = run.old.branch(old), run.new.branch(new)
    if left.types != right.types or left.format != right.format:
        return False
    if left.name and right.name:
        gone = run.new.target(f"#{left.pointer}") is None
        come = run.old.target(f"#{right.pointer}") is None
        return gone and come and _alike(left, right)
    return not left.properties or _alike(left, right)


def _alike(left: Node, right: Node) -> bool:
    shared = left.properties.keys() & right.properties.keys()
    return 2 * len(shared) >= max(len(left.properties), len(right.properties))


def _report(
    run: Run, nodes: tuple[Node, Node], gone: list[Parts], come: list[Parts], mode: Mode
) -> None:
    texts = [_text(run.old, part) for part in gone], [_text(run.new, part) for part in come]
    _alternative(run, nodes, *texts, mode)


def _alternative(
    run: Run, nodes: tuple[Node, Node], gone: list[str], come: list[str], mode: Mode
) -> None:
    old, new = nodes
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
            f"`{name}` may also be {' or '.join(come)}",
            old=(places[0], None),
            new=(places[1], come),
            migration=f"`{name}`: handle {' or '.join(come)}" if side == "output" else "",
        )


def _word(node: Node) -> str:
    return next((word for word in ("oneOf", "anyOf") if word in node.stated), "type")


def _text(source: Source, parts: Parts) -> str:
    node = source.branch(parts)
    kinds = "/".join(sorted(node.types)) if node.types is not None else "anything"
    return node.name or str(node.annotations.get("title") or "") or f"{kinds} {node.format}".strip()
