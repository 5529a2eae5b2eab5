"""Renders a client whose operations are grouped by tag: a package for each resource."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

from pitchpipe import ir
from pitchpipe.garbage import uncollected
from pitchpipe.parse.answers import Answers
from pitchpipe.render.annotations import class_names
from pitchpipe.render.auth import plan_auth
from pitchpipe.render.code import (
    FORMS,
    MODELS,
    Import,
    grouped,
    imported,
    names_of,
    needed,
    runtime,
    sorted_names,
)
from pitchpipe.render.codec import EMPTY_CODEC, Codec, plan_codec, split_codec
from pitchpipe.render.fakes import grouped_views
from pitchpipe.render.methods import Method, plan_methods
from pitchpipe.render.models import ModelSource, make_models, part_of
from pitchpipe.render.package import (
    about_of,
    client_view,
    codec_view,
    import_variables,
    lazy_views,
    member_variables,
    models_view,
    named_tables,
    package_doc,
    public_names,
    server_doc,
    template,
)
from pitchpipe.render.placement import (
    SHARED,
    Home,
    Path,
    Placement,
    Resource,
    place,
    relative,
    up_from,
)
from pitchpipe.render.predictions import plan_runs
from pitchpipe.render.prose import comment, docstring
from pitchpipe.render.shadowing import hidden_types, qualified

_FOR_METHODS = ("requests", "responses")
"""The runtime modules that every module with methods imports."""
_CHECKING = imported("typing", "TYPE_CHECKING")


class _Module(NamedTuple):
    """A module to print: its path, the template that prints it, and the template's variables."""

    path: Path
    template: str
    view: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is printed, and where.

    `classes` has the module of each class, and `functions` that of each name of the codec.
    `methods` are by the name of their class, `codecs` by their module.
    """

    api: ir.Api
    about: str
    placement: Placement
    definitions: Mapping[str, ir.Definition]
    models: ModelSource
    codecs: Mapping[Path, Codec]
    classes: Mapping[str, Path]
    functions: Mapping[str, Path]
    methods: Mapping[str, tuple[Method, ...]]


def render_by_tag(
    api: ir.Api, *, name: str, source: str, command: str, answers: Answers | None = None
) -> dict[str, str]:
    """Render one client: `{path: text}`, not yet formatted; see `render_package`."""
    plan = _plan(api, name)
    header = {"source": comment(source), "command": comment(command)}
    files = {
        f"{'/'.join(module.path)}.py": template(module.template).render(**header, **module.view)
        for module in _each_module(plan, answers)
    }
    return {**files, "py.typed": ""}


def _each_module(plan: _Plan, answers: Answers | None) -> Iterator[_Module]:
    """Yield the modules one by one, as their variables take more memory than their texts."""
    yield from _init(plan)
    is_shared = False
    for module in _of_resources(plan):
        is_shared = is_shared or module.path[0] == SHARED
        yield module
    if is_shared:
        yield _package((SHARED,), "What several resources use.")
    if answers:
        yield from _testing(plan, answers)


def _of_resources(plan: _Plan) -> Iterator[_Module]:
    for path, resource in plan.placement.resources.items():
        yield from _resource(plan, resource) if path else _client(plan, resource)
        yield from _codecs(plan, resource)
        if path in plan.placement.homes:
            yield from _models(plan, plan.placement.homes[path])


def _testing(plan: _Plan, answers: Answers) -> Iterator[_Module]:
    """Yield the module with the fake of the API, and those with what it answers."""
    here, resources = ("testing",), plan.placement.resources.values()
    tables, view = grouped_views(plan.api, resources, answers, plan.about)
    for path, table in tables.items():
        yield _Module(path, "package/testing_table.py.jinja", table)
    imports = grouped(_imports(here, plan.classes, view["classes"]))
    yield _Module(here, "package/testing.py.jinja", {**view, "class_imports": imports})


def _plan(api: ir.Api, name: str) -> _Plan:
    placement, models = place(api), make_models(api.definitions)
    classes = {
        name: _path(home, MODELS, module)
        for home in placement.homes.values()
        for module, names in home.modules.items()
        for name in names
    }
    by_name = {definition.name: definition for definition in api.definitions}
    with uncollected():
        methods = {
            class_name: plan_methods(
                api, operations, models, by_name, owner=class_name, taken=resource.names
            )
            for resource in placement.resources.values()
            for class_name, operations in resource.classes.items()
        }
    homes = {
        name: tuple(FORMS if part == MODELS else part for part in path)
        for name, path in classes.items()
    }
    with uncollected():
        codecs = split_codec(plan_codec(api, models), api.definitions, models, homes)
    return _Plan(
        api=api,
        about=about_of(api, name),
        placement=placement,
        definitions=by_name,
        models=models,
        codecs=codecs,
        classes=classes,
        functions={name: path for path, codec in codecs.items() for name in codec.defined},
        methods=methods,
    )


def _path(home: Home, kind: str, module: str) -> Path:
    return (*home.folder, kind, module) if module else (*home.folder, kind)


# What a module imports.


def _imports(here: Path, homes: Mapping[str, Path], names: Iterable[str]) -> list[Import]:
    """List where a module imports names from, leaving out its own."""
    return [(relative(here, homes[each]), each) for each in names if homes[each] != here]


def _classes_of(plan: _Plan, here: Path, methods: Iterable[Method]) -> dict[str, Any]:
    """Import classes that calls make, and for type checkers those that only annotations name."""
    listed = list(methods)
    made = set(names_of(MODELS, needed(code for each in listed for code in each.executed)))
    named = set(names_of(MODELS, needed(listed))) - made
    return {
        "class_imports": grouped(_imports(here, plan.classes, made)),
        "typing_imports": grouped(_imports(here, plan.classes, named)),
    }


# The modules with methods.


def _client(plan: _Plan, client: Resource) -> list[_Module]:
    api, here, methods = plan.api, ("client",), plan.methods[client.class_name]
    runs = plan_runs(api, plan.models)
    plain = client_view(api, methods, plan_auth(api.security_schemes), runs, plan.about)
    classes = _classes_of(plan, here, methods)
    if runs:
        named = names_of(MODELS, needed([*methods, runs]))
        classes = {"class_imports": grouped(_imports(here, plan.classes, named))}
    said = "The resources of the API, each loaded when it is first used; a context manager."
    view = {
        **plain,
        **classes,
        **_children(plan, client, here, {**plain, **classes}),
        "modules": [each for each in plain["modules"] if methods or each not in _FOR_METHODS],
        "codec_home": f".{SHARED}",
        "docs": {
            "Client": docstring([said, server_doc(api)], indent=4),
            "AsyncClient": docstring(["The asynchronous client: see `Client`."], indent=4),
        },
    }
    return [_Module(here, "package/client.py.jinja", view)]


def _children(
    plan: _Plan, resource: Resource, here: Path, view: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the variables that print the resources below a resource or client, with its `view`."""
    children = [plan.placement.resources[path] for path in resource.children]
    if not children:
        return {}
    modules = {each.path: relative(here, (*each.folder, "resource")) for each in children}
    imports = [
        (modules[each.path], name)
        for each in children
        for name in (each.class_name, f"Async{each.class_name}")
    ]
    return {
        "functools": sorted({*view["functools"], "cached_property"}),
        "typing": sorted_names({*view["typing"], "TYPE_CHECKING"}),
        "typing_imports": sorted((*view["typing_imports"], *grouped(imports))),
        "children": [
            {
                "name": each.path[-1],
                "class_name": each.class_name,
                "module": modules[each.path],
                "doc": docstring([each.summary], indent=8),
            }
            for each in children
        ],
    }


