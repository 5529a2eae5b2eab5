"""Renders the files of one client, and those that all clients of a set share."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from pitchpipe import ir
from pitchpipe.characters import quoted
from pitchpipe.parse.names import snake
from pitchpipe.render.auth import Auth, plan_auth
from pitchpipe.render.code import (
    ANY,
    CODEC,
    DATES,
    MODELS,
    PARTIAL,
    RUNTIME,
    Import,
    grouped,
    imported,
    names_of,
    needed,
    runtime,
)
from pitchpipe.render.codec import Codec, plan_codec
from pitchpipe.render.literals import literal
from pitchpipe.render.methods import Method, error_tables, plan_methods
from pitchpipe.render.models import ModelSource, make_models
from pitchpipe.render.outcomes import returns_bytes
from pitchpipe.render.predictions import RunMethods, plan_runs
from pitchpipe.render.prose import comment, docstring
from pitchpipe.resources import templates_dir
from pitchpipe.templating import Templates, python_templates


def render_package(api: ir.Api, *, name: str, source: str, command: str) -> dict[str, str]:
    """Render one client: `{file name: text}`, not yet formatted.

    `name` is the package's name; `source` and `command` appear in the header of each file.
    """
    models = make_models(api.definitions)
    codec, methods = plan_codec(api, models), plan_methods(api, models)
    auth, runs = plan_auth(api.security_schemes), plan_runs(api, models)
    about = comment(api.prediction.model if api.prediction else api.title) or name
    shared = {"source": comment(source), "command": comment(command)}
    views = {
        "__init__.py": _init_view(api, models, about),
        "models.py": _models_view(models, about),
        "_codec.py": _codec_view(codec, about),
        "client.py": _client_view(api, methods, auth, runs, about),
    }
    files = {
        file: _template(f"package/{file}.jinja").render(**shared, **view)
        for file, view in views.items()
    }
    return {**files, "py.typed": ""}


def render_set(command: str) -> dict[str, str]:
    """Render what all clients share: the set's `__init__.py`, and a copy of the runtime."""
    folder = templates_dir() / "runtime"
    runtime = {
        f"_runtime/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(folder.iterdir())
        if path.suffix == ".py" or path.name == "py.typed"
    }
    imports = dict(sorted({"errors": _error_classes(runtime), **_SHARED}.items()))
    names = _sorted(name for listed in imports.values() for name in listed)
    view = {"imports": imports.items(), "names": names, "command": command}
    init = _template("set/__init__.py.jinja").render(**view)
    return {"__init__.py": init, **runtime}


def _error_classes(runtime: Mapping[str, str]) -> list[str]:
    tree = ast.parse(runtime["_runtime/errors.py"])
    return sorted(node.name for node in tree.body if isinstance(node, ast.ClassDef))


_MODULES = ("limits", "outgoing", "requests", "retries", "transport")
"""The runtime modules that every client imports."""

_SHARED = {
    "downloading": ["AsyncDownload", "Download"],
    "file_parts": ["FileUpload"],
    "files": ["FileURL"],
    "formats": ["Unparsed"],
    "item_formats": ["Event"],
    "item_streams": ["AsyncItemStream", "ItemStream"],
    "limits": ["Limits"],
    "predictions": ["newer"],
    "results": ["Result"],
    "retries": ["Retry"],
    "streams": ["DoneEvent", "LogsEvent", "OutputEvent"],
    "unknown": ["Unknown"],
    "uploads": ["FileInput"],
    "webhooks": ["verify_webhook"],
}
"""What the set re-exports in addition to the errors, by the runtime module that defines it."""


@cache
def _templates() -> Templates:
    return python_templates({"literal": literal, "snake": snake})


def _template(name: str) -> Any:
    return _templates().get_template(name)


# The variables of each template.


def _left_out(api: ir.Api) -> list[str]:
    """Name the operations that the client lacks."""
    if not api.left_out:
        return []
    listed = "\n".join(f"- {each.operation}: {each.reason}" for each in api.left_out)
    return [f"Left out, because they cannot be generated:\n\n{listed}"]


def _init_view(api: ir.Api, models: ModelSource, about: str) -> dict[str, Any]:
    names = _sorted(definition.name for definition in api.definitions)
    clients = ["AsyncClient", "Client", *(name for name, _ in _constants(api))]
    clients += ["parse_webhook"] if api.prediction and api.prediction.runs else []
    return {
        "doc": docstring([f"A client for {about}.", api.description, *_left_out(api)], indent=0),
        "client_names": _sorted(clients),
        "model_names": names,
        "names": _sorted([*clients, *names, *(["UNSET"] if models.unset else [])]),
        "unset": models.unset,
    }


