"""Finds pyproject.toml, and the rules of `[tool.pitchpipe]` that need nothing heavy.

`config` reports what breaks these rules, and the fast check only asks whether anything does. Both
start from here, so that they cannot disagree.
"""

from __future__ import annotations

import os
import re
import tomllib
from functools import lru_cache
from typing import Any, TypeGuard

from pitchpipe.characters import KEYWORDS, folded, is_identifier, literal_of, quoted

FILE_NAME = "pyproject.toml"
TABLE_KEYS = ("output", "docs", "strict", "formats", "layout", "testing", "clients", "diff")
DIFF_KEYS = ("severity", "accepted")
CLIENT_KEYS = ("spec", "source", "auth-env", "overlays", "strict", "formats", "layout", "testing")
FORMATS = ("python", "text")
"""Whether formats have types of Python, as by default, or are all text."""
LAYOUTS = ("flat", "tags")
DEFAULT_OUTPUT = "generated"

PLACEHOLDER = "<reason>"
"""What messages show in place of the reason for accepting a change."""

# Earlier versions offered a command that wrote "say why".
_PLACEHOLDERS = (PLACEHOLDER, "say why")

# Naming Files, Paths, and Namespaces (Microsoft Learn): reserved in every folder.
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
# In characters, all of ASCII; file systems allow 255 bytes.
_LONGEST_NAME = 200

_BYTE_ORDER_MARK = "\ufeff"


class ConfigFile:
    """A pyproject.toml as it was read; `text` is None if it cannot be read as plain UTF-8.

    A plain class: making any other takes a noticeable part of a fast check.
    """

    __slots__ = ("_stamp", "path", "text")

    def __init__(self, path: str) -> None:
        self.path = path
        # Taken before the text: a change in between then counts as one after it.
        self._stamp = _stamp(path)
        self.text = _text(path)

    @property
    def is_current(self) -> bool:
        """Tell whether nobody has written the file since it was read."""
        return self._stamp is not None and self._stamp == _stamp(self.path)

    @property
    def concerns_us(self) -> bool:
        """Tell whether it has a `[tool.pitchpipe]` table, or has to be mended to find out."""
        try:
            tool: Any = {} if self.text is None else parse_toml(self.text).get("tool", {})
        except ValueError:
            return True
        return self.text is None or (_is_table(tool) and "pitchpipe" in tool)


def find_config_file(folder: str) -> ConfigFile | None:
    """Return the nearest pyproject.toml with a `[tool.pitchpipe]` table, from a folder upwards.

    One that cannot be read or parsed counts: reading its configuration then says what is wrong.
    """
    while True:
        path = os.path.join(folder, FILE_NAME)
        if os.path.isfile(path):
            file = ConfigFile(path)
            if file.concerns_us:
                return file
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


@lru_cache(maxsize=4)
def parse_toml(text: str) -> dict[str, Any]:
    """Parse a file once, however often a command asks for it. Nobody may change the result.

    Raise ValueError if it is not valid TOML, or more than Python reads.
    """
    try:
        return tomllib.loads(text)
    except RecursionError:
        message = "nested too deeply (at line 1, column 1)"
        raise ValueError(message) from None


def client_name_problem(name: str) -> str:
    """Say why a name cannot name a generated package, or return "" when it can."""
    if len(name) > _LONGEST_NAME:
        return f"{literal_of(name[:_LONGEST_NAME])}... is too long for the name of a folder"
    if name.lower() in DEVICES:
        return f"{quoted(name)} is the name of a device, of which Windows makes no folder"
    if name in KEYWORDS:
        return f"{quoted(name)} is a Python keyword"
    if not is_identifier(name):
        return f"{quoted(name)} is not a Python identifier of ASCII letters, digits and underscores"
    if name.startswith("_"):
        return f"{literal_of(name)} starts with an underscore, which is reserved for shared modules"
    return ""


def is_relative_path(value: object) -> bool:
    """Tell whether a value is a path relative to pyproject.toml; it may still lead outside."""
    return isinstance(value, str) and bool(value) and not os.path.isabs(value) and "\0" not in value


def package_of(output: str) -> str:
    """Return the package that the clients in an output folder are imported from."""
    name = output.rpartition("/")[2]
    return name if is_identifier(name) and name not in KEYWORDS else "clients"


def overlap(one: str, other: str) -> bool:
    """Tell whether one of two normal paths is the other, or leads into it."""
    one, other = folded(f"{one}/"), folded(f"{other}/")
    return one.startswith(other) or other.startswith(one)


def is_text(value: object) -> bool:
    """Tell whether a value is a text that says something."""
    return isinstance(value, str) and bool(value.strip())


def is_variable(value: object) -> bool:
    """Tell whether a value is the name of an environment variable."""
    return isinstance(value, str) and re.fullmatch("[A-Za-z_][A-Za-z0-9_]*", value) is not None


def client_options(formats: str, source: str, *, testing: bool) -> dict[str, str]:
    """Return those options of a client that the lock records: the ones that are not the default."""
    options = {} if formats == FORMATS[0] else {"formats": formats}
    options |= {"source": source} if source else {}
    return {**options, "testing": "true"} if testing else options


def is_placeholder(reason: str) -> bool:
    """Tell whether a text only stands where a reason belongs."""
    return folded(reason.strip()) in _PLACEHOLDERS


def _is_table(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


def _stamp(path: str) -> tuple[int, ...] | None:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _text(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:
            text = file.read().decode()
    except (OSError, ValueError):
        return None
    return None if text.startswith(_BYTE_ORDER_MARK) else text