def _resource(plan: _Plan, resource: Resource) -> list[_Module]:
    """Return the package of a resource: the resource itself, and its parts."""
    modules = [_package(resource.folder, f"`{resource.called}`: {resource.summary}")]
    bases: list[Import] = []
    for part in resource.parts:
        here = (*resource.folder, part.module)
        said = f"Methods of `{resource.called}`."
        view = _methods_view(plan, resource, here, part.class_name, said)
        modules.append(_Module(here, "package/client.py.jinja", view))
        bases += [
            (f".{part.module}", part.class_name),
            (f".{part.module}", f"Async{part.class_name}"),
        ]
    here = (*resource.folder, "resource")
    said = f"The resource `{resource.called}`."
    view = _methods_view(plan, resource, here, resource.class_name, said)
    parts = [part.class_name for part in resource.parts]
    view |= {
        **_children(plan, resource, here, view),
        "bases": ", ".join([*parts, "resources.Resource"]),
        "async_bases": ", ".join([*(f"Async{each}" for each in parts), "resources.AsyncResource"]),
        "class_imports": (*view["class_imports"], *grouped(bases)),
        "docs": {
            resource.class_name: docstring([resource.summary], indent=4),
            f"Async{resource.class_name}": docstring(
                [f"The asynchronous resource: see `{resource.class_name}`."], indent=4
            ),
        },
    }
    return [*modules, _Module(here, "package/client.py.jinja", view)]


