"""From a spec's words to docstrings: wrapped, indented, and safe to stand in Python source."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from pitchpipe import ir
from pitchpipe.problems import printable

WIDTH = 100
_SHOWN = 8


def docstring(paragraphs: Iterable[str], *, indent: int) -> str:
    """Return a docstring literal for the paragraphs, for a line that already has its indent.

    Text from a spec is data: quotes and backslashes are escaped, control characters shown, so that
    no description can end the literal.
    """
    pad = " " * indent
    blocks = [_wrap(escape(text), WIDTH - indent, room=3) for text in paragraphs if text.strip()]
    if len(blocks) == 1 and "\n" not in blocks[0] and len(blocks[0]) <= WIDTH - indent - 6:
        return f'"""{blocks[0]}"""'
    body = textwrap.indent("\n\n".join(blocks), pad, lambda line: bool(line.strip()))
    return f'"""{body.lstrip()}\n{pad}"""'


def _wrap(text: str, width: int, room: int) -> str:
    """Wrap each line of a text; the first leaves room for the opening quotes."""
    lines = [
        " ".join(line.split()) if not line.startswith(" ") else line for line in text.splitlines()
    ]
    wrapped = [_fill(line, width, room if number == 0 else 0) for number, line in enumerate(lines)]
    # Never two blank lines in a row: format.py takes those for the end of a definition.
    return re.sub(r"\n{3,}", "\n\n", "\n".join(wrapped)).strip()


def _fill(line: str, width: int, room: int) -> str:
    indent = " " * room
    filled = textwrap.fill(
        line, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return filled[room:]


def escape(text: str) -> str:
    """Make a text safe between triple quotes; line breaks stay."""
    shown = "\n".join(printable(line) for line in text.replace("\r\n", "\n").split("\n"))
    safe = shown.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{safe[:-1]}\\"' if safe.endswith('"') else safe


def comment(text: str) -> str:
    """Make a text safe behind `#`: one line, no control characters."""
    return printable(" ".join(text.split()))


def paragraphs(item: ir.Field | ir.Parameter) -> list[str]:
    """Say what a field or parameter is: its description, then what its schema asserts."""
    described, asserted = item.description.strip(), facts(item)
    if described.endswith((".", "!", "?")) and asserted and "\n" not in described:
        return [f"{described} {asserted}"]
    return [text for text in (described, asserted) if text]


def facts(item: ir.Field | ir.Parameter) -> str:
    """Say in a sentence or two what the schema asserts: default, bounds, format, deprecation."""
    kind = item.type.inner if isinstance(item.type, ir.Nullable) else item.type
    said = [*_format(kind), *_limits(kind, described=bool(item.description))]
    if item.has_default and item.default is not None:
        said.append(f"Default: {_value(item.default)}")
    if item.deprecated:
        said.append("Deprecated")
    return "".join(f"{sentence}. " for sentence in said).strip()


def _value(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value)


def _format(kind: ir.Type) -> list[str]:
    if not isinstance(kind, ir.Primitive) or not kind.format:
        return []
    known = {"uri": "A URI", "date-time": "A date and time (RFC 3339)", "date": "A date (RFC 3339)"}
    known |= {"password": "A secret", "byte": "Base64"}
    return [known[kind.format]] if kind.format in known else [f"Format: {kind.format}"]


def _limits(kind: ir.Type, *, described: bool) -> list[str]:
    if not isinstance(kind, ir.Primitive | ir.Array | ir.Map):
        return []
    c = kind.constraints
    said = [_range(c.minimum, c.maximum, "")]
    said.append(f"Above {c.exclusive_minimum}" if c.exclusive_minimum is not None else "")
    said.append(f"Below {c.exclusive_maximum}" if c.exclusive_maximum is not None else "")
    said.append(f"A multiple of {c.multiple_of}" if c.multiple_of is not None else "")
    said.append(_range(c.min_length, c.max_length, " characters"))
    said.append(_range(c.min_items, c.max_items, " items"))
    said.append(_range(c.min_properties, c.max_properties, " entries"))
    said.append("No item twice" if c.unique_items else "")
    # Words say it better than a regular expression does, where there are any.
    said.append(f"Pattern: {c.pattern}" if c.pattern is not None and not described else "")
    said.append(f"One of {_listed(c.values)}" if c.values is not None else "")
    return [sentence for sentence in said if sentence]


def _range(low: float | None, high: float | None, unit: str) -> str:
    if low is not None and high is not None:
        return f"From {low} to {high}{unit}"
    if low is not None:
        return f"At least {low}{unit}"
    return f"At most {high}{unit}" if high is not None else ""


def _listed(values: tuple[object, ...]) -> str:
    shown = ", ".join(_value(value) for value in values[:_SHOWN])
    return shown if len(values) <= _SHOWN else f"{shown} and {len(values) - _SHOWN} more"
