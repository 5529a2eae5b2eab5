"""Text of a document stays text: it makes no heading, link, HTML or script of its own.

The pages are read by CommonMark's own rules, with the tables of GitHub.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pitchpipe.pages import markdown

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = (
    "<script>alert(1)</script>",
    "a\n\n<script>alert(1)</script>\n\nb",
    "<!-- a --> b <img src=x onerror=alert(1)>",
    "&lt;script&gt; &#60;b&#62; &",
    "# Heading\n\nOther\n=====\n\nThird\n---\n",
    "[text](javascript:alert(1)) ![image](https://x.example/a.png) <https://x.example>",
    "[a][b]\n\n[b]: https://x.example\n",
    "[a](https://x.example/`) `b](c)",
    "`` ` `` ``` `a` ` \\` b `",
    "| a | b |\n|---|---|\n| `c|d` | e |\n",
    "a | b\n--|--\nc | d",
    "```\n</code>\n````\n# Not a heading\n```\n<b>\n",
    "~~~\nopen\n\n# Not a heading\n",
    "    <b>indented</b>\n\n# x",
    "- a\n  - <i>b</i>\n\n      # c\n1. d\n\n# e",
    "> quoted\n> # more",
    "***bold** and* _em_ ~~gone~~ \\*",
    "+ a\n* b\n- c\n---\n***\n___",
    "1986\\. A year\n2) b",
    "\\",
    "a\\\nb  \nc",
    "back\\\\|slash `\\\\|` | `a\\|b` \\",
    "\x1b[31m\u202e\x00\u2028# x",
    "<a id=\"list\"></a>\n\n<div markdown='1'>\n# x\n</div>",
    "import x from 'y'\n\nexport const a = {b}",
    "**[a](b)** **`x`** **a*b** `**`",
    "*a *b* c* *[a](b)* *<b>* a*b* * c*",
    "$x$ {{ page }} {% include x %} {a}",
)


def tokens(text: str) -> Iterator[Token]:
    for token in PARSER.parse(text):
        yield token
        yield from token.children or ()


def kinds(text: str) -> set[str]:
    return {token.type for token in tokens(text)}


FORBIDDEN = {"heading_open", "html_block", "html_inline", "link_open", "image", "blockquote_open"}
FORBIDDEN |= {"hr", "table_open", "s_open", "hardbreak"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_more_than_text(text: str) -> None:
    """Neither as a description nor as a line is there anything but paragraphs, lists and code."""
    for written in (markdown.blocks(text), markdown.line(text), f"a {markdown.escape(text)}"):
        assert not kinds(written) & FORBIDDEN
    assert "\n" not in markdown.line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_leaves_its_cell(text: str) -> None:
    """A table has as many cells as it is given, and what comes after it is still there."""
    cells = [markdown.cell(text), markdown.code_cell(text), "end"]
    written = markdown.table(("A", "B", "C"), [cells, ["a", "b", "c"]])
    found = list(tokens(f"{written}\n\n# After"))
    assert [each.type for each in found].count("td_open") == 6
    assert [each.content for each in found if each.content == "end"]
    assert not {each.type for each in found} & (FORBIDDEN - {"heading_open", "table_open"})
    assert [each.type for each in found].count("heading_open") == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_stays_open(text: str) -> None:
    """Whatever a description is, a heading after it is one."""
    assert "heading_open" in kinds(f"{markdown.blocks(text)}\n\n# After\n")
    fenced = markdown.fenced(text)
    (block,) = [each for each in tokens(fenced) if each.type == "fence"]
    assert block.content == f"{text}\n" or "\x1b" in text or "\x00" in text


def test_what_is_kept() -> None:
    """Paragraphs, lists, code, bold and italic text are as the document has them."""
    text = "One\ntwo.\n\n## Use\n\n* a `b` **c**\n    1. *d e*\n* e\n\n```js\nf()\n```\n"
    assert markdown.blocks(text) == (
        "One two.\n\n**Use**\n\n- a `b` **c**\n    1. *d e*\n- e\n\n```\nf()\n```"
    )


def test_modules_of_mdx() -> None:
    """No paragraph begins a statement, and no brace an expression, where a site reads MDX."""
    assert markdown.line("import x") == "&#105;mport x"
    assert markdown.line("exports") == "exports"
    assert markdown.line("{x} {{ y }}") == r"\{x\} \{\{ y \}\}"
