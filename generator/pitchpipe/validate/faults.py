"""Explain JSON Schema validation errors: what is wrong, where, in words a reader understands."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pitchpipe import pointers
from pitchpipe.problems import did_you_mean, shorten

_KINDS = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "null": "null",
}
# Maps whose keys follow a pattern: an unknown key in them is a mistake in its own right.
_PATTERNED = (("paths",), ("responses",))

# A `jsonschema.exceptions.ValidationError`; only `validate` imports the library.
Error = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with the value at a pointer.

    `keyword` is the JSON Schema keyword that does not hold, `missing` the key that is not there,
    `wanted` are the JSON types of which the value should be one, and `known` the texts of which it,
    or its key, should be one.
    """

    pointer: str
    message: str
    hint: str = ""
    keyword: str = ""
    missing: str = ""
    wanted: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


def faults(errors: Sequence[Error], base: str = "") -> Iterator[Fault]:
    """Explain the errors of one validation; `base` is the pointer of the validated value.

    An error in a choice (`oneOf`, `anyOf`) is traced to the deepest relevant one.
    """
    leaves = [leaf for error in errors for leaf in _leaves(error)]
    is_noise = _noise(leaves)
    for leaf in leaves:
        if not is_noise(leaf):
            yield from _explain(leaf, base)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    """An error without inner errors; `choices` are the same errors in the other alternatives."""

    error: Error
    choices: tuple[Error, ...] = ()

    @property
    def path(self) -> tuple[str | int, ...]:
        return tuple(self.error.absolute_path)


def _leaves(error: Error) -> Iterator[_Leaf]:
    if not error.context:
        yield _Leaf(error=error)
        return
    branches: dict[int, list[Error]] = defaultdict(list)
    for inner in error.context:
        branches[inner.relative_schema_path[0]].append(inner)
    meant, *others = sorted(branches.values(), key=_irrelevance)
    for inner in meant:
        if inner.context:
            yield from _leaves(inner)
        else:
            yield _Leaf(error=inner, choices=tuple(_choices(inner, meant, others)))


def _irrelevance(branch: list[Error]) -> tuple[bool, bool, int, int, int]:
    """Rank the alternatives of a choice: the lowest is the one that the author probably meant.

    That alternative is a reference only if the value is one, has the value's type, has the same
    `type` or `in` as the value, and matches the value to the greatest depth.
    """
    is_type = any(e.validator == "type" and not e.relative_path for e in branch)
    others = sum(e.validator in ("enum", "const") for e in branch)
    depth = max(_depth(error) for error in branch)
    return any(map(_wants_reference, branch)), is_type, others, -depth, len(branch)


def _wants_reference(error: Error) -> bool:
    return bool(error.validator == "required" and "$ref" in error.validator_value)


def _depth(error: Error) -> int:
    below = [_depth(inner) for inner in error.context]
    return len(error.relative_path) + max(below, default=0)


def _choices(error: Error, meant: list[Error], others: list[list[Error]]) -> Iterator[Error]:
    """Find the errors of the other alternatives that show what else is allowed here."""
    for branch in others:
        if error.validator == "required" and _irrelevance(branch) != _irrelevance(meant):
            continue
        for other in branch:
            if other.validator == error.validator and other.path == error.path:
                yield other


def _noise(leaves: Iterable[_Leaf]) -> Callable[[_Leaf], bool]:
    """Return a test for errors that are mere consequences of another error in the same value."""
    mistyped = {leaf.path for leaf in leaves if leaf.error.validator == "type"}
    broken = {
        leaf.path[:length]
        for leaf in leaves
        if leaf.error.validator != "unevaluatedProperties"
        for length in range(len(leaf.path) + 1)
    }

    def is_noise(leaf: _Leaf) -> bool:
        if leaf.path in mistyped:
            return bool(leaf.error.validator != "type")
        # A key also counts as unevaluated if the subschema that defines it fails for another
        # reason.
        is_unevaluated = leaf.error.validator == "unevaluatedProperties"
        return is_unevaluated and leaf.path in broken and leaf.path[-1:] not in _PATTERNED

    return is_noise


def _explain(leaf: _Leaf, base: str) -> Iterator[Fault]:
    error = leaf.error
    pointer = pointers.join(base, *leaf.path)
    is_unknown_key = error.validator in ("additionalProperties", "unevaluatedProperties")
    if is_unknown_key and pointers.is_object(error.instance):
        yield from _unknown_keys(error, pointer)
        return
    if "propertyNames" in error.absolute_schema_path:
        pointer = pointers.join(pointer, error.instance)
    if error.validator == "uniqueItems" and pointers.is_array(items := error.instance):
        first: dict[Hashable, int] = {}
        seen = (first.setdefault(pointers.identity(item), i) for i, item in enumerate(items))
        index = next((i for i, earlier in enumerate(seen) if earlier < i), 0)
        message = f"the item {_show(items[index])} is given twice"
        yield Fault(pointer=pointers.join(pointer, index), message=message, keyword=error.validator)
        return
    if error.validator == "required":
        # Each missing key has its own error; only the library's message says which key it is.
        for name, message in _missing(error, leaf.choices):
            yield Fault(pointer=pointer, message=message, keyword="required", missing=name)
        return
    explain = _MESSAGES.get(error.validator, _other)
    message, hint = explain(error, leaf.choices)
    wanted = tuple(_wanted(error, leaf.choices)) if error.validator == "type" else ()
    known = tuple(_texts(error, leaf.choices)) if error.validator in ("enum", "const") else ()
    yield Fault(
        pointer=pointer,
        message=message,
        hint=hint,
        keyword=error.validator,
        wanted=wanted,
        known=known,
    )


