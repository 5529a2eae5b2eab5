"""Lays out simple statements as black would.

These are headers of functions, imports, and statements that are one call, subscript or list. If
they do not fit on one line, their items go on a line of their own, or else on one line each. All
other statements are left to black.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_STRING = re.compile(r'"(?:[^"\\\n]|\\[^"\n])*"')
"""A string that black does not change: in double quotes, without any inside."""
_TOUCHED = re.compile(
    r"""
    ['\\;\#\n]             # a string of another kind, a comment, more than one line
    | \S[ ]{2} | [ ]\Z     # spaces
    | [(\[{][ ] | [ ][)\]},:]
    | ,[)\]}] | ,\S        # a trailing comma, and one without a space
    | \([(]                # parentheses that may be redundant
    | (?:return|=|in|if)[ ]\(
    """,
    re.VERBOSE,
)
"""What black may change in a line, after its strings have been emptied."""
_PLAIN_STRING = re.compile(r"""("(?:[^"\\\n]|\\.)*")|'([^'"\\\n]*)'""")
_NAME = r"[A-Za-z_][\w.]*"
_SHAPE = re.compile(
    rf"""
    (?P<define>(?:async[ ])?def[ ]\w+)(?=\()
    | (?P<import>from[ ][.\w]+[ ]import)[ ](?=\w)
    | (?P<list>{_NAME}[ ]=[ ])(?=\[)
    | (?P<call>(?:return[ ]|{_NAME}(?::[ ]{_NAME})?[ ]=[ ])?{_NAME})(?=[(\[])
    """,
    re.VERBOSE,
)
_PART = re.compile(r'"(?:[^"\\\n]|\\.)*"|[()\[\]{},]')
_TAIL = re.compile(r"(?: -> [^()]+)?:")
_INDENT = " " * 4


def is_black_stable(line: str) -> bool:
    """Say whether black would certainly not change a line, if it fits."""
    return line.isascii() and not _TOUCHED.search(_STRING.sub('""', line.lstrip(" ")))


def lay_out(statement: str, width: int) -> str | None:
    """Lay out a statement within a width; return None if that is left to black."""
    flat = _PLAIN_STRING.sub(lambda found: found[1] or f'"{found[2]}"', _joined(statement))
    shape = _SHAPE.match(flat)
    if shape is None or (found := _split(flat, shape)) is None:
        return None
    if not all(map(is_black_stable, (found.head, *found.items, found.tail))):
        return None
    return _in_room(found, width)


@dataclass(frozen=True, slots=True)
class _Split:
    """A statement in parts: `kind` is its shape; `is_magic` says that its items end in a comma.

    A `from ... import` has brackets only if it is split over several lines.
    """

    kind: str
    head: str
    items: list[str]
    tail: str
    is_magic: bool

    @property
    def line(self) -> str:
        body = ", ".join(self.items)
        head, tail = (self.head[:-1], "") if self.kind == "import" else (self.head, self.tail)
        return f"{head}{body}{tail}"


def _joined(statement: str) -> str:
    """Join the lines of a statement."""
    first, *others = statement.split("\n")
    for other in map(str.strip, others):
        glue = "" if first.endswith(("(", "[")) or other.startswith((")", "]")) else " "
        first += glue + other
    return first


def _split(flat: str, shape: re.Match[str]) -> _Split | None:
    kind = str(shape.lastgroup)
    if kind == "import":
        items = flat[shape.end() :].split(", ")
        return _Split(kind, f"{shape['import']} (", items, ")", is_magic=False)
    items, start, depth = list[str](), shape.end() + 1, 0
    for part in _PART.finditer(flat, shape.end()):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(part[0], 0)
        if depth == 0 or (depth == 1 and part[0] == ","):
            items.append(flat[start : part.start()].strip())
            start = part.end()
        if depth == 0:
            break
    is_magic = len(items) > 1 and not items[-1]
    head, tail = flat[: shape.end() + 1], flat[start - 1 :]
    if not (_TAIL.fullmatch(tail[1:]) if kind == "define" else len(tail) == 1):
        return None
    return _Split(kind, head, items[: len(items) - is_magic], tail, is_magic=is_magic)


def _in_room(found: _Split, width: int) -> str | None:
    if not found.is_magic and len(found.line) <= width:
        return found.line
    if len(found.items) < 2:
        return None
    body = f"{_INDENT}{', '.join(found.items)}"
    if found.is_magic or len(body) > width or found.kind in ("import", "list"):
        body = "\n".join(f"{_INDENT}{item}," for item in found.items)
    text = f"{found.head}\n{body}\n{found.tail}"
    return text if max(map(len, text.split("\n"))) <= width else None
