"""Pieces of generated Python that know which imports they need.

An expression is built of smaller ones, and needs what they need. So nobody has to search the
finished text for names, in which a path or a property's name could be mistaken for code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Protocol, TypeAlias

Import: TypeAlias = tuple[str, str]
"""A module and a name in it. Modules of the client and its set are named without leading dots."""

RUNTIME = "_runtime"
MODELS = "models"
FORMS = "_codec"
ENVELOPE = "envelope"
"""The module of the runtime with what hosted models share: definitions, and their codec."""


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of Python, and the imports it needs. Templates print it as its text.

    Build larger pieces with `+`, `call` and `joined`: an f-string would lose the imports.
    """

    text: str = ""
    needs: frozenset[Import] = frozenset()

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)

    def __add__(self, other: Code | str) -> Code:
        if isinstance(other, str):
            return Code(self.text + other, self.needs)
        return Code(self.text + other.text, _both(self.needs, other.needs))

    def __radd__(self, other: str) -> Code:
        return Code(other + self.text, self.needs)


def _both(needs: frozenset[Import], others: frozenset[Import]) -> frozenset[Import]:
    return needs | others if needs and others else needs or others


# A client is made of tens of thousands of pieces, but of few different names.


@lru_cache(maxsize=2**13)
def imported(module: str, name: str) -> Code:
    """Write a name that is imported from a module."""
    return Code(name, frozenset([(module, name)]))


@lru_cache(maxsize=2**10)
def runtime(name: str) -> Code:
    """Write a name of one of the runtime's modules, such as `checks.string`."""
    return Code(name, frozenset([(RUNTIME, name.partition(".")[0])]))


def joined(parts: Iterable[Code | str], glue: str = ", ") -> Code:
    """Join pieces, leaving out empty ones."""
    listed = [part for part in parts if part]
    text = glue.join([each if isinstance(each, str) else each.text for each in listed])
    return Code(text, needed([each for each in listed if isinstance(each, Code)]))


def call(function: Code, *arguments: Code | str) -> Code:
    """Write a call. Each argument may be several, or empty."""
    given = joined(arguments)
    return Code(f"{function.text}({given.text})", _both(function.needs, given.needs))


class Needy(Protocol):
    """Whatever needs imports: a piece of code, or something larger that is printed."""

    @property
    def needs(self) -> frozenset[Import]:
        """The imports that it needs."""
        ...


def needed(parts: Iterable[Needy]) -> frozenset[Import]:
    """List what several pieces need."""
    return frozenset[Import]().union(*(part.needs for part in parts))


def grouped(imports: Iterable[Import]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Group imports by module, all sorted."""
    listed = groupby(sorted(set(imports)), key=itemgetter(0))
    return tuple((module, tuple(name for _, name in each)) for module, each in listed)


def names_of(module: str, imports: Iterable[Import]) -> tuple[str, ...]:
    """List what is imported from a module, sorted."""
    return tuple(sorted({name for each, name in imports if each == module}))


def sorted_names(names: Iterable[str]) -> list[str]:
    """Sort names as import sorters do: constants first."""
    return sorted(names, key=lambda name: (not name.isupper(), name))


EMPTY = Code()
ANY = imported("typing", "Any")
CAST = imported("typing", "cast")
PARTIAL = imported("functools", "partial")
DATES = Code("dt.", frozenset([("datetime", "dt")]))
"""The prefix of the names of `datetime`, which is imported as `dt`."""
CODEC = Code("codec.", frozenset([("", "codec")]))
"""The prefix of names of `_codec.py` in another module."""
LATE = f"{FORMS}."
"""Stands for `_codec.py` as the module of names that are looked up in it when they are used."""

Scope: TypeAlias = Callable[[str], Code]
"""Writes a name of `_codec.py` as it is called in a module."""


def own(name: str) -> Code:
    """Write a name of `_codec.py` in that module itself."""
    return imported(FORMS, name)


def of_codec(name: str) -> Code:
    """Write a name of `_codec.py` in another module."""
    return CODEC + own(name)


def late(name: str) -> Code:
    """Write a name of another part of `_codec.py`, which may be imported after this one."""
    return CODEC + imported(LATE, name)
