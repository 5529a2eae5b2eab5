"""Characters and names are judged the same under every Python, and as Python 3.11 judges them."""

from __future__ import annotations

import builtins
import json
import keyword
import sys
import unicodedata

import pytest

from pitchpipe import characters

# What this Python knows; Python 3.11, the oldest, knows least.
ASSIGNED = [
    character
    for character in map(chr, range(sys.maxunicode + 1))
    if unicodedata.category(character) != "Cn"
]


def test_literals_are_those_of_repr() -> None:
    """A literal is what `repr` writes, whatever this Python's version of Unicode assigns."""
    different = [c for c in ASSIGNED if characters.quoted(c) != repr(c)]
    assert different == []
    for text in ("'", '"', "'\"", "\\", "a'b\\n\n\t\r\x1b", ""):
        assert characters.quoted(text) == repr(text)


def test_what_is_printable() -> None:
    """A character that is assigned is printable if Python says so; one that is not yet, is."""
    assert [c for c in ASSIGNED if characters.is_printable(c) != c.isprintable()] == []
    assert characters.is_printable("\U0001fae8\u0378 ")


def test_keywords_are_those_of_python() -> None:
    """A new keyword would be a new name in generated code, so it fails here first."""
    assert frozenset(keyword.kwlist) == characters.KEYWORDS
    assert frozenset(keyword.softkwlist) >= characters.SOFT_KEYWORDS


def test_builtin_classes() -> None:
    """Those of every Python are listed, on Windows too."""
    named = {name for name in dir(builtins) if name[0].isupper()} - characters.KEYWORDS
    assert named <= characters.BUILTIN_CLASSES


@pytest.mark.parametrize("name", ["a", "_", "A1", "match", "type", "class", "1a", "", "é", "a-b"])
def test_identifiers(name: str) -> None:
    """An identifier is one of ASCII characters, and no keyword."""
    wanted = name.isascii() and name.isidentifier() and not keyword.iskeyword(name)
    assert characters.is_identifier(name) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("naïve", "naive"), ("ﬁx", "fix"), ("\uff58\uff11", "x1"), ("\U0001d400", "A"), ("🅰", "")],
)
def test_ascii(text: str, wanted: str) -> None:
    """Letters lose their accents and forms; of what Unicode 3.2 does not know, nothing is left."""
    assert characters.ascii_of(text) == wanted


def test_folding() -> None:
    """Case is folded but for letters that are newer than Unicode 3.2, whose case may yet change."""
    assert characters.folded("Straße ΣΑΣ \u017f") == "Straße ΣΑΣ \u017f".casefold()
    assert characters.folded("\ua7dcA") == "\ua7dca"


def test_nfkc() -> None:
    """A name that Python would read as another one is told."""
    assert characters.is_nfkc("größe")
    assert not characters.is_nfkc("ﬁx")


def test_values() -> None:
    """Values of JSON and TOML are written as `repr` writes them."""
    value = ["a'", 1, 1.5, True, None, {"k": ["\x1b", "é"]}]
    assert characters.literal_of(value) == repr(value)


def test_json_text() -> None:
    """What is escaped in JSON means the same."""
    data = {"a\u202e\U000e0041\x1b": ["é\u200b\x9b", 1, "\\u202e"]}
    text = characters.json_text(data)
    assert json.loads(text) == data
    assert not set(text) & set("\u202e\U000e0041\x1b\u200b\x9b")
