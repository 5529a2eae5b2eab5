"""Patterns are ECMA-262's, which Python spells differently in places."""

from __future__ import annotations

import warnings

import pytest
from runtime.patterns import compiled

from pitchpipe.schema.properties import characters

PROPERTIES = """
Any ASCII Join_Control White_Space Alnum Alpha Blank Cntrl Digit Graph Lower Print Punct Space Upper
XDigit Lu LC gc=Mark General_Category=Sm digit Greek sc=Greek letter Lx ^Lu gc=ASCII
"""


@pytest.mark.parametrize(
    ("pattern", "matching", "failing"),
    [
        ("b", ["abc"], ["ac"]),
        ("^a$", ["a"], ["a\n", "ab"]),
        (r"^\d+$", ["123"], ["٣", "a"]),
        (r"^\w+$", ["a_1"], ["é"]),
        (r"^\s$", [" ", "\ufeff", "\u2028"], ["\x1c", "a"]),
        (r"^\S$", ["a", "\x1c"], [" ", "\ufeff"]),
        (r"^[\s,]+$", ["\ufeff, "], ["a"]),
        (r"^[\s\S]$", ["\n", "é"], ["ab"]),
        (r"^.$", ["a"], ["\n", "\r", "\u2028"]),
        (r"^https?:\/\/[^\s/$.?#].[^\s]*$", ["https://a.b"], ["https://", "ftp://a.b"]),
        (r"^[$.]$", ["$", "."], ["a"]),
        (r"^[^]$", ["\n", "a"], [""]),
        ("[]", [], ["", "a"]),
        (r"^[[a]$", ["[", "a"], ["b"]),
        (r"^[a&&b~~||]$", ["&", "~", "|"], ["c"]),
        (r"^[+--]$", ["+", ",", "-"], ["."]),
        (r"^[--/]$", ["-", ".", "/"], [","]),
        (r"^[\--/]$", ["-", ".", "/"], [","]),
        (r"^a{,2}$", ["a{,2}"], ["aa"]),
        (r"^a{1,2}$", ["aa"], ["aaa"]),
        (r"^(?<x>a|b)\k<x>$", ["aa", "bb"], ["ab"]),
        (r"(?<=a)b", ["ab"], ["b"]),
        (r"(?<!a)b", ["b"], ["ab"]),
        (r"^\u{1F3B5}$", ["🎵"], ["a"]),
        (r"^\uD83C\uDFB5$", ["🎵"], ["a"]),
        (r"^[\u0041-\u0043]$", ["B"], ["D"]),
        (r"^\cJ$", ["\n"], ["J"]),
        (r"^a\$\.$", ["a$."], ["a$x"]),
        (r"^a\z", ["a"], ["a\n", "az"]),
        (r"^\\$", ["\\"], ["$"]),
    ],
)
def test_a_pattern_matches_what_ecma_262_matches(
    pattern: str, matching: list[str], failing: list[str]
) -> None:
    """The rules are those of a JavaScript engine in Unicode mode, its search unanchored."""
    expression = compiled(pattern)
    assert expression is not None
    assert [text for text in matching if not expression.search(text)] == []
    assert [text for text in failing if expression.search(text)] == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"^\p{Greek}+$",
        r"^\p{sc=Greek}+$",
        r"^\p{gc=ASCII}$",
        "(",
        "a**",
        r"(?<=a+)b",
        "[z-a]",
        "(" * 5000,
    ],
)
def test_what_python_cannot_compile_is_no_rule(pattern: str) -> None:
    """A call must not fail for a pattern that only the server understands."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert compiled(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        (r"^\p{L}+$", "aäΩ", "a1"),
        (r"^\p{Lu}$", "Ä", "ä"),
        (r"^[\p{L}\p{N}_.:/=+\-%@]*$", "aä٣_-%", "a b"),
        (r"^\P{M}\p{M}*$", "e\u0301", "ee"),
        (r"^[^\p{Z}]+$", "ab", "a\u2003b"),
        (r"^[\P{L}]$", "1", "ä"),
        (r"^\p{Alnum}+$", "a1", "ä"),
        (r"^[\p{Graph}\x20]*$", "a b!", "a\tb"),
        (r"^[\P{C}]+$", "aä", "\x00"),
        (r"^\p{gc=Mark}$", "\u0301", "e"),
        (r"^\p{General_Category=Lu}$", "Ä", "ä"),
        (r"^\p{Uppercase_Letter}$", "Ä", "ä"),
        (r"^[\p{LC}\p{digit}]+$", "aÄ٣", "ª"),
        (r"^\p{Join_Control}$", "\u200d", "\u200e"),
        (r"^\P{White_Space}+$", "a\ufeff", "\u3000"),
        (r"^\p{Any}$", "\U0010ffff", ""),
        (r"^\\p{1}$", "\\p", "p"),
    ],
)
def test_properties_of_unicode(pattern: str, matching: str, other: str) -> None:
    r"""`\p{...}` holds for Unicode's categories, a few sets, and the classes of POSIX."""
    expression = compiled(pattern)
    assert expression is not None
    assert expression.search(matching)
    assert not expression.search(other)


@pytest.mark.parametrize("name", PROPERTIES.split())
def test_the_generator_knows_the_same_properties(name: str) -> None:
    """What it takes for checked is checked, and holds for the same characters."""
    expected = characters(name)
    expression = compiled(rf"^\p{{{name}}}$")
    if expected is None or expression is None:
        assert (expected, expression) == (None, None)
        return
    samples = [*map(chr, range(0x80)), *"ÄäΩ\u0301\u0378\u0391\u200c\u2028\u3000\U00020000"]
    listed = [c for c in samples if any(first <= ord(c) <= last for first, last in expected)]
    assert [c for c in samples if expression.search(c)] == listed
