"""Names the branches of a `oneOf` or `anyOf` after what they say, not after their order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from pitchpipe.parse import names
from pitchpipe.parse.names import component_name
from pitchpipe.pointers import is_array, is_object
from pitchpipe.schema.parts import Part, is_null, only_annotates, properties_of, target

_Schema: TypeAlias = Mapping[str, Any]
_VALUES = frozenset(["const", "enum"])


class BranchName(NamedTuple):
    """What to call a branch: after its union if it `goes_on`, else by this word alone.

    `spare` is a word for one that has none or a number, where the union has its own name.
    """

    word: str
    goes_on: bool = True
    spare: str = ""


def branch_names(root: _Schema, branches: Sequence[Any], union: _Schema) -> list[BranchName]:
    """Name each branch of a union by the first thing that tells it apart from the others.

    That is a title, the component that it adds to, a tag, a property of its own, or that only it
    requires, or a number. The word is "" for the only branch of its type, which is called as the
    union is.
    """
    schemas: list[_Schema] = [each if is_object(each) else {} for each in branches]
    told = union.get("discriminator")
    tag = str(told.get("propertyName", "")) if is_object(told) else ""
    peers: dict[tuple[str, str], list[int]] = {}
    for at, schema in enumerate(schemas):
        peers.setdefault(_kind(schema), []).append(at)
    words = [""] * len(schemas)
    for places in peers.values():
        found = _telling(root, [schemas[at] for at in places], tag)
        for at, word in zip(places, found, strict=True):
            words[at] = word
    named = zip(schemas, words, _own_words(root, schemas), strict=True)
    return [
        _named(root, schema, word, _spare(root, schema, tag, own) if word == "" else own)
        for schema, word, own in named
    ]


def _spare(root: _Schema, schema: _Schema, tag: str, own: str) -> str:
    return _extended(root, schema) or _tags([schema], tag)[0] or own


def _named(root: _Schema, schema: _Schema, word: str, spare: str) -> BranchName:
    title = str(schema.get("title", ""))
    if not title and "$ref" in schema and (found := target(root, schema["$ref"])):
        return BranchName(component_name(root, found.pointer), goes_on=False)
    return BranchName(f"{title} {word}".strip(), goes_on=not title, spare=spare)


def _own_words(root: _Schema, schemas: Sequence[_Schema]) -> list[str]:
    """Name for each object the property that no other branch has; "value" is for an enum.

    The word is "" for what is neither, and for what stands alone, or beside null.
    """
    if sum(not (is_null(each) or only_annotates(each)) for each in schemas) < 2:
        return [""] * len(schemas)
    counts = Counter(name for each in schemas for name in properties_of(root, Part(each, "")))
    return [_own_word(each, counts) for each in schemas]


def _own_word(schema: _Schema, counts: Mapping[str, int]) -> str:
    if "enum" in schema:
        return "value"
    return _own(schema, counts) if _form(schema) == "object" else ""


def _kind(schema: _Schema) -> tuple[str, str]:
    """Return what tells branches apart at once: a title or a reference, and the type."""
    return str(schema.get("title") or schema.get("$ref", "")), _form(schema)


def _telling(root: _Schema, peers: Sequence[_Schema], told_by: str) -> list[str]:
    """Return a word for each of several branches of one type, each its own; "" at most for one."""
    if len(peers) == 1:
        return [""]
    extended = [_extended(root, each) for each in peers]
    tags = _tags(peers, told_by)
    named = [word or tag for word, tag in zip(extended, tags, strict=True)]
    for words in (named, tags, _only(peers), _only_required(peers)):
        if len(set(map(names.pascal, words))) > 1:
            return _refined(root, peers, told_by, words)
    # These have numbers by what they say, since their places in the list may change; first those
    # with values, as only they get a name among plain texts and numbers.
    told = [""] * len(peers)
    ranks = [(_VALUES.isdisjoint(each), order_of(each)) for each in peers]
    for number, at in enumerate(sorted(range(len(peers)), key=ranks.__getitem__)):
        told[at] = str(number + 1) if number else ""
    return told


def order_of(schema: _Schema) -> tuple[list[str], str]:
    """Return by what schemas are numbered that nothing else tells apart: by what they say."""
    return sorted(_properties(schema)), json.dumps(schema, sort_keys=True, default=str)


def _refined(root: _Schema, peers: Sequence[_Schema], tag: str, words: Sequence[str]) -> list[str]:
    """Add to words what tells those apart that have the same."""
    told = list(words)
    groups: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        groups.setdefault(names.pascal(word), []).append(at)
    for alike in groups.values():
        within = _telling(root, [peers[at] for at in alike], tag)
        for at, more in zip(alike, within, strict=True):
            told[at] = f"{words[at]} {more}".strip()
    return told


def _form(schema: _Schema) -> str:
    """Say what JSON type a branch seems to have; "" if it does not say."""
    given = schema.get("type")
    listed: list[Any] = given if is_array(given) else [given]
    kinds = [each for each in listed if isinstance(each, str) and each != "null"]
    if kinds:
        return " ".join(sorted(kinds))
    inner = {_form(each) for each in schema.get("allOf", ()) if is_object(each)}
    if "properties" in schema or "required" in schema or "object" in inner or "$ref" in schema:
        return "object"
    return ""


def _members(schema: _Schema) -> Iterator[_Schema]:
    """Yield a schema, what it consists of, and, of a list, what its items are."""
    yield schema
    if is_object(items := schema.get("items")):
        yield from _members(items)
    for each in schema.get("allOf") or ():
        if is_object(each):
            yield from _members(each)


def _extended(root: _Schema, schema: _Schema) -> str:
    """Name the one component that a branch adds to."""
    found = {
        each["$ref"]: target(root, each["$ref"]) for each in _members(schema) if "$ref" in each
    }
    named = [part for part in found.values() if part is not None]
    return component_name(root, named[0].pointer) if len(named) == 1 else ""


def _properties(schema: _Schema) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in _members(schema):
        if is_object(listed := each.get("properties")):
            found |= listed
    return found


def _constants(schema: _Schema) -> dict[str, str]:
    """Return the properties that can have one text only, and the one value of an enum itself."""
    found: dict[str, str] = {}
    for name, said in [*_properties(schema).items(), ("", schema)]:
        if not is_object(said):
            continue
        values: Any = said["enum"] if "enum" in said else [said.get("const")]
        if is_array(values) and len(values) == 1 and isinstance(values[0], str):
            found[name] = values[0]
    return found


def _tags(peers: Sequence[_Schema], tag: str) -> list[str]:
    """Return the values of the property that tells most branches apart, "" where it has several."""
    found: dict[str, dict[int, str]] = {}
    for at, schema in enumerate(peers):
        for name, value in _constants(schema).items():
            found.setdefault(name, {})[at] = value
    if tag not in found:
        tag = max(sorted(found), key=lambda name: _kinds(found[name], len(peers)), default="")
    values = found.get(tag, {})
    return [_as_words(values.get(at, "")) for at in range(len(peers))]


def _as_words(value: str) -> str:
    """Take the capitals of a text that has nothing else for plain letters: `LOCK_DOOR`."""
    return value.lower() if value.isupper() else value


def _kinds(values: Mapping[int, str], count: int) -> int:
    """Count the values of a property; to have none is one, too."""
    return len(set(values.values()) | ({""} if len(values) < count else set[str]()))


def _only(peers: Sequence[_Schema]) -> list[str]:
    """Name for each the property that no other branch has: a required one, if there is any.

    Of several the first in alphabetical order, so that no order in the document matters.
    """
    counts = Counter(name for each in peers for name in _properties(each))
    return [_own(each, counts) for each in peers]


def _only_required(peers: Sequence[_Schema]) -> list[str]:
    """Name for each the property that no other branch requires, the first by the alphabet."""
    required = [_required(each) for each in peers]
    counts = Counter(name for names in required for name in names)
    return [min((n for n in names if counts[n] == 1), default="") for names in required]


def _own(schema: _Schema, counts: Mapping[str, int]) -> str:
    own = sorted(name for name in _properties(schema) if counts[name] == 1)
    required = _required(schema)
    return next((name for name in own if name in required), own[0] if own else "")


def _required(schema: _Schema) -> set[str]:
    return {name for each in _members(schema) for name in each.get("required") or ()}
