"""What the lock looks like, and which files of an output folder count.

`lock_file` and `output` follow these rules when they write and compare, the fast check when it
looks for a difference. Imports nothing heavy.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import cast

LOCK_NAME = "pitchpipe.lock"
LOCK_VERSION = 4

SOURCES_LOCK = "sources.lock"
"""The name of the file beside documents that records what was fetched from where."""

RECORD_KEYS = (
    "spec",
    "overlays",
    "references",
    "effective",
    "options",
    "runtime",
    "warnings",
    "checksum",
)
"""The keys of a client's record, which are also the fields of `ClientRecord`."""

LAYOUT_OPTION = "layout"
"""The option of a client's record that names its layout, if that is not flat."""

PAGES_OPTION = "pages"
"""The option of a record of pages that names the package which their examples import."""

_WARNING_KEYS: Mapping[str, type] = {
    "path": str,
    "line": int,
    "column": int,
    "pointer": str,
    "rule": str,
    "message": str,
    "hint": str,
}

STAGING_PREFIX = ".pitchpipe."
"""How the name of a folder begins in which a run puts what it is about to write."""

CACHE_FOLDERS = frozenset(
    {"__pycache__", ".mypy_cache", ".pyright", ".pytest_cache", ".ruff_cache"}
)
"""What interpreters and checkers leave beside the code that they read."""

BYTECODE_SUFFIX = ".pyc"


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a file with LF line endings: a checkout may have changed those."""
    if b"\r" in content:  # which is found out far faster than a pair is replaced
        content = content.replace(b"\r\n", b"\n")
    return hashlib.sha256(content).hexdigest()


def top_of(path: str) -> str:
    """Return the first part of a path: for a file of a client, the client."""
    return path.partition("/")[0]


def pages_options(package: str) -> dict[str, str]:
    """Return the options that record pages whose examples import a package; none for code."""
    return {PAGES_OPTION: package} if package else {}


def lock_text(
    clients: Mapping[str, object], files: Mapping[str, str], generator_version: str
) -> str:
    """Print a lock: sorted JSON, a line for each hash, with a line break at its end."""
    data = {
        "lock_version": LOCK_VERSION,
        "generator": {"version": generator_version},
        "clients": clients,
        "files": files,
    }
    return json.dumps(data, indent=2, sort_keys=True) + "\n"


def are_warnings(data: object) -> bool:
    """Tell whether a value of a lock is a list of warnings, each with its place and its texts."""
    return isinstance(data, list) and all(map(_is_warning, cast("list[object]", data)))


def _is_warning(data: object) -> bool:
    """Tell whether a value has exactly what a warning has; a boolean is no line number."""
    if not isinstance(data, dict):
        return False
    found = cast("dict[str, object]", data)
    return {key: type(value) for key, value in found.items()} == _WARNING_KEYS
