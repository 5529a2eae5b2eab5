"""Says in words where a schema stands, of which its class is named.

What it says depends on nothing but the place: not on what refers to it, or comes before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import unquote

from pitchpipe.parse.branch_names import BranchName, branch_names
from pitchpipe.parse.names import component_name, pascal
from pitchpipe.pointers import is_array, join, resolve, split, step
from pitchpipe.schema.parts import Parts, including, is_component, target

# What the class at a keyword adds to the word before it.
_SUFFIXES = {
    "items": "_item",
    "contains": "_item",
    "prefixItems": "_item",
    "unevaluatedItems": "_item",
    "additionalProperties": "_value",
    "patternProperties": "_value",
    "unevaluatedProperties": "_value",
    "enum": "_item",  # beside `type: array`: it is read as that of the items
}
_NAMED = ("properties", "$defs", "definitions")
_UNIONS = ("oneOf", "anyOf")
_KEYWORDS = frozenset([*_SUFFIXES, *_NAMED, *_UNIONS, "allOf"])
# Where the schema of a media type or of a parameter stands.
_SCHEMAS = ("schema", "itemSchema")
_PATH_ITEMS = ("components", "pathItems")
# Of how many words of the way to a schema its class name may consist: few are nested that deeply.
_LONGEST_WAY = 20
_LAST_WORD = re.compile(r"[A-Z][a-z]+$")


class Owner(NamedTuple):
    """What a schema belongs to, a component or an operation: its pointer, and what to call it."""

    pointer: str
    word: str
    is_shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """The schema of a component, a body or a parameter, and what its class is called.

    Only classes of one owner (a pointer) compete for short names. `fuller` names tell several
    roots of one owner apart, and `inner` begins the names of the classes inside, where these begin
    otherwise.
    """

    owner: str
    words: tuple[str, ...]
    fuller: tuple[str, ...] = ()
    inner: str = ""

    @property
    def name(self) -> str:
        """What its own class is called."""
        return pascal(" ".join(self.words))

    @property
    def within(self) -> str:
        """What the names of the classes inside begin with."""
        return self.inner or self.name


def component_root(document: Mapping[str, Any], pointer: str) -> Root:
    """Return the root of a component, or of what is referred to as if it were one."""
    return Root(owner=pointer, words=(component_name(document, pointer),))


class Wanted(NamedTuple):
    """The owner of an inline schema, and the names that its class can have, the shortest first.

    `fuller` are names for where another root of the owner has a schema at the same place.
    """

    owner: str
    names: tuple[str, ...]
    fuller: tuple[str, ...] = ()


class _Way(NamedTuple):
    """The words from a root to a schema; `end` goes on with the last word of the root itself."""

    root: Root
    end: str = ""
    words: tuple[str, ...] = ()

    def on(self, suffix: str) -> _Way:
        """Go on with the last word."""
        if self.words:
            return self._replace(words=(*self.words[:-1], self.words[-1] + suffix))
        return self._replace(end=self.end + suffix)

    def to(self, word: str) -> _Way:
        """Go on to another word."""
        return self._replace(words=(*self.words, word))

    def to_branch(self, branch: BranchName) -> _Way:
        """Go on to a branch of a union."""
        if not branch.goes_on:
            return self.to(branch.word)
        # A component that is a union has that name itself.
        is_top = not self.words and is_component(self.root.owner)
        is_free = branch.word == "" or branch.word.isdigit()
        word = branch.spare if is_top and is_free and branch.spare else branch.word
        return self.on(f"_{word}") if word else self


class Places:
    """The places of a document's schemas. `roots` are known by their pointers."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._roots: dict[str, Root] = {}
        self._ways: dict[str, _Way] = {}
        self._branch_names: dict[tuple[int, str], list[BranchName]] = {}
        self.methods: Mapping[str, str] = {}
        """What operations are called, by their pointers."""

    def owner(self, pointer: str) -> Owner:
        """Say what a body or a parameter belongs to: what its pointer says, whoever refers to it.

        That is a component, an operation, or all operations of a path.
        """
        tokens = split(pointer)
        above = join("", *tokens[:3])
        if tokens[0] == "paths":
            if above in self.methods:
                return Owner(above, pascal(self.methods[above]), is_shared=False)
            return Owner(join("", *tokens[:2]), pascal(unquote(tokens[1])), is_shared=False)
        if tokens[:2] == _PATH_ITEMS:
            if tokens[3] == "parameters":
                return Owner(above, pascal(tokens[2]), is_shared=False)
            at = join(above, tokens[3])
            name = resolve(self._document, at).get("operationId") or f"{tokens[3]} {tokens[2]}"
            return Owner(at, pascal(name), is_shared=False)
        return Owner(above, pascal(tokens[min(2, len(tokens) - 1)]), is_shared=True)

    def add(self, pointer: str, root: Root) -> None:
        """Note what the schema at a pointer is called."""
        self._roots[pointer] = root

    def wanted(self, parts: Parts, *, alone: bool = False) -> Wanted:
        """Say what the class of a place can be called, of the schemas that hold there.

        Names begin with that of the owner. They do not if the document is `alone`: all of it is
        about one thing, and then as few words as tell its classes apart are enough.
        """
        *others, pointer = (part.pointer for part in parts)
        way = self._way(pointer)
        for other in others:
            if _is_branch(other) and not pointer.startswith(other):
                way = self._follow(way, *_union_of(other))
        root = way.root
        if alone:
            *first, last = root.words
            return Wanted("", tuple(map(pascal, _tails((*first, last + way.end, *way.words)))))
        wanted = _wanted(way)
        if not others:
            return wanted
        roots = dict.fromkeys(self._way(each).root for each in others)
        if roots and roots.keys() - (own := self._included(root)):
            foreign = [each.name for each in roots if each not in own]
            name = pascal(" ".join((*foreign, wanted.names[-1])))
            return wanted._replace(fuller=(*wanted.fuller, name))
        return wanted

    def _way(self, pointer: str) -> _Way:
        if pointer not in self._ways:
            at = self._start(pointer)
            root = self._roots.get(at) or component_root(self._document, at)
            self._ways[pointer] = self._follow(_Way(root), at, list(split(pointer[len(at) :])))
        return self._ways[pointer]

    def _included(self, root: Root) -> set[Root]:
        """Find the roots of what a component consists of: itself, and what it extends."""
        owner = target(self._document, f"#{root.owner}")
        found = including(self._document, owner) if owner else ()
        return {self._way(part.pointer).root for part in found}

    def _start(self, pointer: str) -> str:
        """Return the pointer of the root in which something is.

        What is not read as a root, but referred to, is a definition at some other place.
        """
        at = pointer
        while at and at not in self._roots:
            at = at.rpartition("/")[0]
        if at:
            return at
        tokens = split(pointer)
        schemas = [count for count, token in enumerate(tokens, 1) if token in _SCHEMAS]
        inner = (at for at, token in enumerate(tokens) if at and token in _KEYWORDS)
        start = schemas[0] if schemas else next(inner, len(tokens))
        return join("", *tokens[:start])

    def _branches(self, union: Mapping[str, Any], keyword: str) -> list[BranchName]:
        """Name the branches of a union of the document, each apart from the others, once."""
        key = id(union), keyword
        if key not in self._branch_names:
            self._branch_names[key] = branch_names(self._document, union[keyword], union)
        return self._branch_names[key]

    def _follow(self, way: _Way, at: str, tokens: list[str]) -> _Way:
        value = resolve(self._document, at)
        while tokens:
            keyword = tokens.pop(0)
            value, union = step(value, keyword), value
            name = tokens.pop(0) if tokens and _has_several(keyword, value) else ""
            if keyword in _UNIONS:
                way = way.to_branch(self._branches(union, keyword)[int(name)])
            elif keyword in _NAMED:
                way = way.to(name)
            else:
                way = way.on(_SUFFIXES.get(keyword, ""))
            value = step(value, name) if name else value
        return way