def _methods_view(
    plan: _Plan, resource: Resource, here: Path, class_name: str, said: str
) -> dict[str, Any]:
    """Return the variables of a module of methods."""
    methods = plan.methods[class_name]
    tables = named_tables(methods)
    classes = _classes_of(plan, here, methods)
    modules = ["resources", *(["requests"] if methods else [])]
    modules += ["responses"] if any(not each.items for each in methods) else []
    checking = [_CHECKING] if classes["typing_imports"] else []
    needs = needed([*map(runtime, modules), *methods, *checking])
    hidden = hidden_types([*(each.name for each in methods), *(p[-1] for p in resource.children)])
    members = [(each, *qualified(each.signature, each.returned, hidden)) for each in methods]
    return {
        **import_variables(needs),
        **member_variables(class_name, methods, tables),
        **classes,
        "doc": docstring([said], indent=0),
        "up": up_from(here),
        "is_client": False,
        "runs": None,
        "bases": "resources.Resource",
        "async_bases": "resources.AsyncResource",
        "constants": [(name, table) for table, name in tables.items() if name.startswith("_")],
        "prefix": f"{'.'.join(resource.path)}.",
        "members": members,
        "builtins": any("builtins." in f"{each[1]}{each[2]}" for each in members),
        "docs": {name: docstring([said], indent=4) for name in (class_name, f"Async{class_name}")},
    }


# The modules with definitions.


def _models(plan: _Plan, home: Home) -> Iterator[_Module]:
    """Yield the modules of dataclasses in a folder."""
    for module, names in home.modules.items():
        here = _path(home, MODELS, module)
        definitions = [plan.definitions[name] for name in names]
        used = {name for each in definitions for name in class_names(each)}
        view = models_view(part_of(plan.models, definitions), plan.about)
        classes = grouped(_imports(here, plan.classes, used))
        yield _Module(
            here, "package/models.py.jinja", {**view, "up": up_from(here), "class_imports": classes}
        )
    if "" not in home.modules:
        here = (*home.folder, MODELS, "__init__")
        doc = docstring([f"The inputs and outputs of {plan.about}, as dataclasses."], indent=0)
        everything = chain.from_iterable(home.modules.values())
        yield from _lazy(here, doc, _imports(here, plan.classes, everything))


def _codecs(plan: _Plan, resource: Resource) -> Iterator[_Module]:
    """Yield the codec of a resource: its definitions', and what its methods use of others."""
    folder = resource.folder or (SHARED,)
    home = plan.placement.homes.get(resource.path)
    methods = chain.from_iterable(plan.methods[name] for name in resource.classes)
    used = names_of(FORMS, needed(methods))
    modules = home.modules if home else {"": ()} if used else {}
    for module in modules:
        here = (*folder, FORMS, module) if module else (*folder, FORMS)
        yield _codec(plan, here, used if not module else ())
    if "" not in modules and modules:
        here = (*folder, FORMS, "__init__")
        doc = docstring(
            [f"What the methods of `{resource.called}` use to check, encode and decode."], indent=0
        )
        yield from _lazy(here, doc, _imports(here, plan.functions, used))


def _codec(plan: _Plan, here: Path, given_on: Sequence[str]) -> _Module:
    """Return a module of the codec, with what it imports only for the methods (`given_on`)."""
    codec = plan.codecs.get(here, EMPTY_CODEC)
    imports = _imports(here, plan.classes, names_of(MODELS, codec.needs))
    own = set(names_of(FORMS, codec.needs)) - set(given_on)
    imports += _imports(here, plan.functions, own)
    imports += [(at, f"{each} as {each}") for at, each in _imports(here, plan.functions, given_on)]
    view = codec_view(codec, plan.about)
    return _Module(
        here,
        "package/_codec.py.jinja",
        {**view, "up": up_from(here), "class_imports": grouped(imports)},
    )


# Packages: empty ones, and those whose names are imported when they are first used.


def _package(folder: Path, said: str) -> _Module:
    doc = docstring([said], indent=0)
    return _Module((*folder, "__init__"), "package/lazy.py.jinja", {"doc": doc, "imports": ()})


def _lazy(here: Path, doc: str, imports: Iterable[Import]) -> list[_Module]:
    """Return a package that imports its names when they are first used, and where they are."""
    init, names = lazy_views(doc, imports)
    module = _Module((*here[:-1], "_names"), "package/names.py.jinja", names)
    return [
        _Module(here, "package/lazy.py.jinja", {**init, "up": up_from(here)}),
        *([module] if names["homes"] else []),
    ]


def _init(plan: _Plan) -> list[_Module]:
    here = ("__init__",)
    imports = [(".client", name) for name in public_names(plan.api)]
    imports += [
        (relative(here, (*each.folder, "resource")), name)
        for each in plan.placement.resources.values()
        if each.path
        for name in (each.class_name, f"Async{each.class_name}")
    ]
    imports += _imports(here, plan.classes, plan.classes)
    imports += [(".._runtime.values", "UNSET")] if plan.models.unset else []
    return _lazy(here, package_doc(plan.api, plan.about), imports)
