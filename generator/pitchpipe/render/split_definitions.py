"""Renders the modules of definitions, and of their codec, in a client whose code is split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from pitchpipe import ir
from pitchpipe.render.annotations import class_names
from pitchpipe.render.code import FORMS, LATE, MODELS, grouped, imported, names_of, needed
from pitchpipe.render.codec import EMPTY_CODEC
from pitchpipe.render.homes import Home, Path, relative_folder, up_from, when_imported
from pitchpipe.render.models import part_of
from pitchpipe.render.package import codec_view, models_view
from pitchpipe.render.placement import Resource
from pitchpipe.render.prose import docstring
from pitchpipe.render.split_plan import Module, Plan, imports_of, lazy_package, path_in

_CHECKING = imported("typing", "TYPE_CHECKING").needs


def model_modules(plan: Plan, home: Home) -> Iterator[Module]:
    """Yield the modules of dataclasses in a folder."""
    for module, names in home.modules.items():
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
    if home.is_package:
        here = (*home.folder, MODELS, "__init__")
        doc = docstring([f"The inputs and outputs of {plan.about}, as dataclasses."], indent=0)
        everything = chain.from_iterable(home.modules.values())
        yield from lazy_package(here, doc, (), whole=imports_of(here, plan.classes, everything))


def _imported(plan: Plan, definition: ir.Definition) -> set[str]:
    """Return the classes that are imported for a definition, not only for type checkers."""
    needed_first = class_names(when_imported(definition))
    others = class_names(definition)
    return needed_first | {each for each in others if not plan.is_late(definition.name, each)}


def codec_modules(plan: Plan, resource: Resource) -> Iterator[Module]:
    """Yield the codec of a resource: its definitions', and what its methods use of others."""
    folder = resource.folder or plan.placement.common
    home = plan.placement.homes.get(resource.path)
    methods = chain.from_iterable(plan.methods[name] for name in resource.classes)
    used = names_of(FORMS, needed(methods))
    modules = home.modules if home else {"": ()} if used else {}
    for module in modules:
        here = (*folder, FORMS, module) if module else (*folder, FORMS)
        yield _codec(plan, folder, here, used if not module else ())
    if "" not in modules and modules:
        here = (*folder, FORMS, "__init__")
        doc = docstring(
            [f"What the methods of `{resource.called}` use to check, encode and decode."], indent=0
        )
        paths = [(*folder, FORMS, module) for module in modules]
        codecs = [plan.codecs[path] for path in paths if path in plan.codecs]
        late = {name for each in codecs for name in names_of(LATE, each.needs)}
        yield from lazy_package(here, doc, imports_of(here, plan.functions, {*used, *late}))


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
