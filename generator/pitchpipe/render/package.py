"""Renders the files of one client."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from pitchpipe import ir
from pitchpipe.parse.names import snake
from pitchpipe.render.auth import Auth, plan_auth
from pitchpipe.render.code import (
    ANY,
    CODEC,
    DATES,
    ENVELOPE,
    MODELS,
    PARTIAL,
    RUNTIME,
    Import,
    grouped,
    imported,
    names_of,
    needed,
    runtime,
    sorted_names,
)
from pitchpipe.render.codec import Codec, plan_codec
from pitchpipe.render.constructor import constructor_doc
from pitchpipe.render.literals import literal
from pitchpipe.render.methods import Method, error_tables, plan_methods
from pitchpipe.render.models import ModelSource, make_models
from pitchpipe.render.outcomes import returns_file
from pitchpipe.render.predictions import RunMethods, plan_runs
from pitchpipe.render.prose import comment, docstring
from pitchpipe.templating import Templates, python_templates

if TYPE_CHECKING:
    from pitchpipe.parse.answers import Answers


def render_package(
    api: ir.Api, *, name: str, source: str, command: str, answers: Answers | None = None
) -> dict[str, str]:
    """Render one client: `{file name: text}`, not yet formatted.

    `name` is the package's name; `source` and `command` appear in the header of each file. With
    `answers`, a fake of the API is added.
    """
    models = make_models(api.definitions)
    by_name = {definition.name: definition for definition in api.definitions}
    codec, methods = plan_codec(api, models), plan_methods(api, api.operations, models, by_name)
    auth, runs = plan_auth(api.security_schemes), plan_runs(api, models)
    about = about_of(api, name)
    views = {
        "__init__.py": init_view(api, models, about),
        "models.py": models_view(models, about),
        "_codec.py": codec_view(codec, about),
        "client.py": client_view(api, methods, auth, runs, about),
    }
    if answers:
        from pitchpipe.render.fakes import flat_view

        views["testing.py"] = flat_view(api, "Client", answers, about)
    return printed(views, source=source, command=command)


def printed(views: Mapping[str, Mapping[str, Any]], *, source: str, command: str) -> dict[str, str]:
    """Print the files of a package with their variables; see `render_package`.

    A view with a `template` is printed by that, not by the one that is called like the file.
    """
    header = {"source": comment(source), "command": comment(command)}
    files = {
        file: template(f"package/{view.get('template', file)}.jinja").render(**header, **view)
        for file, view in views.items()
    }
    return {**files, "py.typed": ""}


def about_of(api: ir.Api, name: str) -> str:
    """Say what a client is for: the hosted model or the title of the document, or its `name`."""
    return comment(api.prediction.model if api.prediction else api.title) or name


_MODULES = ("limits", "outgoing", "retries", "transport")
"""The runtime modules that every client imports, besides that of its base class."""


@cache
def _templates() -> Templates:
    return python_templates({"literal": literal, "snake": snake})


def template(name: str) -> Any:
    """Return the template of a file."""
    return _templates().get_template(name)


# The variables of each template.


def _left_out(api: ir.Api) -> list[str]:
    """Name the operations that the client lacks."""
    if not api.left_out:
        return []
    listed = "\n".join(f"- {each.operation}: {each.reason}" for each in api.left_out)
    return [f"Left out, because they cannot be generated:\n\n{listed}"]


def package_doc(api: ir.Api, about: str) -> str:
    """Return the docstring of a client's package."""
    return docstring([f"A client for {about}.", api.description, *_left_out(api)], indent=0)


def public_names(api: ir.Api) -> list[str]:
    """List what a client's package exports of its module `client`."""
    names = ["AsyncClient", "Client", *(name for name, _ in public_constants(api))]
    names += ["parse_webhook"] if api.prediction and api.prediction.runs else []
    return sorted_names(names)


def init_view(
    api: ir.Api, models: ModelSource, about: str, shared: Collection[str] = ()
) -> dict[str, Any]:
    """Return the variables of `__init__.py`, which says itself where its names are.

    The definitions in `shared` are in the runtime.
    """
    imports = [(".client", name) for name in public_names(api)]
    imports += [
        (f"..{RUNTIME}.{ENVELOPE}" if each.name in shared else f".{MODELS}", each.name)
        for each in api.definitions
    ]
    imports += [(f"..{RUNTIME}.values", "UNSET")] if models.unset else []
    init, names = lazy_views(package_doc(api, about), imports)
    return {"template": "lazy.py", "up": "..", **init, "homes": names["homes"]}


