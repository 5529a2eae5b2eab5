"""Makes Python names of a document's words: snake_case, PascalCase, no keyword and no clash."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from pitchpipe.characters import BUILTIN_CLASSES, KEYWORDS, SOFT_KEYWORDS, ascii_of
from pitchpipe.pointers import resolve, split

# `APIs` in `listAPIs` and `listAPIsByName`, but not `PDFAs` in `getPDFAsText`.
_PLURAL = r"[A-Z]{2,}s(?![A-Za-z])|(?:[A-Z]*API|[A-Z]+[B-HJ-Z])s(?=[A-Z])"
# Words of which a part would stand alone, as in `o_auth` and `size_in_mi_b`; `iOS` and `mTLS`;
# `3D`, `2FA` and `B2B`; `API` in `APIv2` and `v2` in `v2getItem`.
_MIXED_CASE = (
    r"(?:ETag|IOp|IoT|IPsec|IPv[46]|OAuth|OData|VCpu|[A-Z]{1,2}aaS|[KMGTP]iB)s?(?![a-z])"
    r"|(?<![A-Za-z0-9])(?:eTag|oAuth|oData|vCpu|[a-z][A-Z]{2,})s?(?![a-z])"
    r"|[A-Z]{2,}(?=v[0-9])"
    r"|(?<![A-Za-z])v[0-9]+(?=[a-z]{2})"
    r"|(?<![0-9])(?:[23]DS?|2FA)(?![a-z])"
    r"|(?<![A-Z0-9])[A-Z]2[A-Z](?=[A-Z][a-z]|[^A-Za-z0-9]|$)"
)
ONE_WORD = re.compile(rf"{_PLURAL}|{_MIXED_CASE}")
"""What looks like several words and is one."""
_WORDS = re.compile(rf"{ONE_WORD.pattern}|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+[a-z]*")
_NUMBER = re.compile(r"[0-9]+[a-z]*")
_SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LETTERS_AND_DIGITS = re.compile(r"[A-Za-z0-9]+")
_FASTIFY_DEFAULT = re.compile("def-[0-9]+")
_DIGIT = re.compile(r"[0-9]")
_SIGNED = re.compile(r"([+-])(?=[0-9])")
_SYMBOLS = {
    "<": "below",
    ">": "above",
    "=": "is",
    "!": "not",
    "+": "plus",
    "$": "dollar",
    "@": "at",
    "*": "all",
    "~": "like",
    "%": "percent",
    "[]": "list",
}
_WORDS_OF_PYTHON = KEYWORDS | SOFT_KEYWORDS
# Longer than any name that is meant to be read.
_LONG = 1_000

RESERVED_CLASSES = frozenset(
    [
        "Any",
        "AsyncClient",
        "AsyncIterator",
        "BaseClient",
        "Callable",
        "Client",
        "Decimal",
        "FileInput",
        "FileUpload",
        "FileURL",
        "Iterator",
        "JsonModel",
        "Literal",
        "Optional",
        "TellsProgress",
        "TypeAlias",
        "UNSET",
        "UUID",
        "Union",
        "Unknown",
        "Unparsed",
        "Unset",
        "MODEL",
        "VERSION",
        "BASE_URL",
    ]
)
"""Names that the generated modules use themselves."""
_TAKEN_CLASSES = RESERVED_CLASSES | BUILTIN_CLASSES | KEYWORDS


@lru_cache(maxsize=2**16)
def snake(text: str, *, fallback: str = "value") -> str:
    """Name a parameter or a method: `predictTime` is `predict_time`, `class` is `class_`.

    The plural of an acronym is one word, as in `user_ids` for `userIDs`, and so are `OAuth` and
    some others. A number stays with the word before it, and with small letters after it, as in
    `speaker_wav2` and `k8s_version`. The sign of a number is a word: `-1` is `minus_1`. What is in
    snake_case stays as it is.
    """
    if sign := _SIGNED.match(text):
        text = f"{'plus' if sign[1] == '+' else 'minus'} {text[1:]}"
    if _SNAKE_CASE.fullmatch(text):
        joined = text
    elif text.isascii() and not _DIGIT.search(text):
        joined = "_".join(_WORDS.findall(text)).lower()
    else:
        joined = _joined(text)
    name = joined if joined and not joined[0].isdigit() else f"{fallback}_{joined}".rstrip("_")
    return f"{name}_" if name in _WORDS_OF_PYTHON else name


def spelled_out(text: str) -> str:
    """Write the symbols of a name as words: `Start<` is `Start below`."""
    for symbol, word in _SYMBOLS.items():
        text = text.replace(symbol, f" {word} ")
    return text


def _joined(text: str) -> str:
    """Join the words of a text, each number to the word that it stands beside."""
    plain, lowered = ascii_of(text), text.lower()
    joined, before, end = "", "", 0
    for match in _WORDS.finditer(plain):
        word = match.group().lower()
        is_number = bool(_NUMBER.fullmatch(match.group())) and not before.isdigit()
        # Where the text is not ASCII, what is next to it in ASCII need not be so in the text.
        is_beside = plain == text and match.start() == end
        if len(text) <= _LONG:
            is_beside = is_beside or f"{before}{word}" in lowered
        joined += word if not joined or (is_number and is_beside) else f"_{word}"
        before, end = word, match.end()
    return joined


@lru_cache(maxsize=2**16)
def pascal(text: str, *, fallback: str = "Model") -> str:
    """Name a class: `prediction_page` is `PredictionPage`, `3d` is `Model3d`.

    `Client` is `ClientModel`, as are other names that a module has already. So is `Exception`:
    type checkers take the name of a builtin for the builtin above the class of that name.
    """
    parts = _LETTERS_AND_DIGITS.findall(ascii_of(text))
    joined = "".join([part[0].upper() + part[1:] for part in parts])
    name = joined if joined and not joined[0].isdigit() else fallback + joined
    return f"{name}Model" if name in _TAKEN_CLASSES else name


class Claims:
    """Gives out names, each once: `name`, or the first of `name2`, `name3` … that is not taken.

    Names count as one whose `key` is the same.
    """

    def __init__(self, taken: Iterable[str] = (), key: Callable[[str], str] = str) -> None:
        self._key = key
        self._taken = set(map(key, taken))
        # The number that each was given last, since trying all of them again would take long.
        self._last: dict[str, int] = {}

    def claim(self, name: str, *, glue: str = "") -> str:
        """Return a name that is free, and take it."""
        base = self._key(name)
        number = self._last.get(base, 1)
        candidate = name if number == 1 else f"{name}{glue}{number}"
        while (key := self._key(candidate)) in self._taken:
            number += 1
            candidate = f"{name}{glue}{number}"
        self._last[base] = number
        self._taken.add(key)
        return candidate

    def is_taken(self, name: str) -> bool:
        """Say whether a name has been given out."""
        return self._key(name) in self._taken


def component_name(root: Mapping[str, Any], pointer: str) -> str:
    """Name the class of a component: `#/components/schemas/prediction-page` is `PredictionPage`.

    @fastify/swagger calls schemas `def-0`, `def-1` in their order, and by their `$id` in the title:
    that one names these.
    """
    word = split(pointer)[-1]
    title = resolve(root, pointer).get("title") if _FASTIFY_DEFAULT.fullmatch(word) else None
    return pascal(title if isinstance(title, str) and title else word)


def settle(
    wanted: Mapping[str, tuple[str, ...]],
    owned: Mapping[str, str],
    order: Callable[[str], Any] = str,
) -> dict[str, str]:
    """Give each key a name of its own.

    `wanted` maps a key to its candidates, shortest first; `owned` maps the keys whose names are
    already fixed. All keys that want the same short name move on to their next candidate together,
    so that no name depends on which came first; only when candidates run out does a number tell
    them apart, in the `order` of the keys.
    """
    settled = dict(owned)
    # A codec's functions have snake_case names, in which HTTPError and HttpError are the same.
    fixed = Claims(owned.values(), snake)
    left = without_clashes(wanted, fixed)
    often = Counter(snake(names[0]) for names in left.values())
    alone = [key for key, names in left.items() if often[snake(names[0])] == 1]
    for key in (*alone, *sorted(left.keys() - alone, key=lambda key: (order(key), key))):
        settled[key] = fixed.claim(left[key][0])
    return settled


def without_clashes(
    wanted: Mapping[str, tuple[str, ...]], fixed: Claims
) -> dict[str, tuple[str, ...]]:
    """Leave out the candidates that several keys want or that are taken, but for the last ones."""
    level = dict.fromkeys(wanted, 0)
    while movable := _movable(wanted, level, fixed):
        for key in movable:
            level[key] += 1
    return {key: names[level[key] :] for key, names in wanted.items()}


def _movable(
    wanted: Mapping[str, tuple[str, ...]], level: Mapping[str, int], fixed: Claims
) -> list[str]:
    """List the keys whose names clash and that have a longer one."""
    by_name: dict[str, list[str]] = {}
    for key, candidates in wanted.items():
        by_name.setdefault(snake(candidates[level[key]]), []).append(key)
    return [
        key
        for name, keys in by_name.items()
        if fixed.is_taken(name) or len(keys) > 1
        for key in keys
        if level[key] + 1 < len(wanted[key])
    ]
