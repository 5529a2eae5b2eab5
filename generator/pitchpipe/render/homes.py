"""Decides which module each definition is in, in a client of which the code is split.

A definition is where all that use it are, or else among what is shared. Modules do not import each
other in a circle: if the definitions of a circle are too long for one module, each refers to the
others by names that are looked up when they are used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.config_file import DEVICES
from pitchpipe.parse.definition_graph import all_types, cycles, references, used_in
from pitchpipe.parse.names import Claims, snake
from pitchpipe.render.sizes import MOST_LINES, definition_lines

Path: TypeAlias = tuple[str, ...]
"""The attributes that lead from the client to a resource; () is the client itself."""

_LONGEST = 100
"""Of how many characters of a name that of a file is made."""
_MOST_DEFINITIONS = 120
"""How many definitions a module holds; more are distributed to modules by what uses them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A folder with definitions: the names in each of its modules, "" if there is only one.

    `circles` has those definitions that refer to one another and are in several modules, by what
    their circle is called.
    """

    folder: Path
    modules: Mapping[str, tuple[str, ...]]
    circles: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def is_package(self) -> bool:
        """Whether there are several modules, in a package that exports what all of them define."""
        return "" not in self.modules


def users_of(
    api: ir.Api, operations: Mapping[Path, Iterable[ir.Operation]]
) -> dict[Path, list[ir.Definition]]:
    """Return the definitions by the innermost path that all operations that use them are below."""
    parts = {definition.name: set(used_in(definition)) for definition in api.definitions}
    using: dict[str, list[Path]] = {definition.name: [] for definition in api.definitions}
    for path, each in operations.items():
        for name in _used(each, parts):
            using[name].append(path)
    placed: dict[Path, list[ir.Definition]] = {}
    for definition in api.definitions:
        placed.setdefault(_common(using[definition.name]), []).append(definition)
    return placed


def _used(operations: Iterable[ir.Operation], parts: Mapping[str, set[str]]) -> set[str]:
    """Return the names of all definitions that operations use; `parts` are what each is made of."""
    todo = [name for kind in all_types(operations) for name in references(kind)]
    seen: set[str] = set()
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += parts[name]
    return seen


def _common(paths: Sequence[Path]) -> Path:
    """Return the innermost path that all paths begin with."""
    levels = takewhile(lambda names: len(set(names)) == 1, zip(*paths, strict=False))
    return tuple(names[0] for names in levels)


def used_directly(api: ir.Api) -> frozenset[str]:
    """Return the names of the definitions that operations refer to themselves."""
    return frozenset(name for kind in all_types(api.operations) for name in references(kind))


def home(
    direct: AbstractSet[str],
    folder: Path,
    definitions: Sequence[ir.Definition],
    most: int = MOST_LINES,
) -> Home:
    """Place definitions in a folder: in one module, unless they are many.

    `direct` are those that operations use directly, each of which may get a module of its own.
    """
    if not _are_many(definitions, most):
        return Home(folder=folder, modules={"": tuple(each.name for each in definitions)})
    grouped, circles = _distributed(direct, definitions, most)
    return Home(folder=folder, modules=_named(grouped, Claims(DEVICES)), circles=circles)


def joint_home(
    api: ir.Api, parts: Mapping[Path, Sequence[ir.Definition]], most: int = MOST_LINES
) -> Home:
    """Place all definitions in the top folder, given those of each part and, as (), of several.

    The module of a part is called as the part, unless its definitions are many.
    """
    everything = [each for listed in parts.values() for each in listed]
    direct = used_directly(api)
    if not _are_many(everything, most):
        return home(direct, (), api.definitions, most)
    claims, circles = Claims(DEVICES), dict[str, str]()
    whole: dict[str, list[str]] = {}
    grouped: dict[str, list[str]] = {}
    for path, listed in sorted(parts.items()):
        if path and not _are_many(listed, most):
            whole["_".join(path)] = [each.name for each in listed]
        else:
            heads, cut = _distributed(direct, listed, most)
            grouped |= heads
            circles |= cut
    modules = {**_named(whole, claims), **_named(grouped, claims)}
    return Home(folder=(), modules=modules, circles=circles)


def _are_many(definitions: Sequence[ir.Definition], most: int) -> bool:
    return len(definitions) > _MOST_DEFINITIONS or sum(map(definition_lines, definitions)) > most


def _named(grouped: Mapping[str, Sequence[str]], claims: Claims) -> dict[str, tuple[str, ...]]:
    """Name the module of each group after it."""
    return {
        claims.claim(snake(head[:_LONGEST])): tuple(names)
        for head, names in sorted(grouped.items())
    }


def _distributed(
    direct: AbstractSet[str], definitions: Sequence[ir.Definition], most: int
) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Group many definitions, by the one that each group is named after, and return the circles.

    These are the definitions that refer to one another but do not fit into a module.
    """
    by_name = {each.name: each for each in definitions}
    lines = {each.name: definition_lines(each) for each in definitions}
    together: dict[str, str] = {}
    circles: dict[str, str] = {}
    for group in cycles(by_name):
        listed = [by_name[name] for name in group]
        if len(group) > 1 and sum(lines[name] for name in group) > most:
            circles |= dict.fromkeys(group, min(group))
            inseparable = cycles({each.name: when_imported(each) for each in listed})
            together |= {name: min(each) for each in inseparable for name in each}
        else:
            together |= dict.fromkeys(group, min(group))
    return _grouped(by_name, together, direct | circles.keys(), lines, most), circles


