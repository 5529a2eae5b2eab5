"""Shows the YAML at the place of a change in the old and the new document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pitchpipe import pointers
from pitchpipe.diff.change import Change
from pitchpipe.diff.outputs.comparison import Comparison
from pitchpipe.load.yaml_source import dump

MOST_VALUES = 600
MOST_CHARACTERS = 2_000
_BEFORE = 200
_KEY_CHARACTERS = 200
_FOLDED = "…"


def excerpts(comparison: Comparison, change: Change) -> tuple[str | None, str | None]:
    """Print the value on each side, or None if there is none.

    A keyword is shown among its neighbours, for `maximum: 9` alone says little. Where both sides
    look alike, what differs is elsewhere: then the values that the rule compared are shown.
    """
    old, new = comparison.old.data, comparison.new.data
    was, now = _value(old, change.old_pointer), _value(new, change.new_pointer)
    start = _difference(was, now)
    is_keyword = any(each is not None and not pointers.is_object(each) for each in (was, now))
    texts = (
        _shown(old, change.old_pointer, start, is_keyword=is_keyword),
        _shown(new, change.new_pointer, start, is_keyword=is_keyword),
    )
    if texts[0] != texts[1]:
        return texts
    return _alone(change.old_pointer, change.old), _alone(change.new_pointer, change.new)


def _value(data: Any, pointer: str | None) -> Any:
    if pointer is None:
        return None
    try:
        return pointers.resolve(data, pointer)
    except LookupError:
        return None


def _difference(old: Any, new: Any) -> int:
    """Return from where on two long texts are shown: a little before they part."""
    if not (isinstance(old, str) and isinstance(new, str)):
        return 0
    pairs = enumerate(zip(old, new, strict=False))
    same = next((i for i, (was, now) in pairs if was != now), min(len(old), len(new)))
    return 0 if same < MOST_CHARACTERS - _BEFORE else same - _BEFORE


def _shown(data: Any, pointer: str | None, start: int, *, is_keyword: bool) -> str | None:
    if pointer is None:
        return None
    tokens = pointers.split(pointer)
    value, own = _value(data, pointer), ""
    parent = _value(data, pointers.join("", *tokens[:-1])) if tokens else None
    if tokens and not pointers.is_object(value) and pointers.is_object(parent):
        value, own, tokens = parent, tokens[-1], tokens[:-1]
    if is_keyword and pointers.is_object(value):
        value = {key: each if key == own else _folded(each) for key, each in value.items()}
    is_named = tokens and not (tokens[-1].isdecimal() and not own)
    return _print({tokens[-1]: value} if is_named else value, start)


def _alone(pointer: str | None, value: Any) -> str | None:
    return None if pointer is None else _print(value, 0)


def _folded(value: Any) -> Any:
    """Return a value with what it nests left out."""
    items = value.values() if pointers.is_object(value) else value
    is_nested = pointers.is_object(value) or (
        pointers.is_array(value) and any(isinstance(each, (dict, list)) for each in items)
    )
    return _FOLDED if value and is_nested else value


def _print(value: Any, start: int) -> str:
    return dump(_Cut(start).cut(value)).removesuffix("...\n")


class _Cut:
    """Leaves out what is too long to read, and says how much was left out."""

    def __init__(self, start: int) -> None:
        self._start = start
        self._room = MOST_VALUES

    def cut(self, value: Any) -> Any:
        """Return a value cut to the values and characters that there is room for."""
        self._room -= 1
        if isinstance(value, str):
            return self._text(value)
        if pointers.is_object(value):
            return self._object(value)
        return self._array(value) if pointers.is_array(value) else value

    def _text(self, text: str) -> str:
        if len(text) <= MOST_CHARACTERS:
            return text
        # Only the text that is compared is as long as to reach where it differs.
        start = self._start if self._start < len(text) else 0
        kept = text[start : start + MOST_CHARACTERS]
        more = len(text) - start - len(kept)
        before = f"(… {start} characters) " if start else ""
        return f"{before}{kept}" + (f" (… {more} more characters)" if more else "")

    def _object(self, value: Mapping[str, Any]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for number, (key, each) in enumerate(value.items()):
            if self._room <= 0:
                result[_FOLDED] = f"{len(value) - number} more"
                break
            result[key[:_KEY_CHARACTERS]] = self.cut(each)
        return result

    def _array(self, value: list[Any]) -> list[Any]:
        result: list[Any] = []
        for number, each in enumerate(value):
            if self._room <= 0:
                result.append(f"{_FOLDED} {len(value) - number} more")
                break
            result.append(self.cut(each))
        return result
