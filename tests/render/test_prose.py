"""Docstrings are what Black leaves alone, whatever a description says, and say just that."""

from __future__ import annotations

import ast
from typing import Final

import black
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pitchpipe.render.prose import docstring, entry, one_sentence

_BLACK: Final = black.Mode(line_length=100)
_HEADS: Final = {
    0: "",
    4: "class Some:\n    ",
    8: "class Some:\n    def some(self) -> None:\n        ",
}
_PIECES: Final = [
    "a",
    "word ",
    " ",
    "*",
    "\n```\n",
    "\n- a ",
    "\n  1. ",
    "\\",
    '"',
    "\n",
    "\n\n",
    "\n  ",
    "\t",
    "\f",
    "\xa0",
    "x" * 60,
]
_TEXTS: Final = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join).filter(str.strip)


@pytest.mark.parametrize("indent", _HEADS)
@given(paragraphs=st.lists(_TEXTS, min_size=1, max_size=3))
@example(paragraphs=['It says "hi"'])
@example(paragraphs=['"Hi" is what it says'])
@example(paragraphs=['"Hi",\n\n * it says "hi"'])
@example(paragraphs=["Use it to:\n\n *  create.\n *  delete."])
@example(paragraphs=["Ends with a \\"])
@example(paragraphs=["first\n  \xa0second"])
def test_black_leaves_docstrings_alone(indent: int, paragraphs: list[str]) -> None:
    """A description is laid out as Black would: quotes at either end, lists that are indented."""
    source = f"{_HEADS[indent]}{docstring(paragraphs, indent=indent)}\n"

    assert black.format_str(source, mode=_BLACK) == source


@given(paragraphs=st.lists(_TEXTS, min_size=1, max_size=3))
def test_a_docstring_says_what_was_given(paragraphs: list[str]) -> None:
    """No character but white space is lost, and none can end the literal."""
    value = ast.literal_eval(docstring(paragraphs, indent=0))

    said = "".join(paragraph.strip() for paragraph in paragraphs)
    assert _solid(value) == _solid(said.replace("\f", "\\x0c"))


@given(described=st.lists(_TEXTS, min_size=1, max_size=3))
@example(described=["- one\n\n  - two", "word " * 30])
def test_only_the_name_of_an_argument_stands_at_the_margin(described: list[str]) -> None:
    """What is said of one argument cannot be taken for another, and Black leaves it alone."""
    named = "\n".join(entry("name", each, indent=8) for each in described)
    literal = docstring(["Do it.", named], indent=8)
    source = f"{_HEADS[8]}{literal}\n"
    _, _, *shown = ast.literal_eval(literal).splitlines()

    assert black.format_str(source, mode=_BLACK) == source
    assert _solid("".join(shown)) == _solid("".join(f"name:{each}" for each in described))
    at_margin = [line for line in shown if line.strip() and not line.startswith(" " * 9)]
    assert [line.strip()[:5] for line in at_margin if line.strip()] == ["name:"] * len(described)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("List pets", "List pets."),
        ("List pets.", "List pets."),
        ("List\npets \n", "List pets."),
        ("Is it there?", "Is it there?"),
        (" \n", ""),
        (".", ""),
    ],
)
def test_a_sentence_of_its_own(given: str, said: str) -> None:
    """A summary is one line and ends once; a blank one says nothing."""
    assert one_sentence(given) == said


def test_lists_keep_their_own_indent() -> None:
    """What is common to all lines is taken away, and no more."""
    text = "Use it to:\n\n  *  create:\n    *  one.\n  *  delete."

    assert docstring([text], indent=4).split("\n") == [
        '"""Use it to:',
        "",
        "    *  create:",
        "      *  one.",
        "    *  delete.",
        '    """',
    ]


def test_items_hang_below_their_bullet() -> None:
    """A line of a list that is too long goes on where its text began."""
    text = f"Use:\n- {'word ' * 12}\n  10. {'word ' * 12}"

    assert docstring([text], indent=40).split("\n") == [
        '"""Use:',
        f"{' ' * 40}- {'word ' * 11}".rstrip(),
        f"{' ' * 42}word",
        f"{' ' * 42}10. {'word ' * 11}".rstrip(),
        f"{' ' * 46}word",
        f'{" " * 40}"""',
    ]


def test_fenced_code_stays_as_it_is() -> None:
    """Neither its spaces nor its line breaks are changed, however long its lines."""
    code = f"a  =  {'b' * 60} {'c' * 60}\n\n  d = ```e```"
    text = f"Such as:\n```python\n{code}\n~~~\nf  f\n```\ng  g"

    assert ast.literal_eval(docstring([text], indent=0)).split("\n") == [
        "Such as:",
        "```python",
        *code.split("\n"),
        "~~~",
        "f  f",
        "```",
        "g g",
        "",
    ]


def _solid(text: str) -> str:
    return "".join(text.split())
