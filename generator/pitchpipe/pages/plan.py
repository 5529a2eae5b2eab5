"""Plans the pages of a client: which operations and which classes each of them describes."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pitchpipe import ir
from pitchpipe.pages.markdown import code_cell, escape
from pitchpipe.parse.definition_graph import references
from pitchpipe.parse.responses import successes
from pitchpipe.render.code import MODELS, Code, names_of
from pitchpipe.render.methods import Method, plan_methods
from pitchpipe.render.models import ModelSource, make_models
from pitchpipe.render.placement import Placement, place
from pitchpipe.render.predictions import RunMethods, plan_runs
from pitchpipe.render.replicate import is_published
from pitchpipe.render.streams import variants

INDEX = "index.md"
OPERATIONS = "operations.md"
_MODELS = "models.md"
_MOST_USERS = 8
_NAME = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Operations on one page: those of a resource, or of the client itself.

    `called` is how a caller gets at them, and `children` are the paths of the resources below.
    """

    page: str
    called: str
    summary: str
    methods: tuple[tuple[Method, ir.Operation], ...]
    children: tuple[str, ...] = ()

    @property
    def is_resource(self) -> bool:
        """Whether its methods are those of a resource, and not of the client itself."""
        return self.called != "client"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """What the pages describe. `classes` has the page of each class, and `users` who returns it."""

    api: ir.Api
    models: ModelSource
    groups: tuple[Group, ...]
    definitions: Mapping[str, tuple[ir.Definition, ...]]
    classes: Mapping[str, str]
    users: Mapping[str, tuple[str, ...]]
    """The links, from the top folder, to the methods that return each class."""
    runs: RunMethods | None
    """What a hosted model has besides its operations."""

    @property
    def by_name(self) -> Mapping[str, ir.Definition]:
        """All definitions by the names of their classes."""
        return {each.name: each for each in self.api.definitions}

    def type_on(self, page: str, written: Code) -> str:
        """Write a type for a cell, or a line, of a page: with links to the classes in it."""
        names = names_of(MODELS, written.needs)
        text = written.text
        if not names:
            return code_cell(text)
        return "".join(
            self.class_on(page, piece) if piece in names else escape(piece)
            for piece in _NAME.split(text)
        )

    def class_on(self, page: str, name: str) -> str:
        """Write a link to a class."""
        return f"[{escape(name)}]({self.address(page, name)})"

    def address(self, page: str, name: str) -> str:
        """Return the relative address of a class."""
        return f"{relative(page, self.classes[name])}#{name}"

    def users_on(self, page: str, name: str) -> str:
        """List the methods that return a class, as links, or the first of them."""
        links = self.users.get(name, ())
        shown = [f"[`{each.split('#')[1]}`]({_address(page, each)})" for each in links]
        more = [f"{len(links) - _MOST_USERS} more"] if len(links) > _MOST_USERS else []
        return ", ".join([*shown[:_MOST_USERS], *more])


def relative(page: str, other: str) -> str:
    """Return the address of another page, "" for the same one."""
    return "" if page == other else posixpath.relpath(other, posixpath.dirname(page) or ".")


def _address(page: str, link: str) -> str:
    other, _, anchor = link.partition("#")
    return f"{relative(page, other)}#{anchor}"


def plan_pages(api: ir.Api, *, layout: str) -> Pages:
    """Plan the pages of a client with this layout, in which its code is split as well."""
    models = make_models(api.definitions)
    has_shared_base = layout == "flat" and is_published(api)
    if layout == "tags":
        placement = place(api)
        groups, definitions = _by_tag(api, models, placement), _homes(api, placement)
    else:
        methods = _methods(api, models, api.operations)
        if has_shared_base:
            methods = tuple((_inherited(method), operation) for method, operation in methods)
        groups = (Group(page=OPERATIONS, called="client", summary="", methods=methods),)
        definitions = {_MODELS: api.definitions} if api.definitions else {}
    return Pages(
        api=api,
        models=models,
        groups=tuple(each for each in groups if each.methods or each.children),
        definitions=definitions,
        classes={each.name: page for page, listed in definitions.items() for each in listed},
        users=_users(groups),
        runs=plan_runs(api, models, is_published=has_shared_base),
    )


def _methods(
    api: ir.Api,
    models: ModelSource,
    operations: tuple[ir.Operation, ...],
    taken: Sequence[str] = (),
) -> tuple[tuple[Method, ir.Operation], ...]:
    """Return the methods of a class, each with the operation, or the part of one, that it calls.

    `taken` are other names that the object with these methods has.
    """
    by_name = {each.name: each for each in api.definitions}
    methods = plan_methods(api, operations, models, by_name, taken=taken)
    parts = (variant.operation for variant in variants(operations, taken))
    return tuple(zip(methods, parts, strict=True))


def _inherited(method: Method) -> Method:
    """Return a method as the runtime has it for all published models.

    There a version that is left out is that of the client's model.
    """
    text = method.signature.text.replace(": str = VERSION", ": str | None = None")
    return replace(method, signature=Code(text, method.signature.needs))


def _by_tag(api: ir.Api, models: ModelSource, placement: Placement) -> tuple[Group, ...]:
    pages = {
        path: f"resources/{'/'.join(each.folder)}.md" if path else OPERATIONS
        for path, each in placement.resources.items()
    }
    return tuple(
        Group(
            page=pages[path],
            called=each.called,
            summary=each.summary if path else "",
            methods=tuple(
                method
                for operations in each.classes.values()
                for method in _methods(api, models, operations, each.names)
            ),
            children=tuple(pages[child] for child in each.children) if path else (),
        )
        for path, each in placement.resources.items()
    )


def _homes(api: ir.Api, placement: Placement) -> dict[str, tuple[ir.Definition, ...]]:
    by_name = {each.name: each for each in api.definitions}
    return {
        f"models/{'/'.join(home.folder)}.md": tuple(
            by_name[name] for names in home.modules.values() for name in names
        )
        for home in placement.homes.values()
    }


def _users(groups: Iterable[Group]) -> dict[str, tuple[str, ...]]:
    users: dict[str, dict[str, None]] = {}
    for group in groups:
        for method, operation in group.methods:
            contents = (content for each in successes(operation) for content in each.contents)
            for name in (name for content in contents for name in references(content.type)):
                users.setdefault(name, {})[f"{group.page}#{method.name}"] = None
    return {name: tuple(links) for name, links in users.items()}
