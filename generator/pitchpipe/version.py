"""Identify this build of Pitchpipe.

The version identifies an installed release. The code of a development build, such as a checkout,
changes while its version stays the same, so hashes tell such builds apart. This module imports
nothing slow, as `check` needs it first.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from pitchpipe.whole_files import read_whole

VERSION = "0.1.0"

PINNED: Mapping[str, str] = {"black": "26.10.1", "datamodel-code-generator": "0.86.0"}
"""The distributions that affect the output, each with its required version."""

PACKAGES = (
    *PINNED,
    "jinja2",
    "jsonpath-rfc9535",
    "jsonschema",
    "jsonschema-rs",
    "openapi-spec-validator",
    "pyyaml",
)
"""The distributions that process the output. All allowed versions must give the same bytes."""

DECIDING = (
    "bytecode.py",
    "characters.py",
    "config.py",
    "config_file.py",
    "document.py",
    "effective.py",
    "frozen.py",
    "garbage.py",
    "ir.py",
    "ir_types.py",
    "load",
    "lock/conventions.py",
    "lock/records.py",
    "media_types.py",
    "overlay",
    "pages",
    "parse",
    "pipeline.py",
    "pointers.py",
    "problems.py",
    "render",
    "resources.py",
    "schema",
    "tasks.py",
    "templating.py",
    "validate",
    "version.py",
    "whole_files.py",
)
"""The modules of Pitchpipe that affect the output: `pipeline`, and everything it imports."""

_TEMPLATES = (".py", ".jinja", ".jinja2", ".typed")
_DIST_INFO = ".dist-info"
_HERE = os.path.dirname(os.path.abspath(__file__))
_PACKAGED = os.path.join(_HERE, "_templates")


def is_release() -> bool:
    """Return whether this is an installed release, which its version identifies."""
    return os.path.isdir(_PACKAGED) and "dev" not in VERSION


@cache
def this_build() -> dict[str, Any]:
    """Describe this build of Pitchpipe: version, hashes of code and templates, packages."""
    return {
        "version": VERSION,
        "code": _hash(_HERE, _code()),
        "templates": _hash(templates(), _files(templates(), _TEMPLATES)),
        "packages": installed(),
    }


def pinned_here() -> dict[str, str]:
    """Return the installed versions of the pinned distributions, "" if unknown."""
    return {package: installed()[package] for package in PINNED}


def templates() -> str:
    """Return the folder of templates, as `resources` does, but without importing pathlib."""
    checkout = os.path.dirname(os.path.dirname(_HERE))
    return _PACKAGED if os.path.isdir(_PACKAGED) else os.path.join(checkout, "templates")


@cache
def installed() -> Mapping[str, str]:
    """Return the installed version of each of `PACKAGES`, "" if unknown.

    Versions are read from the names of `.dist-info` folders: importlib.metadata takes 20 ms.
    """
    wanted = {package.replace("-", "_"): package for package in PACKAGES}
    found: dict[str, str] = {}
    for folder in sys.path:
        for entry in _listed(folder):
            if not entry.endswith(_DIST_INFO):
                continue
            name, _, version = entry.removesuffix(_DIST_INFO).partition("-")
            key = name.lower().replace(".", "_")
            if key in wanted:
                found.setdefault(key, version)
    return {package: found.get(key, "") for key, package in wanted.items()}


def _code() -> Iterator[str]:
    for name in DECIDING:
        path = os.path.join(_HERE, name)
        if name.endswith(".py"):
            yield path
        else:
            yield from _files(path, (".py",))


def _hash(folder: str, paths: Iterable[str]) -> str:
    """Hash the names and contents of files below a folder, ignoring line endings."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        content = read_whole(path)
        if b"\r" in content:  # which is found out far faster than a pair is replaced
            content = content.replace(b"\r\n", b"\n")
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


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")
    except OSError:  # a zip file, or nothing
        return []
