"""Finds out which of the names removed and added at one place are renames."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from pitchpipe import pointers
from pitchpipe.characters import folded

THRESHOLD = 0.63
"""From which likeness on a removed and an added name are one that was renamed."""
VALUE_THRESHOLD = 0.72
"""The same for the values of an enum, which are short."""

MAX_PAIRS = 10_000
"""How many pairs are tried: lists that are longer and have nothing in common are other lists."""

# Of two names only one has the one word and only the other the other: they are a pair of inputs.
_OPPOSITES = [
    {"min", "max"},
    {"start", "end"},
    {"first", "last"},
    {"width", "height"},
    {"positive", "negative"},
    {"input", "output"},
    {"x", "y"},
    {"image", "video"},
    {"image", "audio"},
    {"video", "audio"},
]
# Of two names only one has such a word, and nothing else tells them apart: `prompt` was not renamed
# to `system_prompt`, the model takes both.
_APART = frozenset(["control", "end", "mask", "negative", "system"])
_WORD = re.compile(r"[a-z]+|[0-9]+")


class Trait(NamedTuple):
    """What a property has besides its name."""

    kind: Any
    description: str = ""
    position: int | None = None
    default: Any = None


def pair_names(gone: Mapping[str, Trait], come: Mapping[str, Trait]) -> dict[str, str]:
    """Return new names by old ones, the likest pairs first, each name at most once.

    A name that is as like one as another is not paired: which of them it is would be a toss-up.
    """
    if len(gone) * len(come) > MAX_PAIRS:
        return {}
    scored: list[tuple[float, str, str]] = [
        (score, old, new)
        for old in gone
        for new in come
        if gone[old].kind == come[new].kind
        and (score := likeness(old, gone[old], new, come[new])) >= THRESHOLD
    ]
    pairs: dict[str, str] = {}
    while scored:
        best = max(score for score, _, _ in scored)
        likest = [(old, new) for score, old, new in scored if score == best]
        olds = Counter(old for old, _ in likest)
        news = Counter(new for _, new in likest)
        pairs |= {old: new for old, new in likest if olds[old] == news[new] == 1}
        scored = [each for each in scored if each[1] not in olds and each[2] not in news]
    return pairs


def likeness(old: str, was: Trait, new: str, now: Trait) -> float:
    """Say how alike two properties of the same type are, from 0 to 1.

    Names count most; descriptions, where both have one, nearly as much; the place in the order and
    an equal default speak for a pair but never against one.
    """
    score = name_likeness(old, new)
    if was.description and now.description:
        score = 0.6 * score + 0.4 * _ratio(was.description, now.description)
    if was.position is not None and was.position == now.position:
        score += 0.08
    if was.default is not None and pointers.equal(was.default, now.default):
        score += 0.08
    return min(score, 1.0)


def certainty(old: str, was: Trait, new: str, now: Trait) -> str:
    """Say how certain it is that a name was replaced by another one, which nothing proves."""
    return f"{round(100 * likeness(old, was, new, now))} % alike"


def name_likeness(old: str, new: str) -> float:
    """Say how alike two names are: by their letters, or by the words that they share."""
    one, other = _words(old), _words(new)
    if "".join(one) == "".join(other):
        return 1.0
    if _are_opposites(set(one), set(other)) or _are_apart(set(one), set(other)):
        return 0.0
    letters = _ratio("".join(one), "".join(other))
    shared = len(set(one) & set(other))
    words = shared / max(1, min(len(set(one)), len(set(other)))) * 0.75
    return max(letters, words)


def _are_opposites(one: set[str], other: set[str]) -> bool:
    return any(len(pair & (one - other)) == len(pair & (other - one)) == 1 for pair in _OPPOSITES)


def _are_apart(one: set[str], other: set[str]) -> bool:
    return (one < other or other < one) and not _APART.isdisjoint(one ^ other)


def near_values(gone: list[Any], come: list[Any]) -> list[tuple[Any, Any]]:
    """Return pairs of strings that are nearly the same."""
    texts = ([value for value in values if isinstance(value, str)] for values in (gone, come))
    old, new = texts
    if len(old) * len(new) > MAX_PAIRS:
        return []
    scored = [(_value_likeness(one, other), one, other) for one in old for other in new]
    pairs: dict[str, str] = {}
    for score, one, other in sorted(scored, key=lambda each: (-each[0], each[1:])):
        if score >= VALUE_THRESHOLD and one not in pairs and other not in pairs.values():
            pairs[one] = other
    return list(pairs.items())


def _value_likeness(old: str, new: str) -> float:
    one, other = _words(old), _words(new)
    if one and "".join(one) == "".join(other):
        return 1.0
    # `en_speaker_1` and `en_speaker_2`, `1024x1024` and `1024x512`: not one renamed.
    if _numbers(one) != _numbers(other):
        return 0.0
    return _ratio(old, new)


def _numbers(words: list[str]) -> list[str]:
    return [word for word in words if word.isdigit()]


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return _WORD.findall(folded(spaced))


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, folded(one[:400]), folded(other[:400]), False).ratio()