def lazy_views(
    doc: str, imports: Iterable[Import], *, whole: Iterable[Import] = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the variables of a package that imports its names when they are first used.

    The others are those of the module beside it that says where they are. `whole` are all names of
    modules, which type checkers import without listing them.
    """
    named, whole = sorted(imports, key=itemgetter(1)), tuple(whole)
    listed = sorted([*named, *whole], key=itemgetter(1))
    said = docstring(["The modules that define the names of this package."], indent=0)
    homes = [(name, module) for module, name in listed]
    stars = sorted({module for module, _ in whole})
    init = {"doc": doc, "imports": grouped(named), "stars": stars, "homes": ()}
    return init, {"doc": said, "homes": homes}


def models_view(
    models: ModelSource, about: str, *, imports: Iterable[Import] = ()
) -> dict[str, Any]:
    """Return the variables of a module of dataclasses, which has other `imports` as well."""
    doc = docstring([f"The inputs and outputs of {about}, as dataclasses."], indent=0)
    own = [(module, name) for module, names in models.imports for name in names]
    listed = grouped([*own, *imports])
    return {
        "doc": doc,
        "models": models,
        "imports": [(module, sorted_names(names)) for module, names in listed],
        "exported": (),
        "up": "..",
        "class_imports": (),
        "typing_imports": (),
    }


def codec_view(codec: Codec, about: str) -> dict[str, Any]:
    """Return the variables of a module of codec functions."""
    names = [
        *(["checks.Violations"] if codec.encoders else []),
        *(["decode.object_"] if any(not each.expression for each in codec.decoders) else []),
        *(["unions.Form"] if codec.forms else []),
        *(["encode.Properties"] if any(not each.expression for each in codec.encoders) else []),
    ]
    used = [*map(runtime, names), *([ANY] if codec.defined else [])]
    return {
        "doc": docstring([f"Checks, encodes and decodes the values of {about}."], indent=0),
        "codec": codec,
        **import_variables(needed([codec, *used])),
        "class_imports": grouped_classes(names_of(MODELS, codec.needs)),
    }


def grouped_classes(names: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    """Import classes from the module of dataclasses beside a module."""
    return [(f".{MODELS}", names)] if names else []


def client_view(
    api: ir.Api, methods: tuple[Method, ...], auth: Auth, runs: RunMethods | None, about: str
) -> dict[str, Any]:
    """Return the variables of the module of the clients."""
    tables = named_tables(methods)
    constants = [(name, literal(value)) for name, value in public_constants(api)]
    constants += [("_HINTS", literal(dict(auth.hints)))] if auth.hints else []
    constants += [(name, table) for table, name in tables.items() if name.startswith("_")]
    constants += [("_FIELDS", runs.fields)] if runs and runs.fields else []
    trains = runs.trains if runs else None
    constants += [("_TRAINING_FIELDS", trains.fields)] if trains and trains.fields else []
    has_files = any(returns_file(operation) for operation in api.operations)
    bases = [("model_clients", f"ModelClient{runs.classes}")] if runs else []
    bases += [("trainings", f"TrainingClient[{trains.training}]")] if trains else []
    bases += [("downloading", "DownloadingClient")] if has_files else []
    bases = bases or [("clients", "BaseClient")]
    modules = [
        *_MODULES,
        *(module for module, _ in bases),
        *(["requests"] if methods else []),
        *(["responses"] if any(not m.items for m in methods) else []),
        *(["refusals"] if runs else []),
        *(["pacing"] if is_paced(api) else []),
    ]
    used = [imported("typing", "TYPE_CHECKING"), *(imported(RUNTIME, name) for name in modules)]
    needs = needed([*used, auth, *methods, *([runs] if runs else [])])
    return {
        "doc": docstring([f"Client and AsyncClient for {about}."], indent=0),
        **import_variables(needs),
        **member_variables("Client", methods, tables),
        "class_imports": grouped_classes(sorted_names(names_of(MODELS, needs))),
        "bases": ", ".join(f"{module}.{name}" for module, name in bases),
        "async_bases": ", ".join(f"{module}.Async{name}" for module, name in bases),
        "is_client": True,
        "constants": constants,
        "auth": auth,
        "runs": runs,
        "is_paced": is_paced(api),
        "has_server": bool(api.server),
        "docs": class_docs(),
        "made": constructor_doc(api, auth.described),
        "async_made": constructor_doc(api, auth.async_described),
    }


def is_paced(api: ir.Api) -> bool:
    """Say whether a client has a pace: that of a hosted model, or where the spec names a 429."""
    listed = (str(each.status) for operation in api.operations for each in operation.responses)
    return bool(api.prediction and api.prediction.runs) or "429" in listed


def import_variables(needs: frozenset[Import]) -> dict[str, Any]:
    """Return the variables that print the imports of a module."""
    own = [(module, name) for module, name in needs if module.startswith(f"{RUNTIME}.")]
    return {
        "partial": PARTIAL.needs <= needs,
        "dates": DATES.needs <= needs,
        "uses_decimals": ("decimal", "Decimal") in needs,
        "uses_uuids": ("uuid", "UUID") in needs,
        "functools": names_of("functools", needs),
        "up": "..",
        "typing": sorted_names(names_of("typing", needs)),
        "modules": names_of(RUNTIME, needs),
        "runtime_imports": grouped(own),
        "uses_codec": CODEC.needs <= needs,
        "codec_home": ".",
        "typing_imports": (),
    }


def member_variables(
    class_name: str, methods: Sequence[Method], tables: Mapping[str, str]
) -> dict[str, Any]:
    """Return the variables that print methods, and their classes without what is beside them."""
    return {
        "class_name": class_name,
        "methods": methods,
        "members": [(each, each.signature, each.returned) for each in methods],
        "error_tables": tables,
        "children": (),
        "prefix": "",
        "builtins": False,
    }


def class_docs() -> dict[str, str]:
    """Write the docstrings of the two clients."""
    said = {
        "Client": "One method for each operation of the spec; a context manager.",
        "AsyncClient": "One method for each operation of the spec; an async context manager.",
    }
    return {name: docstring([text], indent=4) for name, text in said.items()}


def named_tables(methods: Iterable[Method]) -> dict[str, str]:
    """Name each distinct table of error decoders; an empty one needs no name."""
    listed = [table for table in error_tables(methods) if table != "{}"]
    named = {table: f"_ERRORS_{n + 1}" if n else "_ERRORS" for n, table in enumerate(listed)}
    return {**named, "{}": "{}"}


def public_constants(api: ir.Api) -> list[tuple[str, str]]:
    """List the public constants of a client's module."""
    constants = [("BASE_URL", api.server)] if api.server else []
    if api.prediction:
        constants += [("MODEL", api.prediction.model), ("VERSION", api.prediction.version)]
    return constants
