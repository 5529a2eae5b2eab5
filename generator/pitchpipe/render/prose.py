"""Writes a spec's descriptions as docstrings: wrapped, indented, and safe in Python source."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pitchpipe import ir
from pitchpipe.characters import is_plain, quoted
from pitchpipe.problems import printable

WIDTH = 100
BETWEEN = "\n\n\n"
"""Two blank lines, which separate definitions and never occur within one."""
_QUOTE = '"'
_QUOTES = _QUOTE * 3
_SHOWN = 8
_FENCE = re.compile(r" *(?P<mark>```|~~~)[^`]*\Z")
_BULLET = re.compile(r"(?:[-*+]|[0-9]{1,3}[.)]) +(?=\S)")


def docstring(paragraphs: Iterable[str], *, indent: int) -> str:
    """Return a docstring literal for the paragraphs, for a line that already has its indent.

    Text from a spec is data: quotes, backslashes and control characters are escaped, so that no
    description can end the literal.
    """
    return _docstring(tuple(paragraphs), indent)


@lru_cache(maxsize=2048)
def _docstring(paragraphs: tuple[str, ...], indent: int) -> str:
    """Return the same; clients of one kind of API have many texts in common."""
    pad, width = " " * indent, WIDTH - indent
    texts = [escape(text) for given in paragraphs if (text := given.strip())]
    if len(texts) == 1 and len(texts[0]) <= width - 2 * len(_QUOTES) and is_plain(texts[0]):
        return _on_one_line(" ".join(texts[0].split()))  # as most are
    blocks = [_wrap(text, width, room=len(_QUOTES)) for text in texts]
    if len(blocks) == 1 and "\n" not in blocks[0]:
        # Black puts the closing quotes on the same line, however long it gets.
        blocks = [_wrap(texts[0], width - len(_QUOTES), room=len(_QUOTES))]
        if "\n" not in blocks[0]:
            return _on_one_line(blocks[0])
    first, *others = "\n\n".join(blocks).split("\n")
    # Black takes away what all lines but the first are indented by, in spaces of any kind.
    shared = min((len(line) - len(line.lstrip()) for line in others if line.strip()), default=0)
    body = [f"{pad}{line[shared:].rstrip()}" if line.strip() else "" for line in others]
    return "\n".join([f"{_QUOTES}{_apart(first)}", *body, f"{pad}{_QUOTES}"])


def _on_one_line(text: str) -> str:
    return f"{_QUOTES}{_apart(text)}{' ' * text.endswith(_QUOTE)}{_QUOTES}"


def _apart(text: str) -> str:
    """Keep the beginning of a text apart from the quotes before it, as Black does."""
    return f" {text}" if text.startswith(_QUOTE) else text


def _wrap(text: str, width: int, room: int) -> str:
    """Wrap each line of a text; leave room for the opening quotes on the first."""
    # Never two blank lines in a row: those are `BETWEEN`.
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_filled(text.splitlines(), width, room))).strip()


def _filled(lines: Iterable[str], width: int, room: int = 0) -> Iterator[str]:
    """Yield each line wrapped, the first with some room before it; fenced code stays as it is."""
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if fence or found:
            yield line.rstrip()
        else:
            yield _fill(line, width, room)
        room = 0
        if found and not fence:
            fence = found["mark"]
        elif found and found[0].strip() == fence:
            fence = ""


def _fill(line: str, width: int, room: int, hanging: str = "") -> str:
    """Wrap a line; what comes below it is indented as it is, as an item of a list, or hanging."""
    own = line[: len(line) - len(line.lstrip(" "))]
    line, own = line[len(own) :] if own else " ".join(line.split()), own[: width // 2]
    if len(line) <= width - room and not own:
        return line  # as most are; a line without an indent has no spaces to take away either
    if bullet := _BULLET.match(line):
        hanging = own + " " * len(bullet[0])
    filled = textwrap.fill(
        line,
        width,
        initial_indent=own or " " * room,
        subsequent_indent=hanging or own,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return filled if own else filled[room:]


def entry(name: str, described: str, *, indent: int) -> str:
    """Describe one of several arguments: its lines but the first are indented below its name."""
    first, *others = f"{name}: {described.strip()}".splitlines()
    width, hanging = WIDTH - indent, " " * 4
    begun = _fill(first, width, len(_QUOTES), hanging)
    below = _filled(others, width - len(hanging))
    return "\n".join([begun, *(textwrap.indent(each, hanging) for each in below)])


def escape(text: str) -> str:
    """Make a text safe between triple quotes, if it does not end with one; line breaks stay."""
    if is_plain(text) and "\\" not in text and _QUOTES not in text:
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n")
    shown = "\n".join(printable(line) for line in lines)
    # Three quotes would end the literal.
    return re.sub(r'"{3,}', lambda found: '\\"' * len(found.group()), shown.replace("\\", "\\\\"))


def comment(text: str) -> str:
    """Make a text safe after `#`: one line, no control characters."""
    return printable(" ".join(text.split()))


def paragraphs(item: ir.Field | ir.Parameter) -> list[str]:
    """Describe a field or parameter: its description, then what its schema asserts."""
    return joined(item.description, facts(item))


def sentence(item: ir.Field | ir.Parameter) -> str:
    """Describe a field or parameter for an argument: in one paragraph if its description is one."""
    described, asserted = item.description.strip(), facts(item)
    if "\n" in described:
        return "\n\n".join(joined(described, asserted))
    is_open = asserted and described and not described.endswith((".", "!", "?", ":"))
    return f"{described}{'.' if is_open else ''} {asserted}".strip()


def one_sentence(text: str) -> str:
    """Write a short text on one line and end it as a sentence; a blank one is empty."""
    text = " ".join(text.split())
    if not text.strip(". "):
        return ""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def joined(described: str, asserted: str) -> list[str]:
    """Append assertions to a description: in the same paragraph if it ends like a sentence."""
    described = described.strip()
    if described.endswith((".", "!", "?")) and asserted and "\n" not in described:
        return [f"{described} {asserted}"]
    return [text for text in (described, asserted) if text]


def facts(item: ir.Field | ir.Parameter) -> str:
    """Describe what the schema asserts: bounds, format, default, deprecation."""
    said = [schema_facts(item.type, item.description)]
    if item.has_default and item.default is not None:
        said.append(f"Default: {_value(item.default)}.")
    said.append("Deprecated." if item.deprecated else "")
    return " ".join(sentence for sentence in said if sentence)


def schema_facts(kind: ir.Type, description: str) -> str:
    """Describe the bounds and the format of a value."""
    said = _asserted(kind, described=bool(description))
    return " ".join(f"{sentence}." for sentence in said)


def _value(value: object) -> str:
    if isinstance(value, bool | list | dict):
        return json.dumps(value, ensure_ascii=False)
    return quoted(value) if isinstance(value, str) else str(value)


def _asserted(kind: ir.Type, *, described: bool) -> list[str]:
    match kind:
        case ir.Nullable() | ir.Asserted():
            return _asserted(kind.inner, described=described)
        case ir.Union():
            parts = [(_noun(each), _asserted(each, described=described)) for each in kind.options]
            return [f"As {noun}: {_clause(said)}" for noun, said in parts if said]
        case ir.Array():
            said = _each("item", _asserted(kind.items, described=described))
            return [*_limits(kind.constraints, described), *said]
        case ir.Map():
            said = _each("value", _asserted(kind.values, described=described))
            return [*_limits(kind.constraints, described), *said]
        case ir.File():
            return ["A file"] if kind.is_sent else []
        case ir.Primitive(is_literal=True):
            return []
        case ir.Primitive():
            return [*_format(kind), *_limits(kind.constraints, described)]
        case ir.Formatted():
            # What a text of a format looks like is known.
            return _limits(kind.constraints, described=True)
        case _:
            return []


def _each(noun: str, said: list[str]) -> list[str]:
    return [f"Each {noun}: {_clause(said)}"] if said else []


def _clause(said: list[str]) -> str:
    """Join sentences into one that can follow a colon."""
    return "; ".join(f"{each[:1].lower()}{each[1:]}" for each in said)


def _noun(kind: ir.Type) -> str:
    if isinstance(kind, ir.Primitive):
        return f"an {kind.kind}" if kind.kind == "integer" else f"a {kind.kind}"
    if isinstance(kind, ir.Formatted):
        return "a string"
    return "a list" if isinstance(kind, ir.Array) else "a dict"


def _format(kind: ir.Primitive) -> list[str]:
    known = {"uri": "A URI", "date-time": "A date and time (RFC 3339)", "date": "A date (RFC 3339)"}
    known |= {"password": "A secret", "byte": "Base64"}
    if not kind.format:
        return []
    return [known[kind.format]] if kind.format in known else [f"Format: {kind.format}"]


def _limits(limits: ir.Constraints, described: bool) -> list[str]:
    c = limits
    said = [_range(c.minimum, c.maximum)]
    said.append(f"Above {c.exclusive_minimum}" if c.exclusive_minimum is not None else "")
    said.append(f"Below {c.exclusive_maximum}" if c.exclusive_maximum is not None else "")
    said.append(f"A multiple of {c.multiple_of}" if c.multiple_of is not None else "")
    said.append(_range(c.min_length, c.max_length, "character"))
    said.append(_range(c.min_items, c.max_items, "item"))
    said.append(_range(c.min_properties, c.max_properties, "key"))
    said.append("No duplicates" if c.unique_items else "")
    # A description, if there is one, is clearer than a regular expression.
    said.append(f"Pattern: {c.pattern}" if c.pattern is not None and not described else "")
    said.append(f"One of {_listed(c.values)}" if c.values is not None else "")
    return [sentence for sentence in said if sentence]


def _range(low: float | None, high: float | None, noun: str = "") -> str:
    last = low if high is None else high
    unit = f" {noun}{'' if last == 1 else 's'}" if noun else ""
    if low is None:
        return "" if high is None else f"At most {high}{unit}"
    if high is None:
        return f"At least {low}{unit}"
    return f"Exactly {low}{unit}" if low == high else f"From {low} to {high}{unit}"


def _listed(values: tuple[object, ...]) -> str:
    shown = ", ".join(_value(value) for value in values[:_SHOWN])
    return shown if len(values) <= _SHOWN else f"{shown} and {len(values) - _SHOWN} more"
