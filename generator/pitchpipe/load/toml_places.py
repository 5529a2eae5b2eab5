"""Find the line of each table and key in a TOML document."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

from pitchpipe.pointers import is_array, is_object, join


def toml_places(text: str) -> dict[str, int]:
    """Map the JSON Pointer of each table and key to the 1-based line where its statement starts.

    The text must be valid TOML. tomllib gives no positions, but every statement is a valid document
    by itself, so lines are added to a statement until they parse.
    """
    places: dict[str, int] = {}
    table = ""
    for line, statement in _statements(text):
        pointers = list(_pointers(tomllib.loads(statement), ""))
        if statement.lstrip().startswith("["):
            table = pointers[-1]
            pointers = [table]
        else:
            pointers = [table + pointer for pointer in pointers]
        for pointer in pointers:
            places.setdefault(pointer, line)
    return places


def _statements(text: str) -> Iterator[tuple[int, str]]:
    statement, start = "", 1
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        statement += f"{line}\n"
        if _is_whole(statement):
            if not _is_comment(statement):
                yield start, statement
            statement, start = "", number + 1


def _is_comment(statement: str) -> bool:
    return not statement.strip() or statement.lstrip().startswith("#")


def _is_whole(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _pointers(data: Any, pointer: str) -> Iterator[str]:
    if is_array(data):
        data = data[0] if data and is_object(data[0]) else {}
    if is_object(data):
        for key, value in data.items():
            yield join(pointer, key)
            yield from _pointers(value, join(pointer, key))