def _models_view(models: ModelSource, about: str) -> dict[str, Any]:
    doc = docstring([f"The inputs and outputs of {about}, as dataclasses."], indent=0)
    return {"doc": doc, "models": models}


def _codec_view(codec: Codec, about: str) -> dict[str, Any]:
    names = [
        *(["checks.Violations"] if codec.encoders else []),
        *(["decode.object_"] if codec.decoders else []),
        *(["encode.Properties"] if any(not each.expression for each in codec.encoders) else []),
    ]
    used = [*map(runtime, names), *([ANY] if names else [])]
    return {
        "doc": docstring([f"Checks, encodes and decodes the values of {about}."], indent=0),
        "codec": codec,
        **_imports(needed([codec, *used])),
    }


def _client_view(
    api: ir.Api, methods: tuple[Method, ...], auth: Auth, runs: RunMethods | None, about: str
) -> dict[str, Any]:
    tables = _error_tables(methods)
    constants = [(name, literal(value)) for name, value in _constants(api)]
    constants += [("_HINTS", literal(dict(auth.hints)))] if auth.hints else []
    constants += [(name, table) for table, name in tables.items() if name.startswith("_")]
    constants += [("_FIELDS", runs.fields)] if runs and runs.fields else []
    has_files = any(returns_bytes(operation) for operation in api.operations)
    base = "downloading" if has_files else "clients"
    modules = [*_MODULES, base, *(["responses"] if any(not m.items for m in methods) else [])]
    used = [imported("typing", "TYPE_CHECKING"), *(imported(RUNTIME, name) for name in modules)]
    needs = needed([*used, auth, *methods, *([runs] if runs else [])])
    return {
        "doc": docstring([f"Client and AsyncClient for {about}."], indent=0),
        **_imports(needs),
        "class_names": _sorted(names_of(MODELS, needs)),
        "constants": constants,
        "base_module": base,
        "base_class": "DownloadingClient" if has_files else "BaseClient",
        "methods": methods,
        "error_tables": tables,
        "auth": auth,
        "runs": runs,
        "hints": "_HINTS" if auth.hints else "{}",
        "has_server": bool(api.server),
        "docs": _class_docs(api),
    }


def _imports(needs: frozenset[Import]) -> dict[str, Any]:
    """Return the variables that print the imports of a module."""
    own = [(module, name) for module, name in needs if module.startswith(f"{RUNTIME}.")]
    return {
        "partial": PARTIAL.needs <= needs,
        "dates": DATES.needs <= needs,
        "uses_decimals": ("decimal", "Decimal") in needs,
        "uses_uuids": ("uuid", "UUID") in needs,
        "typing": _sorted(names_of("typing", needs)),
        "modules": names_of(RUNTIME, needs),
        "runtime_imports": grouped(own),
        "uses_codec": CODEC.needs <= needs,
        "class_names": names_of(MODELS, needs),
    }


def _class_docs(api: ir.Api) -> dict[str, str]:
    server = _server_doc(api)
    said = {
        "Client": "One method for each operation of the spec; a context manager.",
        "AsyncClient": "The asynchronous client; an async context manager.",
    }
    return {name: docstring([text, server], indent=4) for name, text in said.items()}


def _server_doc(api: ir.Api) -> str:
    """Describe the server if `base_url` is required or the URL has variables."""
    if not api.servers:
        return "The spec names no server: `base_url` says where the API is."
    server = api.servers[0]
    if not api.server:
        return f"The spec's server has no host: `base_url` is a URL that ends in {server.url}."
    if not server.variables:
        return ""
    chosen = [
        f"`{v.name}` is {quoted(v.default)}"
        + (f", one of {', '.join(v.values)}" if v.values else "")
        for v in server.variables
    ]
    described = f"The server is {server.template}, where {'; '.join(chosen)}."
    return f"{described} Pass another as `base_url`."


def _sorted(names: Iterable[str]) -> list[str]:
    """Sort as import sorters do: constants first."""
    return sorted(names, key=lambda name: (not name.isupper(), name))


def _error_tables(methods: Iterable[Method]) -> dict[str, str]:
    """Name each distinct table of error decoders; an empty one needs no name."""
    listed = [table for table in error_tables(methods) if table != "{}"]
    named = {table: f"_ERRORS_{n + 1}" if n else "_ERRORS" for n, table in enumerate(listed)}
    return {**named, "{}": "{}"}


def _constants(api: ir.Api) -> list[tuple[str, str]]:
    """List the public constants of a client's module."""
    constants = [("BASE_URL", api.server)] if api.server else []
    if api.prediction:
        constants += [("MODEL", api.prediction.model), ("VERSION", api.prediction.version)]
    return constants
