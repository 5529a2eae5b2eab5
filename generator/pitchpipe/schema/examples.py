"""Examples of values that fit a schema: the document's own where they fit, and made ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from math import ceil, isfinite
from typing import Any
from uuid import UUID

from pitchpipe.pointers import identity, is_array, is_object
from pitchpipe.schema.parts import Part, Parts, target
from pitchpipe.schema.patterns import matches
from pitchpipe.schema.scope import Place, Scope, place_of
from pitchpipe.schema.shapes import Shape, gather, kinds_of

_DEEPEST_OF_ALL = 12
"""How deep anything is: schemas can include themselves in ever new combinations."""
_MAX_STEPS = 60
"""How deep a value is compared with its schema."""
_LONGEST_TEXT = 1_000
_LONGEST_LIST = 10_000
"""Up to how many characters of JSON are made because there have to be so many items."""

BY_FORMAT: Mapping[str, str] = {
    "date-time": "2024-01-02T03:04:05Z",
    "date": "2024-01-02",
    "time": "03:04:05Z",
    "duration": "PT1H",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "uri-reference": "/",
    "email": "somebody@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "ZXhhbXBsZQ==",
    "decimal": "1.0",
}
"""Texts of formats."""
TEXTS = (
    "string", "a", "A", "1", "a1", "A1", "abc", "ABC", "123", "1.0", "1.00", "1.0.0", "v1", "a-b",
    "a_b",
    "a/b", "/", "/a", "en", "en-US", "US", "USD", "#000000", "+12025550123", "00:00", "2024-01-02",
    "a@example.com", "example.com", "0" * 24, "0" * 32, "0" * 40, "0" * 64, "sha256:" + "0" * 64,
    *BY_FORMAT.values(),
)  # fmt: skip
"""What is tried for a pattern, in this order."""
_READS: Mapping[str, Callable[[str], object]] = {
    "date-time": datetime.fromisoformat,
    "date": date.fromisoformat,
    "uuid": UUID,
}


class Examples:
    """Makes examples of the schemas of a document. What is only written is left out.

    Optional properties are filled in down to the level `deepest`. Everything here raises
    TooMuchError if too many schemas would have to be read.
    """

    def __init__(self, root: Mapping[str, Any], deepest: int) -> None:
        self._scope = Scope(root)
        self._deepest = deepest
        self._making: list[Place] = []

    def of(self, parts: Parts) -> Any:
        """Return an example of what fits these schemas together, as JSON."""
        place = place_of(parts)
        if place in self._making or len(self._making) >= _DEEPEST_OF_ALL:
            return None
        shape = gather(self._scope, parts)
        for given in _given(shape.annotations):
            if self.fits(parts, given):
                return given
        self._making.append(place)
        try:
            return self._made(parts, shape)
        finally:
            self._making.pop()

    def fits(self, parts: Parts, value: Any, steps: int = _MAX_STEPS) -> bool:
        """Say whether a value fits, as far as types and bounds tell it."""
        shape = gather(self._scope, parts)
        if value is None:
            return shape.nullable or not (kinds_of(shape) or shape.unions or shape.values)
        return (
            steps > 0
            and _is_one_of(value, kinds_of(shape))
            and (shape.values is None or identity(value) in set(map(identity, shape.values)))
            and _is_within(shape, value)
            and self._parts_fit(shape, value, steps - 1)
            and all(
                any(self.fits((branch,), value, steps - 1) for branch in branches)
                for _, branches in shape.unions
            )
        )

    def _parts_fit(self, shape: Shape, value: Any, steps: int) -> bool:
        if is_array(value):
            return all(self.fits(tuple(shape.items), each, steps) for each in value if shape.items)
        if not is_object(value):
            return True
        if not shape.required.keys() <= value.keys():
            return False
        if shape.closed and not value.keys() <= shape.properties.keys():
            return False
        inside = {name: shape.properties.get(name, shape.additional) for name in value}
        return all(self.fits(tuple(p), value[name], steps) for name, p in inside.items() if p)

    def _made(self, parts: Parts, shape: Shape) -> Any:
        if listed := [each for each in shape.values or () if each is not None]:
            return listed[0]
        if shape.unions:
            return self._of_union(parts, shape)
        if base := self._of_family(shape):
            return base
        match min(kinds_of(shape), default=""):
            case "object":
                return self._object(shape)
            case "array":
                return self._array(shape)
            case "boolean":
                return True
            case "integer":
                return _number(shape, 1, is_whole=True)
            case "number":
                return _number(shape, 1)
            case "string":
                return _text(shape)
            case _:
                return None if shape.nullable else {}

    def _of_union(self, parts: Parts, shape: Shape) -> Any:
        """Choose the first branch of each union with which something comes out that fits."""
        bare = tuple(part._replace(bare=True) for part in parts)
        made: list[Any] = []
        for branch in shape.unions[0][1]:
            others = tuple(branches[0] for _, branches in shape.unions[1:])
            value = self.of((*bare, *others, branch))
            if shape.discriminator and is_object(value):
                value = {**value, **self._tag(shape.discriminator, branch)}
            made.append(value)
            if value is not None and self.fits(parts, value):
                return value
        return next((each for each in made if each is not None), None)

    def _tag(self, discriminator: Mapping[str, Any], branch: Part) -> dict[str, str]:
        reference = str(branch.schema.get("$ref", ""))
        name = reference.rpartition("/")[2]
        mapping: Mapping[str, str] = discriminator.get("mapping") or {}
        tags = [tag for tag, to in mapping.items() if to in {reference, name}]
        return {str(discriminator["propertyName"]): (tags or [name])[0]} if name else {}

    def _of_family(self, shape: Shape) -> Any:
        """Make an object of the first class that a discriminator of a base leads to."""
        discriminator = shape.discriminator or {}
        mapping: Mapping[str, str] = discriminator.get("mapping") or {}
        for tag, reference in mapping.items():
            path = reference if "/" in reference else f"#/components/schemas/{reference}"
            found = target(self._scope.root, path)
            if found is None or place_of((found,)) in self._making or found.pointer == shape.where:
                continue
            value = self.of((found,))
            if is_object(value):
                return {**value, str(discriminator["propertyName"]): tag}
        return None

    def _object(self, shape: Shape) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, parts in shape.properties.items():
            schemas = tuple(parts)
            if any(part.schema.get("writeOnly") is True for part in schemas):
                continue
            is_full = len(made) >= shape.bounds.get("max_properties", len(made) + 1)
            is_deep = len(self._making) > self._deepest or is_full
            if name not in shape.required and (is_deep or place_of(schemas) in self._making):
                continue
            value = self.of(schemas)
            if value is not None or name in shape.required:
                made[name] = value
        undeclared = [name for name in shape.required if name not in shape.properties]
        other = tuple(shape.additional)
        least: int = shape.bounds.get("min_properties", 0)
        missing = least - len(made) - len(undeclared)
        filler = self.of(other) if other and (undeclared or missing > 0) else "string"
        more = [f"name{n + 1}" for n in range(min(missing, _repeats(filler)))]
        return made | dict.fromkeys([*undeclared, *more], filler)

    def _array(self, shape: Shape) -> list[Any]:
        if shape.prefix:
            return [self.of((each,)) for each in shape.prefix]
        least: int = shape.bounds.get("min_items", 0)
        if shape.bounds.get("max_items") == 0 or not (shape.items or least):
            return []
        item = self.of(tuple(shape.items)) if shape.items else "string"
        return [item] * max(1, min(least, _repeats(item))) if item is not None else []


def _repeats(value: Any) -> int:
    """Return how often a value may be repeated."""
    return _LONGEST_LIST // len(json.dumps(value))


def _given(annotations: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the examples that a schema gives, and its default."""
    if "example" in annotations:
        yield annotations["example"]
    listed = annotations.get("examples")
    if is_array(listed):
        yield from listed
    if annotations.get("default") is not None:
        yield annotations["default"]


