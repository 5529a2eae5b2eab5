"""Patterns that can take very long are told from others, and nothing is matched with them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchpipe.schema.patterns import LONGEST, longest_text, matches

_IDENTIFIER = r"(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)"
SEMANTIC_VERSION = (
    r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)"
    rf"(?:-({_IDENTIFIER}(?:\.{_IDENTIFIER})*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$"
)
EXPLODING = [
    r"^(a+)+$",
    r"^(a*)*$",
    r"(a|a)*$",
    r"^(a|aa)+$",
    r"^(a|b|ab)*$",
    r"^(\w+\s?)*$",
    r"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+$",
    r"(x+x+)+y",
    r"^(.*a)*$",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"^(?:a+){5,}$",
    r"^(?<name>a+)+?$",
    r"^(a?){50}a{50}$",
    r"^(\d+|\d\w)*!$",
    r"^([^,]+,?)*$",
    r"^([\s\S]|\n)*x$",
    r"^(\u0061|[`-b])*$",
    r"^(?=(a+)+$)b",
    r"^(a{1,9}){1,9}$",
    r"^(\p{L}+)+$",
    r"^(\p{Ll}|[à-ü])+$",
    r"^(\P{L}|\p{gc=Nd})+$",
    r"^([\p{Alnum}-.]+\p{Any}?)+$",
    # Without a loop.
    "a?" * 28 + "a" * 28,
    "^" + "(a|a)" * 30 + "b$",
    "^" + "(?:a|aa)" * 40 + "b$",
    "^((a?){4}(a?){4}){4}((a?){4}){4}b$",
    "^(a{0,4}){4}(a{0,4}){4}(a{0,4}){4}(a{0,4}){4}b$",
    "^x(a?|b?){30}y$",
    "(^|$){30}x",
    "(?:^){100000000}x",
    "(a?){00000000000050}a{50}",
    r"^(?!(a|a)*$)b",
    # What only Python reads, or the runtime translates.
    r"^(?P<n>a+)+$",
    r"^(?:\141|a)+$",
    r"(?x)^(a +)+$",
    r"(?i)^(a|A)+$",
    r"^(?:\N{LATIN SMALL LETTER A}|a)+$",
    r"^(?:\U00000061|a)+$",
    r"^(?:\a|\x07)+$",
    r"^(?:\Aa|a\Z|a)+$",
    "^(a++)+$",
    "^(?>a|a)+$",
    r"^(?:\uD83C\uDFB5|🎵)+$",
    r"^([\S]|\xa0)+$",
    # Characters that newer versions of Unicode have, or give another category.
    r"^(?:\p{L}|\ua7ca)+$",
    r"^(?:\p{Lo}|ª)+$",
    r"^(?:[\p{Nd}.]|[\ua7c9-\ua7cf])+$",
    r"^(?:\P{L}|\u{1F6DC})+$",
    # Of a high degree.
    "^" + "a*" * 12 + "b$",
    "^" + ".*," * 8 + "x$",
    "^" + r"\s*" * 6 + "x$",
    r"^(a*)\1(a*)\2(a*)\3b$",
    r"^(?P<n>a*)(?P=n)a*(?P=n)a*(?P=n)b$",
    "(?=a*a*a*b)",
]
SHORTER = {
    "^[a-z]*[a-z0-9]*[a-z0-9-]*[a-z]*$": (100, "", "a"),
    r"^[a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+$": (300, "", "a"),
    r"^arn:aws(-[^:]+)?:iam(:.*){2}(:role.*)$": (300, "arn:aws:iam", ":"),
    r"arn:aws(-[\w]+)*:.+:.+:[0-9]{12}:.+": (100, "", "arn:aws:"),
    r"^(\d{12}|\d{16})*$": (100, "", "1"),
}
HARMLESS = [
    r"^a+$",
    r"^[a-z0-9]+(-[a-z0-9]+)*$",
    r"^(a|b)*$",
    r"^(ab|ac)*$",
    r"^https?:\/\/[^\s/$.?#].[^\s]*$",
    r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
    r"^([0-9A-F]{2}:){5}[0-9A-F]{2}$",
    r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    SEMANTIC_VERSION,
    r"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$",
    r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$",
    r"^[\w.+-]+@[\w-]+\.[\w.-]+$",
    r"^(\p{L}+ )+$",
    r"^\p{L}+(?:[ '-]\p{L}+)*$",
    r"^(\p{L}|\p{Number})*$",
    r"^(\p{Lu}|\p{Ll}|[^\p{L}])*$",
    r"^(\p{L}|[0-9 -])*$",
    "(?i)^[a-z]+(-[0-9]+)*$",
    r"^(\p{Greek}+)+$",
    r"^[^]*$",
    r"^\cA*[\b]*$",
    r"^\*+$",
    r"a{2}{",
    r"(",
    r")+",
    r"[",
    r"\\",
    "^(" + "|".join(f"code{n}" for n in range(500)) + ")$",
    "",
    # Of a low degree.
    "^a*a*b$",
    r"^\s*a\s*$",
    r".*\S.*",
    r"[\w.]+@[\w.]+\.\w+$",
    r"\/.+\/.+",
    r"^(.|\r)*$",
    r"(['\"]).*\1",
    r"^(?P<major>0|[1-9]\d*)\.(?P<minor>0|[1-9]\d*)$",
    "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$",
    "^([0-9a-f]{16})+$",
    "^" + "".join(f"(?:{chr(97 + n)}-)?" for n in range(20)) + "$",
    "^([a-z]+)+",
]


@pytest.mark.parametrize("pattern", EXPLODING)
def test_a_pattern_that_can_explode(pattern: str) -> None:
    """There are too many ways to read a short text."""
    assert longest_text(pattern) == 0


@pytest.mark.parametrize("pattern", HARMLESS)
def test_a_pattern_that_cannot(pattern: str) -> None:
    """Or that is no pattern: then nothing is matched with it."""
    assert longest_text(pattern) >= LONGEST


@pytest.mark.parametrize("pattern", SHORTER)
def test_a_pattern_for_shorter_texts(pattern: str) -> None:
    """The more loops in a row read the same, the shorter is the longest text that is tried."""
    longest, start, loop = SHORTER[pattern]
    assert longest_text(pattern) == longest
    text = (start + loop * longest)[:longest]
    began = time.thread_time()
    assert matches(pattern, text[:-1] + "!") is False
    assert time.thread_time() - began < 1
    assert matches(pattern, text + loop) is None


def test_matches_as_clients_do() -> None:
    """As the runtime translates the pattern; None for what is not tried."""
    assert matches("a$", "ba") is True
    assert matches("a$", "ba\n") is False
    assert matches("^(?<x>a|b)\\k<x>$", "ab") is False
    assert matches("^(a+)+$", "a") is None
    assert matches(r"^\p{L}$", "a") is None
    assert matches("(", "a") is None
    assert matches("a", "a" * 1_000_001) is None


@pytest.mark.parametrize(
    "pattern",
    [
        "(" * 5_000 + "a" + ")*" * 5_000,
        "(" + "|".join("abc" for _ in range(5_000)) + ")*",
        "((((((a{4}){4}){4}){4}){4}){4})*",
        "(" + "".join(f"[{chr(97 + n % 20)}-z]?" for n in range(390)) + "x)*",
        "[" + "".join(chr(n) for n in range(0x4000, 0x4800)) + "]*" * 3,
        "(" * 40 + "){4}" * 40,
        "(?:" + "|".join(f"a{n}" for n in range(400)) + ")*b" * 4,
        "^" + "(a{0,99}b?){0,99}" * 3 + "$",
        "^(?:" + "|".join("a" * n for n in range(1, 80)) + ")*$",
        "((?:[" + "".join(chr(n) for n in range(0x4000, 0x4030)) + "]+x)" * 90 + ")*",
    ],
)
def test_large_patterns_take_little_time(pattern: str) -> None:
    """What is too large to be analysed counts as one that can explode."""
    began = time.process_time()
    longest_text(pattern)
    assert time.process_time() - began < 2


pieces = st.recursive(
    st.sampled_from(["a", "b", "[ab]", ".", "c", "aa"]),
    lambda inner: (
        st.builds("({}|{})".format, inner, inner)
        | st.builds("{}{}".format, inner, inner)
        | st.builds(
            "({}){}".format, inner, st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{0,20}"])
        )
        | st.builds("(?={}){}".format, inner, inner)
        | st.builds("(?:{}|){}".format, inner, inner)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(pieces)
def test_what_counts_as_harmless_is(pattern: str) -> None:
    """Texts of loops, and then what does not match, are refused at once."""
    longest = min(longest_text(f"^{pattern}$"), LONGEST)
    for loop in ("a", "b", "ab", "aab", "ca", "abc"):
        began = time.thread_time()
        matches(f"^{pattern}$", (loop * longest)[: longest - 1] + "!")
        assert time.thread_time() - began < 1