# Documents that are compared have most of their places in common.
@lru_cache(maxsize=2**16)
def _wanted(way: _Way) -> Wanted:
    """Say what a class can be called by the words of the way to it."""
    root, words = way.root, (way.end, *way.words) if way.end else way.words
    if not words:
        return Wanted(root.owner, (root.name,), root.fuller)
    last = _LAST_WORD.search(root.within)
    names = _joined(root.within, last.group() if last else "", words)
    fuller = (pascal(" ".join((each, *words))) for each in (root.name, *root.fuller))
    return Wanted(root.owner, tuple(dict.fromkeys(names)), tuple(fuller))


def _joined(begin: str, last: str, words: tuple[str, ...]) -> Iterator[str]:
    """Yield names that begin with a name, of which `last` is the last word, and end with words.

    For the `warning_code` of a `Warning` that is `WarningCode`, then `WarningWarningCode`.
    """
    for tail in _tails(words):
        own = pascal(tail)
        rest = own.removeprefix(last)
        if rest != own and rest[:1].isupper():
            yield begin + rest
        yield pascal(f"{begin} {tail}")


def _union_of(branch: str) -> tuple[str, list[str]]:
    """Split the pointer of a branch: the schema that has the union, and the way on."""
    *above, keyword, index = split(branch)
    return join("", *above), [keyword, index]


def _is_branch(pointer: str) -> bool:
    tokens = split(pointer)
    return len(tokens) > 2 and tokens[-2] in _UNIONS and tokens[-1].isdigit()


def _has_several(keyword: str, value: Any) -> bool:
    """Say whether the value of a keyword has schemas, and is none itself."""
    return keyword in (*_NAMED, *_UNIONS, "patternProperties", "dependentSchemas") or is_array(
        value
    )


def _tails(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the last words, more and more of them."""
    for start in range(len(words) - 1, max(-1, len(words) - _LONGEST_WAY), -1):
        yield " ".join(words[start:])
