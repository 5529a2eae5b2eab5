"""HTML of a description becomes the Markdown that means the same, and all else stays as it is."""

from __future__ import annotations

import re
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pitchpipe.schema.descriptions import text_of

_MEANT: Final = {
    "paragraphs": ("<p>One.</p> <p class='a'>Two.</p>", "One.\n\nTwo."),
    "line breaks": ("a<br>b<BR/>c</br>d<br><br>e", "a\nb\nc\nd\n\ne"),
    "bold and italic": ("<p> <b> Note </b>: <em>it\nis</em></p>", "**Note** : *it is*"),
    "code": ("<code><i>A</i>-b &lt;c&gt;</code>.", "`A-b <c>`."),
    "code with a backtick": ("<code>a`b</code>", "`` a`b ``"),
    "a block of code": ("x<pre>a\n  <b>b</b></pre>y", "x\n\n```\na\n  b\n```\n\ny"),
    "a link": ("see <a\nhref='/x?a&amp;b'>the <code>x</code></a>", "see [the `x`](/x?a&b)"),
    "an address with spaces": ('<a href="a (b)">c</a>', "[c](<a (b)>)"),
    "an address that is shown": ('<a href="http://a">http://a</a>', "http://a"),
    "a link without an address": ("<a>CreateVpc</a> <a name='b'></a>c", "CreateVpc c"),
    "a list": ("A<ul><li>b</li><li> <p>c\n d</p> </li></ul>e", "A\n\n- b\n- c d\n\ne"),
    "a list in a list": (
        "<ul><li>a<ol><li>b</li><li>c<p>d</ol></li><li>e</ul>",
        "- a\n  1. b\n  2. c\n\n    d\n- e",
    ),
    "items that are not closed": ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
    "a callout": ("<note> <p>Hi.</p> </note> <p>x</p>", "**Note:** Hi.\n\nx"),
    "a heading": ("<h3>T <b>1</b></h3>x", "T **1**\n\nx"),
    "a table": (
        "<table><tr><th>A</th>\n<th>B</th></tr>\n<tr><td><p>1</p></td><td>2\n3</td></tr></table>x",
        "A | B\n1 | 2 3\n\nx",
    ),
    "an image": ('<img src="a.png" alt="A pet"> and <img src="b">', "A pet and"),
    "a comment": ("a <!-- b\n--> c <!-- d", "a  c"),
    "character references": ("&amp;&nbsp;&#65; &#x42; &copy; &copy &nope;", "& A B © &copy &nope;"),
}
_KEPT: Final = (
    "refs/heads/<branch name>",
    "closed:<value>, a < b & c > d",
    "10<sup>2</sup>, <T>, <key>:<value>",
    "`<b>x</b>` and ```\n<p>&amp;</p>\n```",
    "<b>not closed, </i>never opened",
    "| a<br>b |\n|---|",
    "- one\n  two <three>\n\n    four",
)


@pytest.mark.parametrize(("given_text", "meant"), _MEANT.values(), ids=_MEANT)
def test_html_becomes_markdown(given_text: str, meant: str) -> None:
    assert text_of({"description": given_text}, "description") == meant


@pytest.mark.parametrize("text", _KEPT)
def test_what_is_no_html_stays(text: str) -> None:
    assert text_of({"description": text}, "description") == text


def test_no_description() -> None:
    assert text_of({}, "description") == ""


_SOUP: Final = [
    *("<p>", "</p>", "<b>", "</b>", "<code>", "</code>", "<pre>", "</pre>", "<h1>", "</h1>"),
    *("<ul>", "</ul>", "<ol>", "<li>", "</li>", "<a href='x'>", "</a>", "<td>", "<tr>", "<note>"),
    *("<br>", "`", "|", "\n", " ", "w1", "w2", "<w3>", "&lt;", "<!-- -->"),
]


@given(st.lists(st.sampled_from(_SOUP), max_size=40))
def test_no_word_is_lost_or_moved(pieces: list[str]) -> None:
    """Whatever the tags, open or closed and in any order, the words are what they were."""
    text = " ".join(pieces)

    read = text_of({"description": text}, "description")

    assert re.findall(r"w\d", read) == re.findall(r"w\d", text)


@pytest.mark.parametrize("tag", ["<b>", "<ul><li>x", "<a href=x>", "<pre>", "<td>", "<!--", "```"])
def test_a_great_many_tags_are_bounded(tag: str) -> None:
    """Tags that are never closed take no memory beyond their own text."""
    read = text_of({"description": tag * 20_000}, "description")

    assert len(read) <= 20 * len(tag) * 20_000
