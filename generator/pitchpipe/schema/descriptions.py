"""Reads descriptions and summaries: HTML in them becomes the Markdown that means the same.

OpenAPI lets a description be CommonMark, which may hold HTML, and every fourth published document
makes use of it. Tags are in the way where code is read, so those of typography become paragraphs,
lists, code, bold text and links. Everything else is text and stays: words between angle brackets
that are no tags, such as `<branch name>`, tags that are not closed, and code of Markdown's own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any, Final

_TOKEN: Final = re.compile(
    r"(?P<code>```.*?(?:```|\Z)|`[^`\n]+`)"
    r"|(?P<comment><!--.*?(?:-->|\Z))"
    r"|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<attributes>(?:\s[^<>]*?)?)/?>",
    re.DOTALL,
)
_REFERENCE: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ADDRESS: Final = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ALTERNATIVE: Final = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)

_MARKS: Final = {"b": "**", "strong": "**", "i": "*", "em": "*", "q": '"'}
_MARKS.update(dict.fromkeys(("font", "small", "span", "u", "nobr", "big", "ins"), ""))
_CODE: Final = frozenset({"code", "kbd", "samp", "tt"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
_CLOSED: Final = _MARKS.keys() | _CODE | _HEADINGS | {"a", "pre"}
_PARAGRAPHS: Final = frozenset(
    {"p", "para", "div", "section", "aside", "blockquote", "center", "hr", "details", "summary"}
    | {"dl", "dd", "table", "thead", "tbody"}
)
_CALLOUTS: Final = {"note": "**Note:** ", "important": "**Important:** "}
_LISTS: Final = frozenset({"ul", "ol"})
_LINE_BREAKS: Final = "\r\n"
_DEEPEST_LIST: Final = 8
_DEEPEST: Final = 16
"""How many tags that have to be closed may be open at once; the others are text."""


def text_of(given: Mapping[str, Any], key: str) -> str:
    """Return a description or a summary as Markdown; an empty text if there is none."""
    text = str(given.get(key, ""))
    return _Markdown().read(text) if "<" in text or "&" in text else text


class _Markdown:
    """Writes one text with HTML as Markdown, in one pass over it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.gap = 0  # line breaks before the next text
        self.bullet = ""  # of an item that has no text yet
        self.label = ""  # what the next text begins with, such as `Note:`
        self.lists: list[int | None] = []  # the last number of each open list, None for bullets
        self.cells: int | None = None  # how many cells the open row of a table has
        self.open: list[tuple[str, int, str]] = []  # name, place among the pieces, attributes
        self.in_table = False  # a line of Markdown's own table, which a line break would end

    def read(self, text: str) -> str:
        """Return the whole text as Markdown."""
        at = 0
        self.in_table = text.lstrip().startswith("|")
        for found in _TOKEN.finditer(text):
            self._text(text[at : found.start()])
            at = found.end()
            if found["code"]:
                self._add(found[0])
            elif found["name"]:
                self._tag(found)
        self._text(text[at:])
        return "".join(self.pieces).strip()

    def _text(self, text: str) -> None:
        line_break = text.rfind("\n")
        if line_break >= 0:
            self.in_table = text[line_break:].lstrip().startswith("|")
        text = _REFERENCE.sub(_character, text)
        if (self.lists or self.cells is not None) and not self._is_open("pre"):
            text = re.sub(r"\s*\n\s*", " ", text)
        if self.gap or not self.pieces:
            text = text.lstrip()
        self._add(text)

    def _add(self, text: str) -> None:
        if not text:
            return
        if self.gap:
            indent = min(max(len(self.lists) - bool(self.bullet), 0), _DEEPEST_LIST)
            self.pieces.append("\n" * self.gap + "  " * indent)
        self.pieces += [self.bullet, self.label, text]
        self.gap, self.bullet, self.label = 0, "", ""

    def _break(self, lines: int) -> None:
        """End a line or a paragraph, unless an item or a cell is only about to begin."""
        if self.bullet or self.label or self.in_table:
            return
        if self.cells is not None:
            self._add("" if self.gap else " ")
            return
        self._trim()
        self.gap = max(self.gap, lines) if self.pieces else 0

    def _trim(self) -> None:
        while self.pieces and not self.pieces[-1].strip():
            self.pieces.pop()
        if self.pieces:
            self.pieces[-1] = self.pieces[-1].rstrip()

    def _tag(self, found: re.Match[str]) -> None:
        name, is_end = found["name"].lower(), bool(found["end"])
        if name in _CLOSED:
            (self._closed if is_end else self._opened)(name, found)
        elif name == "br" and not self.in_table:
            self._break(min(self.gap + 1, 2))
        elif name in _PARAGRAPHS:
            self.cells = None if name == "table" else self.cells
            self._break(2)
        elif name in _CALLOUTS:
            self._break(2)
            self.label = "" if is_end else _CALLOUTS[name]
        elif name in _LISTS:
            self._list(name, is_end)
        elif name == "li":
            self._item(is_end)
        elif name == "tr":
            self.cells = None
            self._break(1)
        elif name in ("td", "th"):
            self._cell(is_end)
        elif name == "img":
            self._add(_first(_ALTERNATIVE.search(found["attributes"])))
        else:
            self._add(found[0])

    def _list(self, name: str, is_end: bool) -> None:
        self.bullet = ""
        is_outermost = len(self.lists) == int(is_end)
        self._break(2)
        if not is_outermost:
            self.gap = min(self.gap, 1)
        if not is_end:
            self.lists.append(0 if name == "ol" else None)
        elif self.lists:
            self.lists.pop()

    def _item(self, is_end: bool) -> None:
        self.bullet = ""
        self._break(1)
        if is_end:
            self.gap = min(self.gap, 1)  # items stay together, though their texts are paragraphs
            return
        self.bullet = "- "
        if self.lists and (number := self.lists[-1]) is not None:
            self.lists[-1] = number + 1
            self.bullet = f"{number + 1}. "

    def _cell(self, is_end: bool) -> None:
        if is_end:
            return
        if self.cells:
            self._trim()
            self._add(" | ")
        self.cells = (self.cells or 0) + 1

    def _is_open(self, *names: str) -> bool:
        return any(name in names for name, _, _ in self.open)

    def _opened(self, name: str, found: re.Match[str]) -> None:
        if self._is_open("pre", *_CODE):
            return  # what code is made of is text
        if name in _HEADINGS or name == "pre":
            self._break(2)
        self._add(found[0])
        if len(self.open) < _DEEPEST:
            self.open.append((name, len(self.pieces) - 1, found["attributes"]))

    def _closed(self, name: str, found: re.Match[str]) -> None:
        if not self._is_open(name):
            if not self._is_open("pre", *_CODE):
                self._add(found[0])
            return
        while True:
            opened, at, attributes = self.open.pop()
            if opened == name:
                break
        inner = "".join(self.pieces[at + 1 :])
        del self.pieces[at:]
        self.pieces.append(_marked(name, inner, attributes))
        if name in _HEADINGS or name == "pre":
            self._break(2)


