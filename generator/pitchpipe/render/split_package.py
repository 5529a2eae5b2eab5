"""Renders a client of which the code is split: modules that are loaded when they are used.

The methods are in a package for each resource, or, those of the client itself, by their paths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from typing import Any, TypeAlias

from pitchpipe import ir
from pitchpipe.garbage import uncollected
from pitchpipe.parse.answers import Answers
from pitchpipe.render.auth import plan_auth
from pitchpipe.render.code import (
    MODELS,
    Import,
    grouped,
    imported,
    names_of,
    needed,
    runtime,
    sorted_names,
)
from pitchpipe.render.fakes import grouped_views
from pitchpipe.render.finish import Finished, finished
from pitchpipe.render.homes import Home, Path, relative, relative_folder, up_from
from pitchpipe.render.methods import Method
from pitchpipe.render.package import (
    client_view,
    import_variables,
    member_variables,
    named_tables,
    package_doc,
    public_names,
    template,
)
from pitchpipe.render.placement import SHARED, Placement, Resource
from pitchpipe.render.predictions import plan_runs
from pitchpipe.render.prose import comment, docstring
from pitchpipe.render.shadowing import hidden_types, qualified
from pitchpipe.render.split_definitions import (
    codec_modules,
    method_codec,
    model_modules,
    model_package,
)
from pitchpipe.render.split_plan import (
    Module,
    Plan,
    imports_of,
    lazy_package,
    make_plan,
    methods_of,
    package,
)
from pitchpipe.tasks import Run, in_turn

Methods: TypeAlias = Mapping[str, tuple[Method, ...]]
"""The methods of a resource, by the names of their classes."""

_OPERATIONS = "_operations"
"""The folder of the methods of the client itself, if these are many; no tag is called so."""
_CHECKING = imported("typing", "TYPE_CHECKING")
_TOGETHER = 100
"""How many modules of definitions are printed by one task."""


def render_split(
    api: ir.Api,
    placement: Placement,
    *,
    name: str,
    source: str,
    command: str,
    answers: Answers | None = None,
    run: Run = in_turn,
) -> dict[str, Finished]:
    """Render one client: `{path: text}`; see `render_package`."""
    plan = make_plan(api, name, placement, run)
    header = {"source": comment(source), "command": comment(command)}
    files: dict[str, Finished] = {}
    for printed in run([partial(_printed, part, header) for part in _parts(plan)]):
        files |= printed
    last: list[Module] = []
    if any(file.startswith(f"{SHARED}/") for file in files):
        last.append(package((SHARED,), "What several resources use."))
    if answers:
        last += _testing(plan, answers)
    return {**files, **_printed(lambda: last, header), "py.typed": Finished("")}


def _printed(
    part: Callable[[], Iterable[Module]], header: Mapping[str, str]
) -> dict[str, Finished]:
    """Print modules one by one, as their variables take more memory than their texts."""
    files: dict[str, Finished] = {}
    for module in part():
        file = f"{'/'.join(module.path)}.py"
        files[file] = finished(file, template(module.template).render(**header, **module.view))
    return files


def _parts(plan: Plan) -> Iterator[Callable[[], Iterable[Module]]]:
    """Yield functions that make some modules each, and do not depend on one another."""
    yield partial(_init, plan)
    for path, resource in plan.placement.resources.items():
        home = plan.placement.homes.get(path)
        yield partial(_of_resource, plan, resource, home)
        if home:
            yield from _of_definitions(plan, home)


def _of_definitions(plan: Plan, home: Home) -> Iterator[Callable[[], Iterable[Module]]]:
    modules = list(home.modules)
    for at in range(0, len(modules), _TOGETHER):
        some = modules[at : at + _TOGETHER]
        yield partial(model_modules, plan, home, some)
        if home.is_package:  # else they are beside what the methods use
            yield partial(codec_modules, plan, home, some)


def _of_resource(plan: Plan, resource: Resource, home: Home | None) -> Iterator[Module]:
    """Yield the modules with the methods of a resource, and what these import for themselves."""
    with uncollected():
        methods = methods_of(plan, resource)
    yield from (_resource if resource.path else _client)(plan, resource, methods)
    yield from method_codec(plan, resource, chain.from_iterable(methods.values()))
    if home:
        yield from model_package(plan, home)


def _testing(plan: Plan, answers: Answers) -> Iterator[Module]:
    """Yield the module with the fake of the API, and those with what it answers."""
    here, resources = ("testing",), plan.placement.resources.values()
    tables, view = grouped_views(plan.api, resources, answers, plan.about)
    for path, table in tables.items():
        yield Module(path, "package/testing_table.py.jinja", table)
    imports = grouped(imports_of(here, plan.classes, view["classes"]))
    yield Module(here, "package/testing.py.jinja", {**view, "class_imports": imports})


# What a module imports.


def _classes_of(plan: Plan, here: Path, methods: Iterable[Method]) -> dict[str, Any]:
    """Import classes that calls make, and for type checkers those that only annotations name."""
    listed = list(methods)
    made = set(names_of(MODELS, needed(code for each in listed for code in each.executed)))
    named = set(names_of(MODELS, needed(listed))) - made
    return {
        "class_imports": grouped(imports_of(here, plan.classes, made)),
        "typing_imports": grouped(imports_of(here, plan.classes, named)),
    }


# The modules with methods.


def _client(plan: Plan, client: Resource, planned: Methods) -> Iterator[Module]:
    api, here, methods = plan.api, ("client",), planned[client.class_name]
    runs = plan_runs(api, plan.models)
    plain = client_view(api, methods, plan_auth(api.security_schemes), runs, plan.about)
    classes = _classes_of(plan, here, methods)
    if runs:
        named = names_of(MODELS, needed([*methods, runs]))
        classes = {"class_imports": grouped(imports_of(here, plan.classes, named))}
    view = {
        **plain,
        **classes,
        **_children(plan, client, here, {**plain, **classes}),
        "codec_home": relative_folder(here, plan.placement.common),
    }
    if client.children:
        said = "The resources of the API, each loaded when it is first used"
        view["docs"] = {
            "Client": docstring([f"{said}; a context manager."], indent=4),
            "AsyncClient": docstring([f"{said}; an async context manager."], indent=4),
        }
    if client.parts:
        view |= {
            "bases": f"{plain['bases']}, Methods",
            "async_bases": f"{plain['async_bases']}, AsyncMethods",
            "class_imports": [(f".{_OPERATIONS}", ("AsyncMethods", "Methods"))],
        }
        yield from _operations(plan, client, planned)
    yield Module(here, "package/client.py.jinja", view)


def _operations(plan: Plan, client: Resource, planned: Methods) -> Iterator[Module]:
    """Yield the package of the methods of the client itself, which inherits them from there."""
    said = "Methods of `client`."
    for part in client.parts:
        here = (_OPERATIONS, part.module)
        own = planned[part.class_name]
        view = _methods_view(plan, client, here, part.class_name, own, said=said)
        yield Module(here, "package/client.py.jinja", view)
    parts = {f".{part.module}": part.class_name for part in client.parts}
    homes = [
        (method.name, f".{part.module}.{part.class_name}")
        for part in client.parts
        for method in planned[part.class_name]
    ]
    view = {
        "doc": docstring(
            ["The methods of the clients, each loaded when it is first used."], indent=0
        ),
        "up": up_from((_OPERATIONS, "__init__")),
        "imports": [(at, (f"Async{name}", name)) for at, name in parts.items()],
        "classes": [
            ("Methods", list(parts.values())),
            ("AsyncMethods", [f"Async{name}" for name in parts.values()]),
        ],
        "docs": {
            "Methods": docstring(["One method for each operation of the spec."], indent=8),
            "AsyncMethods": docstring(["The same methods, asynchronous."], indent=8),
        },
    }
    yield Module((_OPERATIONS, "__init__"), "package/methods.py.jinja", view)
    doc = docstring(["The classes that define the methods of the clients."], indent=0)
    names = {"doc": doc, "homes": sorted(homes)}
    yield Module((_OPERATIONS, "_names"), "package/names.py.jinja", names)


def _children(
    plan: Plan, resource: Resource, here: Path, view: Mapping[str, Any]
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


def _resource(plan: Plan, resource: Resource, planned: Methods) -> list[Module]:
    """Return the package of a resource: the resource itself, and its parts."""
    modules = [package(resource.folder, f"`{resource.called}`: {resource.summary}")]
    bases: list[Import] = []
    for part in resource.parts:
        here = (*resource.folder, part.module)
        said = f"Methods of `{resource.called}`."
        own = planned[part.class_name]
        view = _methods_view(plan, resource, here, part.class_name, own, said=said)
        modules.append(Module(here, "package/client.py.jinja", view))
        bases += [
            (f".{part.module}", part.class_name),
            (f".{part.module}", f"Async{part.class_name}"),
        ]
    here = (*resource.folder, "resource")
    said = f"The resource `{resource.called}`."
    own = planned[resource.class_name]
    view = _methods_view(plan, resource, here, resource.class_name, own, said=said)
    parts = [part.class_name for part in resource.parts]
    view |= {
        **_children(plan, resource, here, view),
        "bases": ", ".join([*parts, "resources.Resource"]),
        "async_bases": ", ".join([*(f"Async{each}" for each in parts), "resources.AsyncResource"]),
        "class_imports": (*view["class_imports"], *grouped(bases)),
        "docs": {
            resource.class_name: docstring([resource.summary], indent=4),
            f"Async{resource.class_name}": docstring([resource.summary], indent=4),
        },
    }
    return [*modules, Module(here, "package/client.py.jinja", view)]


def _methods_view(
    plan: Plan,
    resource: Resource,
    here: Path,
    class_name: str,
    methods: tuple[Method, ...],
    *,
    said: str,
) -> dict[str, Any]:
    """Return the variables of a module of methods."""
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
        "prefix": "".join(f"{each}." for each in resource.path),
        "codec_home": relative_folder(here, resource.folder or plan.placement.common),
        "members": members,
        "builtins": any("builtins." in f"{each[1]}{each[2]}" for each in members),
        "docs": {name: docstring([said], indent=4) for name in (class_name, f"Async{class_name}")},
    }


def _init(plan: Plan) -> list[Module]:
    here = ("__init__",)
    imports = [(".client", name) for name in public_names(plan.api)]
    imports += [
        (relative(here, (*each.folder, "resource")), name)
        for each in plan.placement.resources.values()
        if each.path
        for name in (each.class_name, f"Async{each.class_name}")
    ]
    imports += [(".._runtime.values", "UNSET")] if plan.models.unset else []
    whole = [
        (relative(here, (*home.folder, MODELS)), name)
        for home in plan.placement.homes.values()
        if home.is_package
        for names in home.modules.values()
        for name in names
    ]
    listed = plan.classes.keys() - {name for _, name in whole}
    imports += imports_of(here, plan.classes, listed)
    return lazy_package(here, package_doc(plan.api, plan.about), imports, whole=whole)
