# Pitchpipe runtime, copied verbatim: edit templates/runtime/ and run `pitchpipe generate`.
"""Compiles the patterns of a spec (ECMA-262) as Python regular expressions."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Final, NamedTuple
from unicodedata import category

LONGEST: Final = 1_000
"""On how many characters a pattern is tried at most."""

# White space in ECMA-262; Python's `\s` differs in a few characters.
_SPACES = r"\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

_ESCAPE = (
    r"\\u\{[0-9a-fA-F]+\}|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\c[a-zA-Z]|\\k<\w+>|\\[pP]\{\w+(?:=\w+)?\}|\\."
)
_TOKEN = re.compile(rf"\[\^?(?:[^\]\\]|\\.)*\]|{_ESCAPE}|\(\?<(?![=!])|\{{,|[$.]", re.DOTALL)
_MEMBER = re.compile(rf"{_ESCAPE}|(?<=[^\\]-)-|^-|[\[&~|]", re.DOTALL)
_PLAIN = {
    "$": r"\Z",  # Python's `$` also matches before a final line feed
    ".": r"[^\n\r\u2028\u2029]",
    "(?<": "(?P<",
    "{,": r"\{,",
    "[]": "(?!)",
    "[^]": r"[\s\S]",
    # Not in ECMA-262, but in many documents; Python has had it since 3.14, and always had `\Z`.
    r"\z": r"\Z",
    r"\s": f"[{_SPACES}]",
    r"\S": f"[^{_SPACES}]",
}
# General categories, and the names that ECMA-262 gives them.
_CATEGORIES = re.compile("L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?")
_NAMES = """\
Letter=L Cased_Letter=LC Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt
Modifier_Letter=Lm Other_Letter=Lo Mark=M Combining_Mark=M Nonspacing_Mark=Mn Spacing_Mark=Mc
Enclosing_Mark=Me Number=N Decimal_Number=Nd digit=Nd Letter_Number=Nl Other_Number=No
Punctuation=P punct=P Connector_Punctuation=Pc Dash_Punctuation=Pd Open_Punctuation=Ps
Close_Punctuation=Pe Initial_Punctuation=Pi Final_Punctuation=Pf Other_Punctuation=Po Symbol=S
Math_Symbol=Sm Currency_Symbol=Sc Modifier_Symbol=Sk Other_Symbol=So Separator=Z
Space_Separator=Zs Line_Separator=Zl Paragraph_Separator=Zp Other=C Control=Cc cntrl=Cc Format=Cf
Surrogate=Cs Private_Use=Co Unassigned=Cn
"""
_CATEGORY_NAMES: Final[dict[str, str]] = dict(re.findall(r"(\w+)=(\w+)", _NAMES))
# Sets of characters that never change, and the classes of POSIX, which mean ASCII in Java.
_SETS = {
    "Any": r"\x00-\U0010ffff",
    "Join_Control": r"\u200c\u200d",
    "White_Space": r"\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000",
    "ASCII": r"\x00-\x7f",
    "Alnum": "A-Za-z0-9",
    "Alpha": "A-Za-z",
    "Blank": r" \t",
    "Cntrl": r"\x00-\x1f\x7f",
    "Digit": "0-9",
    "Graph": "!-~",
    "Lower": "a-z",
    "Print": " -~",
    "Punct": r"!-/:-@\[-`{-~",
    "Space": r"\t-\r ",
    "Upper": "A-Z",
    "XDigit": "A-Fa-f0-9",
}
_CODES = sys.maxunicode + 1


class Pattern(NamedTuple):
    """A pattern of the spec, which may match anywhere in a string."""

    text: str
    longest: int = LONGEST
    """On how many characters it is tried, for less than half a second."""

    def may_match(self, text: str) -> bool:
        """Say whether a string matches, or cannot be tried, and is left to the server.

        A long text is not tried: some patterns take time that grows with the square or the cube of
        its length. (Those that take very long on short texts are left out of a client.)
        """
        expression = compiled(self.text) if len(text) <= self.longest else None
        return expression is None or expression.search(text) is not None


@cache
def compiled(pattern: str) -> re.Pattern[str] | None:
    r"""Compile a pattern; return None for one that Python cannot express.

    Such a pattern, for example `\p{Greek}`, is left to the server: a missing check must not stop a
    call that may be valid.
    """
    try:
        # ASCII: `\d`, `\w` and `\b` are limited to it in ECMA-262.
        return re.compile(translated(pattern), re.ASCII)
    except (re.error, OverflowError, RecursionError, Warning):
        return None


def translated(pattern: str) -> str:
    """Rewrite what ECMA-262 and Python spell differently."""
    return _TOKEN.sub(_outside_class, pattern)


def _outside_class(match: re.Match[str]) -> str:
    part = match[0]
    if part in _PLAIN:
        return _PLAIN[part]
    if part.startswith("["):
        start = 2 if part.startswith("[^") else 1
        return part[:start] + _MEMBER.sub(_inside_class, part[start:-1]) + "]"
    text = _escape(part)
    return f"[{text}]" if part.startswith((r"\p{", r"\P{")) else text


def _inside_class(match: re.Match[str]) -> str:
    part = match[0]
    if part == r"\s":
        return _SPACES
    # Python may give nested brackets and doubled operators a meaning, and warns of them.
    return _escape(part) if part.startswith("\\") else "\\" + part


def _escape(part: str) -> str:
    if part.startswith(r"\u{"):
        return _character(int(part[3:-1], 16))
    if part.startswith(r"\u") and len(part) == 12:
        high, low = int(part[2:6], 16), int(part[8:12], 16)
        return _character(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    if part.startswith(r"\c") and len(part) == 3:
        return _character(ord(part[2]) % 32)
    if part.startswith(r"\k<"):
        return f"(?P={part[3:-1]})"
    if part.startswith((r"\p{", r"\P{")):
        return _property(part[3:-1], is_in=part[1] == "p")
    return part


def _character(code: int) -> str:
    return f"\\U{code:08x}"


@cache
def _property(name: str, *, is_in: bool) -> str:
    r"""Write the members of `\p{Lu}`, a Unicode category or a set of characters, as ranges."""
    value = re.sub("^(?:gc|General_Category)=", "", name)
    value = _CATEGORY_NAMES.get(value, value)
    if name in _SETS and is_in:
        return _SETS[name]
    if name in _SETS:
        holds = re.compile(f"[{_SETS[name]}]").match
        inside = [holds(chr(code)) is not None for code in range(_CODES)]
    elif value == "LC":
        inside = [category(chr(code)) in ("Lu", "Ll", "Lt") for code in range(_CODES)]
    elif _CATEGORIES.fullmatch(value):
        inside = [category(chr(code)).startswith(value) for code in range(_CODES)]
    else:
        message = f"unknown property {name}"
        raise re.error(message)
    edges = [code for code in range(_CODES) if inside[code] != (code > 0 and inside[code - 1])]
    edges += [_CODES] if inside[-1] else []
    if not is_in:
        edges = sorted({0, _CODES} ^ set(edges))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return "".join(f"{_character(first)}-{_character(end - 1)}" for first, end in pairs)
