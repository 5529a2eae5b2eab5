"""Decides which module each operation and each definition is in, in a client whose code is split.

If operations are grouped by tag, every tag is a resource. A definition goes to the innermost
resource that all operations that use it belong to, or else to `shared`. So a module imports only
from its own resource, from those around it and from `shared`, and no two modules import each other.

A large flat client has no resources: its methods are in modules by their paths. A definition is in
the module that is called as that of all operations that use it, or else in one of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pitchpipe import ir
from pitchpipe.config_file import DEVICES
from pitchpipe.parse.names import Claims, pascal, snake
from pitchpipe.parse.operation_names import METHODS_OF_CLIENTS
from pitchpipe.render.by_path import by_path
from pitchpipe.render.homes import Home, Path, home, joint_home, used_directly, users_of
from pitchpipe.render.method_names import method_names
from pitchpipe.render.sizes import MOST_LINES, operation_lines, tag_of, tags_of, total_lines

SHARED = "shared"
"""The folder of definitions that several resources use, or the client itself."""
CLIENT_NAMES = (
    *METHODS_OF_CLIENTS,
    *("clients", "httpx2", "limits", "retries", "transport", "float", "str"),
)
"""What no resource or method of a client is called: its own methods, and names in its class."""

_PLURAL_OF_CAPITALS = re.compile(r"\b[A-Z]{2,}s\b")
_OF_A_PACKAGE = re.compile(r"(?:[a-z][a-z0-9_]*\.)+[A-Z][A-Za-z0-9_]*")
_MODULES = frozenset(["client", "models", "resource", "testing", SHARED, *DEVICES])
"""What no folder of a resource is called: other modules, and names that Windows reserves."""

_LONGEST = 100
"""Of how many characters of a name that of a file is made."""
_DEEPEST = 8
"""How many tags are below one another."""
_MOST_OPERATIONS = 40
"""How many operations a module holds; more are distributed to modules by their verbs."""
_FEWEST_OPERATIONS = (8, 4, 2)
"""How many operations of one verb get a module of their own; fewer if the rest is too long."""


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
class Placement:
    """All resources by their paths, the client among them, and the homes of all definitions.

    `common` is the folder of what the client and several resources use.
    """

    resources: Mapping[Path, Resource]
    homes: Mapping[Path, Home]
    common: Path = (SHARED,)


def place(api: ir.Api, most: int = MOST_LINES) -> Placement:
    """Group the operations of a document by their first tag, and place all definitions.

    The operations of hosted models stay on the client, as those without a tag do. `most` is about
    how many lines a module has at most.
    """
    operations = (
        replace(o, tags=(), given_name="") if api.prediction else o for o in api.operations
    )
    grouped = _grouped(operations, api.tags)
    claims = Claims((d.name for d in api.definitions), snake)
    by_name = {each.name: each for each in api.definitions}
    resources = {
        path: _by_verb(each, claims, by_name, most * 3 // 4) if path else each
        for path, each in _resources(grouped, api.tags, claims).items()
    }
    if not api.prediction:
        resources[()] = _in_parts(api, resources[()], claims, most)
    direct = used_directly(api)
    return Placement(
        resources=resources,
        homes={
            path: home(direct, resources[path].folder or (SHARED,), definitions, most)
            for path, definitions in users_of(api, grouped).items()
        },
    )


def place_flat(api: ir.Api, most: int = MOST_LINES) -> Placement:
    """Group the operations of a document by their paths, and place all definitions: see `place`."""
    claims = Claims((d.name for d in api.definitions), snake)
    client = _resource((), api.operations, (), None, claims)
    client = _in_parts(api, replace(client, operations=api.operations), claims, most, always=True)
    users = users_of(api, {(part.module,): part.operations for part in client.parts})
    return Placement(resources={(): client}, homes={(): joint_home(api, users, most)}, common=())


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
    services = _services(listed)
    paths = {tag: _path(tag, parents, services) for tag in tags_of(listed)}
    grouped: dict[Path, list[ir.Operation]] = {path: [] for path in ((), *_with_parents(paths))}
    for operation in listed:
        grouped[_path_of(operation, paths)].append(operation)
    return grouped


def _resources(
    grouped: Mapping[Path, Sequence[ir.Operation]], tags: Sequence[ir.Tag], claims: Claims
) -> dict[Path, Resource]:
    parents = {tag.name: tag.parent for tag in tags}
    services = _services(each for listed in grouped.values() for each in listed)
    written = [ir.Tag(name=tag) for each in grouped.values() for tag in tags_of(each)]
    known = {_path(each.name, parents, services): each for each in (*written, *reversed(tags))}
    return {
        path: _resource(path, operations, grouped, known.get(path), claims)
        for path, operations in grouped.items()
    }


def _services(operations: Iterable[ir.Operation]) -> dict[str, str]:
    """Return the services of tags that grpc-gateway made of a package and a service.

    Its operationIds begin with the service: `PetService_GetPet` of `zoo.v1.PetService`. That is
    what the tag is called, unless another one is called so.
    """
    listed = list(operations)
    found = {
        tag: service
        for each in listed
        if _OF_A_PACKAGE.fullmatch(tag := tag_of(each))
        and each.name.startswith(f"{snake(service := tag.rpartition('.')[2])}_")
    }
    called = Counter(_attribute(found.get(tag, tag)) for tag in tags_of(listed))
    return {tag: service for tag, service in found.items() if called[_attribute(service)] == 1}


def _path(tag: str, parents: Mapping[str, str], services: Mapping[str, str]) -> Path:
    """Follow the parents of a tag up to one without, or as far as that makes sense."""
    way = [tag]
    while (above := parents.get(way[-1], "")) and above not in way and len(way) < _DEEPEST:
        way.append(above)
    top, *others = (_attribute(services.get(each, each)) for each in reversed(way))
    return (f"{top}_" if top in CLIENT_NAMES else top, *others)


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
    return Resource(
        path=path,
        folder=tuple(f"{each}_" if each in _MODULES else each for each in path),
        class_name=class_name,
        tag=tag.name if tag else " ".join(path),
        description=tag.description if tag else "",
        operations=renamed,
        children=children,
    )


def _by_verb(
    resource: Resource, claims: Claims, definitions: Mapping[str, ir.Definition], most: int
) -> Resource:
    """Distribute the methods of a large resource to modules by their most common verbs."""
    operations = resource.operations
    is_long = total_lines(operations, definitions) > most
    if len(operations) <= _MOST_OPERATIONS and not is_long:
        return resource
    verbs = [each.name.partition("_")[0] for each in operations]
    counts = {verb: n for verb, n in Counter(verbs).items() if len(verb) <= _LONGEST}
    many: list[str] = []
    for fewest in _FEWEST_OPERATIONS:
        many = sorted(verb for verb, n in counts.items() if n >= fewest)
        rest = (each for each, verb in zip(operations, verbs, strict=True) if verb not in many)
        if total_lines(rest, definitions) <= most:
            break
    parts: list[Part] = []
    word = pascal(" ".join(resource.path))
    for verb in many:
        own = [each for each, its in zip(operations, verbs, strict=True) if its == verb]
        for number, some in enumerate(_runs(own, definitions, most), 1):
            end = str(number) if number > 1 else ""
            class_name = claims.claim(f"{word}{pascal(verb)}{end}")
            claims.claim(f"Async{class_name}")
            module = f"_{verb}{end}" if verb != "codec" else f"_codec_{end}"
            parts.append(Part(module=module, class_name=class_name, operations=tuple(some)))
    apart = {each.name for part in parts for each in part.operations}
    others = tuple(each for each in operations if each.name not in apart)
    return replace(resource, operations=others, parts=tuple(parts))


def _runs(
    operations: Iterable[ir.Operation], definitions: Mapping[str, ir.Definition], most: int
) -> Iterator[list[ir.Operation]]:
    """Divide operations, in their order, so that no module has too many of them or of lines."""
    run: list[ir.Operation] = []
    lines = 0
    for each in operations:
        its = operation_lines(each, definitions)
        if run and (len(run) == _MOST_OPERATIONS or lines + its > most):
            yield run
            run, lines = [], 0
        run.append(each)
        lines += its
    yield run


def _in_parts(
    api: ir.Api, client: Resource, claims: Claims, most: int, *, always: bool = False
) -> Resource:
    """Distribute the methods of the client itself to modules by their paths, if they are many."""
    by_name = {each.name: each for each in api.definitions}
    if not always and total_lines(client.operations, by_name) <= most:
        return client
    parts: list[Part] = []
    fitting = by_path(client.operations, lambda each: operation_lines(each, by_name), most // 3)
    for module, operations in fitting.items():
        class_name = claims.claim(f"{pascal(module)}Methods")
        claims.claim(f"Async{class_name}")
        parts.append(Part(module=module, class_name=class_name, operations=operations))
    return replace(client, operations=(), parts=tuple(parts))
