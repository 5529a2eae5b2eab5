"""Plans a client of which the code is split: what is printed, and in which module."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from pitchpipe import ir
from pitchpipe.garbage import uncollected
from pitchpipe.render.code import FORMS, MODELS, Import
from pitchpipe.render.codec import Codec, IsLate, plan_codec, split_codec
from pitchpipe.render.homes import Home, Path, relative, up_from
from pitchpipe.render.methods import Method, plan_methods
from pitchpipe.render.models import ModelSource, make_models
from pitchpipe.render.package import about_of, lazy_views
from pitchpipe.render.placement import Placement, Resource
from pitchpipe.render.prose import docstring
from pitchpipe.tasks import Run, in_turn


class Module(NamedTuple):
    """A module to print: its path, the template that prints it, and the template's variables."""

    path: Path
    template: str
    view: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is printed, and where.

    `classes` has the module of each class, and `functions` that of each name of the codec.
    `codecs` are by their module.
    """

    api: ir.Api
    about: str
    placement: Placement
    definitions: Mapping[str, ir.Definition]
    models: ModelSource
    codecs: Mapping[Path, Codec]
    classes: Mapping[str, Path]
    functions: Mapping[str, Path]
    is_late: IsLate


def make_plan(api: ir.Api, name: str, placement: Placement, run: Run = in_turn) -> Plan:
    """Plan the client of the package `name`."""
    models = make_models(api.definitions, run)
    classes = {
        name: path_in(home, MODELS, module)
        for home in placement.homes.values()
        for module, names in home.modules.items()
        for name in names
    }
    circles = {
        name: circle for home in placement.homes.values() for name, circle in home.circles.items()
    }
    is_late = partial(_is_late, classes, circles)
    by_name = {definition.name: definition for definition in api.definitions}
    homes = {
        name: tuple(FORMS if part == MODELS else part for part in path)
        for name, path in classes.items()
    }
    with uncollected():
        codec = plan_codec(api, models, is_late)
        codecs = split_codec(codec, api.definitions, models, homes)
    return Plan(
        api=api,
        about=about_of(api, name),
        placement=placement,
        definitions=by_name,
        models=models,
        codecs=codecs,
        classes=classes,
        functions={name: path for path, codec in codecs.items() for name in codec.defined},
        is_late=is_late,
    )


def _is_late(classes: Mapping[str, Path], circles: Mapping[str, str], user: str, used: str) -> bool:
    """Say whether definitions of one circle are in two modules."""
    circle = circles.get(user)
    return circle is not None and circle == circles.get(used) and classes[user] != classes[used]


def methods_of(plan: Plan, resource: Resource) -> dict[str, tuple[Method, ...]]:
    """Plan the methods of a resource, by the names of their classes.

    Those of the client itself are planned together, as their names have to differ.
    """
    planned = partial(plan_methods, plan.api, models=plan.models, by_name=plan.definitions)
    if resource.path or not resource.parts:
        return {
            class_name: planned(operations, taken=resource.names)
            for class_name, operations in resource.classes.items()
        }
    methods = planned(tuple(each for listed in resource.classes.values() for each in listed))
    return {
        class_name: tuple(each for each in methods if each.builder in names)
        for class_name, listed in resource.classes.items()
        for names in [{each.name for each in listed}]
    }


def path_in(home: Home, kind: str, module: str) -> Path:
    """Return the path of a module with definitions, or of their codec."""
    return (*home.folder, kind, module) if module else (*home.folder, kind)


def imports_of(here: Path, homes: Mapping[str, Path], names: Iterable[str]) -> list[Import]:
    """List where a module imports names from, leaving out its own."""
    return [(relative(here, homes[each]), each) for each in names if homes[each] != here]


def package(folder: Path, said: str) -> Module:
    """Return the module of a package that has no names."""
    view = {"doc": docstring([said], indent=0), "imports": (), "stars": (), "homes": ()}
    return Module((*folder, "__init__"), "package/lazy.py.jinja", view)


def lazy_package(
    here: Path, doc: str, imports: Iterable[Import], *, whole: Iterable[Import] = ()
) -> list[Module]:
    """Return a package that imports its names when they are first used, and where they are.

    See `lazy_views`.
    """
    init, names = lazy_views(doc, imports, whole=whole)
    module = Module((*here[:-1], "_names"), "package/names.py.jinja", names)
    return [
        Module(here, "package/lazy.py.jinja", {**init, "up": up_from(here)}),
        *([module] if names["homes"] else []),
    ]
