"""Writes text of a document as Markdown that cannot be anything but text.

OpenAPI lets a description be CommonMark. What of that is only typography is kept: paragraphs,
lists, code, bold and italic text. HTML that is left is shown as the text that it is; a heading
becomes a bold paragraph, and a link its text and its address, so that nothing can pass for a part
of the page. The braces that MDX and Liquid would evaluate are escaped as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from pitchpipe.characters import printable

_BREAKS = re.compile(r"\r\n?|\n")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BULLET = re.compile(r"( *)(?:[-*+]|([0-9]{1,9})[.)]) +(?=\S)")
_HEADING = re.compile(r" {0,3}#{1,6} +(.*?) *#*\Z")

_TYPOGRAPHY = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|!?\[(?P<text>[^\[\]\n]+)\]\((?P<address>(?:[^()\s]|\([^()\s]*\))+)\)"
    r"|\*\*(?P<bold>[^\s*`](?:[^*`\n]*[^\s*`])?)\*\*"
    r"|(?<![\w*\\])\*(?P<italic>[^\s*`](?:[^*`\n]*[^\s*`])?)\*(?![\w*])"
)
_SPECIAL = re.compile(r"[\\`*~|\[\]{}$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_AT_THE_START = re.compile(r"(?:[-+=#>:!]|[0-9]+(?=[.)]))")
_MODULE_WORDS = re.compile(r"(?:import|export)\b")


def line(text: str) -> str:
    """Write text as one paragraph, on one line."""
    return _guarded(_inline(" ".join(text.split())))


def cell(text: str) -> str:
    """Write text as a cell of a table, on one line."""
    return _inline(" ".join(text.split()), code_cell)


def code(text: str) -> str:
    """Write text as code within a line."""
    shown = printable(" ".join(text.split()))
    fence = "`" * (_longest_run(shown) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{pad}{shown}{pad}{fence}" if shown else ""


def code_cell(text: str) -> str:
    """Write text as code in a cell of a table, where a bar would begin the next one."""
    is_safe = not ("|" in text and "\\" in text)  # two backslashes would be one, and the bar bare
    return code(text).replace("|", "\\|") if is_safe else escape(text)


def fenced(text: str, language: str = "") -> str:
    """Write text as a block of code, without a line break at its end."""
    fence = "`" * max(3, _longest_run(text) + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def escape(text: str) -> str:
    """Write text without any markup, for the middle of a line."""
    escaped = re.sub(r"&(?=[#A-Za-z])", "&amp;", printable(text)).replace("<", "&lt;")
    return _SPECIAL.sub(r"\\\g<0>", escaped)


def blocks(text: str) -> str:
    """Write a description: paragraphs, lists and code, separated by blank lines."""
    return "\n\n".join(filter(None, _blocks(_BREAKS.split(text.expandtabs(4)))))


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table of cells that are Markdown already, without columns that are empty."""
    listed = [list(row) for row in rows]
    used = [n for n in range(len(head)) if n == 0 or any(row[n] for row in listed)]
    lines = [_row(head, used), "|" + "---|" * len(used), *(_row(row, used) for row in listed)]
    return "\n".join(lines)


def _row(cells: Sequence[str], used: Sequence[int]) -> str:
    return "|" + "".join(f" {cells[n]} |" if cells[n] else " |" for n in used)


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)


def _inline(text: str, as_code: Callable[[str], str] = code) -> str:
    pieces: list[str] = []
    end = 0
    for found in _TYPOGRAPHY.finditer(text):
        pieces += [escape(text[end : found.start()]), _typographic(found, as_code)]
        end = found.end()
    return "".join([*pieces, escape(text[end:])])


def _typographic(found: re.Match[str], as_code: Callable[[str], str]) -> str:
    if found["code"]:
        return as_code(found["code"]) or escape(found[0])
    if found["bold"]:
        return f"**{escape(found['bold'])}**"
    if found["italic"]:
        return f"*{escape(found['italic'])}*"
    return f"{escape(found['text'])} ({as_code(found['address'])})"


def _guarded(text: str) -> str:
    """Keep the start of a line from making it anything but a paragraph."""
    if word := _MODULE_WORDS.match(text):  # a statement in MDX
        return f"&#{ord(word[0][0])};{text[1:]}"
    if found := _AT_THE_START.match(text):
        at = found.end() if found[0].isdigit() else found.start()
        return f"{text[:at]}\\{text[at:]}"
    return text


def _blocks(lines: list[str]) -> Iterator[str]:
    """Yield the blocks of a description."""
    number = 0
    while number < len(lines):
        start = number
        if not lines[number].strip():
            number += 1
            continue
        if fence := _FENCE.match(lines[number]):
            number += 1
            while number < len(lines) and not lines[number].lstrip().startswith(fence[1]):
                number += 1
            yield _verbatim(lines[start + 1 : number])
            number += 1
        elif is_verbatim := _kept(lines[number]):
            while number < len(lines) and _kept(lines[number]) == is_verbatim:
                number += 1
            yield _verbatim(lines[start:number])
        elif heading := _HEADING.match(lines[number]):
            yield f"**{escape(heading[1])}**" if heading[1] else ""
            number += 1
        elif _BULLET.match(lines[number]):
            number = _end_of_list(lines, number)
            yield "\n".join(_items(lines[start:number]))
        else:
            number += 1
            while number < len(lines) and not _begins_a_block(lines[number]):
                number += 1
            yield line(" ".join(lines[start:number]))


def _kept(text: str) -> str:
    """Say why a line is shown as it stands: it is code, or a row of a table; "" if it is not."""
    if text.startswith("    ") and text.strip() and not _BULLET.match(text):
        return "code"
    return "table" if text.lstrip().startswith("|") else ""


def _verbatim(lines: Sequence[str]) -> str:
    """Show lines as a block of code without a language."""
    indents = [len(each) - len(each.lstrip()) for each in lines if each.strip()]
    shown = [printable(each[min(indents, default=0) :].rstrip()) for each in lines]
    return fenced("\n".join(shown))


def _begins_a_block(text: str) -> bool:
    if not text.strip() or text.lstrip().startswith("|"):
        return True
    return any(each.match(text) for each in (_FENCE, _HEADING, _BULLET))


def _end_of_list(lines: Sequence[str], number: int) -> int:
    """Return the number of the line after a list; blank lines between its items belong to it."""
    end = number
    while number < len(lines):
        text = lines[number]
        if text.strip() and not _BULLET.match(text):
            is_apart = not lines[number - 1].strip() and not text.startswith("  ")
            if is_apart or _begins_a_block(text):
                break
        number += 1
        end = number if text.strip() else end
    return end


def _items(lines: Sequence[str]) -> Iterator[str]:
    """Yield the items of a list, each on one line, nested as they are indented."""
    items: list[tuple[int, str, list[str]]] = []
    for text in filter(str.strip, lines):
        if found := _BULLET.match(text):
            mark = f"{int(found[2])}." if found[2] else "-"
            items.append((len(found[1]), mark, [text[found.end() :]]))
        else:
            items[-1][2].append(text)
    outer: list[int] = []
    for indent, mark, texts in items:
        while outer and outer[-1] >= indent:
            outer.pop()
        depth = len(outer)
        outer.append(indent)
        yield f"{'    ' * depth}{mark} {line(' '.join(texts))}"
