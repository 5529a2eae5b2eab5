"""Renders what the clients of a set share: its `__init__.py`, and the runtime modules they need.

A client needs the modules that its files import, and what those import in turn. Both are read from
the code itself, so that nothing has to be listed twice.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pitchpipe.render.code import RUNTIME, grouped
from pitchpipe.render.literals import literal
from pitchpipe.resources import templates_dir
from pitchpipe.templating import python_templates

_IMPORT = re.compile(rf"^ *from \.+{RUNTIME}\b[^(\n]*(?:\([^)]*\))?", re.MULTILINE)
"""What looks like an import of the runtime in a module of a client."""
_FIRST = "\nfrom __future__ import annotations\n"
"""The first import of a module, after its docstring."""
_SIBLING = re.compile(r"^ *from \.[^(\n]*(?:\([^)]*\))?", re.MULTILINE)
"""What looks like an import of another module in one of the runtime."""
_ALWAYS = frozenset({"__init__", "errors", "lazy"})
"""What every set has: the package itself, the errors that callers catch, and what exports them."""

_EXPORTED: Mapping[str, tuple[str, ...]] = {
    "client_credentials": ("TokenRefused",),
    "clients": ("Result",),
    "downloading": ("AsyncDownload", "Download"),
    "downloads": ("UnsafeURL",),
    "file_parts": ("FileUpload",),
    "files": ("FileURL",),
    "formats": ("PreciseDatetime", "Unparsed"),
    "item_formats": ("Event", "StreamError"),
    "item_streams": ("AsyncItemStream", "ItemStream"),
    "limits": ("Limits",),
    "model_clients": ("AsyncModelClient", "ModelClient"),
    "operations": ("Prediction",),
    "paging": ("AsyncPages", "Pages", "PagingError"),
    "predictions": ("newer",),
    "retries": ("Retry",),
    "streams": ("DoneEvent", "LogsEvent", "OutputEvent"),
    "unknown": ("Unknown",),
    "uploads": ("FileInput",),
    "webhooks": ("InvalidWebhook", "verify_webhook"),
}
"""What a set re-exports in addition to errors, by the runtime module that defines it."""


def imported_modules(text: str) -> frozenset[str]:
    """Return the runtime modules that a module of a client imports."""
    try:
        return _imported(_head(text, _IMPORT))
    except SyntaxError:  # what looks like an import is in a docstring
        return _imported(text)


def needed_modules(imported: Iterable[str]) -> frozenset[str]:
    """Return these runtime modules, what they import in turn, and what every set has."""
    found: set[str] = set()
    sources = _sources()
    waiting = {*imported, *_ALWAYS} & sources.keys()
    while waiting:
        found |= waiting
        waiting = {name for each in waiting for name in _needs(sources[each])} - found
    return frozenset(found)


def all_modules() -> frozenset[str]:
    """Return the names of all modules of the runtime."""
    return frozenset(_sources())


def render_set(command: str, modules: Collection[str]) -> dict[str, str]:
    """Render what clients that need these runtime modules share.

    `command` is the command to remake it.
    """
    sources = {name: text for name, text in _sources().items() if name in modules}
    exports = [
        (f".{RUNTIME}.{module}", name)
        for module, text in sources.items()
        for name in _exports(module, text)
    ]
    homes = sorted((name, module) for module, name in exports)
    view = {"imports": grouped(exports), "homes": homes, "command": command}
    files = {f"{RUNTIME}/{name}.py": text for name, text in sources.items()}
    init = _template().render(**view)
    return {"__init__.py": init, **files, f"{RUNTIME}/py.typed": ""}


@cache
def _template() -> Any:
    return python_templates({"literal": literal}).get_template("set/__init__.py.jinja")


def _exports(module: str, text: str) -> list[str]:
    """List what a set re-exports of a module."""
    errors = _errors(text) if module.endswith("errors") else []
    return sorted({*errors, *_EXPORTED.get(module, ())})


def _sources() -> Mapping[str, str]:
    """Read the runtime: `{module: text}`."""
    return _read(templates_dir() / "runtime")


@cache
def _read(folder: Path) -> Mapping[str, str]:
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.py"))}


@cache
def _needs(text: str) -> frozenset[str]:
    """Return which other modules a module of the runtime imports, also for type checkers."""
    try:
        tree = ast.parse(_head(text, _SIBLING))
    except SyntaxError:  # what looks like an import is in a docstring
        tree = ast.parse(text)
    return frozenset(_siblings(tree))


@cache
def _errors(text: str) -> list[str]:
    """List the public classes of a module of errors, without what only describes a dict."""
    classes = (node for node in ast.parse(text).body if isinstance(node, ast.ClassDef))
    return [
        each.name
        for each in classes
        if not each.name.startswith("_") and "TypedDict" not in map(ast.unparse, each.bases)
    ]


def _head(text: str, imports: re.Pattern[str]) -> str:
    """Return a module from its first import to the last of these, "" if it has none of them.

    Some have 80,000 lines after that.
    """
    ends = [found.end() for found in imports.finditer(text)]
    return text[max(text.find(_FIRST), 0) : ends[-1]] if ends else ""


@lru_cache(maxsize=1024)
def _imported(imports: str) -> frozenset[str]:
    """Return the runtime modules that imports name, which many modules have in common."""
    return frozenset(_of_runtime(ast.parse(imports)))


def _of_runtime(tree: ast.Module) -> Iterator[str]:
    for node in _relative_imports(tree):
        package, _, module = (node.module or "").partition(".")
        if package == RUNTIME:
            yield from [module] if module else [alias.name for alias in node.names]


def _siblings(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of the runtime that one of them imports."""
    for node in _relative_imports(tree):
        yield from [node.module] if node.module else [alias.name for alias in node.names]


def _relative_imports(tree: ast.AST) -> Iterator[ast.ImportFrom]:
    """Yield the relative imports in a module, also within functions.

    Expressions, of which modules mostly consist, are not looked at.
    """
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield node
        elif isinstance(node, (ast.stmt, ast.ExceptHandler, ast.match_case)):
            yield from _relative_imports(node)
