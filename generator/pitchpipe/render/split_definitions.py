"""Renders the modules of definitions, and of their codec, in a client whose code is split."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from pitchpipe import ir
from pitchpipe.render.annotations import class_names
from pitchpipe.render.code import FORMS, LATE, MODELS, grouped, imported, names_of, needed
from pitchpipe.render.codec import EMPTY_CODEC
from pitchpipe.render.homes import Home, Path, relative_folder, up_from, when_imported
from pitchpipe.render.methods import Method
from pitchpipe.render.models import part_of
from pitchpipe.render.package import codec_view, models_view
from pitchpipe.render.placement import Resource
from pitchpipe.render.prose import docstring
from pitchpipe.render.split_plan import Module, Plan, imports_of, lazy_package, path_in

_CHECKING = imported("typing", "TYPE_CHECKING").needs


def model_modules(plan: Plan, home: Home, modules: Iterable[str]) -> Iterator[Module]:
    """Yield these modules of dataclasses in a folder."""
    for module in modules:
        names = home.modules[module]
        here = path_in(home, MODELS, module)
        definitions = [plan.definitions[name] for name in names]
        used = {name for each in definitions for name in class_names(each)}
        typed = used - {name for each in definitions for name in _imported(plan, each)}
        view = {
            **models_view(
                part_of(plan.models, definitions), plan.about, imports=_CHECKING if typed else ()
            ),
            "up": up_from(here),
            "exported": sorted(names) if home.is_package else (),
            "class_imports": grouped(imports_of(here, plan.classes, used - typed)),
            "typing_imports": grouped(imports_of(here, plan.classes, typed)),
        }
        yield Module(here, "package/models.py.jinja", view)


def model_package(plan: Plan, home: Home) -> list[Module]:
    """Return the package of the modules of dataclasses in a folder, if these are several."""
    if not home.is_package:
        return []
    here = (*home.folder, MODELS, "__init__")
    doc = docstring([f"The inputs and outputs of {plan.about}, as dataclasses."], indent=0)
    everything = chain.from_iterable(home.modules.values())
    return lazy_package(here, doc, (), whole=imports_of(here, plan.classes, everything))


def _imported(plan: Plan, definition: ir.Definition) -> set[str]:
    """Return the classes that are imported for a definition, not only for type checkers."""
    needed_first = class_names(when_imported(definition))
    others = class_names(definition)
    return needed_first | {each for each in others if not plan.is_late(definition.name, each)}


def codec_modules(plan: Plan, home: Home, modules: Iterable[str]) -> Iterator[Module]:
    """Yield the codecs of these modules of definitions."""
    for module in modules:
        yield _codec(plan, home.folder, path_in(home, FORMS, module), ())


def method_codec(plan: Plan, resource: Resource, methods: Iterable[Method]) -> list[Module]:
    """Return what the methods of a resource use to check, encode and decode.

    If its definitions are in one module, their codec is there too; if in several, it is a package.
    """
    folder = resource.folder or plan.placement.common
    home = plan.placement.homes.get(resource.path)
    used = names_of(FORMS, needed(methods))
    if home is None or not home.is_package:
        return [_codec(plan, folder, (*folder, FORMS), used)] if home or used else []
    here = (*folder, FORMS, "__init__")
    doc = docstring(
        [f"What the methods of `{resource.called}` use to check, encode and decode."], indent=0
    )
    paths = [path_in(home, FORMS, module) for module in home.modules]
    codecs = [plan.codecs[path] for path in paths if path in plan.codecs]
    late = {name for each in codecs for name in names_of(LATE, each.needs)}
    return lazy_package(here, doc, imports_of(here, plan.functions, {*used, *late}))


def _codec(plan: Plan, folder: Path, here: Path, given_on: Sequence[str]) -> Module:
    """Return a module of the codec, with what it imports only for the methods (`given_on`)."""
    codec = plan.codecs.get(here, EMPTY_CODEC)
    imports = imports_of(here, plan.classes, names_of(MODELS, codec.needs))
    own = set(names_of(FORMS, codec.needs)) - set(given_on)
    imports += imports_of(here, plan.functions, own)
    imports += [
        (at, f"{each} as {each}") for at, each in imports_of(here, plan.functions, given_on)
    ]
    view = {
        **codec_view(codec, plan.about),
        "up": up_from(here),
        "codec_home": relative_folder(here, folder),
        "class_imports": grouped(imports),
    }
    return Module(here, "package/_codec.py.jinja", view)
