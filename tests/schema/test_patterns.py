"""Patterns that can take exponential time are told from others."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pitchpipe.schema.patterns import can_explode

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
]
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
]


@pytest.mark.parametrize("pattern", EXPLODING)
def test_a_pattern_that_can_explode(pattern: str) -> None:
    """Some loop reads some text in two ways."""
    assert can_explode(pattern)


@pytest.mark.parametrize("pattern", HARMLESS)
def test_a_pattern_that_cannot(pattern: str) -> None:
    """Or that is no pattern: then nothing is matched with it."""
    assert not can_explode(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(" * 5_000 + "a" + ")*" * 5_000,
        "(" + "|".join("abc" for _ in range(5_000)) + ")*",
        "((((((a{4}){4}){4}){4}){4}){4})*",
        "(" + "".join(f"[{chr(97 + n % 20)}-z]?" for n in range(390)) + "x)*",
        "[" + "".join(chr(n) for n in range(0x4000, 0x4800)) + "]*" * 3,
        "(" * 40 + "){4}" * 40,
        "((?:[" + "".join(chr(n) for n in range(0x4000, 0x4030)) + "]+x)" * 90 + ")*",
    ],
)
def test_large_patterns_take_little_time(pattern: str) -> None:
    """What is too large to be analysed counts as one that can explode."""
    began = time.process_time()
    can_explode(pattern)
    assert time.process_time() - began < 2


pieces = st.recursive(
    st.sampled_from(["a", "b", "[ab]", ".", "c", "aa"]),
    lambda inner: (
        st.builds("({}|{})".format, inner, inner)
        | st.builds("{}{}".format, inner, inner)
        | st.builds(
            "({}){}".format, inner, st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{0,20}"])
        )
    ),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(pieces)
def test_what_counts_as_harmless_is(pattern: str) -> None:
    """Texts of loops, and then what does not match, are refused at once."""
    if can_explode(f"^{pattern}$"):
        return
    expression = re.compile(f"^{pattern}$")
    for loop in ("a", "b", "ab", "aab", "ca"):
        began = time.thread_time()
        expression.search(loop * (30 // len(loop)) + "!")
        assert time.thread_time() - began < 0.5
