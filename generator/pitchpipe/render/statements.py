"""Lays out simple statements as black would.

These are headers of functions and of `if`, imports, and statements that are one call, subscript or
collection. If they do not fit on one line, their items go on a line of their own, or else on one
line each; an item that is still too long is split in the same way. So are sums, annotations that
are unions and conditional expressions, which get parentheses, also in the parameters of a function.
All other statements are left to black, which takes a hundred times as long for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_STRING = re.compile(r'"(?:[^"\\\n]|\\[^"\n])*"')
"""A string that black does not change: in double quotes, without any inside."""
_STABLE = re.compile(
    r"""
    (?:
        [^'"\\;\#\n\ ,(\[{]++
        | "(?:[^"\\\n]|\\[^"\n])*+"
        | ,(?![^ ])                # not a trailing comma, nor one without a space
        | [ ](?![ )\]},:(] | \Z)
        | (?<!return)(?<!=)(?<!in)(?<!if)[ ](?=\()  # not parentheses that may be redundant
        | \((?![ (])
        | [\[{](?![ ])
    )*+
    """,
    re.VERBOSE,
)
"""What black certainly leaves as it is, beside what comes after it.

There is no string of another kind, no comment and only one line.
"""
_TUPLE = re.compile(r'\((?:""|[\w.]+)(?:,|(?:, (?:""|[\w.]+))+)\)')
"""A tuple of names and strings: one inside brackets stays as it is."""
_PLAIN_STRING = re.compile(r"""("(?:[^"\\\n]|\\.)*")|'([^'"\\\n]*)'""")
_NAME = r"[A-Za-z_][\w.]*"
_TARGET = rf'{_NAME}(?::[ ]{_NAME}|\["(?:[^"\\\n]|\\[^"\n])*"\])?'
"""What a statement assigns to: a name, perhaps with a type, or what stands at a key."""
_SHAPE = re.compile(
    rf"""
    (?P<define>(?:async[ ])?def[ ]\w+)(?=\()
    | (?P<import>from[ ][.\w]+[ ]import)[ ](?=\w)
    | (?P<list>{_NAME}(?::[ ]{_NAME})?[ ]=[ ])(?=[\[{{])
    | (?P<test>(?:if|class)[ ]{_NAME})(?=\()
    | (?P<call>(?P<before>return[ ](?:await[ ])?|{_TARGET}[ ]=[ ])?{_NAME})(?=[(\[])
    """,
    re.VERBOSE,
)
_BRACKETED = re.compile(r": |\[")
"""What a target has that black counts as brackets: an annotation gets some, if it needs them."""
_AWAITED = "return await "
_ALIAS = ": TypeAlias = "
_NESTED = re.compile(
    r"(?P<list>(?:\w+=)?)(?=[(\[{])"
    r"|(?P<call>(?:\w+=|await |lambda \w+: |[+] )?\w+(?:\.\w+)?)(?=[(\[])"
)
"""An item that can be split in turn: a collection, a call or a subscript."""
_ATOM = r'(?:[\w.]+|f?"(?:[^"\\\n]|\\.)*")'
_WHOLE = re.compile(rf"(?:\w+=|\w+ as |{_ATOM}: |\w+: {_NAME} = |[+] )?{_ATOM}")
"""An item that cannot be split: a name, a number or a string, perhaps with another before it."""
_PARAMETER = re.compile(r"\w+: (?=[^=]+ \|)")
"""What stands before the type of a parameter that may be a union."""
_CHOICE = re.compile(r"\w+=(?=[^=]+ if [^=]+ else )")
"""What stands before a conditional expression that is an argument."""
_NAMES = re.compile(r"[\w.]+(?: = [\w.]+)?")
"""The last type of a union and a default, if both are names."""
_OPERATION = re.compile(rf'{_NAME}(?: = (?=")|(?P<union>: )(?=[^=]+ \|)|(?P<choice> = )(?=.+ if ))')
"""What stands before a sum that begins with a string, a union of types, or a choice of values."""
_DEFAULT = re.compile(rf" = {_NAME}")
_UNDIVIDED = re.compile(r"class \w+:|from [.\w]+ import \*")
"""A statement that stays on one line, however long it is."""
_BREAK = re.compile(
    r"""
    (?:
        [^"()\[\]{},]++
        | "(?:[^"\\\n]|\\.)*+"
        | [(\[{][^"()\[\]{}]*+[)\]}]
    )*+
    (?P<mark>[()\[\]{},])
    """,
    re.VERBOSE,
)
"""The next comma or bracket, beside those of brackets with no string and no others inside."""
_PART = re.compile(r'"(?:[^"\\\n]|\\.)*"|[()\[\]{},=]| (?:[|+]|if|else) ')
_DEPTHS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_TAILS = {
    "define": re.compile(r"\)(?: -> [^()]+)?:"),
    "test": re.compile(r"\):"),
    "call": re.compile(r"\]|\)(?:\([\w.]+(?:, [\w.]+)*\))?"),  # what is returned may be called
}
_RETURNED = re.compile(rf"\) -> ({_NAME}):")
"""The end of a function's header that returns a class."""
_INDENT = " " * 4


def is_black_stable(line: str) -> bool:
    """Say whether black would certainly not change a line, if it fits."""
    # Black writes the number 1e+22 as 1e22.
    return line.isascii() and "e+" not in line and _STABLE.fullmatch(line.lstrip(" ")) is not None


def lay_out(statement: str, width: int) -> str | None:
    """Lay out a statement within a width; return None if that is left to black."""
    flat = _joined(statement) if "\n" in statement else statement
    if "'" in flat:
        flat = _PLAIN_STRING.sub(lambda found: found[1] or f'"{found[2]}"', flat)
    if _UNDIVIDED.fullmatch(flat):
        return flat
    if found := _OPERATION.match(flat):
        return _operation(found[0], flat[found.end() :], width)
    shape = _SHAPE.match(flat)
    if shape is None or (split := _split(flat, shape)) is None:
        return None
    return _in_room(split, width)


@dataclass(frozen=True, slots=True)
class _Split:
    """A statement in parts: `kind` is its shape; `is_magic` says that its items end in a comma.

    `before` is what stands before a call in `head`: `return`, or what the call is assigned to.
    A `from ... import` has brackets only if it is split over several lines.
    """

    kind: str
    before: str
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
    """Split a statement, or an item, at the commas in its brackets; None if black may change it."""
    kind = str(shape.lastgroup)
    if kind == "import":
        items = flat[shape.end() :].split(", ")
        found = _Split(kind, "", f"{shape['import']} (", items, ")", is_magic=False)
    else:
        items, start, depth = list[str](), shape.end() + 1, 1
        for part in _BREAK.finditer(flat, start):
            mark = part["mark"]
            depth += _DEPTHS.get(mark, 0)
            if depth == 0 or (depth == 1 and mark == ","):
                items.append(flat[start : part.end() - 1].strip())
                start = part.end()
            if depth == 0:
                break
        is_magic = len(items) > 1 and not items[-1]
        head, tail = flat[: shape.end() + 1], flat[start - 1 :]
        if not (_TAILS[kind].fullmatch(tail) if kind in _TAILS else len(tail) == 1):
            return None
        before = shape.groupdict().get("before") or ""
        found = _Split(kind, before, head, items[: len(items) - is_magic], tail, is_magic=is_magic)
    if is_black_stable(flat):
        return found
    is_stable = is_black_stable(found.head) and is_black_stable(found.tail)
    return found if is_stable and all(map(_is_stable_item, found.items)) else None


def _is_stable_item(item: str) -> bool:
    """Say whether black would not change an item in brackets, if it fits."""
    if is_black_stable(item):
        return True
    bare = _STRING.sub('""', item)
    while (fewer := _TUPLE.sub("x", bare)) != bare:
        bare = fewer
    return is_black_stable(bare)


def _in_room(found: _Split, width: int) -> str | None:
    """Lay out what has been split, on one line if there is room."""
    if not found.is_magic and len(found.line) <= width:
        return found.line
    if not any(found.items):
        return None
    if found.before and len(found.head) > width:
        return _below(found, width)
    return _opened(found, width)


def _below(found: _Split, width: int) -> str | None:
    """Lay out a call whose name is too long beside what it is assigned to: below.

    If that is a plain name, the lines below have to fit.
    """
    if found.before == _AWAITED:
        return None
    bare = replace(found, before="", head=found.head.removeprefix(found.before))
    value = _in_room(bare, width - len(_INDENT))
    text = f"{found.before}(\n{_indented(value)}\n)" if value else None
    if _BRACKETED.search(found.before):
        return text if len(found.before) < width else _long_alias(bare, found.before, width)
    is_better = text and max(map(len, text.split("\n"))) <= width
    return text if is_better else _opened(found, width)


def _long_alias(value: _Split, before: str, width: int) -> str | None:
    """Lay out an alias whose name is too long to stand beside its annotation."""
    name, alias, _ = before.partition(_ALIAS)
    lay_out_last = _in_room if len(f"{name}: (") <= width else _opened
    last = lay_out_last(replace(value, head=f") = {value.head}"), width)
    return f"{name}: (\n{_INDENT}TypeAlias\n{last}" if alias and last else None


def _opened(found: _Split, width: int) -> str | None:
    """Lay out what has been split with its items below its head."""
    if found.kind == "call" and len(found.tail) > 1 and not _splits_first(found, width):
        return None
    room = width - len(_INDENT)
    body: str | None = ", ".join(found.items)
    if len(found.items) < 2:
        if found.kind == "list" or (found.is_magic and not found.head.endswith("(")):
            return None
        is_listed = found.is_magic or found.kind in ("define", "import")
        body = _item(found.items[0], room, "," if is_listed else "")
    elif found.is_magic or len(str(body)) > room or found.kind in ("import", "list"):
        lines = [_item(item, room) for item in found.items]
        body = "\n".join(line for line in lines if line) if all(lines) else None
    tail = found.tail if len(found.tail) <= width else _returned(found.tail, room)
    return f"{found.head}\n{_indented(body)}\n{tail}" if body and tail else None


def _splits_first(found: _Split, width: int) -> bool:
    """Say whether black splits a call whose result is called at its own brackets."""
    first_call = f"{found.line.removesuffix(found.tail)}{found.tail[:2]}"
    return len(found.head) <= width < len(first_call) and len(found.tail) < width


def _returned(tail: str, room: int) -> str | None:
    """Lay out the end of a function's header that is too long, with parentheses if they help."""
    if not (found := _RETURNED.fullmatch(tail)):
        return None
    return f") -> (\n{_INDENT}{found[1]}\n):" if len(found[1]) <= room else tail


def _indented(text: str) -> str:
    return "\n".join(f"{_INDENT}{line}" for line in text.split("\n"))


def _item(item: str, width: int, end: str = ",") -> str | None:
    """Lay out an item that has lines of its own, and ends in a comma."""
    if len(item) + len(end) <= width or _WHOLE.fullmatch(item):
        return f"{item}{end}"
    if _PARAMETER.match(item):
        opened = _parameter(item, width)
    elif found := _CHOICE.match(item):
        opened = _choice(found[0], item[found.end() :], width)
    else:
        shape = _NESTED.match(item)
        split = _split(item, shape) if shape else None
        opened = _opened(split, width) if split else None
    return f"{opened}{end}" if opened else None


def _operation(head: str, value: str, width: int) -> str | None:
    """Lay out what has operators: on a line of its own, or else one line for each operand."""
    operands, operators, tail = _operands(value)
    is_stable = all(map(is_black_stable, (head.rstrip(), *operands)))
    if not is_stable or (tail and not _DEFAULT.fullmatch(tail)):
        return None
    if len(head) + len(value) <= width:
        return head + value
    if not operators:
        return None
    if operators == ["+ "]:
        return _with_last_call_open(head + operands[0], operands[1], width)
    is_mixed = len(set(operators)) > 1 and operators != ["if ", "else "]
    if is_mixed:
        return None
    if tail and len(annotated := f"{head}{value.removesuffix(tail)} = (") <= width:
        return f"{annotated}\n{_INDENT}{tail.removeprefix(' = ')}\n)"
    return _in_parentheses(head, operands, operators, tail, width)


def _operands(value: str) -> tuple[list[str], list[str], str]:
    """Split what has operators into its operands, the operators, and what follows from `=` on."""
    operands, operators, tail = [""], list[str](), ""
    start, depth = 0, 0
    for part in _PART.finditer(value):
        depth += _DEPTHS.get(part[0], 0)
        if depth == 0 and part[0].startswith(" "):
            operands[-1] = value[start : part.start()]
            operators.append(part[0][1:])
            operands.append("")
            start = part.end()
        elif depth == 0 and part[0] == "=":
            tail = value[part.start() - 1 :]
            break
    operands[-1] = value[start : len(value) - len(tail)]
    return operands, operators, tail


def _in_parentheses(
    head: str, operands: list[str], operators: list[str], tail: str, width: int
) -> str | None:
    """Lay out an operation in parentheses: its operands on one line, or else one line each."""
    room = width - len(_INDENT)
    terms = [operands[0], *map(str.__add__, operators, operands[1:])]
    lines: list[str | None] = [" ".join(terms)]
    if len(" ".join(terms)) > room:
        lines = [_item(term, room, "") for term in terms]
    body = "\n".join(line for line in lines if line)
    return f"{head}(\n{_indented(body)}\n){tail}" if all(lines) else None


def _choice(head: str, value: str, width: int) -> str | None:
    """Lay out an argument that is a conditional expression, and too long for one line."""
    operands, operators, _ = _operands(value)
    is_one = operators == ["if ", "else "]
    return _in_parentheses(head, operands, operators, "", width) if is_one else None


def _parameter(item: str, width: int) -> str | None:
    """Lay out a parameter whose type is a union of at least two, with its default if it has one."""
    head, _, union = item.partition(": ")
    operands, operators, tail = _operands(union)
    is_wide = len(head) + len(": (") > width
    if is_wide or not operators or not _NAMES.fullmatch(operands[-1] + tail):
        return None
    return _in_parentheses(f"{head}: ", operands, operators, tail, width)


def _with_last_call_open(head: str, call: str, width: int) -> str | None:
    """Lay out a sum of two terms, of which the last is a call."""
    shape = _NESTED.match(call)
    split = _split(call, shape) if shape else None
    if split is None or split.kind != "call" or len(split.items) < 2 or split.is_magic:
        return None
    first = f"{head} + {split.head}"
    return None if len(first) > width else _opened(replace(split, head=first), width)
