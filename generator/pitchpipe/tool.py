"""Which Pitchpipe this is: nothing in, what decides its output (but for specs) out, as JSON.

Imports nothing heavy: `check` asks this first.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

VERSION = "0.1.0"

OUTPUT_FORMAT = 1
"""Raised whenever the same spec gives other files than before."""

PACKAGES = (
    "black",
    "datamodel-code-generator",
    "jinja2",
    "jsonpath-rfc9535",
    "openapi-spec-validator",
    "pyyaml",
)
"""The distributions whose version can decide bytes of the output."""

DECIDING = (
    "config.py",
    "document.py",
    "documents.py",
    "ir.py",
    "jobs.py",
    "load",
    "media.py",
    "overlay",
    "parse",
    "pipeline.py",
    "pointers.py",
    "problems.py",
    "processes.py",
    "provenance.py",
    "render",
    "resources.py",
    "templating.py",
    "toml_places.py",
    "validate",
)
"""The modules of Pitchpipe that decide the output: `jobs`, and all that it imports."""

_TEMPLATES = (".py", ".jinja", ".jinja2", ".typed")
_DIST_INFO = ".dist-info"
_HERE = os.path.dirname(os.path.abspath(__file__))


@cache
def this_tool() -> dict[str, Any]:
    """Describe this Pitchpipe: version, output format, hashes of code and templates, packages."""
    return {
        "version": VERSION,
        "format": OUTPUT_FORMAT,
        "code": _hash(_HERE, _code()),
        "templates": _hash(templates(), _files(templates(), _TEMPLATES)),
        "packages": dict(_versions()),
    }


def templates() -> str:
    """Return the folder that `resources` finds for those who can wait for pathlib."""
    packaged = os.path.join(_HERE, "_templates")
    checkout = os.path.dirname(os.path.dirname(_HERE))
    return packaged if os.path.isdir(packaged) else os.path.join(checkout, "templates")


def _code() -> Iterator[str]:
    for name in DECIDING:
        path = os.path.join(_HERE, name)
        if name.endswith(".py"):
            yield path
        else:
            yield from _files(path, (".py",))


def _hash(folder: str, paths: Iterable[str]) -> str:
    """Hash names and contents of files below a folder, whatever their line endings."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        with open(path, "rb", buffering=0) as file:
            content = file.read().replace(b"\r\n", b"\n")
        name = path[len(folder) + 1 :].replace(os.sep, "/")
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(folder: str, suffixes: tuple[str, ...]) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path, suffixes)
            elif entry.name.endswith(suffixes):
                yield entry.path


def _versions() -> Iterator[tuple[str, str]]:
    """Read versions off the names of the `.dist-info` folders: importlib.metadata takes 20 ms."""
    wanted = {package.replace("-", "_"): package for package in PACKAGES}
    found: dict[str, str] = {}
    for folder in sys.path:
        for entry in _listed(folder):
            name, _, version = entry.removesuffix(_DIST_INFO).partition("-")
            key = name.lower().replace(".", "_")
            if entry.endswith(_DIST_INFO) and key in wanted:
                found.setdefault(key, version)
    for key, package in wanted.items():
        yield package, found.get(key, "")


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")
    except OSError:  # a zip file, or nothing
        return []