def _grouped(
    definitions: Mapping[str, ir.Definition],
    together: Mapping[str, str],
    apart: AbstractSet[str],
    lines: Mapping[str, int],
    most: int,
) -> dict[str, list[str]]:
    """Group definitions by their heads: see `_heads`. `lines` are those of each.

    If a group is too long, what its head refers to gets groups of its own, as far as these are not
    small.
    """
    heads = _heads(definitions, together, apart)
    grouped: dict[str, list[str]] = {}
    for name in definitions:
        grouped.setdefault(heads[name], []).append(name)
    for head, names in list(grouped.items()):
        listed = {name: definitions[name] for name in names}
        if len(names) == 1 or sum(lines[name] for name in names) <= most:
            continue
        own = {name: group for name, group in together.items() if name in listed}
        used = {each for name in listed if own[name] == head for each in used_in(listed[name])}
        inner = _heads(listed, own, {head, *used})
        sizes = Counter[str]()
        for name, found in inner.items():
            sizes[found] += lines[name]
        large = {each for each, size in sizes.items() if each != head and size * 8 > most}
        if large:
            grouped |= _grouped(listed, own, {head, *large}, lines, most)
    return grouped


def when_imported(definition: ir.Definition) -> ir.Definition:
    """Return a definition with those of its types that have to be there when it is imported."""
    if isinstance(definition, ir.Model):
        return replace(definition, fields=(), additional=None)
    return definition


def _heads(
    definitions: Mapping[str, ir.Definition], together: Mapping[str, str], apart: AbstractSet[str]
) -> dict[str, str]:
    """Return the definition in whose module each one is: its only user, or else itself.

    Those that are `together` stay so, and those `apart` are with none of their users. What only a
    circle uses is in modules of its own, since such a group is large already.
    """
    users: dict[str, set[str]] = {name: set() for name in together.values()}
    for name, user in _uses(definitions):
        users[together[name]].add(together[user])
    kept = {together[name] for name in apart if name in together}
    circles = {head for head, n in Counter(together.values()).items() if n > 1}
    heads: dict[str, str] = {}
    # `cycles` yields groups behind those that they refer to: a user comes before what it uses.
    for head in reversed(list(dict.fromkeys(together.values()))):
        above = set[str]() if head in kept else {heads[user] for user in users[head] - {head}}
        is_apart = len(above) != 1 or not circles.isdisjoint(above)
        heads[head] = head if is_apart else above.pop()
    return {name: heads[head] for name, head in together.items()}


def _uses(definitions: Mapping[str, ir.Definition]) -> Iterator[tuple[str, str]]:
    """Yield pairs: a definition, and one that uses it."""
    for name, definition in definitions.items():
        yield from ((each, name) for each in used_in(definition) if each in definitions)


def relative(here: Path, there: Path) -> str:
    """Name a module as another one, `here`, imports it. Both are paths within the client."""
    above = here[:-1]
    shared = 0
    while shared < min(len(above), len(there) - 1) and above[shared] == there[shared]:
        shared += 1
    return "." * (len(above) - shared + 1) + ".".join(there[shared:])


def relative_folder(here: Path, folder: Path) -> str:
    """Name a package as a module imports from it."""
    name = relative(here, (*folder, ""))
    return name.removesuffix(".") if name.strip(".") else name


def up_from(here: Path) -> str:
    """Lead from a module to the folder of the client set."""
    return "." * (len(here) + 1)
