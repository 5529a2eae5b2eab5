"""Decides which module each operation and each definition goes to if operations are grouped by tag.

Every tag is a resource. A definition goes to the innermost resource that all operations that use it
belong to, or else to `shared`. So a module imports only from its own resource, from those around it
and from `shared`, and no two modules import each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TypeAlias

from pitchpipe import ir
from pitchpipe.config_file import DEVICES
from pitchpipe.parse.definition_graph import cycles, received_types, references, sent_types, used_in
from pitchpipe.parse.names import Claims, pascal, snake
from pitchpipe.render.method_names import method_names

Path: TypeAlias = tuple[str, ...]
"""The attributes that lead from the client to a resource; () is the client itself."""

SHARED = "shared"
"""The folder of definitions that several resources use, or the client itself."""
CLIENT_NAMES = (
    *("aclose", "close", "with_options", "with_response", "run", "wait", "stream", "predictions"),
    *("clients", "httpx2", "limits", "retries", "transport", "float", "str"),
)
"""What no resource or method of a client is called: its own methods, and names in its class."""

_PLURAL_OF_CAPITALS = re.compile(r"\b[A-Z]{2,}s\b")
_MODULES = frozenset(["client", "models", "resource", "testing", SHARED, *DEVICES])
"""What no folder of a resource is called: other modules, and names that Windows reserves."""

_LONGEST = 100
"""Of how many characters of a name that of a file is made."""
_DEEPEST = 8
"""How many tags are below one another."""
_MANY = 30
"""How many operations a new client has at most that is not grouped by tag."""
_MOST_DEFINITIONS = 120
"""How many definitions a module holds; more are distributed to modules by what uses them."""
_MOST_OPERATIONS = 40
"""How many operations a module holds; more are distributed to modules by their verbs."""
_FEWEST_OPERATIONS = 8
"""How many operations of one verb get a module of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Operations in a module of their own. `module` is its name in the resource's folder."""

    module: str
    class_name: str
    operations: tuple[ir.Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The operations of a tag, called as methods of the resource.

    `folder` has its modules, `parts` those operations that are in modules of their own, and
    `children` the paths of the resources below it.
    """

    path: Path
    folder: Path
    class_name: str
    tag: str
    description: str
    operations: tuple[ir.Operation, ...]
    parts: tuple[Part, ...] = ()
    children: tuple[Path, ...] = ()

    @property
    def classes(self) -> dict[str, tuple[ir.Operation, ...]]:
        """All of its operations, by the class that has the methods."""
        own = {self.class_name: self.operations}
        return {**own, **{part.class_name: part.operations for part in self.parts}}

    @property
    def names(self) -> list[str]:
        """The names of all its methods and children."""
        operations = [each.name for listed in self.classes.values() for each in listed]
        return [*operations, *(path[-1] for path in self.children)]

    @property
    def called(self) -> str:
        """How a caller gets at it, such as `client.repos`."""
        return ".".join(["client", *self.path])

    @property
    def summary(self) -> str:
        """What the document says about its tag, or else what it is."""
        return self.description or f"Operations with the tag {self.tag}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A folder with definitions: the names in each of its modules, "" if there is only one."""

    folder: Path
    modules: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """All resources by their paths, the client among them, and the homes of all definitions."""

    resources: Mapping[Path, Resource]
    homes: Mapping[Path, Home]


def suits_tags(api: ir.Api) -> bool:
    """Say whether a new client is better grouped by tag: a large one, with several tags."""
    return not api.prediction and len(api.operations) > _MANY and len(tags_of(api.operations)) > 1


def choice(api: ir.Api) -> str:
    """Say which layout suits a large document, and why."""
    return f"tags ({len(api.operations):,} operations, {len(tags_of(api.operations)):,} tags)"


def place(api: ir.Api) -> Placement:
    """Group the operations of a document by their first tag, and place all definitions.

    The operations of hosted models stay on the client, as those without a tag do.
    """
    operations = (replace(o, tags=()) if api.prediction else o for o in api.operations)
    grouped = _grouped(operations, api.tags)
    resources = _resources(grouped, api.tags, Claims((d.name for d in api.definitions), snake))
    parts = {definition.name: set(used_in(definition)) for definition in api.definitions}
    users = {path: _used(each, parts) for path, each in grouped.items()}
    return Placement(
        resources=resources,
        homes=_homes(api, users, {path: each.folder for path, each in resources.items()}),
    )


def calls(operations: Iterable[ir.Operation], tags: Sequence[ir.Tag]) -> dict[str, str]:
    """Return how each operation is called, by its pointer: `client.repos.get`."""
    resources = _resources(_grouped(operations, tags), tags, Claims((), snake))
    return {
        operation.where: f"{resource.called}.{operation.name}"
        for resource in resources.values()
        for methods in resource.classes.values()
        for operation in methods
    }


# Resources.


def _grouped(
    operations: Iterable[ir.Operation], tags: Sequence[ir.Tag]
) -> dict[Path, list[ir.Operation]]:
    """Group operations by the paths of their first tags."""
    listed = list(operations)
    parents = {tag.name: tag.parent for tag in tags}
    paths = {tag: _path(tag, parents) for tag in tags_of(listed)}
    grouped: dict[Path, list[ir.Operation]] = {path: [] for path in ((), *_with_parents(paths))}
    for operation in listed:
        grouped[_path_of(operation, paths)].append(operation)
    return grouped


def _resources(
    grouped: Mapping[Path, Sequence[ir.Operation]], tags: Sequence[ir.Tag], claims: Claims
) -> dict[Path, Resource]:
    parents = {tag.name: tag.parent for tag in tags}
    written = [ir.Tag(name=tag) for each in grouped.values() for tag in tags_of(each)]
    known = {_path(each.name, parents): each for each in (*written, *reversed(tags))}
    return {
        path: _resource(path, operations, grouped, known.get(path), claims)
        for path, operations in grouped.items()
    }


def tag_of(operation: ir.Operation) -> str:
    """Return the tag that an operation is grouped by, "" if it has none."""
    return operation.tags[0] if operation.tags else ""


def _path(tag: str, parents: Mapping[str, str]) -> Path:
    """Follow the parents of a tag up to one without, or as far as that makes sense."""
    way = [tag]
    while (above := parents.get(way[-1], "")) and above not in way and len(way) < _DEEPEST:
        way.append(above)
    top, *others = map(_attribute, reversed(way))
    return (f"{top}_" if top in CLIENT_NAMES else top, *others)


def tags_of(operations: Iterable[ir.Operation]) -> list[str]:
    """List the tags that operations are grouped by."""
    return list(dict.fromkeys(tag for each in operations if (tag := tag_of(each))))


def _attribute(tag: str) -> str:
    """Name the attribute of a tag: `Floating IPs` is `floating_ips`."""
    text = _PLURAL_OF_CAPITALS.sub(lambda found: found[0].lower(), tag[:_LONGEST])
    return snake(text, fallback="tag")


def _path_of(operation: ir.Operation, paths: Mapping[str, Path]) -> Path:
    tag = tag_of(operation)
    return paths[tag] if tag else ()


def _with_parents(paths: Mapping[str, Path]) -> list[Path]:
    """List all paths in the order of the document, each behind those above it."""
    listed = (path[: n + 1] for path in paths.values() for n in range(len(path)))
    return list(dict.fromkeys(listed))


def _resource(
    path: Path,
    operations: Sequence[ir.Operation],
    paths: Iterable[Path],
    tag: ir.Tag | None,
    claims: Claims,
) -> Resource:
    children = tuple(each for each in paths if each and each[:-1] == path)
    taken = [*(each[-1] for each in children), *(() if path else CLIENT_NAMES)]
    names = method_names(operations, path[-1] if path else "", taken)
    renamed = tuple(replace(each, name=names[each.name]) for each in operations)
    word = pascal(" ".join(path))
    class_name = claims.claim(f"{word}Resource") if path else "Client"
    if path:
        claims.claim(f"Async{class_name}")
    parts = _parts(renamed, word, claims) if path else ()
    apart = {each.name for part in parts for each in part.operations}
    return Resource(
        path=path,
        folder=tuple(f"{each}_" if each in _MODULES else each for each in path),
        class_name=class_name,
        tag=tag.name if tag else " ".join(path),
        description=tag.description if tag else "",
        operations=tuple(each for each in renamed if each.name not in apart),
        parts=parts,
        children=children,
    )


def _parts(operations: Sequence[ir.Operation], word: str, claims: Claims) -> tuple[Part, ...]:
    """Take out the most common verbs of a resource with many operations."""
    if len(operations) <= _MOST_OPERATIONS:
        return ()
    verbs = [each.name.partition("_")[0] for each in operations]
    many = sorted(
        verb
        for verb, n in Counter(verbs).items()
        if n >= _FEWEST_OPERATIONS and len(verb) <= _LONGEST
    )
    parts: list[Part] = []
    for verb in many:
        own = [each for each, its in zip(operations, verbs, strict=True) if its == verb]
        for start in range(0, len(own), _MOST_OPERATIONS):
            number = str(start // _MOST_OPERATIONS + 1) if start else ""
            class_name = claims.claim(f"{word}{pascal(verb)}{number}")
            claims.claim(f"Async{class_name}")
            part = Part(
                module=f"_{verb}{number}" if verb != "codec" else f"_codec_{number}",
                class_name=class_name,
                operations=tuple(own[start : start + _MOST_OPERATIONS]),
            )
            parts.append(part)
    return tuple(parts)


# Definitions.


def _used(operations: Sequence[ir.Operation], parts: Mapping[str, set[str]]) -> set[str]:
    """Return the names of all definitions that operations use; `parts` are what each is made of."""
    kinds = [*sent_types(operations), *received_types(operations)]
    todo = [name for kind in kinds for name in references(kind)]
    seen: set[str] = set()
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += parts[name]
    return seen


def _homes(
    api: ir.Api, users: Mapping[Path, set[str]], folders: Mapping[Path, Path]
) -> dict[Path, Home]:
    """Place each definition in the innermost resource that all of its users belong to."""
    using: dict[str, list[Path]] = {definition.name: [] for definition in api.definitions}
    for path, names in users.items():
        for name in names:
            using[name].append(path)
    placed: dict[Path, list[ir.Definition]] = {}
    for definition in api.definitions:
        placed.setdefault(_common(using[definition.name]), []).append(definition)
    direct = {
        name
        for kind in [*sent_types(api.operations), *received_types(api.operations)]
        for name in references(kind)
    }
    return {
        path: Home(folder=folders[path] or (SHARED,), modules=_modules(definitions, direct))
        for path, definitions in placed.items()
    }


def _common(paths: Sequence[Path]) -> Path:
    """Return the innermost path that all paths begin with."""
    levels = takewhile(lambda names: len(set(names)) == 1, zip(*paths, strict=False))
    return tuple(names[0] for names in levels)


def _modules(definitions: Sequence[ir.Definition], direct: set[str]) -> dict[str, tuple[str, ...]]:
    """Distribute definitions to modules: to one, unless they are many."""
    if len(definitions) <= _MOST_DEFINITIONS:
        return {"": tuple(each.name for each in definitions)}
    grouped: dict[str, list[str]] = {}
    heads = _heads({each.name: each for each in definitions}, direct)
    for definition in definitions:
        grouped.setdefault(heads[definition.name], []).append(definition.name)
    claims = Claims(DEVICES)
    return {
        claims.claim(snake(head[:_LONGEST])): tuple(names)
        for head, names in sorted(grouped.items())
    }


def _heads(definitions: Mapping[str, ir.Definition], direct: set[str]) -> dict[str, str]:
    """Return the definition in whose module each one is: its only user, or else itself.

    Definitions that refer to one another stay together. What only they use is in modules of its
    own, since such a group is large already.
    """
    together = {name: min(group) for group in cycles(definitions) for name in group}
    users: dict[str, set[str]] = {name: set() for name in together.values()}
    for name, user in _uses(definitions):
        users[together[name]].add(together[user])
    kept = {together[name] for name in direct if name in together}
    circles = {head for head, n in Counter(together.values()).items() if n > 1}
    heads: dict[str, str] = {}
    # `cycles` yields groups behind those that they refer to: a user comes before what it uses.
    for head in reversed(list(dict.fromkeys(together.values()))):
        above = {heads[user] for user in users[head] - {head}}
        is_apart = len(above) != 1 or head in kept or not circles.isdisjoint(above)
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


def up_from(here: Path) -> str:
    """Lead from a module to the folder of the client set."""
    return "." * (len(here) + 1)
