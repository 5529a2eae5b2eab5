"""Makes Python names of a document's words: snake_case, PascalCase, no keyword and no clash."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import lru_cache

from pitchpipe.characters import KEYWORDS, SOFT_KEYWORDS, ascii_of

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")

RESERVED_CLASSES = frozenset(
    [
        "Any",
        "AsyncClient",
        "AsyncIterator",
        "BaseClient",
        "Callable",
        "Client",
        "FileInput",
        "FileURL",
        "Iterator",
        "Literal",
        "Optional",
        "TypeAlias",
        "UNSET",
        "Union",
        "Unknown",
        "Unset",
        "MODEL",
        "VERSION",
        "BASE_URL",
    ]
)
"""Names that the generated modules use themselves."""


def words(text: str) -> list[str]:
    """Split `text` into ASCII words at separators, case changes and digits."""
    return _WORDS.findall(ascii_of(text))


@lru_cache(maxsize=2**16)
def snake(text: str, *, fallback: str = "value") -> str:
    """Name a parameter or a method: `predictTime` is `predict_time`, `class` is `class_`.

    A digit stays with the word before it, as in `speaker_wav2`.
    """
    joined = ""
    for word in words(text):
        glue = "" if not joined or _joins(joined, word, text) else "_"
        joined += glue + word.lower()
    name = joined if joined and not joined[0].isdigit() else f"{fallback}_{joined}".rstrip("_")
    return f"{name}_" if name in KEYWORDS | SOFT_KEYWORDS else name


def _joins(before: str, word: str, text: str) -> bool:
    """Say whether `word` is a number written directly behind the letters before it."""
    if not word.isdigit():
        return False
    last = re.search(r"[a-z]+$", before)
    return last is not None and f"{last.group()}{word}" in text.lower()


@lru_cache(maxsize=2**16)
def pascal(text: str, *, fallback: str = "Model") -> str:
    """Name a class: `prediction_page` is `PredictionPage`, `3d` is `Model3d`.

    `Client` is `ClientModel`, as are other names that a module has already.
    """
    parts = re.split(r"[^A-Za-z0-9]+", ascii_of(text))
    joined = "".join(part[:1].upper() + part[1:] for part in parts if part)
    name = joined if joined and not joined[0].isdigit() else fallback + joined
    taken = name in RESERVED_CLASSES or name in KEYWORDS
    return f"{name}Model" if taken else name


def numbered(name: str, taken: Container[str], *, glue: str = "") -> str:
    """Return `name`, or the first of `name2`, `name3` … that is not taken."""
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = f"{name}{glue}{number}"
    return candidate


def claim_class(name: str, functions: set[str]) -> str:
    """Return `name`, or the first of `name2`, `name3` … whose snake_case is not in `functions`.

    A codec's functions have snake_case names, in which HTTPError and HttpError are the same. The
    name is added to `functions`.
    """
    number, candidate = 1, name
    while (function := snake(candidate)) in functions:
        number += 1
        candidate = f"{name}{number}"
    functions.add(function)
    return candidate


def settle(wanted: Mapping[str, tuple[str, ...]], owned: Mapping[str, str]) -> dict[str, str]:
    """Give each key a class name of its own.

    `wanted` maps a key to its candidates, shortest first; `owned` maps the keys whose names are
    already fixed. All keys that want the same short name move on to their next candidate together,
    so that no name depends on which came first; only when candidates run out does a number tell
    them apart.
    """
    settled = dict(owned)
    level = dict.fromkeys(wanted, 0)
    fixed = {snake(name) for name in owned.values()}
    while movable := _movable(wanted, level, fixed):
        for key in movable:
            level[key] += 1
    for key, candidates in wanted.items():
        settled[key] = claim_class(candidates[level[key]], fixed)
    return settled


def _movable(
    wanted: Mapping[str, tuple[str, ...]], level: Mapping[str, int], fixed: set[str]
) -> list[str]:
    """List the keys whose names clash and that have a longer one."""
    by_name: dict[str, list[str]] = {}
    for key, candidates in wanted.items():
        by_name.setdefault(snake(candidates[level[key]]), []).append(key)
    return [
        key
        for name, keys in by_name.items()
        if name in fixed or len(keys) > 1
        for key in keys
        if level[key] + 1 < len(wanted[key])
    ]


def candidates(hint: tuple[str, ...]) -> tuple[str, ...]:
    """Make class names out of the way to a schema, the shortest first."""
    tails = (hint[start:] for start in range(len(hint) - 1, -1, -1))
    return tuple(dict.fromkeys(pascal(" ".join(tail)) for tail in tails))
