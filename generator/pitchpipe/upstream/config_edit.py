"""Edits pyproject.toml: every byte but those of the new values stays as it is."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from pitchpipe.config import FILE_NAME, TABLE
from pitchpipe.load.reading import fail
from pitchpipe.load.toml_places import toml_places
from pitchpipe.output.inputs import Replacement
from pitchpipe.pointers import join
from pitchpipe.problems import Location


def with_table(content: bytes | None) -> Replacement:
    """Return a file, which may be new, with an empty `[tool.pitchpipe]` table at its end."""
    lines = ["[tool.pitchpipe]", 'output = "generated"']
    wanted = tomllib.loads((content or b"").decode())
    wanted.setdefault("tool", {})["pitchpipe"] = {"output": "generated"}
    return _appended(content, lines, wanted, TABLE, "write `tool` as tables: [tool.NAME]")


def with_client(root: Path, name: str, table: Mapping[str, Any]) -> Replacement:
    """Return pyproject.toml with a client appended."""
    content = (root / FILE_NAME).read_bytes()
    head = f"[tool.pitchpipe.clients.{name}]"
    lines = [head, *(line for key, value in table.items() for line in _lines(key, value))]
    wanted = tomllib.loads(content.decode())
    wanted["tool"]["pitchpipe"].setdefault("clients", {})[name] = dict(table)
    hint = f"write `clients` as tables: {head}"
    return _appended(content, lines, wanted, f"{TABLE}/clients", hint)


def with_spec(root: Path, name: str, spec: str, pending: Replacement | None) -> Replacement:
    """Return pyproject.toml with another path for the document of a client.

    `pending` is a change of the file that is made with this one.
    """
    before = pending.before if pending else (root / FILE_NAME).read_bytes()
    content = (pending.after if pending else before) or b""
    pointer = join(f"{TABLE}/clients", name) + "/spec"
    wanted = tomllib.loads(content.decode())
    wanted["tool"]["pitchpipe"]["clients"][name]["spec"] = spec
    lines = content.decode().splitlines(keepends=True)
    at = toml_places(content.decode()).get(pointer, 0) - 1
    text = re.compile(r"""(\bspec\s*=\s*)(?:"[^"\n]*"|'[^'\n]*')""")
    lines[at] = text.sub(lambda found: found[1] + _quoted(spec), lines[at], count=1)
    after = "".join(lines).encode()
    if not _is(after, wanted):
        hint = f"write spec = {_quoted(spec)} yourself, and update again"
        _refuse(pointer, "the document has other files now, and this path cannot be changed", hint)
    return Replacement(before=before, after=after)


def table_of(root: Path, name: str) -> Location:
    """Return the location of a client's table, at its line if that can be read."""
    pointer = join(f"{TABLE}/clients", name)
    line = toml_places((root / FILE_NAME).read_text("utf-8")).get(pointer, 0)
    return Location(path=FILE_NAME, line=line, column=1, pointer=pointer)


def _appended(
    content: bytes | None, lines: list[str], wanted: Mapping[str, Any], pointer: str, hint: str
) -> Replacement:
    """Return a file with a table at its end. Raise ProblemsError if that is not what it means."""
    known = content or b""
    end = "\r\n" if b"\r\n" in known else "\n"
    gap = [""] if known and not known.endswith(b"\n") else []
    gap += [""] if known else []
    after = known + "".join(f"{line}{end}" for line in [*gap, *lines]).encode()
    if not _is(after, wanted):
        _refuse(pointer, "a table cannot be appended to this file", hint)
    return Replacement(before=content, after=after)


def _is(content: bytes, wanted: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(content.decode()) == wanted
    except tomllib.TOMLDecodeError:
        return False


def _lines(key: str, value: Any) -> list[str]:
    if isinstance(value, str):
        return [f"{key} = {_quoted(value)}"]
    line = f"{key} = [{', '.join(map(_quoted, value))}]"
    if len(line) <= 100:
        return [line]
    return [f"{key} = [", *(f"    {_quoted(path)}," for path in value), "]"]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _refuse(pointer: str, message: str, hint: str) -> NoReturn:
    fail(Location(path=FILE_NAME, pointer=pointer), "config-closed", message, hint)