def _is_one_of(value: Any, kinds: set[str]) -> bool:
    if isinstance(value, bool):
        own = {"boolean"}
    elif isinstance(value, int | float):
        is_whole = isinstance(value, int) or value.is_integer()
        own = {"number", "integer"} if is_whole else {"number"}
    elif isinstance(value, str):
        own = {"string"}
    else:
        own = {"array"} if is_array(value) else {"object"}
    return not kinds or bool(kinds & own)


def _is_within(shape: Shape, value: Any) -> bool:
    """Say whether a value is within the bounds of its type, and written in its format."""
    if isinstance(value, bool):
        return True
    if isinstance(value, int | float):
        low, high = _limits(shape)
        return low <= value <= high and value not in _excluded(shape)
    if isinstance(value, str):
        is_long = len(value) >= shape.bounds.get("min_length", 0)
        is_short = len(value) <= shape.bounds.get("max_length", len(value))
        return is_long and is_short and _matches(shape, value) and _reads(shape, value)
    size, word = len(value), "items" if is_array(value) else "properties"
    is_enough = size >= shape.bounds.get(f"min_{word}", 0)
    return bool(is_enough and size <= shape.bounds.get(f"max_{word}", size))


def _limits(shape: Shape) -> tuple[float, float]:
    """Return the least and the most that a number can be, if it is not excluded."""
    lows = [shape.bounds[each] for each in ("minimum", "exclusive_minimum") if each in shape.bounds]
    highs = [
        shape.bounds[each] for each in ("maximum", "exclusive_maximum") if each in shape.bounds
    ]
    return max(lows, default=float("-inf")), min(highs, default=float("inf"))


def _excluded(shape: Shape) -> list[Any]:
    return [shape.bounds.get("exclusive_minimum"), shape.bounds.get("exclusive_maximum")]


def _matches(shape: Shape, text: str) -> bool:
    return all(matches(pattern, text) is not False for pattern in shape.patterns)


def _reads(shape: Shape, text: str) -> bool:
    try:
        _READS.get(shape.format, str)(text)
    except ValueError:
        return False
    return True


def _number(shape: Shape, usual: int, *, is_whole: bool = False) -> float:
    """Return a number within bounds, or else the usual one: floats cannot be as large as bounds."""
    try:
        number = _bounded(shape, usual)
        return int(number) if is_whole else number if isfinite(number) else usual
    except (OverflowError, ValueError):
        return usual


def _bounded(shape: Shape, usual: float) -> float:
    low, high = _limits(shape)
    step: float = shape.bounds.get("multiple_of", 0)
    if low <= usual <= high and usual not in _excluded(shape) and not (step and usual % step):
        return usual
    start = low if low > float("-inf") else min(high, usual)
    if step:
        value = ceil(start / step) * step
        return value + step if value in _excluded(shape) else value
    if start not in _excluded(shape):
        return start
    step = (high - low) / 2 if high - low <= 1 else 1
    return start + step if start == low else start - step


def _text(shape: Shape) -> str:
    usual = BY_FORMAT.get(shape.format, TEXTS[0])
    least: int = min(shape.bounds.get("min_length", 0), _LONGEST_TEXT)
    most: int = shape.bounds.get("max_length", _LONGEST_TEXT)
    for text in (usual, *TEXTS):
        sized = (text * (least // len(text) + 1))[: max(least, len(text))][:most]
        if _matches(shape, sized):
            return sized
    return usual