def _unknown_keys(error: Error, pointer: str) -> Iterator[Fault]:
    known: list[str] = list(error.schema.get("properties", {}))
    patterns: list[str] = list(error.schema.get("patternProperties", {}))
    for key in error.instance:
        if error.validator == "unevaluatedProperties":
            # The library's message lists the keys by their `repr`; nothing else has them.
            is_unknown = repr(key) in error.message
        else:
            is_unknown = key not in known and not any(re.search(p, key) for p in patterns)
        if is_unknown:
            hint = did_you_mean(key, known)
            if pointer == "/paths":
                hint = "a path must start with '/'"
            yield Fault(
                pointer=pointers.join(pointer, key),
                message=f"unknown key '{key}'",
                hint=hint,
                keyword="additionalProperties",
                known=tuple(known),
            )


def _wanted(error: Error, choices: tuple[Error, ...]) -> list[str]:
    names: list[str] = []
    for one in (error, *choices):
        wanted = one.validator_value
        names += [wanted] if isinstance(wanted, str) else wanted
    return list(dict.fromkeys(names))


def _type(error: Error, choices: tuple[Error, ...]) -> tuple[str, str]:
    kinds = " or ".join(_KINDS.get(name, name) for name in _wanted(error, choices))
    return f"expected {kinds}, not {pointers.kind(error.instance)}", ""


def _enum(error: Error, choices: tuple[Error, ...]) -> tuple[str, str]:
    listed = shorten(", ".join(dict.fromkeys(map(_show, _allowed(error, choices)))))
    words = _texts(error, choices)
    near = did_you_mean(error.instance, words) if isinstance(error.instance, str) else ""
    return f"{_show(error.instance)} is not one of {listed}", near


def _allowed(error: Error, choices: tuple[Error, ...]) -> list[Any]:
    values: list[Any] = []
    for one in (error, *choices):
        values += one.validator_value if one.validator == "enum" else [one.validator_value]
    return values


def _texts(error: Error, choices: tuple[Error, ...]) -> list[str]:
    return [value for value in _allowed(error, choices) if isinstance(value, str)]


def _missing(error: Error, choices: tuple[Error, ...]) -> Iterator[tuple[str, str]]:
    missing = [name for name in error.validator_value if name not in error.instance]
    if choices and len(missing) == 1:
        more = [name for one in choices for name in one.validator_value]
        listed = " or ".join(f"'{name}'" for name in dict.fromkeys([*missing, *more]))
        yield missing[0], f"the key {listed} is missing"
        return
    yield from ((name, f"the key '{name}' is missing") for name in missing)


def _excluded(error: Error, _: tuple[Error, ...]) -> tuple[str, str]:
    wanted = error.validator_value
    options: list[Any] = wanted if pointers.is_array(wanted) else [wanted]
    present = error.instance if pointers.is_object(error.instance) else {}
    names = {name for option in options for name in option.get("required", []) if name in present}
    if len(names) > 1:
        listed = " and ".join(f"'{name}'" for name in sorted(names))
        return f"the keys {listed} cannot be combined", "keep one of them"
    return "matches several alternatives, but only one is allowed", ""


def _pattern(error: Error, _: tuple[Error, ...]) -> tuple[str, str]:
    return f"{_show(error.instance)} does not match the pattern {error.validator_value}", ""


def _other(error: Error, _: tuple[Error, ...]) -> tuple[str, str]:
    # Pitchpipe's own words, as the library's change with its version.
    words = _WORDS.get(error.validator, "does not satisfy '{keyword}': {limit}")
    limit = _show(error.validator_value)
    return f"{_show(error.instance)} {words.format(keyword=error.validator, limit=limit)}", ""


def _show(value: object) -> str:
    return shorten(json.dumps(value, ensure_ascii=False), 100)


_WORDS = {
    "additionalProperties": "has an unknown key",
    "dependentRequired": "lacks a key that another key requires: {limit}",
    "exclusiveMaximum": "is not below {limit}",
    "exclusiveMinimum": "is not above {limit}",
    "maxItems": "has more than {limit} items",
    "maxLength": "is longer than {limit}",
    "maximum": "is above the maximum of {limit}",
    "minItems": "has fewer than {limit} items",
    "minLength": "is shorter than {limit}",
    "minProperties": "has fewer than {limit} keys",
    "minimum": "is below the minimum of {limit}",
    "unevaluatedProperties": "has an unknown key",
}
_MESSAGES = {
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "not": _excluded,
    "oneOf": _excluded,
    "pattern": _pattern,
}
