r"""Knows the characters that `\p{...}` stands for in a pattern.

Only properties that a client can check are known: the general categories of Unicode, with the
names that ECMA-262 gives them, a few sets that never change, and the classes of POSIX. The
runtime's `patterns.py` matches with the same ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import TypeAlias
from unicodedata import category as category_of
from unicodedata import ucd_3_2_0 as unicode_3_2

Characters: TypeAlias = tuple[tuple[int, int], ...]
"""Ranges of code points, first and last, in their order."""

LAST = 0x10FFFF
"""The last character."""

# The names of ECMA-262 (table "Value Aliases and Canonical Values for General_Category").
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
_CATEGORIES: dict[str, str] = dict(re.findall(r"(\w+)=(\w+)", _NAMES))
_TWO_LETTERS = sorted(each for each in set(_CATEGORIES.values()) if len(each) == 2 and each != "LC")
END = LAST + len(_TWO_LETTERS)
"""The last of what stands for characters of newer versions of Unicode: see `stand_ins`."""

_SHORT = re.compile("L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?")
_PREFIX = re.compile("^(?:gc|General_Category)=")
# The first and the last character of each range.
_SETS = {
    "Any": "\x00\U0010ffff",
    "Join_Control": "\u200c\u200d",
    "White_Space": "\t\r  \x85\x85\xa0\xa0\u1680\u1680\u2000\u200a\u2028\u2029\u202f\u202f"
    "\u205f\u205f\u3000\u3000",
    "ASCII": "\x00\x7f",
    "Alnum": "09AZaz",
    "Alpha": "AZaz",
    "Blank": "\t\t  ",
    "Cntrl": "\x00\x1f\x7f\x7f",
    "Digit": "09",
    "Graph": "!~",
    "Lower": "az",
    "Print": " ~",
    "Punct": "!/:@[`{~",
    "Space": "\t\r  ",
    "Upper": "AZ",
    "XDigit": "09AFaf",
}
ESCAPE = re.compile(r"[pP]\{([^{}]*)\}")
r"""What follows the backslash of `\p{...}`; its group is the property."""

_PROPERTY = re.compile(r"(?<!\\)(?:\\\\)*\\" + ESCAPE.pattern)


def uses_unknown_property(pattern: str) -> bool:
    r"""Return whether a pattern has a `\p{...}` that a client cannot check, such as `\p{Greek}`."""
    return any(characters(name) is None for name in _PROPERTY.findall(pattern))


def characters(name: str) -> Characters | None:
    """Return the characters of a property, such as `Lu`, or None for one that is not known.

    By Unicode 3.2, which every version of Python has: characters that are newer are unassigned.
    """
    if name in _SETS:
        ends = [ord(character) for character in _SETS[name]]
        return tuple(zip(ends[::2], ends[1::2], strict=True))
    value = _PREFIX.sub("", name)
    category = _CATEGORIES.get(value, value)
    if category == "LC":
        return tuple(sorted(each for part in ("Lu", "Ll", "Lt") for each in _of_category(part)))
    return _of_category(category) if _SHORT.fullmatch(category) else None


@cache
def _of_category(name: str) -> Characters:
    return tuple((first, last) for first, last, category in _runs() if category.startswith(name))


@cache
def _runs() -> tuple[tuple[int, int, str], ...]:
    """Return what each run of characters of one category begins and ends with."""
    return tuple(_read_runs())


def _read_runs() -> Iterator[tuple[int, int, str]]:
    codes = range(LAST + 1)
    for category, run in groupby(codes, lambda code: unicode_3_2.category(chr(code))):
        first, *others = run
        yield first, others[-1] if others else first, category


def stand_ins(name: str) -> Characters:
    """Return what stands beyond LAST for the characters that newer versions give a property.

    There is one for each general category.
    """
    value = _PREFIX.sub("", name)
    category = _CATEGORIES.get(value, value)
    starts = ("Lu", "Ll", "Lt") if category == "LC" else (category,)
    is_fixed = name in _SETS and name != "Any"
    return tuple(
        (LAST + 1 + n, LAST + 1 + n)
        for n, each in enumerate(_TWO_LETTERS)
        if not is_fixed and (name == "Any" or each.startswith(starts))
    )


def is_settled(first: int, last: int) -> bool:
    """Say whether all versions of Unicode agree on the categories of some characters."""
    is_ascii = last < 0x80
    return is_ascii or not any(start <= last and first <= end for start, end in _unsettled())


@cache
def _unsettled() -> Characters:
    """Return the characters that Unicode 3.2 has not assigned, or otherwise than Python's.

    Which these are does not depend on the version of Python: characters that are as old as this
    kept their categories since Unicode 14, which the oldest one has.
    """
    codes = range(LAST + 1)
    found: list[tuple[int, int]] = []
    start = 0
    for is_open, run in groupby(codes, _is_open):
        end = start + sum(1 for _ in run)
        found += [(start, end - 1)] if is_open else []
        start = end
    return tuple(found)


def _is_open(code: int) -> bool:
    before = unicode_3_2.category(chr(code))
    return before == "Cn" or before != category_of(chr(code))
