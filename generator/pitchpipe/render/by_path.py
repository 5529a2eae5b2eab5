"""Groups the operations of a client by their paths, for one module each.

Which group an operation is in depends on its own path, and on how much there is of others whose
paths begin in the same way: another operation changes one group at most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pitchpipe import ir
from pitchpipe.config_file import DEVICES
from pitchpipe.parse.names import Claims, snake

_LONGEST = 100
"""Of how many characters of a path the name of a module is made."""
_ROOT = "root"
"""The module of operations whose paths have no segments but parameters."""


def by_path(
    operations: Iterable[ir.Operation], lines: Callable[[ir.Operation], int], most: int
) -> dict[str, tuple[ir.Operation, ...]]:
    """Return the operations of each module, by its name: the segments that their paths begin with.

    There are as few segments as keep the `lines` of a group below `most`, but at least one;
    parameters do not count. Operations that have the same segments, and too many lines, are alone.
    """
    keys = {each.name: _segments(each.path) for each in operations}
    groups = _groups(list(operations), keys, 0, lambda group: sum(map(lines, group)) <= most)
    claims = Claims(DEVICES)
    named = (("_".join(key)[:_LONGEST] or _ROOT, group) for key, group in groups)
    return {claims.claim(snake(name)): tuple(group) for name, group in sorted(named, key=_first)}


def _first(named: tuple[str, Sequence[ir.Operation]]) -> str:
    return named[0]


def _segments(path: str) -> list[str]:
    return [each for each in path.split("/") if each and not each.startswith("{")]


def _groups(
    operations: Sequence[ir.Operation],
    keys: dict[str, list[str]],
    depth: int,
    fits: Callable[[Sequence[ir.Operation]], bool],
) -> list[tuple[list[str], Sequence[ir.Operation]]]:
    """Divide operations that have the first `depth` segments in common."""
    beginning = keys[operations[0].name][:depth] if operations else []
    if not operations or (depth and fits(operations)):
        return [(beginning, operations)] if operations else []
    ended = [each for each in operations if len(keys[each.name]) == depth]
    if len(ended) == 1 or fits(ended):
        found = [(beginning, ended)] if ended else []
    else:
        found = [([*beginning, each.name], [each]) for each in ended]
    longer: dict[str, list[ir.Operation]] = {}
    for each in operations:
        if len(keys[each.name]) > depth:
            longer.setdefault(keys[each.name][depth], []).append(each)
    return [*found, *(g for each in longer.values() for g in _groups(each, keys, depth + 1, fits))]
