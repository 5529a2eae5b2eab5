"""Which paths a lock may have: those of files below its folder, on every system.

A lock comes with a checkout, from whoever wrote it, so a path in it is checked before it is used.
Imports nothing heavy.
"""

from __future__ import annotations

import re

_SEPARATORS = re.compile(r"[\\:\0]")
# What leads elsewhere on Windows, where a backslash separates and a drive comes first.
_DRIVE = re.compile(r"[A-Za-z]:")
# In bytes: the limits of the usual file systems, less room for the folder.
_LONGEST_NAME, _LONGEST_PATH = 255, 3000


def file_path_problem(path: str) -> str:
    """Say why a path cannot be that of a generated file, "" if it can.

    Such a path is relative, with `/` between its parts, and has no character that separates on some
    system.
    """
    if _SEPARATORS.search(path):
        return "has a character that is a separator on some system"
    return _problem(path, errors="strict")


def input_path_problem(path: str) -> str:
    """Say why a path cannot be that of an input file below its project, "" if it can.

    People name these files: any character is allowed that does not lead out on any system.
    """
    if "\0" in path or _DRIVE.match(path):
        return "is not a plain relative path"
    return _problem(path, errors="surrogateescape", as_on_windows=path.replace("\\", "/"))


def _problem(path: str, *, errors: str, as_on_windows: str = "") -> str:
    if not {"", ".", ".."}.isdisjoint((as_on_windows or path).split("/")):
        return "is not a plain relative path"
    try:
        encoded = path.encode(errors=errors)
    except UnicodeEncodeError:
        return "cannot be the name of a file"
    is_long = max(map(len, encoded.split(b"/"))) > _LONGEST_NAME or len(encoded) > _LONGEST_PATH
    return "is too long for the name of a file" if is_long else ""
