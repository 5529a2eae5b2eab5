"""From a statement to the same as black lays it out, where it has a shape that leaves no choice.

Such are headers of functions, imports, and what is one call, subscript or list: on one line if that
has room, else its items on a line of their own, else each of them. Black decides on all others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_STRING = re.compile(r'"(?:[^"\\\n]|\\[^"\n])*"')
"""A string that black leaves alone: in double quotes, with none of them inside."""
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
"""What black may touch in a line whose strings are empty."""
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


def is_settled(line: str) -> bool:
    """Tell whether black certainly leaves a line as it is, if that has room."""
    return line.isascii() and not _TOUCHED.search(_STRING.sub('""', line.lstrip(" ")))


def lay_out(statement: str, width: int) -> str | None:
    """Return a statement in at most so many columns, or None where black has to decide."""
    flat = _PLAIN_STRING.sub(lambda found: found[1] or f'"{found[2]}"', _joined(statement))
    shape = _SHAPE.match(flat)
    if shape is None or (found := _split(flat, shape)) is None:
        return None
    if not all(map(is_settled, (found.head, *found.items, found.tail))):
        return None
    return _in_room(found, width)


@dataclass(frozen=True, slots=True)
class _Split:
    """A statement in parts: `kind` is that of its shape, `is_magic` that its items end in a comma.

    The brackets of a `from ... import` stand only where its items have lines of their own.
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
    """Put a statement of several lines on one."""
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