def _character(found: re.Match[str]) -> str:
    return html.unescape(found[0]).replace("\N{NO-BREAK SPACE}", " ")


def _marked(name: str, inner: str, attributes: str) -> str:
    """Mark what was between a tag and its end; the spaces around it stay outside."""
    if name == "pre":
        return f"```\n{inner.strip(_LINE_BREAKS)}\n```"
    text = inner.strip()
    if not text:
        return inner
    if name in _CODE:
        marked = _as_code(" ".join(text.split()))
    elif name == "a":
        marked = _link(" ".join(text.split()), _first(_ADDRESS.search(attributes)))
    else:
        marked = _emphasized(text, "**" if name in _HEADINGS else _MARKS[name])
    begins, ends = inner[0].isspace(), inner[-1].isspace()
    return f"{' ' if begins else ''}{marked}{' ' if ends else ''}"


def _emphasized(text: str, mark: str) -> str:
    if not mark or mark in text or "\n\n" in text:
        return text
    return f"{mark}{' '.join(text.split())}{mark}"


def _as_code(text: str) -> str:
    if "`" not in text:
        return f"`{text}`"
    return text if text.startswith("`") else f"`` {text} ``"


def _link(text: str, address: str) -> str:
    if not address or not text or text == address:
        return text
    is_plain = not re.search(r"[\s()<>]", address)
    return f"[{text}]({address})" if is_plain else f"[{text}](<{address}>)"


def _first(found: re.Match[str] | None) -> str:
    text = next((group for group in found.groups() if group), "") if found else ""
    return " ".join(html.unescape(text).split())
